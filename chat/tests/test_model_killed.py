"""The model dies in the middle of two hundred parallel messages: each gets its reply, the fixed one where it is due."""

import pytest
from django.utils import timezone

from chat.models import ReplySource, Turn, TurnRole, TurnStatus
from chat.tests.test_sending import CALM, CRITICAL, HIGH, send
from clinical.models import RiskEvent, RiskLevel
from clinical.services.fusion import ModelAway
from clinical.tests.factories import give_consent
from patients.models import ConsentPurpose, Doctor, Patient
from patients.tests.base import api, in_parallel
from patients.tests.factories import make_patient
from xinshou.fake_llm import FakeLLM, Mode
from xinshou.outbox import pending, run_once

MESSAGES = 200
AT_ONCE = 8
TEXTS = [CALM, HIGH, "The bus was late and I had tea.", CRITICAL]


@pytest.mark.slow
def test_each_of_200_messages_gets_its_reply(transactional_db: None, dr_lin: Doctor, fake_llm: FakeLLM) -> None:
    patients = [make_patient(f"p{number}", doctor=dr_lin) for number in range(MESSAGES)]
    for patient in patients:
        give_consent(patient, ConsentPurpose.AI_CHAT)

    def write_and_work(worker: int) -> int:
        return sum(_write_and_work(number, patients, fake_llm) for number in range(worker, MESSAGES, AT_ONCE))

    assert sum(in_parallel(write_and_work, times=AT_ONCE)) == MESSAGES
    for row_id in list(pending(timezone.now()).values_list("pk", flat=True)):
        _work(row_id)

    replies = Turn.objects.filter(role=TurnRole.ASSISTANT)
    assert (replies.count(), replies.filter(status=TurnStatus.DONE).count()) == (MESSAGES, MESSAGES)
    by_source = {source: replies.filter(source=source).count() for source in ReplySource}
    assert by_source[ReplySource.SAFETY] == MESSAGES // 2
    assert by_source[ReplySource.MODEL] > 0 < by_source[ReplySource.FALLBACK]
    assert RiskEvent.objects.filter(level=RiskLevel.HIGH).count() == MESSAGES // 4
    assert RiskEvent.objects.filter(level=RiskLevel.CRITICAL).count() == MESSAGES // 4


def _write_and_work(number: int, patients: list[Patient], model: FakeLLM) -> bool:
    if number == MESSAGES // 2:
        model.mode = Mode.DISCONNECT  # what a killed server looks like, to those in the middle of an answer as well
    response = send(api(patients[number]), TEXTS[number % len(TEXTS)])
    for row_id in pending(timezone.now()).order_by("?").values_list("pk", flat=True)[:3]:
        _work(row_id)
    return bool(response.status_code == (200 if number % 2 else 202))


def _work(row_id: object) -> None:
    """What a worker does; a classifier that is away leaves its row for later."""
    try:
        run_once(row_id)  # type: ignore[arg-type]
    except ModelAway:
        return
