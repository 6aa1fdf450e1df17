"""Administrators keep the crisis lines, and find nothing else of this app in their site."""

from datetime import date
from typing import Any

import pytest
import time_machine
from django.contrib import admin
from django.db import connection
from django.test import Client

from clinical.models import CrisisResource
from patients.models import AuditAction, AuditEntry, Doctor, User
from patients.tests.base import doctor_client

LINES = "/admin/clinical/crisisresource/"
TODAY = "2026-03-01T12:00:00Z"
FILLED: dict[str, Any] = {
    "code": "de-new",
    "position": 3,
    "country": "DE",
    "name": "New line",
    "channel": "WEB_CHAT",
    "contact": "https://help.example",
    "languages": "de, zh-Hans",
    "hours": "",
    "anonymous": "true",
    "operated_by": "a charity",
    "run_by_state_of": "",
    "may_contact_police": "unknown",
    "may_be_monitored": "on",
    "warning": "",
    "last_checked": "",
    "checked_by": "",
}


def saved(client: Client, line: CrisisResource | None = None, **fields: Any) -> Any:
    path = f"{LINES}{line.pk}/change/" if line else f"{LINES}add/"
    return client.post(path, {**FILLED, **fields})


def refused_fields(response: Any) -> list[str]:
    assert response.status_code == 200
    return list(response.context["adminform"].form.errors)


@pytest.fixture
def editor(the_admin: User) -> Client:
    return doctor_client(the_admin)


def test_no_model_about_a_patient_is_registered() -> None:
    registered = {model for model in admin.site._registry if model._meta.app_label == "clinical"}
    assert registered == {CrisisResource}
    assert not [field for field in CrisisResource._meta.get_fields() if field.is_relation]


def test_a_line_is_added_and_nobody_has_checked_it(editor: Client) -> None:
    assert saved(editor).status_code == 302
    line = CrisisResource.objects.get(code="de-new")
    assert (line.languages, line.anonymous, line.may_contact_police) == (["de", "zh-Hans"], True, None)
    assert (line.last_checked, line.run_by_state_of) == (None, None)
    assert AuditEntry.objects.filter(action=AuditAction.ADMINISTER).count() == 1


@time_machine.travel(TODAY, tick=False)
def test_a_check_has_a_day_and_a_person(editor: Client) -> None:
    saved(editor, last_checked="2026-03-01", checked_by="A. Person")
    line = CrisisResource.objects.get(code="de-new")
    assert (line.last_checked, line.checked_by) == (date(2026, 3, 1), "A. Person")
    with connection.cursor() as cursor:
        cursor.execute("SELECT checked_by FROM clinical_crisisresource WHERE code = 'de-new'")
        assert b"Person" not in bytes(cursor.fetchone()[0])


@time_machine.travel(TODAY, tick=False)
@pytest.mark.parametrize(
    ("fields", "wrong"),
    [
        ({"last_checked": "2026-03-01"}, ["checked_by"]),
        ({"last_checked": "2026-03-02", "checked_by": "A"}, ["last_checked"]),
        ({"country": "Germany"}, ["country"]),
        ({"country": "de"}, ["__all__"]),
        ({"run_by_state_of": "CN"}, ["__all__"]),
        ({"code": "de-112"}, ["code"]),
        ({"code": "two words"}, ["code"]),
        ({"contact": ""}, ["contact"]),
    ],
)
def test_what_is_wrong_is_named(editor: Client, fields: dict[str, str], wrong: list[str]) -> None:
    assert refused_fields(saved(editor, **fields)) == wrong
    assert not CrisisResource.objects.filter(name="New line").exists()


@time_machine.travel(TODAY, tick=False)
def test_another_number_has_not_been_checked(editor: Client) -> None:
    checked = {"last_checked": "2026-03-01", "checked_by": "A. Person"}
    saved(editor, **checked)
    line = CrisisResource.objects.get(code="de-new")
    saved(editor, line, **checked, contact="https://other.example")
    line.refresh_from_db()
    assert (line.contact, line.last_checked, line.checked_by) == ("https://other.example", None, None)


@time_machine.travel(TODAY, tick=False)
def test_another_hour_leaves_the_check_alone(editor: Client) -> None:
    checked = {"last_checked": "2026-03-01", "checked_by": "A. Person"}
    saved(editor, **checked)
    line = CrisisResource.objects.get(code="de-new")
    saved(editor, line, **checked, hours="day and night")
    line.refresh_from_db()
    assert (line.hours, line.last_checked) == ("day and night", date(2026, 3, 1))


@time_machine.travel(TODAY, tick=False)
def test_the_list_says_which_need_a_check(editor: Client) -> None:
    saved(editor, last_checked="2025-11-30", checked_by="A. Person")
    page = editor.get(LINES, {"check": "stale"})
    assert [line.code for line in page.context["cl"].result_list] == ["de-new"]
    assert "Older than 90 days" in page.content.decode()
    assert "Not verified" in editor.get(LINES, {"check": "never"}).content.decode()
    assert not editor.get(LINES, {"check": "fresh"}).context["cl"].result_list


def test_a_line_is_deleted(editor: Client) -> None:
    line = CrisisResource.objects.get(code="fr-3114")
    assert editor.post(f"{LINES}{line.pk}/delete/", {"post": "yes"}).status_code == 302
    assert not CrisisResource.objects.filter(pk=line.pk).exists()


def test_doctors_do_not_edit_them(dr_lin: Doctor) -> None:
    assert doctor_client(dr_lin).get(LINES).status_code == 302
    assert saved(doctor_client(dr_lin)).status_code == 302
    assert not CrisisResource.objects.filter(code="de-new").exists()
