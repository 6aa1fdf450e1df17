"""How a year can go: mood, sleep and questionnaire totals over time, drawn from a seeded generator."""

import math
from dataclasses import dataclass
from random import Random


@dataclass(frozen=True)
class Course:
    """`burden` at the start, the middle and the end of the year (0 well, 1 worst); a check-in happens with probability
    `adherence`; the last `silent_days` hold none."""

    burden: tuple[float, float, float]
    adherence: float
    silent_days: int = 0

    def at(self, progress: float) -> float:
        """Burden at `progress` 0..1 through the year, by a smooth line through the three points."""
        start, middle, end = self.burden
        left, right, share = (start, middle, progress * 2) if progress < 0.5 else (middle, end, progress * 2 - 1)
        return left + (right - left) * (1 - math.cos(math.pi * share)) / 2


COURSES = {
    "improving": Course((0.75, 0.5, 0.2), 0.85),
    "steady": Course((0.45, 0.45, 0.42), 0.7),
    "worsening": Course((0.3, 0.45, 0.75), 0.75),
    "relapse": Course((0.7, 0.25, 0.65), 0.65),
    "quiet": Course((0.5, 0.5, 0.55), 0.6, silent_days=19),
    "severe": Course((0.8, 0.85, 0.8), 0.55),
}


def mood_of(burden: float, rng: Random) -> int:
    """0 worst to 10 best."""
    return max(0, min(10, round(9.5 - 8 * burden + rng.gauss(0, 1.1))))


def sleep_of(burden: float, rng: Random) -> float:
    """Hours, in quarters."""
    return max(1.0, min(11.0, round((8.2 - 3.8 * burden + rng.gauss(0, 0.9)) * 4) / 4))


def answers_of(item_maxima: list[int], burden: float, rng: Random) -> list[int]:
    """One answer an item, scattered round the burden."""
    return [max(0, min(top, round(top * burden * 0.9 + rng.gauss(0, top * 0.18)))) for top in item_maxima]
