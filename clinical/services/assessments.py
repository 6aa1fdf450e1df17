"""Completed questionnaires: scored, compared with the one before, and screened in the same transaction."""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from clinical.instruments import (
    AnswerError,
    Answers,
    Instrument,
    change,
    get_instrument,
    in_language,
    parse_responses,
    risk_answers,
)
from clinical.models import Assessment, RiskEvent, RiskSource
from clinical.packs import installed_packs
from clinical.services.risk_events import screen_refused_form, screen_scored_form
from clinical.services.signals import watch_rise
from patients import audit
from patients.models import AccessCategory, AccessPurpose, AuditAction, Doctor, Patient
from xinshou.composed import composed_once
from xinshou.encryption import keyed_hash


class FormRefused(ValueError):
    """The form was not stored; `risk_event` is what its risk items opened all the same, and is committed."""

    def __init__(self, error: AnswerError, risk_event: RiskEvent | None) -> None:
        super().__init__()
        self.error = error
        self.risk_event = risk_event


def submit_assessment(
    patient: Patient,
    *,
    instrument_code: str,
    responses: Mapping[str, object],
    language: str,
    administered_by: Doctor | None = None,
) -> Assessment:
    """`language` is the one the items were shown in; `administered_by` None means that the patient answered alone.
    Raises UnknownInstrument or FormRefused."""
    instrument = in_language(get_instrument(instrument_code), language, installed_packs())
    try:
        answers = parse_responses(instrument, responses)
    except AnswerError as error:
        event = screen_refused(patient, instrument_code, responses, administered_by=administered_by)
        raise FormRefused(error, event) from None
    return _store(patient, instrument, answers, language=language, administered_by=administered_by)


@transaction.atomic
def screen_refused(
    patient: Patient, instrument_code: str, responses: object, *, administered_by: Doctor | None = None
) -> RiskEvent | None:
    """For a form that is not stored, whatever is wrong with it. The event must outlive the refusal, so call this
    outside of a transaction that will be rolled back."""
    instrument = get_instrument(instrument_code)
    return screen_refused_form(
        patient,
        instrument,
        risk_answers(instrument, responses),
        source=_source(administered_by),
        once_key=_once_key(patient, instrument),
    )


@transaction.atomic
def _store(
    patient: Patient, instrument: Instrument, answers: Answers, *, language: str, administered_by: Doctor | None
) -> Assessment:
    score = instrument.scorer(instrument, answers)
    responses = {item.key: answer for item, answer in zip(instrument.items, answers, strict=True)}
    difference = change(instrument, _totals_before.first(patient.pk, instrument.code), score.total)
    assessment = Assessment.objects.create(
        patient=patient,
        administered_by=administered_by,
        instrument_code=instrument.code,
        instrument_version=instrument.version,
        language=language,
        total_score=score.total,
        severity=score.severity,
        change_points=difference.points if difference else None,
        responses=responses,
        details=_details(asdict(score)),
        created_at=timezone.now(),
    )
    if administered_by:
        _log_created(patient, administered_by)
    screen_scored_form(
        patient,
        instrument,
        risk_answers(instrument, responses),
        source=_source(administered_by),
        source_id=assessment.pk,
        once_key=_once_key(patient, instrument),
    )
    watch_rise(assessment)
    return assessment


def _log_created(patient: Patient, doctor: Doctor) -> None:
    audit.record(
        doctor.user,
        AuditAction.CREATE,
        category=AccessCategory.ASSESSMENTS,
        purpose=AccessPurpose.CARE,
        patient_id=patient.pk,
    )


def _details(score: dict[str, Any]) -> dict[str, Any]:
    return {name: score[name] for name in ("subscales", "risk_flags", "provisional")}


@composed_once
def _totals_before(patient_id: UUID, instrument_code: str) -> QuerySet[Assessment, int | None]:
    earlier = Assessment.objects.filter(patient_id=patient_id, instrument_code=instrument_code)
    return earlier.order_by("-created_at").values_list("total_score", flat=True)[:1]


def _source(administered_by: Doctor | None) -> RiskSource:
    return RiskSource.CLINICIAN if administered_by else RiskSource.ASSESSMENT


def _once_key(patient: Patient, instrument: Instrument) -> str:
    """One a patient, instrument and local day; hashed, so that the column says nothing."""
    return keyed_hash("refused-form", f"{patient.pk}|{instrument.code}|{patient.local_day()}")
