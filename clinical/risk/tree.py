"""Phrases of all languages by their beginnings, found in a text from left to right."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from itertools import groupby, repeat
from operator import itemgetter
from typing import NamedTuple, TypeAlias

from marisa_trie import Trie

from clinical.risk.normalise import View
from clinical.risk.spans import Cover

MOST_LETTERS = 60
"""No phrase reaches further; a star stops there too."""
MOST_HITS = 4000
"""Of a concept in one text: one in 25 letters of the longest."""
JOINT = re.compile("[-_\u2010\u2011\n]")
"""Read like a space inside a phrase: want-to-die, kill_myself, a line broken in the middle."""
CLITICS = ("و", "ف", "ب", "ل", "ک", "ال", "وال", "بال", "لل")
CLITICS_BY_LETTER = {letter: tuple(clitics) for letter, clitics in groupby(sorted(CLITICS), itemgetter(0))}
UNSPACED_LETTERS = "\u3040-\u30ff\u3100-\u312f\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
BY_BOUNDS = itemgetter(2, 3)
SPACED_WORD = re.compile(rf"[^\W_{UNSPACED_LETTERS}]+")

Span: TypeAlias = tuple[int, int]
Meanings: TypeAlias = tuple[tuple[str, str], ...]
"""Concepts with their languages."""
Heads: TypeAlias = tuple[tuple[int, tuple["Entry", ...]], ...]


class Hit(NamedTuple):
    """A phrase of `concept` in the view's letters `start:end`."""

    concept: str
    language: str
    start: int
    end: int


as_hit = partial(tuple.__new__, Hit)
"""Of the four in a tuple, in a third of the time that Hit() takes."""


class Entry(NamedTuple):
    """What a phrase means, and how it goes on behind its head: `tails` stand behind each star, which stands for any
    rest of a word. `exact` is the spelling with accents where they must be there, else empty; `joint` the head as it is
    spelled, where the phrase has hyphens. `refuses`: a phrase in which other phrases of the concept do not count."""

    concept: str
    language: str
    exact: str
    joint: str
    refuses: bool
    tails: tuple[str, ...]


class Node(NamedTuple):
    """What stands behind some letters: `meanings` that hold as they are (`spoken`: the same as a set), or else heads
    whose entries are to be looked at, with how many letters back they end. `goes_on`: a longer head may follow."""

    meanings: Meanings
    spoken: frozenset[tuple[str, str]]
    heads: Heads
    goes_on: bool


@dataclass(frozen=True, slots=True)
class Found:
    """`hits` by concept, in the order of the text; `spoken`: which concepts are there in which languages."""

    hits: dict[str, list[Hit]]
    spoken: set[tuple[str, str]]


class Tree:
    """Most words of a text begin no phrase, or are one by themselves: they are looked up whole, and only where a longer
    phrase may begin (`_openings`: first words with the sign behind them) its letters are followed in a tree. Scripts
    without spaces, and signs, are looked up letter by letter (`_runs`: their heads and all beginnings of these)."""

    def __init__(self, entries: Mapping[str, tuple[Entry, ...]]) -> None:
        words, longer, runs = _sorted_out(entries)
        self._stems = {word: tails for word in words if (tails := _tailed(entries.get(word, ())))}
        self._stem_tree = Trie(self._stems)
        same: dict[Node, Node] = {}
        self._words = {word: same.setdefault(node := self._word(word, entries), node) for word in words}
        self._openings = frozenset(longer.values())
        self._tree = Trie(longer)
        meant = {id(each): each for each in map(entries.__getitem__, longer)}
        nodes = {number: _node([(0, each)]) for number, each in meant.items()}
        self._nodes = [*repeat(NOTHING, len(longer))]
        for head in longer:
            self._nodes[self._tree[head]] = nodes[id(entries[head])]
        begun = {head[:size] for head in runs for size in range(1, len(head))}
        self._runs = {
            run: same.setdefault(node := _node([(0, entries.get(run, ()))], goes_on=run in begun), node)
            for run in begun.union(runs)
        }
        self._run_letters = re.compile("[" + re.escape("".join(sorted({head[0] for head in runs}))) + "]")

    def _word(self, word: str, entries: Mapping[str, tuple[Entry, ...]]) -> Node:
        stems = [stem for stem in self._stem_tree.prefixes(word) if stem != word]
        return _node(
            [*((len(word) - len(stem), self._stems[stem]) for stem in stems), (0, entries.get(word, ()))], of_word=True
        )

    def read(self, view: View, words: list[Span]) -> Found:
        """`words`: bounds of those that have spaces between them."""
        page = _Page(view, words)
        letters, known, size = page.letters, self._runs.get, len(page.letters)
        for at, end in self._beginnings(letters, words):
            if end:
                self._read_word(page, at, end)
                continue
            end, node = at + 1, known(letters[at])
            while node:
                meanings, _spoken, heads, goes_on = node
                if heads or meanings:
                    page.meet(at, end, node)
                if not goes_on or end >= size:
                    break
                end += 1
                node = known(letters[at:end])
        return page.found()

    def _beginnings(self, letters: str, words: list[Span]) -> list[Span]:
        """Where a phrase may begin, and where its first word ends (0 in scripts without spaces). Arabic words are also
        read without the letters that are written together with them."""
        spans = [*words, *((letter.start(), 0) for letter in self._run_letters.finditer(letters))]
        spans += [
            (at + len(clitic), end)
            for at, end in words
            if letters[at] in CLITICS_BY_LETTER
            for clitic in CLITICS_BY_LETTER[letters[at]]
            if letters.startswith(clitic, at) and at + len(clitic) < end
        ]
        spans.sort()
        return spans

    def _read_word(self, page: "_Page", at: int, end: int) -> None:
        letters = page.letters
        word = self._words.get(letters[at:end])
        if word is None:
            for stem in self._stem_tree.prefixes(letters[at:end]):
                page.look(at, at + len(stem), self._stems[stem])
            return
        page.meet(at, end, word)
        if letters[at : end + 1] in self._openings:
            for head, number in self._tree.iter_prefixes_with_ids(letters[at : at + MOST_LETTERS]):
                page.meet(at, at + len(head), self._nodes[number])


class _Page:
    """One text, and what was found in it so far. `letters` as they are read; `ends[i]`: where the word ends that letter
    i is of, i itself outside of words. No phrase ends inside a word."""

    def __init__(self, view: View, words: list[Span]) -> None:
        self.view, self.letters = view, JOINT.sub(" ", view.folded)
        self.ends = [*range(len(self.letters) + 1)]
        for start, end in words:
            self.ends[start:end] = [end] * (end - start)
        self._hits: dict[str, list[Hit]] = defaultdict(list)
        self._spoken: set[tuple[str, str]] = set()
        self._untidy: set[str] = set()
        self._refused: dict[tuple[str, str], list[Span]] = defaultdict(list)

    def meet(self, at: int, end: int, node: Node) -> None:
        meanings, spoken, heads, _goes_on = node
        for back, entries in heads:
            self.look(at, end - back, entries)
        if meanings and self.ends[end - 1] <= end:
            self._spoken.update(spoken)
            all_hits = self._hits
            for concept, language in meanings:
                hits = all_hits[concept]
                if len(hits) < MOST_HITS:
                    hits.append(as_hit((concept, language, at, end)))

    def look(self, at: int, reached: int, entries: tuple[Entry, ...]) -> None:
        for concept, language, exact, joint, refuses, tails in entries:
            letters = self.view.folded if joint else self.letters
            end = self._behind(letters, reached, tails) if tails else reached
            if (
                end < 0
                or self.ends[end - 1] > end
                or not letters.startswith(joint, at)
                or not self.view.exact.startswith(exact, at)
            ):
                continue
            if refuses:
                self._refused[concept, language].append((at, end))
            elif len(self._hits[concept]) < MOST_HITS:
                self._hits[concept].append(as_hit((concept, language, at, end)))
                self._spoken.add((concept, language))
                self._untidy.add(concept)

    def _behind(self, letters: str, at: int, tails: tuple[str, ...]) -> int:
        """The end of what follows after each rest of a word; -1 where it does not follow."""
        for tail in tails:
            at = min(self.ends[at], at + MOST_LETTERS)
            if not letters.startswith(tail, at):
                return -1
            at += len(tail)
        return at

    def found(self) -> Found:
        for concept in self._untidy:
            self._hits[concept] = sorted(dict.fromkeys(self._hits[concept]), key=BY_BOUNDS)
        for (concept, language), spans in self._refused.items():
            self._refuse(concept, language, Cover(spans))
        return Found({concept: hits for concept, hits in self._hits.items() if hits}, self._spoken)

    def _refuse(self, concept: str, language: str, inside: Cover) -> None:
        hits = self._hits[concept]
        self._hits[concept] = [hit for hit in hits if hit.language != language or not inside.holds(hit.start, hit.end)]
        if not any(hit.language == language for hit in self._hits[concept]):
            self._spoken.discard((concept, language))


def _sorted_out(heads: Iterable[str]) -> tuple[set[str], dict[str, str], list[str]]:
    """Words that begin heads; heads that are longer than a word, with their beginnings up to the sign behind it; heads
    that begin with no word of a script with spaces."""
    words: set[str] = set()
    openings: dict[str, str] = {}
    longer: dict[str, str] = {}
    runs: list[str] = []
    for head in heads:
        word = SPACED_WORD.match(head)
        if not word:
            runs.append(head)
            continue
        words.add(word[0])
        if word.end() < len(head):
            opening = head[: word.end() + 1]
            longer[head] = openings.setdefault(opening, opening)
    return words, longer, runs


def _tailed(entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    return tuple(entry for entry in entries if entry.tails)


def _node(heads: Iterable[tuple[int, tuple[Entry, ...]]], *, of_word: bool = False, goes_on: bool = False) -> Node:
    """`of_word`: the heads end in the word, and so does what a star stands for."""
    looked_at = tuple(head for head in heads if head[1])
    bare_tails = ((), ("",)) if of_word else ((),)
    entries = [entry for _back, each in looked_at for entry in each]
    if any(entry.exact or entry.joint or entry.refuses or entry.tails not in bare_tails for entry in entries):
        return Node((), frozenset(), looked_at, goes_on)
    meanings = tuple(dict.fromkeys((entry.concept, entry.language) for entry in entries))
    return Node(meanings, frozenset(meanings), (), goes_on)


NOTHING = _node([])
