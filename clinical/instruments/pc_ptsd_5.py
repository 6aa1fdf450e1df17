from clinical.instruments.base import AnswerError, Answers, Cutoff, Instrument, Item, Score
from clinical.instruments.licences import US_GOVERNMENT
from clinical.instruments.scoring import present, screening_cutoff

SCREENING = Cutoff(3, "3 or more: sensitive, the one to use for women", "Prins 2016; Bovin 2021")


def check_gate(answers: Answers) -> None:
    """The five questions may only be skipped by someone who answered "no" to the event question."""
    if answers[0] == 0:
        return
    for number, answer in enumerate(answers, start=1):
        if answer is None:
            raise AnswerError(f"q{number}", "required")


def score_pc_ptsd_5(instrument: Instrument, answers: Answers) -> Score:
    """Prins 2016: no event, total 0, stop. A "yes" given in spite of that is not counted, but it is flagged."""
    exposed = answers[0] == 1
    total = sum(present(answer) for answer in answers[1:]) if exposed else 0
    return Score(
        total=total,
        risk_flags={"answered_without_event": not exposed and 1 in answers[1:]},
        provisional={"positive_screen": total >= screening_cutoff(instrument).value},
    )


PC_PTSD_5 = Instrument(
    code="PC_PTSD_5",
    name="Primary Care PTSD Screen for DSM-5",
    version="2016",
    items=(Item(1, 0, 1), *(Item(number, 0, 1, required=False) for number in range(2, 7))),
    period="the past month",
    licence=US_GOVERNMENT,
    source="Prins, Bovin, Smolenski et al. 2016, J Gen Intern Med 31:1206-1211",
    scorer=score_pc_ptsd_5,
    min_score=0,
    max_score=5,
    cutoffs=(SCREENING, Cutoff(4, "4 or more: the most efficient in the whole sample", "Bovin 2021")),
    screening=SCREENING,
    check=check_gate,
    text_may_ship=True,
)
