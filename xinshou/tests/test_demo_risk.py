"""The demo's risk queue looks like one that people have worked with, and does not wake anybody for the past."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.core.management import call_command
from django.utils import timezone

from clinical.models import (
    CheckIn,
    EmergencyAccess,
    FalseAlarmKind,
    Notice,
    RiskEvent,
    RiskLevel,
    RiskOutcome,
    RiskSource,
    RiskStatus,
    RiskStep,
    StepKind,
    TextScreening,
)
from clinical.queries.on_call import on_call_doctors
from clinical.queries.risk_statistics import statistics
from clinical.risk.detector import detect
from clinical.services import escalations, heartbeats, notices, signals
from patients.models import Doctor, OnCallShift, Patient, User
from patients.tests.base import api, doctor_client
from xinshou.demo_data.risk_texts import CLOSED, DISMISSED, FORM, STORIES
from xinshou.tests.outbox import run_outbox

QUEUE = "/api/v1/clinical/doctor/risk-queue"
"""Measured: about 3 on a machine at rest."""


@pytest.fixture
def demo(db: None) -> None:
    call_command("seed_demo", verbosity=0)


def doctor(name: str) -> Doctor:
    return Doctor.objects.select_related("user").get(user=User.objects.by_username(name).get())


def patient(name: str) -> Patient:
    return User.objects.by_username(name).get().patient


def open_levels() -> list[int]:
    return list(RiskEvent.objects.unreviewed().values_list("level", flat=True))


def test_every_text_is_found_by_the_detector_of_today() -> None:
    language = {row.text: row.language for row in CLOSED}
    words = [*language, *(story.text for story in STORIES if story.text != FORM and not story.by_model)]
    assert [text for text in words if detect(text, language.get(text)).worst is None] == []
    soft = {row.text: detect(row.text, None) for row in DISMISSED}
    assert [text for text, found in soft.items() if not found.worst or any(each.hard for each in found.findings)] == []


def test_the_queue_has_all_that_can_wait(demo: None) -> None:
    levels = open_levels()
    assert RiskLevel.CRITICAL in levels
    assert min(levels.count(RiskLevel.HIGH), levels.count(RiskLevel.MEDIUM)) >= 4
    events = RiskEvent.objects.unreviewed()
    assert set(events.values_list("status", flat=True)) == set(RiskStatus) - {RiskStatus.REVIEWED}
    assert events.filter(assigned_to__isnull=False, reached_at__isnull=False).exists()
    assert events.filter(proposed_level=RiskLevel.MEDIUM).exists()
    assert events.filter(escalation_step__gt=0).exists()
    assert events.filter(source=RiskSource.ASSESSMENT).exists()
    newest = events.filter(level=RiskLevel.CRITICAL).latest("created_at")
    assert timezone.now() - newest.created_at < timedelta(minutes=10)
    assert set(StepKind) - set(RiskStep.objects.values_list("kind", flat=True)) <= {
        StepKind.RAISED, StepKind.RESCORED, StepKind.LOWERED, StepKind.DELAY_OVER,
    }  # fmt: skip
    assert EmergencyAccess.objects.exists()
    assert not events.filter(patient__user=User.objects.by_username("mei").get()).exists()


def test_spans_stand_where_the_detector_found_them(demo: None) -> None:
    for event in RiskEvent.objects.exclude(source=RiskSource.ASSESSMENT):
        assert event.findings
        for found in event.findings:
            assert event.trigger_text[found["start"] : found["end"]] == found["text"]
        assert event.trigger_text in str(CheckIn.objects.get(pk=event.source_id).notes) or event.merged_into_id


def test_no_state_is_without_its_step(demo: None) -> None:
    """As the services leave it: whoever is named did it in a step of the same minute."""
    said = {
        "acknowledged_at": (StepKind.ACKNOWLEDGED, StepKind.CONTACT),
        "reviewed_at": (StepKind.REVIEWED, StepKind.MERGED),
        "assigned_at": (StepKind.ASSIGNED,),
        "reached_at": (StepKind.CONTACT,),
    }
    for event in RiskEvent.objects.filter(level__gte=RiskLevel.MEDIUM).prefetch_related("steps"):
        done = {(step.kind, step.at) for step in event.steps.all()}
        assert (StepKind.OPENED, event.created_at) in done
        for name, kinds in said.items():
            at = getattr(event, name)
            assert at is None or any((kind, at) in done for kind in kinds), name
        assert all(step.at <= timezone.now() for step in event.steps.all())


def test_the_statistics_have_figures(demo: None) -> None:
    found = statistics(timezone.now() - timedelta(days=90))
    assert found.closed > 40
    assert 0 < found.overall.hits < found.closed
    assert all(count for _kind, count in found.by_kind)
    assert {share.name for share in found.by_language} >= {"en", "zh", "fa", "tr", "es"}
    assert found.blind.of >= 5
    assert all(waits.half for waits in found.acknowledged if waits.level != RiskLevel.CRITICAL)
    assert set(FalseAlarmKind) == {kind for kind, _count in found.by_kind}


def test_both_doctors_have_something_to_do(demo: None) -> None:
    for name in ("dr.lin", "dr.osei"):
        items = api(doctor(name)).get(QUEUE, {"limit": 100}).json()["items"]
        assert len(items) >= 8
        pages = ["/risk/", "/risk/statistics/", "/risk/blind-reviews/", "/on-call/"]
        pages += [f"/risk-events/{item['id']}/?context=1" for item in items]
        browser = doctor_client(doctor(name))
        assert {path: browser.get(path).status_code for path in pages} == dict.fromkeys(pages, 200)
        waiting = RiskEvent.objects.filter(status=RiskStatus.AWAITING_SECOND).exclude(second_asked_by=doctor(name))
        assert {str(event.pk) for event in waiting} & {item["id"] for item in items}


def test_somebody_is_on_call_and_sees_the_patient_without_a_doctor(demo: None) -> None:
    now = timezone.now()
    left = patient("demo-39")
    assert left.primary_doctor is None
    event = RiskEvent.objects.unreviewed().get(patient=left)
    names = set()
    for hours in range(0, 24 * 14, 6):
        (on_call,) = on_call_doctors(now + timedelta(hours=hours))
        names.add(on_call.user.username)
    assert names == {"dr.lin", "dr.osei"}
    (on_call,) = on_call_doctors(now)
    assert str(event.pk) in {item["id"] for item in api(on_call).get(QUEUE, {"limit": 100}).json()["items"]}


def test_a_language_without_rules_is_there(demo: None) -> None:
    (event,) = RiskEvent.objects.unreviewed().filter(patient=patient("demo-14"))
    assert detect(event.trigger_text, "ug").worst is None
    assert event.classifier["level"] == "HIGH"
    assert TextScreening.objects.filter(sampled=True, reviewed_at__isnull=True).count() >= 4


def test_nothing_of_the_past_is_called_out_when_the_demo_starts(demo: None) -> None:
    assert escalations.escalate_due(timezone.now()) == 0
    assert not Notice.objects.undelivered().exists()
    assert not heartbeats.screening_state(timezone.now()).stopped


def sweep() -> int:
    """All that beat would do in a round, and its mails; how many were told."""
    before = Notice.objects.count()
    now = timezone.now()
    sweeps: tuple[Callable[[Any], Any], ...] = (
        escalations.escalate_due,
        escalations.close_delayed,
        escalations.cover,
        notices.sweep,
        signals.watch_silence,
    )
    for each in sweeps:
        each(now)
    run_outbox()
    return Notice.objects.count() - before


@pytest.mark.parametrize("days", [1, 6, 40])
def test_a_demo_of_days_ago_calls_once_for_each_event(demo: None, days: int, settings: Any) -> None:
    """Also when its roster is over."""
    settings.RISK_ALARM_EMAIL = "alarm@clinic.example"
    waiting = len(open_levels())
    with time_machine.travel(timezone.now() + timedelta(days=days)):
        told = sweep()
        assert 0 < told <= 6 * waiting
        sweep()
        assert [sweep(), sweep()] == [0, 0]
        late = RiskEvent.objects.filter(next_escalation_at__lte=timezone.now())
        assert not late.exists()


def test_seeding_again_changes_nothing(db: None) -> None:
    call_command("seed_demo", verbosity=0)
    counted = [model.objects.count() for model in (RiskEvent, RiskStep, Notice, OnCallShift, CheckIn)]
    call_command("seed_demo", verbosity=0)
    assert [model.objects.count() for model in (RiskEvent, RiskStep, Notice, OnCallShift, CheckIn)] == counted


def test_outcomes_are_mixed(demo: None) -> None:
    outcomes = set(RiskEvent.objects.filter(status=RiskStatus.REVIEWED).values_list("outcome", flat=True))
    assert outcomes >= set(RiskOutcome) - {RiskOutcome.OTHER}
