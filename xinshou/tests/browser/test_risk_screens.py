"""The pages of the risk queue in three looks, judged like every other page, and at the width of a telephone."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.db import transaction
from django.utils import timezone
from playwright.sync_api import Browser

from clinical.models import (
    ClassifierState,
    FalseAlarmKind,
    Heartbeat,
    RiskEvent,
    RiskLevel,
    RiskOutcome,
    RiskSource,
    RiskType,
)
from clinical.services.escalations import escalate
from clinical.services.risk_events import concern_in, open_risk_event
from clinical.services.risk_reviews import record_contact, review
from clinical.tests.factories import (
    give_consent,
    make_assessment,
    make_check_in,
    make_contact_preferences,
    make_risk_event,
    make_safety_plan,
    make_screening,
)
from patients.models import ConsentPurpose, Doctor, OnCallShift, Patient
from patients.tests.base import Cast
from patients.tests.factories import make_patient
from xinshou.tests.browser.camera import Camera, Look
from xinshou.tests.browser.test_screens import DARK_ZH, LIGHT_EN, RTL_FA
from xinshou.tests.outbox import run_outbox

pytestmark = [pytest.mark.browser, pytest.mark.slow]
WORDS = "I have written the letters. I want to kill myself tonight, I have the pills here on the table."
PERSIAN = "دیگر نمی‌خواهم زنده باشم و کسی را هم ندارم."


def words_of(patient: Patient, text: str) -> RiskEvent:
    note = make_check_in(patient, patient.local_day(), 2, notes=text)
    found = concern_in(text, language="en")
    assert found is not None
    concern = replace(found, level=RiskLevel.CRITICAL)
    with transaction.atomic():
        event = open_risk_event(patient, concern, source=RiskSource.CHECKIN, source_id=note.pk)
    run_outbox()
    return event


def on_call(doctor: Doctor, hours: int = 8) -> None:
    now = timezone.now()
    OnCallShift.objects.create(doctor=doctor, starts_at=now - timedelta(hours=1), ends_at=now + timedelta(hours=hours))


@pytest.fixture
def events(transactional_db, live_server, cast: Cast) -> dict[str, str]:
    """Ids by name: a CRITICAL of Mei's, one that waits for Dr Lin's word, one that is closed."""
    Heartbeat.objects.create(name=Heartbeat.SCREENING, at=timezone.now() + timedelta(hours=1))
    on_call(cast.dr_osei)
    cast.mei.country, cast.mei.preferred_language = "DE", "en"
    cast.mei.save()
    for number in range(5):
        make_assessment(
            cast.mei, "PHQ9", [2, 2, 1, 2, 1, 1, 1, 0, number % 4], at=timezone.now() - timedelta(days=30 - 7 * number)
        )
    for days in range(1, 25):
        make_check_in(cast.mei, cast.mei.local_day() - timedelta(days=days), 3 + days % 4)
    make_contact_preferences(
        cast.mei, may_call=False, may_message=True, name_to_use="Xiao Mei",
        device_note="My cousin uses this telephone.",
        never_contact="Never write to my mother.", safe_hours_from="09:00:00", safe_hours_to="12:00:00",
    )  # fmt: skip
    make_safety_plan(cast.mei, warning_signs=["I stop answering"], coping_strategies=["Walk by the canal"])
    give_consent(cast.mei, ConsentPurpose.SHARE_CHECKIN_NOTES)
    critical = words_of(cast.mei, WORDS)
    record_contact(critical, by=cast.dr_osei, reached=False, notes="No answer, will try again in ten minutes.")
    escalate(critical, by=cast.dr_osei, reason="Not reached, need a second pair of hands.")
    parwana = make_patient(doctor=cast.dr_lin, alias="Parwana", timezone="Asia/Kabul")
    make_risk_event(
        parwana, RiskLevel.HIGH, trigger_text=PERSIAN, level_since=timezone.now() - timedelta(hours=1),
        findings=[{"rule_id": "fa.wish.live", "start": 5, "end": 25, "text": PERSIAN[5:25], "level": "HIGH",
                   "risk_type": "SUICIDAL", "language": "fa", "hard": True, "theme": None,
                   "why": "a wish to die or not to live, first person, present"}],
        classifier_state=ClassifierState.SCORED,
        classifier={"level": "HIGH", "type": "SUICIDAL", "confidence": 0.83, "model": "local-7b", "span": [5, 25]},
    )  # fmt: skip
    waiting = make_risk_event(make_patient(doctor=cast.dr_osei, alias="Tenzin"), RiskLevel.HIGH)
    review(
        waiting, by=cast.dr_osei, outcome=RiskOutcome.FALSE_ALARM, false_alarm_kind=FalseAlarmKind.QUOTE,
        notes="A line of a song.", second=cast.dr_lin,
    )  # fmt: skip
    low_mood = {"rule_id": "signal.low-mood", "level": "MEDIUM", "text": "2, 1, 2", "hard": True}
    signal = {"source": RiskSource.SIGNAL, "risk_type": RiskType.OTHER, "trigger_text": "2, 1, 2"}
    make_risk_event(cast.mei, RiskLevel.MEDIUM, findings=[low_mood], **signal)
    closed = make_risk_event(cast.mei, RiskLevel.MEDIUM)
    review(closed, by=cast.dr_lin, outcome=RiskOutcome.FALSE_ALARM, false_alarm_kind=FalseAlarmKind.IDIOM)
    make_screening(cast.mei, "There is no way out of this paperwork.")
    return {"critical": str(critical.pk), "waiting": str(waiting.pk), "closed": str(closed.pk), "mei": str(cast.mei.pk)}


@pytest.mark.parametrize("look", [LIGHT_EN, DARK_ZH, RTL_FA], ids=lambda look: look.name)
def test_every_risk_page_is_sound_in(look: Look, chromium: Browser, live_server, events: dict[str, str]) -> None:
    camera = Camera(chromium, live_server.url, look)
    camera.sign_in("dr.lin")
    photograph_the_queue(camera, events)
    photograph_the_rest(camera, events)
    with camera.narrow():
        camera.visit("narrow-risk", "/risk/")
        camera.visit("narrow-risk-event", f"/risk-events/{events['critical']}/")
        camera.visit("narrow-on-call", "/on-call/")
    RiskEvent.objects.all().delete()
    camera.visit("risk-all-clear", "/risk/")
    assert not camera.faults, "\n".join(camera.faults)


def photograph_the_queue(camera: Camera, events: dict[str, str]) -> None:
    camera.visit("risk", "/risk/")
    camera.page.locator("#risk-search").fill("qqqq")
    camera.page.locator("#risk-live .empty").wait_for()
    camera.judge("risk-no-match")
    critical = f"/risk-events/{events['critical']}/"
    camera.visit("risk-event", f"{critical}?context=1")
    camera.page.locator("#review [type=submit]").click()
    camera.page.locator("[data-error-summary]").wait_for()
    camera.judge("risk-event-error")
    camera.visit("risk-event-second", f"/risk-events/{events['waiting']}/")
    camera.visit("risk-event-closed", f"/risk-events/{events['closed']}/")


def photograph_the_rest(camera: Camera, events: dict[str, str]) -> None:
    camera.visit("patient-risk", f"/patients/{events['mei']}/")
    camera.visit("risk-statistics", "/risk/statistics/")
    camera.visit("blind-reviews", "/risk/blind-reviews/")
    camera.visit("on-call", "/on-call/")
    camera.page.locator("#notice-menu summary").click()
    camera.judge("notices")
