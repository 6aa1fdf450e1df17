"""A cry for help on its way: Mei by the API, Dr Lin and Dr Osei (on call) in browsers."""

from datetime import timedelta

import httpx
import pytest
from django.db.models import F
from django.utils import timezone
from playwright.sync_api import Browser, Page, expect

from clinical.models import Heartbeat, RiskEvent, RiskLevel
from clinical.services.escalations import escalate_due
from clinical.services.risk_reviews import acknowledge, review
from clinical.tests.factories import make_risk_event
from clinical.tests.queue.conftest import give_address
from clinical.tests.queue.people import cry, put_on_call
from messaging.models import Party
from messaging.tests.factories import make_thread
from messaging.tests.factories import write as send
from patients.models import StaffSession
from patients.tests.base import Cast
from patients.tokens import issue_token
from xinshou.tests.browser.test_journey import sign_in
from xinshou.tests.outbox import run_outbox

pytestmark = [pytest.mark.browser, pytest.mark.slow]
WORDS = "I want to kill myself tonight, I have the pills here."
SOON = 45_000
"""Milliseconds: the queue asks every 5 seconds; a busy machine takes its time."""
NEXT_FRAME = 60_000
"""The frame of other pages asks every 15 seconds."""


@pytest.fixture
def clinic(transactional_db, live_server, cast: Cast) -> Cast:
    for doctor in (cast.dr_lin, cast.dr_osei):
        give_address(doctor, f"{doctor.pk}@clinic.test")
    put_on_call(cast.dr_osei)
    Heartbeat.objects.create(name=Heartbeat.SCREENING, at=timezone.now())
    return cast


def open_page(chromium: Browser, server: str, username: str, path: str, **options: object) -> Page:
    page = chromium.new_context(locale="en-GB", **options).new_page()
    page.set_default_timeout(60_000)
    sign_in(page, server, username)
    page.goto(f"{server}{path}")
    return page


def write(server: str, cast: Cast, words: str) -> RiskEvent:
    """Mei's check-in by the API, and whoever has to be told of it."""
    headers = {"Authorization": f"Bearer {issue_token(cast.mei.user)}"}
    note = {"mood_score": 1, "notes": words}
    answer = httpx.post(f"{server}/api/v1/clinical/checkin", json=note, headers=headers, timeout=60)
    assert answer.status_code == 201, answer.text
    run_outbox()
    return RiskEvent.objects.unreviewed().get()


def card_of(page: Page, event: RiskEvent):
    return page.locator(f"#card-{event.pk}")


def test_a_critical_goes_from_the_patients_words_to_closed_by_two(chromium: Browser, live_server, clinic: Cast) -> None:
    server = live_server.url
    lin = open_page(chromium, server, "dr.lin", "/risk/")
    expect(lin.get_by_role("heading", name="All clear")).to_be_visible()

    event = write(server, clinic, WORDS)
    assert event.level == RiskLevel.CRITICAL
    card = card_of(lin, event)
    expect(card).to_contain_text("Mei", timeout=SOON)
    expect(card.locator("mark").first).to_contain_text("kill myself")
    expect(lin.locator("[data-assertive]")).to_have_text("New risk event: Critical.")
    expect(lin.locator("#risk-badge")).to_contain_text("1", timeout=NEXT_FRAME)

    card.get_by_role("button", name="Acknowledge").click()
    expect(card).to_contain_text("Acknowledged")
    card.get_by_role("link", name="Mei", exact=True).click()
    lin.get_by_label("Spoke with the patient").check()
    lin.locator("#contacts").get_by_label("By").select_option("PHONE")
    lin.locator("#contacts").get_by_label("Notes").fill("She is with her sister, the pills are away.")
    lin.get_by_role("button", name="Save the contact").click()
    expect(lin.locator("#history")).to_contain_text("the pills are away")
    lin.locator("#review_outcome").select_option("SAFETY_PLAN")
    lin.get_by_label("What you found and agreed").fill("Plan renewed, call tomorrow at nine.")
    lin.get_by_role("button", name="Save and ask the second clinician").click()
    expect(lin.get_by_text("It closes when a second clinician agrees.")).to_be_visible()
    expect(lin.locator("#countersign")).to_have_count(0)
    run_outbox()

    osei = open_page(chromium, server, "dr.osei", "/patients/")
    osei.locator("#notice-menu summary").click()
    osei.get_by_role("link", name="Your second opinion is asked for").click()
    expect(osei.locator("#countersign")).to_contain_text("Plan renewed, call tomorrow at nine.")
    osei.get_by_role("button", name="Agree and close").click()
    expect(osei.get_by_text("The event is closed.")).to_be_visible()

    lin.goto(f"{server}/risk/")
    expect(lin.get_by_role("heading", name="All clear since")).to_be_visible()
    event.refresh_from_db()
    assert (event.status, event.outcome, event.reviewed_by) == ("REVIEWED", "SAFETY_PLAN", clinic.dr_lin)
    kinds = list(event.steps.order_by("at").values_list("kind", flat=True))
    assert kinds == ["OPENED", "ACKNOWLEDGED", "CONTACT", "REVIEWED", "SECOND_AGREED"]


def move_the_clock(event: RiskEvent, minutes: int) -> None:
    """The event becomes older by so much, and the sweeper comes by."""
    names = ("level_since", "ack_due_at", "due_at", "next_escalation_at")
    RiskEvent.objects.filter(pk=event.pk).update(**{name: F(name) - timedelta(minutes=minutes) for name in names})
    escalate_due(timezone.now())
    run_outbox()


def test_nobody_answers_and_the_clock_calls(chromium: Browser, live_server, clinic: Cast) -> None:
    server = live_server.url
    lin = open_page(chromium, server, "dr.lin", "/risk/")
    osei = open_page(chromium, server, "dr.osei", "/profile/")
    event = write(server, clinic, WORDS)
    expect(card_of(lin, event)).to_contain_text("left", timeout=SOON)
    assert osei.goto(f"{server}/risk-events/{event.pk}/").status == 404
    osei.goto(f"{server}/profile/")

    move_the_clock(event, 3)
    toast = osei.locator("[data-toasts] [role=alert]")
    expect(toast).to_contain_text("You are called: a risk event waits", timeout=NEXT_FRAME)
    expect(osei.locator("#risk-badge")).to_contain_text("1")
    expect(card_of(lin, event)).to_contain_text("Escalated", timeout=SOON)

    move_the_clock(event, 3)
    expect(card_of(lin, event)).to_contain_text("overdue by", timeout=SOON)
    toast.first.get_by_role("link").click()
    expect(osei.get_by_role("heading", name="Mei")).to_be_visible()
    expect(osei.locator("#history")).to_contain_text("Escalated by the clock")
    osei.get_by_role("button", name="Acknowledge").click()
    expect(card_of(lin, event)).to_contain_text("Kofi Osei", timeout=SOON)
    event.refresh_from_db()
    assert (event.acknowledged_by, event.escalation_step) == (clinic.dr_osei, 2)


def test_the_list_stays_when_it_is_not_live(chromium: Browser, live_server, clinic: Cast) -> None:
    event = make_risk_event(clinic.mei)
    page = open_page(chromium, live_server.url, "dr.lin", "/risk/")
    bar = page.locator("#not-live")
    expect(bar).to_be_hidden()
    page.context.set_offline(True)
    expect(bar).to_contain_text("Not live since", timeout=NEXT_FRAME)
    expect(bar).to_contain_text("this is the last known list")
    expect(card_of(page, event)).to_be_visible()
    page.context.set_offline(False)
    expect(bar).to_be_hidden(timeout=NEXT_FRAME)


def test_an_error_of_the_server_is_told_too(chromium: Browser, live_server, clinic: Cast) -> None:
    event = make_risk_event(clinic.mei)
    page = open_page(chromium, live_server.url, "dr.lin", "/risk/")
    page.route("**/risk/?page=*", lambda route: route.fulfill(status=503, body="away"))
    expect(page.locator("#not-live")).to_be_visible(timeout=SOON)
    expect(card_of(page, event)).to_be_visible()


def test_a_quiet_queue_is_not_written_anew(chromium: Browser, live_server, clinic: Cast) -> None:
    make_risk_event(clinic.mei)
    page = open_page(chromium, live_server.url, "dr.lin", "/risk/")
    with page.expect_response(lambda answer: "/risk/?page=" in answer.url) as first:
        pass
    assert first.value.status in {200, 304}
    with page.expect_response(lambda answer: "/risk/?page=" in answer.url and answer.status == 304):
        pass
    expect(page.locator("[data-card]")).to_have_count(1)


def test_a_renewal_takes_neither_place_nor_open_part_away(chromium: Browser, live_server, clinic: Cast) -> None:
    event = make_risk_event(clinic.mei)
    page = open_page(chromium, live_server.url, "dr.lin", "/risk/")
    page.locator(f"#why-{event.pk} summary").click()
    page.locator("#risk-search").fill("die")
    expect(page.locator("#risk-search")).to_be_focused()
    make_risk_event(clinic.mei, RiskLevel.CRITICAL, trigger_text="I will die now")
    expect(page.locator("[data-card]")).to_have_count(2, timeout=SOON)
    expect(page.locator("#risk-search")).to_be_focused()
    expect(page.locator(f"#why-{event.pk}")).to_have_attribute("open", "")


def test_the_keyboard(chromium: Browser, live_server, clinic: Cast) -> None:
    high, medium = make_risk_event(clinic.mei), make_risk_event(clinic.mei, RiskLevel.MEDIUM)
    page = open_page(chromium, live_server.url, "dr.lin", "/profile/")
    page.keyboard.press("g")
    page.keyboard.press("r")
    page.wait_for_url("**/risk/")
    page.keyboard.press("a")
    page.keyboard.press("j")
    expect(card_of(page, high)).to_be_focused()
    page.keyboard.press("j")
    expect(card_of(page, medium)).to_be_focused()
    page.keyboard.press("k")
    expect(card_of(page, high)).to_be_focused()
    with page.expect_navigation():
        page.keyboard.press("a")
    expect(card_of(page, high)).to_contain_text("Acknowledged")
    expect(card_of(page, medium)).not_to_contain_text("Lan Lin")
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/risk-events/{high.pk}/")
    page.keyboard.press("e")
    expect(page.locator("#escalate_reason")).to_be_focused()
    page.keyboard.type("n is only a letter here")
    expect(page.locator("#escalate_reason")).to_have_value("n is only a letter here")
    page.locator("h1").click()
    with page.expect_navigation():
        page.keyboard.press("n")
    assert page.url == f"{live_server.url}/risk-events/{medium.pk}/"
    with page.expect_navigation():
        page.keyboard.press("a")
    medium.refresh_from_db()
    assert medium.acknowledged_by == clinic.dr_lin


def test_escalating_from_the_queue_opens_the_form(chromium: Browser, live_server, clinic: Cast) -> None:
    event = make_risk_event(clinic.mei)
    page = open_page(chromium, live_server.url, "dr.lin", "/risk/")
    page.keyboard.press("j")
    with page.expect_navigation():
        page.keyboard.press("e")
    expect(page.locator("#escalate_reason")).to_be_focused()
    page.keyboard.type("I cannot reach her.")
    page.get_by_role("button", name="Call the next person").click()
    expect(page.locator("#history")).to_contain_text("I cannot reach her.")
    event.refresh_from_db()
    assert event.status == "ESCALATED"


def test_single_keys_can_be_turned_off(chromium: Browser, live_server, clinic: Cast) -> None:
    event = make_risk_event(clinic.mei)
    page = open_page(chromium, live_server.url, "dr.lin", "/risk/")
    page.context.add_cookies([{"name": "shortcuts", "value": "off", "url": live_server.url}])
    page.reload()
    page.keyboard.press("j")
    expect(card_of(page, event)).not_to_be_focused()


def test_somebody_else_was_first_and_nothing_is_lost(chromium: Browser, live_server, clinic: Cast) -> None:
    event = cry(clinic.mei, RiskLevel.MEDIUM)
    page = open_page(chromium, live_server.url, "dr.lin", f"/risk-events/{event.pk}/")
    page.locator("#review_outcome").select_option("CONTACTED")
    page.get_by_label("What you found and agreed").fill("I heard her voice.")
    acknowledge(event, by=clinic.dr_osei)
    review(event, by=clinic.dr_osei, outcome="REFERRED", notes="Sent to the clinic next door.")
    page.get_by_role("button", name="Save and close").click()
    expect(page.get_by_role("alert").filter(has_text="was first")).to_contain_text("Kofi Osei")
    expect(page.locator("#addendum textarea")).to_have_value("I heard her voice.")
    page.locator("#addendum").get_by_role("button", name="Add").click()
    expect(page.locator("#history")).to_contain_text("I heard her voice.")
    expect(page.locator("#history")).to_contain_text("Sent to the clinic next door.")
    event.refresh_from_db()
    assert event.outcome == "REFERRED"


def test_it_all_works_without_scripts(chromium: Browser, live_server, clinic: Cast) -> None:
    event = make_risk_event(clinic.mei, RiskLevel.MEDIUM)
    page = open_page(chromium, live_server.url, "dr.lin", "/risk/", java_script_enabled=False)
    expect(page.get_by_text("Without scripts this list does not renew itself.")).to_be_visible()
    page.get_by_role("button", name="Acknowledge").click()
    page.get_by_role("link", name="Next case").click()
    page.locator("#review_outcome").select_option("FALSE_ALARM")
    page.get_by_label("What you found and agreed").fill("A line of a song.")
    page.get_by_role("button", name="Save and close").click()
    expect(page.locator("#review").get_by_role("alert")).to_contain_text("Say what kind it was.")
    expect(page.get_by_label("What you found and agreed")).to_have_value("A line of a song.")
    page.get_by_label("Kind of false alarm").select_option("QUOTE")
    page.get_by_role("button", name="Save and close").click()
    expect(page.get_by_text("The event is closed.")).to_be_visible()
    event.refresh_from_db()
    assert (event.status, event.false_alarm_kind) == ("REVIEWED", "QUOTE")


def test_a_session_that_ended_gives_back_what_was_written(chromium: Browser, live_server, clinic: Cast) -> None:
    event = make_risk_event(clinic.mei, RiskLevel.HIGH)
    lin = open_page(chromium, live_server.url, "dr.lin", f"/risk-events/{event.pk}/")
    form = lin.locator("form[action$='/review/']")
    form.locator("textarea").first.fill("Half an hour of words")
    StaffSession.objects.all().delete()
    form.locator("button[type=submit]").click()
    expect(lin.get_by_label("so that it is not lost")).to_have_value("Half an hour of words")
    event.refresh_from_db()
    assert event.reviewed_at is None


def test_so_does_one_that_ended_under_a_message(chromium: Browser, live_server, clinic: Cast) -> None:
    thread = make_thread(clinic.mei)
    send(thread, Party.PATIENT, "Are you there?")
    lin = open_page(chromium, live_server.url, "dr.lin", f"/messages/{thread.pk}/")
    StaffSession.objects.all().delete()
    lin.locator("#composer-text").fill("Half an hour of words")
    lin.get_by_role("button", name="Send").click()
    expect(lin.get_by_label("so that it is not lost")).to_have_value("Half an hour of words")
