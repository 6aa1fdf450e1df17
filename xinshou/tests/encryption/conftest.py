import pytest
from structlog.testing import capture_logs
from structlog.typing import EventDict

from xinshou.encryption import forget_cached_keys


@pytest.fixture(autouse=True)
def _cold_key_cache() -> None:
    forget_cached_keys()


@pytest.fixture
def alarms():  # type: ignore[no-untyped-def]
    with capture_logs() as lines:
        yield lines


def alarm_events(lines: list[EventDict]) -> list[str]:
    return [line["event"] for line in lines]
