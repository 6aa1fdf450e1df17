"""The readable summary: by month, without names, in the language that was asked for."""

import subprocess
from collections.abc import Iterator
from datetime import date, timedelta
from functools import partial
from typing import Any
from unittest.mock import patch

import pytest
from django.utils import timezone, translation
from django.utils.translation import gettext

from clinical.models import CheckIn
from patients.models import Patient
from patients.tests.base import PASSWORD, Cast, api, assert_problem
from patients.tests.factories import make_patient
from reports.export_models import DataExport
from reports.record.scope import Scope
from reports.record.summary import summarise
from reports.rendering import in_child
from reports.services import export_writing
from reports.tests.record import API, damage, fetch, fill_record
from xinshou.tests.outbox import run_outbox


@pytest.fixture(autouse=True)
def patient_machine() -> Iterator[None]:
    """The limit of 30 s is tested with reports; a busy test machine is no reason to fail here."""
    with patch.object(export_writing, "in_child", partial(in_child, seconds=600)):
        yield


def words_of(pdf: bytes) -> str:
    done = subprocess.run(["pdftotext", "-layout", "-", "-"], input=pdf, capture_output=True, check=True)
    return done.stdout.decode()


def paper_of(patient: Patient, language: str = "en", **body: Any) -> str:
    client = api(patient)
    asked = client.post(
        f"{API}/request",
        {"password": PASSWORD, "export_format": "PDF_SUMMARY", **body},
        headers={"Accept-Language": language},
    ).json()
    run_outbox()
    assert DataExport.objects.get().failure == ""
    content = fetch(client, asked["download_token"])
    assert content.startswith(b"%PDF-")
    return words_of(content)


def test_it_says_what_there_is_and_not_who(cast: Cast) -> None:
    text = paper_of(fill_record(cast))
    for words in ("My record, in short", "I stop eating", "-Sertralin", "PHQ-9", "18", "Month by month"):
        assert words in text, words
    for words in ("Silberfisch", "+49 151", "calc", "hidden trigger"):
        assert words not in text, words


@pytest.mark.parametrize(("language", "code"), [("zh", "zh-hans"), ("fa", "fa")])
def test_it_speaks_the_language_of_the_request(cast: Cast, language: str, code: str) -> None:
    with translation.override(code):
        expected = gettext("Safety plan").split()[-1]
    text = paper_of(fill_record(cast), language)
    assert expected in text.replace("\u202b", "").replace("\u202c", "")
    assert "My record" not in text


def test_ten_thousand_days_are_months(cast: Cast) -> None:
    first, now = date(1999, 1, 1), timezone.now()
    CheckIn.objects.bulk_create(
        CheckIn(
            patient=cast.mei,
            checkin_date=first + timedelta(days=day),
            mood_score=day % 11,
            created_at=now,
            updated_at=now,
        )
        for day in range(10_000)
    )
    summary = summarise(Scope(cast.mei))
    assert len(summary.months) == 329
    assert (summary.months[-1].check_ins, summary.months[-1].mood, summary.months[-1].mood_range) == (31, 5, (0, 10))
    assert summary.months[-1].sleep is None
    assert "1999" in paper_of(cast.mei)


def test_nothing_at_all_is_a_paper_too(db: None) -> None:
    assert "There is nothing in this time." in paper_of(make_patient("new"))


def test_damage_and_missing_letters_are_told(cast: Cast) -> None:
    mei = fill_record(cast)
    mei.allergies = "བོད"
    mei.save()
    damage(mei, "current_medications")
    damage(mei.safety_plans.get(version=2), "steps")
    text = paper_of(mei)
    assert text.count("unreadable") >= 2
    assert "no glyph in our fonts" in " ".join(text.split())


def test_html_is_text(cast: Cast) -> None:
    cast.mei.allergies = '<img src="file:///etc/passwd"> @import url(http://x/)'
    cast.mei.save()
    assert '<img src="file:///etc/passwd">' in paper_of(cast.mei)


@pytest.mark.usefixtures("without_pango")
def test_without_pango_it_is_refused_by_name(cast: Cast) -> None:
    body = {"password": PASSWORD, "export_format": "PDF_SUMMARY"}
    assert_problem(api(cast.mei).post(f"{API}/request", body), 503, "renderer-missing")
    assert not DataExport.objects.exists()


def test_a_long_text_says_how_much_more_there_is(cast: Cast) -> None:
    cast.mei.therapy_history = "ab " * 3000
    cast.mei.save()
    assert "7000 more characters" in " ".join(paper_of(cast.mei).replace(",", "").split())
