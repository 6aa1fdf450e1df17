"""Words of all languages in buckets by their first letters, read over a text in one pass."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import islice, product
from operator import itemgetter
from typing import NamedTuple

from clinical.risk.normalise import View, canonical, fold
from clinical.risk.spans import Cover
from clinical.risk.vocabulary import Vocabulary

STAR = "*"
NOT_THIS = "-"
MOST_LETTERS = 60
"""No phrase of a lexicon reaches further; a star stops there too."""
MOST_HITS = 4000
"""Of a concept in one text: one in 25 letters of the longest."""
JOINTS = "-_\u2010\u2011\n"
"""Read like a space inside a phrase: want-to-die, kill_myself, a line broken in the middle."""
PREFIX = 8
MOST_SPELLINGS = 400
"""Of one phrase with choices; a few phrases had thousands, and half a million spellings cost a minute of start."""
CHOICE = re.compile(r"\(([^()]*)\)")
CLITICS = ("و", "ف", "ب", "ل", "ک", "ال", "وال", "بال", "لل")
UNSPACED = re.compile("[\u3040-\u30ff\u3100-\u312f\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")


class Hit(NamedTuple):
    """A phrase of `concept` in the view's letters `start:end`."""

    concept: str
    language: str
    start: int
    end: int


class Entry(NamedTuple):
    """`exact` is the spelling with accents where they must be there, else empty. `refuses`: a phrase in which other
    phrases of the concept do not count."""

    concept: str
    language: str
    exact: str
    refuses: bool


class Ending(NamedTuple):
    """How a phrase goes on behind its first PREFIX letters: `rest`, then behind each star, which stands for any rest of
    a word, one of `tails`."""

    rest: str
    tails: tuple[str, ...]
    entries: list[Entry]


def phrases_of(text: str) -> list[str]:
    """Phrases are parted by | or by line ends outside a choice."""
    joined = re.sub(r"(?<=[/(])\s*\n\s*", "", text)
    return [phrase for part in re.split(r"[|\n]", joined) if (phrase := part.strip())]


@dataclass
class Lexicon:
    """A phrase is plain words. `*` ends a stem: any letters up to the end of the word (the full-width ＊ is a star in
    the text). `(a/b)`: either. `~` between words: with or without a space. `=` before a phrase: its accents must be in
    the text. `-` before a phrase: where it stands, its concept is not meant (`die | -die hard`). Arabic words are also
    read without the letters that are written together with them (and, so, in, for, like, the)."""

    vocabulary: Vocabulary = field(default_factory=Vocabulary)
    _buckets: dict[str, list[Ending]] = field(default_factory=dict)
    _known: dict[str, list[Entry]] = field(default_factory=dict)

    def add(self, concept: str, language: str, phrases: Iterable[str], *, sensitive: bool = False) -> None:
        for phrase in phrases:
            refuses, exact = phrase.startswith(NOT_THIS), phrase.lstrip(NOT_THIS).startswith("=")
            for spelled in _spellings(canonical(phrase.lstrip("-="))):
                bare = spelled.replace(STAR, "")
                self._plant(fold(spelled), Entry(concept, language, bare if exact else "", refuses))
                self.vocabulary.add(fold(bare), language, sensitive=sensitive and not refuses)

    def _plant(self, spelled: str, entry: Entry) -> None:
        """Phrases that begin alike share a bucket: a tree with a node for each letter took half a gigabyte."""
        if spelled in self._known:
            self._known[spelled].append(entry)
            return
        entries = self._known[spelled] = [entry]
        first, *tails = spelled.split(STAR)
        ending = Ending(first[PREFIX:], tuple(tails), entries)
        self._buckets.setdefault(first[:PREFIX], []).append(ending)

    def read(self, view: View) -> list[Hit]:
        """In the order of the text."""
        found: dict[Hit, None] = {}
        counts: dict[str, int] = defaultdict(int)
        refused: dict[tuple[str, str], list[tuple[int, int]]] = defaultdict(list)
        texts = {view.folded, _spaced(view.folded)}
        for at, text in product(_starts(view.folded), texts):
            for entries, end in self._phrases(text, at):
                for concept, language, exact, refuses in entries:
                    if exact and not view.exact.startswith(exact, at):
                        continue
                    if refuses:
                        refused[concept, language].append((at, end))
                    elif counts[concept] < MOST_HITS:
                        counts[concept] += 1
                        found[Hit(concept, language, at, end)] = None
        covers = {key: Cover(spans) for key, spans in refused.items()}
        kept = [hit for hit in found if hit[:2] not in covers or not covers[hit[:2]].holds(hit.start, hit.end)]
        return sorted(kept, key=itemgetter(2, 3))

    def _phrases(self, text: str, start: int) -> Iterator[tuple[list[Entry], int]]:
        """The phrases that begin at `start`, each with its end."""
        for length in range(1, PREFIX + 1):
            for rest, tails, entries in self._buckets.get(text[start : start + length], ()):
                at = start + length
                if not text.startswith(rest, at):
                    continue
                at = _behind(text, at + len(rest), tails)
                if at >= 0 and _ends_here(text, at):
                    yield entries, at
            if start + length >= len(text):
                return


def _behind(text: str, at: int, tails: tuple[str, ...]) -> int:
    """The end of what follows after each rest of a word; -1 where it does not follow."""
    for tail in tails:
        at = _word_end(text, at)
        if not text.startswith(tail, at):
            return -1
        at += len(tail)
    return at


def _spaced(text: str) -> str:
    """As long as the text, with a space where words are joined by a sign."""
    return "".join(" " if letter in JOINTS else letter for letter in text)


def _spellings(phrase: str) -> list[str]:
    """The ways in which a phrase with choices is written, with and without its apostrophes; at most MOST_SPELLINGS."""
    return list(islice(_written(phrase), MOST_SPELLINGS))


def _written(phrase: str) -> Iterator[str]:
    written = phrase.replace("~", "( /)")
    choice = CHOICE.search(written)
    if choice is None:
        spelled = " ".join(written.split())
        yield from (spelled, spelled.replace("'", "")) if "'" in spelled else (spelled,)
        return
    head, tail = written[: choice.start()], written[choice.end() :]
    for option in choice[1].split("/"):
        yield from _written(head + option + tail)


@lru_cache(maxsize=8192)
def kind_of(letter: str) -> str:
    """W: of a word in a script with spaces. U: of a script without. Empty: neither."""
    if UNSPACED.match(letter):
        return "U"
    return "W" if letter.isalnum() else ""


def _starts(text: str) -> Iterator[int]:
    """Where a phrase may begin: at each letter of a script without spaces and each sign, else where a word begins."""
    before = ""
    for at, letter in enumerate(text):
        kind = kind_of(letter)
        if letter not in " \n" and not (kind == "W" and before == "W"):
            yield at
            if "\u0600" <= letter <= "\u06ff":
                yield from (at + len(clitic) for clitic in CLITICS if text.startswith(clitic, at))
        before = kind


def _ends_here(text: str, at: int) -> bool:
    """Whether a word may end before `at`."""
    return at >= len(text) or kind_of(text[at]) != "W" or kind_of(text[at - 1]) != "W"


def _word_end(text: str, at: int) -> int:
    size = min(len(text), at + MOST_LETTERS)
    while at < size and kind_of(text[at]) == "W":
        at += 1
    return at
