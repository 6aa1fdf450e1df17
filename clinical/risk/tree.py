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
from clinical.risk.spans import reach_of

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
Said: TypeAlias = tuple[str, list[Span]]
"""A language, and where something is said in it, in the order of the text."""


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


@dataclass(frozen=True, slots=True, eq=False)
class Node:
    """What stands behind some letters: `meanings` that hold as they are (`spoken`: the same as a set), or else heads
    whose entries are to be looked at, with how many letters back they end. `goes_on`: a longer head may follow."""

    meanings: Meanings
    spoken: frozenset[tuple[str, str]]
    heads: Heads
    goes_on: bool


@dataclass(frozen=True, slots=True)
class Found:
    """`spoken`: which concepts are there in which languages."""

    said: dict[str, list[Said]]
    spoken: set[tuple[str, str]]


class Tree:
    """Most words of a text begin no phrase, or are one by themselves: they are looked up whole, and only where a longer
    phrase may begin (`_openings`: first words with the sign behind them) its letters are followed in a tree. Scripts
    without spaces, and signs, are looked up letter by letter (`_runs`: their heads and all beginnings of these)."""

    def __init__(self, entries: Mapping[str, tuple[Entry, ...]]) -> None:
        words, longer, runs = _sorted_out(entries)
        self._stems = {word: tails for word in words if (tails := _tailed(entries.get(word, ())))}
        self._stem_tree = Trie(self._stems)
        self._words = _each_once({word: self._word(word, entries) for word in words})
        self._openings = frozenset(longer.values())
        self._tree = Trie(longer)
        meant = {id(each): each for each in map(entries.__getitem__, longer)}
        nodes = {number: _node([(0, each)]) for number, each in meant.items()}
        self._nodes = [*repeat(NOTHING, len(longer))]
        for head in longer:
            self._nodes[self._tree[head]] = nodes[id(entries[head])]
        begun = {head[:size] for head in runs for size in range(1, len(head))}
        self._runs = _each_once(
            {run: _node([(0, entries.get(run, ()))], goes_on=run in begun) for run in begun.union(runs)}
        )
        self._run_letters = re.compile("[" + re.escape("".join(sorted({head[0] for head in runs}))) + "]+")

    def _word(self, word: str, entries: Mapping[str, tuple[Entry, ...]]) -> Node:
        stems = [stem for stem in self._stem_tree.prefixes(word) if stem != word]
        return _node(
            [*((len(word) - len(stem), self._stems[stem]) for stem in stems), (0, entries.get(word, ()))], of_word=True
        )

    def read(self, view: View, words: list[Span]) -> Found:
        """`words`: bounds of those that have spaces between them."""
        page = _Page(view, words)
        for at, end in _with_clitics(page.letters, words):
            self._read_word(page, at, end)
        for run in self._run_letters.finditer(page.letters):
            self._read_run(page, *run.span())
        return page.found()

    def _read_run(self, page: "_Page", start: int, behind: int) -> None:
        """Phrases that begin in start:behind, each letter of which begins one."""
        letters, known, size = page.letters, self._runs.get, len(page.letters)
        for at in range(start, behind):
            end, node = at + 1, known(letters[at])
            while node:
                if node.meanings or node.heads:
                    page.meet(at, end, node)
                if not node.goes_on or end >= size:
                    break
                end += 1
                node = known(letters[at:end])

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
        self._met: dict[Node, list[Span]] = defaultdict(list)
        self._looked: dict[tuple[str, str], list[Span]] = defaultdict(list)
        self._refused: dict[tuple[str, str], list[Span]] = defaultdict(list)

    def meet(self, at: int, end: int, node: Node) -> None:
        for back, entries in node.heads:
            self.look(at, end - back, entries)
        if node.meanings and self.ends[end - 1] <= end:
            self._met[node].append((at, end))

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
            (self._refused if refuses else self._looked)[concept, language].append((at, end))

    def _behind(self, letters: str, at: int, tails: tuple[str, ...]) -> int:
        """The end of what follows after each rest of a word; -1 where it does not follow."""
        for tail in tails:
            at = min(self.ends[at], at + MOST_LETTERS)
            if not letters.startswith(tail, at):
                return -1
            at += len(tail)
        return at

    def found(self) -> Found:
        said: dict[str, list[Said]] = defaultdict(list)
        for node, spans in self._met.items():
            for concept, language in node.meanings:
                said[concept].append((language, spans))
        for (concept, language), spans in reversed(self._looked.items()):
            known = {span for each, there in said[concept] if each == language for span in there}
            said[concept].insert(0, (language, sorted({*spans} - known)))
        spoken = set(self._looked).union(*[node.spoken for node in self._met])
        for (concept, language), spans in self._refused.items():
            left = _outside(reach_of(spans, len(self.letters)), language, said[concept])
            said[concept] = left
            if not any(each == language for each, _spans in left):
                spoken.discard((concept, language))
            if not left:
                del said[concept]
        if len(self.letters) > MOST_HITS:
            said = {concept: _first(there) for concept, there in said.items()}
        return Found(said, spoken)


def _outside(refused: list[int], language: str, there: list[Said]) -> list[Said]:
    """What is left of the language's."""
    left = [(each, [span for span in spans if each != language or refused[span[0]] < span[1]]) for each, spans in there]
    return [(each, spans) for each, spans in left if spans]


def _first(there: list[Said]) -> list[Said]:
    last = sorted(span for _language, spans in there for span in spans)[:MOST_HITS][-1]
    return [(language, [span for span in spans if span <= last]) for language, spans in there]


def _with_clitics(letters: str, words: list[Span]) -> list[Span]:
    """Where phrases may begin, and where their first words end. Arabic words are also read without the letters that
    are written together with them."""
    inside = [
        (at + len(clitic), end)
        for at, end in words
        if letters[at] in CLITICS_BY_LETTER
        for clitic in CLITICS_BY_LETTER[letters[at]]
        if letters.startswith(clitic, at) and at + len(clitic) < end
    ]
    return sorted([*words, *inside]) if inside else words


def _each_once(nodes: dict[str, Node]) -> dict[str, Node]:
    """The same node wherever the same holds."""
    same: dict[tuple[Meanings, Heads, bool], Node] = {}
    return {run: same.setdefault((node.meanings, node.heads, node.goes_on), node) for run, node in nodes.items()}


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
