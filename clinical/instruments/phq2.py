from clinical.instruments.base import Cutoff, Instrument, items_of
from clinical.instruments.licences import PHQ
from clinical.instruments.scoring import sum_and_screen

SCREENING = Cutoff(3, "3 or more: ask the whole PHQ-9; never used alone for risk", "Kroenke 2003")

PHQ2 = Instrument(
    code="PHQ2",
    name="Patient Health Questionnaire-2",
    version="2003",
    items=items_of(2, 0, 3),
    period="the last 2 weeks",
    licence=PHQ,
    source="Kroenke, Spitzer, Williams 2003, Med Care 41:1284-1292",
    scorer=sum_and_screen,
    min_score=0,
    max_score=6,
    cutoffs=(SCREENING, Cutoff(3, "3 or more, rural people of 60 and over in Liuyang (n=839)", "Liu 2016", "zh-Hans")),
    screening=SCREENING,
    text_may_ship=True,
)
