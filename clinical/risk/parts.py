"""What stands in a stretch of text, as places in tables of weights: groups of letters, words and words near each other,
the concepts of the lexicon with their order and the words beside them, and what the guards said. Names are not kept:
each is a number, a place in a table (feature hashing, Weinberger 2009), which holds millions in a few megabytes. All
windows of a text, of both its readings, are read at once, since an array costs the same for one and for ten."""

import re
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, chain, pairwise
from typing import NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray

from clinical.risk.findings import Dismissal
from clinical.risk.letters import Letters
from clinical.risk.reading import Reading
from clinical.risk.windows import MOST_LETTERS, Window

Numbers: TypeAlias = NDArray[np.uint64]
Places: TypeAlias = NDArray[np.int64] | NDArray[np.int32]
Found: TypeAlias = tuple[Numbers, Places]
"""Numbers of names, and the window of each."""

SHORTEST, LONGEST = 3, 6
LONGEST_UNSPACED = 4
"""Letters of a group; in scripts without spaces one letter is a word already."""
FIRST_UNSPACED = 0x2E80
WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]|[^\W_\u3040-\u30ff\u3400-\u9fff]+|[^\w\s]")
NO_WORD, LONE_WORD, LONG_WORD = " ", "1", "a"
IN_WORDS = Letters(
    lambda letter: LONG_WORD if WORD.fullmatch(letter * 2) else LONE_WORD if WORD.fullmatch(letter) else NO_WORD
)
"""Each letter as what it is of a word: none, all of it, or one of several."""
NEAR, FAR = 8, 30
"""Units between two concepts that are told as a pair."""
MOST_PARTNERS = 64
"""Concepts behind one that are told with it as pairs: a wall of emoji is no reason to run out of memory."""
APART = np.int64(1 << 40)
"""Units between two windows: more than a text has."""
SKIPPED = 2
"""Words between two that are told together."""
BESIDE = 2
"""Words before and after a concept's that are told with it."""
SCRIPTS = {"latin": (0x61, 0x7A), "han": (0x3400, 0x9FFF), "arabic": (0x600, 0x6FF), "cyrillic": (0x400, 0x4FF)}
AT_ONCE = 32
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
STARTS: Places = np.cumsum([0, *(1 << kind.bits for kind in KINDS.values())], dtype=np.int32)
SHARED = np.array([kind.shared for kind in KINDS.values()])
PLACE_BITS = int(STARTS[-1]).bit_length()
SHORT = 16
"""Bits in which the length of a phrase fits, and the rank of a concept among those of a text."""
FACTOR = 0x9E3779B97F4A7C15
TIMES, SPREAD, ONE, HALF = (np.array([n], np.uint64) for n in (FACTOR, 0xD6E8FEB86659FD93, 1, 32))
"""Arrays, since these may overflow without a warning."""


def _powers(factor: int) -> Numbers:
    return np.array([pow(factor, n, 1 << 64) for n in range(AT_ONCE * (MOST_LETTERS + 2) + 1)], np.uint64)


POWERS, INVERSES = _powers(FACTOR), _powers(pow(FACTOR, -1, 1 << 64))


@dataclass(frozen=True, slots=True, eq=False)
class Concepts:
    """Each hit of a concept, in the order of the text, with its sign and number."""

    signs: list[str]
    numbers: Numbers
    starts: Places
    ends: Places
    units: Places
    sentences: Places


@dataclass(frozen=True, slots=True, eq=False)
class Page:
    """Readings of one text, one behind the other: letters, concepts and windows. `spans`: the windows in the
    original."""

    text: str
    concepts: Concepts
    windows: list[Window]
    spans: list[Window]


@dataclass(frozen=True, slots=True, eq=False)
class Parts:
    """What stands in each window, each once: `places` in the tables, in order; those of a window and a kind lie between
    `edges[window, kind]` and the edge behind it. `signs` of each window: concepts, guards and the script by their
    names."""

    places: Places
    edges: Places
    signs: tuple[frozenset[str], ...]

    @property
    def counts(self) -> Places:
        """By window and kind."""
        return self.edges[:, 1:] - self.edges[:, :-1]

    @property
    def scales(self) -> NDArray[np.float64]:
        """By window and kind."""
        return np.where(SHARED, 1 / np.sqrt(np.maximum(1, self.counts)), 1.0)

    def of_windows(self, windows: Sequence[int]) -> "Parts":
        edges = self.edges[windows]
        firsts, lasts = edges[:, 0], edges[:, -1]
        places = np.concatenate([self.places[first:last] for first, last in zip(firsts, lasts, strict=True)])
        begun = (lasts - firsts).cumsum() - (lasts - firsts)
        return Parts(places, edges + (begun - firsts)[:, None], tuple(self.signs[window] for window in windows))

    def of_kind(self, kind: int) -> Places:
        """Of the first window, in that kind's own part of the tables."""
        found: Places = self.places[self.edges[0, kind] : self.edges[0, kind + 1]] - STARTS[kind]
        return found


def page_of(read: Sequence[tuple[Reading, Sequence[Window]]]) -> Page:
    """Readings, each with the windows in it that are asked about."""
    readings = [reading for reading, _windows in read]
    begun = [*accumulate((len(reading.view.folded) for reading in readings[:-1]), initial=0)]
    windows = [(at + start, at + end) for at, (_, found) in zip(begun, read, strict=True) for start, end in found]
    spans = [reading.view.span(*window) for reading, found in read for window in found]
    return Page("".join(reading.view.folded for reading in readings), _concepts(readings, begun), windows, spans)


def _concepts(readings: Sequence[Reading], begun: Sequence[int]) -> Concepts:
    """`begun`: how many letters stand before each reading."""
    said = [
        (name, at, spans)
        for at, reading in zip(begun, readings, strict=True)
        for name, there in reading.said.items()
        if name.isidentifier()
        for _language, spans in there
    ]
    names = sorted({name for name, _at, _spans in said})
    rank = {name: number for number, name in enumerate(names)}
    keys = [
        (at + start << 2 * SHORT) + (end - start << SHORT) + rank[name]
        for name, at, spans in said
        for start, end in spans
    ]
    found = _distinct(np.array(keys, np.int64))
    starts, lengths, which = found >> 2 * SHORT, found >> SHORT & (1 << SHORT) - 1, found & (1 << SHORT) - 1
    units = np.fromiter(chain.from_iterable(reading.units[:-1] for reading in readings), np.int64)
    sentences = np.fromiter(chain.from_iterable(reading.sentences[:-1] for reading in readings), np.int64)
    numbers = np.array([*map(_number, names)], np.uint64)
    signs = [*map(_sign, names)]
    return Concepts(
        [signs[each] for each in which.tolist()],
        numbers[which],
        starts,
        starts + lengths,
        units[starts],
        sentences[starts],
    )


def _distinct(keys: Places) -> Places:
    """In order, each once."""
    keys.sort()
    new = np.ones(len(keys), bool)
    np.not_equal(keys[1:], keys[:-1], out=new[1:])
    return keys[new]


@lru_cache(maxsize=4096)
def _number(name: str) -> int:
    return zlib.crc32(name.encode())


@lru_cache(maxsize=4096)
def _sign(name: str) -> str:
    return f"concept:{name}"


def parts_of(page: Page, dismissals: Iterable[Dismissal]) -> Iterator[Parts]:
    """Of so many windows at once."""
    said = [*dismissals]
    for first in range(0, len(page.windows), AT_ONCE):
        yield _parts_of(page, slice(first, first + AT_ONCE), said)


def _parts_of(page: Page, which: slice, dismissals: Sequence[Dismissal]) -> Parts:
    concepts, windows = page.concepts, page.windows[which]
    text = "".join(f" {page.text[start:end]} " for start, end in windows)
    bounds = np.array(windows, np.int64)
    sizes = bounds[:, 1] - bounds[:, 0] + 2
    offsets = sizes.cumsum() - sizes
    of = np.arange(len(windows), dtype=np.int32).repeat(sizes)
    codes = np.frombuffer(text.encode("utf-32-le"), np.uint32)
    sums = np.zeros(len(codes) + 1, np.uint64)
    np.cumsum((codes + ONE) * POWERS[: len(codes)], out=sums[1:])
    words = _words(text, sums, of)
    there = _there(concepts, bounds, offsets)
    found = {
        "groups": [*letter_groups(codes, sums, of)],
        "words": [words.found, *(_together(words, step) for step in range(1, SKIPPED + 2))],
        "pairs": [*_pairs(concepts, there)],
        "beside": [*_beside(concepts.numbers[there.indices], there, words)],
    }
    scripts = _scripts(codes, of, len(windows))
    return _once(found, _signs(concepts, there, page.spans[which], dismissals, scripts))


def _once(found: Mapping[str, list[Found]], signs: tuple[frozenset[str], ...]) -> Parts:
    """Each name of a window once, however often it stands there."""
    sizes = [sum(len(numbers) for numbers, _of in found[name]) for name in KINDS]
    numbers, of = (np.concatenate([pair[side] for name in KINDS for pair in found[name]]) for side in (0, 1))
    places = _places(numbers, SHIFTS.repeat(sizes)) + STARTS[:-1].repeat(sizes)
    keys = _distinct((of << PLACE_BITS) + places)
    edges = (np.arange(len(signs), dtype=np.int32)[:, None] << PLACE_BITS) + STARTS
    return Parts(keys & ((1 << PLACE_BITS) - 1), keys.searchsorted(edges), signs)


def _places(numbers: Numbers, shifts: Numbers) -> Places:
    """The first bits of numbers that a multiplication has spread."""
    return (((numbers ^ (numbers >> HALF)) * SPREAD) >> shifts).astype(np.int32)


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
    """As WORD finds them; `text` begins and ends with a space."""
    letters = np.frombuffer(text.translate(IN_WORDS).encode(), np.uint8)
    there, long = letters != ord(NO_WORD), letters == ord(LONG_WORD)
    inside = long[1:] & long[:-1]
    starts, ends = np.flatnonzero(there[1:] & ~inside) + 1, np.flatnonzero(there[:-1] & ~inside) + 1
    return Words(numbers_of(sums, starts, ends), starts, of[starts])


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


def _there(concepts: Concepts, bounds: Places, offsets: Places) -> There:
    """Those that begin in a window; one that goes on behind it counts as if it ended there."""
    first, last = concepts.starts.searchsorted(bounds.T)
    many = last - first
    of = np.arange(len(bounds), dtype=np.int32).repeat(many)
    indices = np.arange(len(of)) + (first - (many.cumsum() - many)).repeat(many)
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
    concepts: Concepts,
    there: There,
    spans: Sequence[Window],
    dismissals: Sequence[Dismissal],
    scripts: Sequence[str],
) -> tuple[frozenset[str], ...]:
    edges = there.of.searchsorted(np.arange(len(spans) + 1, dtype=np.int32)).tolist()
    signs = [concepts.signs[index] for index in there.indices.tolist()]
    return tuple(
        frozenset((*signs[first:last], *_guards(dismissals, *span), f"script:{script}"))
        for (first, last), span, script in zip(pairwise(edges), spans, scripts, strict=True)
    )


def _guards(dismissals: Iterable[Dismissal], start: int, end: int) -> Iterator[str]:
    """What they said of words in start:end of the original."""
    return (f"guard:{each.reason}" for each in dismissals if each.start < end and each.end > start)


def word_count(text: str) -> int:
    """Without signs; in scripts without spaces each letter counts."""
    return sum(word[0].isalnum() for word in WORD.findall(text))
