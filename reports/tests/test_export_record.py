"""What is in a record: everything that is not left out with a reason."""

from datetime import timedelta
from typing import Any

import pytest
from django.apps import apps
from django.db import models
from django.utils import timezone

from clinical.models import CheckIn
from clinical.tests.factories import make_check_in
from messaging.models import Thread
from patients.models import Doctor, Patient
from patients.tests.base import Cast
from reports.record.left_out import LEFT_OUT
from reports.record.sections import NAMES_A_DOCTOR, ROWS_OF_SECTIONS, SECTIONS, all_tables
from reports.tests.record import damage, fill_record, json_of, strings_in

APPS = ("xinshou", "patients", "clinical", "messaging", "chat", "reports")


def ours() -> set[str]:
    return {model._meta.label for name in APPS for model in apps.get_app_config(name).get_models()}


def test_every_model_is_in_an_export_or_left_out_with_a_reason() -> None:
    """A new model makes this fail: give it a table in record/tables.py or a line in record/left_out.py."""
    exported = {table.model._meta.label for table in all_tables()} | set(ROWS_OF_SECTIONS)
    assert ours() - exported - set(LEFT_OUT) == set()
    assert (exported | set(LEFT_OUT)) - ours() == set()
    assert exported & set(LEFT_OUT) == set()


def test_every_column_is_in_an_export_or_withheld_with_a_reason() -> None:
    for table in all_tables():
        known = {name.removesuffix("_id") for name in table.columns if name != "pre_visit_summary_id"} | set(
            table.withheld
        )
        columns = {field.name for field in table.model._meta.local_concrete_fields} - {
            "pre_visit_summary_id",
            "conversation_id",
        }
        assert columns - known == set(), table.name
        assert known - columns - {"conversation"} == set(), table.name


def test_every_column_that_names_a_doctor_is_known_to_the_care_team() -> None:
    found = {
        (table.name, field.attname)
        for table in all_tables()
        for field in table.model._meta.local_concrete_fields
        if isinstance(field, models.ForeignKey) and field.related_model is Doctor and field.attname in table.columns
    }
    assert found == {(table.name, column) for table, column in NAMES_A_DOCTOR}


def test_a_full_record_has_something_in_every_section(cast: Cast) -> None:
    content = json_of(fill_record(cast))
    assert [section.name for section in SECTIONS if not content[section.name]] == []
    assert content["export_end"]["rows"]["checkins"] == len(content["checkins"]) == 40
    (talk,) = content["ai_conversations"]
    assert [turn["content"] for turn in talk["turns"]] == ["I cannot sleep", "How long has it been?"]
    (thread,) = content["doctor_messages"]
    assert [file["file_name"] for file in thread["messages"][0]["attachments"]] == ["=letter.txt"]
    assert content["checkins"][0]["sleep_hours"] == 6.25


def test_what_is_the_care_teams_is_not_in_it(cast: Cast) -> None:
    content = json_of(fill_record(cast))
    assert len(content["risk_events"]) == 2
    assert {row["state"] for row in content["risk_events"]} == {"WAITING", "ANSWERED"}
    assert content["risk_events"][0].keys() == {
        "id",
        "source",
        "state",
        "message",
        "created_at",
        "seen_at",
        "answered_at",
    }
    said = "\n".join(strings_in(content))
    for word in ("hidden trigger", "the doctor's own", "FALSE_ALARM", "seven lamps", "argon2"):
        assert word not in said
    assert [row["patient_notes"] for row in content["appointments"]] == ["mine"]
    assert len(content["reports"]) == 1


def test_only_the_chosen_parts_are_in_it(cast: Cast) -> None:
    content = json_of(
        fill_record(cast),
        include_profile=False,
        include_conversations=False,
        include_messages=False,
        include_assessments=False,
    )
    assert content.keys() == {"export_info", "care_team", "checkins", "export_end"}
    assert content["care_team"] == []
    assert content["export_info"]["parts"] == ["CHECKINS"]


def test_days_are_the_patients_and_inclusive(cast: Cast) -> None:
    mei = fill_record(cast)
    today = mei.local_day()
    content = json_of(mei, date_from=str(today - timedelta(days=3)), date_to=str(today - timedelta(days=1)))
    assert [row["checkin_date"] for row in content["checkins"]] == [
        str(today - timedelta(days=back)) for back in (3, 2, 1)
    ]
    assert content["assessments"] == [] and content["appointments"] == []
    assert content["profile"]["alias"] == "Silberfisch"


def test_what_the_patient_has_hidden_stays_hidden(cast: Cast) -> None:
    mei = fill_record(cast)
    Thread.objects.filter(patient=mei).update(hidden_through=1)
    (thread,) = json_of(mei)["doctor_messages"]
    assert [message["content"] for message in thread["messages"]] == ["Thank you"]


@pytest.mark.parametrize("column", ["alias", "timezone"])
def test_a_damaged_profile_does_not_sink_it(cast: Cast, column: str) -> None:
    mei = fill_record(cast)
    damage(mei, column)
    content = json_of(Patient.objects.get(pk=mei.pk))
    assert content["profile"][column] is None and content["profile"]["unreadable"] == [column]
    assert content["checkins"]


def test_a_damaged_row_says_unreadable_and_the_rest_stands(cast: Cast) -> None:
    mei = fill_record(cast)
    row = CheckIn.objects.filter(patient=mei, notes__isnull=False).order_by("checkin_date").first()
    damage(row, "notes")
    rows: dict[str, Any] = {entry["id"]: entry for entry in json_of(mei)["checkins"]}
    assert rows[str(row.pk)]["notes"] is None and rows[str(row.pk)]["unreadable"] == ["notes"]
    assert len(rows) == 40


def test_anothers_rows_are_not_in_it(cast: Cast) -> None:
    make_check_in(cast.amir, timezone.now().date(), notes="saffron")
    assert "saffron" not in "\n".join(strings_in(json_of(fill_record(cast))))
