from clinical.instruments.base import Cutoff, Instrument, items_of
from clinical.instruments.licences import PHQ
from clinical.instruments.scoring import sum_and_screen

SCREENING = Cutoff(3, "3 or more: ask the whole GAD-7", "Kroenke 2007")

GAD2 = Instrument(
    code="GAD2",
    name="Generalized Anxiety Disorder-2",
    version="2007",
    items=items_of(2, 0, 3),
    period="the last 2 weeks",
    licence=PHQ,
    source="Kroenke, Spitzer, Williams, Monahan, Löwe 2007, Ann Intern Med 146:317-325",
    scorer=sum_and_screen,
    min_score=0,
    max_score=6,
    cutoffs=(SCREENING,),
    screening=SCREENING,
    text_may_ship=True,
)
