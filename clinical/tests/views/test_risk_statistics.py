"""The clinic's own error rates, from outcome codes and times of real steps."""

from datetime import datetime, timedelta
from typing import Any

import pytest
import time_machine
from django.utils import timezone

from clinical.models import RiskEvent, RiskLevel, RiskOutcome, RiskSource
from clinical.queries.risk_statistics import percentile, statistics
from clinical.services.risk_reviews import acknowledge, countersign, record_contact, review
from clinical.tests.factories import make_risk_event, make_screening
from clinical.tests.views.test_risk_queue import finding
from patients.models import Doctor, Patient
from patients.tests.base import Cast, doctor_client

PATH = "/risk/statistics/"
START = datetime.fromisoformat("2026-11-24T12:00:00+00:00")


def close(patient: Patient, by: Doctor, outcome: str, kind: str | None = None, **fields: Any) -> RiskEvent:
    event = make_risk_event(patient, RiskLevel.MEDIUM, **fields)
    return review(event, by=by, outcome=RiskOutcome(outcome), false_alarm_kind=kind)


def found(days: int = 90) -> Any:
    return statistics(timezone.now() - timedelta(days=days))


def shares(of: Any) -> dict[str, tuple[int, int]]:
    return {share.name: (share.hits, share.of) for share in of}


@pytest.fixture
def closed(cast: Cast) -> None:
    german = finding(0, 1, language="de", rule_id="de.wish")
    close(cast.mei, cast.dr_lin, "FALSE_ALARM", "IDIOM", findings=[finding(0, 1)])
    close(cast.mei, cast.dr_lin, "FALSE_ALARM", "QUOTE", findings=[german, german])
    close(cast.amir, cast.dr_osei, "CONTACTED", findings=[finding(0, 1), german])
    close(cast.amir, cast.dr_osei, "DUPLICATE", findings=[german])
    make_risk_event(cast.mei, findings=[german])


def test_false_alarms_by_kind_language_rule_and_source(closed: None) -> None:
    it = found()
    assert (it.overall.hits, it.overall.of) == (2, 3)
    assert dict(it.by_kind) == {"IDIOM": 1, "QUOTE": 1, "NEGATION": 0, "PAST": 0, "THIRD_PERSON": 0, "OTHER": 0}
    assert shares(it.by_language) == {"en": (1, 2), "de": (1, 2)}
    assert shares(it.by_rule) == {"en.wish-to-die": (1, 2), "de.wish": (1, 2)}
    assert shares(it.by_source) == {RiskSource.CHECKIN: (2, 3)}


def test_small_numbers_come_with_their_interval(dr_lin: Doctor, closed: None) -> None:
    page = " ".join(doctor_client(dr_lin).get(PATH).content.decode().split())
    assert "67 % (95 % interval 21 to 94 %)" in page


def test_older_ones_do_not_count(dr_lin: Doctor, closed: None) -> None:
    RiskEvent.objects.update(reviewed_at=timezone.now() - timedelta(days=40))
    client = doctor_client(dr_lin)
    assert [client.get(PATH, {"period": days}).context["found"].closed for days in ("30", "90", "x")] == [0, 3, 3]


def test_it_names_nobody(dr_lin: Doctor, closed: None) -> None:
    page = doctor_client(dr_lin).get(PATH).content.decode()
    main = page[page.index("<main") : page.index("</main>")]
    for name in ("Mei", "Amir", "Osei", "I want to die"):
        assert name not in main


def test_times_are_those_of_real_steps(cast: Cast) -> None:
    with time_machine.travel(START, tick=False) as clock:
        events = [make_risk_event(cast.mei) for _number in range(10)]
        for event in events:
            clock.shift(timedelta(minutes=10))
            acknowledge(event, by=cast.dr_lin)
        record_contact(events[0], by=cast.dr_lin, reached=False)
        clock.shift(timedelta(minutes=20))
        record_contact(events[0], by=cast.dr_lin, reached=True)
        review(events[0], by=cast.dr_lin, outcome=RiskOutcome.CONTACTED)
        clock.shift(timedelta(minutes=60))
        countersign(events[0], by=cast.dr_osei, agree=True)
        it = found()
    high = next(wait for wait in it.acknowledged if wait.level == RiskLevel.HIGH)
    assert (high.half, high.nine_tenths) == (timedelta(minutes=50), timedelta(minutes=90))
    assert (high.in_time.hits, high.in_time.of) == (3, 10)
    assert [wait.half for wait in it.reached] == [None, timedelta(minutes=120), None]
    assert [wait.half for wait in it.closing] == [None, timedelta(minutes=180), None]


@pytest.mark.parametrize(
    ("minutes", "share", "result"), [([], 50, None), ([7], 90, 7), ([1, 2], 50, 1), ([1, 2, 3], 50, 2), ([1, 9], 90, 9)]
)
def test_a_percentile_is_a_wait_that_was(minutes: list[int], share: int, result: int | None) -> None:
    spans = [timedelta(minutes=minute) for minute in minutes]
    assert percentile(spans, share) == (None if result is None else timedelta(minutes=result))


def test_the_blind_review(cast: Cast) -> None:
    now = timezone.now()
    for was_missed in (True, False, False):
        make_screening(cast.mei, "words", reviewed_at=now, was_missed=was_missed)
    make_screening(cast.mei, "words")
    assert (found().blind.hits, found().blind.of) == (1, 3)
