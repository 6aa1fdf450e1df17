"""A record with a row in every table, and the way a patient gets it out."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import orjson
from django.db import connection
from django.test import Client
from django.utils import timezone

from chat.tests.factories import make_conversation, say
from clinical.models import AppointmentStatus, Boundaries, EgressEntry, RiskSource, RiskStatus
from clinical.tests.factories import (
    give_consent,
    make_appointment,
    make_assessment,
    make_check_in,
    make_contact_preferences,
    make_plan_proposal,
    make_pre_visit_summary,
    make_risk_event,
    make_safety_plan,
    make_schedule,
)
from messaging.models import Party
from messaging.tests.factories import make_attachment, make_thread, write
from patients.models import ConsentPurpose, Patient
from patients.tests.base import PASSWORD, Cast, api
from reports.tests.factories import make_report
from xinshou.tests.outbox import run_outbox

API = "/api/v1/data-export"
ODD_NAME = "=cmd|' /C calc'!A0 \u202e\u0007名 نام"


def fill_record(cast: Cast) -> Patient:
    """Mei's: at least one row in each section of an export."""
    mei, today = cast.mei, cast.mei.local_day()
    mei.alias, mei.first_name, mei.phone, mei.current_medications = (
        "Silberfisch",
        ODD_NAME[:50],
        "+49 151",
        "-Sertralin",
    )
    mei.save()
    for back in range(40):
        make_check_in(
            mei, today - timedelta(days=back), mood=back % 11, sleep_hours="6.25", notes=f"@note {back}" * (back % 3)
        )
    make_assessment(mei, "PHQ9", [1] * 9, at=timezone.now() - timedelta(days=400))
    make_assessment(mei, "PHQ9", [2] * 9)
    make_assessment(mei, "ITQ", [2] * 18)
    make_assessment(mei, "ISI", [2] * 7)
    make_schedule(mei)
    make_safety_plan(mei, warning_signs=["I stop eating"])
    make_safety_plan(
        mei, version=2, warning_signs=["I stop eating"], professionals=[{"name": "Dr Lin", "contact": None}]
    )
    make_plan_proposal(cast.dr_lin, mei)
    make_contact_preferences(mei, safety_notes="The brother reads this phone")
    Boundaries.objects.create(patient=mei, topics=["the prison"], updated_at=timezone.now())
    for purpose in ConsentPurpose:
        give_consent(mei, purpose)
    make_risk_event(mei, trigger_text="hidden trigger")
    make_risk_event(
        mei, status=RiskStatus.REVIEWED, reviewed_at=timezone.now(), outcome="FALSE_ALARM", doctor_notes=None
    )
    make_risk_event(mei, source=RiskSource.SIGNAL)
    talk = make_conversation(mei, summary="Of sleep")
    say(talk, "I cannot sleep", "How long has it been?")
    make_pre_visit_summary(mei)
    thread = make_thread(mei)
    file = make_attachment(mei, name="=letter.txt", data=b"a letter from home")
    write(thread, Party.PATIENT, "Here is the letter", attachment_ids=[file.pk])
    write(thread, Party.DOCTOR, "Thank you")
    at = datetime(2026, 3, 1, 9, tzinfo=UTC)
    make_appointment(
        mei, at, status=AppointmentStatus.COMPLETED, completed_at=at, patient_notes="mine",
        notes="the doctor's own words", completion_notes="the doctor's own end",
    )  # fmt: skip
    make_report(mei, released_at=timezone.now())
    make_report(mei)
    EgressEntry.objects.create(
        patient=mei, kind="CHAT", host="model.example", is_remote=True, characters=9, sent_at=timezone.now()
    )
    api(cast.dr_lin).get(f"/api/v1/clinical/doctor/patients/{mei.pk}/profile")
    return mei


def ask(client: Client, **body: Any) -> Any:
    answer = client.post(f"{API}/request", {"password": PASSWORD, **body})
    assert answer.status_code == 201, answer.content
    return answer.json()


def fetch(client: Client, token: str) -> bytes:
    answer = client.get(f"{API}/download/{token}")
    assert answer.status_code == 200, answer.content
    return b"".join(answer)


def export_of(patient: Patient, **body: Any) -> bytes:
    """Asked for, written by the worker, fetched."""
    client = api(patient)
    asked = ask(client, **body)
    run_outbox()
    return fetch(client, asked["download_token"])


def json_of(patient: Patient, **body: Any) -> dict[str, Any]:
    return orjson.loads(export_of(patient, **body))


def damage(row: Any, column: str) -> None:
    """One bit of a sealed value."""
    table = row._meta.db_table
    with connection.cursor() as cursor:
        cursor.execute(
            f"UPDATE {table} SET {column} = set_byte({column}, 20, get_byte({column}, 20) # 1) WHERE id = %s",  # noqa: S608
            [row.pk],
        )


def strings_in(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from strings_in(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from strings_in(inner)
