"""Messages in a real browser: Mei writes by the API, Dr Lin reads and answers on an open page."""

from pathlib import Path
from typing import Any

import httpx
import pytest
from django.db import transaction
from playwright.sync_api import Browser, Page, expect

from clinical.tests.factories import make_contact_preferences
from messaging.models import Attachment, Draft, Message, Party, Thread
from messaging.services.drafts import keep_snippet
from messaging.tests.factories import make_attachment, make_message, make_thread, picture, write
from patients.tests.base import Cast
from patients.tests.factories import disconnect, make_patient
from patients.tokens import issue_token
from xinshou.tests.browser.camera import Camera, Look
from xinshou.tests.browser.test_risk_journey import open_page
from xinshou.tests.browser.test_screens import DARK_ZH, LIGHT_EN, RTL_FA

pytestmark = [pytest.mark.browser, pytest.mark.slow]
SOON = 50_000
"""Milliseconds: without live events the page asks every ten seconds."""


@pytest.fixture
def thread(transactional_db, live_server, cast: Cast) -> Thread:
    return make_thread(cast.mei)


def place(thread: Thread) -> str:
    return f"/messages/{thread.pk}/"


def by_api(server: str, cast: Cast, thread: Thread, words: str) -> dict[str, Any]:
    with transaction.atomic():
        token = issue_token(cast.mei.user)
    answer = httpx.post(
        f"{server}/api/v1/messaging/threads/{thread.pk}/messages", json={"content": words}, timeout=60,
        headers={"Authorization": f"Bearer {token}"},
    )  # fmt: skip
    assert answer.status_code == 200, answer.text
    return dict(answer.json())


def test_a_message_appears_on_the_open_page_and_the_answer_is_sent_in_place(
    chromium: Browser, live_server, cast: Cast, thread: Thread
) -> None:
    lin = open_page(chromium, live_server.url, "dr.lin", place(thread))
    lin.locator("#composer-text").fill("Half a sent")
    by_api(live_server.url, cast, thread, "医生，您在吗？")
    expect(lin.locator(".message.theirs")).to_contain_text("医生，您在吗？", timeout=SOON)
    expect(lin.locator("#composer-text")).to_have_value("Half a sent")
    expect(lin.locator("[data-polite]")).to_have_text("New message")

    lin.evaluate("window.stays = true")
    lin.locator("#composer-text").fill("Yes.\nWhat is it?")
    lin.locator("#composer-text").press("Control+Enter")
    expect(lin.locator(".message.mine")).to_contain_text("What is it?")
    expect(lin.locator("#composer-text")).to_have_value("")
    expect(lin.locator("#composer-text")).to_be_focused()
    assert lin.evaluate("window.stays")
    assert Message.objects.get(sender=Party.DOCTOR).content == "Yes.\nWhat is it?"
    expect(lin.locator(".message.mine")).to_contain_text("not read yet")
    Message.objects.filter(sender=Party.DOCTOR).update(read_at=Message.objects.latest("created_at").created_at)
    expect(lin.locator(".message.mine")).not_to_contain_text("not read yet", timeout=SOON)


def test_what_is_refused_stays_in_the_form(
    chromium: Browser, live_server, cast: Cast, thread: Thread, tmp_path: Path
) -> None:
    lin = open_page(chromium, live_server.url, "dr.lin", place(thread))
    bad, good = tmp_path / "page.png", tmp_path / "canal.png"
    bad.write_bytes(b"<!doctype html><script>")
    good.write_bytes(picture())
    lin.locator("#composer-text").fill("With a picture")
    lin.locator("#composer-file").set_input_files(bad)
    lin.get_by_role("button", name="Send").click()
    expect(lin.locator("[data-error-summary]")).to_contain_text("Files of this type cannot be sent", timeout=SOON)
    expect(lin.locator("#composer-text")).to_have_value("With a picture")
    lin.locator("#composer-file").set_input_files(good)
    lin.get_by_role("button", name="Send").click()
    expect(lin.locator(".message.mine img")).to_be_visible(timeout=SOON)
    expect(lin.locator(".message.mine img")).to_have_js_property("complete", True)
    assert lin.locator(".message.mine img").evaluate("image => image.naturalWidth") == 40
    assert Attachment.objects.get().message_id == Message.objects.get().pk


def test_a_draft_and_a_snippet(chromium: Browser, live_server, cast: Cast, thread: Thread) -> None:
    keep_snippet(cast.dr_lin, title="Rest", text="Rest well & <sleep>.")
    lin = open_page(chromium, live_server.url, "dr.lin", place(thread))
    lin.locator("#composer-text").fill("Dear Mei,")
    lin.locator(".snippets summary").click()
    lin.get_by_role("button", name="Rest").click()
    expect(lin.locator("#composer-text")).to_have_value("Dear Mei,\nRest well & <sleep>.")
    expect(lin.locator("#draft-state")).to_contain_text("Draft kept", timeout=SOON)
    assert Draft.objects.get().text == "Dear Mei,\nRest well & <sleep>."
    again = open_page(chromium, live_server.url, "dr.lin", place(thread))
    expect(again.locator("#composer-text")).to_have_value("Dear Mei,\nRest well & <sleep>.")


def test_a_lost_connection_loses_no_word(chromium: Browser, live_server, cast: Cast, thread: Thread) -> None:
    lin = open_page(chromium, live_server.url, "dr.lin", place(thread))
    lin.locator("#composer-text").fill("Do not lose me")
    lin.context.set_offline(True)
    lin.get_by_role("button", name="Send").click()
    expect(lin.locator("#swap-failed")).to_be_visible(timeout=SOON)
    expect(lin.locator("#composer-text")).to_have_value("Do not lose me")
    lin.context.set_offline(False)
    lin.get_by_role("button", name="Send").click()
    expect(lin.locator(".message.mine")).to_contain_text("Do not lose me")
    assert Message.objects.count() == 1


def test_words_to_a_patient_who_left_stay_on_the_page(
    chromium: Browser, live_server, cast: Cast, thread: Thread
) -> None:
    write(thread, Party.PATIENT)
    lin = open_page(chromium, live_server.url, "dr.lin", place(thread))
    lin.locator("#composer-text").fill("Half an hour of words")
    disconnect(cast.mei)
    lin.get_by_role("button", name="Send").click()
    expect(lin.locator("[data-error-summary]")).to_contain_text("not connected any more", timeout=SOON)
    expect(lin.locator("#unsent-text")).to_have_value("Half an hour of words")


def test_a_long_name_is_wrapped_on_a_phone(chromium: Browser, live_server, transactional_db, cast: Cast) -> None:
    long = make_thread(make_patient(alias="W" * 50, doctor=cast.dr_lin))
    camera = Camera(chromium, live_server.url, LIGHT_EN)
    camera.sign_in("dr.lin")
    with camera.narrow():
        camera.visit("messages-long-name", "/messages/")
        camera.visit("thread-long-name", place(long))
    assert camera.faults == []


def test_it_works_without_scripts(chromium: Browser, live_server, cast: Cast, thread: Thread) -> None:
    own = keep_snippet(cast.dr_lin, title="Rest", text="Rest well.")
    lin = open_page(chromium, live_server.url, "dr.lin", "/messages/", java_script_enabled=False)
    lin.get_by_role("searchbox").fill("mei")
    lin.get_by_role("button", name="Search", exact=True).last.click()
    lin.get_by_role("link").filter(has_text="Mei").click()
    lin.locator("#composer-text").fill("Hello")
    lin.locator(f".snippets [value='{own.pk}']").evaluate("button => button.closest('details').open = true")
    lin.locator(f".snippets [value='{own.pk}']").click()
    expect(lin.locator("#composer-text")).to_have_value("Hello\nRest well.")
    lin.get_by_role("button", name="Send").click()
    expect(lin.locator(".message.mine")).to_contain_text("Rest well.")
    assert "search" not in lin.url


def test_by_keyboard_alone(chromium: Browser, live_server, cast: Cast, thread: Thread) -> None:
    write(thread, Party.PATIENT, "Are you there?")
    lin = open_page(chromium, live_server.url, "dr.lin", "/patients/")
    press(lin, "g", "m")
    lin.wait_for_url("**/messages/")
    press(lin, "j", "Enter")
    lin.wait_for_url(f"**{place(thread)}**")
    press(lin, "m")
    expect(lin.locator("#composer-text")).to_be_focused()
    lin.keyboard.type("Yes")
    lin.keyboard.press("Control+Enter")
    expect(lin.locator(".message.mine")).to_contain_text("Yes")


def press(page: Page, *keys: str) -> None:
    for key in keys:
        page.keyboard.press(key)


@pytest.mark.parametrize("look", [LIGHT_EN, DARK_ZH, RTL_FA], ids=lambda look: look.name)
def test_the_pages_look_right(chromium: Browser, live_server, cast: Cast, thread: Thread, look: Look) -> None:
    make_contact_preferences(cast.mei, safety_notes="打电话时不要说诊所的名字。", may_message=False)
    keep_snippet(cast.dr_lin, title="预约提醒", text="如果时间不方便，请在这里告诉我。")
    write(thread, Party.PATIENT, "سلام، امروز حالم بهتر است.")
    write(thread, Party.DOCTOR, "Good to hear. " * 30)
    write(thread, Party.PATIENT, "I want to kill myself")
    write(thread, Party.PATIENT, "看这张照片", attachment_ids=[make_attachment(cast.mei).pk])
    ended = make_patient(alias="Gone", doctor=cast.dr_lin)
    make_message(make_thread(ended), "Good bye")
    disconnect(ended)
    camera = Camera(chromium, live_server.url, look)
    camera.sign_in("dr.lin")
    camera.visit("messages", "/messages/")
    camera.visit("thread", place(thread))
    camera.visit("thread-ended", place(Thread.objects.get(patient=ended)))
    camera.visit("thread-empty", f"/messages/with/{make_patient(alias='New', doctor=cast.dr_lin).pk}/")
    camera.visit("snippets", "/messages/snippets/")
    camera.visit("mail", "/mail/")
    with camera.narrow():
        camera.visit("messages-narrow", "/messages/")
        camera.visit("thread-narrow", place(thread))
    assert camera.faults == []
