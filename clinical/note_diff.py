"""What one version of a note has that another has not, by words; Chinese and Japanese by characters. Pure Python."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

MOST_WORDS = 1500
"""Of one changed stretch on one side; a longer one is shown as replaced whole, since comparing is quadratic. Where
spaces and words that stand everywhere may hold two texts together it is cubic, half a minute for a page: they may not,
hence `isspace` and difflib's autojunk below."""
MOST_LINES = 3000
_TURNS = re.compile("[\u202a-\u202e\u2066-\u2069]")
"""Embeddings, overrides and isolates: one that is typed would turn the words of the pieces around it."""
_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]|[^\W\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]+|\s+|.")


class Kind(StrEnum):
    SAME = "same"
    ADDED = "added"
    REMOVED = "removed"


@dataclass(frozen=True)
class Piece:
    kind: Kind
    text: str


@dataclass(frozen=True)
class SectionDiff:
    name: str
    pieces: Sequence[Piece]

    @property
    def is_changed(self) -> bool:
        return any(piece.kind is not Kind.SAME for piece in self.pieces)


def compare(before: Mapping[str, str], after: Mapping[str, str]) -> list[SectionDiff]:
    """Sections of `after` in their order, without those that are empty on both sides. What turns the direction of
    writing is told by its number."""
    return [
        SectionDiff(name, [Piece(each.kind, _told(each.text)) for each in pieces_of(before.get(name, ""), text)])
        for name, text in after.items()
        if text or before.get(name)
    ]


def pieces_of(before: str, after: str) -> list[Piece]:
    """By lines first, then by words inside lines that differ; changes with only space between them are one, and
    neighbours of one kind are one piece."""
    old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
    return list(_joined(_lines(old, new)))


def _told(text: str) -> str:
    return _TURNS.sub(lambda found: f"⟨U+{ord(found[0]):04X}⟩", text)


def _lines(old: Sequence[str], new: Sequence[str]) -> Iterator[Piece]:
    if len(old) + len(new) > MOST_LINES:
        yield from _replaced("".join(old), "".join(new))
        return
    for tag, a, b, c, d in SequenceMatcher(str.isspace, old, new).get_opcodes():
        if tag == "equal":
            yield Piece(Kind.SAME, "".join(new[c:d]))
        else:
            yield from _words("".join(old[a:b]), "".join(new[c:d]))


def _words(old: str, new: str) -> Iterator[Piece]:
    left, right = _WORD.findall(old), _WORD.findall(new)
    if max(len(left), len(right)) > MOST_WORDS:
        yield from _replaced(old, new)
        return
    old_part, new_part = "", ""
    for tag, a, b, c, d in SequenceMatcher(str.isspace, left, right).get_opcodes():
        same = "".join(right[c:d]) if tag == "equal" else ""
        if same.strip():
            yield from _replaced(old_part, new_part)
            yield Piece(Kind.SAME, same)
            old_part, new_part = "", ""
        else:
            old_part, new_part = old_part + "".join(left[a:b]), new_part + "".join(right[c:d])
    yield from _replaced(old_part, new_part)


def _replaced(old: str, new: str) -> Iterator[Piece]:
    yield Piece(Kind.REMOVED, old)
    yield Piece(Kind.ADDED, new)


def _joined(pieces: Iterator[Piece]) -> Iterator[Piece]:
    held: Piece | None = None
    for piece in pieces:
        if not piece.text:
            continue
        if held and held.kind is piece.kind:
            held = Piece(held.kind, held.text + piece.text)
            continue
        if held:
            yield held
        held = piece
    if held:
        yield held
