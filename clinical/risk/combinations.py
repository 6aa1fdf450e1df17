"""What several findings in one message mean together; the same for every language, so a text may change language."""

from dataclasses import dataclass

from clinical.risk.findings import Level

OWN_DEATH = frozenset({"WISH", "INTENT", "THINKING", "SACRIFICE", "LAST_ACT", "RECENT_ATTEMPT"})
DEED = frozenset({"INTENT", "SACRIFICE", "LAST_ACT"})
LEAVING = frozenset({"FAREWELL", "LAST_THINGS"})
AT_HAND = frozenset({"MEANS", "PLACE", "SHUT_IN"})
GLOOM = frozenset({"PASSIVE", "BURDEN", "GUILT", "NO_FUTURE", "NO_MEANING", "MENTION"})


@dataclass(frozen=True, slots=True)
class Combination:
    """One kind out of each set is in the message (in one sentence when `close`); two sets need two findings."""

    id: str
    sets: tuple[frozenset[str], ...]
    level: Level
    why: str
    close: bool = False


HELD = frozenset({"HELD"})
"""Who thanks for everything and has tablets says less than who wants to die and has them."""
SHUT_IN, MEANS, SOON = frozenset({"SHUT_IN"}), frozenset({"MEANS"}), frozenset({"SOON"})
FAREWELL, LAST_THINGS = frozenset({"FAREWELL"}), frozenset({"LAST_THINGS"})
C, H = Level.CRITICAL, Level.HIGH

COMBINATIONS = (
    Combination("act-with-a-time", (DEED, SOON), C, "an act announced for a near time", close=True),
    Combination("death-with-means", (OWN_DEATH, AT_HAND | HELD), C, "own death spoken of, with means or place at hand"),
    Combination("death-with-goodbye", (OWN_DEATH, LEAVING), C, "own death spoken of, with a goodbye"),
    Combination("goodbye-with-means", (LEAVING, AT_HAND), C, "a goodbye, with means or place at hand"),
    Combination("shut-in-with-means", (SHUT_IN, MEANS), C, "shut in, with means at hand"),
    Combination("goodbye-and-last-things", (FAREWELL, LAST_THINGS), C, "a goodbye, with affairs put in order"),
    Combination("gloom-with-means", (GLOOM, AT_HAND), H, "passive or hopeless words, with means or place at hand"),
    Combination("gloom-with-goodbye", (GLOOM, LEAVING), H, "passive or hopeless words, with a goodbye"),
)  # fmt: skip
