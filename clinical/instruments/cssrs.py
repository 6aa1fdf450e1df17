"""C-SSRS screener, entered by a clinician: 1 wish to be dead, 2 thoughts, 3 method, 4 intent, 5 plan and intent,
6 behaviour in the lifetime, 7 behaviour within three months. Triage rule: Posner 2011; NINDS and Blueprint cards."""

from clinical.instruments.base import AnswerError, Answers, Instrument, Item, RiskItem, Score
from clinical.instruments.licences import RFMH

THOUGHTS = 1
IDEATION_DETAIL = (2, 3, 4)
BEHAVIOUR = 5
RECENT = 6
"""Positions in the answers, from 0."""


def check_skips(answers: Answers) -> None:
    """Items 3 to 5 are asked after a yes to 2, item 7 after a yes to 6. A yes where nothing was to be asked is refused,
    never dropped; the risk door has seen it by then."""
    for position in IDEATION_DETAIL:
        _check(answers, position, asked=answers[THOUGHTS] == 1)
    _check(answers, RECENT, asked=answers[BEHAVIOUR] == 1)


def _check(answers: Answers, position: int, *, asked: bool) -> None:
    if asked and answers[position] is None:
        raise AnswerError(f"q{position + 1}", "required")
    if not asked and answers[position] == 1:
        raise AnswerError(f"q{position + 1}", "contradiction")


def score_cssrs(_instrument: Instrument, answers: Answers) -> Score:
    wish, thoughts, method, intent, plan, behaviour, recent = (answer == 1 for answer in answers)
    return Score(
        total=None,
        severity=_triage(high=intent or plan or recent, moderate=method or behaviour, low=wish or thoughts),
        risk_flags={
            "suicidal_ideation": wish or thoughts,
            "suicidal_behaviour": behaviour,
            "behaviour_within_3_months": recent,
        },
    )


def _triage(*, high: bool, moderate: bool, low: bool) -> str:
    if high:
        return "HIGH"
    if moderate:
        return "MODERATE"
    return "LOW" if low else "NONE"


CSSRS = Instrument(
    code="CSSRS",
    name="Columbia-Suicide Severity Rating Scale, screener",
    version="2008",
    items=tuple(Item(number, 0, 1, required=number in (1, 2, 6)) for number in range(1, 8)),
    period="the past month; behaviour: lifetime and the past 3 months",
    licence=RFMH,
    source="Posner, Brown, Stanley et al. 2011, Am J Psychiatry 168:1266-1277",
    scorer=score_cssrs,
    risk_items=(
        RiskItem(1, {1: "LOW"}),
        RiskItem(2, {1: "LOW"}),
        RiskItem(3, {1: "MEDIUM"}),
        RiskItem(4, {1: "HIGH"}),
        RiskItem(5, {1: "HIGH"}),
        RiskItem(6, {1: "MEDIUM"}),
        RiskItem(7, {1: "HIGH"}),
    ),
    administered_by="CLINICIAN",
    check=check_skips,
)
