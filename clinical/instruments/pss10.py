from clinical.instruments.base import Answers, Band, Instrument, Score, items_of
from clinical.instruments.licences import COHEN
from clinical.instruments.scoring import scored, severity_of, sum_of

HELPLESSNESS = (1, 2, 3, 6, 9, 10)
SELF_EFFICACY = (4, 5, 7, 8)


def score_pss10(instrument: Instrument, answers: Answers) -> Score:
    """Subscales add up to the total: `self_efficacy` sums the reversed items, so more points mean less of it."""
    points = scored(instrument, answers)
    total = sum(points.values())
    return Score(
        total=total,
        severity=severity_of(instrument, total),
        subscales={"helplessness": sum_of(points, HELPLESSNESS), "self_efficacy": sum_of(points, SELF_EFFICACY)},
    )


PSS = Instrument(
    code="PSS",
    name="Perceived Stress Scale-10",
    version="1988",
    items=items_of(10, 0, 4, reverse=frozenset(SELF_EFFICACY)),
    period="the last month",
    licence=COHEN,
    source="Cohen & Williamson 1988; two factors: Roberti 2006",
    scorer=score_pss10,
    min_score=0,
    max_score=40,
    bands=(Band("LOW", 0, 13), Band("MODERATE", 14, 26), Band("HIGH", 27, 40)),
    bands_source="A convention; the author publishes no bands",
)
