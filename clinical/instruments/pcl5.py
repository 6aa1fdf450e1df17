from clinical.instruments.base import Answers, ChangeRule, Cutoff, Instrument, Score, items_of
from clinical.instruments.licences import US_GOVERNMENT
from clinical.instruments.scoring import scored, screening_cutoff, sum_of

CLUSTERS = {
    "b_intrusion": (range(1, 6), 1),
    "c_avoidance": (range(6, 8), 1),
    "d_cognition_mood": (range(8, 15), 2),
    "e_arousal": (range(15, 21), 2),
}
"""Subscale -> its items and how many of them must be symptoms (DSM-5; Weathers 2013)."""
SYMPTOM = 2
"""An item counts as a symptom from "moderately" on (VA National Center for PTSD)."""
RECKLESS_ITEM = 16
RECKLESS = 3
"""Our rule, not a published one: "quite a bit" of harmful risk-taking is shown to the doctor."""

SCREENING = Cutoff(33, "33 or more: probable PTSD (31 to 33 by setting)", "Bovin 2016; VA National Center for PTSD")


def score_pcl5(instrument: Instrument, answers: Answers) -> Score:
    points = scored(instrument, answers)
    total = sum(points.values())
    cutoff = screening_cutoff(instrument).value
    criteria = {name[0]: _met(points, items, needed) for name, (items, needed) in CLUSTERS.items()}
    return Score(
        total=total,
        subscales={name: sum_of(points, items) for name, (items, _) in CLUSTERS.items()},
        risk_flags={"reckless_behaviour": points[RECKLESS_ITEM] >= RECKLESS},
        provisional={
            "ptsd": all(criteria.values()),
            "criteria": criteria,
            "cutoff": cutoff,
            "cutoff_met": total >= cutoff,
        },
    )


def _met(points: dict[int, int], items: range, needed: int) -> bool:
    return sum(points[number] >= SYMPTOM for number in items) >= needed


PCL5 = Instrument(
    code="PCL5",
    name="PTSD Checklist for DSM-5",
    version="2013",
    items=items_of(20, 0, 4),
    period="the past month",
    licence=US_GOVERNMENT,
    source="Weathers, Litz, Keane, Palmieri, Marx, Schnurr 2013, VA National Center for PTSD",
    scorer=score_pcl5,
    min_score=0,
    max_score=80,
    cutoffs=(
        SCREENING,
        Cutoff(31, "31 or more: the lower end of the published range", "Bovin 2016"),
        Cutoff(23, "23 or more, displaced Kurds and Arabs (sensitivity .82, specificity .70)", "Ibrahim 2018", "ar"),
        Cutoff(23, "23 or more, displaced Kurds and Arabs (sensitivity .82, specificity .70)", "Ibrahim 2018", "ckb"),
    ),
    screening=SCREENING,
    change_rule=ChangeRule(15, "Marx 2022 (15 to 18 points); the older 5 is superseded"),
    text_may_ship=True,
)
