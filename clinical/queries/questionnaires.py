"""A patient's questionnaires as the dashboard shows them: latest scores, courses, answers."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db import DEFAULT_DB_ALIAS
from django.db.models import QuerySet
from django.utils.translation import get_language

from clinical.assessment_types import ASSESSMENT_TYPES
from clinical.instruments import Instrument, change, describe, get_instrument, risk_answers, validated_in
from clinical.models import Assessment
from clinical.packs import installed_packs
from clinical.queries.patient_page import Band, language_words
from patients.models import Patient
from xinshou.composed import composed_once
from xinshou.encryption import UNREADABLE

COUNTED_AT_MOST = 1000
UNREADABLE_RESULTS: dict[str, Any] = {}


@dataclass(frozen=True)
class ScoreCard:
    """The latest form of one instrument. `bands` is empty where none are published or the text is not validated."""

    instrument_code: str
    name: str
    total: int | None
    min_score: int | None
    max_score: int | None
    severity: str | None
    bands: Sequence[Band]
    change: int | None
    verdict: str | None
    taken_on: date
    validated: bool
    higher_is_better: bool


@dataclass(frozen=True)
class ItemAnswer:
    number: int
    text: str | None
    value: int | None
    label: str | None
    maximum: int
    is_risk: bool


@dataclass(frozen=True)
class AssessmentView:
    taken_on: date
    total: int | None
    severity: str | None
    change: int | None
    verdict: str | None
    subscales: Sequence[tuple[str, int]]
    flags: Sequence[str]
    provisional: Sequence[tuple[str, bool]]
    cutoffs: Sequence[dict[str, Any]]
    answers: Sequence[ItemAnswer]


@dataclass(frozen=True)
class EarlierResult:
    taken_on: date
    total: int | None
    severity: str | None
    change: int | None
    verdict: str | None


@dataclass(frozen=True)
class InstrumentHistory:
    instrument_code: str
    name: str
    min_score: int | None
    max_score: int | None
    higher_is_better: bool
    validated: bool
    language_name: str | None
    licence: str
    source: str
    bands: Sequence[Band]
    points: Sequence[tuple[date, int]]
    latest: AssessmentView
    change_from_first: int | None
    verdict_from_first: str | None
    earlier: Sequence[EarlierResult]


def forms_of(patient: Patient, *, using: str = DEFAULT_DB_ALIAS) -> list[Assessment]:
    """Newest first; what is sealed in them opens only when it is read."""
    return _forms.on(using, patient.pk)


def results_of(patient: Patient, *, using: str = DEFAULT_DB_ALIAS) -> list[Assessment]:
    """As `forms_of`, without the answers."""
    return _results.on(using, patient.pk)


@composed_once
def _results(patient_id: UUID) -> "QuerySet[Assessment]":
    forms = Assessment.objects.filter(patient=patient_id).defer("responses", "details")
    return forms.order_by("-created_at")[:COUNTED_AT_MOST]


@composed_once
def _forms(patient_id: UUID) -> "QuerySet[Assessment]":
    return Assessment.objects.filter(patient=patient_id).order_by("-created_at")[:COUNTED_AT_MOST]


def by_instrument(forms: Iterable[Assessment]) -> dict[str, list[Assessment]]:
    """In the order of the contract's list, so that PHQ-9 and GAD-7 always stand in the same place."""
    grouped: dict[str, list[Assessment]] = {}
    for form in forms:
        grouped.setdefault(form.instrument_code, []).append(form)
    return {code: grouped[code] for code in sorted(grouped, key=ASSESSMENT_TYPES.index)}


def score_cards(patient: Patient, forms: Iterable[Assessment]) -> list[ScoreCard]:
    return [_card(patient, taken[0]) for taken in by_instrument(forms).values()]


def histories(patient: Patient, forms: Iterable[Assessment]) -> list[InstrumentHistory]:
    return [_history(patient, taken) for taken in by_instrument(forms).values()]


def _card(patient: Patient, form: Assessment) -> ScoreCard:
    instrument = get_instrument(form.instrument_code)
    points, verdict = _since_last(instrument, form)
    return ScoreCard(
        instrument_code=instrument.code,
        name=instrument.name,
        total=form.total_score,
        min_score=instrument.min_score,
        max_score=instrument.max_score,
        severity=form.severity,
        bands=_bands(instrument, form.language),
        change=points,
        verdict=verdict,
        taken_on=patient.local_day(form.created_at),
        validated=_is_validated(instrument, form.language),
        higher_is_better=_higher_is_better(instrument),
    )


def _history(patient: Patient, taken: list[Assessment]) -> InstrumentHistory:
    """`taken` newest first, at least one."""
    latest, first = taken[0], taken[-1]
    instrument = get_instrument(latest.instrument_code)
    shown = describe(instrument, _text_language(instrument, latest.language), installed_packs())
    points, verdict = _between(instrument, first, latest) if len(taken) > 1 else (None, None)
    return InstrumentHistory(
        instrument_code=instrument.code,
        name=instrument.name,
        min_score=instrument.min_score,
        max_score=instrument.max_score,
        higher_is_better=_higher_is_better(instrument),
        validated=_is_validated(instrument, latest.language),
        language_name=language_words(latest.language)[0],
        licence=str(shown["licence"]),
        source=str(shown["source"]),
        bands=_bands(instrument, latest.language),
        points=[
            (patient.local_day(form.created_at), form.total_score)
            for form in reversed(taken)
            if form.total_score is not None
        ],
        latest=_view(patient, instrument, latest, shown),
        change_from_first=points,
        verdict_from_first=verdict,
        earlier=[_earlier(patient, instrument, form) for form in taken[1:]],
    )


def _view(patient: Patient, instrument: Instrument, form: Assessment, shown: dict[str, Any]) -> AssessmentView:
    details = UNREADABLE_RESULTS if form.details is UNREADABLE else form.details
    points, verdict = _since_last(instrument, form)
    return AssessmentView(
        taken_on=patient.local_day(form.created_at),
        total=form.total_score,
        severity=form.severity,
        change=points,
        verdict=verdict,
        subscales=list((details.get("subscales") or {}).items()),
        flags=[key for key, value in (details.get("risk_flags") or {}).items() if value is True],
        provisional=list(_flat(details.get("provisional") or {})),
        cutoffs=shown["cutoffs"],
        answers=list(_answers(instrument, form, shown["items"])),
    )


def _flat(provisional: dict[str, Any]) -> Iterator[tuple[str, bool]]:
    """Verdicts only: criteria are spread out, numbers (the cut-off itself) stand in `cutoffs`."""
    for key, value in provisional.items():
        if isinstance(value, dict):
            yield from _flat(value)
        elif isinstance(value, bool):
            yield key, value


def _answers(instrument: Instrument, form: Assessment, items: list[dict[str, Any]]) -> Iterator[ItemAnswer]:
    responses = {} if form.responses is UNREADABLE else form.responses
    risks = {answer.key for answer in risk_answers(instrument, responses)}
    for item in items:
        value = responses.get(item["key"])
        yield ItemAnswer(
            number=item["number"],
            text=item["text"],
            value=value,
            label=next((option["label"] for option in item["options"] if option["value"] == value), None),
            maximum=item["max"],
            is_risk=item["key"] in risks,
        )


def _earlier(patient: Patient, instrument: Instrument, form: Assessment) -> EarlierResult:
    points, verdict = _since_last(instrument, form)
    return EarlierResult(patient.local_day(form.created_at), form.total_score, form.severity, points, verdict)


def _since_last(instrument: Instrument, form: Assessment) -> tuple[int | None, str | None]:
    if form.total_score is None or form.change_points is None:
        return None, None
    found = change(instrument, form.total_score - form.change_points, form.total_score)
    return (found.points, found.reliable) if found else (None, None)


def _between(instrument: Instrument, first: Assessment, latest: Assessment) -> tuple[int | None, str | None]:
    found = change(instrument, first.total_score, latest.total_score)
    return (found.points, found.reliable) if found else (None, None)


def _text_language(instrument: Instrument, taken_in: str) -> str:
    """Items are shown in the reader's language if there is a text in it, else as answered, else in English."""
    packs = installed_packs()
    wanted = (get_language() or "en", taken_in, "en")
    return next((language for language in wanted if packs.get(instrument.code, language)), taken_in)


def _is_validated(instrument: Instrument, language: str) -> bool:
    return validated_in(instrument, language, installed_packs())


def _bands(instrument: Instrument, language: str) -> list[Band]:
    if not _is_validated(instrument, language):
        return []
    return [(band.minimum, band.maximum, band.severity) for band in instrument.bands]


def _higher_is_better(instrument: Instrument) -> bool:
    return bool(instrument.change_rule and instrument.change_rule.higher_is_better)
