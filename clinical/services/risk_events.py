"""The one door through which words and answers become risk events. Runs inside the caller's transaction, so that a cry
for help is committed with the row it stands in. A machine only raises a level; a person lowers and closes."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Q
from django.utils import timezone

from clinical.clocks import start_round
from clinical.instruments import Instrument, RiskAnswer
from clinical.models import RiskEvent, RiskLevel, RiskSource, RiskStatus, RiskType, StepKind
from clinical.risk.detector import detect
from clinical.risk.findings import Detection, Finding
from clinical.services.heartbeats import stamp_screening
from clinical.services.risk_steps import write_step
from clinical.services.screenings import model_may_read, request_reading
from patients.models import Patient
from xinshou.encryption import UNREADABLE, keyed_hash
from xinshou.outbox import enqueue_on_commit

TRIGGER_LENGTH = 200
"""The consent text promises the patient that a doctor sees no more than this around the words."""
RISK_TYPE_OF_ITEMS = {"PHQ9": RiskType.SUICIDAL, "CSSRS": RiskType.SUICIDAL}


@dataclass(frozen=True)
class Concern:
    """What gives cause for an event; `findings` offsets are code points of `trigger_text`. `sure`: the highest level
    that stands whatever a model says, by any words of the text, also those that the trigger has no room for."""

    level: RiskLevel
    risk_type: RiskType
    trigger_text: str
    findings: Sequence[dict[str, Any]]
    sure: RiskLevel = RiskLevel.LOW

    @property
    def points(self) -> int:
        return _points(self.findings)


@dataclass(frozen=True)
class Heard:
    """A text that more must be written about than itself: an event, what a model is to read, or both."""

    text: str
    detection: Detection
    concern: Concern | None
    held: Concern | None
    model_reads: bool


def hear(
    patient: Patient, text: str | None, *, highest: RiskLevel | None = None, is_prose: bool = True
) -> Heard | None:
    """Reads a free text and writes nothing; None when nothing is to be written. No event is opened above `highest`;
    such texts are no prose."""
    if not text:
        return None
    detection = read(text, language=patient.preferred_language, is_prose=is_prose and highest is None)
    concern = concern_from(detection, text)
    model_reads = highest is None and model_may_read(patient)
    if concern is None and not model_reads:
        return None
    return Heard(text, detection, concern, _held(concern, highest, model_reads=model_reads), model_reads)


def write_down(heard: Heard, patient: Patient, *, source: RiskSource, source_id: UUID) -> RiskEvent | None:
    """In the transaction that stores the text in the row `source_id`; the caller holds its lock. The same words open
    one event as long as nobody has closed it, and take over the one of their refused draft; other words open another,
    so that none is lost behind the first."""
    event = _event_of(patient, heard.held, source=source, source_id=source_id)
    if heard.model_reads:
        excerpt = heard.concern.trigger_text if heard.concern else heard.text[:TRIGGER_LENGTH]
        request_reading(
            patient, heard.text, heard.detection, excerpt=excerpt, source=source, source_id=source_id, event=event
        )
    return event


def screen(
    patient: Patient,
    text: str | None,
    *,
    source: RiskSource,
    source_id: UUID,
    highest: RiskLevel | None = None,
    is_prose: bool = True,
) -> RiskEvent | None:
    """Reads a free text that is new or has changed and writes down what follows from it."""
    heard = hear(patient, text, highest=highest, is_prose=is_prose)
    return write_down(heard, patient, source=source, source_id=source_id) if heard else None


def _held(concern: Concern | None, highest: RiskLevel | None, *, model_reads: bool) -> Concern | None:
    """What a model may still dismiss waits for it at the level that is sure; without any it is a LOW row, which is in
    nobody's queue."""
    if concern is None:
        return None
    most = concern.sure if model_reads else highest
    return concern if most is None else replace(concern, level=min(concern.level, most))


def _event_of(patient: Patient, concern: Concern | None, *, source: RiskSource, source_id: UUID) -> RiskEvent | None:
    if concern is None:
        return None
    own_or_refused = Q(source_id=source_id) | Q(source_id__isnull=True)
    for event in (
        RiskEvent.objects.unreviewed().select_for_update().filter(own_or_refused, patient=patient, source=source)
    ):
        if event.trigger_text == concern.trigger_text:
            event.source_id = source_id
            event.save(update_fields=["source_id"])
            return raise_risk_event(event, concern)
    return open_risk_event(patient, concern, source=source, source_id=source_id)


def screen_refused_text(
    patient: Patient,
    text: str,
    *,
    source: RiskSource,
    day: date,
    highest: RiskLevel | None = None,
    is_prose: bool = True,
) -> RiskEvent | None:
    """A text that is not stored, whatever was wrong around it: its words open one event a day."""
    found = concern_in(text, language=patient.preferred_language, is_prose=is_prose and highest is None)
    concern = _held(found, highest, model_reads=False)
    if concern is None:
        return None
    words = f"{patient.pk}|{source}|{day}|{concern.trigger_text}"
    return open_once(patient, concern, source=source, once_key=keyed_hash("refused-text", words))


def screen_refused_form(
    patient: Patient, instrument: Instrument, answers: Iterable[RiskAnswer], *, source: RiskSource, once_key: str
) -> RiskEvent | None:
    """A form that cannot be scored still speaks by its risk items: one open event a key, raised by a worse answer."""
    concern = concern_of(instrument, list(answers))
    return open_once(patient, concern, source=source, once_key=once_key) if concern else None


def open_once(patient: Patient, concern: Concern, *, source: RiskSource, once_key: str) -> RiskEvent:
    """Two may arrive at once, hence the unique key. An event that somebody has closed gives the key up: what is said
    after that is said anew."""
    RiskEvent.objects.filter(once_key=once_key, status=RiskStatus.REVIEWED).update(once_key=None)
    event = _new_event(patient, concern, source=source, source_id=None, once_key=once_key)
    RiskEvent.objects.bulk_create([event], ignore_conflicts=True)
    stored = RiskEvent.objects.select_for_update().get(once_key=once_key)
    if stored.pk == event.pk:
        _announce(stored, StepKind.OPENED)
    return raise_risk_event(stored, concern)


def screen_scored_form(
    patient: Patient,
    instrument: Instrument,
    answers: Iterable[RiskAnswer],
    *,
    source: RiskSource,
    source_id: UUID,
    once_key: str,
) -> RiskEvent | None:
    """Opens the event of the stored form `source_id`, or takes over the one that its refused draft opened that day."""
    concern = concern_of(instrument, list(answers))
    if concern is None:
        return None
    drafts = RiskEvent.objects.unreviewed().filter(once_key=once_key, source_id__isnull=True)
    draft = drafts.select_for_update().first()
    if draft is None:
        return open_risk_event(patient, concern, source=source, source_id=source_id)
    draft.source_id = source_id
    draft.save(update_fields=["source_id"])
    return raise_risk_event(draft, concern)


def read(text: str, *, language: str | None, is_prose: bool = True) -> Detection:
    """Lines of a list are read by rules alone: the learned layer, made of messages, cannot judge them."""
    stamp_screening()
    return detect(text, language, learned=is_prose)


def concern_in(text: str, *, language: str | None, is_prose: bool = True) -> Concern | None:
    return concern_from(read(text, language=language, is_prose=is_prose), text)


def concern_from(detection: Detection, text: str) -> Concern | None:
    worst = detection.worst
    if worst is None:
        return None
    start, end = excerpt_around(text, worst.start, worst.end)
    return Concern(
        level=RiskLevel(worst.level),
        risk_type=RiskType(worst.risk_type),
        trigger_text=text[start:end],
        findings=[_shown(finding, text, start, end) for finding in _within(detection, start, end)],
        sure=max((RiskLevel(finding.level) for finding in detection.findings if finding.hard), default=RiskLevel.LOW),
    )


def concern_of(instrument: Instrument, answers: Sequence[RiskAnswer]) -> Concern | None:
    if not answers:
        return None
    words = [f"{instrument.code} {answer.key} = {answer.value}" for answer in answers]
    return Concern(
        level=max(RiskLevel[answer.level] for answer in answers),
        risk_type=RISK_TYPE_OF_ITEMS[instrument.code],
        trigger_text=", ".join(words)[:TRIGGER_LENGTH],
        findings=[
            {
                "rule_id": f"{instrument.code}.{answer.key}",
                "level": RiskLevel[answer.level].name,
                "text": str(answer.value),
                "points": answer.value,
            }
            for answer in answers
        ],
    )


def _points(findings: Any) -> int:
    """The answers of a form's risk items, added up; words have none, nor has a damaged row."""
    return 0 if findings is UNREADABLE else sum(finding.get("points", 0) for finding in findings)


def open_risk_event(
    patient: Patient,
    concern: Concern,
    *,
    source: RiskSource,
    source_id: UUID | None,
) -> RiskEvent:
    event = _new_event(patient, concern, source=source, source_id=source_id)
    event.save(force_insert=True)
    _announce(event, StepKind.OPENED)
    return event


def raise_risk_event(event: RiskEvent, concern: Concern) -> RiskEvent:
    """A higher level, or a worse answer at the same one, restarts the clocks and needs a new acknowledgement. Anything
    else changes nothing. The caller holds the row's lock."""
    if (concern.level, concern.points) <= (event.level, _points(event.findings)):
        return event
    event.trigger_text, event.findings = concern.trigger_text, list(concern.findings)
    event.risk_type = concern.risk_type
    start_round(event, concern.level, timezone.now())
    event.save()
    _announce(event, StepKind.RAISED)
    return event


def excerpt_around(text: str, start: int, end: int) -> tuple[int, int]:
    """Bounds of at most TRIGGER_LENGTH code points with the match in their middle."""
    spare = max(0, TRIGGER_LENGTH - (end - start))
    left = max(0, min(start - spare // 2, len(text) - TRIGGER_LENGTH))
    return left, min(len(text), left + TRIGGER_LENGTH)


def _within(detection: Detection, start: int, end: int) -> list[Finding]:
    return [finding for finding in detection.findings if finding.start < end and start < finding.end]


def _shown(finding: Finding, text: str, start: int, end: int) -> dict[str, Any]:
    """Its part of the excerpt: no word beyond it is kept."""
    left, right = max(finding.start, start), min(finding.end, end)
    place = {"start": left - start, "end": right - start, "text": text[left:right]}
    return asdict(finding) | place | {"level": finding.level.name}


def _new_event(
    patient: Patient, concern: Concern, *, source: RiskSource, source_id: UUID | None, once_key: str | None = None
) -> RiskEvent:
    now = timezone.now()
    event = RiskEvent(
        patient=patient,
        source=source,
        source_id=source_id,
        once_key=once_key,
        risk_type=concern.risk_type,
        trigger_text=concern.trigger_text,
        findings=list(concern.findings),
        created_at=now,
    )
    start_round(event, concern.level, now)
    return event


def _announce(event: RiskEvent, kind: StepKind) -> None:
    """A patient waits for the answer: who is told is found out after the commit, from the step's row."""
    step = write_step(event, kind)
    if event.level >= RiskLevel.MEDIUM:
        enqueue_on_commit("clinical.tasks.announce_step", step.pk)
