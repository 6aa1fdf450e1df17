"""The zip: a table a file, cells that no spreadsheet runs, the files that were sent."""

import csv
from io import BytesIO, StringIO
from unittest.mock import patch
from zipfile import ZipFile

import orjson
import pytest

from chat.tests.factories import make_conversation, say
from clinical.models import CheckIn
from messaging.models import Attachment, Party, Thread
from messaging.tests.factories import make_attachment, write
from patients.tests.base import Cast, api
from reports.record import csv_file
from reports.record.csv_file import cell
from reports.tests.record import API, ask, damage, export_of, fill_record
from xinshou.tests.outbox import run_outbox

WRITING = "reports.services.export_writing"


def table(archive: ZipFile, name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(archive.read(name).decode("utf-8-sig"), newline="")))


def test_each_section_is_a_file(cast: Cast) -> None:
    mei = fill_record(cast)
    with ZipFile(BytesIO(export_of(mei, export_format="CSV"))) as archive:
        assert archive.testzip() is None
        assert orjson.loads(archive.read("export_info.json"))["kind"] == "xinshoucai-record"
        assert len(table(archive, "checkins.csv")) == 40
        assert [row["content"] for row in table(archive, "ai_conversations.turns.csv")] == [
            "I cannot sleep",
            "How long has it been?",
        ]
        (file,) = table(archive, "doctor_messages.messages.attachments.csv")
        assert archive.read(f"attachments/{file['id']}.txt") == b"a letter from home"
        assert {name for name in archive.namelist() if name.endswith(".csv")} >= {
            "profile.csv",
            "consents.csv",
            "access_log.csv",
        }


def test_formulas_are_text(cast: Cast) -> None:
    with ZipFile(BytesIO(export_of(fill_record(cast), export_format="CSV"))) as archive:
        (profile,) = table(archive, "profile.csv")
        names = [row["file_name"] for row in table(archive, "doctor_messages.messages.attachments.csv")]
        notes = {row["notes"][:2] for row in table(archive, "checkins.csv") if row["notes"]}
        raw = [
            value
            for name in archive.namelist()
            if name.endswith(".csv")
            for row in table(archive, name)
            for value in row.values()
        ]
    assert profile["first_name"].startswith("'=cmd|") and profile["phone"] == "'+49 151"
    assert profile["current_medications"] == "'-Sertralin"
    assert names == ["'=letter.txt"] and notes == {"'@"}
    assert [value for value in raw if value.startswith(("=", "+", "@", "\t", "\r"))] == []


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", " =", "\n=", "＝", "\t@"])
def test_each_start_of_a_formula_is_defused(start: str) -> None:
    assert cell(f"{start}1+1") == f"'{start}1+1"


@pytest.mark.parametrize(
    ("value", "shown"), [(None, ""), (True, "true"), (-3, "-3"), ("a=b", "a=b"), ({"a": "="}, '{"a":"="}')]
)
def test_other_cells_stay_as_they_are(value: object, shown: str) -> None:
    assert cell(value) == shown


def test_lines_in_a_text_stay_in_its_cell(cast: Cast) -> None:
    CheckIn.objects.create(
        patient=cast.mei, checkin_date=cast.mei.local_day(), mood_score=3, notes='two\nlines, "quoted"\r\n名 نام',
        created_at=cast.mei.created_at, updated_at=cast.mei.created_at,
    )  # fmt: skip
    with ZipFile(BytesIO(export_of(cast.mei, export_format="CSV"))) as archive:
        assert [row["notes"] for row in table(archive, "checkins.csv")] == ['two\nlines, "quoted"\r\n名 نام']


def test_damage_is_called_by_its_name(cast: Cast) -> None:
    mei = fill_record(cast)
    row = CheckIn.objects.filter(patient=mei, notes__isnull=False).first()
    damage(row, "notes")
    damage(Attachment.objects.get(), "file_key")
    with ZipFile(BytesIO(export_of(mei, export_format="CSV"))) as archive:
        notes = {entry["id"]: entry["notes"] for entry in table(archive, "checkins.csv")}
        assert [name for name in archive.namelist() if name.startswith("attachments/")] == []
    assert notes[str(row.pk)] == "unreadable"


def test_turns_of_one_talk_stand_together(cast: Cast) -> None:
    """Also of talks that went on by turns."""
    talks = [make_conversation(cast.mei), make_conversation(cast.mei)]
    for words in ("one", "two"):
        for talk in talks:
            say(talk, words)
    with ZipFile(BytesIO(export_of(cast.mei, export_format="CSV"))) as archive:
        turns = table(archive, "ai_conversations.turns.csv")
    ids = sorted(str(talk.pk) for talk in talks)
    said = [(turn["conversation_id"], turn["content"]) for turn in turns if turn["role"] == "user"]
    assert said == [(pk, words) for pk in ids for words in ("one", "two")]


def test_an_export_that_is_deleted_while_files_are_put_in_stops(cast: Cast) -> None:
    """The lease is renewed there, too: a slow store must not look like a dead worker."""
    mei = fill_record(cast)
    write(Thread.objects.get(), Party.PATIENT, "Another", attachment_ids=[make_attachment(mei).pk])
    client = api(mei)
    asked = ask(client, export_format="CSV")

    def delete_first(_file: Attachment) -> bytes:
        assert client.delete(f"{API}/requests/{asked['id']}").status_code == 200
        return b"x"

    with patch.object(csv_file, "read_file", side_effect=delete_first) as read, patch(f"{WRITING}.LOOKS_EVERY", 0):
        run_outbox()
    assert read.call_count == 1


def test_parts_and_files_that_were_not_chosen_are_not_read(cast: Cast) -> None:
    mei = fill_record(cast)
    with (
        patch.object(csv_file, "read_file") as read,
        ZipFile(BytesIO(export_of(mei, export_format="CSV", include_messages=False))) as archive,
    ):
        assert not any(name.startswith("doctor_messages") for name in archive.namelist())
    read.assert_not_called()
