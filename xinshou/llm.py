"""The one door to a language model: an OpenAI-compatible endpoint, Chat Completions only, inside a deadline.

Callers take names and numbers out first (xinshou.pseudonyms), ask for consent when is_remote(), and are outside any
transaction. No text of a request or an answer is in an exception, a log or a metric. stream() stands beside complete(),
over the same options, client, loop and breaker."""

import asyncio
import itertools
import time
from collections.abc import Callable, Generator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from queue import Empty, SimpleQueue
from typing import Any, Literal, TypedDict
from urllib.parse import urlsplit

import httpx2
import structlog
from django.conf import settings
from jsonschema import Draft202012Validator
from openai import APIConnectionError, APIStatusError, APITimeoutError, OpenAIError

from xinshou.api.parsers import parse_json
from xinshou.api.problems import Problem
from xinshou.breaker import Breaker
from xinshou.llm_transport import GRACE_SECONDS, AddressRefused, client_of, loop
from xinshou.metrics import metrics_collector
from xinshou.networks import is_internal_host

log = structlog.get_logger(__name__)

MAX_TRIES = 3
FIRST_PAUSE_SECONDS = 0.2
WORTH_TRYING_SECONDS = 0.3
"""With less time left no further try is made."""
breaker = Breaker("llm")


class Message(TypedDict):
    role: Literal["system", "user", "assistant"]
    content: str | Sequence[Mapping[str, Any]]
    """Text, or content parts where a picture goes with it (settings.LLM_TAKES_IMAGES)."""


class Reason(StrEnum):
    NOT_CONFIGURED = "not_configured"
    TIMEOUT = "timeout"
    REFUSED = "refused"
    """No connection, no permission, no such place; also a redirect."""
    RATE_LIMITED = "rate_limited"
    SERVER_ERROR = "server_error"
    """5xx, a broken connection, or an answer that is no chat completion."""
    INVALID = "invalid"
    """The model's answer is empty, against the schema, a refusal; or the request was judged malformed or too long."""
    BREAKER_OPEN = "breaker_open"


ENDPOINT_IS_ILL = {Reason.TIMEOUT, Reason.REFUSED, Reason.RATE_LIMITED, Reason.SERVER_ERROR}
"""What opens the breaker. INVALID must not: what one person writes may not switch the model off for everybody."""
WORTH_A_RETRY = {Reason.REFUSED, Reason.RATE_LIMITED, Reason.SERVER_ERROR}
NOT_HELPED_BY_WAITING = {301, 302, 303, 307, 308, 401, 403, 404, 405}


class LLMUnavailable(Exception):
    """There is no answer; `reason` is a constant word."""

    def __init__(self, reason: Reason, *, final: bool = False, wait_seconds: float = 0.0) -> None:
        super().__init__(reason.value)
        self.reason = reason
        self.final = final
        self.wait_seconds = wait_seconds


@dataclass(frozen=True)
class Completion:
    text: str
    """Not empty, at most 256 KiB; with a schema a JSON document that satisfies it."""
    model: str
    finish_reason: str


def is_configured() -> bool:
    return bool(settings.LLM_BASE_URL and settings.LLM_MODEL) and (settings.LLM_REMOTE_OK or not is_remote())


def is_remote() -> bool:
    """Whether texts leave this machine and its private network: patients must have agreed to that."""
    return bool(settings.LLM_BASE_URL) and not is_internal_host(urlsplit(settings.LLM_BASE_URL).hostname or "")


def complete(
    messages: Sequence[Message],
    *,
    schema: Mapping[str, Any] | None,
    max_tokens: int,
    deadline_seconds: float,
    temperature: float = 0.0,
) -> Completion:
    """Raises LLMUnavailable, after `deadline_seconds` (at most settings.LLM_DEADLINE_SECONDS) at the latest."""
    if not is_configured():
        raise LLMUnavailable(Reason.NOT_CONFIGURED)
    options = _options(messages, schema, max_tokens, temperature)
    give_up_at = time.monotonic() + min(deadline_seconds, settings.LLM_DEADLINE_SECONDS)
    if not breaker.allows():
        raise _counted(LLMUnavailable(Reason.BREAKER_OPEN))
    seconds = max(give_up_at - time.monotonic(), 0)
    with metrics_collector.timer("llm.complete"):
        outcome = _outcome(options, schema, seconds)
    if isinstance(outcome, Completion):
        breaker.succeeded()
        return outcome
    raise _judged(outcome)


def stream(
    messages: Sequence[Message], *, max_tokens: int, deadline_seconds: float, temperature: float = 0.0
) -> Generator[str, None, None]:
    """Pieces of the answer as they arrive, none empty, at least one. Raises LLMUnavailable like complete(), also in the
    middle; only before the first piece the request is tried again. Closing the iterator ends the request."""
    if not is_configured():
        raise LLMUnavailable(Reason.NOT_CONFIGURED)
    options = {**_options(messages, None, max_tokens, temperature), "stream": True}
    if not breaker.allows():
        raise _counted(LLMUnavailable(Reason.BREAKER_OPEN))
    outcome: LLMUnavailable | None = None
    ended = False
    try:
        with metrics_collector.timer("llm.stream"):
            outcome = yield from _arriving(options, min(deadline_seconds, settings.LLM_DEADLINE_SECONDS))
        ended = True
    finally:
        if not ended or outcome is None:
            breaker.succeeded()
    if outcome is not None:
        raise _judged(outcome)


def _judged(outcome: LLMUnavailable) -> LLMUnavailable:
    if outcome.reason in ENDPOINT_IS_ILL:
        breaker.failed()
    else:
        breaker.succeeded()
    return _counted(outcome)


def _arriving(options: dict[str, Any], seconds: float) -> Generator[str, None, LLMUnavailable | None]:
    """What went wrong is a value here too."""
    arrived: SimpleQueue[str | None] = SimpleQueue()
    give_up_at = time.monotonic() + seconds + GRACE_SECONDS
    future = loop.start(partial(_stream_until_done, options, seconds, arrived.put), seconds)
    future.add_done_callback(lambda _done: arrived.put(None))
    try:
        while (piece := arrived.get(timeout=max(give_up_at - time.monotonic(), 0.01))) is not None:
            yield piece
        future.result(GRACE_SECONDS)
    except LLMUnavailable as error:
        return LLMUnavailable(error.reason)
    except (TimeoutError, Empty):
        return LLMUnavailable(Reason.TIMEOUT)
    finally:
        future.cancel()
    return None


def _options(
    messages: Sequence[Message], schema: Mapping[str, Any] | None, max_tokens: int, temperature: float
) -> dict[str, Any]:
    options: dict[str, Any] = {
        "model": settings.LLM_MODEL,
        "messages": [dict(message) for message in messages],
        "max_tokens": max_tokens,
        "temperature": temperature,
    }
    if schema is not None:
        answer = {"name": "answer", "strict": True, "schema": dict(schema)}
        options["response_format"] = {"type": "json_schema", "json_schema": answer}
    return options


def _counted(error: LLMUnavailable) -> LLMUnavailable:
    metrics_collector.increment(f"llm.{error.reason}")
    log.warning("llm_unavailable", state=error.reason)
    return error


def _outcome(options: dict[str, Any], schema: Mapping[str, Any] | None, seconds: float) -> Completion | LLMUnavailable:
    """A value, not an exception: nothing that quotes the request can hang on the one that is raised from it."""
    try:
        return loop.run(partial(_try_until_done, options, schema, seconds), seconds)
    except LLMUnavailable as error:
        return LLMUnavailable(error.reason)
    except TimeoutError:
        return LLMUnavailable(Reason.TIMEOUT)


async def _try_until_done(options: dict[str, Any], schema: Mapping[str, Any] | None, seconds: float) -> Completion:
    clock = asyncio.get_running_loop().time
    give_up_at = clock() + seconds
    for number in itertools.count(1):
        outcome = await _try_once(options, schema, give_up_at - clock())
        if isinstance(outcome, Completion):
            return outcome
        await _pause_or_raise(outcome, number, give_up_at - clock())
    raise AssertionError("the count has no end")


async def _pause_or_raise(outcome: LLMUnavailable, number: int, seconds_left: float) -> None:
    """Before try `number` + 1; raises the outcome where another try is of no use."""
    pause = max(outcome.wait_seconds, FIRST_PAUSE_SECONDS * 2 ** (number - 1))
    in_time = pause + WORTH_TRYING_SECONDS < seconds_left
    if not in_time or number == MAX_TRIES or outcome.final or outcome.reason not in WORTH_A_RETRY:
        raise outcome
    await asyncio.sleep(pause)


async def _stream_until_done(options: dict[str, Any], seconds: float, send: Callable[[str], None]) -> None:
    clock = asyncio.get_running_loop().time
    give_up_at = clock() + seconds
    for number in itertools.count(1):
        outcome = await _stream_once(options, give_up_at - clock(), send)
        if outcome is None:
            return
        await _pause_or_raise(outcome, number, give_up_at - clock())


async def _stream_once(options: dict[str, Any], seconds: float, send: Callable[[str], None]) -> LLMUnavailable | None:
    """`final` once a piece was sent: what a reader has seen is not begun anew here."""
    client, pieces = client_of(settings.LLM_BASE_URL, settings.LLM_API_KEY, not is_remote()), Pieces(send)
    try:
        async with await client.chat.completions.create(**options, timeout=seconds) as answer:
            if not answer.response.headers.get("content-type", "").startswith("text/event-stream"):
                return LLMUnavailable(Reason.SERVER_ERROR)
            async for chunk in answer:
                pieces.take(chunk)
        return pieces.verdict()
    except (OpenAIError, httpx2.HTTPError, ValueError) as error:
        outcome = _judge_error(error)
        outcome.final = outcome.final or pieces.sent
        return outcome


class Pieces:
    """Reads chunks of a streamed completion. A chunk of another shape raises ValueError."""

    def __init__(self, send: Callable[[str], None]) -> None:
        self._send = send
        self.sent = self._finished = self._refused = False

    def take(self, chunk: Any) -> None:
        try:
            for choice in chunk.choices:
                self._finished = self._finished or choice.finish_reason is not None
                self._refused = self._refused or bool(getattr(choice.delta, "refusal", None))
                text = choice.delta.content
                if isinstance(text, str) and text:
                    self.sent = True
                    self._send(text)
        except (AttributeError, TypeError):
            raise ValueError("no chunk of a completion") from None

    def verdict(self) -> LLMUnavailable | None:
        """An answer that was cut off is none."""
        if self._refused or (self._finished and not self.sent):
            return LLMUnavailable(Reason.INVALID, final=True)
        return None if self._finished else LLMUnavailable(Reason.SERVER_ERROR, final=self.sent)


async def _try_once(
    options: dict[str, Any], schema: Mapping[str, Any] | None, seconds: float
) -> Completion | LLMUnavailable:
    client = client_of(settings.LLM_BASE_URL, settings.LLM_API_KEY, not is_remote())
    try:
        answer = await client.chat.completions.with_raw_response.create(**options, timeout=seconds)
        return _completion(answer.http_response.content, schema)
    except LLMUnavailable as error:
        return error
    except OpenAIError as error:
        return _judge_error(error)


def _judge_error(error: Exception) -> LLMUnavailable:
    if isinstance(error, APITimeoutError | httpx2.TimeoutException):
        return LLMUnavailable(Reason.TIMEOUT)
    if isinstance(error, APIStatusError):
        return _judge_status(error.status_code, error.response.headers.get("retry-after", ""))
    if isinstance(error, APIConnectionError):
        never_there = isinstance(error.__cause__, httpx2.ConnectError)
        refused_by_us = isinstance(error.__cause__, AddressRefused)
        return LLMUnavailable(Reason.REFUSED if never_there else Reason.SERVER_ERROR, final=refused_by_us)
    return LLMUnavailable(Reason.SERVER_ERROR)


def _judge_status(status: int, retry_after: str) -> LLMUnavailable:
    wait = float(retry_after) if retry_after.isascii() and retry_after.isdigit() and len(retry_after) < 6 else 0.0
    if status == 429:
        return LLMUnavailable(Reason.RATE_LIMITED, wait_seconds=wait)
    if status >= 500:
        return LLMUnavailable(Reason.SERVER_ERROR, wait_seconds=wait)
    if status == 408:
        return LLMUnavailable(Reason.TIMEOUT)
    if status in NOT_HELPED_BY_WAITING:
        return LLMUnavailable(Reason.REFUSED, final=True)
    return LLMUnavailable(Reason.INVALID)


def _completion(raw: bytes, schema: Mapping[str, Any] | None) -> Completion:
    """Raises LLMUnavailable: SERVER_ERROR for what is no chat completion, INVALID for what the model made of it."""
    body = _parsed(raw, otherwise=Reason.SERVER_ERROR)
    try:
        choice, model = body["choices"][0], body["model"]
        text, finish_reason = choice["message"]["content"], choice["finish_reason"]
    except (KeyError, IndexError, TypeError):
        raise LLMUnavailable(Reason.SERVER_ERROR) from None
    if not isinstance(text, str) or not text.strip() or choice["message"].get("refusal"):
        raise LLMUnavailable(Reason.INVALID)
    if schema is not None:
        value = _parsed(text.encode(), otherwise=Reason.INVALID)
        if not Draft202012Validator(dict(schema)).is_valid(value):
            raise LLMUnavailable(Reason.INVALID)
    return Completion(text, str(model)[:100], str(finish_reason)[:40])


def _parsed(raw: bytes, *, otherwise: Reason) -> Any:
    try:
        return parse_json(raw)
    except Problem:
        raise LLMUnavailable(otherwise) from None
