"""A doctor brings in a patient, and keeps the own profile."""

from typing import Any

import pytest
from django.db import connection

from patients.models import Doctor, Patient, User
from patients.tests.base import api, doctor_client

NEW = "/patients/new/"
WORDS = "eleven grey geese go home"


def test_the_code_is_shown_once_and_opens_the_account(dr_lin: Doctor) -> None:
    client = doctor_client(dr_lin)
    page = client.post(NEW, {"alias": "Moon", "timezone": "Asia/Tehran", "preferred_language": "fa"})
    code, username = page.context["activation_code"], page.context["username"]
    assert page.status_code == 200
    assert code in page.content.decode()
    assert page["Cache-Control"].startswith("max-age=0") or "no-store" in page["Cache-Control"]
    record = client.get(f"/patients/{page.context['patient_id']}/")
    assert code not in record.content.decode()
    assert api().post("/api/v1/auth/activate", {"code": code, "password": WORDS}).status_code == 200
    assert api().post("/api/v1/auth/login", {"username": username, "password": WORDS}).status_code == 200


def test_the_new_patient_is_the_doctors_with_every_consent_off(dr_lin: Doctor) -> None:
    page = doctor_client(dr_lin).post(NEW, {"alias": "Moon", "timezone": "UTC", "country": "DE"})
    patient = Patient.objects.get(pk=page.context["patient_id"])
    assert (patient.primary_doctor, patient.alias, patient.country) == (dr_lin, "Moon", "DE")
    consents = api(patient).get("/api/v1/privacy/consents").json()
    assert not any(consent["granted"] for consent in consents["items"])


@pytest.mark.parametrize(
    ("fields", "faulty"),
    [
        ({"alias": ""}, "alias"),
        ({"alias": "x" * 51}, "alias"),
        ({"email": "no address"}, "email"),
        ({"date_of_birth": "2026-02-30"}, "date_of_birth"),
        ({"date_of_birth": "2999-01-01"}, "date_of_birth"),
        ({"timezone": "Mars/Base"}, "timezone"),
        ({"preferred_language": "klingon"}, "preferred_language"),
        ({"alias": "a\0b"}, "alias"),
    ],
)
def test_a_refused_form_stores_nothing_and_keeps_the_words(dr_lin: Doctor, fields: dict[str, str], faulty: str) -> None:
    users = User.objects.count()
    typed = {"alias": "Moon", "timezone": "UTC", "phone": "0123 456", **fields}
    response = doctor_client(dr_lin).post(NEW, typed)
    assert response.status_code == 400
    assert list(response.context["form"].errors) == [faulty]
    assert "0123 456" in response.content.decode()
    assert User.objects.count() == users


def test_the_day_begins_where_the_doctor_lives_unless_told(dr_lin: Doctor) -> None:
    assert '<option value="Europe/Berlin" selected>' in doctor_client(dr_lin).get(NEW).content.decode()


def test_a_profile_is_kept_sealed(dr_lin: Doctor) -> None:
    client = doctor_client(dr_lin)
    form = {"first_name": "Lan", "last_name": "Lin", "timezone": "Asia/Tokyo", "bio": "CANARY-biography 一只鸟"}
    assert client.post("/profile/", form)["Location"] == "/profile/"
    dr_lin.refresh_from_db()
    assert (dr_lin.bio, dr_lin.timezone, dr_lin.specialty) == ("CANARY-biography 一只鸟", "Asia/Tokyo", None)
    with connection.cursor() as cursor:
        cursor.execute("SELECT d::text FROM patients_doctor d WHERE id = %s", [dr_lin.pk])
        assert b"CANARY".hex() not in cursor.fetchone()[0]
    assert "CANARY-biography" in client.get("/profile/").content.decode()


@pytest.mark.parametrize(("field", "value"), [("first_name", "x" * 51), ("timezone", "Mars/Base"), ("phone", "1" * 21)])
def test_a_refused_profile_keeps_the_words_and_the_row(dr_lin: Doctor, field: str, value: str) -> None:
    typed = {"first_name": "Lan", "last_name": "Lin", "timezone": "UTC", "bio": "typed with care", field: value}
    response = doctor_client(dr_lin).post("/profile/", typed)
    assert response.status_code == 400
    assert list(response.context["form"].errors) == [field]
    assert "typed with care" in response.content.decode()
    dr_lin.refresh_from_db()
    assert (dr_lin.first_name, dr_lin.bio) == ("Lan", None)


@pytest.mark.parametrize("path", [NEW, "/profile/", "/connections/", "/sessions/", "/patients/"])
def test_the_dashboard_is_for_doctors(cast: Any, path: str) -> None:
    assert doctor_client(cast.admin).get(path).status_code == 403
    assert doctor_client(cast.mei.user).get(path)["Location"].startswith("/sign-in/")  # no patient has a session
