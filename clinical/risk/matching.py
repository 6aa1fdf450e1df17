"""Finds the patterns of rules in a reading."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from clinical.risk.lexicon import Hit
from clinical.risk.reading import Reading
from clinical.risk.rules.base import Item, Language, Pattern, Rule

TOGETHER = 24
"""Units within which two concepts joined by & must stand (twelve words)."""
REACH = 160
"""Letters looked at beside a match for what must stand together with it."""
MOST_ELSEWHERE = 20
"""Places tried for what must stand anywhere else in the text."""
MOST_MATCHES = 200
"""Matches of one pattern in one text; more of the same say nothing new."""


@dataclass(frozen=True, slots=True)
class Match:
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
    if any(concept in reading.hits for concept in pattern.nowhere):
        return
    first, *others = pattern.parts
    elsewhere = [[*islice(_part(part, pattern, language, reading), MOST_ELSEWHERE)] for part in others]
    if not all(elsewhere):
        return
    for sequences in islice(_part(first, pattern, language, reading), MOST_MATCHES):
        core = tuple(sorted((hit for sequence in sequences for hit in sequence), key=lambda hit: hit.start))
        spoken = frozenset(hit.language for hit in core)
        if language.code in spoken and _stand_apart(core, elsewhere):
            spans = tuple((sequence[0].start, sequence[-1].end) for sequence in sequences)
            yield Match(rule, language, core, spans, core[0].start, max(hit.end for hit in core), spoken)


def _stand_apart(core: tuple[Hit, ...], elsewhere: list[list[list[tuple[Hit, ...]]]]) -> bool:
    """Whether each other part of the pattern has words of its own."""
    return all(any(not any(_overlap(core, one) for one in found) for found in part) for part in elsewhere)


def _part(
    part: tuple[tuple[Item, ...], ...], pattern: Pattern, language: Language, reading: Reading
) -> Iterator[list[tuple[Hit, ...]]]:
    """The sequences of a part where all of them stand together."""
    first, *others = part
    for core in _sequence(first, language, reading, 0, len(reading.view.folded)):
        if any(reading.around(name, core[0].start) for name in pattern.without):
            continue
        near = [_nearest(sequence, core, language, reading) for sequence in others]
        found = [sequence for sequence in near if sequence]
        if len(found) == len(others):
            yield [core, *found]


def _nearest(
    sequence: tuple[Item, ...], core: tuple[Hit, ...], language: Language, reading: Reading
) -> tuple[Hit, ...] | None:
    for found in _sequence(sequence, language, reading, core[0].start - REACH, core[-1].end + REACH):
        left, right = sorted((core, found), key=lambda hits: hits[0].start)
        if _overlap(core, found) or not reading.same_sentence(core[0].start, found[0].start):
            continue
        if reading.gap(min(left[-1].end, right[0].start), right[0].start) <= TOGETHER:
            return found
    return None


def _overlap(one: tuple[Hit, ...], other: tuple[Hit, ...]) -> bool:
    return any(a.start < b.end and b.start < a.end for a in one for b in other)


def _sequence(
    items: tuple[Item, ...], language: Language, reading: Reading, since: int, until: int
) -> Iterator[tuple[Hit, ...]]:
    for hit in reading.any_between(items[0].concepts, since, until):
        yield from _continued((hit,), items[1:], language, reading)


def _continued(
    found: tuple[Hit, ...], items: tuple[Item, ...], language: Language, reading: Reading
) -> Iterator[tuple[Hit, ...]]:
    if not items:
        yield found
        return
    item, end = items[0], found[-1].end
    most = language.gap if item.gap is None else item.gap
    for hit in reading.any_between(item.concepts, end, end + REACH):
        if reading.gap(end, hit.start) > most or not reading.same_sentence(end - 1, hit.start):
            return
        yield from _continued((*found, hit), items[1:], language, reading)
