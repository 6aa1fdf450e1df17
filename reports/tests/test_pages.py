"""Reports in the dashboard."""

import re
from datetime import timedelta

import pytest
from django.db import connection
from django.template.loader import render_to_string
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from clinical.tests.factories import make_assessment, make_check_in, make_pre_visit_summary, make_risk_event
from patients.models import AccessCategory, AuditAction, AuditEntry
from patients.step_up import PROVED
from patients.tests.base import Cast, doctor_client
from reports.charts import mood_sleep_chart
from reports.engine import APT_LINE
from reports.models import Report, ReportFailure, ReportStatus, ReportType
from reports.options import Options
from reports.templatetags.charts import screen_chart
from reports.tests.factories import make_report, small_pdf

CHOICES = {
    "report_type": "PRE_VISIT_SUMMARY", "days": "14", "language": "en", "paper": "A4", "include_risk_events": "on",
    "include_checkin_trend": "on",
}  # fmt: skip


def about(cast: Cast) -> str:
    return f"/reports/about/{cast.mei.pk}/"


def test_the_preview_says_what_the_file_would(cast: Cast) -> None:
    make_risk_event(cast.mei, trigger_text="words of alarm")
    make_pre_visit_summary(cast.mei, words="words for the visit")
    page = doctor_client(cast.dr_lin).get(about(cast)).content.decode()
    assert "words of alarm" in page and "words for the visit" in page
    read = AuditEntry.objects.filter(action=AuditAction.READ, purpose="REPORT").values_list("category", flat=True)
    assert AccessCategory.RISK_EVENTS in set(read)


def test_the_scores_among_the_choices_are_logged_as_read(cast: Cast) -> None:
    make_assessment(cast.mei, "GAD7", [2] * 7)
    page = doctor_client(cast.dr_lin).get(f"{about(cast)}?kind=SAFETY_PLAN").content.decode()
    assert ": 14</option>" in page
    read = AuditEntry.objects.values_list("purpose", "category")
    assert ("CARE", AccessCategory.ASSESSMENTS) in set(read)


def test_a_report_is_asked_for_by_the_form(cast: Cast) -> None:
    answer = doctor_client(cast.dr_lin).post(about(cast), CHOICES)
    report = Report.objects.get()
    assert answer["Location"] == f"/reports/{report.pk}/"
    assert (report.status, Options.of(report.options).days) == (ReportStatus.PENDING, 14)
    page = doctor_client(cast.dr_lin).get(answer["Location"]).content.decode()
    assert 'hx-trigger="live:job_progress from:body' in page


def test_a_wrong_choice_is_named_and_nothing_is_made(cast: Cast) -> None:
    answer = doctor_client(cast.dr_lin).post(about(cast), CHOICES | {"days": "365"})
    assert answer.status_code == 400
    assert "30 days at most" in answer.content.decode()
    assert not Report.objects.exists()


def test_a_year_of_progress_may_be_asked_for(cast: Cast) -> None:
    doctor_client(cast.dr_lin).post(about(cast), CHOICES | {"days": "365", "report_type": "PROGRESS_REPORT"})
    assert Report.objects.get().report_type == ReportType.PROGRESS_REPORT


def test_signed_released_and_taken_back(cast: Cast) -> None:
    report, browser = make_report(cast.mei), doctor_client(cast.dr_lin)
    place = f"/reports/{report.pk}/"
    browser.post(f"{place}sign/")
    browser.post(f"{place}release/", {"released": "yes"})
    report.refresh_from_db()
    assert report.signed_at and report.is_released
    assert "Take it back" in browser.get(place).content.decode()
    browser.post(f"{place}release/", {"released": "no"})
    report.refresh_from_db()
    assert not report.is_released and report.signed_at
    assert AuditEntry.objects.filter(action=AuditAction.UPDATE, category=AccessCategory.REPORTS).count() == 3


def test_the_choices_of_a_preview_stay_out_of_the_address(cast: Cast) -> None:
    """No form of the page sends its token or the choices by GET; the preview comes back under the bare address."""
    browser = doctor_client(cast.dr_lin)
    page = browser.get(about(cast)).content.decode()
    assert "formmethod" not in page
    assert "csrfmiddlewaretoken" not in "".join(re.findall(r'<form[^>]*method="get".*?</form>', page, re.DOTALL))
    make_risk_event(cast.mei, trigger_text="words of alarm")
    shown = browser.post(about(cast), CHOICES | {"preview": "yes", "language": "fa"})
    assert shown.status_code == 200 and "words of alarm" in shown.content.decode()
    assert '<option value="fa" selected' in shown.content.decode()
    assert not Report.objects.exists()


@pytest.mark.usefixtures("without_pango")
def test_without_pango_no_door_breaks_and_each_names_the_remedy(cast: Cast) -> None:
    report, browser = make_report(cast.mei, small_pdf("x")), doctor_client(cast.dr_lin)
    failed = make_report(cast.mei, None, status=ReportStatus.FAILED, failure=ReportFailure.RENDERER_MISSING)
    doors = {
        503: [
            browser.post(about(cast), CHOICES),
            browser.post(f"/reports/{failed.pk}/retry/"),
            browser.get(f"/reports/{report.pk}/named/"),
        ],
        200: [browser.get("/reports/"), browser.get(about(cast)), browser.post(about(cast), CHOICES | {"preview": ""})],
    }
    for status, answers in doors.items():
        for answer in answers:
            assert (answer.status_code, APT_LINE in answer.content.decode()) == (status, True)
    assert browser.get(f"/reports/{report.pk}/file/").status_code == 200
    failed.refresh_from_db()
    assert failed.status == ReportStatus.FAILED and Report.objects.count() == 2


def test_a_failed_report_says_why_and_is_tried_again(cast: Cast) -> None:
    report = make_report(cast.mei, None, status=ReportStatus.FAILED, failure=ReportFailure.TOO_SLOW)
    browser, place = doctor_client(cast.dr_lin), f"/reports/{report.pk}/"
    assert "longer than 30 seconds" in browser.get(place).content.decode()
    browser.post(f"{place}retry/")
    report.refresh_from_db()
    assert (report.status, report.failure) == (ReportStatus.PENDING, "")


def test_the_name_needs_the_password_first(cast: Cast) -> None:
    report, browser = make_report(cast.mei, small_pdf("x")), doctor_client(cast.dr_lin)
    session = browser.session
    session[PROVED] = 0
    session.save()
    answer = browser.get(f"/reports/{report.pk}/named/")
    assert answer.status_code == 302 and answer["Location"].startswith("/step-up/?next=")


def test_the_list_shows_progress_and_asks_again_soon(cast: Cast) -> None:
    browser = doctor_client(cast.dr_lin)
    assert "No reports yet" in browser.get("/reports/").content.decode()
    make_report(cast.mei, None, status=ReportStatus.RUNNING, progress_percent=40)
    page = browser.get("/reports/").content.decode()
    assert 'value="40"' in page and "every 3s" in page
    part = browser.get("/reports/", headers={"HX-Request": "true", "HX-Target": "report-list"}).content.decode()
    assert part.lstrip().startswith('<div id="report-list"')


def test_ten_more_reports_need_no_more_queries(cast: Cast) -> None:
    browser = doctor_client(cast.dr_lin)
    make_report(cast.mei, None)
    first = queries_of(browser)
    for _number in range(10):
        make_report(cast.mei, None)
    assert queries_of(browser) <= first


def queries_of(browser: Client) -> int:
    with CaptureQueriesContext(connection) as caught:
        assert browser.get("/reports/").status_code == 200
    return len(caught)


def test_paper_and_dashboard_draw_the_same_lines(cast: Cast) -> None:
    """One geometry: every path, bar and dot of the dashboard's chart is in the printed one."""
    today = timezone.now().date()
    for back in (0, 1, 2, 5, 6, 9):
        make_check_in(cast.mei, today - timedelta(days=back), mood=back, sleep_hours=7)
    make_assessment(cast.mei, "PHQ9", [1] * 9)
    points = [(today - timedelta(days=back), back, 7.0) for back in (9, 6, 5, 2, 1, 0)]
    markers = [(today, "ASSESSMENT", "PHQ9"), (today - timedelta(days=2), "RISK", "HIGH")]
    chart = mood_sleep_chart(points, today - timedelta(days=13), today, markers)
    screen = screen_chart(chart).partition("</svg>")[0]
    paper = render_to_string("reports/_print_mood_chart.html", {"chart": chart})
    for shape in (r'<path [^>]*?d="([^"]+)"', r'(x="[\d.]+" y="[\d.]+" width="[\d.]+" height="[\d.]+")'):
        drawn = re.findall(shape, screen)
        assert drawn and drawn == re.findall(shape, paper)
    assert re.findall(r'cx="[\d.]+" cy="[\d.]+"', screen) == re.findall(r'cx="[\d.]+" cy="[\d.]+"', paper)
    assert "class=" not in paper.partition("<title>")[2].partition("</svg>")[0]
