import http.client
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from xinshou.embedded import free_port
from xinshou.fake_llm import SENTENCE, FakeLLM, Mode

CHECKOUT = Path(__file__).resolve().parents[2]
CLASSIFIER = {
    "type": "object",
    "properties": {
        "level": {"enum": ["NONE", "LOW", "MEDIUM", "HIGH", "CRITICAL"]},
        "type": {"enum": ["SUICIDAL", "SELF_HARM", "VIOLENCE", "PERSECUTION_FEAR", "OTHER", None]},
        "evidence_span": {"type": "string"},
        "subject": {"enum": ["self", "other", "unclear"]},
        "tense": {"enum": ["now", "past", "future"]},
        "negated": {"type": "boolean"},
        "imminence": {"enum": ["none", "days", "now"]},
        "confidence": {"type": "number", "minimum": 0, "maximum": 1},
        "language": {"type": "string"},
    },
}


def call(port: int, method: str, path: str, body: Any = None) -> tuple[int, Any]:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    connection.request(method, path, json.dumps(body) if body is not None else None)
    answer = connection.getresponse()
    content = json.loads(answer.read() or b"null")
    connection.close()
    return answer.status, content


def said(port: int, text: str, schema: Any = None) -> str:
    body: dict[str, Any] = {"model": "m", "messages": [{"role": "user", "content": text}]}
    if schema:
        body["response_format"] = {"type": "json_schema", "json_schema": {"name": "a", "schema": schema}}
    return str(call(port, "POST", "/v1/chat/completions", body)[1]["choices"][0]["message"]["content"])


@pytest.fixture
def fake() -> Iterator[FakeLLM]:
    with FakeLLM() as running:
        yield running


def test_a_plain_request_gets_a_canned_sentence(fake: FakeLLM) -> None:
    assert said(fake.port, "hello") == SENTENCE


def test_the_classifier_hears_that_nothing_is_wrong(fake: FakeLLM) -> None:
    assert json.loads(said(fake.port, "hello", CLASSIFIER)) == {
        "level": "NONE", "type": "OTHER", "evidence_span": "", "subject": "self", "tense": "now", "negated": False,
        "imminence": "none", "confidence": 0.9, "language": "en",
    }  # fmt: skip


def test_tests_decide_by_a_queue_and_then_by_markers(fake: FakeLLM) -> None:
    markers = {"活": {"level": "LOW"}, "不想活了": {"level": "HIGH", "evidence_span": "不想活了"}}
    assert call(fake.port, "POST", "/answers", {"queue": ["raw text"], "markers": markers})[0] == 200
    assert said(fake.port, "我不想活了", CLASSIFIER) == "raw text"
    decided = json.loads(said(fake.port, "我不想活了", CLASSIFIER))
    assert (decided["level"], decided["evidence_span"], decided["confidence"]) == ("HIGH", "不想活了", 0.9)
    assert json.loads(said(fake.port, "fine", CLASSIFIER))["level"] == "NONE"


def test_its_requests_can_be_read_and_forgotten(fake: FakeLLM) -> None:
    said(fake.port, "told")
    ((status, log),) = [call(fake.port, "GET", "/requests")]
    assert status == 200
    assert [entry["body"]["messages"][0]["content"] for entry in log] == ["told"]
    call(fake.port, "DELETE", "/requests")
    assert call(fake.port, "GET", "/requests") == (200, [])


def test_its_mode_is_switched_while_it_runs(fake: FakeLLM) -> None:
    assert call(fake.port, "POST", "/mode", {"mode": "500"}) == (200, {"mode": "500"})
    assert call(fake.port, "POST", "/v1/chat/completions", {"messages": []})[0] == 500
    assert call(fake.port, "POST", "/mode", {"mode": "normal"})[0] == 200
    assert said(fake.port, "hello") == SENTENCE


@pytest.mark.parametrize("body", [{"mode": "unheard of"}, {}, [], "normal"])
def test_an_unknown_mode_is_refused(fake: FakeLLM, body: Any) -> None:
    assert call(fake.port, "POST", "/mode", body)[0] == 400
    assert fake.mode is Mode.NORMAL


def test_it_stops_while_a_client_hangs(fake: FakeLLM) -> None:
    fake.mode = Mode.HANG
    connection = http.client.HTTPConnection("127.0.0.1", fake.port, timeout=60)
    connection.request("POST", "/v1/chat/completions", "{}")
    fake.stop()
    with pytest.raises((http.client.HTTPException, ConnectionError)):
        connection.getresponse()


@pytest.mark.slow
def test_the_command_serves_on_loopback(tmp_path: Path) -> None:
    port = free_port()
    environment = {**os.environ, "XINSHOU_LOCAL": str(tmp_path)}
    command = [sys.executable, "manage.py", "fake_llm", "--port", str(port), "--mode", "429"]
    with subprocess.Popen(command, cwd=CHECKOUT, env=environment, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout
            assert f"LLM_BASE_URL=http://127.0.0.1:{port}/v1" in process.stdout.readline()
            while (answer := reached(port)) is None:
                pass
            assert answer == 429
        finally:
            process.terminate()


def reached(port: int) -> int | None:
    try:
        return call(port, "POST", "/v1/chat/completions", {})[0]
    except ConnectionError:
        return None


def test_the_command_is_refused_in_production(settings: Any) -> None:
    settings.PRODUCTION = True
    with pytest.raises(CommandError, match="no place in production"):
        call_command("fake_llm")
