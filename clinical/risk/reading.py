"""A view of a text with the words found in it, its sentences, and a measure of distance."""

import re
from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from operator import itemgetter

from clinical.risk.lexicon import Hit, Lexicon, kind_of
from clinical.risk.normalise import View
from clinical.risk.spans import Cover

QUOTATION = re.compile(
    r'"[^"\n]{1,300}"|“[^”]{1,300}”|«[^»]{1,300}»|「[^」]{1,300}」|『[^』]{1,300}』|《[^》]{1,300}》|‘[^’]{1,300}’|(?<!\w)\'[^\'\n]{1,300}\'(?!\w)'
)
BY_PLACE = itemgetter(2)
LONGEST_CLAUSE = 400
"""Letters on either side of a match that are looked at for what speaks against it, however long the sentence."""
SENTENCE_END = re.compile(r"[.!?。！？؟\n…;；؛]+(?=\s|$|[^\w\s]|[\u3400-\u9fff])|[。！？؟\n；]")


@dataclass
class Reading:
    """`hits` by concept, in the order of the text. Distance: a word of a script with spaces is two units, a letter of
    one without is one."""

    view: View
    hits: dict[str, list[Hit]]
    units: list[int]
    sentences: list[int]

    def between(self, concept: str, left: int, right: int) -> list[Hit]:
        """Hits that begin in left:right."""
        return self.any_between((concept,), left, right)

    def any_between(self, concepts: tuple[str, ...], left: int, right: int) -> list[Hit]:
        """Hits of these concepts that begin in left:right, in the order of the text."""
        found = self._lines.get(concepts)
        if found is None:
            hits = [hit for concept in concepts for hit in self.hits.get(concept, ())]
            hits.sort(key=BY_PLACE)
            found = self._lines[concepts] = (hits, [hit.start for hit in hits])
        hits, starts = found
        if not hits or starts[-1] < left or starts[0] >= right:
            return []
        return hits[bisect_left(starts, left) : bisect_left(starts, right)]

    def around(self, concept: str, at: int, sentences: int = 0) -> list[Hit]:
        """Hits in the sentence of letter `at`, or in so many sentences on either side of it."""
        if concept not in self.hits:
            return []
        by_sentence = self._by_sentence.get(concept)
        if by_sentence is None:
            by_sentence = self._by_sentence[concept] = defaultdict(list)
            for hit in self.hits[concept]:
                by_sentence[self.sentences[hit.start]].append(hit)
        here = self.sentences[at]
        near = [hit for number in range(here - sentences, here + sentences + 1) for hit in by_sentence.get(number, ())]
        return [hit for hit in near if -LONGEST_CLAUSE <= hit.start - at < LONGEST_CLAUSE]

    @cached_property
    def _lines(self) -> dict[tuple[str, ...], tuple[list[Hit], list[int]]]:
        return {}

    @cached_property
    def _by_sentence(self) -> dict[str, dict[int, list[Hit]]]:
        return {}

    def new_beside(self, other: "Reading") -> frozenset[str]:
        """The concepts of words that the other reading, of the same text, has not; all of them where sentences were put
        together."""
        if self.view.softened:
            return frozenset(self.hits)
        return frozenset(word[0] for word in self.words - other.words)

    @cached_property
    def words(self) -> set[tuple[str, str, int, int]]:
        """With their places in the original."""
        span = self.view.span
        return {(h.concept, h.language, *span(h.start, h.end)) for hits in self.hits.values() for h in hits}

    @cached_property
    def spoken(self) -> frozenset[tuple[str, str]]:
        """Which concepts are there in which languages."""
        return frozenset((hit.concept, hit.language) for hits in self.hits.values() for hit in hits)

    @cached_property
    def english(self) -> frozenset[tuple[int, int]]:
        """Bounds of what English has a word for, too; other languages borrow its words."""
        return frozenset((hit.start, hit.end) for hits in self.hits.values() for hit in hits if hit.language == "en")

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
        inside = Cover(covered)
        kept = {name: [h for h in hits if not inside.holds(h.start, h.end)] for name, hits in self.hits.items()}
        return Reading(self.view, {name: hits for name, hits in kept.items() if hits}, self.units, self.sentences)


def reading_of(view: View, lexicon: Lexicon) -> Reading:
    by_concept: dict[str, list[Hit]] = defaultdict(list)
    for hit in lexicon.read(view):
        by_concept[hit.concept].append(hit)
    return Reading(view, dict(by_concept), _units(view.folded), _sentences(view.folded))


def _units(text: str) -> list[int]:
    """units[i] = how many units begin before letter i."""
    units, count, inside = [0], 0, False
    for letter in text:
        kind = kind_of(letter)
        if kind == "U":
            count += 1
        elif kind == "W" and not inside:
            count += 2
        inside = kind == "W" or (inside and letter == "'")
        units.append(count)
    return units


def _sentences(text: str) -> list[int]:
    numbers: list[int] = []
    for number, end in enumerate([*(match.end() for match in SENTENCE_END.finditer(text)), len(text) + 1]):
        numbers.extend([number] * (end - len(numbers)))
    return numbers
