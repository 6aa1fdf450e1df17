"""The assistant in a browser, from the server that streams: sentences run in while the answer is written."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from chat.models import AssistantTurn
from chat.reply_stream import TEXT_DELTA, ReplyStream
from chat.services.assistant import answer_question
from chat.tests import test_streaming
from clinical.tests.factories import give_consent, make_assessment
from patients.models import ConsentPurpose
from patients.tests.base import Cast
from xinshou.tests.browser.test_journey import sign_in

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.django_db(transaction=True)]
port = test_streaming.port
QUESTION = "What changed since the last visit?"


@pytest.fixture
def asked_about(cast: Cast) -> Cast:
    give_consent(cast.mei, ConsentPurpose.AI_CHAT)
    make_assessment(cast.mei, "PHQ9", [1] * 9)
    return cast


def ask(chromium: Browser, port: int, cast: Cast, **options: object) -> tuple[Page, AssistantTurn]:
    server = f"http://127.0.0.1:{port}"
    page = chromium.new_context(locale="en-GB", **options).new_page()
    page.set_default_timeout(60_000)
    sign_in(page, server, "dr.lin")
    page.goto(f"{server}/patients/{cast.mei.pk}/assistant/")
    page.get_by_label("Your question about this record").fill(QUESTION)
    page.get_by_role("button", name="Ask", exact=True).click()
    expect(page.get_by_text("The answer is being written.")).to_be_visible()
    return page, AssistantTurn.objects.get(role="assistant")


def test_checked_sentences_run_in_and_the_finished_answer_takes_their_place(
    chromium: Browser,
    port: int,
    asked_about: Cast,
) -> None:
    page, turn = ask(chromium, port, asked_about)
    ReplyStream(turn.pk, turn.patient_id).write(TEXT_DELTA, {"text": "A first <b>sentence</b> [1]."})
    expect(page.get_by_text("A first <b>sentence</b> [1].")).to_be_visible()
    answer_question(turn.pk)
    expect(page.get_by_text("No model answered: the facts on record")).to_be_visible()
    expect(page.get_by_text("A first <b>sentence</b> [1].")).to_have_count(0)
    page.locator(".turn-answer .cite", has_text="[2]").click()
    expect(page).to_have_url(re.compile(r"/patients/.+tab=assessments#instrument-PHQ9$"))
    expect(page.locator("#instrument-PHQ9")).to_be_visible()


def test_it_works_without_script(chromium: Browser, port: int, asked_about: Cast) -> None:
    page, turn = ask(chromium, port, asked_about, java_script_enabled=False)
    answer_question(turn.pk)
    page.get_by_role("link", name="Look again").click()
    expect(page.get_by_text("No model answered: the facts on record")).to_be_visible()
    expect(page.get_by_text(QUESTION).first).to_be_visible()
