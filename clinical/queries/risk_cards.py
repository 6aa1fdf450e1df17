"""What a page shows of a risk event at one look, as plain data: the words with the spans marked, what each layer said,
both clocks, and what must be known before reaching out."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.utils import timezone

from clinical.clocks import Clock, is_running
from clinical.models import ClassifierState, ContactPreferences, RiskEvent, RiskLevel, RiskSource, RiskStatus
from clinical.queries.risk_event_detail import findings_of
from patients.models import Doctor, Patient
from patients.models.zones import zone_of
from xinshou.composed import composed_once
from xinshou.encryption import UNREADABLE, prefetch_keys

PEOPLE = ("acknowledged_by", "assigned_to", "second_asked_by", "reviewed_by")


@dataclass(frozen=True)
class Piece:
    text: str
    marked: bool


@dataclass(frozen=True)
class Reason:
    """Why one rule fired. `language` and `why` are None in rows that are older than the rules that say so."""

    rule_id: str
    why: str | None
    language: str | None
    theme: str | None
    hard: bool


@dataclass(frozen=True)
class Layer:
    """`kind` RULES, QUESTIONNAIRE, SIGNAL or MODEL. A model that was not asked, or gave no answer, has no level."""

    kind: str
    level: int | None
    reasons: Sequence[Reason] = ()
    state: str | None = None
    confidence: float | None = None
    model: str | None = None


@dataclass(frozen=True)
class ClockFace:
    """`stopped_at` is None while it runs, and where a review stopped it before anybody was reached."""

    name: str
    due_at: datetime
    running: bool
    stopped_at: datetime | None
    stopped_by: str | None


@dataclass(frozen=True)
class RiskCard:
    event: RiskEvent
    patient_id: UUID
    patient_name: str
    is_own: bool
    local_time: datetime
    timezone_name: str
    pieces: Sequence[Piece]
    layers: Sequence[Layer]
    clocks: Sequence[ClockFace]
    acknowledged_by: str | None
    assigned_to: str | None
    second_asked_by: str | None
    reviewed_by: str | None
    preferences: ContactPreferences | None
    is_safe_hour: bool | None
    waits_for_me: bool


def cards_of(events: Iterable[RiskEvent], doctor: Doctor) -> list[RiskCard]:
    """In the order given, with the same number of queries for any number of events, which `with_everybody` loads."""
    shown = list(events)
    people = [person for event in shown for name in PEOPLE if (person := getattr(event, name))]
    prefetch_keys({*(event.patient_id for event in shown), *(person.user_id for person in people)})
    now = timezone.now()
    return [_card(event, doctor, now) for event in shown]


def with_everybody(events: QuerySet[RiskEvent]) -> QuerySet[RiskEvent]:
    return events.select_related("patient__user", "patient__contact_preferences", *(f"{name}__user" for name in PEOPLE))


def card_of(event_id: UUID, doctor: Doctor) -> RiskCard:
    """One that the caller has passed the door of."""
    return cards_of(_with_everybody(event_id), doctor)[0]


@composed_once
def _with_everybody(event_id: UUID) -> "QuerySet[RiskEvent]":
    return with_everybody(RiskEvent.objects.filter(pk=event_id))


def _card(event: RiskEvent, doctor: Doctor, now: datetime) -> RiskCard:
    patient = event.patient
    preferences = preferences_of(patient)
    local = now.astimezone(zone_of(patient.timezone))
    names = {name: _name(getattr(event, name)) for name in PEOPLE}
    return RiskCard(
        event=event,
        patient_id=patient.pk,
        patient_name=patient.display_name,
        is_own=patient.primary_doctor_id == doctor.pk,
        local_time=local,
        timezone_name=patient.timezone,
        pieces=list(pieces_of(event)),
        layers=layers_of(event),
        clocks=list(clock_faces(event, names)),
        preferences=preferences,
        is_safe_hour=preferences.is_safe_hour(local) if preferences else None,
        waits_for_me=event.status == RiskStatus.AWAITING_SECOND and event.second_asked_by_id != doctor.pk,
        **names,
    )


def preferences_of(patient: Patient) -> ContactPreferences | None:
    """Of a patient that `with_everybody` has loaded: no query."""
    return getattr(patient, "contact_preferences", None)


def _name(doctor: Doctor | None) -> str | None:
    return doctor.full_name if doctor else None


def pieces_of(event: RiskEvent) -> Iterator[Piece]:
    """The words cut where a span starts or ends; spans that touch are one. Offsets that do not fit mark nothing."""
    text, at = str(event.trigger_text), 0
    for start, end in _spans(findings_of(event), len(text)):
        if at < start:
            yield Piece(text[at:start], marked=False)
        yield Piece(text[start:end], marked=True)
        at = end
    if at < len(text):
        yield Piece(text[at:], marked=False)


def _spans(findings: Iterable[dict[str, Any]], length: int) -> list[tuple[int, int]]:
    joined: list[tuple[int, int]] = []
    for start, end in sorted((found["start"], found["end"]) for found in findings if "start" in found):
        if not 0 <= start < end <= length:
            continue
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def layers_of(event: RiskEvent) -> list[Layer]:
    """Those that spoke, then the model's, which is always named: silence of a model must not look like its word."""
    findings = findings_of(event)
    words = [found for found in findings if "start" in found]
    answers = [found for found in findings if "points" in found]
    others = [found for found in findings if "start" not in found and "points" not in found]
    layers = [Layer("RULES", _worst(words), _reasons(words))] if words else []
    if answers:
        layers.append(Layer("QUESTIONNAIRE", event.level, _reasons(answers)))
    if others or event.source == RiskSource.SIGNAL:
        layers.append(Layer("SIGNAL", _worst(others) or event.level, _reasons(others)))
    return [*layers, _model_layer(event)]


def _worst(findings: Iterable[dict[str, Any]]) -> int | None:
    return max((RiskLevel[found["level"]] for found in findings if found.get("level")), default=None)


def _reasons(findings: Iterable[dict[str, Any]]) -> list[Reason]:
    """A rule that found several spans is named once."""
    reasons = (
        Reason(
            rule_id=found["rule_id"],
            why=found.get("why"),
            language=found.get("language"),
            theme=found.get("theme"),
            hard=found.get("hard") is not False,
        )
        for found in findings
    )
    return list(dict.fromkeys(reasons))


def _model_layer(event: RiskEvent) -> Layer:
    said = event.classifier
    if event.classifier_state != ClassifierState.SCORED or said is None or said is UNREADABLE:
        return Layer("MODEL", None, state=event.classifier_state)
    level = _level_of(said["level"])
    return Layer("MODEL", level, state="SCORED", confidence=said["confidence"], model=said["model"])


def _level_of(said: Any) -> int | None:
    """A model may also say NONE."""
    return RiskLevel[said] if said in RiskLevel.names else None


def clock_faces(event: RiskEvent, names: dict[str, str | None]) -> Iterator[ClockFace]:
    if event.ack_due_at is None or event.due_at is None:
        return
    yield ClockFace(
        "ACKNOWLEDGE",
        event.ack_due_at,
        is_running(event, Clock.ACKNOWLEDGE),
        event.acknowledged_at,
        names["acknowledged_by"],
    )
    by_review = event.level == RiskLevel.MEDIUM
    yield ClockFace(
        "REVIEW" if by_review else "REACH",
        event.due_at,
        is_running(event, Clock.DUE),
        event.reviewed_at if by_review else event.reached_at,
        names["reviewed_by"] if by_review else None,
    )
