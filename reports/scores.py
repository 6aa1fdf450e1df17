"""One instrument's scores as a report prints them, with what counts as a change and who says so."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from clinical.instruments import get_instrument
from clinical.queries.patient_page import Band
from clinical.queries.questionnaires import InstrumentHistory
from reports.charts import BandChart, band_chart

MEANINGFUL: Final = {
    "PHQ9": (5, "Kounali 2022"),
    "GAD7": (4, "Toussaint 2020"),
    "PCL5": (10, "VA National Center for PTSD; Marx 2022"),
    "ISI": (6, "Yang 2009"),
    "WHO5": (10, "Topp 2015"),
}
"""Instrument -> points that patients notice, and who says so. From memory in part; no clinician has checked them."""


@dataclass(frozen=True)
class ScoreLine:
    """`verdict` and `reliable_*` are null where no reliable change is published: then only a difference is printed."""

    code: str
    name: str
    total: int | None
    taken_on: date
    severity: str | None
    minimum: int | None
    maximum: int | None
    previous: int | None
    previous_on: date | None
    change: int | None
    verdict: str | None
    meaningful: bool | None
    first: int | None
    first_on: date | None
    change_from_first: int | None
    verdict_from_first: str | None
    reliable_points: int | None
    reliable_source: str | None
    meaningful_points: int | None
    meaningful_source: str | None
    higher_is_better: bool
    bands: Sequence[Band]
    points: Sequence[tuple[date, int]]

    @property
    def chart(self) -> BandChart | None:
        if self.minimum is None or self.maximum is None or len(self.points) < 2:
            return None
        return band_chart(self.points, self.bands, self.minimum, self.maximum)


def score_line(history: InstrumentHistory) -> ScoreLine:
    rule = get_instrument(history.instrument_code).change_rule
    points, source = MEANINGFUL.get(history.instrument_code, (None, None))
    latest, earlier = history.latest, history.earlier
    first = earlier[-1] if earlier else None
    return ScoreLine(
        code=history.instrument_code,
        name=history.name,
        total=latest.total,
        taken_on=latest.taken_on,
        severity=latest.severity if history.validated else None,
        minimum=history.min_score,
        maximum=history.max_score,
        previous=earlier[0].total if earlier else None,
        previous_on=earlier[0].taken_on if earlier else None,
        change=latest.change,
        verdict=latest.verdict,
        meaningful=abs(latest.change) >= points if points and latest.change is not None else None,
        first=first.total if first else None,
        first_on=first.taken_on if first else None,
        change_from_first=history.change_from_first,
        verdict_from_first=history.verdict_from_first,
        reliable_points=rule.points if rule else None,
        reliable_source=rule.source if rule else None,
        meaningful_points=points,
        meaningful_source=source,
        higher_is_better=history.higher_is_better,
        bands=list(history.bands),
        points=list(history.points),
    )
