"""How many simulated people come, how fast and for how long."""

from dataclasses import dataclass

ENOUGH_USERS = 150


@dataclass(frozen=True)
class Stage:
    users: int
    spawn_per_second: float
    seconds: float


@dataclass(frozen=True)
class Scenario:
    purpose: str
    stages: tuple[Stage, ...]

    @property
    def most_users(self) -> int:
        return max(stage.users for stage in self.stages)

    @property
    def asks_enough(self) -> bool:
        """Whether its people ask for more than the guide's 100 requests a second: each asks about once a second."""
        return self.stages[0].users > ENOUGH_USERS

    @property
    def ramp_seconds(self) -> float:
        """Until everybody of the first stage is there; throughput is measured after it."""
        return self.stages[0].users / self.stages[0].spawn_per_second

    def crowd(self, scale: float) -> tuple[float, float] | None:
        """The seconds between which a sudden crowd is there; None where nobody comes suddenly."""
        if len(self.stages) == 1:
            return None
        starts = [sum(stage.seconds for stage in self.stages[:number]) for number in range(len(self.stages))]
        start, stage = max(zip(starts, self.stages, strict=True), key=lambda each: each[1].users)
        return start * scale, (start + stage.seconds) * scale

    def at(self, seconds: float, scale: float) -> tuple[int, float] | None:
        """Users and spawn rate at this moment of a run with stages `scale` times as long; None when it is over."""
        end = 0.0
        for stage in self.stages:
            end += stage.seconds * scale
            if seconds < end:
                return stage.users, stage.spawn_per_second
        return None


SCENARIOS = {
    "normal": Scenario("baseline", (Stage(50, 5, 600),)),
    "peak": Scenario("busy period", (Stage(200, 20, 300),)),
    "stress": Scenario("breaking point", (Stage(500, 50, 300),)),
    "spike": Scenario("sudden traffic", (Stage(20, 20, 60), Stage(200, 100, 120), Stage(20, 100, 120))),
    "soak": Scenario("memory leaks", (Stage(100, 10, 3600),)),
}
WARM_UP = "warm-up"
"""Before each run, not judged: a process composes and plans each statement when it is first asked for it."""
ALL = SCENARIOS | {WARM_UP: Scenario("no process is cold", (Stage(20, 10, 20),))}


def numbers_of_doctors(name: str, doctors: int) -> range:
    """Who signs in, first to last. The warm-up begins at the other end: a code of the second step is good for once, and
    half a minute later the same doctors would show the same one."""
    return range(doctors, 0, -1) if name == WARM_UP else range(1, doctors + 1)
