from clinical.instruments.base import Answers, Cutoff, Instrument, Item, Score, items_of
from clinical.instruments.licences import PATHWAYS
from clinical.instruments.scoring import scored, screening_cutoff, sum_of

SYMPTOMS = range(1, 15)
THERMOMETER = 15
THERMOMETER_CUTOFF = 5

SCREENING = Cutoff(12, "items 1 to 14: 12 or more", "Hollifield 2013")


def score_rhs15(instrument: Instrument, answers: Answers) -> Score:
    """Hollifield 2013: positive by the sum of 1 to 14 or by the thermometer; the thermometer is not in the total."""
    points = scored(instrument, answers)
    total = sum_of(points, SYMPTOMS)
    positive = total >= screening_cutoff(instrument).value or points[THERMOMETER] >= THERMOMETER_CUTOFF
    return Score(total=total, provisional={"positive_screen": positive})


RHS15 = Instrument(
    code="RHS15",
    name="Refugee Health Screener-15",
    version="2013",
    items=(*items_of(14, 0, 4), Item(THERMOMETER, 0, 10)),
    period="the past month; the thermometer: the past week",
    licence=PATHWAYS,
    source="Hollifield, Verbillis-Kolp, Farmer et al. 2013, Gen Hosp Psychiatry 35:202-209",
    scorer=score_rhs15,
    min_score=0,
    max_score=56,
    cutoffs=(SCREENING, Cutoff(THERMOMETER_CUTOFF, "distress thermometer: 5 or more", "Hollifield 2013")),
    screening=SCREENING,
)
