"""The instruments by code. An unknown code raises; there is no default instrument."""

from collections.abc import Mapping

from clinical.instruments.answers import parse_answers, parse_responses
from clinical.instruments.base import Answers, Instrument, Score, UnknownInstrument
from clinical.instruments.cssrs import CSSRS
from clinical.instruments.gad2 import GAD2
from clinical.instruments.gad7 import GAD7
from clinical.instruments.isi import ISI
from clinical.instruments.itq import ITQ
from clinical.instruments.pc_ptsd_5 import PC_PTSD_5
from clinical.instruments.pcl5 import PCL5
from clinical.instruments.phq2 import PHQ2
from clinical.instruments.phq9 import PHQ9
from clinical.instruments.pss10 import PSS
from clinical.instruments.rhs15 import RHS15
from clinical.instruments.who5 import WHO5

REGISTRY: dict[str, Instrument] = {
    instrument.code: instrument
    for instrument in (PHQ9, GAD7, PSS, ISI, PCL5, PHQ2, GAD2, ITQ, WHO5, PC_PTSD_5, RHS15, CSSRS)
}


def get_instrument(code: str) -> Instrument:
    if code not in REGISTRY:
        raise UnknownInstrument
    return REGISTRY[code]


def score(instrument: str | Instrument, responses: object) -> Score:
    """Score a form ({"q1": 0}) or a list in item order. Raises UnknownInstrument or AnswerError; nothing is imputed.
    Pass an Instrument to score with a text pack's cut-off (`text_packs.in_language`)."""
    known = get_instrument(instrument) if isinstance(instrument, str) else instrument
    return known.scorer(known, _parse(known, responses))


def _parse(instrument: Instrument, responses: object) -> Answers:
    if isinstance(responses, Mapping):
        return parse_responses(instrument, responses)
    return parse_answers(instrument, responses)
