"""A view of a text with the words found in it, its sentences, and a measure of distance."""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import accumulate, chain
from operator import itemgetter
from typing import NamedTuple

from clinical.risk.lexicon import Lexicon
from clinical.risk.normalise import View
from clinical.risk.spans import reach_of
from clinical.risk.tree import BY_BOUNDS, SPACED_WORD, UNSPACED_LETTERS, Hit, Said, Span, as_hit

QUOTATION = re.compile(
    r'"[^"\n]{1,300}"|“[^”]{1,300}”|«[^»]{1,300}»|「[^」]{1,300}」|『[^』]{1,300}』|《[^》]{1,300}》|‘[^’]{1,300}’|(?<!\w)\'[^\'\n]{1,300}\'(?!\w)'
)
UNSPACED_RUN = re.compile(f"[{UNSPACED_LETTERS}]+")
WORD_OF_PARTS = re.compile(rf"{SPACED_WORD.pattern}(?:'{SPACED_WORD.pattern[:-1]}*)*")
BY_PLACE = itemgetter(2)
LONGEST_CLAUSE = 400
"""Letters on either side of a match that are looked at for what speaks against it, however long the sentence."""
SENTENCE_END = re.compile(r"[.!?。！？؟\n…;；؛]+(?=\s|$|[^\w\s]|[\u3400-\u9fff])|[。！？؟\n；]")


class Line(NamedTuple):
    """Hits in the order of the text, and where they begin."""

    hits: list[Hit]
    starts: list[int]

    def between(self, left: int, right: int | None) -> list[Hit]:
        """Those that begin in left:right; None: up to the end."""
        hits, starts = self
        if not starts or starts[-1] < left or (right is not None and starts[0] >= right):
            return []
        return hits[bisect_left(starts, left) : None if right is None else bisect_left(starts, right)]


@dataclass
class Reading:
    """`said`: where each concept is said; `spoken`: which concepts are there in which languages. Distance: a word of a
    script with spaces is two units, a letter of one without is one. What lies in `covered` (spans.py) is not read any
    more; `said` and `spoken` still hold it."""

    view: View
    said: dict[str, list[Said]]
    spoken: set[tuple[str, str]]
    units: list[int]
    sentences: list[int]
    covered: list[int] | None = None

    def of(self, concept: str) -> list[Hit]:
        """Hits that are not covered, in the order of the text."""
        found = self._hits.get(concept)
        if found is None:
            found = self._hits[concept] = self._hits_of(concept)
        return found

    def _hits_of(self, concept: str) -> list[Hit]:
        there, covered = self.said.get(concept, []), self.covered
        hits = [
            as_hit((concept, language, start, end))
            for language, spans in there
            for start, end in spans
            if not covered or covered[start] < end
        ]
        if len(there) > 1:
            hits.sort(key=BY_BOUNDS)
        return hits

    def between(self, concept: str, left: int, right: int) -> list[Hit]:
        """Hits that begin in left:right."""
        return self.line((concept,)).between(left, right) if concept in self.said else []

    def line(self, concepts: tuple[str, ...]) -> Line:
        """Hits of these concepts."""
        found = self._lines.get(concepts)
        if found is None:
            each = [*map(self.of, concepts)]
            hits = each[0] if len(each) == 1 else sorted(chain(*each), key=BY_PLACE)
            found = self._lines[concepts] = Line(hits, [hit[2] for hit in hits])
        return found

    def around(self, concept: str, at: int, sentences: int = 0) -> list[Hit]:
        """Hits in the sentence of letter `at`, or in so many sentences on either side of it."""
        if concept not in self.said:
            return []
        return self.line((concept,)).between(*self.around_bounds(at, sentences))

    def around_bounds(self, at: int, sentences: int = 0) -> Span:
        """Of the sentence, or of so many more, as far as they are looked at."""
        found = self._bounds.get((at, sentences))
        if found is None:
            here = self.sentences[at]
            left = bisect_left(self.sentences, here - sentences, max(0, at - LONGEST_CLAUSE), at)
            right = bisect_right(self.sentences, here + sentences, at, min(len(self.sentences), at + LONGEST_CLAUSE))
            found = self._bounds[at, sentences] = left, right
        return found

    @cached_property
    def _hits(self) -> dict[str, list[Hit]]:
        return {}

    @cached_property
    def _lines(self) -> dict[tuple[str, ...], Line]:
        return {}

    @cached_property
    def _bounds(self) -> dict[tuple[int, int], Span]:
        return {}

    def new_beside(self, other: "Reading") -> frozenset[str]:
        """The concepts of words that the other reading, of the same text, has not; all of them where sentences were put
        together."""
        if self.view.softened:
            return frozenset(self.said)
        return frozenset(concept for concept in self.said if not self.words(concept) <= other.words(concept))

    def words(self, concept: str) -> set[tuple[str, int, int]]:
        """With their languages and their places in the original."""
        starts, ends = self.view.starts, self.view.ends
        there = self.said.get(concept, [])
        return {(language, starts[start], ends[end - 1]) for language, spans in there for start, end in spans}

    @cached_property
    def english(self) -> frozenset[Span]:
        """Bounds of what English has a word for, too; other languages borrow its words."""
        there = [spans for each in self.said.values() for language, spans in each if language == "en"]
        covered = self.covered
        return frozenset(span for spans in there for span in spans if not covered or covered[span[0]] < span[1])

    @cached_property
    def quotations(self) -> list[tuple[int, int]]:
        """Bounds with the marks."""
        return [found.span() for found in QUOTATION.finditer(self.view.exact)]

    def quotation_around(self, start: int, end: int) -> tuple[int, int] | None:
        at = bisect_left(self.quotations, (start + 1, 0)) - 1
        return self.quotations[at] if at >= 0 and end <= self.quotations[at][1] else None

    def gap(self, left: int, right: int) -> int:
        """Units between the letters before `left` and from `right` on."""
        return self.units[right] - self.units[left]

    def same_sentence(self, one: int, other: int) -> bool:
        return self.sentences[one] == self.sentences[other]

    def without(self, covered: list[tuple[int, int]]) -> "Reading":
        """The same without the hits inside these spans."""
        if not covered:
            return self
        return replace(self, covered=reach_of(covered, len(self.sentences)))


def reading_of(view: View, lexicon: Lexicon) -> Reading:
    words = [word.span() for word in SPACED_WORD.finditer(view.folded)]
    found = lexicon.read(view, words)
    return Reading(view, found.said, found.spoken, _units(view.folded, words), _sentences(view.folded))


def _units(text: str, words: list[Span]) -> list[int]:
    """units[i] = how many units begin before letter i. What follows an apostrophe is no word of its own."""
    begun = bytearray(len(text))
    for start, _end in words if "'" not in text else (word.span() for word in WORD_OF_PARTS.finditer(text)):
        begun[start] = 2
    for start, end in [run.span() for run in UNSPACED_RUN.finditer(text)]:
        begun[start:end] = b"\x01" * (end - start)
    return [*accumulate(begun, initial=0)]


def _sentences(text: str) -> list[int]:
    numbers: list[int] = []
    for number, end in enumerate([*(match.end() for match in SENTENCE_END.finditer(text)), len(text) + 1]):
        numbers.extend([number] * (end - len(numbers)))
    return numbers
