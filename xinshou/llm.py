"""The one door to a language model: an OpenAI-compatible endpoint, Chat Completions only, inside a deadline.

Callers take names and numbers out first (xinshou.pseudonyms), ask for consent when is_remote(), and are outside any
transaction. No text of a request or an answer is in an exception, a log or a metric. Streaming will be a second
function beside complete(), over the same options, client, loop and breaker."""

import asyncio
import itertools
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
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
from xinshou.llm_transport import AddressRefused, client_of, loop
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
    content: str


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
    if outcome.reason in ENDPOINT_IS_ILL:
        breaker.failed()
    else:
        breaker.succeeded()
    raise _counted(outcome)


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
        pause = max(outcome.wait_seconds, FIRST_PAUSE_SECONDS * 2 ** (number - 1))
        in_time = clock() + pause + WORTH_TRYING_SECONDS < give_up_at
        if not in_time or number == MAX_TRIES or outcome.final or outcome.reason not in WORTH_A_RETRY:
            raise outcome
        await asyncio.sleep(pause)
    raise AssertionError("the count has no end")


async def _try_once(
    options: dict[str, Any], schema: Mapping[str, Any] | None, seconds: float
) -> Completion | LLMUnavailable:
    client = client_of(settings.LLM_BASE_URL, settings.LLM_API_KEY, not is_remote())
    try:
        answer = await client.chat.completions.with_raw_response.create(**options, timeout=seconds)
        return _completion(answer.http_response.content, schema)
    except LLMUnavailable as error:
        return error
    except APITimeoutError:
        return LLMUnavailable(Reason.TIMEOUT)
    except APIStatusError as error:
        return _judge_status(error.status_code, error.response.headers.get("retry-after", ""))
    except APIConnectionError as error:
        never_there = isinstance(error.__cause__, httpx2.ConnectError)
        refused_by_us = isinstance(error.__cause__, AddressRefused)
        return LLMUnavailable(Reason.REFUSED if never_there else Reason.SERVER_ERROR, final=refused_by_us)
    except OpenAIError:
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
