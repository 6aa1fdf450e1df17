from clinical.instruments.base import Answers, Instrument, Score, items_of
from clinical.instruments.licences import ITQ as LICENCE
from clinical.instruments.scoring import scored, sum_of

PTSD_CLUSTERS = ((1, 2), (3, 4), (5, 6))
PTSD_IMPAIRMENT = (7, 8, 9)
DSO_CLUSTERS = ((10, 11), (12, 13), (14, 15))
DSO_IMPAIRMENT = (16, 17, 18)
ENDORSED = 2


def score_itq(instrument: Instrument, answers: Answers) -> Score:
    """Cloitre 2018: one diagnosis, never both; complex PTSD takes the place of PTSD."""
    points = scored(instrument, answers)
    ptsd = _met(points, (*PTSD_CLUSTERS, PTSD_IMPAIRMENT))
    complex_ptsd = ptsd and _met(points, (*DSO_CLUSTERS, DSO_IMPAIRMENT))
    return Score(
        total=None,
        subscales={
            "ptsd": sum_of(points, range(1, 7)),
            "dso": sum_of(points, range(10, 16)),
        },
        provisional={"ptsd": ptsd and not complex_ptsd, "cptsd": complex_ptsd},
    )


def _met(points: dict[int, int], groups: tuple[tuple[int, ...], ...]) -> bool:
    return all(any(points[number] >= ENDORSED for number in group) for group in groups)


ITQ = Instrument(
    code="ITQ",
    name="International Trauma Questionnaire",
    version="2018",
    items=items_of(18, 0, 4),
    period="the past month",
    licence=LICENCE,
    source="Cloitre, Shevlin, Brewin et al. 2018, Acta Psychiatr Scand 138:536-546",
    scorer=score_itq,
    text_may_ship=True,
)
