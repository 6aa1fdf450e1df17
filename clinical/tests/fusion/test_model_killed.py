"""The model dies while two hundred texts are read: nothing is lost."""

from datetime import timedelta

import pytest
from django.utils import timezone

from clinical.models import Notice, NoticeKind, RiskEvent, RiskLevel, ScreeningStatus, TextScreening
from clinical.services import fusion
from clinical.tests.factories import give_consent
from clinical.tests.fusion.sentences import HARD, HARMLESS, soft_sentence
from patients.models import ConsentPurpose, Doctor, Patient
from patients.tests.base import api, in_parallel
from patients.tests.factories import make_patient
from xinshou.fake_llm import FakeLLM, Mode
from xinshou.outbox import pending, run_once

TEXTS = 200
AT_ONCE = 8


@pytest.mark.slow
def test_every_hard_event_is_told_and_every_soft_candidate_decided(
    transactional_db: None, dr_lin: Doctor, fake_llm: FakeLLM
) -> None:
    kinds = [HARD, soft_sentence(), HARMLESS, soft_sentence()]
    patients = [make_patient(f"p{number}", doctor=dr_lin) for number in range(TEXTS)]
    for patient in patients:
        give_consent(patient, ConsentPurpose.AI_CHAT)
    fake_llm.answer_when("", {"level": "NONE", "type": "NONE", "evidence_span": ""})

    def write_and_work(worker: int) -> int:
        return sum(_write_and_work(number, patients, kinds, fake_llm) for number in range(worker, TEXTS, AT_ONCE))

    assert sum(in_parallel(write_and_work, times=AT_ONCE)) == TEXTS
    for row_id in list(pending(timezone.now()).values_list("pk", flat=True)):
        _work(row_id)
    fusion.decide_overdue(timezone.now() + timedelta(seconds=4))

    hard = RiskEvent.objects.filter(level=RiskLevel.HIGH)
    assert hard.count() == TEXTS // 4
    told = Notice.objects.filter(kind=NoticeKind.NEW, event__in=hard, mailed_at=None).values("event").distinct()
    assert told.count() == TEXTS // 4
    soft = TextScreening.objects.filter(rule_level=RiskLevel.MEDIUM)
    assert soft.count() == TEXTS // 2
    assert not soft.filter(status=ScreeningStatus.PENDING).exists()
    for screening in soft.select_related("event"):
        dismissed = screening.status == ScreeningStatus.DISMISSED
        assert dismissed == (screening.event.level < RiskLevel.MEDIUM)
        assert not dismissed or (screening.excerpt and screening.decided_at)
    assert {ScreeningStatus.DISMISSED, ScreeningStatus.UNSCORED} <= set(soft.values_list("status", flat=True))


def _write_and_work(number: int, patients: list[Patient], kinds: list[str], model: FakeLLM) -> bool:
    if number == TEXTS // 2:
        model.mode = Mode.DISCONNECT  # what a killed server looks like, to those in the middle of a request as well
    note = {"mood_score": 5, "notes": kinds[number % len(kinds)]}
    response = api(patients[number]).post("/api/v1/clinical/checkin", note)
    for row_id in pending(timezone.now()).order_by("?").values_list("pk", flat=True)[:2]:
        _work(row_id)
    return bool(response.status_code == 201)


def _work(row_id: object) -> None:
    """What a worker does; a model that is away leaves the row for later."""
    try:
        run_once(row_id)  # type: ignore[arg-type]
    except fusion.ModelAway:
        return
