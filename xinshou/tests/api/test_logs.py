import io
import json
import logging
from collections.abc import Iterator
from typing import Any

import pytest
import structlog
from django.test import Client


class Lines:
    def __init__(self, stream: io.StringIO) -> None:
        self.stream = stream

    @property
    def text(self) -> str:
        return self.stream.getvalue()

    @property
    def events(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.text.splitlines()]


@pytest.fixture
def lines() -> Iterator[Lines]:
    """What the configured handler writes."""
    handler = next(h for h in logging.getLogger().handlers if h.name == "stderr" or type(h) is logging.StreamHandler)
    assert isinstance(handler, logging.StreamHandler)
    earlier = handler.setStream(io.StringIO())
    yield Lines(handler.stream)
    handler.setStream(earlier)


def test_one_line_a_request_with_the_route_and_not_the_path(http: Client, lines: Lines) -> None:
    http.get("/api/v1/things/5c0e7a50-0000-4000-8000-000000000000?search=canary", headers={"X-Request-ID": "r-1"})
    (line,) = lines.events
    assert line.pop("duration_ms") >= 0
    assert line.pop("timestamp").endswith("Z")
    assert line == {
        "event": "request", "level": "info", "logger": "xinshou.access", "method": "GET", "request_id": "r-1",
        "route": "/api/v1/things/<id:thing_id>", "status": 200,
    }  # fmt: skip


@pytest.mark.parametrize(
    "path",
    [
        "/api/v1/canary",
        "/api/v1/echo?canary=1",
        "/canary",
        "/api/v1/raise/secret",
        "/page/secret",
        "/api/v1/raise/database",
    ],
)
def test_nothing_of_a_request_or_an_exception_is_logged(http: Client, lines: Lines, path: str) -> None:
    headers = {"Host": "canary.example"} if path == "/canary" else {}
    http.get(path, headers={"User-Agent": "canary", "Authorization": "Bearer canary", **headers})
    assert lines.events
    assert "canary" not in lines.text


def test_an_exception_is_its_type_and_frames(http: Client, lines: Lines) -> None:
    http.get("/api/v1/raise/secret")
    (line,) = [line for line in lines.events if "exception" in line]
    assert line["exception"] == "builtins.ValueError"
    assert line["frames"][-1].endswith(" get")
    assert line["route"] == "/api/v1/raise/<str:kind>"


def test_own_events_lose_what_is_not_listed(lines: Lines) -> None:
    structlog.get_logger("test").warning("mail_sent", count=3, address="canary@example.org", note="canary")
    (line,) = lines.events
    assert (line["event"], line["count"], line["lost"]) == ("mail_sent", 3, 2)
    assert "canary" not in lines.text


def test_an_event_is_a_word(lines: Lines) -> None:
    structlog.get_logger("test").warning("Mei wrote canary", state=["x"], name="n" * 1000)
    (line,) = lines.events
    assert line["event"] == "unnamed"
    assert len(line["name"]) == 300


def test_libraries_keep_their_template_and_lose_their_values(lines: Lines) -> None:
    logging.getLogger("celery.worker").warning("Task %s failed: %r", "t", "canary")
    logging.getLogger("redis").warning(f"cannot reach {'canary'}")  # noqa: G004
    logging.getLogger("redis").warning("%(key)s", {"key": "canary"})
    assert [line.get("template") for line in lines.events] == ["Task %s failed: %r", None, "%(key)s"]
    assert all(line["event"] == "library" and line["origin"].startswith("test_logs:") for line in lines.events)
    assert "canary" not in lines.text


def test_causes_are_named(lines: Lines) -> None:
    try:
        try:
            int("canary")
        except ValueError as error:
            raise KeyError("canary") from error
    except KeyError:
        structlog.get_logger("test").exception("went_wrong", stack_info=True)
    (line,) = lines.events
    assert (line["exception"], line["cause"]) == ("builtins.KeyError", "builtins.ValueError")
    assert "canary" not in lines.text
