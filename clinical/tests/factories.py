"""Plain functions that make clinical rows without a request."""

from datetime import date, datetime
from typing import Any

from django.utils import timezone

from clinical.clocks import clocks_of
from clinical.instruments import get_instrument, score
from clinical.models import Assessment, CheckIn, RiskEvent, RiskLevel, RiskSource, RiskType
from patients.models import ConsentPurpose, ConsentRecord, Patient


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


def make_risk_event(patient: Patient, level: RiskLevel = RiskLevel.HIGH, **fields: Any) -> RiskEvent:
    since = fields.pop("level_since", timezone.now())
    clocks = clocks_of(level)
    defaults = {
        "source": RiskSource.CHECKIN,
        "risk_type": RiskType.SUICIDAL,
        "trigger_text": "I want to die",
        "findings": [],
        "level_since": since,
        "ack_due_at": since + clocks.acknowledge if clocks else None,
        "due_at": since + clocks.due if clocks else None,
        "created_at": since,
    }
    return RiskEvent.objects.create(patient=patient, level=level, **{**defaults, **fields})


def give_consent(patient: Patient, purpose: ConsentPurpose, granted: bool = True) -> None:
    ConsentRecord.objects.create(patient=patient, purpose=purpose, granted=granted, version="2026-11")
