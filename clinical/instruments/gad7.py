from clinical.instruments.base import Band, ChangeRule, Cutoff, Instrument, items_of
from clinical.instruments.licences import PHQ
from clinical.instruments.scoring import sum_and_band

GAD7 = Instrument(
    code="GAD7",
    name="Generalized Anxiety Disorder-7",
    version="2006",
    items=items_of(7, 0, 3),
    period="the last 2 weeks",
    licence=PHQ,
    source="Spitzer, Kroenke, Williams, Löwe 2006, Arch Intern Med 166:1092-1097",
    scorer=sum_and_band,
    min_score=0,
    max_score=21,
    bands=(Band("MINIMAL", 0, 4), Band("MILD", 5, 9), Band("MODERATE", 10, 14), Band("SEVERE", 15, 21)),
    bands_source="Spitzer 2006",
    cutoffs=(
        Cutoff(10, "10 or more: probable anxiety disorder", "Spitzer 2006"),
        Cutoff(8, "8 or more: more sensitive", "Plummer 2016"),
    ),
    change_rule=ChangeRule(4, "NHS Talking Therapies manual; Toussaint 2020"),
    text_may_ship=True,
)
