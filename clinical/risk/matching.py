"""Finds the patterns of rules in a reading."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import chain, islice
from typing import NamedTuple

from clinical.risk.reading import BY_PLACE, Line, Reading
from clinical.risk.rules.base import Item, Language, Pattern, Rule
from clinical.risk.tree import Hit
from clinical.risk.windows import WHOLE

TOGETHER = 24
"""Units within which two concepts joined by & must stand (twelve words)."""
REACH = 160
"""Letters looked at beside a match for what must stand together with it."""
NEARBY = 2
"""Sentences on either side of a match in which what must stand elsewhere (&&), or must not (--), is looked for: what is
said at the other end of a long note has nothing to do with it."""
MOST_ELSEWHERE = 20
"""Places nearby tried for what must stand elsewhere."""
MOST_MATCHES = 200
"""Matches of one pattern in one text; more of the same say nothing new."""


class Match(NamedTuple):
    """`core`: the hits that made it, in the order of the text. `spans`: the stretches of its sequences, one for each
    part joined by &. `spoken`: the languages in which it is said, and in which something may speak against it."""

    rule: Rule
    language: Language
    core: tuple[Hit, ...]
    spans: tuple[tuple[int, int], ...]
    start: int
    end: int
    spoken: frozenset[str]


def matches(rule: Rule, pattern: Pattern, language: Language, reading: Reading) -> Iterator[Match]:
    """In the order of the text. A rule reads the words of all languages, but one of a match must be its own."""
    first, *others = pattern.parts
    for sequences in islice(_part(first, pattern, language, reading), MOST_MATCHES):
        core = sequences[0] if len(sequences) == 1 else tuple(sorted(chain(*sequences), key=BY_PLACE))
        spoken = frozenset(hit.language for hit in core)
        if language.code not in spoken:
            continue
        if all(_stands_by(core, part, pattern, language, reading) for part in others) and not _spoilt(
            core, pattern, reading
        ):
            spans = tuple((sequence[0].start, sequence[-1].end) for sequence in sequences)
            yield Match(rule, language, core, spans, core[0].start, max(hit.end for hit in core), spoken)


def _stands_by(
    core: tuple[Hit, ...],
    part: tuple[tuple[Item, ...], ...],
    pattern: Pattern,
    language: Language,
    reading: Reading,
) -> bool:
    """Whether another part of the pattern has words of its own nearby."""
    since, until = _nearby(reading, core[0].start, core[-1].end)
    found = islice(_part(part, pattern, language, reading, since, until), MOST_ELSEWHERE)
    return any(not any(_overlap(core, one) for one in each) for each in found)


def _nearby(reading: Reading, start: int, end: int) -> tuple[int, int]:
    """Letters: so many sentences on either side, or as many words as a short message has, whichever is more, since
    frightened people write a word a line."""
    sentences, units = reading.sentences, reading.units
    since = bisect_left(sentences, sentences[start] - NEARBY)
    until = bisect_right(sentences, sentences[end - 1] + NEARBY)
    return (
        min(since, bisect_left(units, units[start] - WHOLE)),
        max(until, bisect_right(units, units[end] + WHOLE)),
    )


def _spoilt(core: tuple[Hit, ...], pattern: Pattern, reading: Reading) -> bool:
    return any(reading.around(name, core[0].start, NEARBY) for name in pattern.nowhere)


def _part(
    part: tuple[tuple[Item, ...], ...],
    pattern: Pattern,
    language: Language,
    reading: Reading,
    since: int = 0,
    until: int | None = None,
) -> Iterator[list[tuple[Hit, ...]]]:
    """The sequences of a part where all of them stand together; the first begins in since:until."""
    lines = [[reading.line(item.concepts) for item in sequence] for sequence in part]
    if not all(line.starts for sequence in lines for line in sequence):
        return
    others = [*zip(part, lines, strict=True)][1:]
    for core in _sequence(part[0], lines[0], language, reading, since, until):
        if pattern.without and any(reading.around(name, core[0].start) for name in pattern.without):
            continue
        found = [core]
        for sequence, line in others:
            near = _nearest(sequence, line, core, language, reading)
            if near is None:
                break
            found.append(near)
        else:
            yield found


def _nearest(
    sequence: tuple[Item, ...], lines: list[Line], core: tuple[Hit, ...], language: Language, reading: Reading
) -> tuple[Hit, ...] | None:
    for found in _sequence(sequence, lines, language, reading, core[0].start - REACH, core[-1].end + REACH):
        left, right = sorted((core, found), key=lambda hits: hits[0].start)
        if _overlap(core, found) or not reading.same_sentence(core[0].start, found[0].start):
            continue
        if reading.gap(min(left[-1].end, right[0].start), right[0].start) <= TOGETHER:
            return found
    return None


def _overlap(one: tuple[Hit, ...], other: tuple[Hit, ...]) -> bool:
    return any(a.start < b.end and b.start < a.end for a in one for b in other)


def _sequence(
    items: tuple[Item, ...],
    lines: list[Line],
    language: Language,
    reading: Reading,
    since: int = 0,
    until: int | None = None,
) -> Iterator[tuple[Hit, ...]]:
    """`lines`: where the concepts of each item stand."""
    for hit in lines[0].between(since, until):
        if len(items) == 1:
            yield (hit,)
        elif _goes_on(hit, lines[1].starts, reading):
            yield from _continued((hit,), items, lines, language, reading)


def _goes_on(hit: Hit, starts: list[int], reading: Reading) -> bool:
    """Whether one of these begins behind it in its sentence."""
    at = bisect_left(starts, hit.end)
    return at < len(starts) and reading.same_sentence(hit.end - 1, starts[at])


def _continued(
    found: tuple[Hit, ...], items: tuple[Item, ...], lines: list[Line], language: Language, reading: Reading
) -> Iterator[tuple[Hit, ...]]:
    number, end = len(found), found[-1].end
    item, (hits, starts) = items[number], lines[number]
    units, sentences = reading.units, reading.sentences
    farthest = units[end] + (language.gap if item.gap is None else item.gap)
    for at in range(bisect_left(starts, end), len(starts)):
        start = starts[at]
        if start >= end + REACH or units[start] > farthest or sentences[start] != sentences[end - 1]:
            return
        if number + 1 == len(items):
            yield (*found, hits[at])
        else:
            yield from _continued((*found, hits[at]), items, lines, language, reading)
