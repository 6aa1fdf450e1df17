"""The record at one look, for people: what is long is counted by month. Without names, as our other papers are: it may
be carried over a border."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from statistics import median
from typing import Any

from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from clinical.models import AppointmentStatus
from clinical.models.safety_plans import STEPS
from clinical.queries.safety_plans import TITLES, current_safety_plan, readable_steps
from patients.models.zones import zone_of
from patients.services.consents import consent_states
from reports.export_models import Part
from reports.record import tables
from reports.record.scope import Scope
from reports.record.sections import rows_in_all
from reports.snapshots import code_of

HEALTH: tuple[tuple[str, Promise], ...] = (
    ("current_medications", _("Current medicines")),
    ("medical_conditions", _("Medical conditions")),
    ("allergies", _("Allergies")),
    ("therapy_history", _("Earlier therapy")),
    ("mental_health_goals", _("Goals")),
    ("support_system", _("People who support")),
    ("triggers_notes", _("Triggers")),
    ("coping_strategies", _("Coping strategies")),
)
LONGEST_TEXT = 2000
"""Of one text of the profile; the JSON and CSV files have all of it."""


@dataclass
class Month:
    """`mood` 0-10 and `sleep` in hours are medians, `medication` is per cent of the days that say something of it."""

    on: date
    check_ins: int = 0
    mood: float | None = None
    mood_range: tuple[int, int] | None = None
    sleep: float | None = None
    medication: int | None = None
    counts: dict[str, int] = field(default_factory=dict)
    scores: list[int | None] = field(default_factory=list)

    @property
    def has_scores(self) -> bool:
        return any(score is not None for score in self.scores)


@dataclass(frozen=True)
class Text:
    title: str | Promise
    words: str
    more: int


@dataclass(frozen=True)
class PlanStep:
    title: str | Promise
    entries: Sequence[str]


@dataclass(frozen=True)
class Summary:
    """`instruments` are the columns of each month's `scores`: the last total of the month."""

    code: str
    at: datetime
    scope: Scope
    rows: int
    health: Sequence[Text]
    plan: Sequence[PlanStep]
    plan_on: datetime | None
    consents: Sequence[Any]
    visits: Sequence[datetime]
    months: Sequence[Month]
    instruments: Sequence[str]

    def has(self, part: Part) -> bool:
        return part in self.scope.parts

    @property
    def has_check_ins(self) -> bool:
        return self.has(Part.CHECKINS)

    @property
    def has_profile(self) -> bool:
        return self.has(Part.PROFILE)

    @property
    def has_talks(self) -> bool:
        return self.has(Part.CONVERSATIONS)

    @property
    def has_messages(self) -> bool:
        return self.has(Part.MESSAGES)

    @property
    def words(self) -> str:
        """All that people wrote in it, for the search for letters that no font has."""
        return "".join([text.words for text in self.health] + [entry for step in self.plan for entry in step.entries])


def summarise(scope: Scope) -> Summary:
    profile, now = Part.PROFILE in scope.parts, timezone.now()
    plan = current_safety_plan(scope.patient) if profile else None
    instruments, scores = _scores(scope)
    return Summary(
        code=code_of(scope.patient), at=now, scope=scope, rows=rows_in_all(scope),
        health=list(_health(scope)) if profile else [],
        plan=list(_plan(plan)) if plan else [], plan_on=plan.created_at if plan else None,
        consents=consent_states(scope.patient.pk) if profile else [],
        visits=_coming(scope, now) if profile else [],
        months=_months(scope, instruments, scores), instruments=instruments,
    )  # fmt: skip


def _health(scope: Scope) -> Iterator[Text]:
    for name, title in HEALTH:
        words = str(getattr(scope.patient, name) or "")
        if words.strip():
            yield Text(title, words[:LONGEST_TEXT], max(0, len(words) - LONGEST_TEXT))


def _plan(plan: Any) -> Iterator[PlanStep]:
    steps = readable_steps(plan)
    for name in STEPS:
        yield PlanStep(TITLES[name], [_entry(entry) for entry in steps[name]])


def _entry(entry: Any) -> str:
    return entry if isinstance(entry, str) else ": ".join(filter(None, (entry["name"], entry["contact"])))


def _coming(scope: Scope, now: datetime) -> list[datetime]:
    open_ones = (AppointmentStatus.PENDING, AppointmentStatus.CONFIRMED)
    coming = tables.APPOINTMENTS.found(scope).filter(status__in=open_ones, starts_at__gt=now)
    return list(coming.values_list("starts_at", flat=True)[:10])


def _months(scope: Scope, instruments: Sequence[str], scores: dict[tuple[date, str], int]) -> list[Month]:
    """Newest first, only those in which there is something."""
    found: dict[date, Month] = {}
    if Part.CHECKINS in scope.parts:
        for month in _of_check_ins(scope):
            found[month.on] = month
    for name, counted in _counted(scope):
        for on, number in counted.items():
            found.setdefault(on, Month(on)).counts[name] = number
    for on, _code in scores:
        found.setdefault(on, Month(on))
    for month in found.values():
        month.scores = [scores.get((month.on, code)) for code in instruments]
    return [found[on] for on in sorted(found, reverse=True)]


def _of_check_ins(scope: Scope) -> Iterator[Month]:
    columns = ("checkin_date", "mood_score", "sleep_hours", "medication_taken")
    by_month: dict[date, list[Any]] = {}
    for row in tables.CHECK_INS.found(scope).values_list(*columns).iterator():
        by_month.setdefault(row[0].replace(day=1), []).append(row)
    for on, rows in by_month.items():
        moods = [row[1] for row in rows]
        slept = [float(row[2]) for row in rows if row[2] is not None]
        taken = [row[3] for row in rows if row[3] is not None]
        yield Month(
            on, len(rows), median(moods), (min(moods), max(moods)), median(slept) if slept else None,
            round(100 * sum(taken) / len(taken)) if taken else None,
        )  # fmt: skip


def _counted(scope: Scope) -> Iterator[tuple[str, Counter[date]]]:
    for name, table, column in (
        ("messages", tables.MESSAGES, "created_at"),
        ("talks", tables.CONVERSATIONS, "created_at"),
        ("visits", tables.APPOINTMENTS, "starts_at"),
    ):
        if table.part in scope.parts:
            found = table.found(scope)
            if table is tables.APPOINTMENTS:
                found = found.filter(status=AppointmentStatus.COMPLETED)
            yield name, Counter(_month_of(found.values_list(column, flat=True).iterator(), scope))


def _month_of(moments: Iterable[datetime], scope: Scope) -> Iterator[date]:
    zone = zone_of(scope.patient.timezone)
    return (moment.astimezone(zone).date().replace(day=1) for moment in moments)


def _scores(scope: Scope) -> tuple[list[str], dict[tuple[date, str], int]]:
    if Part.ASSESSMENTS not in scope.parts:
        return [], {}
    found = tables.ASSESSMENTS.found(scope).filter(total_score__isnull=False)
    rows = list(found.values_list("created_at", "instrument_code", "total_score"))
    months = _month_of((row[0] for row in rows), scope)
    scores = {(on, code): total for on, (_at, code, total) in zip(months, rows, strict=True)}
    return sorted({code for _on, code in scores}), scores
