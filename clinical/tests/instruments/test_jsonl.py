import json

import pytest

from clinical.instruments.jsonl import MAX_LINE, score_line


def result(line: object) -> dict[str, object]:
    return score_line(json.dumps(line).encode())


def test_a_scored_line() -> None:
    assert result({"id": "a", "instrument": "PHQ9", "answers": [2, 2, 2, 2, 2, 2, 2, 2, 1]}) == {
        "id": "a",
        "valid": True,
        "total": 17,
        "severity": "moderately_severe",
        "subscales": None,
        "flags": {"suicidal_ideation": True, "q9_score": 1},
        "provisional": None,
    }


@pytest.mark.parametrize(
    ("instrument", "answers", "total", "severity"),
    [
        ("GAD7", [0] * 7, 0, "minimal"),
        ("ISI", [2, 2, 2, 2, 0, 0, 0], 8, "subthreshold"),
        ("ISI", [0] * 7, 0, "none"),
        ("PSS", [0] * 10, 16, "moderate"),
        ("PCL5", [1] * 20, 20, None),
        ("WHO5", [5] * 5, 100, None),
        ("ITQ", [0] * 18, None, None),
        ("CSSRS", [1, 1, 1, 1, 0, 0, None], None, "high"),
        ("PC_PTSD_5", [0, None, None, None, None, None], 0, None),
        ("RHS15", [0] * 14 + [10], 0, None),
    ],
)
def test_total_and_severity_word(
    instrument: str, answers: list[object], total: int | None, severity: str | None
) -> None:
    scored = result({"id": 1, "instrument": instrument, "answers": answers})
    assert (scored["valid"], scored["total"], scored["severity"]) == (True, total, severity)


@pytest.mark.parametrize(
    ("spelling", "answers"),
    [
        ("phq-9", [0] * 9), ("PHQ-9", [0] * 9), ("phq9", [0] * 9), ("PHQ 9", [0] * 9), ("PC-PTSD-5", [0] * 6),
        ("pcptsd5", [0] * 6), ("PSS-10", [0] * 10), ("PSS10", [0] * 10), ("PSS", [0] * 10), ("C-SSRS", [0] * 7),
        ("WHO-5", [0] * 5), ("RHS-15", [0] * 15), ("PCL-5", [0] * 20), ("gad-2", [0] * 2),
    ],
)  # fmt: skip
def test_spellings_of_an_instrument(spelling: str, answers: list[int]) -> None:
    assert result({"id": 1, "instrument": spelling, "answers": answers})["valid"] is True


@pytest.mark.parametrize(
    ("line", "error"),
    [
        (b"", "the line is not JSON"),
        (b"\n", "the line is not JSON"),
        (b"not json", "the line is not JSON"),
        (b"\xff\xfe", "the line is not JSON"),
        (b'{"id": 1} {"id": 2}', "the line is not JSON"),
        (b'{"id": 1, "id": 2}', "the line is not JSON"),
        (b'{"id": NaN}', "the line is not JSON"),
        (b'{"id": 1, "answers": [' + b"9" * 5000 + b"]}", "the line is not JSON"),
        (b"[" * 100_000, "the line is nested too deeply"),
        (b" " * (MAX_LINE + 1), "the line is too long"),
        (b"[]", "the line is not a JSON object"),
        (b"null", "the line is not a JSON object"),
        (b"{}", "id: required"),
        (b'{"id": null}', "id: required"),
        (b'{"id": true}', "id: required"),
        (b'{"id": 1.5}', "id: required"),
        (b'{"id": []}', "id: required"),
    ],
)
def test_a_line_that_names_no_form(line: bytes, error: str) -> None:
    assert score_line(line) == {"id": None, "valid": False, "error": error}


NINE = [0] * 9


@pytest.mark.parametrize(
    ("fields", "error"),
    [
        ({}, "instrument: required"),
        ({"instrument": 9, "answers": NINE}, "instrument: required"),
        ({"instrument": "", "answers": NINE}, "instrument: unknown"),
        ({"instrument": "HTQ", "answers": NINE}, "instrument: unknown"),
        ({"instrument": "PHQ9"}, "answers: wrong-type"),
        ({"instrument": "PHQ9", "answers": {"q1": 0}}, "answers: wrong-type"),
        ({"instrument": "PHQ9", "answers": "000000000"}, "answers: wrong-type"),
        ({"instrument": "PHQ9", "answers": NINE[:8]}, "answers: wrong-length"),
        ({"instrument": "PHQ9", "answers": [*NINE, 0]}, "answers: wrong-length"),
        ({"instrument": "PHQ9", "answers": [*NINE[:8], None]}, "q9: required"),
        ({"instrument": "PHQ9", "answers": [True, *NINE[:8]]}, "q1: not-an-integer"),
        ({"instrument": "PHQ9", "answers": [1.0, *NINE[:8]]}, "q1: not-an-integer"),
        ({"instrument": "PHQ9", "answers": ["1", *NINE[:8]]}, "q1: not-an-integer"),
        ({"instrument": "PHQ9", "answers": [[0], *NINE[:8]]}, "q1: not-an-integer"),
        ({"instrument": "PHQ9", "answers": [-1, *NINE[:8]]}, "q1: out-of-range"),
        ({"instrument": "PHQ9", "answers": [4, *NINE[:8]]}, "q1: out-of-range"),
        ({"instrument": "PHQ9", "answers": [10**30, *NINE[:8]]}, "q1: out-of-range"),
    ],
    ids=repr,
)
def test_a_refused_form_keeps_its_id(fields: dict[str, object], error: str) -> None:
    assert result({"id": "x"} | fields) == {"id": "x", "valid": False, "error": error}


def test_the_recency_of_the_cssrs_may_be_left_out_only_after_a_no() -> None:
    six = score_line(b'{"id": 1, "instrument": "CSSRS", "answers": [1, 1, 1, 0, 0, 0]}')
    assert (six["valid"], six["severity"]) == (True, "moderate")
    untold = score_line(b'{"id": 2, "instrument": "CSSRS", "answers": [1, 1, 0, 0, 0, 1]}')
    assert untold == {"id": 2, "valid": False, "error": "q7: required"}
