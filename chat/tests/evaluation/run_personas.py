"""`make eval-chat`: every scripted person talks with the model of LLM_BASE_URL, in the tests' own database.

Not collected by `make test`. Transcripts and the table of scores are kept under .local/evaluation."""

import json
import os
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings as configured
from django.utils import timezone

from chat.evaluation.personas import PERSONAS
from chat.tests.evaluation.talks import overall, report, rows, talk
from xinshou import llm

SECONDS = 20.0


@pytest.mark.django_db
def test_every_persona_talks_with_the_model(settings: Any, capsys: pytest.CaptureFixture[str]) -> None:
    settings.LLM_BASE_URL, settings.LLM_MODEL = os.environ["EVAL_LLM_BASE_URL"], os.environ["EVAL_LLM_MODEL"]
    settings.LLM_API_KEY, settings.LLM_REMOTE_OK = os.environ.get("EVAL_LLM_API_KEY", ""), True
    settings.CHAT_MODEL_SECONDS, settings.THROTTLES_ON = SECONDS, False
    llm.breaker.reset()
    transcripts = [talk(persona, number) for number, persona in enumerate(PERSONAS)]
    folder = Path(configured.LOCAL_DIR) / "evaluation" / f"{timezone.now():%Y-%m-%dT%H-%M-%S}"
    folder.mkdir(parents=True)
    told = [json.dumps(row, ensure_ascii=False) for transcript in transcripts for row in rows(transcript)]
    (folder / "transcripts.jsonl").write_text("\n".join(told) + "\n", encoding="utf-8")
    text = report(transcripts, settings.LLM_MODEL)
    (folder / "scores.md").write_text(text, encoding="utf-8")
    with capsys.disabled():
        print(f"\n{text}\nKept in {folder}")  # noqa: T201
    assert overall(transcripts).replies == sum(len(persona.lines) for persona in PERSONAS)
