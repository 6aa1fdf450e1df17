"""The demo's risk queue: what waits now, what was closed in the last ninety days, who is on call. The words go through
the real detector; what it does not find is left out."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from random import Random
from typing import Any
from uuid import UUID

from clinical.clocks import start_round
from clinical.instruments import get_instrument, risk_answers, score
from clinical.models import (
    Assessment,
    CheckIn,
    ClassifierState,
    EmergencyAccess,
    Notice,
    RiskEvent,
    RiskLevel,
    RiskSource,
    RiskStep,
    RiskType,
    ScreeningStatus,
    StepKind,
    TextScreening,
)
from clinical.risk.detector import detect
from clinical.services.risk_events import Concern, concern_from, concern_of
from clinical.services.screenings import DECIDE_WITHIN
from patients.models import ConnectionRequest, ConsentPurpose, ConsentRecord, Doctor, EventGrant, OnCallShift, Patient
from patients.services.consents import CURRENT_VERSION
from xinshou.demo_data.courses import COURSES
from xinshou.demo_data.people import PATIENTS
from xinshou.demo_data.risk_history import History, closing_acts, usual_review
from xinshou.demo_data.risk_texts import CLOSED, DISMISSED, FORM, STORIES, Closed, Dismissed, Story, reviewed

SEED = "2026-11 risk"
CLOSED_DAYS = 88
SHIFT, SHIFTS = timedelta(hours=12), 60
LEFT_WITHOUT_DOCTOR = "demo-39"
LEFT_OUT = {"mei", *(row.username for row in PATIENTS if COURSES[row.course].silent_days)}
"""Mei's page is for the walk-through; who has been silent stays so."""
MODEL = "demo model"


@dataclass
class RiskSeeder:
    """`people` by sign-in name; `lin` and `osei` stand in for each other."""

    people: Mapping[str, Patient]
    lin: Doctor
    osei: Doctor
    now: datetime
    histories: list[History] = field(default_factory=list)

    def seed(self) -> int:
        self._tell_closed()
        told = [history for story in STORIES if (history := self._tell(story))]
        self._dismiss([row for row in DISMISSED if row.who in self.people])
        save(self.histories)
        self._let_a_doctor_go(told)
        return len(self.histories)

    def _history(self, event: RiskEvent) -> History:
        own = event.patient.primary_doctor
        history = History(event, own, self.lin if own == self.osei else self.osei)
        self.histories.append(history)
        return history

    def _tell(self, story: Story) -> History | None:
        patient = self.people.get(story.who)
        if patient is None:
            return None
        at = self.now - timedelta(minutes=story.minutes_ago)
        event = _form_event(patient, at) if story.text == FORM else _words_event(patient, story, at)
        if event is None:
            return None
        if story.who == LEFT_WITHOUT_DOCTOR:
            event.patient.primary_doctor = None
        kept = next((each for each in reversed(self.histories) if each.event.patient == patient), None)
        history = self._history(event)
        if [act.kind for act in story.acts] == [StepKind.MERGED]:
            return history.merge_into(kept, story.acts[0]) if kept else None
        return history.play(story.acts, self.now)

    def _tell_closed(self) -> None:
        rng = Random(SEED)
        rows = [*CLOSED, *CLOSED]
        for number, row in enumerate(rows):
            speakers = self._speakers(row.language)
            if speakers:
                hours = (2 + number * CLOSED_DAYS / len(rows)) * 24 + rng.uniform(0, 20)
                self._close(row, speakers[number % len(speakers)], self.now - timedelta(hours=hours), rng)

    def _speakers(self, language: str) -> list[Patient]:
        names = (row.username for row in PATIENTS if row.language == language and row.username not in LEFT_OUT)
        return [self.people[name] for name in names if name in self.people]

    def _close(self, row: Closed, patient: Patient, at: datetime, rng: Random) -> None:
        event = _words_event(patient, Story("", 0, row.text), at)
        if event:
            review = reviewed(0, row.outcome, row.notes, row.kind)
            self._history(event).play(closing_acts(RiskLevel(event.level), rng, review), self.now)

    def _dismiss(self, rows: Sequence[Dismissed]) -> None:
        agreed = {row.who: self.people[row.who] for row in rows}
        ConsentRecord.objects.bulk_create(
            ConsentRecord(patient=patient, purpose=ConsentPurpose.AI_CHAT, granted=True, version=CURRENT_VERSION)
            for patient in agreed.values()
        )
        found = [pair for number, row in enumerate(rows) for pair in self._dismissed(row, number)]
        RiskEvent.objects.bulk_create([event for event, _screening in found])
        TextScreening.objects.bulk_create([screening for _event, screening in found])

    def _dismissed(self, row: Dismissed, number: int) -> Iterator[tuple[RiskEvent, TextScreening]]:
        patient = self.people[row.who]
        at = self.now - timedelta(days=3 + 5 * number, hours=number)
        concern = _concern(row.text, patient)
        if concern is None or concern.sure > RiskLevel.LOW:
            return
        event = _event(patient, concern, RiskSource.CHECKIN, _note(patient, row.text, at), at, level=RiskLevel.LOW)
        event.classifier_state, event.classifier = ClassifierState.SCORED, _said_by_model("NONE", None)
        yield (
            event,
            TextScreening(
                patient=patient,
                source=RiskSource.CHECKIN,
                source_id=event.source_id,
                event=event,
                rule_level=concern.level,
                findings=[finding["rule_id"] for finding in concern.findings],
                excerpt=concern.trigger_text,
                status=ScreeningStatus.DISMISSED,
                created_at=at,
                decide_by=at + DECIDE_WITHIN,
                decided_at=at + timedelta(seconds=1),
                sampled=True,
                reviewed_by=None if row.was_missed is None else patient.primary_doctor,
                reviewed_at=None if row.was_missed is None else at + timedelta(days=2),
                was_missed=row.was_missed,
            ),
        )

    def _let_a_doctor_go(self, told: Sequence[History]) -> None:
        patient = self.people.get(LEFT_WITHOUT_DOCTOR)
        if patient is None or not told:
            return
        patient.primary_doctor = None
        patient.save(update_fields=["primary_doctor"])
        ConnectionRequest.objects.filter(patient=patient).update(ended_at=self.now - timedelta(days=1))


def seed_risk(people: Iterable[Patient], doctors: Iterable[Doctor], now: datetime) -> int:
    """How many events; none where one of the two doctors of the demo is not."""
    by_name = {doctor.user.username: doctor for doctor in doctors}
    if not {"dr.lin", "dr.osei"} <= by_name.keys():
        return 0
    named = {patient.user.username: patient for patient in people}
    return RiskSeeder(named, by_name["dr.lin"], by_name["dr.osei"], now).seed()


def seed_roster(now: datetime) -> None:
    """Dr Osei now and Dr Lin next, in turns of half a day for a month."""
    doctors = {doctor.user.username: doctor for doctor in Doctor.objects.select_related("user")}
    turns = [doctors["dr.osei"], doctors["dr.lin"]]
    began = now.replace(hour=now.hour // 12 * 12, minute=0, second=0, microsecond=0)
    OnCallShift.objects.bulk_create(
        OnCallShift(doctor=turns[number % 2], starts_at=began + SHIFT * number, ends_at=began + SHIFT * (number + 1))
        for number in range(SHIFTS)
    )


def told_forms(
    events: Iterable[RiskEvent], doctors: Sequence[Doctor], now: datetime, *, waiting_since: datetime
) -> list[History]:
    """What questionnaires had opened, as the patients' doctors closed it; what came later waits, without a clock that
    would wake anybody."""
    rng = Random(f"{SEED} forms")
    histories = []
    for event in events:
        own = event.patient.primary_doctor
        history = History(event, own, next((doctor for doctor in doctors if doctor != own), doctors[0]))
        if event.created_at > waiting_since:
            event.next_escalation_at, history.notices = None, []
        else:
            history.play(closing_acts(RiskLevel(event.level), rng, usual_review(rng)), now)
        histories.append(history)
    return histories


def save(histories: Sequence[History]) -> None:
    RiskEvent.objects.bulk_create([history.event for history in histories], batch_size=500)
    RiskStep.objects.bulk_create([step for history in histories for step in history.steps], batch_size=1000)
    Notice.objects.bulk_create([notice for history in histories for notice in history.notices])
    EventGrant.objects.bulk_create([grant for history in histories for grant in history.grants.values()])
    EmergencyAccess.objects.bulk_create([access for history in histories for access in history.accesses])


def _words_event(patient: Patient, story: Story, at: datetime) -> RiskEvent | None:
    concern = _models_concern(story.text) if story.by_model else _concern(story.text, patient)
    if concern is None:
        return None
    event = _event(patient, concern, RiskSource.CHECKIN, _note(patient, story.text, at), at)
    if story.by_model:
        event.classifier_state = ClassifierState.SCORED
        event.classifier = _said_by_model(RiskLevel(event.level).name, event.risk_type)
    return event


def _form_event(patient: Patient, at: datetime) -> RiskEvent | None:
    instrument = get_instrument("PHQ9")
    answers = (2, 2, 3, 2, 1, 2, 2, 1, 2)
    result = score(instrument, answers)
    form = Assessment.objects.create(
        patient=patient,
        instrument_code=instrument.code,
        instrument_version=instrument.version,
        language=patient.preferred_language or "en",
        total_score=result.total,
        severity=result.severity,
        change_points=None,
        responses={item.key: value for item, value in zip(instrument.items, answers, strict=True)},
        details={name: getattr(result, name) for name in ("subscales", "risk_flags", "provisional")},
        created_at=at,
    )
    concern = concern_of(instrument, risk_answers(instrument, form.responses))
    return _event(patient, concern, RiskSource.ASSESSMENT, form.pk, at) if concern else None


def _event(
    patient: Patient,
    concern: Concern,
    source: RiskSource,
    source_id: UUID,
    at: datetime,
    *,
    level: RiskLevel | None = None,
) -> RiskEvent:
    event = RiskEvent(
        patient=patient,
        source=source,
        source_id=source_id,
        risk_type=concern.risk_type,
        trigger_text=concern.trigger_text,
        findings=list(concern.findings),
        created_at=at,
    )
    start_round(event, level or concern.level, at)
    return event


def _concern(text: str, patient: Patient) -> Concern | None:
    return concern_from(detect(text, patient.preferred_language), text)


def _models_concern(text: str) -> Concern:
    """What the model's reading would have left (clinical/services/fusion.py)."""
    start = text.find(" ") + 1
    finding = {
        "rule_id": "model",
        "level": RiskLevel.HIGH.name,
        "start": start,
        "end": len(text),
        "text": text[start:],
        "language": "ug",
        "why": "a language model's reading",
    }
    return Concern(RiskLevel.HIGH, RiskType.SUICIDAL, text, [finding])


def _said_by_model(level: str, risk_type: str | None) -> dict[str, Any]:
    return {"level": level, "type": risk_type, "confidence": 0.85, "model": MODEL, "imminence": "UNKNOWN"}


def _note(patient: Patient, text: str, at: datetime) -> UUID:
    """The words stand in the check-in of that day, beside what was written before."""
    day = patient.local_day(at)
    row = CheckIn.objects.filter(patient=patient, checkin_date=day).first()
    if row is None:
        row = CheckIn(patient=patient, checkin_date=day, mood_score=2, created_at=at)
    row.notes, row.updated_at = f"{row.notes}\n{text}" if row.notes else text, at
    row.save()
    return row.pk
