"""Every illness of the model, and a worker that dies at every point: no turn is lost, no reply is double, no risk is
lowered. Deadlines are scaled down; `make faults` repeats the table twenty times (FAULTS=20)."""

import os
from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from chat.models import ConversationType, ReplySource, Turn, TurnRole, TurnStatus
from chat.reply_stream import MESSAGE_COMPLETE, RISK_CHECK, TEXT_DELTA, ReplyStream
from chat.services import replies
from chat.services.turns import send_turn
from chat.tests.events import assert_in_order, told
from clinical.models import RiskEvent, RiskLevel
from clinical.services import fusion
from clinical.tests.factories import give_consent
from clinical.tests.fusion.sentences import soft_sentence
from patients.models import ConsentPurpose, Patient
from xinshou.fake_llm import FakeLLM, Mode
from xinshou.outbox import run_once
from xinshou.outbox_rows import OutboxRow, OutboxStatus

ILLNESSES = [
    Mode.NORMAL, Mode.SLOW, Mode.DRIP, Mode.HANG, Mode.RATE_LIMITED, Mode.SERVER_ERROR, Mode.GARBAGE, Mode.BROKEN,
    Mode.HTML, Mode.WRONG_SCHEMA, Mode.EMPTY, Mode.HUGE, Mode.DISCONNECT,
]  # fmt: skip
WELL = {Mode.NORMAL, Mode.SLOW}
TIMES = int(os.environ.get("FAULTS", "1"))
pytestmark = pytest.mark.slow


class Killed(BaseException):
    """What is no Exception is caught by nobody, as a killed process leaves everything as it stands."""


def dying_in(target: Any, name: str, *, after: bool, when: Callable[..., bool] = lambda *_args: True) -> Any:
    """Patches `target.name` so that its first fitting call dies, before its work or after it."""
    real, died = getattr(target, name), []

    def call(*args: Any, **kwargs: Any) -> Any:
        fits = not died and when(*args)
        if fits:
            died.append(True)
            if not after:
                raise Killed
        outcome = real(*args, **kwargs)
        if fits:
            raise Killed
        return outcome

    return target, name, call


def wrote(kind: str) -> Callable[..., bool]:
    return lambda _stream, event, _data: event == kind


KILL_POINTS: dict[str, Callable[[], Any] | None] = {
    "nowhere": None,
    "claimed": lambda: dying_in(replies, "_compose", after=False),
    "logged": lambda: dying_in(replies, "record_egress", after=True),
    "risk-told": lambda: dying_in(ReplyStream, "write", after=True, when=wrote(RISK_CHECK)),
    "first-sentence": lambda: dying_in(ReplyStream, "write", after=True, when=wrote(TEXT_DELTA)),
    "composed": lambda: dying_in(replies, "_settle", after=False),
    "settled": lambda: dying_in(replies, "_settle", after=True),
    "complete-told": lambda: dying_in(ReplyStream, "write", after=True, when=wrote(MESSAGE_COMPLETE)),
}


@pytest.fixture
def patient(mei: Patient, monkeypatch: pytest.MonkeyPatch) -> Patient:
    monkeypatch.setattr("clinical.services.screenings.DECIDE_WITHIN", timedelta(seconds=0.15))
    give_consent(mei, ConsentPurpose.AI_CHAT)
    return mei


@pytest.mark.parametrize("turn_number", range(TIMES))
@pytest.mark.parametrize("point", KILL_POINTS)
@pytest.mark.parametrize("mode", ILLNESSES)
def test_one_reply_whatever_happens(
    mode: Mode,
    point: str,
    turn_number: int,
    patient: Patient,
    fake_llm: FakeLLM,
    monkeypatch: pytest.MonkeyPatch,
    settings: Any,
) -> None:
    fake_llm.mode, fake_llm.seconds = mode, 0.1
    settings.CHAT_MODEL_SECONDS = 10 if mode in WELL else 0.3
    text = soft_sentence()
    message_id = send_turn(patient=patient, text=text, conv_type=ConversationType.SUPPORTIVE_CHAT).reply.pk
    if kill := KILL_POINTS[point]:
        monkeypatch.setattr(*kill())
    work_until_done()
    turn = Turn.objects.get(pk=message_id)
    assert (turn.status, Turn.objects.filter(role=TurnRole.ASSISTANT).count()) == (TurnStatus.DONE, 1)
    assert turn.source == (ReplySource.MODEL if mode in WELL else ReplySource.FALLBACK)
    assert Turn.objects.get(role=TurnRole.USER).content == text
    events = told(turn)
    assert_in_order(events)
    assert events[-2].data["content"] == turn.content
    fusion.decide_overdue(timezone.now() + timedelta(seconds=4))
    assert RiskEvent.objects.get(patient=patient).level == RiskLevel.MEDIUM


def work_until_done() -> None:
    """The worker, and after its death another one when the leases are over."""
    for _ in range(5):
        rows = OutboxRow.objects.filter(task="chat.tasks.reply", status=OutboxStatus.PENDING)
        for row_id in list(rows.values_list("pk", flat=True)):
            with suppress(Killed):
                run_once(row_id)
        past = timezone.now() - timedelta(seconds=1)
        Turn.objects.waiting().update(lease_until=past)
        rows.update(lease_until=past)


def test_a_worker_whose_lease_is_over_writes_nothing(patient: Patient, monkeypatch: pytest.MonkeyPatch) -> None:
    """It was slow, not dead: another has answered meanwhile."""
    message_id = send_turn(patient=patient, text="rain", conv_type=ConversationType.SUPPORTIVE_CHAT).reply.pk
    real = replies._compose

    def slowly(turn: Turn) -> replies.Answer:
        if turn.attempts == 1:
            Turn.objects.filter(pk=message_id).update(lease_until=timezone.now() - timedelta(seconds=1))
            replies.reply(message_id)
            return replies.Answer("too late", ReplySource.MODEL)
        return real(turn)

    monkeypatch.setattr(replies, "_compose", slowly)
    replies.reply(message_id)
    turn = Turn.objects.get(pk=message_id)
    assert (turn.source, turn.attempts) == (ReplySource.FALLBACK, 2)
    assert_in_order(told(turn))


def test_two_workers_at_once_are_one(patient: Patient) -> None:
    message_id = send_turn(patient=patient, text="rain", conv_type=ConversationType.SUPPORTIVE_CHAT).reply.pk
    assert replies._claim(message_id) is not None
    with pytest.raises(replies.ReplyHeld):
        replies.reply(message_id)
