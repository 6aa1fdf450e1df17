"""What a model adds to the rules: it raises, or it dismisses a soft hit in time. Nothing here lowers an event."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction
from django.db.models import F, Q, QuerySet
from django.utils import timezone

from clinical.models import (
    CheckIn,
    ClassifierState,
    EgressKind,
    RiskEvent,
    RiskLevel,
    RiskSource,
    RiskStatus,
    RiskType,
    ScreeningStatus,
    StepKind,
    TextScreening,
)
from clinical.queries.identities import Identity, identity_of
from clinical.risk.classifier import MAX_TOKENS, SCHEMA, Opinion, Rejected, messages_about, opinion_of
from clinical.services.egress import record_egress
from clinical.services.risk_events import Concern, excerpt_around, open_risk_event, raise_risk_event
from clinical.services.risk_steps import record_step
from clinical.services.screenings import model_may_read
from clinical.services.sweeps import for_each
from xinshou.encryption import UNREADABLE, keyed_hash
from xinshou.llm import LLMUnavailable, Message, Reason, complete

MODEL_SECONDS = 3.0
LEASE = timedelta(seconds=20)
READ_AGAIN_FOR = timedelta(hours=24)
"""So long an unread text waits for the model to come back; then it is let go and the rules' word stays."""
SAMPLED_IN = 20
"""One of so many dismissals is read again, blind, by a person (clinical.md 2.3)."""
EARLIER_NOTES, EARLIER_MOODS = 3, 7
MOST_REJECTIONS = 3
BATCH = 200


class ModelAway(Exception):
    """The model did not answer; the text is to be read again later."""


@dataclass(frozen=True)
class Answer:
    """`opinion` speaks of the original text; None when the model's words were not believed."""

    opinion: Opinion | None
    model: str | None


def read_text(screening_id: UUID) -> None:
    """The model reads one text, outside of any transaction. Raises ModelAway for another try later."""
    screening = _claim(screening_id, timezone.now())
    if screening is None:
        return
    if screening.text is None or not model_may_read(screening.patient):
        return _settle_unread(screening, ClassifierState.NOT_USED, final=True)
    try:
        answer = _ask(screening)
    except LLMUnavailable as error:
        if error.reason == Reason.INVALID:
            answer = Answer(None, None)
        else:
            _settle_unread(screening, ClassifierState.UNAVAILABLE, final=_is_old(screening))
            raise ModelAway from None
    if answer.opinion is None:
        final = screening.attempts >= MOST_REJECTIONS
        _settle_unread(screening, ClassifierState.REJECTED, final=final)
        if not final:
            raise ModelAway
        return
    _settle(screening, answer.opinion, answer.model or "")


def decide_overdue(now: datetime) -> int:
    """Soft hits that no model has dismissed in time become events; how many. Safe with several sweepers."""
    return for_each(_overdue(now).order_by("decide_by")[:BATCH], _decide)


def decide_overdue_text(source_id: UUID, now: datetime) -> None:
    """The same at once, for whoever is to answer these words."""
    for screening in _overdue(now).filter(source_id=source_id):
        _decide(screening)


def _overdue(now: datetime) -> QuerySet[TextScreening]:
    return TextScreening.objects.filter(status=ScreeningStatus.PENDING, rule_level__gte=1, decide_by__lte=now)


def _decide(screening: TextScreening) -> None:
    _settle_unread(screening, ClassifierState.UNAVAILABLE, final=False)


def forget_old_texts(now: datetime) -> int:
    """Texts are kept only as long as a model may still read them. After an outage a soft hit is decided first."""
    decide_overdue(now)
    old = TextScreening.objects.filter(created_at__lt=now - READ_AGAIN_FOR, text__isnull=False)
    undecided = Q(status=ScreeningStatus.PENDING, rule_level__gte=RiskLevel.MEDIUM)
    return old.exclude(undecided).update(text=None, status=ScreeningStatus.UNSCORED)


def classify_text(text: str, *, names: list[str] | None = None) -> Opinion:
    """The model's opinion of one text that belongs to nobody, for measuring. Raises LLMUnavailable, Rejected."""
    answer = _opinion(text, Identity(names or []), [], [])
    if answer.opinion is None:
        raise Rejected("not believed")
    return answer.opinion


def _claim(screening_id: UUID, now: datetime) -> TextScreening | None:
    """A counted UPDATE: of two workers one gets it."""
    free = Q(lease_until=None) | Q(lease_until__lte=now)
    unread = TextScreening.objects.filter(
        free, pk=screening_id, status__in=[ScreeningStatus.PENDING, ScreeningStatus.UNSCORED], text__isnull=False
    )
    if not unread.update(lease_until=now + LEASE, attempts=F("attempts") + 1):
        return None
    return TextScreening.objects.select_related("patient__user", "patient__primary_doctor__user").get(pk=screening_id)


def _ask(screening: TextScreening) -> Answer:
    """Two votes where the first would dismiss what the rules found: the higher counts."""
    text = str(screening.text)
    earlier, moods = _context(screening)
    identity = identity_of(screening.patient)
    record_egress(screening.patient, EgressKind.RISK_READING, characters=sum(map(len, [text, *earlier])))
    first = _opinion(text, identity, earlier, moods)
    if first.opinion and first.opinion.level < RiskLevel.MEDIUM <= screening.rule_level:
        second = _opinion(text, identity, earlier, moods)
        return max((first, second), key=lambda answer: answer.opinion.level if answer.opinion else RiskLevel.MEDIUM)
    return first


def _opinion(text: str, identity: Identity, earlier: list[str], moods: list[int]) -> Answer:
    """Raises LLMUnavailable."""
    pseudonymiser = identity.pseudonymiser()
    sent = pseudonymiser.replace(text)
    pairs = messages_about(sent.text, earlier=[pseudonymiser.replace(note).text for note in earlier], moods=moods)
    messages: list[Message] = [{"role": role, "content": content} for role, content in pairs]  # type: ignore[typeddict-item]
    said = complete(messages, schema=SCHEMA, max_tokens=MAX_TOKENS, deadline_seconds=MODEL_SECONDS)
    try:
        opinion = opinion_of(said.text, sent.text)
    except Rejected:
        return Answer(None, said.model)
    start, end = sent.original_span(opinion.start, opinion.end)
    return Answer(
        Opinion(opinion.level, opinion.risk_type, start, end, opinion.confidence, opinion.details), said.model
    )


def _context(screening: TextScreening) -> tuple[list[str], list[int]]:
    """Earlier texts of the same writer, oldest first, and moods, as far as the source has any."""
    earlier = EARLIER.get(RiskSource(screening.source))
    return earlier(screening) if earlier and screening.source_id else ([], [])


def _earlier_notes(screening: TextScreening) -> tuple[list[str], list[int]]:
    before = CheckIn.objects.filter(patient=screening.patient)
    before = before.exclude(pk=screening.source_id) if screening.source_id else before
    moods = list(before.order_by("-checkin_date").values_list("mood_score", flat=True)[:EARLIER_MOODS])
    notes = before.filter(notes__isnull=False).order_by("-checkin_date")[:EARLIER_NOTES]
    return [str(row.notes) for row in reversed(notes)], moods[::-1]


EARLIER: dict[RiskSource, Callable[[TextScreening], tuple[list[str], list[int]]]] = {
    RiskSource.CHECKIN: _earlier_notes,
}
"""By source; the sources of upper apps are added in their AppConfig.ready."""


def _is_old(screening: TextScreening) -> bool:
    return timezone.now() - screening.created_at > READ_AGAIN_FOR


@transaction.atomic
def _settle_unread(screening: TextScreening, state: ClassifierState, *, final: bool) -> None:
    """The rules' word stands: a soft hit becomes an event. `final`: the text is not read again."""
    screening = TextScreening.objects.select_for_update().select_related("patient__user").get(pk=screening.pk)
    if screening.status not in (ScreeningStatus.PENDING, ScreeningStatus.UNSCORED):
        return
    event = _locked_event(screening)
    if event is not None:
        event.classifier_state = state
        event.save(update_fields=["classifier_state"])
        undecided = screening.status == ScreeningStatus.PENDING and event.status != RiskStatus.REVIEWED
        if undecided and screening.rule_level >= RiskLevel.MEDIUM:
            raise_risk_event(event, _rules_concern(event, screening))
    screening.status, screening.lease_until = ScreeningStatus.UNSCORED, None
    if final:
        screening.text, screening.decided_at = None, timezone.now()
    screening.save()


@transaction.atomic
def _settle(screening: TextScreening, opinion: Opinion, model: str) -> None:
    text = str(screening.text)
    screening = TextScreening.objects.select_for_update().select_related("patient__user").get(pk=screening.pk)
    if screening.status not in (ScreeningStatus.PENDING, ScreeningStatus.UNSCORED):
        return
    event, was_unread = _locked_event(screening), screening.status == ScreeningStatus.UNSCORED
    if opinion.level >= RiskLevel.MEDIUM:
        concern = _models_concern(text, opinion)
        event = _raised(event, concern, screening) if event is None or event.status != RiskStatus.REVIEWED else event
        screening.status = ScreeningStatus.RAISED
    elif event is not None and event.level < RiskLevel.MEDIUM:
        screening.status = ScreeningStatus.DISMISSED
        screening.sampled = is_sampled(screening.pk)
    else:
        screening.status = ScreeningStatus.SCORED
    if event is not None:
        _note_opinion(event, opinion, model, told=was_unread)
    screening.event = event
    screening.model_level = opinion.level or None
    screening.decided_at, screening.lease_until, screening.text = timezone.now(), None, None
    screening.save()


def _raised(event: RiskEvent | None, concern: Concern, screening: TextScreening) -> RiskEvent:
    if event is not None:
        return raise_risk_event(event, concern)
    return open_risk_event(
        screening.patient, concern, source=RiskSource(screening.source), source_id=screening.source_id
    )


def _note_opinion(event: RiskEvent, opinion: Opinion, model: str, *, told: bool) -> None:
    event.classifier_state = ClassifierState.SCORED
    event.classifier = {
        "level": RiskLevel(opinion.level).name if opinion.level else "NONE",
        "type": opinion.risk_type,
        "confidence": opinion.confidence,
        "model": model,
        "imminence": opinion.details["imminence"],
    }
    event.save(update_fields=["classifier_state", "classifier"])
    if told:
        record_step(event, StepKind.RESCORED)


def _locked_event(screening: TextScreening) -> RiskEvent | None:
    if screening.event_id is None:
        return None
    return (
        RiskEvent.objects.select_for_update(of=("self",))
        .select_related("patient")
        .filter(pk=screening.event_id)
        .first()
    )


def _rules_concern(event: RiskEvent, screening: TextScreening) -> Concern:
    findings = [] if event.findings is UNREADABLE else list(event.findings)
    return Concern(RiskLevel(screening.rule_level), RiskType(event.risk_type), str(event.trigger_text), findings)


def _models_concern(text: str, opinion: Opinion) -> Concern:
    start, end = excerpt_around(text, opinion.start, opinion.end)
    finding = {
        "rule_id": "model",
        "level": RiskLevel(opinion.level).name,
        "start": opinion.start - start,
        "end": min(opinion.end, end) - start,
        "text": text[opinion.start : min(opinion.end, end)],
        "language": opinion.details["language"],
        "why": "a language model's reading",
    }
    return Concern(RiskLevel(opinion.level), RiskType(str(opinion.risk_type)), text[start:end], [finding])


def is_sampled(screening_id: UUID) -> bool:
    """By a keyed hash, so that nobody can choose, and the same dismissal is always judged alike."""
    return int(keyed_hash("blind-review", str(screening_id))[:8], 16) % SAMPLED_IN == 0
