from clinical.instruments.base import Answers, ChangeRule, Cutoff, Instrument, Score, items_of
from clinical.instruments.licences import WHO
from clinical.instruments.scoring import scored

PERCENT = 4
POOR_BELOW_RAW = 13
"""Raw sum below 13 (of 25) is poor well-being (Bech 2003; Topp 2015)."""


def score_who5(instrument: Instrument, answers: Answers) -> Score:
    raw = sum(scored(instrument, answers).values())
    return Score(total=raw * PERCENT, risk_flags={"low_wellbeing": raw < POOR_BELOW_RAW})


WHO5 = Instrument(
    code="WHO5",
    name="WHO-5 Well-Being Index",
    version="1998",
    items=items_of(5, 0, 5),
    period="the last 2 weeks",
    licence=WHO,
    source="WHO 1998; Topp, Østergaard, Søndergaard, Bech 2015, Psychother Psychosom 84:167-176",
    scorer=score_who5,
    min_score=0,
    max_score=100,
    cutoffs=(
        Cutoff(50, "50 or less: poor well-being, ask about depression", "Topp 2015"),
        Cutoff(28, "28 or less: depression is likely", "Topp 2015"),
        Cutoff(50, "50 or less, healthcare students in China (n=343)", "Yang 2023", "zh-Hans"),
    ),
    change_rule=ChangeRule(10, "Topp 2015", higher_is_better=True),
    text_may_ship=True,
)
