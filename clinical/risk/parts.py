"""What stands in a stretch of text, as places in tables of weights: groups of letters, words and words near each other,
the concepts of the lexicon with their order and the words beside them, and what the guards said. Names are not kept:
each is a number, a place in a table (feature hashing, Weinberger 2009), which holds millions in a few megabytes. All
windows of a text are read at once, since an array costs the same for one and for ten."""

import re
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from typing import NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray

from clinical.risk.findings import Dismissal
from clinical.risk.reading import Reading
from clinical.risk.windows import MOST_LETTERS, Window

Numbers: TypeAlias = NDArray[np.uint64]
Places: TypeAlias = NDArray[np.int64]
Found: TypeAlias = tuple[Numbers, Places]
"""Numbers of names, and the window of each."""

SHORTEST, LONGEST = 3, 6
LONGEST_UNSPACED = 4
"""Letters of a group; in scripts without spaces one letter is a word already."""
FIRST_UNSPACED = 0x2E80
WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]|[^\W_\u3040-\u30ff\u3400-\u9fff]+|[^\w\s]")
NEAR, FAR = 8, 30
"""Units between two concepts that are told as a pair."""
MOST_PARTNERS = 64
"""Concepts behind one that are told with it as pairs: a wall of emoji is no reason to run out of memory."""
APART = 1 << 40
"""Units between two windows: more than a text has."""
SKIPPED = 2
"""Words between two that are told together."""
BESIDE = 2
"""Words before and after a concept's that are told with it."""
SCRIPTS = {"latin": (0x61, 0x7A), "han": (0x3400, 0x9FFF), "arabic": (0x600, 0x6FF), "cyrillic": (0x400, 0x4FF)}
AT_ONCE = 16
"""Windows."""


class Kind(NamedTuple):
    """A kind of names, with 2 ** `bits` places in the tables. What is `shared` weighs the less the more of it stands in
    a window."""

    bits: int
    shared: bool


KINDS = {
    "groups": Kind(21, True),
    "words": Kind(20, True),
    "pairs": Kind(18, False),
    "beside": Kind(19, False),
}
"""Groups of letters; words, and two of them with at most two between; two concepts in their order; a concept with a
word beside it."""
SHIFTS = np.array([64 - kind.bits for kind in KINDS.values()], np.uint64)
STARTS: Places = np.cumsum([0, *(1 << kind.bits for kind in KINDS.values())])
SHARED = np.array([kind.shared for kind in KINDS.values()])
PLACE_BITS = int(STARTS[-1]).bit_length()
FACTOR = 0x9E3779B97F4A7C15
TIMES, SPREAD, ONE, HALF = (np.array([n], np.uint64) for n in (FACTOR, 0xD6E8FEB86659FD93, 1, 32))
"""Arrays, since these may overflow without a warning."""


def _powers(factor: int) -> Numbers:
    return np.array([pow(factor, n, 1 << 64) for n in range(AT_ONCE * (MOST_LETTERS + 2) + 1)], np.uint64)


POWERS, INVERSES = _powers(FACTOR), _powers(pow(FACTOR, -1, 1 << 64))


@dataclass(frozen=True, slots=True, eq=False)
class Concepts:
    """The concepts of a text, each hit of them, in the order of the text."""

    names: list[str]
    numbers: Numbers
    starts: Places
    ends: Places
    units: Places
    sentences: Places


@dataclass(frozen=True, slots=True, eq=False)
class Parts:
    """What stands in each window, each once: `places` in the tables, in order, and the `windows` of them; `counts` by
    window and kind; `signs` of each window: concepts, guards and the script by their names."""

    places: Places
    windows: Places
    counts: Places
    signs: tuple[frozenset[str], ...]

    @property
    def scales(self) -> NDArray[np.float64]:
        """By window and kind."""
        return np.where(SHARED, 1 / np.sqrt(np.maximum(1, self.counts)), 1.0)

    @property
    def kinds(self) -> Places:
        """Of places."""
        return np.searchsorted(STARTS, self.places, "right") - 1

    def of_window(self, window: int) -> "Parts":
        places = self.places[self.windows == window]
        alone = np.zeros(len(places), np.int64)
        return Parts(places, alone, self.counts[window : window + 1], (self.signs[window],))

    def of_kind(self, kind: int) -> Places:
        """In that kind's own part of the tables."""
        found: Places = self.places[self.kinds == kind] - STARTS[kind]
        return found


def concepts_of(reading: Reading) -> Concepts:
    hits = sorted(
        {(hit[2], hit[3], concept) for concept, hits in reading.hits.items() if concept.isidentifier() for hit in hits}
    )
    starts = np.array([hit[0] for hit in hits], np.int64)
    ends = np.array([hit[1] for hit in hits], np.int64)
    names = [hit[2] for hit in hits]
    units, sentences = (
        np.array([line[hit[0]] for hit in hits], np.int64) for line in (reading.units, reading.sentences)
    )
    return Concepts(names, np.array([*map(_number, names)], np.uint64), starts, ends, units, sentences)


@lru_cache(maxsize=4096)
def _number(name: str) -> int:
    return zlib.crc32(name.encode())


def parts_of(reading: Reading, windows: Sequence[Window], dismissals: Iterable[Dismissal]) -> Iterator[Parts]:
    """Of so many windows at once."""
    concepts, said = concepts_of(reading), [*dismissals]
    for first in range(0, len(windows), AT_ONCE):
        yield _parts_of(reading, concepts, windows[first : first + AT_ONCE], said)


def _parts_of(
    reading: Reading, concepts: Concepts, windows: Sequence[Window], dismissals: Sequence[Dismissal]
) -> Parts:
    text = "".join(f" {reading.view.folded[start:end]} " for start, end in windows)
    sizes = np.array([end - start + 2 for start, end in windows], np.int64)
    offsets = np.cumsum(sizes) - sizes
    of = np.repeat(np.arange(len(windows)), sizes)
    codes = np.frombuffer(text.encode("utf-32-le"), np.uint32)
    sums = np.zeros(len(codes) + 1, np.uint64)
    np.cumsum((codes + ONE) * POWERS[: len(codes)], out=sums[1:])
    words = _words(text, sums, of)
    there = _there(concepts, windows, offsets)
    found = {
        "groups": [*letter_groups(codes, sums, of)],
        "words": [words.found, *(_together(words, step) for step in range(1, SKIPPED + 2))],
        "pairs": [*_pairs(concepts, there)],
        "beside": [*_beside(concepts.numbers[there.indices], there, words)],
    }
    return _once(found, _signs(reading, concepts, there, windows, dismissals, _scripts(codes, of, len(windows))))


def _once(found: Mapping[str, list[Found]], signs: tuple[frozenset[str], ...]) -> Parts:
    """Each name of a window once, however often it stands there."""
    sizes = [sum(len(numbers) for numbers, _of in found[name]) for name in KINDS]
    numbers, of = (np.concatenate([pair[side] for name in KINDS for pair in found[name]]) for side in (0, 1))
    places = _places(numbers, np.repeat(SHIFTS, sizes)) + np.repeat(STARTS[:-1], sizes)
    keys = (of << PLACE_BITS) + places
    keys.sort()
    new = np.ones(len(keys), bool)
    np.not_equal(keys[1:], keys[:-1], out=new[1:])
    keys = keys[new]
    windows, places = keys >> PLACE_BITS, keys & ((1 << PLACE_BITS) - 1)
    edges = (np.arange(len(signs))[:, None] << PLACE_BITS) + STARTS
    return Parts(places, windows, np.diff(np.searchsorted(keys, edges), axis=1), signs)


def _places(numbers: Numbers, shifts: Numbers) -> Places:
    """The first bits of numbers that a multiplication has spread."""
    return (((numbers ^ (numbers >> HALF)) * SPREAD) >> shifts).astype(np.int64)


def numbers_of(sums: Numbers, starts: Places, ends: Places) -> Numbers:
    """Of the letters starts:ends, the same wherever they stand (Rabin's fingerprint, 1981)."""
    return (sums[ends] - sums[starts]) * INVERSES[starts]


def _two(one: Numbers, other: Numbers) -> Numbers:
    return one * TIMES + other


def letter_groups(codes: NDArray[np.uint32], sums: Numbers, of: Places) -> Iterator[Found]:
    size = len(codes)
    unspaced = codes >= FIRST_UNSPACED
    before = np.zeros(size + 1, np.int64)
    np.cumsum(unspaced, out=before[1:])
    for n in range(SHORTEST, min(LONGEST, size) + 1):
        inside = of[: size - n + 1] == of[n - 1 :]
        if n > LONGEST_UNSPACED:
            inside &= before[n:] == before[: size - n + 1]
        at = np.flatnonzero(inside)
        yield numbers_of(sums, at, at + n), of[at]
    if before[-1]:
        at = np.flatnonzero(unspaced)
        for n in (1, 2):
            yield numbers_of(sums, at, at + n), of[at]


class Words(NamedTuple):
    """In the order of the text, with their numbers, bounds and windows."""

    numbers: Numbers
    starts: Places
    of: Places

    @property
    def found(self) -> Found:
        return self.numbers, self.of


def _words(text: str, sums: Numbers, of: Places) -> Words:
    bounds = np.array([word.span() for word in WORD.finditer(text)], np.int64).reshape(-1, 2)
    starts = bounds[:, 0]
    return Words(numbers_of(sums, starts, bounds[:, 1]), starts, of[starts])


def _together(words: Words, step: int) -> Found:
    size = max(0, len(words.numbers) - step)
    near = words.of[:size] == words.of[step:]
    return _two(words.numbers[:size][near], words.numbers[step:][near]), words.of[:size][near]


class There(NamedTuple):
    """Concepts in windows, by their `indices`; `starts` and `ends` in the letters of all windows."""

    indices: Places
    of: Places
    starts: Places
    ends: Places


def _there(concepts: Concepts, windows: Sequence[Window], offsets: Places) -> There:
    """Those that begin in a window; one that goes on behind it counts as if it ended there."""
    bounds = np.array(windows, np.int64)
    first, last = np.searchsorted(concepts.starts, bounds.T)
    many = last - first
    of = np.repeat(np.arange(len(windows)), many)
    indices = np.arange(len(of)) + np.repeat(first - (np.cumsum(many) - many), many)
    moved = (offsets + 1 - bounds[:, 0])[of]
    ends = np.minimum(concepts.ends[indices], bounds[of, 1])
    return There(indices, of, concepts.starts[indices] + moved, ends + moved)


def _pairs(concepts: Concepts, there: There) -> Iterator[Found]:
    """Of those that do not overlap; near each other in a sentence told otherwise than far."""
    units, numbers = concepts.units[there.indices] + there.of * APART, concepts.numbers[there.indices]
    sentences = concepts.sentences[there.indices]
    many = np.minimum(np.searchsorted(units, units + FAR, "right") - np.arange(1, len(units) + 1), MOST_PARTNERS)
    one = np.repeat(np.arange(len(units)), many)
    other = one + 1 + np.arange(len(one)) - np.repeat(np.cumsum(many) - many, many)
    apart = (there.starts[other] >= there.ends[one]) & (numbers[one] != numbers[other])
    one, other = one[apart], other[apart]
    near = (units[other] - units[one] <= NEAR) & (sentences[one] == sentences[other])
    yield _two(numbers[one[near]], numbers[other[near]]), there.of[one[near]]
    yield _two(numbers[one[~near]] * TIMES, numbers[other[~near]]), there.of[one[~near]]


def _beside(numbers: Numbers, there: There, words: Words) -> Iterator[Found]:
    before = np.searchsorted(words.starts, there.starts)
    behind = np.searchsorted(words.starts, there.ends)
    for step in range(BESIDE):
        at, concept = _of_the_same(words, before - step - 1, there)
        yield _two(words.numbers[at], numbers[concept]), there.of[concept]
        at, concept = _of_the_same(words, behind + step, there)
        yield _two(numbers[concept], words.numbers[at]), there.of[concept]


def _of_the_same(words: Words, at: Places, there: There) -> tuple[Places, Places]:
    """Of the words `at` those that are there, in the concept's window; and the concepts."""
    known = np.flatnonzero((at >= 0) & (at < len(words.of)))
    known = known[words.of[at[known]] == there.of[known]]
    return at[known], known


def _scripts(codes: NDArray[np.uint32], of: Places, windows: int) -> list[str]:
    """Where most letters are from: languages differ in how much their words weigh."""
    letters = [np.bincount(of[(codes >= low) & (codes <= high)], minlength=windows) for low, high in SCRIPTS.values()]
    names = [*SCRIPTS]
    return [names[index] for index in np.argmax(letters, axis=0)]


def _signs(
    reading: Reading,
    concepts: Concepts,
    there: There,
    windows: Sequence[Window],
    dismissals: Sequence[Dismissal],
    scripts: Sequence[str],
) -> tuple[frozenset[str], ...]:
    edges = np.searchsorted(there.of, np.arange(len(windows) + 1))
    names = [f"concept:{concepts.names[index]}" for index in there.indices]
    return tuple(
        frozenset(
            chain(
                names[edges[number] : edges[number + 1]],
                _guards(dismissals, *reading.view.span(start, end)),
                (f"script:{scripts[number]}",),
            )
        )
        for number, (start, end) in enumerate(windows)
    )


def _guards(dismissals: Iterable[Dismissal], start: int, end: int) -> Iterator[str]:
    """What they said of words in start:end of the original."""
    return (f"guard:{each.reason}" for each in dismissals if each.start < end and each.end > start)


def word_count(text: str) -> int:
    """Without signs; in scripts without spaces each letter counts."""
    return sum(word[0].isalnum() for word in WORD.findall(text))
