"""Two browsers beside each other on the server that the product runs on: Mei's client writes by HTTP, Dr Lin's open
page hears of it by the live stream, says when it is not live, and misses nothing when Redis was away."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.db import transaction
from playwright.sync_api import Browser, Page, Route, expect

from messaging.models import Message, Thread
from messaging.tests.factories import make_thread
from patients.tests.base import Cast
from patients.tokens import issue_token
from xinshou.tests.browser.test_risk_journey import open_page
from xinshou.tests.own_redis import OwnRedis, own_redis
from xinshou.tests.served import served

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.django_db(transaction=True)]
POLL = ", every 10s"
"""What the thread's page does beside the stream; taken out here, so that only the stream can bring anything."""
PATIENCE = 90_000
"""Milliseconds; a browser's own pause before it asks for a broken stream again is part of it."""
SEND = """async ([path, token, words]) => {
  const answer = await fetch(path, {
    method: "POST",
    headers: { Authorization: `Bearer ${token}`, "Content-Type": "application/json" },
    body: JSON.stringify({ content: words }),
  });
  return answer.status;
}"""


@pytest.fixture(scope="module")
def redis(tmp_path_factory: pytest.TempPathFactory) -> Iterator[OwnRedis]:
    with own_redis(tmp_path_factory.mktemp("redis")) as server:
        yield server


@pytest.fixture(scope="module")
def server(django_db_setup: None, redis: OwnRedis, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with served(tmp_path_factory.mktemp("granian"), REDIS_URL=redis.url) as server:
        yield f"http://127.0.0.1:{server.port}"


@pytest.fixture
def thread(cast: Cast) -> Thread:
    return make_thread(cast.mei)


@pytest.fixture
def mei(chromium: Browser, server: str, cast: Cast, thread: Thread) -> Any:
    """Sends one message from a browser of her own and returns the status of the answer."""
    page = chromium.new_context().new_page()
    page.goto(f"{server}/login/")
    with transaction.atomic():
        token = issue_token(cast.mei.user)
    return lambda words: page.evaluate(SEND, [f"/api/v1/messaging/threads/{thread.pk}/messages", token, words])


def open_without_polling(chromium: Browser, server: str, thread: Thread) -> Page:
    page = open_page(chromium, server, "dr.lin", "/messages/")

    def no_poll(route: Route) -> None:
        answer = route.fetch()
        body = answer.text()
        assert POLL in body or "thread-live" not in body
        route.fulfill(response=answer, body=body.replace(POLL, ""))

    page.route(f"**/messages/{thread.pk}/**", no_poll)
    page.goto(f"{server}/messages/{thread.pk}/")
    expect(page.locator("#live-state")).to_have_text("Live", timeout=PATIENCE)
    return page


def test_a_message_is_on_the_open_page_by_the_stream(chromium: Browser, server: str, thread: Thread, mei: Any) -> None:
    lin = open_without_polling(chromium, server, thread)
    for number in range(5):
        assert mei(f"医生，您在吗？ {number}") == 200
        expect(lin.locator(".message.theirs").last).to_contain_text(f"您在吗？ {number}", timeout=PATIENCE)


def test_the_page_says_that_it_is_not_live_and_catches_up_when_redis_is_back(
    chromium: Browser, server: str, thread: Thread, mei: Any, redis: OwnRedis
) -> None:
    lin = open_without_polling(chromium, server, thread)
    assert mei("Before") == 200
    expect(lin.locator(".message.theirs").last).to_contain_text("Before", timeout=PATIENCE)
    lin.locator("#composer-text").fill("Half a sent")

    redis.kill()
    expect(lin.locator("#live-state")).to_contain_text("Not live", timeout=PATIENCE)
    assert mei("While it is away") == 200
    assert Message.objects.count() == 2

    redis.start()
    expect(lin.locator("#live-state")).to_have_text("Live", timeout=PATIENCE)
    expect(lin.locator(".message.theirs").last).to_contain_text("While it is away", timeout=PATIENCE)
    assert mei("After") == 200
    expect(lin.locator(".message.theirs").last).to_contain_text("After", timeout=PATIENCE)
    expect(lin.locator("#composer-text")).to_have_value("Half a sent")
    assert lin.locator(".message.theirs").count() == 3
