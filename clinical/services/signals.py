"""Signs outside of the text that something is wrong (clinical.md 2.3, layer 4): one MEDIUM event an episode."""

from datetime import date, datetime, timedelta
from uuid import UUID

from django.db.models import QuerySet

from clinical.models import Assessment, CheckIn, RiskEvent, RiskLevel, RiskSource, RiskType
from clinical.queries.silence import RHYTHM_DAYS, silent_days
from clinical.services.risk_events import Concern, open_once
from patients.models import Patient
from xinshou.composed import composed_once
from xinshou.encryption import keyed_hash

LOW_MOOD, LOW_MOOD_DAYS = 2, 3
"""clinical.md 2.3: mood of 2 or less, of 10, on three days (own rule)."""
PHQ9_RISE = 5
"""Points: a clinically meaningful change of the PHQ-9 (Kroenke 2012; clinical.md 1.2)."""


def watch_mood(check_in: CheckIn) -> RiskEvent | None:
    """After a check-in: the mood was that low on this day and the days before it."""
    if check_in.mood_score > LOW_MOOD:
        return None
    last_day = check_in.checkin_date
    first_day = last_day - timedelta(days=LOW_MOOD_DAYS - 1)
    moods = _low_moods(check_in.patient_id, first_day, last_day)
    if len(moods) < LOW_MOOD_DAYS:
        return None
    return _signal(check_in.patient, "low-mood", ", ".join(map(str, moods)), _episode(check_in.patient, first_day))


@composed_once
def _low_moods(patient_id: UUID, first_day: date, last_day: date) -> QuerySet[CheckIn, int]:
    """Oldest first."""
    days = CheckIn.objects.filter(patient_id=patient_id, checkin_date__gte=first_day, checkin_date__lte=last_day)
    return days.filter(mood_score__lte=LOW_MOOD).order_by("checkin_date").values_list("mood_score", flat=True)


def _episode(patient: Patient, day: date) -> date:
    """The first day of the unbroken run of low days that `day` is in, so that a long run is one event."""
    low = set(
        CheckIn.objects.filter(patient=patient, checkin_date__lte=day, mood_score__lte=LOW_MOOD).values_list(
            "checkin_date", flat=True
        )
    )
    first = day
    while first - timedelta(days=1) in low:
        first -= timedelta(days=1)
    return first


def watch_rise(assessment: Assessment) -> RiskEvent | None:
    """After a PHQ-9: it is that much higher than the one before."""
    points = assessment.change_points
    if assessment.instrument_code != "PHQ9" or points is None or points < PHQ9_RISE:
        return None
    before = (assessment.total_score or 0) - points
    return _signal(assessment.patient, "phq9-rise", f"{before} → {assessment.total_score}", assessment.pk)


def watch_silence(now: datetime) -> int:
    """Patients with an open HIGH or CRITICAL event who are silent against their own rhythm; how many events opened."""
    return sum(_watch_patient(patient, now) is not None for patient in _in_danger())


def _in_danger() -> QuerySet[Patient]:
    urgent = RiskEvent.objects.unreviewed().filter(level__gte=RiskLevel.HIGH).exclude(source=RiskSource.SIGNAL)
    return Patient.objects.filter(pk__in=urgent.values("patient_id"))


def _watch_patient(patient: Patient, now: datetime) -> RiskEvent | None:
    since = (now - timedelta(days=RHYTHM_DAYS)).date()
    days = list(
        CheckIn.objects.filter(patient=patient, checkin_date__gte=since)
        .order_by("checkin_date")
        .values_list("checkin_date", flat=True)
    )
    silent = silent_days(days, patient.local_day())
    if silent is None:
        return None
    return _signal(patient, "silence", f"{silent}", days[-1])


def _signal(patient: Patient, name: str, value: str, episode: date | UUID) -> RiskEvent | None:
    """None when this episode has its event already, closed or not."""
    finding = {"rule_id": f"signal.{name}", "level": RiskLevel.MEDIUM.name, "text": value, "hard": True}
    concern = Concern(RiskLevel.MEDIUM, RiskType.OTHER, value, [finding])
    key = keyed_hash("signal", f"{patient.pk}|{name}|{episode}")
    if RiskEvent.objects.filter(once_key=key).exists():
        return None
    return open_once(patient, concern, source=RiskSource.SIGNAL, once_key=key)
