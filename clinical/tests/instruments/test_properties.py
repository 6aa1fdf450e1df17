import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clinical.instruments import REGISTRY, AnswerError, Instrument, risk_answers, score
from clinical.instruments.jsonl import score_line
from clinical.tests.instruments.forms import ALL_CODES

scalars = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5)
junk = st.recursive(
    scalars, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=3), inner, max_size=4)
)
keys = st.sampled_from([f"q{n}" for n in range(22)] + [str(n) for n in range(22)]) | st.text(max_size=3)
answer = junk | st.integers(0, 4)
forms = st.dictionaries(keys, answer, max_size=22) | st.lists(answer, max_size=22) | junk
codes = st.sampled_from(ALL_CODES)


def valid_answers(instrument: Instrument) -> st.SearchStrategy[tuple[int, ...]]:
    return st.tuples(*(st.integers(item.minimum, item.maximum) for item in instrument.items))


@given(code=codes, form=forms)
def test_junk_is_scored_or_refused_never_anything_else(code: str, form: object) -> None:
    try:
        score(code, form)
    except AnswerError as error:
        assert error.field
        assert str(error)


@given(code=codes, form=forms)
def test_the_risk_door_never_raises(code: str, form: object) -> None:
    assert len(risk_answers(REGISTRY[code], form)) <= len(REGISTRY[code].risk_items)


@pytest.mark.parametrize("code", sorted(set(ALL_CODES) - {"CSSRS", "ITQ"}))
@given(data=st.data())
def test_totals_and_subscales_stay_in_range(code: str, data: st.DataObject) -> None:
    instrument = REGISTRY[code]
    result = score(code, data.draw(valid_answers(instrument)))
    assert result.total is not None
    assert instrument.min_score is not None
    assert instrument.max_score is not None
    assert instrument.min_score <= result.total <= instrument.max_score
    assert result.subscales is None or sum(result.subscales.values()) == result.total


@given(data=st.data())
def test_itq_never_gives_both(data: st.DataObject) -> None:
    provisional = score("ITQ", data.draw(valid_answers(REGISTRY["ITQ"]))).provisional
    assert provisional is not None
    assert not (provisional["ptsd"] and provisional["cptsd"])


@given(answers=st.tuples(*[st.integers(0, 3)] * 9))
def test_a_higher_answer_never_lowers_phq9(answers: tuple[int, ...]) -> None:
    before = score("PHQ9", answers).total
    after = score("PHQ9", (3, *answers[1:])).total
    assert before is not None
    assert after is not None
    assert after >= before


@given(line=st.binary(max_size=60) | junk.map(lambda value: json.dumps(value).encode()))
def test_any_line_has_an_answer(line: bytes) -> None:
    assert score_line(line)["valid"] is False


@given(code=codes, answers=forms)
def test_any_answers_have_an_answer(code: str, answers: object) -> None:
    result = score_line(json.dumps({"id": 1, "instrument": code, "answers": answers}).encode())
    assert json.loads(json.dumps(result)) == result
