"""The report on one questionnaire, the safety plan as a sheet, and the caseload in numbers."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone, translation
from django.utils.translation import gettext
from lxml import html as markup

from clinical.models import CrisisResource, RiskLevel
from clinical.tests.factories import make_assessment, make_check_in, make_risk_event, make_safety_plan
from patients.models import AccessCategory, AuditEntry
from patients.tests.base import Cast, api, assert_problem, doctor_client
from patients.tests.factories import connect, disconnect, make_patient
from reports.models import Report, ReportStatus
from reports.tests.factories import API, damage, make_caseload_summary, make_own_sheet
from reports.tests.papers import plain, words_of
from xinshou.tests.outbox import run_outbox

CLINICAL = ("Risk", "Safety plan", "Confidential", "Suicid", "自杀", "风险", "安全计划", "خودکشی", "خطر", "محرمانه")
ASYNC = {"Prefer": "respond-async"}
TABLES = 10
LANGUAGES = [("en", "en"), ("zh-hans", "zh-hans"), ("zh-hant", "zh-hans"), ("fa", "fa")]


def made(client: Any, path: str, body: dict[str, Any] | None = None, *, language: str = "en") -> str:
    """Asked for, drawn and read: the words on paper."""
    answer = client.post(f"{API}{path}", {"language": language, **(body or {})}, headers=ASYNC)
    assert answer.status_code == 202, answer.content
    run_outbox()
    file = client.get(f"{answer.json()['status_url']}/file")
    assert file.status_code == 200
    return words_of(bytes(file.content))


@pytest.mark.parametrize(("language", "code"), LANGUAGES)
def test_one_questionnaire_is_printed_with_each_answer(cast: Cast, language: str, code: str) -> None:
    make_assessment(cast.mei, "PHQ9", [0] * 9, at=timezone.now() - timedelta(days=30))
    form = make_assessment(cast.mei, "PHQ9", [2] * 8 + [1], at=timezone.now() - timedelta(days=1))
    make_assessment(cast.mei, "PHQ9", [3] * 9)
    text = made(api(cast.dr_lin), f"/assessment/{form.pk}/pdf", language=language)
    with translation.override(code):
        word = gettext("Moderately severe") if language != "zh-hant" else "中重度"
    assert word in text and "17 / 27" in text and "27 / 27" not in text
    assert text.count("2 / 3") == 8 and "1 / 3" in text
    read = AuditEntry.objects.filter(purpose="REPORT").values_list("category", flat=True)
    assert set(read) == {AccessCategory.ASSESSMENTS}


def test_a_damaged_questionnaire_says_so(cast: Cast) -> None:
    form = make_assessment(cast.mei, "PHQ9", [1] * 9)
    damage("clinical_assessment", "responses", form.pk)
    assert "seal of this form is damaged" in made(api(cast.dr_lin), f"/assessment/{form.pk}/pdf")


def test_a_questionnaire_of_somebody_elses_patient_is_not_there(cast: Cast) -> None:
    form = make_assessment(cast.mei, "PHQ9", [1] * 9)
    for doctor in (cast.dr_osei, cast.dr_rossi):
        assert_problem(api(doctor).post(f"{API}/assessment/{form.pk}/pdf"), 404, "not-found")
    page = doctor_client(cast.dr_osei).post(
        f"/reports/about/{cast.amir.pk}/",
        {"report_type": "SINGLE_ASSESSMENT", "assessment": str(form.pk), "language": "en", "paper": "A4"},
    )
    assert page.status_code == 400 and not Report.objects.exists()


@pytest.mark.parametrize(("language", "code"), LANGUAGES)
def test_the_patients_sheet_holds_their_words_and_nothing_clinical(cast: Cast, language: str, code: str) -> None:
    cast.mei.first_name, cast.mei.alias, cast.mei.country = "Jadwiga", "Silberfisch", "DE"
    cast.mei.save()
    make_risk_event(cast.mei, trigger_text="words of alarm")
    make_safety_plan(
        cast.mei, warning_signs=["我不回信了"], support_contacts=[{"name": "Ewa", "contact": "+49 30 1234567"}]
    )
    text = made(api(cast.mei), "/mine/safety-plan", language=language)
    assert "我不回信了" in text and "Ewa" in text and "49 30 1234567" in text
    for word in ("Silberfisch", "words of alarm", "PHQ", "SHA-256", str(cast.mei.pk)[:8].upper()):
        assert word not in text
    assert not [word for word in CLINICAL if word in plain(text)]
    with translation.override(code):
        title = gettext("My plan for hard times") if language != "zh-hant" else "我的難關計劃"
    assert title in plain(text)
    assert not AuditEntry.objects.filter(purpose="REPORT").exists()


def test_a_sheet_without_a_plan_is_a_form_to_fill_in(cast: Cast) -> None:
    text = made(api(cast.mei), "/mine/safety-plan")
    assert "My plan for hard times" in text and "as of" not in text


def test_a_damaged_plan_leaves_room_to_write(cast: Cast) -> None:
    plan = make_safety_plan(cast.mei, warning_signs=["whole words"])
    damage("clinical_safetyplan", "steps", plan.pk)
    text = made(api(cast.mei), "/mine/safety-plan")
    assert "cannot be opened now" in text and "whole words" not in text


def test_a_sheet_says_what_no_font_shows(cast: Cast) -> None:
    make_safety_plan(cast.mei, warning_signs=["ཤ comes back"])
    assert "1 character has no glyph in our fonts" in " ".join(made(api(cast.mei), "/mine/safety-plan").split())


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        ({"may_contact_police": True, "may_be_monitored": False}, "Line · 1 · may call the police"),
        ({"may_contact_police": False, "may_be_monitored": False}, "Line · 1"),
        ({"may_contact_police": None, "may_be_monitored": False}, "Line · 1 · calling the police: not known, ask"),
        ({"may_contact_police": False, "may_be_monitored": True}, "Line · 1 · may be monitored"),
    ],
)
def test_a_line_of_help_says_whom_it_may_tell_and_what_nobody_knows(
    cast: Cast, facts: dict[str, bool | None], said: str
) -> None:
    CrisisResource.objects.all().delete()
    CrisisResource.objects.create(
        country="INTL", code="x-1", name="Line", contact="1", last_checked=timezone.localdate(), **facts
    )
    assert said in [line.strip(" •\f") for line in made(api(cast.mei), "/mine/safety-plan").splitlines()]


@pytest.mark.parametrize(("minutes", "is_fresh"), [(9, True), (11, False)])
def test_a_sheet_is_given_again_for_ten_minutes(cast: Cast, minutes: int, is_fresh: bool) -> None:
    """The lines for help on it may have changed since."""
    sheet = make_own_sheet(cast.mei, requested_at=timezone.now() - timedelta(minutes=minutes))
    answer = api(cast.mei).post(f"{API}/mine/safety-plan", {}, headers=ASYNC)
    assert (answer.json()["report_id"] == str(sheet.pk)) is is_fresh


def test_asking_twice_makes_one_sheet_until_the_plan_changes(cast: Cast) -> None:
    make_safety_plan(cast.mei, warning_signs=["one"])
    mei = api(cast.mei)
    first = mei.post(f"{API}/mine/safety-plan", {}, headers=ASYNC).json()["report_id"]
    assert mei.post(f"{API}/mine/safety-plan", {}, headers=ASYNC).json()["report_id"] == first
    run_outbox()
    again = mei.post(f"{API}/mine/safety-plan", {}, headers=ASYNC)
    assert (again.status_code, again.json()["report_id"]) == (200, first)
    assert mei.post(f"{API}/mine/safety-plan", {"paper": "Letter"}, headers=ASYNC).json()["report_id"] != first
    make_safety_plan(cast.mei, version=2, warning_signs=["two"])
    assert mei.post(f"{API}/mine/safety-plan", {}, headers=ASYNC).json()["report_id"] != first


def test_the_patients_own_sheet_is_theirs_alone(cast: Cast) -> None:
    mei, lin = api(cast.mei), api(cast.dr_lin)
    report_id = mei.post(f"{API}/mine/safety-plan", {}, headers=ASYNC).json()["report_id"]
    assert mei.get(f"{API}/{report_id}").json()["status"] == "PENDING"
    run_outbox()
    assert [row["report_id"] for row in mei.get(f"{API}/mine").json()["reports"]] == [report_id]
    assert lin.get(API).json()["total"] == 0
    for doctor in (cast.dr_lin, cast.dr_osei):
        assert api(doctor).get(f"{API}/{report_id}/file").status_code == 404
    assert api(cast.amir).get(f"{API}/{report_id}").status_code == 404


def test_a_patient_without_a_doctor_has_the_sheet_too(cast: Cast) -> None:
    disconnect(cast.mei)
    assert "My plan" in made(api(cast.mei), "/mine/safety-plan")


def test_a_doctor_prints_the_sheet_and_cannot_put_a_name_on_it(cast: Cast) -> None:
    make_safety_plan(cast.mei, warning_signs=["one sign"])
    client = api(cast.dr_lin)
    assert "one sign" in made(client, f"/safety-plan/{cast.mei.pk}/pdf")
    report = Report.objects.get()
    page = doctor_client(cast.dr_lin)
    assert page.get(f"/reports/{report.pk}/named/").status_code == 404
    assert "Download with the name" not in page.get(f"/reports/{report.pk}/").content.decode()
    assert_problem(api(cast.dr_osei).post(f"{API}/safety-plan/{cast.mei.pk}/pdf"), 404, "not-found")


def counts_of(page: str, title: str) -> list[str]:
    """What one table says, in the order of its rows; empty where it is withheld."""
    root = markup.document_fromstring(page)
    (table,) = root.xpath("//section[@class='count-table'][starts-with(normalize-space(h2), $title)]", title=title)
    return table.xpath(".//td[@class='count']/text()")


def fill_caseload(cast: Cast, people: int) -> None:
    for number in range(people):
        patient = make_patient(f"person{number}", alias=f"Canary{number}", doctor=cast.dr_lin)
        if number % 2:
            make_assessment(patient, "PHQ9", [3] * 9)
        if number % 3 == 0:
            make_risk_event(patient, trigger_text=f"canary words {number}")
        make_check_in(patient, patient.local_day(), mood=5)


@pytest.mark.parametrize(("language", "code"), LANGUAGES)
def test_the_caseload_is_counted_and_nobody_is_named(cast: Cast, language: str, code: str) -> None:
    fill_caseload(cast, 23)
    text = made(api(cast.dr_lin), "/caseload/pdf", language=language)
    with translation.override(code):
        title = gettext("Caseload in numbers") if language != "zh-hant" else "在管患者統計"
        hidden = gettext("not told").replace("\u200c", "") if language != "zh-hant" else "不公佈"
    assert title in plain(text)
    assert hidden in plain(text).replace("\u200c", "") and "<" not in text
    assert "Canary" not in text and "canary" not in text and "P-" not in text


def test_the_numbers_are_rounded(cast: Cast) -> None:
    fill_caseload(cast, 23)
    page = doctor_client(cast.dr_lin).get("/reports/caseload/").content.decode()
    assert "<strong>25</strong>" in page
    assert counts_of(page, "Highest open risk") == ["not told", "10", "not told", "15"]
    assert counts_of(page, "PHQ-9, latest")[-3:] == ["10", "not told", "15"]
    assert counts_of(page, "Last check-in") == []


def test_a_hidden_number_is_never_called_a_small_one(cast: Cast) -> None:
    """Six people are hidden so that nobody can work the seventh out."""
    levels = [RiskLevel.CRITICAL] + [RiskLevel.HIGH] * 12 + [RiskLevel.MEDIUM] * 6 + [None] * 10
    for number, level in enumerate(levels):
        patient = make_patient(f"person{number}", doctor=cast.dr_osei)
        if level:
            make_risk_event(patient, level)
    page = doctor_client(cast.dr_osei).get("/reports/caseload/").content.decode()
    assert counts_of(page, "Highest open risk") == ["not told", "10", "not told", "10"]
    assert page.count("more that would give fewer than five away") == 1 and "&lt; 5" not in page


def test_a_small_caseload_tells_nothing(cast: Cast) -> None:
    fill_caseload(cast, 3)
    text = made(api(cast.dr_lin), "/caseload/pdf")
    assert text.count("Not shown") == TABLES and text.count("not told") == 1 and "Minimal" not in text


def test_a_summary_is_its_makers_and_cannot_be_released(cast: Cast) -> None:
    report, client = make_caseload_summary(cast.dr_lin), api(cast.dr_lin)
    body = client.get(f"{API}/{report.pk}").json()
    assert (body["patient_id"], body["report_type"]) == (None, "CASELOAD_SUMMARY")
    (row,) = client.get(API).json()["reports"]
    assert (row["patient_id"], row["patient_name"]) == (None, None)
    assert_problem(client.post(f"{API}/{report.pk}/release", {}), 400, "invalid-state")
    assert api(cast.dr_osei).get(f"{API}/{report.pk}").status_code == 404
    browser = doctor_client(cast.dr_lin)
    assert "Whole caseload" in browser.get("/reports/").content.decode()
    page = browser.get(f"/reports/{report.pk}/").content.decode()
    assert "release/" not in page and "/named/" not in page
    browser.post(f"/reports/{report.pk}/sign/")
    report.refresh_from_db()
    assert report.signed_at and report.subject_id == cast.dr_lin.user_id


def test_the_caseload_page_shows_and_makes_it(cast: Cast) -> None:
    fill_caseload(cast, 12)
    browser = doctor_client(cast.dr_lin)
    page = browser.get("/reports/caseload/").content.decode()
    assert "Caseload in numbers" in page and "Canary" not in page
    choices = {"days": "30", "language": "en", "paper": "Letter"}
    assert browser.post("/reports/caseload/", choices | {"preview": "yes"}).status_code == 200
    assert browser.post("/reports/caseload/", choices | {"days": "7"}).status_code == 400
    assert not Report.objects.exists()
    assert browser.post("/reports/caseload/", choices).status_code == 302
    assert Report.objects.get().status == ReportStatus.PENDING


@pytest.mark.parametrize("kind", ["SINGLE_ASSESSMENT", "SAFETY_PLAN"])
def test_the_build_page_previews_and_makes_each_kind(cast: Cast, kind: str) -> None:
    form = make_assessment(cast.mei, "PHQ9", [2] * 9)
    make_safety_plan(cast.mei, warning_signs=["one sign"])
    browser, place = doctor_client(cast.dr_lin), f"/reports/about/{cast.mei.pk}/"
    words = "one sign" if kind == "SAFETY_PLAN" else "18 / 27"
    assert words in browser.get(f"{place}?kind={kind}").content.decode()
    choices = {"report_type": kind, "assessment": str(form.pk), "language": "en", "paper": "A4"}
    assert browser.post(place, choices).status_code == 302
    run_outbox()
    report = Report.objects.get()
    assert words in words_of(bytes(browser.get(f"/reports/{report.pk}/file/").content))


def test_a_report_on_no_questionnaire_is_refused(cast: Cast) -> None:
    choices = {"report_type": "SINGLE_ASSESSMENT", "assessment": "", "language": "en", "paper": "A4"}
    answer = doctor_client(cast.dr_lin).post(f"/reports/about/{cast.mei.pk}/", choices)
    assert answer.status_code == 400 and "Choose the questionnaire" in answer.content.decode()
    assert doctor_client(cast.dr_lin).get(f"/reports/about/{cast.mei.pk}/?kind=X").status_code == 200


def test_a_caseload_that_moves_on_leaves_no_sheet_behind(cast: Cast) -> None:
    """Whoever goes over to another doctor is counted there, with all their events, and no more here."""
    theirs = [make_patient(f"person{number}", doctor=cast.dr_lin) for number in range(15)]
    for patient in theirs:
        make_risk_event(patient, RiskLevel.CRITICAL)
    for number in range(10):
        make_risk_event(make_patient(f"other{number}", doctor=cast.dr_osei), RiskLevel.HIGH)
    osei, place = doctor_client(cast.dr_osei), "/reports/caseload/"
    assert counts_of(osei.get(place).content.decode(), "Risk events of the period") == []
    for patient in theirs[:5]:
        disconnect(patient)
        connect(patient, cast.dr_osei)
    after = osei.get(place).content.decode()
    assert counts_of(after, "Risk events of the period") == ["5", "10", "not told"]
    assert "<strong>15</strong>" in after
    assert "<strong>10</strong>" in doctor_client(cast.dr_lin).get(place).content.decode()
