"""A stand-in for a language model on loopback: OpenAI-compatible, deterministic, and ill in every way on demand.

POST /mode {"mode": "slow", "seconds": 2} · GET and DELETE /requests · POST /answers {"queue": [...], "markers": {...}}.
An answer is text, or an object that is laid over the default answer to the request's JSON schema. The queue is used up
first; then the longest marker that stands in the request decides; else nothing is found and nothing is wrong."""

import gzip
import json
import re
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any, Self

HOST = "127.0.0.1"
SENTENCE = "Thank you for telling me. I am a machine and I am listening."
SENTENCES = {
    "zh-Hans": "谢谢你告诉我。我是一个程序，我在听你说。",
    "zh-Hant": "謝謝你告訴我。我是一個程式，我在聽你說。",
    "fa": "ممنونم که این را گفتید. من یک برنامه هستم و گوش می‌دهم.",
}
"""For a request that names its language (`LANGUAGE: fa`)."""
KEPT_REQUESTS = 5000
MAX_REQUEST_BYTES = 4 * 1024 * 1024
HUGE_CHARACTERS = 1_000_000
DRIP_SECONDS = 0.1
PIECE = 12
PREFERRED: Mapping[str, object] = {"level": "NONE", "type": "OTHER", "confidence": 0.9, "language": "en"}
Answer = str | dict[str, Any]


class Mode(StrEnum):
    NORMAL = "normal"
    SLOW = "slow"
    PACED = "paced"
    HANG = "hang"
    DRIP = "drip"
    DRIP_HEADERS = "drip_headers"
    RATE_LIMITED = "429"
    SERVER_ERROR = "500"
    GARBAGE = "garbage"
    BROKEN = "broken"
    HTML = "html"
    WRONG_SCHEMA = "wrong_schema"
    EMPTY = "empty"
    HUGE = "huge"
    COMPRESSED = "compressed"
    REDIRECT = "redirect"
    DISCONNECT = "disconnect"
    UNAUTHORIZED = "401"
    BAD_REQUEST = "400"


@dataclass(frozen=True)
class Logged:
    path: str
    headers: dict[str, str]
    body: Any


@dataclass
class FakeLLM:
    """`with FakeLLM() as fake:` serves on `fake.base_url` until the block ends."""

    port: int = 0
    mode: Mode = Mode.NORMAL
    seconds: float = 1.0
    """How long `slow` takes before it says anything, and a stream of `paced` from its first letter to its last."""
    requests: deque[Logged] = field(default_factory=lambda: deque(maxlen=KEPT_REQUESTS))
    queue: deque[Answer] = field(default_factory=deque)
    markers: dict[str, Answer] = field(default_factory=dict)
    stopping: threading.Event = field(default_factory=threading.Event)
    _server: "Server | None" = None

    @property
    def base_url(self) -> str:
        return f"http://{HOST}:{self.port}/v1"

    def __enter__(self) -> Self:
        self.stopping.clear()
        self._server = Server(self)
        self.port = self._server.server_address[1]
        threading.Thread(target=self._server.serve_forever, args=(0.05,), name="fake-llm", daemon=True).start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def stop(self) -> None:
        self.stopping.set()
        if self._server:
            self._server.shutdown()
            self._server.server_close()
            self._server = None

    def answer_next(self, *answers: Answer) -> None:
        self.queue.extend(answers)

    def answer_when(self, marker: str, answer: Answer) -> None:
        self.markers[marker] = answer

    def content_for(self, body: Any) -> str:
        """What the model says to this request."""
        answer = self._chosen(body)
        schema = ((body.get("response_format") or {}).get("json_schema") or {}).get("schema")
        if isinstance(answer, str):
            return answer
        if schema is None:
            return json.dumps(answer) if answer else sentence_for(body)
        return json.dumps({**example(schema), **answer}, ensure_ascii=False)

    def _chosen(self, body: Any) -> Answer:
        if self.queue:
            return self.queue.popleft()
        said = all_said(body)
        found = sorted((marker for marker in self.markers if marker in said), key=len)
        return self.markers[found[-1]] if found else {}


def sentence_for(body: Any) -> str:
    named = re.search(r"^LANGUAGE: ([A-Za-z-]+)", all_said(body), re.MULTILINE)
    return SENTENCES.get(named[1], SENTENCE) if named else SENTENCE


def all_said(body: Any) -> str:
    return "\n".join(str(message.get("content")) for message in body.get("messages", []))


def example(schema: Any, name: str = "") -> Any:
    """The least that satisfies the schema; of several words the harmless one."""
    allowed = schema.get("enum")
    kinds = schema.get("type", "object")
    kind = kinds if isinstance(kinds, str) else kinds[0]
    if allowed:
        return PREFERRED[name] if PREFERRED.get(name) in allowed else None if None in allowed else allowed[0]
    if kind == "object":
        return {key: example(part, key) for key, part in schema.get("properties", {}).items()}
    if kind in {"number", "integer"}:
        return PREFERRED.get(name, schema.get("minimum", 0))
    plain: dict[str, Any] = {"string": PREFERRED.get(name, ""), "boolean": False, "array": [], "null": None}
    return plain[kind]


def streamed(content: str, body: Any, *, size: int = PIECE) -> Iterator[bytes]:
    """The answer in pieces of `size` characters, as chunks of an OpenAI stream."""
    pieces: list[dict[str, str]] = [{"role": "assistant", "content": ""}]
    pieces += [{"content": content[start : start + size]} for start in range(0, len(content), size)]
    for piece in pieces:
        yield _chunk(body, piece, None)
    yield _chunk(body, {}, "stop")
    yield b"data: [DONE]\n\n"


def _chunk(body: Any, delta: dict[str, str], finish_reason: str | None) -> bytes:
    choice = {"index": 0, "delta": delta, "finish_reason": finish_reason}
    value = {
        "id": "chatcmpl-s",
        "object": "chat.completion.chunk",
        "created": 0,
        "model": str(body.get("model")),
        "choices": [choice],
    }
    return b"data: " + json.dumps(value, ensure_ascii=False).encode() + b"\n\n"


class Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False
    request_queue_size = 512

    def __init__(self, fake: FakeLLM) -> None:
        super().__init__((HOST, fake.port), Handler)
        self.fake = fake

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that gives up is what the modes are for."""


class Handler(BaseHTTPRequestHandler):
    server: Server
    protocol_version = "HTTP/1.1"
    timeout = 30

    def log_message(self, format: str, *args: Any) -> None:
        """Requests hold words; GET /requests shows them to who asks."""

    def do_GET(self) -> None:
        if self.path == "/requests":
            self._json(200, [{"path": each.path, "headers": each.headers, "body": each.body} for each in self._log()])
        elif self.path == "/mode":
            self._json(200, {"mode": self.server.fake.mode})
        elif self.path == "/v1/models":
            self._json(200, {"object": "list", "data": [{"id": "fake", "object": "model"}]})
        else:
            self._json(404, {"error": {"message": "no such place"}})

    def do_DELETE(self) -> None:
        self._log().clear()
        self._json(200, {})

    def do_POST(self) -> None:
        raw = self.rfile.read(min(int(self.headers.get("Content-Length") or 0), MAX_REQUEST_BYTES))
        try:
            body = json.loads(raw)
        except ValueError:
            return self._json(400, {"error": {"message": "not JSON"}})
        if self.path in CONTROLS:
            return self._json(*CONTROLS[self.path](self.server.fake, body))
        self._log().append(Logged(self.path, {name.lower(): value for name, value in self.headers.items()}, body))
        if self.path != "/v1/chat/completions":
            return self._json(404, {"error": {"message": "no such place"}})
        mode = self.server.fake.mode
        in_a_stream = STREAM_ILLNESSES.get(mode) if body.get("stream") else None
        (in_a_stream or ILLNESSES.get(mode, Handler._normal))(self, body)

    def _log(self) -> deque[Logged]:
        return self.server.fake.requests

    def _json(self, status: int, value: Any, **headers: str) -> None:
        self._send(status, json.dumps(value, ensure_ascii=False).encode(), "application/json", **headers)

    def _send(self, status: int, content: bytes, content_type: str, **headers: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", content_type)
        self.send_header("Content-Length", str(len(content)))
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(content)

    def _envelope(self, content: str, body: Any) -> dict[str, Any]:
        message = {"role": "assistant", "content": content, "refusal": None}
        return {
            "id": f"chatcmpl-{len(self._log())}",
            "object": "chat.completion",
            "created": 0,
            "model": str(body.get("model")),
            "choices": [{"index": 0, "message": message, "finish_reason": "stop", "logprobs": None}],
            "usage": {"prompt_tokens": 0, "completion_tokens": 0, "total_tokens": 0},
        }

    def _say(self, content: str, body: Any, **headers: str) -> None:
        self._json(200, self._envelope(content, body), **headers)

    def _normal(self, body: Any) -> None:
        content = self.server.fake.content_for(body)
        if body.get("stream"):
            return self._stream(streamed(content, body))
        self._say(content, body)

    def _stream(self, chunks: Iterable[bytes], *, pause: float = 0.0, cut_off: bool = False) -> None:
        """`cut_off`: the connection breaks before the end."""
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()
        for chunk in chunks:
            if self.server.fake.stopping.wait(pause):
                return
            self.wfile.write(b"%x\r\n%s\r\n" % (len(chunk), chunk))
            self.wfile.flush()
        self.close_connection = cut_off
        if not cut_off:
            self.wfile.write(b"0\r\n\r\n")

    def _slow(self, body: Any) -> None:
        self.server.fake.stopping.wait(self.server.fake.seconds)
        self._normal(body)

    def _paced(self, body: Any) -> None:
        content = self.server.fake.content_for(body)
        self._stream(streamed(content, body), pause=self.server.fake.seconds / (len(content) / PIECE + 3))

    def _hang(self, _body: Any) -> None:
        self.server.fake.stopping.wait()
        self.close_connection = True

    def _drip(self, body: Any) -> None:
        self.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n")
        self._drop_by_drop(b" " * 100_000)

    def _drip_headers(self, body: Any) -> None:
        self.wfile.write(b"HTTP/1.1 200 OK\r\n")
        self._drop_by_drop(b"X-Slow: 1\r\n" * 1000)

    def _drop_by_drop(self, content: bytes) -> None:
        self.close_connection = True
        for number in range(len(content)):
            if self.server.fake.stopping.wait(DRIP_SECONDS):
                return
            self.wfile.write(content[number : number + 1])

    def _redirect(self, _body: Any) -> None:
        self._json(307, {}, Location=f"http://{HOST}:{self.server.fake.port}/elsewhere")

    def _compressed(self, body: Any) -> None:
        content = gzip.compress(json.dumps(self._envelope("x" * 5_000_000, body)).encode())
        self._send(200, content, "application/json", Content_Encoding="gzip")

    def _disconnect(self, _body: Any) -> None:
        self.wfile.write(b'HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{"choices"')
        self.close_connection = True


def _error(status: int, **headers: str) -> Callable[[Handler, Any], None]:
    """It quotes the request, as real servers do."""

    def answer(handler: Handler, body: Any) -> None:
        handler._json(status, {"error": {"message": json.dumps(body), "type": "error"}}, **headers)

    return answer


ILLNESSES: Mapping[Mode, Callable[[Handler, Any], None]] = {
    Mode.SLOW: Handler._slow,
    Mode.HANG: Handler._hang,
    Mode.DRIP: Handler._drip,
    Mode.DRIP_HEADERS: Handler._drip_headers,
    Mode.RATE_LIMITED: _error(429, Retry_After="1"),
    Mode.SERVER_ERROR: _error(500),
    Mode.UNAUTHORIZED: _error(401),
    Mode.BAD_REQUEST: _error(400),
    Mode.GARBAGE: lambda handler, body: handler._say('}{ NONE "level": \u202e', body),
    Mode.BROKEN: lambda handler, body: handler._send(200, b'{"choices": [{"mess', "application/json"),
    Mode.HTML: lambda handler, body: handler._send(200, b"<html><script>1</script></html>", "text/html"),
    Mode.WRONG_SCHEMA: lambda handler, body: handler._say('{"level": "PURPLE", "extra": 1}', body),
    Mode.EMPTY: lambda handler, body: handler._say("", body),
    Mode.HUGE: lambda handler, body: handler._say("x" * HUGE_CHARACTERS, body),
    Mode.COMPRESSED: Handler._compressed,
    Mode.REDIRECT: Handler._redirect,
    Mode.DISCONNECT: Handler._disconnect,
}


STREAM_ILLNESSES: Mapping[Mode, Callable[[Handler, Any], None]] = {
    Mode.PACED: Handler._paced,
    Mode.DRIP: lambda handler, body: handler._stream(
        streamed(handler.server.fake.content_for(body) * 100, body, size=1), pause=DRIP_SECONDS
    ),
    Mode.GARBAGE: lambda handler, body: handler._stream(streamed('}{ NONE "level": \u202e', body)),
    Mode.BROKEN: lambda handler, body: handler._stream([b'data: {"choices": [{"mess\n\n']),
    Mode.WRONG_SCHEMA: lambda handler, body: handler._stream([b'data: {"choices": "none"}\n\n', b"data: [DONE]\n\n"]),
    Mode.EMPTY: lambda handler, body: handler._stream(streamed("", body)),
    Mode.HUGE: lambda handler, body: handler._stream(streamed("x" * HUGE_CHARACTERS, body, size=10_000)),
    Mode.DISCONNECT: lambda handler, body: handler._stream(
        list(streamed(handler.server.fake.content_for(body) * 2, body))[:-3], cut_off=True
    ),
}


def _set_mode(fake: FakeLLM, body: Any) -> tuple[int, Any]:
    if not isinstance(body, dict) or body.get("mode") not in set(Mode):
        return 400, {"error": {"message": f"mode is one of {', '.join(Mode)}"}}
    fake.mode, fake.seconds = Mode(body["mode"]), float(body.get("seconds", fake.seconds))
    return 200, {"mode": fake.mode}


def _set_answers(fake: FakeLLM, body: Any) -> tuple[int, Any]:
    if not isinstance(body, dict) or not body.keys() <= {"queue", "markers"}:
        return 400, {"error": {"message": "queue is a list, markers an object"}}
    fake.queue.extend(body.get("queue", []))
    fake.markers.update(body.get("markers", {}))
    return 200, {"queued": len(fake.queue), "markers": len(fake.markers)}


CONTROLS: Mapping[str, Callable[[FakeLLM, Any], tuple[int, Any]]] = {"/mode": _set_mode, "/answers": _set_answers}


def serve_until_stopped(fake: FakeLLM) -> None:
    with fake:
        while not fake.stopping.is_set():
            time.sleep(0.2)
