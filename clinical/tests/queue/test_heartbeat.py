"""Silence of the detector must not look like peace."""

from typing import Any

import pytest
from django.utils import timezone

from clinical.models import Heartbeat, Notice, NoticeKind
from clinical.risk.findings import Coverage, Detection
from clinical.services import heartbeats
from clinical.tests.queue.conftest import Wait
from clinical.tests.queue.people import put_on_call
from patients.tests.base import Cast, api


def deaf(*_args: Any, **_options: Any) -> Detection:
    return Detection(next(iter(Coverage)), ())


def alarms() -> list[Any]:
    found = Notice.objects.filter(kind=NoticeKind.SCREENING_STOPPED).order_by("created_at")
    return [notice.doctor for notice in found.select_related("doctor")]


def stopped() -> bool:
    return heartbeats.screening_state(timezone.now()).stopped


def test_where_nothing_was_ever_screened_it_counts_as_stopped(db: None) -> None:
    assert stopped()


def test_the_self_test_keeps_it_alive_and_silence_stops_it(mailed: Cast, wait: Wait) -> None:
    assert heartbeats.self_test()
    wait(minutes=14)
    assert not stopped()
    wait(minutes=2)
    assert stopped()


@pytest.mark.django_db(transaction=True)
def test_a_text_that_is_read_counts(mailed: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(heartbeats._pace, "next_at", 0.0)
    api(mailed.mei).post("/api/v1/clinical/checkin", {"mood_score": 5, "notes": "a quiet day"})
    assert not stopped()


def test_a_detector_that_went_deaf_is_found_though_texts_arrive(
    mailed: Cast, wait: Wait, monkeypatch: pytest.MonkeyPatch
) -> None:
    heartbeats.self_test()
    with monkeypatch.context() as broken:
        broken.setattr("clinical.services.heartbeats.detect", deaf)
        assert not heartbeats.self_test()
    heartbeats._stamp()
    assert stopped()
    assert heartbeats.self_test()
    assert not stopped()


def test_each_time_it_stops_everybody_on_call_is_told_once(mailed: Cast, wait: Wait, alarm_address: str) -> None:
    put_on_call(mailed.dr_osei)
    heartbeats.self_test()
    assert not heartbeats.watch(timezone.now())
    for _outage in range(2):
        wait(minutes=16)
        assert heartbeats.watch(timezone.now())
        wait(minutes=1)
        assert heartbeats.watch(timezone.now())
        heartbeats.self_test()
    assert sorted(map(str, alarms())) == sorted(map(str, [mailed.dr_osei, None] * 2))


def test_a_worker_that_never_tested_is_noticed(mailed: Cast, wait: Wait) -> None:
    put_on_call(mailed.dr_osei)
    assert not heartbeats.watch(timezone.now())
    wait(minutes=16)
    assert heartbeats.watch(timezone.now())
    assert (alarms(), Heartbeat.objects.count()) == ([mailed.dr_osei], 1)
