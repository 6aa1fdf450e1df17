"""The doctor's pages, as a browser gets them."""

from datetime import timedelta

import pytest
from django.test import Client

from clinical.models import RiskLevel
from clinical.tests.factories import give_consent, make_assessment, make_check_in, make_risk_event
from patients.models import AuditEntry, ConsentPurpose, Doctor, Patient
from patients.tests.base import Cast, api, doctor_client
from patients.tests.factories import disconnect, make_patient

CASELOAD = "/patients/"
FORMS = {
    "PHQ9": [2] * 8 + [1],
    "GAD7": [1] * 7,
    "PCL5": [3] * 20,
    "PSS": [1] * 10,
    "ISI": [1] * 7,
    "WHO5": [1] * 5,
    "ITQ": [3] * 18,
    "PC_PTSD_5": [0, 1, None, None, None, None],
    "RHS15": [1] * 15,
    "CSSRS": [1, 1, 1, 1, 0, 1, 1],
}


def text_of(client: Client, path: str, **headers: str) -> str:
    response = client.get(path, headers=headers)
    assert response.status_code == 200, path
    return response.content.decode()


@pytest.fixture
def full_record(mei: Patient) -> Patient:
    for number in range(40):
        make_check_in(
            mei, mei.local_day() - timedelta(days=number), number % 11, sleep_hours=7.5, notes="woke up twice"
        )
    for code, answers in FORMS.items():
        make_assessment(mei, code, answers)
        make_assessment(mei, code, answers)
    make_risk_event(mei, RiskLevel.CRITICAL, trigger_text="I want to die, canary")
    return mei


def test_home_is_the_day(dr_lin: Doctor) -> None:
    assert doctor_client(dr_lin).get("/")["Location"] == "/today/"


def test_the_caseload_names_the_doctors_own_patients(cast: Cast) -> None:
    page = text_of(doctor_client(cast.dr_lin), CASELOAD)

    assert "Mei" in page
    assert "Amir" not in page


def test_htmx_gets_the_table_alone(dr_lin: Doctor) -> None:
    page = text_of(doctor_client(dr_lin), CASELOAD, **{"hx-request": "true", "hx-target": "caseload-table"})

    assert "Mei" in page
    assert "<html" not in page


@pytest.mark.parametrize(
    "query", ["sort=x&order=y&period=abc&page=-3", "page=99999999999999", "search=%00", "period=8", "sort=name&page=7"]
)
def test_an_odd_address_still_shows_the_list(dr_lin: Doctor, query: str) -> None:
    assert text_of(doctor_client(dr_lin), f"{CASELOAD}?{query}")


def test_a_page_beyond_the_end_is_the_last_one(dr_lin: Doctor) -> None:
    for number in range(30):
        make_patient(doctor=dr_lin, alias=f"Wren {number:02}")
    client = doctor_client(dr_lin)

    assert "Wren 29" in text_of(client, f"{CASELOAD}?sort=name&order=asc&page=99")


def test_a_patient_in_danger_stands_first_at_once(dr_lin: Doctor, mei: Patient) -> None:
    make_patient(doctor=dr_lin, alias="Newer")
    client = doctor_client(dr_lin)
    assert text_of(client, CASELOAD).index("Newer") < text_of(client, CASELOAD).index("Mei")

    api(mei).post("/api/v1/clinical/checkin", {"mood_score": 1, "notes": "I want to die"})

    page = text_of(client, CASELOAD)
    assert page.index("Mei") < page.index("Newer")


@pytest.mark.parametrize("language", ["en", "zh-hans", "fa"])
@pytest.mark.parametrize("tab", ["overview", "assessments", "check-ins", "profile", "nonsense"])
def test_each_part_of_the_record_opens(dr_lin: Doctor, full_record: Patient, tab: str, language: str) -> None:
    client = doctor_client(dr_lin)
    client.cookies["lang"] = language

    for period in ("7", "365", "x"):
        assert "Mei" in text_of(client, f"/patients/{full_record.pk}/?tab={tab}&period={period}&page=2")


@pytest.mark.parametrize("tab", ["overview", "assessments", "check-ins", "profile"])
def test_the_record_is_closed_to_every_other_doctor(cast: Cast, tab: str) -> None:
    path = f"/patients/{cast.mei.pk}/?tab={tab}"

    assert doctor_client(cast.dr_osei).get(path).status_code == 404
    assert doctor_client(cast.dr_rossi).get(path).status_code == 404
    assert doctor_client(cast.admin).get(path).status_code == 403
    disconnect(cast.mei)
    assert doctor_client(cast.dr_lin).get(path).status_code == 404


def test_strangers_are_asked_to_sign_in(mei: Patient) -> None:
    for path in (CASELOAD, f"/patients/{mei.pk}/"):
        assert Client().get(path)["Location"].startswith("/sign-in/")
    assert Client().get(f"{CASELOAD}?search=Mei")["Location"] == f"/sign-in/?next={CASELOAD}"


def test_the_log_names_all_that_the_overview_opens(dr_lin: Doctor, mei: Patient) -> None:
    text_of(doctor_client(dr_lin), f"/patients/{mei.pk}/")

    categories = set(AuditEntry.objects.filter(action="READ").values_list("category", flat=True))
    assert categories == {"CHECKINS", "ASSESSMENTS", "RISK_EVENTS", "SAFETY_PLAN", "PROFILE"}


def test_notes_show_only_while_they_are_shared(dr_lin: Doctor, full_record: Patient) -> None:
    client, path = doctor_client(dr_lin), f"/patients/{full_record.pk}/?tab=check-ins"

    assert "woke up twice" not in text_of(client, path)
    give_consent(full_record, ConsentPurpose.SHARE_CHECKIN_NOTES)
    assert "woke up twice" in text_of(client, path)


def test_the_words_of_a_risk_event_show_without_any_consent(dr_lin: Doctor, full_record: Patient) -> None:
    assert "I want to die, canary" in text_of(doctor_client(dr_lin), f"/patients/{full_record.pk}/")


def test_texts_are_shown_as_text(dr_lin: Doctor, mei: Patient) -> None:
    mei.alias = "<script>alert(1)</script>"
    mei.save()
    make_risk_event(mei, trigger_text="<img src=x onerror=alert(2)>")

    client = doctor_client(dr_lin)

    for page in (text_of(client, CASELOAD), text_of(client, f"/patients/{mei.pk}/")):
        assert "<script>alert(1)" not in page
        assert "<img src=x" not in page
