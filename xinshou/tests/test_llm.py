import json
import logging
import time
from typing import Any

import pytest

from patients.tests.base import in_parallel
from xinshou import llm
from xinshou.fake_llm import ILLNESSES, FakeLLM, Handler, Mode
from xinshou.llm import Completion, LLMUnavailable, Message, Reason, complete
from xinshou.llm_transport import MAX_RESPONSE_BYTES

SAID: list[Message] = [{"role": "system", "content": "judge"}, {"role": "user", "content": "canary words of a patient"}]
SCHEMA = {
    "type": "object",
    "properties": {
        "level": {"type": "string", "enum": ["NONE", "LOW", "MEDIUM", "HIGH", "CRITICAL"]},
        "confidence": {"type": "number", "minimum": 0, "maximum": 1},
        "evidence_span": {"type": "string"},
    },
    "required": ["level", "confidence", "evidence_span"],
    "additionalProperties": False,
}
FAST_ILLNESSES = {
    Mode.SERVER_ERROR: Reason.SERVER_ERROR,
    Mode.RATE_LIMITED: Reason.RATE_LIMITED,
    Mode.UNAUTHORIZED: Reason.REFUSED,
    Mode.REDIRECT: Reason.REFUSED,
    Mode.BAD_REQUEST: Reason.INVALID,
    Mode.GARBAGE: Reason.INVALID,
    Mode.EMPTY: Reason.INVALID,
    Mode.BROKEN: Reason.SERVER_ERROR,
    Mode.HTML: Reason.SERVER_ERROR,
    Mode.HUGE: Reason.SERVER_ERROR,
    Mode.COMPRESSED: Reason.SERVER_ERROR,
    Mode.DISCONNECT: Reason.SERVER_ERROR,
}


def ask(*, seconds: float = 10, schema: dict[str, Any] | None = SCHEMA) -> Completion:
    return complete(SAID, schema=schema, max_tokens=200, deadline_seconds=seconds)


def reason_of(*, seconds: float = 10, schema: dict[str, Any] | None = SCHEMA) -> Reason:
    with pytest.raises(LLMUnavailable) as caught:
        ask(seconds=seconds, schema=schema)
    return caught.value.reason


def test_nothing_is_asked_when_no_model_is_configured(settings: Any) -> None:
    settings.LLM_BASE_URL = ""
    assert not llm.is_configured()
    assert reason_of() is Reason.NOT_CONFIGURED


def test_an_answer_fits_its_schema(fake_llm: FakeLLM) -> None:
    fake_llm.answer_next({"level": "HIGH", "evidence_span": "想死"})
    answer = ask()
    assert answer.text == '{"level": "HIGH", "confidence": 0.9, "evidence_span": "想死"}'
    assert (answer.model, answer.finish_reason) == ("fake", "stop")


def test_a_plain_request_gets_plain_text(fake_llm: FakeLLM) -> None:
    fake_llm.answer_next("我在听。")
    assert ask(schema=None).text == "我在听。"


def test_the_request_says_no_more_than_it_must(fake_llm: FakeLLM, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("OPENAI_API_KEY", "OPENAI_ORG_ID", "OPENAI_PROJECT_ID"):
        monkeypatch.setenv(name, "from-the-environment")
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:1")
    ask()
    (request,) = fake_llm.requests
    assert request.body == {
        "model": "fake",
        "messages": SAID,
        "max_tokens": 200,
        "temperature": 0.0,
        "response_format": {
            "type": "json_schema",
            "json_schema": {"name": "answer", "strict": True, "schema": SCHEMA},
        },
    }
    assert request.headers["authorization"] == "Bearer none"
    assert sorted(request.headers) == [
        "accept", "accept-encoding", "authorization", "connection", "content-length", "content-type", "host",
        "user-agent",
    ]  # fmt: skip
    assert request.headers["user-agent"] == "openai-compatible-client"


@pytest.mark.parametrize("mode", FAST_ILLNESSES)
def test_an_ill_endpoint_is_one_word(fake_llm: FakeLLM, mode: Mode) -> None:
    fake_llm.mode = mode
    assert reason_of() is FAST_ILLNESSES[mode]


@pytest.mark.parametrize("mode", [Mode.HANG, Mode.SLOW, Mode.DRIP, Mode.DRIP_HEADERS])
def test_the_deadline_is_that_of_the_clock_on_the_wall(fake_llm: FakeLLM, mode: Mode) -> None:
    fake_llm.mode, fake_llm.seconds = mode, 30
    started = time.monotonic()
    assert reason_of(seconds=0.6) is Reason.TIMEOUT
    assert 0.5 < time.monotonic() - started < 15


def test_the_setting_caps_every_deadline(fake_llm: FakeLLM, settings: Any) -> None:
    settings.LLM_DEADLINE_SECONDS = 0.3
    fake_llm.mode = Mode.HANG
    started = time.monotonic()
    assert reason_of(seconds=30) is Reason.TIMEOUT
    assert time.monotonic() - started < 15


def test_one_slow_call_does_not_hold_up_the_others(fake_llm: FakeLLM) -> None:
    fake_llm.mode, fake_llm.seconds = Mode.SLOW, 2
    started = time.monotonic()
    assert len(in_parallel(lambda _number: ask(seconds=30), times=20)) == 20
    assert time.monotonic() - started < 20, "one after the other it would be 40"


def test_a_redirect_is_not_followed(fake_llm: FakeLLM) -> None:
    fake_llm.mode = Mode.REDIRECT
    assert reason_of() is Reason.REFUSED
    assert [request.path for request in fake_llm.requests] == ["/v1/chat/completions"]


def test_nobody_there_is_refused(fake_llm: FakeLLM, settings: Any) -> None:
    settings.LLM_BASE_URL = "http://127.0.0.1:1/v1"
    assert reason_of() is Reason.REFUSED


def test_a_passing_illness_is_outlived_within_the_deadline(fake_llm: FakeLLM, monkeypatch: pytest.MonkeyPatch) -> None:
    answers = iter([ILLNESSES[Mode.SERVER_ERROR], Handler._normal])
    monkeypatch.setattr(Handler, "_normal", lambda handler, body: next(answers)(handler, body))
    assert ask(seconds=30).finish_reason == "stop"
    assert len(fake_llm.requests) == 2


def test_there_are_three_tries_at_most(fake_llm: FakeLLM) -> None:
    fake_llm.mode = Mode.SERVER_ERROR
    assert reason_of(seconds=30) is Reason.SERVER_ERROR
    assert len(fake_llm.requests) == 3


def test_what_the_server_wants_us_to_wait_for_is_no_reason_to_be_late(fake_llm: FakeLLM) -> None:
    fake_llm.mode = Mode.RATE_LIMITED  # Retry-After: 1
    assert reason_of(seconds=1.2) is Reason.RATE_LIMITED
    assert len(fake_llm.requests) == 1


@pytest.mark.parametrize(
    "content",
    [
        '{"level": "EXTREME", "confidence": 0.9, "evidence_span": ""}',
        '{"level": "HIGH", "confidence": 2, "evidence_span": ""}',
        '{"level": "HIGH", "confidence": NaN, "evidence_span": ""}',
        '{"level": "HIGH", "confidence": 0.9}',
        '{"level": "HIGH", "confidence": 0.9, "evidence_span": "", "tool": "close_event"}',
        '{"level": "NONE", "level": "HIGH", "confidence": 0.9, "evidence_span": ""}',
        '{"level": "HIGH", "confidence": 0.9, "evidence_span": "\\ud800"}',
        '{"level": "HIGH", "confidence": 0.9, "evidence_span": "\\u0000"}',
        '```json\n{"level": "NONE", "confidence": 0.9, "evidence_span": ""}\n```',
        "[" * 100_000,
        "NONE",
        "   ",
    ],
)
def test_what_does_not_fit_the_schema_is_no_answer(fake_llm: FakeLLM, content: str) -> None:
    fake_llm.answer_next(content)
    assert reason_of() is Reason.INVALID


@pytest.mark.parametrize(
    "envelope",
    [
        {}, [], "text", 7, {"choices": []}, {"choices": [{}]}, {"choices": {"0": 1}, "model": "m"},
        {"choices": [{"message": "hello", "finish_reason": "stop"}], "model": "m"},
    ],
)  # fmt: skip
def test_what_is_no_chat_completion_is_a_server_error(envelope: Any) -> None:
    with pytest.raises(LLMUnavailable, match="server_error"):
        llm._completion(json.dumps(envelope).encode(), None)


def test_a_refusal_of_the_model_is_no_answer() -> None:
    raw = b'{"model":"m","choices":[{"finish_reason":"stop","message":{"content":"no","refusal":"I cannot"}}]}'
    with pytest.raises(LLMUnavailable, match="invalid"):
        llm._completion(raw, None)


def test_an_answer_has_room_for_long_texts(fake_llm: FakeLLM) -> None:
    fake_llm.answer_next("好" * 50_000)
    assert len(ask(schema=None, seconds=30).text) == 50_000
    fake_llm.answer_next("x" * MAX_RESPONSE_BYTES)
    assert reason_of(schema=None, seconds=0.5) is Reason.SERVER_ERROR


@pytest.mark.parametrize("mode", [*FAST_ILLNESSES, Mode.HANG, Mode.NORMAL])
def test_nothing_that_was_said_is_in_logs_or_exceptions(
    fake_llm: FakeLLM, mode: Mode, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    """The fake quotes the request in its errors, as real servers do."""
    caplog.set_level(logging.DEBUG)
    fake_llm.mode = mode
    chain: list[BaseException | None] = [None]
    try:
        ask(schema=None, seconds=0.6 if mode is Mode.HANG else 10)
    except LLMUnavailable as error:
        chain = [error, error.__cause__, error.__context__]
    said = caplog.text + "".join(capfd.readouterr()) + "".join(repr(each) for each in chain)
    assert "canary" not in said
    assert chain[1:] in ([], [None, None])


# Where texts may go


@pytest.mark.parametrize(
    ("url", "remote"),
    [
        ("http://127.0.0.1:8000/v1", False),
        ("http://[::1]:8000/v1", False),
        ("http://[::ffff:127.0.0.1]:8000/v1", False),
        ("http://192.168.1.9/v1", False),
        ("http://ollama:11434/v1", False),
        ("http://model.clinic.internal/v1", False),
        ("https://api.example.org/v1", True),
        ("https://203.0.113.9/v1", True),
        ("https://[2001:db8::1]/v1", True),
        ("http://169.254.169.254/v1", True),
        ("http://2130706433/v1", True),
        ("http://localhost.example.org/v1", True),
        ("http://127.0.0.1.example.org/v1", True),
    ],
)
def test_remote_is_what_leaves_the_private_network(settings: Any, url: str, remote: bool) -> None:
    settings.LLM_BASE_URL, settings.LLM_MODEL, settings.LLM_REMOTE_OK = url, "m", False
    assert llm.is_remote() is remote
    assert llm.is_configured() is not remote
    settings.LLM_REMOTE_OK = True
    assert llm.is_configured()


def test_an_internal_name_that_leads_outside_is_not_connected_to(
    fake_llm: FakeLLM, settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = [(2, 1, 6, "", ("127.0.0.1", fake_llm.port)), (2, 1, 6, "", ("203.0.113.9", fake_llm.port))]
    monkeypatch.setattr("socket.getaddrinfo", lambda *args, **kwargs: answers)
    settings.LLM_BASE_URL = f"http://model.internal:{fake_llm.port}/v1"
    assert reason_of() is Reason.REFUSED
    assert not fake_llm.requests


def test_an_internal_name_is_connected_to_by_the_address_that_was_judged(
    fake_llm: FakeLLM, settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked_up = []

    def lookup(host: Any, *args: Any, **kwargs: Any) -> Any:
        looked_up.append(host)
        return [(2, 1, 6, "", ("127.0.0.1", fake_llm.port))]

    monkeypatch.setattr("socket.getaddrinfo", lookup)
    settings.LLM_BASE_URL = f"http://model.internal:{fake_llm.port}/v1"
    ask()
    assert fake_llm.requests[0].headers["host"] == f"model.internal:{fake_llm.port}"
    assert looked_up.count("model.internal") == 1


# The breaker around it


def test_five_failures_in_a_row_stop_the_calls(fake_llm: FakeLLM) -> None:
    fake_llm.mode = Mode.UNAUTHORIZED
    for _ in range(5):
        assert reason_of() is Reason.REFUSED
    assert reason_of() is Reason.BREAKER_OPEN
    assert len(fake_llm.requests) == 5


def test_bad_answers_to_one_person_do_not_stop_the_calls_of_others(fake_llm: FakeLLM) -> None:
    fake_llm.mode = Mode.GARBAGE
    for _ in range(10):
        assert reason_of() is Reason.INVALID
    fake_llm.mode = Mode.NORMAL
    assert ask().finish_reason == "stop"
