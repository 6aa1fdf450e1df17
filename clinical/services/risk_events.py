"""The one door through which words and answers become risk events. Runs inside the caller's transaction, so that a cry
for help is committed with the row it stands in. A machine only raises a level; a person lowers and closes."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db.models import Q
from django.utils import timezone

from clinical.clocks import clocks_of
from clinical.instruments import Instrument, RiskAnswer
from clinical.models import RiskEvent, RiskLevel, RiskSource, RiskStatus, RiskType
from clinical.risk.detector import detect
from clinical.risk.findings import Detection, Finding
from patients.models import Patient
from xinshou.encryption import UNREADABLE, keyed_hash

REFUSED_TEXT_LENGTH = 20_000
"""Code points of a refused text that are read; twice the longest text that could have been stored."""
TRIGGER_LENGTH = 200
"""The consent text promises the patient that a doctor sees no more than this around the words."""
RISK_TYPE_OF_ITEMS = {"PHQ9": RiskType.SUICIDAL, "CSSRS": RiskType.SUICIDAL}


@dataclass(frozen=True)
class Concern:
    """What gives cause for an event; `findings` offsets are code points of `trigger_text`."""

    level: RiskLevel
    risk_type: RiskType
    trigger_text: str
    findings: Sequence[dict[str, Any]]

    @property
    def points(self) -> int:
        return _points(self.findings)


def screen(patient: Patient, text: str | None, *, source: RiskSource, source_id: UUID) -> RiskEvent | None:
    """Reads a free text that is new or has changed; the caller holds the lock on its row `source_id`. The same words
    open one event as long as nobody has closed it, and take over the one of their refused draft; other words open
    another, so that none is lost behind the first."""
    concern = concern_in(text, language=patient.preferred_language) if text else None
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


def screen_refused_text(patient: Patient, text: str, *, source: RiskSource, day: date) -> RiskEvent | None:
    """A text that is not stored, whatever was wrong around it: its words open one event a day."""
    concern = concern_in(text[:REFUSED_TEXT_LENGTH], language=patient.preferred_language)
    if concern is None:
        return None
    words = f"{patient.pk}|{source}|{day}|{concern.trigger_text}"
    return _open_once(patient, concern, source=source, once_key=keyed_hash("refused-text", words))


def screen_refused_form(
    patient: Patient, instrument: Instrument, answers: Iterable[RiskAnswer], *, source: RiskSource, once_key: str
) -> RiskEvent | None:
    """A form that cannot be scored still speaks by its risk items: one open event a key, raised by a worse answer."""
    concern = concern_of(instrument, list(answers))
    return _open_once(patient, concern, source=source, once_key=once_key) if concern else None


def _open_once(patient: Patient, concern: Concern, *, source: RiskSource, once_key: str) -> RiskEvent:
    """Two may arrive at once, hence the unique key. An event that somebody has closed gives the key up: what is said
    after that is said anew."""
    RiskEvent.objects.filter(once_key=once_key, status=RiskStatus.REVIEWED).update(once_key=None)
    event = _new_event(patient, concern, source=source, source_id=None, once_key=once_key)
    RiskEvent.objects.bulk_create([event], ignore_conflicts=True)
    return raise_risk_event(RiskEvent.objects.select_for_update().get(once_key=once_key), concern)


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


def concern_in(text: str, *, language: str | None) -> Concern | None:
    detection = detect(text, language)
    worst = detection.worst
    if worst is None:
        return None
    start, end = excerpt_around(text, worst.start, worst.end)
    return Concern(
        level=RiskLevel(worst.level),
        risk_type=RiskType(worst.risk_type),
        trigger_text=text[start:end],
        findings=[_shifted(finding, start) for finding in _inside(detection, start, end)],
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
            {"rule_id": f"{instrument.code}.{answer.key}", "text": str(answer.value), "points": answer.value}
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
    source_id: UUID,
) -> RiskEvent:
    event = _new_event(patient, concern, source=source, source_id=source_id)
    event.save(force_insert=True)
    return event


def raise_risk_event(event: RiskEvent, concern: Concern) -> RiskEvent:
    """A higher level, or a worse answer at the same one, restarts the clocks and needs a new acknowledgement. Anything
    else changes nothing. The caller holds the row's lock."""
    if (concern.level, concern.points) <= (event.level, _points(event.findings)):
        return event
    event.trigger_text, event.findings = concern.trigger_text, list(concern.findings)
    event.risk_type = concern.risk_type
    event.status = RiskStatus.OPEN
    event.acknowledged_at = event.acknowledged_by = None
    event.reviewed_at = event.reviewed_by = None
    _set_level(event, concern.level, timezone.now())
    event.save()
    return event


def excerpt_around(text: str, start: int, end: int) -> tuple[int, int]:
    """Bounds of at most TRIGGER_LENGTH code points with the match in their middle."""
    spare = max(0, TRIGGER_LENGTH - (end - start))
    left = max(0, min(start - spare // 2, len(text) - TRIGGER_LENGTH))
    return left, min(len(text), left + TRIGGER_LENGTH)


def _inside(detection: Detection, start: int, end: int) -> list[Finding]:
    return [finding for finding in detection.findings if start <= finding.start and finding.end <= end]


def _shifted(finding: Finding, by: int) -> dict[str, Any]:
    return asdict(finding) | {"start": finding.start - by, "end": finding.end - by, "level": finding.level.name}


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
    _set_level(event, concern.level, now)
    return event


def _set_level(event: RiskEvent, level: RiskLevel, now: datetime) -> None:
    clocks = clocks_of(level)
    event.level, event.level_since = level, now
    event.ack_due_at = now + clocks.acknowledge if clocks else None
    event.due_at = now + clocks.due if clocks else None
