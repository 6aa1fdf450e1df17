"""The detector's entry. For now it knows explicit statements only: the first of the layers of clinical.md 2.3."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from clinical.risk.findings import Coverage, Detection, Finding, Level
from clinical.risk.rules import LANGUAGES, Language, Rule

SENTENCE_END = re.compile(r"[.!?。！？؟\n]")
QUOTATION = re.compile(
    r"“[^”]{1,300}”|\"[^\"]{1,300}\"|«[^»]{1,300}»|「[^」]{1,300}」|『[^』]{1,300}』|《[^》]{1,300}》"
)
GUARD_REACH = 48
"""Code points looked at beside a match or a quotation for a denial, an idiom or another speaker."""


def detect(text: str, language: str | None = None) -> Detection:
    """Every rule of every language reads the text, since people mix languages; `language` (the patient's, BCP 47) only
    tells whether silence means anything. Linear in the length of the text."""
    frame = _Frame.of(text)
    findings = tuple(finding for rules in LANGUAGES for rule in rules.rules for finding in _apply(rule, rules, frame))
    return Detection(coverage_of(language), findings)


def coverage_of(language: str | None) -> Coverage:
    code = (language or "en").lower()
    known = {code for rules in LANGUAGES for code in rules.codes}
    return Coverage.EXPLICIT_STATEMENTS if {code, code.partition("-")[0]} & known else Coverage.NONE


@dataclass(frozen=True, slots=True)
class _Frame:
    """The text with the places where its sentences end and its quotations stand."""

    text: str
    ends: list[int]
    quotations: list[tuple[int, int]]

    @classmethod
    def of(cls, text: str) -> "_Frame":
        ends = [match.start() for match in SENTENCE_END.finditer(text)]
        return cls(text, ends, [match.span() for match in QUOTATION.finditer(text)])

    def sentence_around(self, start: int, end: int) -> str:
        first, last = bisect_left(self.ends, start), bisect_left(self.ends, end)
        left = self.ends[first - 1] + 1 if first else 0
        right = self.ends[last] if last < len(self.ends) else len(self.text)
        return self.text[max(left, start - 200) : min(right, end + 200)]

    def quotation_around(self, start: int, end: int) -> tuple[int, int] | None:
        index = bisect_left(self.quotations, (start + 1, 0)) - 1
        if index < 0 or self.quotations[index][1] < end:
            return None
        return self.quotations[index]


def _apply(rule: Rule, language: Language, frame: _Frame) -> Iterator[Finding]:
    for match in rule.pattern.finditer(frame.text):
        start, end = match.span()
        if _denied(language, frame, start, end) or _somebody_elses_words(language, frame, start, end):
            continue
        imminent = rule.announces_act and language.imminent.search(frame.sentence_around(start, end))
        level = Level.CRITICAL if imminent else rule.level
        yield Finding(rule.id, level, rule.risk_type, start, end, match.group())


def _denied(language: Language, frame: _Frame, start: int, end: int) -> bool:
    before = frame.text[max(0, start - GUARD_REACH) : start]
    return bool(language.denied_before.search(before) or language.idiom_after.match(frame.text, end))


def _somebody_elses_words(language: Language, frame: _Frame, start: int, end: int) -> bool:
    """A quotation counts as the patient's own words unless another speaker or a work is named right beside it."""
    quotation = frame.quotation_around(start, end)
    if quotation is None:
        return False
    left, right = quotation
    beside = frame.text[max(0, left - GUARD_REACH) : left] + "\n" + frame.text[right : right + GUARD_REACH]
    return frame.text[left] == "《" or bool(language.others_words.search(beside))
