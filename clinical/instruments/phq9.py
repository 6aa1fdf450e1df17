from clinical.instruments.base import Answers, Band, ChangeRule, Cutoff, Instrument, RiskItem, Score, items_of
from clinical.instruments.licences import PHQ
from clinical.instruments.scoring import present, sum_and_band


def score_phq9(instrument: Instrument, answers: Answers) -> Score:
    banded = sum_and_band(instrument, answers)
    ideation = present(answers[8])
    return Score(
        total=banded.total,
        severity=banded.severity,
        risk_flags={"suicidal_ideation": ideation > 0, "q9_score": ideation},
    )


PHQ9 = Instrument(
    code="PHQ9",
    name="Patient Health Questionnaire-9",
    version="2001",
    items=items_of(9, 0, 3),
    period="the last 2 weeks",
    licence=PHQ,
    source="Kroenke, Spitzer, Williams 2001, J Gen Intern Med 16:606-613",
    scorer=score_phq9,
    min_score=0,
    max_score=27,
    bands=(
        Band("MINIMAL", 0, 4),
        Band("MILD", 5, 9),
        Band("MODERATE", 10, 14),
        Band("MODERATELY_SEVERE", 15, 19),
        Band("SEVERE", 20, 27),
    ),
    bands_source="Kroenke 2001; LOINC answer list LL382-3",
    cutoffs=(
        Cutoff(10, "10 or more: probable major depression", "Kroenke 2001"),
        Cutoff(7, "7 or more, community sample in Shanghai (n=1045)", "Wang 2014", "zh-Hans"),
        Cutoff(10, "10 or more, primary care in Hangzhou (n=2639)", "Chen 2013", "zh-Hans"),
        Cutoff(8, "8 or more, rural people of 60 and over in Liuyang (n=839)", "Liu 2016", "zh-Hans"),
    ),
    change_rule=ChangeRule(6, "NHS Talking Therapies manual"),
    # Simon 2013: one-year suicide attempts rise with item 9 from .4 % to 4 %; 2 and 3 need contact the same day.
    risk_items=(RiskItem(9, {1: "MEDIUM", 2: "HIGH", 3: "HIGH"}),),
    text_may_ship=True,
)
