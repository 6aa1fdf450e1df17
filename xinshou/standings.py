"""How a caller stands with the limits that counted this request, and the headers that say so."""

import math
import time
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponseBase
from rest_framework.request import Request

WINDOW_SECONDS = 60


@dataclass(frozen=True)
class Standing:
    """How often one key was counted in its window, which ends in `reset` seconds."""

    name: str
    limit: int
    hits: int
    reset: int

    @property
    def remaining(self) -> int:
        return max(0, self.limit - self.hits)

    @property
    def is_over(self) -> bool:
        return self.hits > self.limit


def note(request: HttpRequest | Request, standing: Standing) -> None:
    standings(request).append(standing)


def standings(request: HttpRequest | Request) -> list[Standing]:
    """Of this request so far, on the plain HttpRequest below DRF's."""
    plain: Any = getattr(request, "_request", request)
    if not hasattr(plain, "rate_standings"):
        plain.rate_standings = []
    noted: list[Standing] = plain.rate_standings
    return noted


def wait_of(request: HttpRequest | Request) -> int:
    """Seconds until no limit is over; 0 when none is."""
    return max((standing.reset for standing in standings(request) if standing.is_over), default=0)


def write_headers(request: HttpRequest | Request, response: HttpResponseBase) -> None:
    nearest = nearest_of(standings(request))
    if nearest is None:
        return
    response.headers["RateLimit-Policy"] = f'"{nearest.name}";q={nearest.limit};w={WINDOW_SECONDS}'
    response.headers["RateLimit"] = f'"{nearest.name}";r={nearest.remaining};t={nearest.reset}'
    response.headers["X-RateLimit-Limit"] = str(nearest.limit)
    response.headers["X-RateLimit-Remaining"] = str(nearest.remaining)
    response.headers["X-RateLimit-Reset"] = str(math.ceil(time.time()) + nearest.reset)


def nearest_of(noted: Iterable[Standing]) -> Standing | None:
    """Of those with the least left the one that lasts longest."""
    return min(noted, key=lambda standing: (standing.remaining, -standing.reset), default=None)
