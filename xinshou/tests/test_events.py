import uuid
from enum import IntEnum, StrEnum
from typing import Any

import pytest
from django.db import transaction

from xinshou import events
from xinshou.events import publish
from xinshou.redis_client import redis_client
from xinshou.tests.published import published

NO_REDIS = "redis://127.0.0.1:1/0"


class Level(IntEnum):
    HIGH = 3


class Odd(StrEnum):
    lower_case_name = "mei"


@pytest.fixture
def topic(transactional_db: None) -> str:
    return f"doctor:{uuid.uuid4()}"


def test_what_is_published_is_read(topic: str) -> None:
    event_id = uuid.uuid4()
    publish(topic, "risk_event", event_id=event_id, level=Level.HIGH)
    publish(topic, "risk_event", event_id=str(event_id))
    first, second = published(topic)
    assert (first.kind, first.ids) == ("risk_event", {"event_id": str(event_id), "level": "HIGH"})
    assert first.id < second.id
    assert second.ids == {"event_id": str(event_id)}


def test_topics_are_apart(topic: str) -> None:
    publish(topic, "notice")
    assert published(f"doctor:{uuid.uuid4()}") == []


def test_an_event_goes_out_with_the_commit_only(topic: str) -> None:
    with transaction.atomic():
        publish(topic, "kept")
        assert published(topic) == []
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        publish(topic, "undone")
        raise ZeroDivisionError
    assert [event.kind for event in published(topic)] == ["kept"]


@pytest.mark.parametrize(
    "value",
    [
        "I want to die",
        "MEI",
        "",
        7,
        None,
        1.5,
        b"x",
        ["a"],
        Odd.lower_case_name,
        "梅",
        "1E69E106-7A70-4961-96FB-A255049E14C4",
    ],
)
def test_an_event_refuses_everything_but_ids_and_words(topic: str, value: Any) -> None:
    with pytest.raises(ValueError, match="UUIDs and members"):
        publish(topic, "kind", value=value)
    assert published(topic) == []


@pytest.mark.parametrize("wrong", ["", "Mei", "doctor:mei", "doctor:", "a:b:c", "梅", "a b", "x" * 50])
def test_a_topic_is_a_word_and_an_id(wrong: str) -> None:
    with pytest.raises(ValueError, match="topic"):
        publish(wrong, "kind")


@pytest.mark.parametrize("wrong", ["", "I want to die", "梅", "a b"])
def test_a_kind_is_a_word(wrong: str) -> None:
    with pytest.raises(ValueError, match="kind"):
        publish("queue", wrong)


def test_streams_are_short_and_forgotten(topic: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(events, "MAX_KEPT", 100)
    for _ in range(500):
        publish(topic, "notice")
    key = f"xsc:events:{topic}"
    assert redis_client().xlen(key) <= 300  # trimmed by whole nodes
    assert 0 < int(str(redis_client().ttl(key))) <= events.KEPT_SECONDS


def test_without_redis_publishing_is_quiet(topic: str, settings: Any, caplog: pytest.LogCaptureFixture) -> None:
    settings.REDIS_URL = NO_REDIS
    with transaction.atomic():
        publish(topic, "notice")
    assert "event_not_published" in caplog.text
    assert topic not in caplog.text
