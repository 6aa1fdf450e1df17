"""How far a replica is behind, out of what both servers answer; and that without one nothing is asked."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.conf import settings

from clinical.tests.factories import make_risk_event
from patients.tests.base import Cast, doctor_client
from xinshou import replicas
from xinshou.redis_client import redis_client

NOW = datetime(2026, 11, 29, 12, 0, tzinfo=UTC)
LINE = "(7,2)"


@pytest.mark.parametrize(
    ("replayed", "replayed_until", "lag"),
    [
        (100, NOW - timedelta(hours=9), 0.0),  # nobody has written for hours
        (101, NOW, 0.0),
        (99, NOW - timedelta(seconds=3), 3.0),
        (99, NOW + timedelta(seconds=1), 0.0),
        (99, None, None),  # just started, nothing replayed yet
    ],
)
def test_the_lag(replayed: int, replayed_until: datetime | None, lag: float | None) -> None:
    found = replicas.compare(lambda _: (100, NOW, LINE), lambda _: (True, replayed, replayed_until, LINE))
    assert (found.replayed, found.lag_seconds) == (replayed, lag)
    assert found.is_fresh() is (lag is not None)


@pytest.mark.parametrize(
    "answer", [(False, 100, NOW, LINE), (True, 100, NOW, "(7,1)"), (True, 100, NOW, "(8,2)"), (True, None, NOW, LINE)]
)
def test_positions_of_another_line_say_nothing(answer: tuple[Any, ...]) -> None:
    with pytest.raises(replicas.NoReplica):
        replicas.compare(lambda _: (100, NOW, LINE), lambda _: answer)


def test_without_a_replica_nothing_is_asked(cast: Cast) -> None:
    assert not replicas.exists()
    assert "xinshou.replicas.WrittenMiddleware" not in settings.MIDDLEWARE
    client = doctor_client(cast.dr_lin)
    assert client.post(f"/risk-events/{make_risk_event(cast.mei).pk}/acknowledge/").status_code == 302
    assert replicas.COOKIE not in client.cookies
    assert not redis_client().exists(f"xsc:written:{cast.dr_lin.user_id}")
