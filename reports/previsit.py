"""What a report says, gathered from the record into frozen plain data: the page, the preview and the PDF are drawn from
this and read nothing else. Names that are known for the patient are taken out of the words that are quoted."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from statistics import median
from typing import ClassVar, Final

from django.db.models import Q

from clinical.models import (
    Appointment,
    AppointmentStatus,
    Assessment,
    CheckIn,
    ClassifierState,
    PreVisitSummary,
    RiskEvent,
    RiskLevel,
    RiskStatus,
    SafetyPlan,
    ScreeningStatus,
    TextScreening,
)
from clinical.queries.identities import identity_of
from clinical.queries.patient_page import language_words
from clinical.queries.pre_visit_summaries import Section, sections_of
from clinical.queries.questionnaires import forms_of, histories
from clinical.queries.safety_plans import PLAN_IS_OLD, current_safety_plan
from clinical.risk.detector import coverage_of
from clinical.risk.findings import Coverage
from clinical.templatetags.clinical_words import trigger_words
from patients.models import Patient
from reports.charts import DayPoint, MoodSleepChart, mood_sleep_chart
from reports.models import ReportType
from reports.options import Options
from reports.scores import ScoreLine, score_line
from reports.snapshots import Quote, Snapshot, code_of
from xinshou.encryption import UNREADABLE

WITHOUT_A_VISIT: Final = timedelta(days=30)
"""So far back "since the last visit" reaches when there was none."""
LONGEST_QUOTE: Final = 1500
"""Characters of one quoted text; the report says how many more stand in the record."""
MOST_EVENTS: Final = 12
MOST_DAYS_IN_TABLE: Final = 31


@dataclass(frozen=True)
class EventLine:
    id: str
    level: int
    risk_type: str
    status: str
    outcome: str | None
    created_at: datetime
    closed_at: datetime | None
    words: Quote


@dataclass(frozen=True)
class Item9:
    now: int | None
    now_on: date
    previous: int | None


@dataclass(frozen=True)
class RiskBox:
    """`open_events` however old, highest first; `closed_events` since `since`; `more_*` were left out of the lists."""

    open_events: Sequence[EventLine]
    closed_events: Sequence[EventLine]
    more_open: int
    more_closed: int
    item_9: Item9 | None
    plan_version: int | None
    plan_on: date | None
    plan_days: int | None
    plan_is_old: bool
    means: Sequence[Quote]
    """What the plan says of making the place safer."""


@dataclass(frozen=True)
class Trend:
    """Mood 0-10 and sleep in hours; a day without a value is a gap. Medicine counts are of the days that say so."""

    first: date
    last: date
    days: int
    reported_days: int
    mood_median: float | None
    sleep_median: float | None
    medicine_taken: int
    medicine_missed: int
    points: Sequence[DayPoint]
    markers: Sequence[tuple[date, str, str]]

    @property
    def chart(self) -> MoodSleepChart:
        return mood_sleep_chart(self.points, self.first, self.last, self.markers)

    @property
    def table(self) -> Sequence[DayPoint]:
        return self.points[::-1] if self.days <= MOST_DAYS_IN_TABLE else ()


@dataclass(frozen=True)
class QuotedSection:
    key: str
    heading: str
    quotes: Sequence[Quote]


@dataclass(frozen=True)
class Prepared:
    """What the patient prepared. `by_model`: a program sorted the words; nobody has checked that."""

    id: str
    created_at: datetime
    is_filled: bool
    by_model: bool
    complaint: Quote | None
    sections: Sequence[QuotedSection]


@dataclass(frozen=True)
class Unseen:
    """What this report cannot know. `is_screened`: there are rules for the patient's language."""

    days_without_data: int
    is_screened: bool
    unread_by_model: int
    model_away: int
    unreadable: int


@dataclass(frozen=True)
class ReportData(Snapshot):
    body: ClassVar[str] = "reports/_body.html"
    sheet: ClassVar[str] = "reports/pdf/document.html"

    report_type: str
    patient_code: str
    language_name: str | None
    since: datetime
    since_visit: bool
    until: datetime
    risk: RiskBox | None
    scores: Sequence[ScoreLine]
    trend: Trend | None
    prepared: Prepared | None
    unseen: Unseen


def gather(
    patient: Patient,
    report_type: ReportType,
    options: Options,
    now: datetime,
    summary: PreVisitSummary | None = None,
) -> ReportData:
    """Call it inside a transaction, after the door to the patient. Damaged rows are counted, never just left out."""
    return Gatherer(patient, report_type, options, summary, now).data()


class Gatherer:
    def __init__(
        self,
        patient: Patient,
        report_type: ReportType,
        options: Options,
        summary: PreVisitSummary | None,
        now: datetime,
    ) -> None:
        self.patient, self.report_type, self.options, self.summary, self.now = (
            patient, report_type, options, summary, now,
        )  # fmt: skip
        self.unreadable = 0
        self._mask = identity_of(patient).pseudonymiser()

    def data(self) -> ReportData:
        since, since_visit = self._period()
        forms = forms_of(self.patient)
        risk = self._risk(since, forms) if self.options.include_risk_events else None
        trend = self._trend(forms) if self.options.include_checkin_trend else None
        scores = [score_line(history) for history in histories(self.patient, forms)]
        prepared = self._prepared() if self.summary else None
        return ReportData(
            report_type=self.report_type.value,
            patient_code=code_of(self.patient),
            language_name=language_words(self.patient.preferred_language)[0],
            since=since, since_visit=since_visit, until=self.now,
            risk=risk, scores=scores, trend=trend, prepared=prepared,
            unseen=self._unseen(since),
        )  # fmt: skip

    def _period(self) -> tuple[datetime, bool]:
        if self.report_type is ReportType.PROGRESS_REPORT:
            return self.now - timedelta(days=self.options.days), False
        visits = Appointment.objects.filter(
            patient=self.patient, status=AppointmentStatus.COMPLETED, starts_at__lt=self.now
        )
        last = visits.order_by("-starts_at").values_list("starts_at", flat=True).first()
        return (last, True) if last else (self.now - WITHOUT_A_VISIT, False)

    def quote(self, text: object, source: object) -> Quote:
        if text is UNREADABLE:
            self.unreadable += 1
            return Quote(str(UNREADABLE), str(source))
        hidden = self._mask.replace(str(text)).text
        return Quote(hidden[:LONGEST_QUOTE], str(source), max(len(hidden) - LONGEST_QUOTE, 0))

    def _risk(self, since: datetime, forms: Sequence[Assessment]) -> RiskBox:
        events = RiskEvent.objects.filter(patient=self.patient, level__gte=RiskLevel.MEDIUM)
        waiting = list(events.exclude(status=RiskStatus.REVIEWED).by_urgency())
        closed = list(
            events.filter(status=RiskStatus.REVIEWED).filter(Q(created_at__gte=since) | Q(reviewed_at__gte=since))
            .order_by("-created_at", "id")
        )  # fmt: skip
        plan = current_safety_plan(self.patient)
        written = self.patient.local_day(plan.created_at) if plan else None
        return RiskBox(
            open_events=[self._event(event) for event in waiting[:MOST_EVENTS]],
            closed_events=[self._event(event) for event in closed[:MOST_EVENTS]],
            more_open=max(len(waiting) - MOST_EVENTS, 0),
            more_closed=max(len(closed) - MOST_EVENTS, 0),
            item_9=self._item_9(forms),
            plan_version=plan.version if plan else None,
            plan_on=written,
            plan_days=(self.patient.local_day(self.now) - written).days if written else None,
            plan_is_old=bool(plan and self.now - plan.created_at > PLAN_IS_OLD),
            means=list(self._means(plan)),
        )

    def _event(self, event: RiskEvent) -> EventLine:
        return EventLine(
            id=str(event.pk),
            level=event.level,
            risk_type=str(event.risk_type),
            status=event.status,
            outcome=event.outcome,
            created_at=event.created_at,
            closed_at=event.reviewed_at if event.status == RiskStatus.REVIEWED else None,
            words=self.quote(UNREADABLE if event.trigger_text is UNREADABLE else trigger_words(event), event.pk),
        )

    def _item_9(self, forms: Sequence[Assessment]) -> Item9 | None:
        taken = [form for form in forms if form.instrument_code == "PHQ9"][:2]
        if not taken:
            return None
        answers = [self._answer(form, "q9") for form in taken]
        return Item9(answers[0], self.patient.local_day(taken[0].created_at), answers[1] if len(answers) > 1 else None)

    def _answer(self, form: Assessment, key: str) -> int | None:
        if form.responses is UNREADABLE:
            self.unreadable += 1
            return None
        answer: int | None = form.responses.get(key)
        return answer

    def _means(self, plan: SafetyPlan | None) -> Iterator[Quote]:
        if plan and plan.steps is UNREADABLE:
            yield self.quote(UNREADABLE, plan.pk)
        elif plan:
            yield from (self.quote(text, plan.pk) for text in plan.steps["safe_environment"])

    def _trend(self, forms: Sequence[Assessment]) -> Trend:
        last = self.patient.local_day(self.now)
        first = last - timedelta(days=self.options.days - 1)
        rows = list(
            CheckIn.objects.filter(patient=self.patient, checkin_date__range=(first, last))
            .order_by("checkin_date")
            .values_list("checkin_date", "mood_score", "sleep_hours", "medication_taken")
        )
        sleep = [float(hours) for _day, _mood, hours, _taken in rows if hours is not None]
        return Trend(
            first=first,
            last=last,
            days=self.options.days,
            reported_days=len(rows),
            mood_median=_median([mood for _day, mood, _hours, _taken in rows]),
            sleep_median=_median(sleep),
            medicine_taken=sum(taken is True for *_rest, taken in rows),
            medicine_missed=sum(taken is False for *_rest, taken in rows),
            points=[(day, mood, None if hours is None else float(hours)) for day, mood, hours, _taken in rows],
            markers=list(self._markers(first, last, forms)),
        )

    def _markers(self, first: date, last: date, forms: Sequence[Assessment]) -> Iterator[tuple[date, str, str]]:
        moments = [(form.created_at, "ASSESSMENT", form.instrument_code) for form in forms]
        if self.options.include_risk_events:
            events = RiskEvent.objects.filter(patient=self.patient, level__gte=RiskLevel.MEDIUM)
            found = events.order_by("created_at").values_list("created_at", "level")
            moments += [(moment, "RISK", RiskLevel(level).name) for moment, level in found]
        for moment, kind, label in moments:
            if first <= (day := self.patient.local_day(moment)) <= last:
                yield day, kind, label

    def _prepared(self) -> Prepared | None:
        summary = self.summary
        if summary is None:
            return None
        if summary.content is UNREADABLE:
            self.unreadable += 1
        complaint = summary.chief_complaint
        return Prepared(
            id=str(summary.pk),
            created_at=summary.created_at,
            is_filled=summary.filled_at is not None,
            by_model=summary.source == "MODEL",
            complaint=self.quote(complaint, summary.pk) if complaint else None,
            sections=[self._section(section) for section in sections_of(summary)],
        )

    def _section(self, section: Section) -> QuotedSection:
        quotes = [self.quote(entry["text"], entry["source"]) for entry in section.entries]
        return QuotedSection(section.key, section.heading, quotes)

    def _unseen(self, since: datetime) -> Unseen:
        """Asked last: by then it is known what could not be opened."""
        first = self.patient.local_day(since)
        days = (self.patient.local_day(self.now) - first).days + 1
        reported = CheckIn.objects.filter(patient=self.patient, checkin_date__gte=first).count()
        unread = TextScreening.objects.filter(
            patient=self.patient,
            status__in=(ScreeningStatus.PENDING, ScreeningStatus.UNSCORED),
            created_at__gte=since,
        )
        away = RiskEvent.objects.filter(
            patient=self.patient, classifier_state=ClassifierState.UNAVAILABLE, created_at__gte=since
        )
        return Unseen(
            days_without_data=max(days - reported, 0),
            is_screened=coverage_of(self.patient.preferred_language) is Coverage.RULES,
            unread_by_model=unread.count(),
            model_away=away.count(),
            unreadable=self.unreadable,
        )


def _median(values: Sequence[float]) -> float | None:
    return round(float(median(values)), 1) if values else None
