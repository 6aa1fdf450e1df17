"""Clinical notes by API: who reads and writes, versions, what is final, and that no write is lost."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import DatabaseError, connection, transaction
from django.test import Client
from django.utils import timezone

from clinical.models import ClinicalNote, NoteAddendum, NoteVersion, RiskEvent
from clinical.services.notes import ABANDONED_KEPT, fill_note, forget_abandoned
from clinical.tests.factories import give_consent, make_appointment, make_note
from clinical.tests.statements import counted_statements
from patients.models import AuditEntry, ConsentPurpose, ConsentRecord, Patient
from patients.services.closing import erase_patient
from patients.tests.base import Cast, api, assert_problem
from patients.tests.factories import connect, disconnect
from xinshou.encryption import fields, forget_cached_keys
from xinshou.encryption.data_keys import DataKey
from xinshou.encryption.envelope import unseal

ROOT = "/api/v1/clinical/doctor"


def notes_of(patient: Patient) -> str:
    return f"{ROOT}/patients/{patient.pk}/notes"


def place_of(note: ClinicalNote, verb: str = "") -> str:
    return f"{ROOT}/notes/{note.pk}{verb}"


def sign(client: Client, note: ClinicalNote, etag: str | None = None) -> Any:
    return client.post(place_of(note, "/sign"), headers={"If-Match": etag or client.get(place_of(note))["ETag"]})


# Writing


def test_a_note_is_written_and_read_again(cast: Cast) -> None:
    client = api(cast.dr_lin)
    made = client.post(notes_of(cast.mei), {"content": "Slept better.\n\nNext week again.", "visit_date": "2026-01-05"})
    assert made.status_code == 201
    body = made.json()
    assert (body["content"], body["visit_date"], body["version"], body["status"]) == (
        "Slept better.\n\nNext week again.", "2026-01-05", 1, "DRAFT",
    )  # fmt: skip
    assert body["doctor_name"] == "Lan Lin"
    (listed,) = client.get(notes_of(cast.mei)).json()["items"]
    assert listed == body
    again = client.get(f"{ROOT}/notes/{body['id']}", headers={"If-None-Match": made["ETag"]})
    assert again.status_code == 304


def test_sections_are_kept_apart_and_read_as_one_text(cast: Cast) -> None:
    client = api(cast.dr_lin)
    body = client.post(notes_of(cast.mei), {"sections": {"text": "Short.", "plan": "See again."}}).json()
    assert body["sections"]["plan"] == "See again."
    assert body["content"] == "Short.\n\nPlan and what was agreed\nSee again."


@pytest.mark.parametrize(
    ("body", "field", "code"),
    [
        ({}, "content", "required"),
        ({"content": " \u200b"}, "content", "blank"),
        ({"content": "x" * 20_001}, "content", "too-long"),
        ({"content": "x", "sections": {}}, "sections", "exactly-one"),
        ({"sections": {"text": "x" * 15_000, "plan": "x" * 5_001}}, "sections.text", "too-long"),
        ({"sections": {"diagnosis": "x"}}, "sections.diagnosis", "unknown-field"),
        ({"content": "x", "visit_date": "2099-01-01"}, "visit_date", "future-date"),
    ],
)
def test_what_does_not_fit_is_refused_by_name(cast: Cast, body: dict[str, Any], field: str, code: str) -> None:
    problem = assert_problem(api(cast.dr_lin).post(notes_of(cast.mei), body), 400, "validation")
    assert [(error["field"], error["code"]) for error in problem["errors"]] == [(field, code)]
    assert not ClinicalNote.objects.exists()


def test_a_visit_lends_its_day_and_must_be_the_doctors_with_this_patient(cast: Cast) -> None:
    client, now = api(cast.dr_lin), timezone.now()
    visit = make_appointment(cast.mei, now - timedelta(days=2))
    other = make_appointment(cast.amir, now - timedelta(days=2))
    body = client.post(notes_of(cast.mei), {"content": "x", "appointment_id": str(visit.pk)}).json()
    assert (body["appointment_id"], body["visit_date"]) == (
        str(visit.pk), visit.starts_at.astimezone(timezone.get_fixed_timezone(60)).date().isoformat(),
    )  # fmt: skip
    refused = client.post(notes_of(cast.mei), {"content": "x", "appointment_id": str(other.pk)})
    assert_problem(refused, 404, "not-found")


def test_each_save_is_a_version_and_a_repeated_one_is_none(cast: Cast) -> None:
    client, note = api(cast.dr_lin), make_note(cast.dr_lin, cast.mei, "one")
    for _ in range(2):
        assert client.put(place_of(note), {"content": "two"}).json()["version"] == 2
    rows = client.get(place_of(note, "/versions")).json()
    assert [(row["version"], row["sections"]["text"]) for row in rows["items"]] == [(2, "two"), (1, "one")]
    assert rows["total"] == 2


def test_fields_that_are_not_sent_keep_their_value(cast: Cast) -> None:
    client, note = api(cast.dr_lin), make_note(cast.dr_lin, cast.mei, "one", plan="rest")
    body = client.put(place_of(note), {"visit_date": "2026-01-05"}).json()
    assert (body["sections"]["plan"], body["visit_date"]) == ("rest", "2026-01-05")
    assert client.put(place_of(note), {"visit_date": None}).json()["visit_date"] is None


def test_a_stale_if_match_changes_nothing(cast: Cast) -> None:
    client, note = api(cast.dr_lin), make_note(cast.dr_lin, cast.mei, "one")
    read = client.get(place_of(note))["ETag"]
    client.put(place_of(note), {"content": "two"}, headers={"If-Match": read})
    stale = {"If-Match": read}
    assert_problem(client.put(place_of(note), {"content": "three"}, headers=stale), 412, "stale-version")
    assert_problem(client.delete(place_of(note), headers=stale), 412, "stale-version")
    assert_problem(sign(client, note, read), 412, "stale-version")
    assert client.get(place_of(note)).json()["content"] == "two"


# Signing


def test_nobody_signs_what_they_do_not_name(cast: Cast) -> None:
    note = make_note(cast.dr_lin, cast.mei, "one")
    assert_problem(api(cast.dr_lin).post(place_of(note, "/sign")), 428, "if-match-required")
    assert not ClinicalNote.objects.get().is_signed


def test_a_signed_note_is_final(cast: Cast) -> None:
    client, note = api(cast.dr_lin), make_note(cast.dr_lin, cast.mei, "one")
    signed = sign(client, note)
    assert (signed.status_code, signed.json()["status"]) == (200, "SIGNED")
    assert_problem(client.put(place_of(note), {"content": "two"}), 400, "invalid-state")
    assert_problem(client.delete(place_of(note)), 400, "invalid-state")
    assert_problem(sign(client, note), 400, "invalid-state")
    assert client.get(place_of(note)).json()["content"] == "one"


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE clinical_clinicalnote SET visit_on = now()",
        "UPDATE clinical_noteversion SET version = 9",
        "UPDATE clinical_noteaddendum SET created_at = now()",
    ],
)
def test_the_database_refuses_a_change_of_what_is_final(cast: Cast, statement: str) -> None:
    note = make_note(cast.dr_lin, cast.mei, "one", signed=True)
    api(cast.dr_lin).post(place_of(note, "/addenda"), {"content": "more"})
    with pytest.raises(DatabaseError, match="final"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)


def test_an_empty_note_is_not_signed(cast: Cast) -> None:
    assert_problem(sign(api(cast.dr_lin), make_note(cast.dr_lin, cast.mei)), 400, "invalid-state")


def test_what_comes_later_is_an_addendum(cast: Cast) -> None:
    client, draft = api(cast.dr_lin), make_note(cast.dr_lin, cast.mei, "draft")
    assert_problem(client.post(place_of(draft, "/addenda"), {"content": "more"}), 400, "invalid-state")
    note = make_note(cast.dr_lin, cast.mei, "one", signed=True)
    before = client.get(place_of(note))["ETag"]
    assert client.post(place_of(note, "/addenda"), {"content": "more"}).status_code == 201
    read = client.get(place_of(note))
    assert [row["content"] for row in read.json()["addenda"]] == ["more"]
    assert read["ETag"] != before


def test_a_draft_can_be_discarded_with_all_its_versions(cast: Cast) -> None:
    note = make_note(cast.dr_lin, cast.mei, "one")
    assert api(cast.dr_lin).delete(place_of(note)).status_code == 204
    assert not NoteVersion.objects.exists()


# Who


def test_a_patient_never_sees_a_note(cast: Cast) -> None:
    note = make_note(cast.dr_lin, cast.mei, "one", signed=True)
    client = api(cast.mei)
    for response in (
        client.get(notes_of(cast.mei)),
        client.get(place_of(note)),
        client.get(place_of(note, "/versions")),
    ):
        assert_problem(response, 403, "wrong-role")


def test_a_new_doctor_reads_what_was_signed_and_no_draft(cast: Cast) -> None:
    signed, draft = make_note(cast.dr_lin, cast.mei, "signed", signed=True), make_note(cast.dr_lin, cast.mei, "draft")
    disconnect(cast.mei)
    connect(cast.mei, cast.dr_osei)
    client, former = api(cast.dr_osei), api(cast.dr_lin)
    assert [row["content"] for row in client.get(notes_of(cast.mei)).json()["items"]] == ["signed"]
    assert_problem(client.get(place_of(draft)), 404, "not-found")
    assert_problem(client.put(place_of(signed), {"content": "mine"}), 403, "not-author")
    assert_problem(client.post(place_of(signed, "/addenda"), {"content": "mine"}), 403, "not-author")
    for place in (notes_of(cast.mei), place_of(signed), place_of(draft)):
        assert_problem(former.get(place), 404, "not-found")


def test_reading_and_writing_are_logged_as_notes(cast: Cast) -> None:
    client = api(cast.dr_lin)
    note = ClinicalNote(pk=client.post(notes_of(cast.mei), {"content": "x"}).json()["id"])
    client.put(place_of(note), {"content": "y"})
    client.delete(place_of(note))
    done = AuditEntry.objects.filter(actor_id=cast.dr_lin.user_id, category="NOTES").exclude(action="READ")
    assert list(done.order_by("id").values_list("action", flat=True)) == ["CREATE", "UPDATE", "DELETE"]
    log = api(cast.mei).get("/api/v1/privacy/access-log").json()["items"]
    assert {"NOTES"} == {row["category"] for row in log}


def test_a_doctors_words_open_no_risk_event(cast: Cast) -> None:
    api(cast.dr_lin).post(notes_of(cast.mei), {"content": "She said: I want to die tonight."})
    assert not RiskEvent.objects.exists()


# What is kept


def test_an_erasure_takes_notes_and_their_key(cast: Cast) -> None:
    visit = make_appointment(cast.mei, timezone.now() - timedelta(days=2))
    client = api(cast.dr_lin)
    body = {"content": "x", "appointment_id": str(visit.pk)}
    note = ClinicalNote(pk=client.post(notes_of(cast.mei), body).json()["id"])
    sign(client, note)
    client.post(place_of(note, "/addenda"), {"content": "more"})
    erase_patient(Patient.objects.select_related("user").get(pk=cast.mei.pk))
    assert not ClinicalNote.objects.exists() and not NoteVersion.objects.exists() and not NoteAddendum.objects.exists()
    assert not DataKey.objects.filter(subject_id=cast.mei.pk).exists()


def test_drafts_of_a_former_doctor_go_after_a_month(cast: Cast) -> None:
    draft, signed = make_note(cast.dr_lin, cast.mei, "draft"), make_note(cast.dr_lin, cast.mei, "signed", signed=True)
    later = timezone.now() + ABANDONED_KEPT + timedelta(hours=1)
    assert forget_abandoned(later) == 0
    disconnect(cast.mei)
    assert forget_abandoned(timezone.now()) == 0
    ClinicalNote.objects.filter(pk=draft.pk).update(updated_at=timezone.now() - 2 * ABANDONED_KEPT)
    assert forget_abandoned(timezone.now()) == 0
    forget_abandoned(later)
    assert list(ClinicalNote.objects.values_list("pk", flat=True)) == [signed.pk]
    assert draft.pk != signed.pk


def test_a_doctor_who_comes_back_within_the_month_finds_the_draft(cast: Cast) -> None:
    draft = make_note(cast.dr_lin, cast.mei, "draft")
    disconnect(cast.mei)
    forget_abandoned(timezone.now() + ABANDONED_KEPT - timedelta(hours=1))
    connect(cast.mei, cast.dr_lin)
    assert api(cast.dr_lin).get(place_of(draft)).json()["content"] == "draft"


def test_lines_that_quote_what_is_not_shared_any_more_leave_a_draft_and_not_a_signed_note(cast: Cast) -> None:
    give_consent(cast.mei, ConsentPurpose.SHARE_CHECKIN_NOTES)
    fact = {"number": 1, "kind": "NOTE", "text": "woke at four", "address": "/"}
    drafts = [make_note(cast.dr_lin, cast.mei, "kept") for _ in range(2)]
    for note in drafts:
        drafted = {"reported": "Woke at four [1].\nGoes out [2]."}
        assert fill_note(note_id=note.pk, sections=drafted, sources=[fact], by_model={"reported"})
    client = api(cast.dr_lin)
    sign(client, drafts[0])
    ConsentRecord.objects.create(
        patient=cast.mei, purpose=ConsentPurpose.SHARE_CHECKIN_NOTES, granted=False, version="2026-11"
    )
    final, draft = (client.get(place_of(note)).json() for note in drafts)
    assert (final["sections"]["reported"], draft["sections"]["reported"]) == (
        "Woke at four [1].\nGoes out [2].", "Goes out [2].",
    )  # fmt: skip
    assert (final["sources"], draft["sources"]) == ([], [])
    (newest, _first) = client.get(place_of(drafts[1], "/versions")).json()["items"]
    assert newest["sections"]["reported"] == "Goes out [2]."


def test_what_is_hidden_only_now_outlives_a_change_of_the_day(cast: Cast) -> None:
    give_consent(cast.mei, ConsentPurpose.SHARE_CHECKIN_NOTES)
    note, client = make_note(cast.dr_lin, cast.mei, "kept"), api(cast.dr_lin)
    fact = {"number": 1, "kind": "NOTE", "text": "woke at four", "address": "/"}
    fill_note(note_id=note.pk, sections={"reported": "Woke at four [1]."}, sources=[fact])
    give_consent(cast.mei, ConsentPurpose.SHARE_CHECKIN_NOTES, granted=False)
    assert client.put(place_of(note), {"visit_date": "2026-01-05"}).json()["sections"]["reported"] == ""
    give_consent(cast.mei, ConsentPurpose.SHARE_CHECKIN_NOTES)
    assert client.get(place_of(note)).json()["sections"]["reported"] == "Woke at four [1]."


def test_a_damaged_note_is_shown_as_such_and_not_written_over(cast: Cast) -> None:
    note, client = make_note(cast.dr_lin, cast.mei, "one"), api(cast.dr_lin)
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE clinical_clinicalnote SET sections = set_byte(sections, 30, 255 - get_byte(sections, 30))"
        )
    (row,) = client.get(notes_of(cast.mei)).json()["items"]
    assert row["content"] == "unreadable"
    assert_problem(client.put(place_of(note), {"content": "two"}), 400, "invalid-state")


def test_a_longer_list_needs_no_more_statements(cast: Cast) -> None:
    client = api(cast.dr_lin)

    def listed() -> int:
        forget_cached_keys()
        with counted_statements() as counted:
            assert client.get(notes_of(cast.mei)).status_code == 200
        return len(counted)

    for _ in range(2):
        make_note(cast.dr_lin, cast.mei, "one", signed=True)
    few = listed()
    for _ in range(10):
        make_note(cast.dr_lin, cast.mei, "one", signed=True)
    assert listed() == few


def test_versions_that_are_not_on_the_page_are_not_opened(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    note, client = make_note(cast.dr_lin, cast.mei, "one"), api(cast.dr_lin)
    opened: list[object] = []
    monkeypatch.setattr(fields, "unseal", lambda *given: opened.append(given) or unseal(*given))

    def listed() -> int:
        opened.clear()
        assert client.get(f"{place_of(note, '/versions')}?limit=1&offset=1").status_code == 200
        return len(opened)

    client.put(place_of(note), {"content": "two"})
    few = listed()
    for number in range(10):
        client.put(place_of(note), {"content": str(number)})
    assert listed() == few
