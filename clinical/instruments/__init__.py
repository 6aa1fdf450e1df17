"""Questionnaires: what may be answered, what it scores, which words may be shown. Pure Python, no Django."""

from clinical.instruments.answers import parse_answers, parse_responses, risk_answers, risk_level_of
from clinical.instruments.base import AnswerError, Answers, Change, Instrument, RiskAnswer, Score, UnknownInstrument
from clinical.instruments.catalogue import describe, severity_label, summarise
from clinical.instruments.registry import REGISTRY, get_instrument, score
from clinical.instruments.scoring import change
from clinical.instruments.text_packs import Pack, PackError, Packs, in_language, load_packs, shipped_packs, validated_in

__all__ = [
    "REGISTRY",
    "AnswerError",
    "Answers",
    "Change",
    "Instrument",
    "Pack",
    "PackError",
    "Packs",
    "RiskAnswer",
    "Score",
    "UnknownInstrument",
    "change",
    "describe",
    "get_instrument",
    "in_language",
    "load_packs",
    "parse_answers",
    "parse_responses",
    "risk_answers",
    "risk_level_of",
    "score",
    "severity_label",
    "shipped_packs",
    "summarise",
    "validated_in",
]
