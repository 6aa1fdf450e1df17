"""How good the detector is on labelled sentences: the figures of docs/risk-engine.md."""

import json
import math
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from clinical.risk.detector import detect
from clinical.risk.findings import Dismissal, Finding, Level

ALERT = Level.MEDIUM


@dataclass(frozen=True, slots=True)
class Labelled:
    """`cry`: the words of a longer note that are the risk, which is why the note has its level."""

    id: str
    lang: str
    text: str
    level: int
    risk_type: str | None
    tag: str
    cry: str | None = None

    @property
    def is_note(self) -> bool:
        return self.tag.startswith("note:")


@dataclass(frozen=True, slots=True)
class Share:
    """`hits` of `of`, with Wilson's 95 % interval (Wilson 1927)."""

    name: str
    hits: int
    of: int

    @property
    def interval(self) -> tuple[float, float]:
        if not self.of:
            return 0.0, 1.0
        z, n, p = 1.96, self.of, self.hits / self.of
        centre, spread = p + z * z / (2 * n), z * math.sqrt(p * (1 - p) / n + z * z / (4 * n * n))
        return max(0.0, (centre - spread) / (1 + z * z / n)), min(1.0, (centre + spread) / (1 + z * z / n))

    def __str__(self) -> str:
        low, high = self.interval
        share = f"{self.hits / self.of:6.1%}" if self.of else "   -  "
        return f"{self.name:<42}{self.hits:>4}/{self.of:<4}{share}  [{low:.0%}-{high:.0%}]"


def read_corpus(paths: Iterable[Path]) -> list[Labelled]:
    rows = [json.loads(line) for path in paths for line in path.read_text("utf-8").splitlines() if line.strip()]
    return [
        Labelled(r["id"], r["lang"], r["text"], _level(r["level"]), r["type"], r["tag"], r.get("cry")) for r in rows
    ]


def _level(name: str) -> int:
    return 0 if name == "NONE" else Level[name]


def called(row: Labelled, *, without: str = "", learned: bool = True) -> tuple[int, str | None]:
    """Level (0 for none) and type, without a language model."""
    worst = detect(row.text, None, without=without, learned=learned).worst
    return (int(worst.level), worst.risk_type) if worst else (0, None)


def shares(rows: Sequence[Labelled]) -> list[Share]:
    said = {row.id: called(row) for row in rows}

    def share(name: str, of: Sequence[Labelled], least: int) -> Share:
        return Share(name, sum(said[row.id][0] >= least for row in of), len(of))

    severe = [row for row in rows if row.level >= Level.HIGH]
    due = [row for row in rows if row.level >= ALERT and said[row.id][0] >= ALERT]
    return [
        share("HIGH+CRITICAL reaching the queue", severe, ALERT),
        share("HIGH+CRITICAL called >= HIGH", severe, Level.HIGH),
        share("CRITICAL called >= HIGH", [row for row in rows if row.level == Level.CRITICAL], Level.HIGH),
        share("CRITICAL called CRITICAL", [row for row in rows if row.level == Level.CRITICAL], Level.CRITICAL),
        share("MEDIUM reaching the queue", [row for row in rows if row.level == Level.MEDIUM], ALERT),
        share("evasive reaching the queue", [row for row in rows if row.tag.startswith("evasive")], ALERT),
        share("LOOK-ALIKE false alerts", [row for row in rows if row.tag.startswith("lookalike")], ALERT),
        share("plain NONE/LOW false alerts", [row for row in rows if row.tag.startswith("plain")], ALERT),
        Share("type right where alerted", sum(said[row.id][1] == row.risk_type for row in due), len(due)),
    ]


def wrong(row: Labelled) -> str | None:
    """MISS, LOW (called below HIGH where HIGH is due), FALSE (an alert that is none), or None when right."""
    level, _type = called(row)
    if row.level >= ALERT and level < ALERT:
        return "MISS"
    if row.level >= Level.HIGH > level:
        return "LOW"
    return "FALSE" if row.level < ALERT <= level else None


def effects(rows: Sequence[Labelled]) -> dict[str, int]:
    """For each rule: how many sentences the rules call otherwise without it. Only those in which it had a part are read
    again."""
    touched: dict[str, set[Labelled]] = defaultdict(set)
    for row in rows:
        detection = detect(row.text, learned=False)
        parts: list[Finding | Dismissal] = [*detection.findings, *detection.evidence, *detection.dismissals]
        for part in parts:
            touched[part.rule_id].add(row)
    return {
        rule_id: sum(called(row, without=rule_id, learned=False) != called(row, learned=False) for row in rows_of)
        for rule_id, rows_of in touched.items()
    }
