"""From what was sent to validated answers; and the risk door, which looks at single items of any form."""

import re
from collections.abc import Iterable, Mapping
from typing import TypeGuard

from clinical.instruments.base import AnswerError, Answers, Instrument, Item, RiskAnswer, RiskItem, RiskLevel

FORM = "responses"
LIST = "answers"
PRINTABLE_KEY = re.compile(r"[A-Za-z0-9_.-]{1,40}")


def parse_responses(instrument: Instrument, responses: object) -> Answers:
    """Answers of an API form {"q1": 0} or {"1": 0}; one form per item. Raises AnswerError naming the first bad key."""
    if not isinstance(responses, Mapping):
        raise AnswerError(FORM, "wrong-type")
    positions = {form: i for i, item in enumerate(instrument.items) for form in (item.key, str(item.number))}
    values: list[object] = [None] * len(instrument.items)
    seen: set[int] = set()
    for key, value in responses.items():
        if not isinstance(key, str) or key not in positions:
            raise AnswerError(_safe(key), "unknown-field")
        position = positions[key]
        if position in seen:
            raise AnswerError(instrument.items[position].key, "duplicate")
        seen.add(position)
        values[position] = value
    return _validated(instrument, values)


def parse_answers(instrument: Instrument, answers: object) -> Answers:
    """Answers of a list in item order, null = skipped. Raises AnswerError."""
    if not isinstance(answers, list | tuple):
        raise AnswerError(LIST, "wrong-type")
    if len(answers) != len(instrument.items):
        raise AnswerError(LIST, "wrong-length")
    return _validated(instrument, answers)


def risk_answers(instrument: Instrument, raw: object) -> tuple[RiskAnswer, ...]:
    """The risk items answered validly and positively, however broken the rest of the form is. Never raises."""
    found = (_risk_answer(instrument, risk, raw) for risk in instrument.risk_items)
    return tuple(answer for answer in found if answer is not None)


def risk_level_of(instrument: Instrument, key: str, value: int) -> RiskLevel | None:
    """None for an answer that opens no event; raises KeyError for an item that is no risk item."""
    risk = {f"q{r.number}": r for r in instrument.risk_items}[key]
    return risk.levels.get(value)


def _validated(instrument: Instrument, values: Iterable[object]) -> Answers:
    answers = tuple(_valid(item, value) for item, value in zip(instrument.items, values, strict=True))
    if instrument.check is not None:
        instrument.check(answers)
    return answers


def _valid(item: Item, value: object) -> int | None:
    if value is None:
        if item.required:
            raise AnswerError(item.key, "required")
        return None
    if not _is_int(value):
        raise AnswerError(item.key, "not-an-integer")
    if not item.minimum <= value <= item.maximum:
        raise AnswerError(item.key, "out-of-range")
    return value


def _is_int(value: object) -> TypeGuard[int]:
    return isinstance(value, int) and not isinstance(value, bool)


def _safe(key: object) -> str:
    return key if isinstance(key, str) and PRINTABLE_KEY.fullmatch(key) else FORM


def _risk_answer(instrument: Instrument, risk: RiskItem, raw: object) -> RiskAnswer | None:
    valid = [v for v in _candidates(risk.number, raw) if _is_int(v) and v in risk.levels]
    if not valid:
        return None
    value = max(valid)
    return RiskAnswer(instrument.items[risk.number - 1].key, value, risk.levels[value])


def _candidates(number: int, raw: object) -> list[object]:
    if isinstance(raw, Mapping):
        return [raw[key] for key in (f"q{number}", str(number)) if key in raw]
    if isinstance(raw, list | tuple):
        return list(raw[number - 1 : number])
    return []
