"""An export read into an empty database gives the same export again."""

from collections.abc import Callable
from datetime import timedelta
from io import BytesIO, StringIO
from pathlib import Path
from typing import Any

import orjson
import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from clinical.models import CheckIn, RiskEvent, RiskLevel, RiskStatus
from patients.models import ConnectionRequest, Doctor, OnCallShift, Patient, User
from patients.services.closing import erase_patient
from patients.tests.base import Cast, api
from patients.tests.factories import make_doctor, make_patient
from reports.record.json_file import write_json
from reports.record.scope import Scope
from reports.tests.record import damage, export_of, fill_record

STAYS = {"export_info", "export_end", "access_log", "reports"}
"""What is about the server that wrote the file: see reports/services/imports.py."""


def empty_database() -> None:
    for patient in Patient.objects.all():
        erase_patient(patient)
    ConnectionRequest.objects.all().delete()
    Doctor.objects.all().delete()
    User.objects.all().delete()


def record_of(patient: Patient) -> dict[str, Any]:
    target = BytesIO()
    write_json(Scope(patient), target, lambda: None, now=timezone.now())
    return orjson.loads(target.getvalue())


def imported(content: bytes, folder: Path) -> str:
    file, said = folder / "record.json", StringIO()
    file.write_bytes(content)
    call_command("import_export", str(file), stdout=said)
    return said.getvalue()


def test_import_and_export_again_is_the_same(cast: Cast, tmp_path: Path) -> None:
    content = export_of(fill_record(cast))
    empty_database()
    imported(content, tmp_path)
    before, after = orjson.loads(content), record_of(Patient.objects.get())
    assert before.keys() == after.keys()
    for name in before.keys() - STAYS:
        assert after[name] == before[name], name
    assert before["checkins"] and before["doctor_messages"][0]["messages"][0]["attachments"]


def test_the_code_opens_the_account(cast: Cast, tmp_path: Path) -> None:
    content = export_of(fill_record(cast))
    empty_database()
    said = imported(content, tmp_path)
    code = said.partition("Activation code: ")[2].split()[0]
    body = {"code": code, "password": "nine lamps on the other quay"}
    answer = api().post("/api/v1/auth/activate", body)
    assert (answer.status_code, answer.json()["username"]) == (200, "mei")
    assert Doctor.objects.filter(user__is_active=True).count() == 0


def test_what_waits_for_an_answer_waits_here_too(cast: Cast, tmp_path: Path) -> None:
    """At the least level that somebody must look at: the file does not say how grave it was."""
    content = export_of(fill_record(cast))
    empty_database()
    imported(content, tmp_path)
    waiting = RiskEvent.objects.exclude(status=RiskStatus.REVIEWED).get()
    assert (waiting.level, waiting.status) == (RiskLevel.MEDIUM, RiskStatus.OPEN)
    assert waiting.due_at > timezone.now() and waiting.next_escalation_at


def test_what_was_only_seen_on_the_old_server_waits_here_too(cast: Cast, tmp_path: Path) -> None:
    """Nobody here has seen it, and whoever is on call finds it in the queue."""
    mei = fill_record(cast)
    mei.risk_events.filter(status=RiskStatus.OPEN).update(
        status=RiskStatus.ACKNOWLEDGED, acknowledged_at=timezone.now() - timedelta(days=2)
    )
    content = export_of(mei)
    assert {row["state"] for row in orjson.loads(content)["risk_events"]} == {"SEEN", "ANSWERED"}
    empty_database()
    imported(content, tmp_path)
    waiting = RiskEvent.objects.exclude(status=RiskStatus.REVIEWED).get()
    assert (waiting.status, waiting.acknowledged_at) == (RiskStatus.OPEN, None)
    doctor, now = make_doctor("new"), timezone.now()
    OnCallShift.objects.create(doctor=doctor, starts_at=now - timedelta(hours=1), ends_at=now + timedelta(hours=1))
    (event,) = api(doctor).get("/api/v1/clinical/doctor/risk-queue").json()["items"]
    assert event["id"] == str(waiting.pk)


def test_it_says_from_which_day_the_words_are_to_be_read(cast: Cast, tmp_path: Path) -> None:
    mei = fill_record(cast)
    first = mei.check_ins.earliest("checkin_date").checkin_date
    content = export_of(mei)
    empty_database()
    assert f"manage.py rescreen --since {first}\n" in imported(content, tmp_path)


def test_a_name_of_a_doctor_that_was_damaged_is_named_and_comes_in_empty(cast: Cast, tmp_path: Path) -> None:
    mei = fill_record(cast)
    damage(cast.dr_lin, "last_name")
    content = export_of(mei)
    doctor = next(row for row in orjson.loads(content)["care_team"] if row["id"] == str(cast.dr_lin.pk))
    assert (doctor["last_name"], doctor["unreadable"]) == (None, ["last_name"])
    empty_database()
    imported(content, tmp_path)
    assert Doctor.objects.get(pk=cast.dr_lin.pk).last_name == ""


def test_an_unreadable_row_does_not_sink_it(cast: Cast, tmp_path: Path) -> None:
    mei = fill_record(cast)
    damage(mei.assessments.filter(instrument_code="ISI").get(), "responses")
    damage(CheckIn.objects.filter(patient=mei, notes__isnull=False).first(), "notes")
    content = export_of(mei)
    empty_database()
    assert "1 rows were left out" in imported(content, tmp_path)
    patient = Patient.objects.get()
    assert (patient.check_ins.count(), patient.assessments.count()) == (40, 3)


def test_only_into_an_empty_database(cast: Cast, tmp_path: Path) -> None:
    content = export_of(fill_record(cast))
    with pytest.raises(CommandError, match="not empty"):
        imported(content, tmp_path)


def edited(change: Callable[[dict[str, Any]], object]) -> Callable[[bytes], bytes]:
    def edit(content: bytes) -> bytes:
        record = orjson.loads(content)
        change(record)
        return orjson.dumps(record)

    return edit


def without_care_team(record: dict[str, Any]) -> None:
    record["care_team"], record["export_end"]["rows"]["care_team"] = [], 0
    record["profile"]["primary_doctor_id"] = None


@pytest.mark.parametrize(
    ("edit", "reason"),
    [
        (lambda content: content[:-200], "no JSON"),
        (lambda content: b"[]", "no export"),
        (edited(lambda record: record["export_info"].update(version=2)), "no export"),
        (edited(lambda record: record.update(secrets=[])), "section is unknown"),
        (edited(lambda record: record["checkins"].pop()), "rows are missing"),
        (edited(lambda record: record.pop("export_end")), "rows are missing"),
        (edited(lambda record: record.update(profile=None)), "without the profile"),
        (edited(lambda record: record["checkins"][0].update(level="LOW")), "checkins: not the columns"),
        (edited(lambda record: record["checkins"][0].update(mood_score=None)), "checkins: a value is missing"),
        (edited(lambda record: record["checkins"][0].update(mood_score="deep")), "checkins: a value does not fit"),
        (edited(lambda record: record["checkins"][0].update(mood_score=99)), "contradicts itself"),
        (edited(lambda record: record["checkins"][0].update(notes=5)), "checkins: a value does not fit"),
        (edited(lambda record: record["checkins"][0].update(notes="x" * 1001)), "checkins: a value does not fit"),
        (edited(lambda record: record["checkins"][0].update(id="x")), "checkins: a value does not fit"),
        (edited(lambda record: record["risk_events"][0].update(state="GONE")), "risk_events: a value does not fit"),
        (edited(lambda record: record["account"].update(username="a b")), "no sign-in name"),
        (edited(without_care_team), "care_team: a doctor is missing"),
    ],
)  # fmt: skip
def test_a_file_that_is_not_ours_stores_nothing(
    cast: Cast, tmp_path: Path, edit: Callable[[bytes], bytes], reason: str
) -> None:
    content = edit(export_of(fill_record(cast)))
    empty_database()
    with pytest.raises(CommandError, match=reason):
        imported(content, tmp_path)
    assert not User.objects.exists()


def test_a_record_with_nothing_in_it(db: None, tmp_path: Path) -> None:
    content = export_of(make_patient("new"))
    empty_database()
    imported(content, tmp_path)
    assert record_of(Patient.objects.get())["account"] == orjson.loads(content)["account"]
