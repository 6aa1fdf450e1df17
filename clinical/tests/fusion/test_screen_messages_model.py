"""`screen_messages --model` against the stand-in: a model raises, dismisses what is soft, never what is hard."""

import json
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command

from clinical.tests.fusion.sentences import soft_sentence
from xinshou.fake_llm import FakeLLM, Mode

CALM, HARD = "It rained all day and I cooked soup.", "I have the pills in my hand and I am going to take them tonight"


def screened(folder: Path, *texts: str) -> list[dict[str, Any]]:
    file, out = folder / "lines.jsonl", StringIO()
    lines = [{"id": str(number), "lang": "en", "text": text} for number, text in enumerate(texts)]
    file.write_text("\n".join(map(json.dumps, lines)), "utf-8")
    call_command("screen_messages", str(file), "--model", stdout=out)
    return [json.loads(line) for line in out.getvalue().splitlines()]


def opinion(level: str, span: str) -> dict[str, Any]:
    return {"level": level, "type": "SUICIDAL", "evidence_span": span}


def test_a_model_that_finds_nothing_dismisses_soft_hits_and_no_hard_one(tmp_path: Path, fake_llm: FakeLLM) -> None:
    soft, hard = screened(tmp_path, soft_sentence(), HARD)
    assert (soft["level"], soft["rule"], soft["span"]) == ("NONE", None, None)
    assert hard["level"] == "CRITICAL"
    assert hard["rule"] != "model"
    assert len(fake_llm.requests) >= 2


def test_a_model_raises_what_the_rules_let_pass(tmp_path: Path, fake_llm: FakeLLM) -> None:
    fake_llm.answer_when(CALM, opinion("HIGH", "cooked soup"))
    (line,) = screened(tmp_path, CALM)
    assert (line["level"], line["type"], line["rule"]) == ("HIGH", "SUICIDAL", "model")
    start, end = line["span"]
    assert CALM[start:end] == "cooked soup"


@pytest.mark.parametrize("mode", [Mode.SERVER_ERROR, Mode.GARBAGE, Mode.WRONG_SCHEMA, Mode.DISCONNECT])
def test_without_its_answer_the_word_of_the_rules_stands_and_says_so(
    tmp_path: Path, fake_llm: FakeLLM, mode: Mode
) -> None:
    fake_llm.mode = mode
    calm, hard = screened(tmp_path, CALM, HARD)
    assert (calm["level"], calm["unscored_by_model"]) == ("NONE", True)
    assert (hard["level"], hard["unscored_by_model"]) == ("CRITICAL", True)
