"""A patient's client in a browser: it reads the reply by a fetch stream from the server that the product runs on, loses
its connection in the middle, comes back with Last-Event-ID, and has heard everything once."""

from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any

import pytest
from django.db import connections, transaction
from playwright.sync_api import Browser, Page

from chat.models import Turn
from chat.tests import test_streaming
from clinical.tests.factories import give_consent
from patients.models import ConsentPurpose
from patients.tests.base import Cast
from patients.tokens import issue_token
from xinshou.fake_llm import FakeLLM, Mode

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.django_db(transaction=True)]
port = test_streaming.port
SAID = "It rained all day and I cooked soup."
SENTENCES = ["The rain is loud today. ", "Soup is warm. ", "You may rest a little. ", "Is somebody near you?"]
CLIENT = """(token) => {
  const app = window.app = { heard: [], lastId: "", ended: false, abort: null };
  const take = (block) => {
    const event = { id: "", kind: "", data: "" };
    for (const line of block.split("\\n")) {
      const at = line.indexOf(": ");
      if (at < 1) continue;
      const [name, value] = [line.slice(0, at), line.slice(at + 2)];
      if (name === "id") event.id = value;
      if (name === "event") event.kind = value;
      if (name === "data") event.data = JSON.parse(value);
    }
    if (event.id) app.lastId = event.id;
    if (event.kind) app.heard.push(event);
  };
  app.listen = async (method, path, body) => {
    app.abort = new AbortController();
    const headers = { Authorization: `Bearer ${token}`, "Content-Type": "application/json" };
    if (app.lastId) headers["Last-Event-ID"] = app.lastId;
    try {
      const sent = body && JSON.stringify(body);
      const answer = await fetch(path, { method, headers, body: sent, signal: app.abort.signal });
      app.status = answer.status;
      const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
      let rest = "";
      for (;;) {
        const { done, value } = await reader.read();
        if (done) break;
        const blocks = (rest + value).split("\\n\\n");
        rest = blocks.pop();
        blocks.forEach(take);
      }
      app.ended = true;
    } catch (error) {
      app.lost = error.name;
    }
  };
}"""


@pytest.fixture
def app(chromium: Browser, port: int, cast: Cast) -> Page:
    give_consent(cast.mei, ConsentPurpose.AI_CHAT)
    page = chromium.new_context(bypass_csp=True).new_page()  # the page only lends its origin
    page.set_default_timeout(60_000)
    page.goto(f"http://127.0.0.1:{port}/sign-in/")
    with transaction.atomic():
        token = issue_token(cast.mei.user)
    page.evaluate(CLIENT, token)
    return page


def listen(page: Page, method: str, path: str, body: Any = None) -> None:
    page.evaluate("([method, path, body]) => { window.app.listen(method, path, body); }", [method, path, body])


def wait_for_events(page: Page, count: int) -> None:
    page.wait_for_function("count => window.app.heard.length >= count", arg=count)


def heard(page: Page) -> list[dict[str, Any]]:
    return list(page.evaluate("window.app.heard"))


def drop(page: Page) -> None:
    page.evaluate("window.app.abort.abort()")
    page.wait_for_function("window.app.lost === 'AbortError'")
    page.evaluate("window.app.lost = ''")


def assert_all_once(events: list[dict[str, Any]], words: str) -> None:
    assert len({event["id"] for event in events}) == len(events)
    assert [int(event["id"].rpartition(".")[2]) for event in events] == list(range(1, len(events) + 1))
    kinds = [event["kind"] for event in events]
    assert (kinds[0], kinds[-2:]) == ("risk_check", ["message_complete", "metadata"])
    assert "".join(event["data"]["text"] for event in events if event["kind"] == "text_delta") == words
    assert [event["data"]["content"] for event in events if event["kind"] == "message_complete"] == [words]


@pytest.fixture
def worker() -> Iterator[Callable[[], Future[None]]]:
    """Writes the reply beside the browser."""

    def work() -> None:
        try:
            test_streaming.work()
        finally:
            connections.close_all()

    with ThreadPoolExecutor(1) as pool:
        yield lambda: pool.submit(work)


def resume(page: Page) -> None:
    message_id = page.evaluate("window.app.lastId").rpartition(".")[0]
    listen(page, "GET", f"/api/v1/chat/messages/{message_id}/events")


def test_a_connection_that_drops_again_and_again_hears_everything_once(
    app: Page, fake_llm: FakeLLM, worker: Callable[[], Future[None]]
) -> None:
    """Each time in the middle of the reply, which is still being written."""
    words = "".join(SENTENCES)
    fake_llm.answer_when("LANGUAGE: en", words)
    fake_llm.mode, fake_llm.seconds = Mode.PACED, 6
    listen(app, "POST", "/api/v1/chat/stream", {"message": SAID})
    app.wait_for_function("window.app.status === 200")
    written = worker()
    for count in (1, 2, 3):
        wait_for_events(app, count)
        drop(app)
        assert not written.done()
        assert [event["kind"] for event in heard(app)][:count] == ["risk_check", "text_delta", "text_delta"][:count]
        resume(app)
    app.wait_for_function("window.app.ended")
    written.result(timeout=60)
    assert_all_once(heard(app), words)
    assert Turn.objects.get(role="assistant").content == words


def test_who_comes_back_after_the_reply_was_finished_hears_the_rest_once(
    app: Page, fake_llm: FakeLLM, worker: Callable[[], Future[None]]
) -> None:
    words = "".join(SENTENCES)
    fake_llm.answer_when("LANGUAGE: en", words)
    fake_llm.mode, fake_llm.seconds = Mode.PACED, 6
    listen(app, "POST", "/api/v1/chat/stream", {"message": SAID})
    app.wait_for_function("window.app.status === 200")
    written = worker()
    wait_for_events(app, 2)
    drop(app)
    assert not written.done()
    written.result(timeout=60)
    resume(app)
    app.wait_for_function("window.app.ended")
    assert_all_once(heard(app), words)
