"""Words that would break out of the page, out of the process or out of the limits: drawn as text, or refused."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import partial
from hashlib import sha256
from io import BytesIO
from typing import Any
from zoneinfo import ZoneInfo

import pikepdf
import pytest
import time_machine
from django.db import transaction
from django.utils import timezone

from clinical.models import CheckIn, PreVisitSummary, RiskEvent
from clinical.queries.identities import identity_of
from clinical.tests.factories import (
    make_assessment,
    make_check_in,
    make_pre_visit_summary,
    make_risk_event,
    make_safety_plan,
)
from patients.tests.base import Cast
from reports.document import cover_html, in_language_of, report_html
from reports.engine import engine
from reports.handout import gather_plan
from reports.kinds import caseload_of
from reports.models import ReportType
from reports.options import Options
from reports.previsit import ReportData, Unseen, gather
from reports.rendering import RenderingFailed, in_child
from reports.single import gather_assessment
from reports.snapshots import Snapshot, canonical
from reports.templatetags.report_words import direction
from reports.tests.factories import damage, make_report
from reports.tests.papers import plain, words_of

ATTACKS = [
    "<img src=file:///etc/passwd>",
    '<img src="http://127.0.0.1:9/x.png"><link rel=attachment href="file:///etc/hostname">',
    "<style>@import url(file:///etc/passwd); body{background:url(http://127.0.0.1:9/)}</style>",
    "@import 'file:///etc/passwd';",
    "{% include 'x' %}{{ settings.SECRET_KEY }}",
    '"><svg><image href="file:///etc/passwd"/></svg>',
    "</blockquote></body></html><script>1</script>",
]


@pytest.fixture
def fetched(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the renderer was asked to fetch."""
    asked: list[str] = []
    real = engine().NoFetching.fetch

    def fetch(self: Any, url: str, headers: Any = None) -> Any:
        asked.append(url)
        return real(self, url, headers)

    monkeypatch.setattr(engine().NoFetching, "fetch", fetch)
    return asked


def data_of(cast: Cast, summary: PreVisitSummary | None = None, **options: Any) -> ReportData:
    with transaction.atomic():
        return gather(cast.mei, ReportType.PRE_VISIT_SUMMARY, Options(**options), timezone.now(), summary)


def draw(data: Snapshot, **options: Any) -> bytes:
    engine().warm()
    html = report_html(data, Options(**options), "0" * 36, ZoneInfo("UTC"))
    return bytes(engine().write(html))


@pytest.mark.parametrize("attack", ATTACKS)
def test_markup_is_printed_and_nothing_is_fetched(cast: Cast, fetched: list[str], attack: str) -> None:
    make_risk_event(cast.mei, trigger_text=attack)
    text = words_of(draw(data_of(cast, make_pre_visit_summary(cast.mei, words=attack))))
    assert fetched == []
    assert identity_of(cast.mei).pseudonymiser().replace(attack).text[:6] in text
    assert "root:" not in text


@pytest.mark.parametrize("attack", ATTACKS)
def test_the_patients_sheet_prints_markup_too(cast: Cast, fetched: list[str], attack: str) -> None:
    make_safety_plan(cast.mei, warning_signs=[attack], professionals=[{"name": attack, "contact": attack}])
    text = words_of(draw(gather_plan(cast.mei)))
    assert fetched == [] and "root:" not in text
    assert text.count(attack[:6]) >= 3


@pytest.mark.parametrize("attack", ATTACKS)
def test_a_name_cannot_break_out_of_the_cover(cast: Cast, fetched: list[str], attack: str) -> None:
    engine().warm()
    html = cover_html(make_report(cast.mei), Options(), ZoneInfo("UTC"), name=attack, code="P-1", doctor=attack)
    text = words_of(engine().write(html))
    assert fetched == [] and attack[:6] in text and "root:" not in text


@pytest.mark.parametrize("language", ["en", "zh-hans", "zh-hant", "fa"])
def test_all_reports_have_the_same_metadata_and_no_attachment(cast: Cast, language: str) -> None:
    make_safety_plan(cast.mei, warning_signs=["mine"])
    options = Options(language=language)
    with in_language_of(options), transaction.atomic():
        now = timezone.now()
        papers = [gather_plan(cast.mei), gather(cast.mei, ReportType.PROGRESS_REPORT, options, now)]
        papers.append(caseload_of(cast.dr_lin, options, now))
    assert len({metadata(draw(data, language=language)) for data in papers}) == 1


def metadata(pdf: bytes) -> str:
    with pikepdf.open(BytesIO(pdf)) as document:
        assert len(document.attachments) == 0
        assert "/Names" not in document.Root or "/EmbeddedFiles" not in document.Root.Names
        assert "/OpenAction" not in document.Root and "/AcroForm" not in document.Root
        return f"{document.docinfo!r} {bytes(document.Root.Metadata.read_bytes())!r} {document.trailer.ID[0]!r}"


@pytest.mark.parametrize(
    ("text", "way"),
    [
        ("+49 30 1234567", "ltr"),
        ("خواهرم ژاله", "rtl"),
        ("(112) فوری", "rtl"),
        ("Mei 美", "ltr"),
        ("", "ltr"),
        ("心", "ltr"),
    ],
)
def test_words_of_either_direction_are_set_apart(text: str, way: str) -> None:
    assert direction(text) == way


def test_a_telephone_number_in_a_persian_plan_keeps_its_order(cast: Cast) -> None:
    make_safety_plan(cast.mei, support_contacts=[{"name": "ژاله", "contact": "+49 30 1234567"}])
    with in_language_of(Options(language="fa")):
        text = words_of(draw(gather_plan(cast.mei), language="fa"))
    assert "+49 30 1234567" in plain(text)


@pytest.mark.parametrize(
    "page",
    ["<img src=file:///etc/passwd>", "<style>@import url(file:///etc/passwd)</style>", "<img src=//x.example/a>"],
)
def test_even_real_markup_gets_nothing(fetched: list[str], page: str) -> None:
    """The second wall: should escaping ever fail."""
    engine().warm()
    pdf = engine().write(f'<html lang="en"><title>x</title><body>{page} end</body></html>')
    assert "root:" not in words_of(pdf) and "end" in words_of(pdf)
    with pytest.raises(engine().FetchRefused):
        engine().NoFetching().fetch("file:///etc/passwd")


def test_a_megabyte_of_words_is_cut_and_says_so(cast: Cast) -> None:
    data = data_of(cast, make_pre_visit_summary(cast.mei, words="心" * 5000))
    assert data.prepared and data.prepared.complaint
    assert (len(data.prepared.complaint.text), data.prepared.complaint.more) == (1500, 3500)
    assert "3500 more characters" in " ".join(words_of(draw(data)).split())


def test_ten_thousand_check_ins_are_a_few_pages(cast: Cast) -> None:
    today = cast.mei.local_day()
    rows = [make_row(cast, today - timedelta(days=back)) for back in range(10_000)]
    CheckIn.objects.bulk_create(rows)
    with transaction.atomic():
        data = gather(cast.mei, ReportType.PROGRESS_REPORT, Options(days=365), timezone.now())
    assert data.trend and data.trend.reported_days == 365
    assert words_of(draw(data)).count("\f") <= 3


def make_row(cast: Cast, day: date) -> CheckIn:
    now = timezone.now()
    return CheckIn(patient=cast.mei, checkin_date=day, mood_score=5, created_at=now, updated_at=now)


def test_damaged_rows_are_counted_and_the_rest_is_there(cast: Cast) -> None:
    event = make_risk_event(cast.mei, trigger_text="broken words")
    make_risk_event(cast.mei, trigger_text="whole words")
    form = make_assessment(cast.mei, "PHQ9", [1] * 9)
    damage("clinical_riskevent", "trigger_text", event.pk)
    damage("clinical_assessment", "responses", form.pk)
    RiskEvent.objects.get(pk=event.pk)
    data = data_of(cast)
    assert data.unseen.unreadable == 2
    text = " ".join(words_of(draw(data)).split())
    assert "whole words" in text and "broken words" not in text
    assert "2 entries could not be opened" in text


def test_characters_without_a_glyph_are_counted(cast: Cast) -> None:
    make_risk_event(cast.mei, trigger_text="ཤ心س")
    assert engine().missing_glyphs(canonical(data_of(cast)).decode()) == 1


def test_each_paper_about_a_patient_says_what_no_font_shows(cast: Cast) -> None:
    form = make_assessment(cast.mei, "PHQ9", [1] * 9)
    with transaction.atomic():
        papers = [gather_plan(cast.mei), gather_assessment(cast.mei, form, timezone.now()), data_of(cast)]
    for data in papers:
        html = report_html(data, Options(), "0" * 36, ZoneInfo("UTC"), glyphs=2)
        assert html.count("2 characters have no glyph in our fonts") == 1


def test_the_lines_to_sign_do_not_stand_alone(cast: Cast) -> None:
    """The first page of this form has room for all but them."""
    for back in (90, 60, 30, 0):
        form = make_assessment(cast.mei, "PHQ9", [1] * 9, at=timezone.now() - timedelta(days=back))
    with transaction.atomic():
        data = gather_assessment(cast.mei, form, timezone.now())
    engine().warm()
    html = report_html(data, Options(), "0" * 36, ZoneInfo("UTC"))
    _first, last, _end = words_of(engine().write(html, paper="Letter")).split("\f")
    assert "Read by" in last and "Sources" in last


def test_the_fingerprint_is_of_what_the_record_says_at_a_moment(cast: Cast) -> None:
    """The same words at the same moment have the same one, in whatever order the database gives them; any other word,
    number or moment has another."""
    make_check_in(cast.mei, cast.mei.local_day(), mood=4)
    make_risk_event(cast.mei, trigger_text="words of alarm")
    with time_machine.travel(timezone.now(), tick=False) as clock:
        one = data_of(cast)
        assert data_of(cast).fingerprint == one.fingerprint
        changed = [
            replace(one, unseen=replace(one.unseen, unreadable=1)),
            replace(one, since=one.since + timedelta(seconds=1)),
            data_of(cast, include_checkin_trend=False),
        ]
        CheckIn.objects.update(mood_score=5)
        changed.append(data_of(cast))
        make_risk_event(cast.mei, trigger_text="words of alarm!")
        changed.append(data_of(cast))
        clock.shift(1)
        changed.append(data_of(cast))
    found = [data.fingerprint for data in (one, *changed)]
    assert len(set(found)) == len(found)


def test_the_canonical_snapshot_stays_what_it_was() -> None:
    """A report of last year is compared with this: who changes the form changes each fingerprint, on purpose only."""
    noon = datetime(2026, 3, 1, 12, tzinfo=UTC)
    data = ReportData(
        report_type="PROGRESS_REPORT", patient_code="P-1A2B3C4D", language_name="中文", since=noon, since_visit=False,
        until=noon, risk=None, scores=[], trend=None, prepared=None, unseen=Unseen(1, True, 0, 0, 0),
    )  # fmt: skip
    assert canonical(data).decode() == (
        '{"language_name":"中文","patient_code":"P-1A2B3C4D","prepared":null,"report_type":"PROGRESS_REPORT","risk":null,'
        '"scores":[],"since":"2026-03-01T12:00:00+00:00","since_visit":false,"trend":null,'
        '"unseen":{"days_without_data":1,"is_screened":true,"model_away":0,"unread_by_model":0,"unreadable":0},'
        '"until":"2026-03-01T12:00:00+00:00"}'
    )
    assert data.fingerprint == sha256(canonical(data)).hexdigest()


def test_a_child_that_takes_too_long_is_ended() -> None:
    def work() -> bytes:
        while True:
            pass

    with pytest.raises(RenderingFailed) as failed:
        in_child(work, seconds=0.3)
    assert failed.value.reason == "TOO_SLOW"


def test_a_child_that_takes_too_much_is_ended() -> None:
    with pytest.raises(RenderingFailed) as failed:
        in_child(partial(bytes, 64 * 1024 * 1024), memory=16 * 1024 * 1024)
    assert failed.value.reason == "TOO_LARGE"


def test_a_child_that_breaks_says_nothing_else() -> None:
    with pytest.raises(RenderingFailed) as failed:
        in_child(lambda: bytes(1 // 0))
    assert failed.value.reason == "CRASHED"


def test_a_child_may_write_no_file(tmp_path: Any) -> None:
    def work() -> bytes:
        (tmp_path / "x").write_bytes(b"plain words")
        return b""

    with pytest.raises(RenderingFailed):
        in_child(work)
    assert (tmp_path / "x").read_bytes() == b""


def test_a_child_answers_more_than_a_pipe_holds() -> None:
    assert len(in_child(lambda: b"x" * 3_000_000)) == 3_000_000
