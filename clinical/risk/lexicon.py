"""Words of all languages in one tree of letters, read over a text in one pass."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import product
from operator import itemgetter
from typing import NamedTuple

from marisa_trie import Trie

from clinical.risk.normalise import View, canonical, fold
from clinical.risk.spans import Cover
from clinical.risk.vocabulary import Vocabulary

STAR = "*"
NOT_THIS = "-"
MOST_LETTERS = 60
"""No phrase of a lexicon reaches further; a star stops there too."""
MOST_HITS = 4000
"""Of a concept in one text: one in 25 letters of the longest."""
JOINTS = str.maketrans(dict.fromkeys("-_\u2010\u2011\n", " "))
"""Read like a space inside a phrase: want-to-die, kill_myself, a line broken in the middle."""
CHOICE = re.compile(r"\(([^()]*)\)")
NESTED = re.compile(r"(\([^()]*)\(([^()]*)\)")
CLITICS = ("و", "ف", "ب", "ل", "ک", "ال", "وال", "بال", "لل")
UNSPACED_LETTERS = "\u3040-\u30ff\u3100-\u312f\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
UNSPACED = re.compile(f"[{UNSPACED_LETTERS}]")
SPACED_WORD = re.compile(rf"[^\W_{UNSPACED_LETTERS}]+")


class Hit(NamedTuple):
    """A phrase of `concept` in the view's letters `start:end`."""

    concept: str
    language: str
    start: int
    end: int


class Entry(NamedTuple):
    """What a phrase means, and how it goes on behind the letters of the tree: `tails` stand behind each star, which
    stands for any rest of a word. `exact` is the spelling with accents where they must be there, else empty.
    `refuses`: a phrase in which other phrases of the concept do not count."""

    concept: str
    language: str
    exact: str
    refuses: bool
    tails: tuple[str, ...]


def phrases_of(text: str) -> list[str]:
    """Phrases are parted by | or by line ends outside a choice."""
    joined = re.sub(r"(?<=[/(])\s*\n\s*", "", text)
    return [phrase for part in re.split(r"[|\n]", joined) if (phrase := part.strip())]


@dataclass
class Lexicon:
    """A phrase is plain words. `*` ends a stem: any letters up to the end of the word (the full-width ＊ is a star in
    the text). `(a/b)`: either. `~` between words: with or without a space. `=` before a phrase: its accents must be in
    the text. `-` before a phrase: where it stands, its concept is not meant (`die | -die hard`). Arabic words are also
    read without the letters that are written together with them (and, so, in, for, like, the). Phrases are added first;
    the first reading closes the tree."""

    vocabulary: Vocabulary = field(default_factory=Vocabulary)
    _added: dict[str, tuple[Entry, ...]] = field(default_factory=dict)
    _tree: Trie | None = None
    _entries: list[tuple[Entry, ...]] = field(default_factory=list)

    def add(self, concept: str, language: str, phrases: Iterable[str], *, sensitive: bool = False) -> None:
        same: dict[tuple[tuple[Entry, ...], Entry], tuple[Entry, ...]] = {}
        for phrase in phrases:
            refuses, with_accents = phrase.startswith(NOT_THIS), phrase.lstrip(NOT_THIS).startswith("=")
            exact = canonical(phrase.lstrip("-="))
            folded = list(_spellings(fold(exact)))
            accented = list(_spellings(exact)) if with_accents else [""] * len(folded)
            for spelled, accents in zip(folded, accented, strict=True):
                head, *tails = spelled.split(STAR)
                entry = Entry(concept, language, accents.replace(STAR, ""), refuses, tuple(tails))
                before = self._added.get(head, ())
                if entry not in before:
                    self._added[head] = same.setdefault((before, entry), (*before, entry))
            bare = [spelled.replace(STAR, "") for spelled in folded]
            self.vocabulary.add(bare, language, sensitive=sensitive and not refuses)

    def read(self, view: View) -> list[Hit]:
        """In the order of the text."""
        tree = self._tree or self._closed()
        found: dict[Hit, None] = {}
        counts: dict[str, int] = defaultdict(int)
        refused: dict[tuple[str, str], list[tuple[int, int]]] = defaultdict(list)
        text, spaced = view.folded, view.folded.translate(JOINTS)
        middle = _middles(text)
        starts = list(_starts(text, middle))
        for letters in (text, spaced) if spaced != text else (text,):
            for at in starts:
                for head, number in tree.iter_prefixes_with_ids(letters[at : at + MOST_LETTERS]):
                    reached = at + len(head)
                    for concept, language, exact, refuses, tails in self._entries[number]:
                        end = _behind(letters, reached, tails) if tails else reached
                        if end < 0 or middle[end] or (exact and not view.exact.startswith(exact, at)):
                            continue
                        if refuses:
                            refused[concept, language].append((at, end))
                        elif counts[concept] < MOST_HITS:
                            counts[concept] += 1
                            found[Hit(concept, language, at, end)] = None
        covers = {key: Cover(spans) for key, spans in refused.items()}
        kept = [hit for hit in found if hit[:2] not in covers or not covers[hit[:2]].holds(hit.start, hit.end)]
        return sorted(kept, key=itemgetter(2, 3))

    def _closed(self) -> Trie:
        self._tree = Trie(self._added)
        self._entries = [()] * len(self._added)
        for head, entries in self._added.items():
            self._entries[self._tree[head]] = entries
        self._added.clear()
        return self._tree


def _behind(text: str, at: int, tails: tuple[str, ...]) -> int:
    """The end of what follows after each rest of a word; -1 where it does not follow."""
    for tail in tails:
        at = _word_end(text, at)
        if not text.startswith(tail, at):
            return -1
        at += len(tail)
    return at


def _spellings(phrase: str) -> Iterator[str]:
    """The ways in which a phrase with choices is written, with and without its apostrophes."""
    nested = NESTED.search(phrase)
    if nested:
        head, tail = phrase[: nested.end(1)], phrase[nested.end() :]
        for option in nested[2].split("/"):
            yield from _spellings(head + option + tail)
        return
    parts = CHOICE.split(phrase)
    options = [_options(part) if number % 2 else _joined_or_not(part) for number, part in enumerate(parts)]
    for way in product(*options):
        spelled = " ".join("".join(way).split())
        yield spelled
        if "'" in spelled:
            yield spelled.replace("'", "")


def _options(choice: str) -> list[str]:
    return [way for option in choice.split("/") for way in _joined_or_not(option)]


def _joined_or_not(part: str) -> list[str]:
    """What stands beside a ~, with and without a space."""
    first, *others = part.split("~")
    ways = [first]
    for other in others:
        ways = [f"{way}{joint}{other}" for way in ways for joint in (" ", "")]
    return ways


@lru_cache(maxsize=8192)
def kind_of(letter: str) -> str:
    """W: of a word in a script with spaces. U: of a script without. Empty: neither."""
    if UNSPACED.match(letter):
        return "U"
    return "W" if letter.isalnum() else ""


def _middles(text: str) -> bytearray:
    """For each letter, and the end, whether it stands inside a word of a script with spaces, so that no phrase begins
    or ends before it."""
    middle = bytearray(len(text) + 1)
    for word in SPACED_WORD.finditer(text):
        start, end = word.span()
        middle[start + 1 : end] = b"\x01" * (end - start - 1)
    return middle


def _starts(text: str, middle: bytearray) -> Iterator[int]:
    """Where a phrase may begin: at each letter of a script without spaces and each sign, else where a word begins."""
    for at, letter in enumerate(text):
        if not middle[at] and letter not in " \n":
            yield at
            if "\u0600" <= letter <= "\u06ff":
                yield from (at + len(clitic) for clitic in CLITICS if text.startswith(clitic, at))


def _word_end(text: str, at: int) -> int:
    size = min(len(text), at + MOST_LETTERS)
    while at < size and kind_of(text[at]) == "W":
        at += 1
    return at
