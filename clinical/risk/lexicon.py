"""Words of all languages in one tree of letters, read over a text in one pass."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import product

from clinical.risk.normalise import View, canonical, fold
from clinical.risk.tree import JOINT, Entry, Found, Span, Tree
from clinical.risk.vocabulary import Vocabulary

STAR = "*"
NOT_THIS = "-"
CHOICE = re.compile(r"\(([^()]*)\)")
NESTED = re.compile(r"(\([^()]*)\(([^()]*)\)")


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
    _tree: Tree | None = None

    def add(self, concept: str, language: str, phrases: Iterable[str], *, sensitive: bool = False) -> None:
        same: dict[tuple[tuple[Entry, ...], Entry], tuple[Entry, ...]] = {}
        for phrase in phrases:
            refuses, with_accents = phrase.startswith(NOT_THIS), phrase.lstrip(NOT_THIS).startswith("=")
            exact = canonical(phrase.lstrip("-="))
            folded = list(_spellings(fold(exact)))
            accented = list(_spellings(exact)) if with_accents else [""] * len(folded)
            for spelled, accents in zip(folded, accented, strict=True):
                head, *tails = spelled.split(STAR)
                joint = head if JOINT.search(spelled) else ""
                entry = Entry(concept, language, accents.replace(STAR, ""), joint, refuses, tuple(tails))
                head = JOINT.sub(" ", head) if joint else head
                before = self._added.get(head, ())
                if entry not in before:
                    self._added[head] = same.setdefault((before, entry), (*before, entry))
            bare = [spelled.replace(STAR, "") for spelled in folded]
            self.vocabulary.add(bare, language, sensitive=sensitive and not refuses)

    def read(self, view: View, words: list[Span]) -> Found:
        """`words`: bounds of those that have spaces between them."""
        if self._tree is None:
            self._tree = Tree(self._added)
            self._added.clear()
        return self._tree.read(view, words)


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
