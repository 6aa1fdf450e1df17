"""Figures of one test only: nothing left over from another, nothing waiting for the thread."""

from collections.abc import Iterator
from typing import cast

import pytest

from xinshou.metrics import buffer
from xinshou.metrics.series import Delta
from xinshou.redis_client import redis_client


def forget_figures() -> None:
    buffer.flush()
    buffer.recent, buffer.unsent = Delta(), Delta()
    buffer.totals.clear()
    keys = cast(list[str], [*redis_client().scan_iter("xsc:metrics*"), *redis_client().scan_iter("xsc:health*")])
    if keys:
        redis_client().delete(*keys)
    buffer.pending = Delta()  # the commands of this very function are timed, too


def send_figures() -> None:
    buffer.flush()


@pytest.fixture(autouse=True)
def own_figures() -> Iterator[None]:
    forget_figures()
    yield
    forget_figures()
