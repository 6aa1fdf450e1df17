"""What a patient's page shows, as plain data for the templates."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from functools import lru_cache
from operator import attrgetter
from uuid import UUID

from babel import Locale, UnknownLocaleError
from django.db import DEFAULT_DB_ALIAS
from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.translation import get_language, to_locale

from clinical.models import Appointment, Assessment, CheckIn, RiskEvent, RiskLevel, RiskStatus
from clinical.queries.appointments import next_visit
from clinical.risk.detector import coverage_of
from clinical.risk.findings import Coverage
from patients.models import Patient
from patients.models.zones import zone_of
from patients.services.consents import ConsentState, consent_states
from xinshou.composed import composed_once
from xinshou.encryption import UNREADABLE, prefetch_keys

Band = tuple[int, int, str]
Points = list[tuple[date, int, float | None]]
CLOSED_SHOWN = 50


@dataclass(frozen=True)
class PatientBanner:
    """Stays on top of each part of the record. `age` in whole years; `risk_level` is the worst that is open.
    `is_screened`: there are rules for the patient's language, so that silence means something."""

    patient_id: UUID
    display_name: str
    full_name: str
    age: int | None
    language_code: str | None
    language_name: str | None
    language_direction: str
    local_time: datetime
    timezone_name: str
    risk_level: int | None
    unreviewed_count: int
    is_screened: bool
    consents: Sequence[ConsentState]
    next_visit: Appointment | None
    locked_on: date | None


def patient_banner(patient: Patient, open_events: Sequence[RiskEvent] | None = None) -> PatientBanner:
    """`open_events`: those of the patient, where the caller has them."""
    levels = _open_levels(patient.pk) if open_events is None else [event.level for event in open_events]
    name, direction = language_words(patient.preferred_language)
    display_name, full_name = patient.display_name, patient.full_name
    return PatientBanner(
        patient_id=patient.pk,
        display_name=display_name,
        full_name="" if full_name == display_name else full_name,
        age=age_on(patient.local_day(), patient.date_of_birth),
        language_code=patient.preferred_language,
        language_name=name,
        language_direction=direction,
        local_time=timezone.now().astimezone(zone_of(patient.timezone)),
        timezone_name=patient.timezone,
        risk_level=max(levels, default=None),
        unreviewed_count=len(levels),
        is_screened=coverage_of(patient.preferred_language) is Coverage.RULES,
        consents=consent_states(patient.pk),
        next_visit=next_visit(patient, timezone.now()),
        locked_on=patient.user.locked_on,
    )


@composed_once
def _open_levels(patient_id: UUID) -> "QuerySet[RiskEvent, int]":
    return RiskEvent.objects.unreviewed().filter(patient=patient_id).values_list("level", flat=True)


def age_on(day: date, born: str | None) -> int | None:
    """Whole years; null when the birth date is not given or its seal is damaged."""
    if not born or born is UNREADABLE:
        return None
    birth = date.fromisoformat(born)
    return day.year - birth.year - ((day.month, day.day) < (birth.month, birth.day))


def language_words(code: str | None) -> tuple[str | None, str]:
    """The language's name in the reader's language and its direction. A tag that nobody knows is shown as it is."""
    if not code or code is UNREADABLE:
        return code, "ltr"
    try:
        return _known_language(code, get_language() or "en")
    except (UnknownLocaleError, ValueError):
        return code, "ltr"


@lru_cache(512)
def _known_language(code: str, reader: str) -> tuple[str | None, str]:
    """Raises UnknownLocaleError or ValueError; what somebody typed that is no language is not kept."""
    locale = Locale.parse(code.replace("_", "-"), sep="-")
    return locale.get_display_name(Locale.parse(to_locale(reader))), locale.text_direction


def territory_name(country: str | None) -> str | None:
    """`DE` in the reader's language; what is no code was typed as a name and stays as it is."""
    reader = Locale.parse(to_locale(get_language() or "en"))
    return reader.territories.get(country, country) if country else country


@dataclass(frozen=True)
class Overview:
    points: Points
    period_start: date
    period_end: date
    markers: list[tuple[date, str, str]]
    risk_events: list[RiskEvent]
    closed_events: list[RiskEvent]


def period_of(patient: Patient, days: int) -> tuple[date, date]:
    """The last `days` days by the patient's calendar."""
    end = patient.local_day()
    return end - timedelta(days=days - 1), end


def points_of(patient: Patient, days: int, *, using: str = DEFAULT_DB_ALIAS) -> Points:
    """Oldest first."""
    return [
        (day, mood, None if hours is None else float(hours))
        for day, mood, hours in _check_ins.on(using, patient.pk, *period_of(patient, days))
    ]


@composed_once
def _check_ins(patient_id: UUID, start: date, end: date) -> "QuerySet[CheckIn, tuple[date, int, Decimal | None]]":
    rows = CheckIn.objects.filter(patient=patient_id, checkin_date__range=(start, end)).order_by("checkin_date")
    return rows.values_list("checkin_date", "mood_score", "sleep_hours")


def overview(patient: Patient, days: int, points: Points, forms: Sequence[Assessment]) -> Overview:
    """Open events by urgency, however old; the closed ones newest first, with who closed them."""
    start, end = period_of(patient, days)
    events = _events(patient.pk, datetime.combine(start, time(), UTC) - timedelta(days=1))  # earlier in any zone
    newest_first = sorted(events, key=attrgetter("created_at"), reverse=True)
    closed = [event for event in newest_first if event.status == RiskStatus.REVIEWED][:CLOSED_SHOWN]
    prefetch_keys({event.reviewed_by.user_id for event in closed if event.reviewed_by})
    return Overview(
        points=points,
        period_start=start,
        period_end=end,
        markers=[
            *_inside(
                patient, start, end, ((event.created_at, "RISK", RiskLevel(event.level).name) for event in events)
            ),
            *_inside(patient, start, end, ((form.created_at, "ASSESSMENT", form.instrument_code) for form in forms)),
        ],
        risk_events=[event for event in events if event.status != RiskStatus.REVIEWED],
        closed_events=closed,
    )


@composed_once
def _events(patient_id: UUID, since: datetime) -> "QuerySet[RiskEvent]":
    """What is open, what began since then and what else is shown, however many there have been."""
    events = RiskEvent.objects.filter(patient=patient_id, level__gte=RiskLevel.MEDIUM)
    closed = events.filter(status=RiskStatus.REVIEWED).order_by("-created_at")[:CLOSED_SHOWN]
    wanted = ~Q(status=RiskStatus.REVIEWED) | Q(created_at__gte=since) | Q(pk__in=closed.values("pk"))
    return events.filter(wanted).select_related("reviewed_by__user").by_urgency()


def _inside(
    patient: Patient, start: date, end: date, moments: Iterable[tuple[datetime, str, str]]
) -> Iterator[tuple[date, str, str]]:
    for moment, kind, label in moments:
        day = patient.local_day(moment)
        if start <= day <= end:
            yield day, kind, label


def with_days_missed(check_ins: Sequence[CheckIn]) -> Iterator[tuple[CheckIn, int]]:
    """Each check-in, newest first, with the number of days without one between it and the one above."""
    above = None
    for check_in in check_ins:
        yield check_in, (above - check_in.checkin_date).days - 1 if above else 0
        above = check_in.checkin_date
