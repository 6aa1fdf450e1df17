"""Server-sent events from the server that the product runs on, over a socket: a client that loses its connection and
comes back hears the rest, and nothing twice."""

import http.client
import json
import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from django.db import connection

from chat.models import Turn
from chat.tests.events import assert_in_order, heard_in
from clinical.tests.factories import give_consent
from patients.models import ConsentPurpose
from patients.tests.base import Cast
from patients.tokens import end_tokens, issue_token
from xinshou.embedded import free_port
from xinshou.fake_llm import FakeLLM
from xinshou.outbox import run_once
from xinshou.outbox_rows import OutboxRow

CHECKOUT = Path(__file__).resolve().parents[2]
CHAT = "/api/v1/chat"
pytestmark = [pytest.mark.slow, pytest.mark.django_db(transaction=True)]


@dataclass
class PatientApp:
    """A client over one connection a request, as a telephone has it."""

    port: int
    token: str

    def open(self, method: str, path: str, body: Any = None, **headers: str) -> http.client.HTTPResponse:
        wire = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        sent = {"Authorization": f"Bearer {self.token}", "Content-Type": "application/json"}
        sent |= {name.replace("_", "-"): value for name, value in headers.items()}
        wire.request(method, path, json.dumps(body) if body is not None else None, sent)
        return wire.getresponse()


@pytest.fixture(scope="module")
def port(django_db_setup: None, tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    port, log = free_port(), tmp_path_factory.mktemp("granian") / "log"
    database = re.sub(r"/[^/?]+(\?|$)", rf"/{connection.settings_dict['NAME']}\1", os.environ["DATABASE_URL"])
    command = ["-m", "granian", "--interface", "asginl", "--host", "127.0.0.1", "--port", str(port), "--workers", "1"]
    with log.open("w") as out:
        process = subprocess.Popen(
            [sys.executable, *command, "xinshou.asgi:application"],
            cwd=CHECKOUT,
            env=os.environ | {"DATABASE_URL": database, "XINSHOU_TESTING": "1"},
            stdout=out,
            stderr=out,
        )
        try:
            wait_until_alive(port, process, log)
            yield port
        finally:
            process.terminate()
            process.wait(20)


def wait_until_alive(port: int, process: "subprocess.Popen[bytes]", log: Path) -> None:
    give_up_at = time.monotonic() + 60
    while time.monotonic() < give_up_at and process.poll() is None:
        try:
            if PatientApp(port, "none").open("GET", "/health/live").status == 200:
                return
        except OSError:
            time.sleep(0.2)
    raise AssertionError(log.read_text())


@pytest.fixture
def app(port: int, cast: Cast) -> PatientApp:
    give_consent(cast.mei, ConsentPurpose.AI_CHAT)
    return PatientApp(port, issue_token(cast.mei.user))


def work() -> None:
    """What the worker of the chat queue does."""
    for row_id in OutboxRow.objects.filter(task="chat.tasks.reply").values_list("pk", flat=True):
        run_once(row_id)


def test_a_message_is_streamed(app: PatientApp, fake_llm: FakeLLM) -> None:
    answer = app.open("POST", f"{CHAT}/stream", {"message": "It rained all day and I cooked soup."})
    assert answer.status == 200
    assert answer.headers["Content-Type"] == "text/event-stream"
    assert (answer.headers["Cache-Control"], answer.headers["X-Accel-Buffering"]) == ("no-store", "no")
    work()
    events = heard_in(answer.read())
    assert_in_order(events)
    turn = Turn.objects.get(role="assistant")
    assert events[-2].data == {"content": turn.content, "risk": None, "source": "MODEL"}
    assert "".join(event.data["text"] for event in events if event.event == "text_delta") == turn.content
    assert events[-1].data["message_id"] == str(turn.pk)


def test_danger_is_answered_without_a_worker(app: PatientApp) -> None:
    answer = app.open("POST", f"{CHAT}/stream", {"message": "I want to kill myself"})
    events = heard_in(answer.read())
    assert_in_order(events)
    assert events[0].data == {"level": "HIGH", "risk_type": "SUICIDAL"}
    assert (events[-2].data["source"], events[-2].data["risk"]) == ("SAFETY", "HIGH")
    assert events[-1].data["risk_alert"] is True
    assert len(events[-1].data["crisis_resources"]) > 0


def test_a_lost_connection_is_resumed_where_it_broke(app: PatientApp, fake_llm: FakeLLM) -> None:
    sentences = "The rain is loud today. Soup is warm. You may rest a little."
    fake_llm.answer_when("LANGUAGE: en", sentences)
    broken = app.open("POST", f"{CHAT}/stream", {"message": "It rained all day and I cooked soup."})
    work()
    first = heard_in(b"".join(iter(lambda: broken.readline(), b"\n")) + b"\n")
    assert [event.event for event in first] == ["risk_check"]
    broken.close()
    message_id = first[0].id.rpartition(".")[0]
    resumed = app.open("GET", f"{CHAT}/messages/{message_id}/events", Last_Event_ID=first[-1].id)
    heard = [*first, *heard_in(resumed.read())]
    assert_in_order(heard)
    assert "".join(event.data["text"] for event in heard if event.event == "text_delta") == sentences
    after_the_end = app.open("GET", f"{CHAT}/messages/{message_id}/events", Last_Event_ID=heard[-1].id)
    assert heard_in(after_the_end.read()) == []


def test_a_replay_opens_the_same_message_again(app: PatientApp) -> None:
    body, key = {"message": "It rained all day."}, {"Idempotency_Key": "once"}
    first = app.open("POST", f"{CHAT}/stream", body, **key)
    work()
    heard = heard_in(first.read())
    again = app.open("POST", f"{CHAT}/stream", body, **key)
    assert again.headers["Idempotency-Replayed"] == "true"
    assert heard_in(again.read()) == heard
    assert Turn.objects.filter(role="user").count() == 1


def test_a_stream_ends_with_the_device(app: PatientApp, cast: Cast, fake_llm: FakeLLM) -> None:
    answer = app.open("POST", f"{CHAT}/stream", {"message": "It rained all day and I cooked soup."})
    end_tokens(cast.mei.user)
    time.sleep(1.1)
    work()
    rest = answer.read()
    assert (b"text_delta" in rest, b"message_complete" in rest) == (False, False)


def test_the_wait_ends_with_the_reply(app: PatientApp) -> None:
    started = time.monotonic()
    answer = app.open("POST", f"{CHAT}?wait=1", {"message": "It rained all day."})
    body = json.loads(answer.read())
    assert (answer.status, body["status"]) == (202, "PENDING")
    assert 0.9 < time.monotonic() - started < 15
