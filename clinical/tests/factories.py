"""Plain functions that make clinical rows without a request."""

from datetime import date, datetime, timedelta
from typing import Any
from uuid import uuid4

from django.utils import timezone

from clinical.clocks import set_next_escalation, start_round
from clinical.instruments import get_instrument, score
from clinical.models import (
    Appointment,
    AppointmentParty,
    AppointmentStatus,
    Assessment,
    AssessmentSchedule,
    CheckIn,
    ClinicalNote,
    ContactPreferences,
    PreVisitSummary,
    RiskEvent,
    RiskLevel,
    RiskSource,
    RiskType,
    SafetyPlan,
    SafetyPlanProposal,
    ScheduleKind,
    ScreeningStatus,
    SummarySource,
    TextScreening,
)
from clinical.models.contact_preferences import WAYS
from clinical.models.pre_visit_summaries import SECTIONS
from clinical.queries.notes import empty_sections
from clinical.queries.safety_plans import NO_STEPS
from clinical.services.notes import Written, begin_note, sign_note
from patients.models import ConsentPurpose, ConsentRecord, Doctor, Patient


def make_check_in(patient: Patient, day: date, mood: int = 5, **fields: Any) -> CheckIn:
    now = timezone.now()
    return CheckIn.objects.create(
        patient=patient, checkin_date=day, mood_score=mood, created_at=now, updated_at=now, **fields
    )


def make_assessment(patient: Patient, code: str, answers: list[int], *, at: datetime | None = None) -> Assessment:
    """Scored as the service would, without screening and without a change."""
    instrument = get_instrument(code)
    result = score(instrument, answers)
    return Assessment.objects.create(
        patient=patient,
        instrument_code=code,
        instrument_version=instrument.version,
        language="en",
        total_score=result.total,
        severity=result.severity,
        change_points=None,
        responses={item.key: answer for item, answer in zip(instrument.items, answers, strict=True)},
        details={name: getattr(result, name) for name in ("subscales", "risk_flags", "provisional")},
        created_at=at or timezone.now(),
    )


def make_note(
    doctor: Doctor, patient: Patient, text: str = "", *, signed: bool = False, **sections: str
) -> ClinicalNote:
    written = Written(empty_sections() | {"text": text} | sections, None, None)
    note = begin_note(doctor=doctor, patient=patient, written=written)
    return sign_note(doctor=doctor, note_id=note.pk) if signed else note


def make_risk_event(patient: Patient, level: RiskLevel = RiskLevel.HIGH, **fields: Any) -> RiskEvent:
    """Nobody is told of it: `open_risk_event` does that. Its clocks run from `level_since`."""
    since = fields.pop("level_since", timezone.now())
    event = RiskEvent(
        patient=patient,
        source=RiskSource.CHECKIN,
        risk_type=RiskType.SUICIDAL,
        trigger_text="I want to die",
        findings=[],
        created_at=since,
    )
    start_round(event, level, since)
    for name, value in fields.items():
        setattr(event, name, value)
    set_next_escalation(event)
    event.save(force_insert=True)
    return event


def give_consent(patient: Patient, purpose: ConsentPurpose, granted: bool = True) -> None:
    ConsentRecord.objects.create(patient=patient, purpose=purpose, granted=granted, version="2026-11")


def make_safety_plan(patient: Patient, *, version: int = 1, **steps: Any) -> SafetyPlan:
    return SafetyPlan.objects.create(
        patient=patient, version=version, steps={**NO_STEPS, **steps}, created_at=timezone.now()
    )


def make_plan_proposal(doctor: Doctor, patient: Patient, *, base_version: int = 1, **fields: Any) -> SafetyPlanProposal:
    steps = fields.pop("steps", {**NO_STEPS, "coping_strategies": ["Walk by the canal"]})
    return SafetyPlanProposal.objects.create(
        doctor=doctor, patient=patient, base_version=base_version, steps=steps, created_at=timezone.now(), **fields
    )


def make_contact_preferences(patient: Patient, **fields: Any) -> ContactPreferences:
    allowed = {way: fields.pop(way, None) for way in WAYS}
    return ContactPreferences.objects.create(patient=patient, allowed=allowed, updated_at=timezone.now(), **fields)


def make_screening(patient: Patient, excerpt: str, **fields: Any) -> TextScreening:
    """A soft hit that the model has dismissed and that the sample has chosen."""
    now = timezone.now()
    row = TextScreening(
        patient=patient,
        source=RiskSource.CHECKIN,
        rule_level=RiskLevel.MEDIUM,
        findings=["en.no-future"],
        excerpt=excerpt,
        status=ScreeningStatus.DISMISSED,
        created_at=now,
        decide_by=now,
        sampled=True,
    )
    for name, value in fields.items():
        setattr(row, name, value)
    row.save(force_insert=True)
    return row


def make_pre_visit_summary(patient: Patient, *, words: str | None = "I cannot sleep", **fields: Any) -> PreVisitSummary:
    """Filled with `words` in each section; without words it still waits to be filled."""
    now = timezone.now()
    filled: dict[str, Any] = {}
    if words is not None:
        entry = {"text": words, "source": str(uuid4())}
        filled = {
            "chief_complaint": words,
            "content": {section: [entry] for section in SECTIONS},
            "source": SummarySource.FALLBACK,
            "filled_at": now,
        }
    return PreVisitSummary.objects.create(
        patient=patient, **{"conversation_id": uuid4(), "created_at": now, **filled, **fields}
    )


def make_appointment(
    patient: Patient, starts_at: datetime, *, doctor: Doctor | None = None, minutes: int = 50, **fields: Any
) -> Appointment:
    """With the patient's doctor unless told otherwise; reminders only by `set_reminders`."""
    now = timezone.now()
    row = Appointment(
        doctor=doctor or patient.primary_doctor,
        patient=patient,
        starts_at=starts_at,
        ends_at=starts_at + timedelta(minutes=minutes),
        created_at=now,
        updated_at=now,
    )
    for name, value in fields.items():
        setattr(row, name, value)
    if row.status == AppointmentStatus.CANCELLED:
        row.cancelled_at, row.cancelled_by = now, AppointmentParty.DOCTOR
    if row.status == AppointmentStatus.COMPLETED:
        row.completed_at = now
    row.save(force_insert=True)
    return row


def make_schedule(patient: Patient, code: str = "PHQ9", **fields: Any) -> AssessmentSchedule:
    """Every 14 days with a window of 7, from today, unless told otherwise."""
    values: dict[str, Any] = {
        "kind": ScheduleKind.EVERY_DAYS,
        "every_days": 14,
        "window_days": 7,
        "starts_on": patient.local_day(),
    }
    return AssessmentSchedule.objects.create(
        patient=patient, set_by=patient.primary_doctor, instrument_code=code, **values | fields
    )
