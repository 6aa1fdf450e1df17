"""The detector's entry: reads a text in both views with the rules of all languages and says what it found, and why."""

import gc
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from clinical.risk.combinations import COMBINATIONS, Combination
from clinical.risk.findings import Coverage, Detection, Dismissal, Finding, Level
from clinical.risk.guards import against
from clinical.risk.kinds import KINDS, Kind
from clinical.risk.lexicon import Lexicon, phrases_of
from clinical.risk.matching import Match, matches
from clinical.risk.normalise import plain_view, unmasked_view
from clinical.risk.reading import Reading, reading_of
from clinical.risk.resemblance import Resemblance, Verdict, resemblance
from clinical.risk.rules import LANGUAGES
from clinical.risk.rules.base import Language, Pattern, Rule, parse
from clinical.risk.scripts import foreign_share

MASK = "IDIOM"
SOUNDS_LIKE = "sounds like the labelled cries for help"
MOST_STANDING = 3
"""Findings of one pattern in one text; more of the same add nothing."""
MOST_FOREIGN = 0.3
"""Share of letters in scripts without rules from which on a text counts as not screened."""


@dataclass(frozen=True, slots=True)
class _Compiled:
    """`needs`: concepts that must all be in a text, before anything else is looked at, and one of each of `choices`;
    `own`: one of them must be there in the rule's own language."""

    rule: Rule
    language: Language
    pattern: Pattern
    needs: frozenset[str]
    choices: tuple[tuple[str, ...], ...]
    concepts: frozenset[str]
    own: frozenset[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class _Sign:
    """A match that stood, as a finding or as evidence, with its sentence."""

    kind: Kind
    finding: Finding
    sentence: int


def detect(text: str, language: str | None = None, *, without: str = "", learned: bool = True) -> Detection:
    """Every rule of every language reads the text, since people mix languages; `language` (the patient's, BCP 47) only
    tells whether silence means anything. Linear in the length of the text. `without`: a rule left out,
    `learned` False: the learned weights left out, to measure them or for lines that are no messages."""
    plain = plain_view(text)
    unmasked = unmasked_view(plain, LEXICON.vocabulary)
    signs: list[_Sign] = []
    dismissals: list[Dismissal] = []
    reading = reading_of(plain, LEXICON)
    _read(text, reading, without, signs, dismissals)
    bared = reading_of(unmasked, LEXICON) if unmasked else None
    new = bared.new_beside(reading) if bared else frozenset()
    if bared and new:
        _read(text, bared, without, signs, dismissals, new)
    standing = (sign.finding for sign in signs if sign.kind.level is not None)
    findings = _distinct([*standing, *_combined(signs)])
    if learned and not any(finding.hard and finding.level >= Level.HIGH for finding in findings):
        whole = bared if bared and bared.view.is_whole else reading
        found = resemblance(whole, bared if bared is not whole else None, dismissals)
        findings = _weighed(text, found, findings, dismissals) if found else findings
    evidence = _distinct([sign.finding for sign in signs if sign.kind.level is None])
    return Detection(_coverage(text, language), tuple(findings), tuple(dismissals), tuple(evidence))


def _weighed(text: str, found: Resemblance, findings: list[Finding], dismissals: list[Dismissal]) -> list[Finding]:
    """Where no rule is sure the learned weights add a soft finding, or take soft ones away whose words sound like the
    labelled look-alikes; hard ones stay whatever they say. Where a rule found something they need not be sure to raise
    it."""
    harmless = [each for each in findings if not each.hard and found.is_harmless(each.start, each.end)]
    dismissals += [Dismissal(each.rule_id, each.start, each.end, "sounds like everyday talk") for each in harmless]
    left = [each for each in findings if each not in harmless]
    return [*left, _learned(text, found)] if _adds(found, left) else left


def _adds(found: Resemblance, findings: list[Finding]) -> bool:
    doubt = found.verdict is Verdict.UNSURE and found.level >= Level.HIGH
    same = any(each.start < found.end and each.end > found.start for each in findings)
    return found.verdict is Verdict.CRY or (doubt and same)


def _learned(text: str, found: Resemblance) -> Finding:
    why = f"{SOUNDS_LIKE} ({found.score:.2f}; {', '.join(found.because)})"
    words = text[found.start : found.end]
    return Finding("learned.resemblance", found.level, found.risk_type, found.start, found.end, words, "", why, False)


KNOWN_LANGUAGES = frozenset(code for rules in LANGUAGES for code in rules.codes)


def coverage_of(language: str | None) -> Coverage:
    code = (language or "en").lower()
    return Coverage.RULES if {code, code.partition("-")[0]} & KNOWN_LANGUAGES else Coverage.NONE


def _coverage(text: str, language: str | None) -> Coverage:
    return Coverage.NONE if foreign_share(text) > MOST_FOREIGN else coverage_of(language)


def _read(
    text: str,
    reading: Reading,
    without: str,
    signs: list[_Sign],
    dismissals: list[Dismissal],
    new: frozenset[str] | None = None,
) -> None:
    """Figures of speech first: their words are out of the reading for all other rules. `new`: only rules with one of
    these concepts are read, since the others have been."""
    masks = [mask for compiled in _candidates(MASKS, reading, without) for mask in _matches(compiled, reading)]
    hidden = [span for mask in masks for span in mask.spans]
    dismissals.extend(_dismissal(mask, reading, "figure of speech") for mask in masks)
    literal = reading.without(hidden)
    read: set[tuple[str, int, int]] = set()
    for compiled in _candidates(CANDIDATES, literal, without):
        if new is not None and compiled.concepts.isdisjoint(new):
            continue
        standing = 0
        for match in _matches(compiled, literal):
            if (match.rule.id, match.start, match.end) in read:
                continue
            read.add((match.rule.id, match.start, match.end))
            guard = against(match, literal)
            if guard:
                dismissals.append(_dismissal(match, reading, guard.value))
                continue
            start, end = reading.view.span(match.start, match.end)
            signs.append(
                _Sign(KINDS[match.rule.kind], _finding(match, text, start, end), reading.sentences[match.start])
            )
            standing += 1
            if standing == MOST_STANDING:
                break


def _candidates(
    index: Mapping[str, list[tuple[str, _Compiled]]], reading: Reading, without: str
) -> Iterator[_Compiled]:
    """The patterns whose first concept, and all others that they need, are in the text."""
    present = {*reading.said}
    for concept in sorted(present & index.keys()):
        for other, compiled in index[concept]:
            if (
                other in present
                and compiled.needs <= present
                and not compiled.own.isdisjoint(reading.spoken)
                and not any(map(present.isdisjoint, compiled.choices))
                and compiled.rule.id != without
            ):
                yield compiled


def _matches(compiled: _Compiled, reading: Reading) -> Iterator[Match]:
    return matches(compiled.rule, compiled.pattern, compiled.language, reading)


def _dismissal(match: Match, reading: Reading, reason: str) -> Dismissal:
    return Dismissal(match.rule.id, *reading.view.span(match.start, match.end), reason)


def _finding(match: Match, text: str, start: int, end: int) -> Finding:
    kind, rule = KINDS[match.rule.kind], match.rule
    return Finding(
        rule_id=rule.id,
        level=rule.level or kind.level or Level.LOW,
        risk_type=kind.risk_type,
        start=start,
        end=end,
        text=text[start:end],
        language=match.language.code,
        why=kind.why,
        hard=kind.hard if rule.hard is None else rule.hard,
        theme=kind.theme,
    )


def _combined(signs: list[_Sign]) -> Iterator[Finding]:
    for combination in COMBINATIONS:
        pair = _pair(combination, signs)
        if pair:
            first, second = sorted((sign.finding for sign in pair), key=lambda finding: finding.start)
            yield replace(
                first,
                rule_id=f"together.{combination.id}",
                level=combination.level,
                risk_type="SUICIDAL",
                why=f"{combination.why} ({first.rule_id}, {second.rule_id})",
                hard=True,
                theme=None,
            )


def _pair(combination: Combination, signs: list[_Sign]) -> tuple[_Sign, _Sign] | None:
    left, right = combination.sets
    return next(
        (
            (one, other)
            for one in signs
            if one.kind.name in left
            for other in signs
            if other.kind.name in right
            and other.kind.name != one.kind.name
            and (not combination.close or one.sentence == other.sentence)
        ),
        None,
    )


def _distinct(findings: list[Finding]) -> list[Finding]:
    """Both views find most things twice."""
    kept: dict[tuple[str, int], Finding] = {}
    for finding in findings:
        kept.setdefault((finding.rule_id, finding.start), finding)
    return list(kept.values())


def _compile() -> tuple[Lexicon, list[_Compiled]]:
    lexicon = Lexicon()
    compiled: list[_Compiled] = []
    for language in LANGUAGES:
        for concept, phrases in language.concepts.items():
            lexicon.add(concept, language.code, phrases_of(phrases), sensitive=concept in language.sensitive)
        for rule in language.rules:
            patterns, inline = parse(rule.pattern)
            for name, phrases in inline.items():
                lexicon.add(name, language.code, phrases_of(phrases))
            compiled.extend(_compiled(rule, language, pattern) for pattern in patterns)
    return lexicon, compiled


def _compiled(rule: Rule, language: Language, pattern: Pattern) -> _Compiled:
    items = pattern.items
    needs = frozenset(item.concepts[0] for item in items if len(item.concepts) == 1)
    own = frozenset((concept, language.code) for item in items for concept in item.concepts)
    choices = tuple(item.concepts for item in items if len(item.concepts) > 1)
    return _Compiled(rule, language, pattern, needs, choices, frozenset(concept for concept, _language in own), own)


def _index(compiled: Sequence[_Compiled]) -> dict[str, list[tuple[str, _Compiled]]]:
    """By each concept with which the pattern may begin, with another that it needs: the one that the fewest need."""
    needed = Counter(chain.from_iterable(one.needs for one in compiled))
    index: dict[str, list[tuple[str, _Compiled]]] = defaultdict(list)
    for one in compiled:
        for concept in one.pattern.parts[0][0][0].concepts:
            other = min(one.needs - {concept}, key=lambda name: (needed[name], name), default=concept)
            index[concept].append((other, one))
    return dict(index)


LEXICON, COMPILED = _compile()
MASKS = _index([one for one in COMPILED if one.rule.kind == MASK])
CANDIDATES = _index([one for one in COMPILED if one.rule.kind != MASK])
gc.freeze()
"""Words and rules stay as long as the process: without this each full garbage collection walks over all of them."""
