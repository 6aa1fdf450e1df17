"""From the wish to the file and away again, through HTTP."""

from datetime import UTC, datetime, timedelta
from hashlib import sha256
from io import BytesIO
from typing import Any
from unittest.mock import patch

import pikepdf
import pytest
from django.utils import timezone, translation
from django.utils.translation import gettext

from clinical.models import AppointmentStatus, PreVisitSummary, RiskLevel, RiskOutcome, RiskStatus
from clinical.tests.factories import (
    make_appointment,
    make_assessment,
    make_check_in,
    make_pre_visit_summary,
    make_risk_event,
    make_safety_plan,
)
from messaging.models import DoomedFile
from messaging.services.attachments import remove_doomed
from patients.models import ApiToken
from patients.services.closing import erase_patient
from patients.tests.base import Cast, api, assert_problem, doctor_client
from patients.tests.factories import connect, disconnect
from reports.engine import APT_LINE
from reports.models import Report, ReportFailure, ReportStatus
from reports.rendering import RenderingFailed
from reports.services import drawing
from reports.services.file_jobs import TryAgain
from reports.services.jobs import sweep_reports
from reports.tests.factories import API, make_report
from reports.tests.papers import words_of
from xinshou.tests.outbox import run_outbox


@pytest.fixture
def summary(cast: Cast) -> PreVisitSummary:
    today = cast.mei.local_day()
    for back in range(0, 6, 2):
        make_check_in(cast.mei, today - timedelta(days=back), mood=4 + back, sleep_hours=6, medication_taken=True)
    make_assessment(cast.mei, "PHQ9", [1] * 9, at=timezone.now() - timedelta(days=40))
    make_assessment(cast.mei, "PHQ9", [2] * 8 + [1])
    make_appointment(cast.mei, timezone.now() - timedelta(days=12), status=AppointmentStatus.COMPLETED)
    make_risk_event(cast.mei, RiskLevel.HIGH, trigger_text="我不想活了")
    make_safety_plan(cast.mei, safe_environment=["Pills with my sister"])
    return make_pre_visit_summary(cast.mei, words="想谈谈睡眠")


def build(cast: Cast, summary: PreVisitSummary, language: str = "en", **body: Any) -> Any:
    """Asked for, and drawn by the worker."""
    headers = {"Prefer": "respond-async", "Accept-Language": language}
    answer = api(cast.dr_lin).post(f"{API}/pre-visit-summary/{summary.pk}/pdf", body, headers=headers)
    assert answer.status_code == 202, answer.content
    run_outbox()
    return answer.json()


def file_of(cast: Cast, report_id: str) -> bytes:
    answer = api(cast.dr_lin).get(f"{API}/{report_id}/file")
    assert (answer.status_code, answer["Content-Type"]) == (200, "application/pdf")
    assert answer["Content-Disposition"] == 'attachment; filename="report.pdf"'
    return bytes(answer.content)


def test_a_report_is_asked_for_made_and_read(cast: Cast, summary: PreVisitSummary) -> None:
    accepted = build(cast, summary)
    assert set(accepted) == {"report_id", "status", "status_url"}
    body = api(cast.dr_lin).get(accepted["status_url"]).json()
    assert (body["status"], body["released"], body["patient_id"]) == ("READY", False, str(cast.mei.pk))
    content = file_of(cast, accepted["report_id"])
    assert content.startswith(b"%PDF-") and sha256(content).hexdigest() == body["sha256"]
    text = words_of(content)
    for word in (
        "Pre-visit report",
        "What changed since the last visit",
        "我不想活了",
        "想谈谈睡眠",
        "17 / 27",
        "Pills with",
    ):
        assert word in text
    summary.refresh_from_db()
    assert summary.doctor_viewed


@pytest.mark.parametrize(("language", "code"), [("zh", "zh-hans"), ("fa", "fa")])
def test_it_speaks_the_language_of_the_request(cast: Cast, summary: PreVisitSummary, language: str, code: str) -> None:
    """Each letter comes out of the file again: Persian would not with fonts that build letters from parts."""
    summary.chief_complaint = "زار می‌زنم"
    summary.save()
    text = words_of(file_of(cast, build(cast, summary, language)["report_id"]))
    with translation.override(code):
        expected = [gettext("Safety plan").split()[-1], gettext("Mood and sleep"), gettext("Reliably worse")]
    for words in ("我不想活了", "想谈谈睡眠", "زار", *expected):
        assert words in text.replace("\u202b", "").replace("\u202c", ""), words


def test_the_file_says_nothing_of_whom_it_is_about(cast: Cast, summary: PreVisitSummary) -> None:
    cast.mei.first_name, cast.mei.alias = "Jadwiga", "Silberfisch"
    cast.mei.save()
    make_risk_event(cast.mei, trigger_text="Jadwiga cannot go on")
    content = file_of(cast, build(cast, summary)["report_id"])
    with pikepdf.open(BytesIO(content)) as document:
        info = {str(name): str(value) for name, value in document.docinfo.items()}
        assert len(document.attachments) == 0
    assert info.keys() == {"/Title", "/Producer"}
    assert info["/Title"] == "Report"
    text = words_of(content)
    assert "cannot go on" in text
    assert "Jadwiga" not in text and "Silberfisch" not in text


def test_a_named_copy_needs_the_password_and_has_one_page_more(cast: Cast, summary: PreVisitSummary) -> None:
    cast.mei.alias = "Silberfisch"
    cast.mei.save()
    report_id = build(cast, summary)["report_id"]
    client = api(cast.dr_lin)
    ApiToken.objects.filter(user=cast.dr_lin.user).update(proved_at=None)
    assert_problem(client.get(f"{API}/{report_id}/file?named=1"), 403, "step-up-required")
    ApiToken.objects.filter(user=cast.dr_lin.user).update(proved_at=timezone.now())
    named = bytes(client.get(f"{API}/{report_id}/file?named=1").content)
    assert "Silberfisch" in words_of(named)
    with pikepdf.open(BytesIO(named)) as copy, pikepdf.open(BytesIO(file_of(cast, report_id))) as plain:
        assert len(copy.pages) == len(plain.pages) + 1


def test_only_a_released_report_is_the_patients(cast: Cast) -> None:
    report, mei = make_report(cast.mei), api(cast.mei)
    assert mei.get(f"{API}/{report.pk}").status_code == 404
    assert mei.get(f"{API}/mine").json() == {"reports": [], "total": 0}
    released = api(cast.dr_lin).post(f"{API}/{report.pk}/release", {}).json()
    assert released["released"] is True
    assert [row["report_id"] for row in mei.get(f"{API}/mine").json()["reports"]] == [str(report.pk)]
    assert bytes(mei.get(f"{API}/{report.pk}/file").content) == b"%PDF-1.7 small"
    assert api(cast.amir).get(f"{API}/{report.pk}/file").status_code == 404
    api(cast.dr_lin).post(f"{API}/{report.pk}/release", {"released": False})
    assert mei.get(f"{API}/{report.pk}/file").status_code == 404


def test_an_unfinished_report_cannot_be_released(cast: Cast) -> None:
    report = make_report(cast.mei, None)
    assert_problem(api(cast.dr_lin).post(f"{API}/{report.pk}/release", {}), 400, "invalid-state")


def test_a_former_doctor_reads_nothing_and_the_patient_keeps_what_was_released(cast: Cast) -> None:
    report = make_report(cast.mei, released_at=timezone.now())
    lin = api(cast.dr_lin)
    disconnect(cast.mei)
    assert lin.get(f"{API}/{report.pk}/file").status_code == 404
    assert lin.get(API).json() == {"reports": [], "total": 0}
    assert api(cast.mei).get(f"{API}/{report.pk}/file").status_code == 200


def test_a_relationship_that_ends_while_it_is_drawn_leaves_no_file(cast: Cast, summary: PreVisitSummary) -> None:
    def leave(*_args: Any, **_options: Any) -> bytes:
        disconnect(cast.mei)
        return b"%PDF-late"

    with patch.object(drawing, "in_child", leave):
        build(cast, summary)
    report = Report.objects.get()
    assert (report.status, report.failure) == (ReportStatus.FAILED, ReportFailure.NO_ACCESS)
    assert not report.has_file and DoomedFile.objects.count() == 1


def test_a_crashed_renderer_is_tried_three_times(cast: Cast, summary: PreVisitSummary) -> None:
    client = api(cast.dr_lin)
    client.post(f"{API}/pre-visit-summary/{summary.pk}/pdf", {}, headers={"Prefer": "respond-async"})
    report = Report.objects.get()
    with patch.object(drawing, "in_child", side_effect=RenderingFailed("CRASHED")):
        for attempt in (1, 2):
            with pytest.raises(TryAgain):
                drawing.draw_report(report.pk)
            report.refresh_from_db()
            assert (report.status, report.attempts) == (ReportStatus.PENDING, attempt)
        drawing.draw_report(report.pk)
    report.refresh_from_db()
    assert (report.status, report.failure, report.attempts) == (ReportStatus.FAILED, ReportFailure.CRASHED, 3)


@pytest.mark.parametrize("dies_in", ["in_child", "storage.put", "_finish"])
def test_a_killed_worker_leaves_no_file_to_download(
    cast: Cast, summary: PreVisitSummary, monkeypatch: pytest.MonkeyPatch, dies_in: str
) -> None:
    """A process that ends on the spot is an exception that nobody catches: the row stays as it was last committed."""

    def die(*_args: Any, **_options: Any) -> None:
        raise KeyboardInterrupt

    client = api(cast.dr_lin)
    client.post(f"{API}/pre-visit-summary/{summary.pk}/pdf", {}, headers={"Prefer": "respond-async"})
    report = Report.objects.get()
    with monkeypatch.context() as broken, pytest.raises(KeyboardInterrupt):
        broken.setattr(f"reports.services.drawing.{dies_in}", die)
        drawing.draw_report(report.pk)
    report.refresh_from_db()
    assert report.status == ReportStatus.RUNNING
    assert client.get(f"{API}/{report.pk}/file").status_code == 404
    Report.objects.update(lease_until=timezone.now() - timedelta(seconds=1))
    drawing.draw_report(report.pk)
    report.refresh_from_db()
    assert report.status == ReportStatus.READY
    assert DoomedFile.objects.count() == 1


def test_a_job_that_nobody_works_on_fails_by_itself(cast: Cast) -> None:
    long_ago = timezone.now() - timedelta(hours=1)
    report = make_report(cast.mei, None, requested_at=long_ago, status=ReportStatus.RUNNING, lease_until=long_ago)
    assert sweep_reports() == 1
    report.refresh_from_db()
    assert (report.status, report.failure) == (ReportStatus.FAILED, ReportFailure.WORKER_LOST)


def test_a_file_is_deleted_after_its_time(cast: Cast) -> None:
    report = make_report(cast.mei, expires_at=timezone.now() - timedelta(seconds=1))
    assert (sweep_reports(), remove_doomed()) == (1, 1)
    assert api(cast.dr_lin).get(f"{API}/{report.pk}/file").status_code == 404
    assert api(cast.dr_lin).get(f"{API}/{report.pk}").json()["pdf_url"] is None


def test_erasing_the_patient_dooms_the_files(cast: Cast) -> None:
    report = make_report(cast.mei)
    erase_patient(cast.mei)
    assert DoomedFile.objects.filter(name=report.name_in_store).exists()
    assert not Report.objects.exists()


@pytest.mark.usefixtures("without_pango")
def test_without_pango_the_answer_names_what_is_missing(cast: Cast, summary: PreVisitSummary) -> None:
    client, report = api(cast.dr_lin), make_report(cast.mei)
    ApiToken.objects.filter(user=cast.dr_lin.user).update(proved_at=timezone.now())
    asked = client.post(f"{API}/pre-visit-summary/{summary.pk}/pdf", {})
    for answer in (asked, client.get(f"{API}/{report.pk}/file?named=1")):
        assert APT_LINE in assert_problem(answer, 503, "renderer-missing")["detail"]
    assert Report.objects.count() == 1
    assert client.get(API).status_code == client.get(f"{API}/{report.pk}/file").status_code == 200


def test_an_erased_patients_report_is_not_there(cast: Cast) -> None:
    report, client, browser = make_report(cast.mei), api(cast.dr_lin), doctor_client(cast.dr_lin)
    ApiToken.objects.filter(user=cast.dr_lin.user).update(proved_at=timezone.now())
    erase_patient(cast.mei)
    for path in (f"{API}/{report.pk}", f"{API}/{report.pk}/file", f"{API}/{report.pk}/file?named=1"):
        assert_problem(client.get(path), 404, "not-found")
    for path in ("", "file/", "named/"):
        assert browser.get(f"/reports/{report.pk}/{path}").status_code == 404
    assert client.get(API).json() == {"reports": [], "total": 0}


def test_a_patient_who_leaves_while_the_doctor_waits_is_not_there(
    cast: Cast, summary: PreVisitSummary, settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.REPORT_WAIT_SECONDS = 5
    monkeypatch.setattr("reports.api.builds.time.sleep", lambda _seconds: erase_patient(cast.mei))
    assert_problem(api(cast.dr_lin).post(f"{API}/pre-visit-summary/{summary.pk}/pdf", {}), 404, "not-found")


def test_a_patient_who_leaves_while_it_is_drawn_leaves_no_file(cast: Cast, summary: PreVisitSummary) -> None:
    """Swept before the worker writes it: it goes all the same."""

    def leave(*_args: Any, **_options: Any) -> bytes:
        erase_patient(cast.mei)
        remove_doomed()
        return b"%PDF-late"

    client = api(cast.dr_lin)
    client.post(f"{API}/pre-visit-summary/{summary.pk}/pdf", {}, headers={"Prefer": "respond-async"})
    with patch.object(drawing, "in_child", leave):
        run_outbox()
    assert not Report.objects.exists() and DoomedFile.objects.count() == 1


def test_a_doctor_who_takes_over_makes_reports_of_their_own(cast: Cast, summary: PreVisitSummary) -> None:
    """What a colleague made is the colleague's: not read, signed, released, taken back or made again by another."""
    old, osei = make_report(cast.mei, released_at=timezone.now()), api(cast.dr_osei)
    failed = make_report(cast.mei, None, status=ReportStatus.FAILED, failure=ReportFailure.CRASHED)
    disconnect(cast.mei)
    connect(cast.mei, cast.dr_osei)
    browser = doctor_client(cast.dr_osei)
    assert osei.get(f"{API}?patient_id={cast.mei.pk}").json()["total"] == 0
    assert_problem(osei.post(f"{API}/{old.pk}/release", {"released": False}), 404, "not-found")
    for path in (f"{old.pk}/sign/", f"{old.pk}/release/", f"{failed.pk}/retry/"):
        assert browser.post(f"/reports/{path}", {"released": "no"}).status_code == 404
    old.refresh_from_db()
    failed.refresh_from_db()
    assert (old.is_released, old.signed_at, failed.status) == (True, None, ReportStatus.FAILED)
    assert api(cast.mei).get(f"{API}/{old.pk}/file").status_code == 200
    own = osei.post(f"{API}/pre-visit-summary/{summary.pk}/pdf", {}, headers={"Prefer": "respond-async"}).json()
    run_outbox()
    assert osei.get(f"{API}/{own['report_id']}/file").status_code == 200


def test_a_report_without_anything_says_so(cast: Cast) -> None:
    summary = make_pre_visit_summary(cast.mei, words=None)
    text = words_of(file_of(cast, build(cast, summary)["report_id"]))
    for words in ("No open risk event", "No questionnaire has been filled in yet", "No check-ins in this period"):
        assert words in " ".join(text.split())


def test_what_was_left_out_is_named(cast: Cast, summary: PreVisitSummary) -> None:
    report = build(cast, summary, include_risk_events=False, include_checkin_trend=False)
    text = " ".join(words_of(file_of(cast, report["report_id"])).split())
    assert "Risk events were left out" in text and "我不想活了" not in text
    assert "check-in trend was left out" in text


def test_an_event_that_waits_for_a_second_clinician_has_no_end(cast: Cast, summary: PreVisitSummary) -> None:
    decided = datetime(2020, 2, 7, 12, tzinfo=UTC)
    make_risk_event(
        cast.mei, RiskLevel.HIGH, status=RiskStatus.AWAITING_SECOND, outcome=RiskOutcome.CONTACTED,
        created_at=decided - timedelta(days=2), reviewed_at=decided,
    )  # fmt: skip
    text = " ".join(words_of(file_of(cast, build(cast, summary)["report_id"])).split())
    assert "5 Feb 2020" in text and "7 Feb 2020" not in text


def test_closed_events_name_their_outcome(cast: Cast, summary: PreVisitSummary) -> None:
    make_risk_event(
        cast.mei, RiskLevel.CRITICAL, status=RiskStatus.REVIEWED, outcome=RiskOutcome.CONTACTED,
        reviewed_at=timezone.now(), trigger_text="closed words", created_at=datetime(2020, 2, 5, 12, tzinfo=UTC),
    )  # fmt: skip
    text = words_of(file_of(cast, build(cast, summary)["report_id"]))
    assert "closed words" in text and "Closed in this time" in text
    assert "5 Feb 2020 – " in text  # an arrow would point backwards from right to left
