"""The notes of a record on the dashboard: writing, two devices, signing, versions, addenda, what typing keeps."""

import re
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.utils import timezone

from clinical.models import ClinicalNote, NoteAddendum, NoteVersion, NoteWorkingCopy
from clinical.models.notes import SECTIONS
from clinical.services.notes import MOST_COPIES
from clinical.tests.factories import make_appointment, make_note
from clinical.tests.statements import counted_statements
from patients.models import Patient
from patients.tests.base import Cast, api, doctor_client
from patients.tests.factories import connect, disconnect
from xinshou.encryption import UNREADABLE, forget_cached_keys


def list_of(patient: Patient) -> str:
    return f"/patients/{patient.pk}/notes/"


def page_of(note: ClinicalNote, verb: str = "") -> str:
    return f"{list_of(note.patient)}{note.pk}/{verb}"


EDITOR = "0c7f1d5e-5a3b-4a0e-9b1d-3f6d2f5a7c11"


def filled(version: int, **fields: str) -> dict[str, Any]:
    """What the editor sends when nothing is touched, but for `fields`."""
    empty = dict.fromkeys((*SECTIONS, "visit_on", "appointment", "taken_up"), "")
    return {**empty, "editor": EDITOR, "base_version": version, "end": "1", **fields}


def open_editor(client: Client, note: ClinicalNote) -> dict[str, Any]:
    """What a page that is opened now sends when nothing is touched."""
    form = client.get(page_of(note)).context["form"]
    return {field.html_name: field.value() or "" for field in form}


def words(response: HttpResponse, status: int = 200) -> str:
    assert response.status_code == status
    return str(response.content.decode())


@pytest.fixture
def client(cast: Cast) -> Client:
    return doctor_client(cast.dr_lin)


@pytest.fixture
def note(cast: Cast) -> ClinicalNote:
    return make_note(cast.dr_lin, cast.mei, "first words")


def test_the_list_says_when_there_are_none(client: Client, cast: Cast) -> None:
    assert "No notes yet" in words(client.get(list_of(cast.mei)))


def test_a_new_note_is_about_the_last_visit(client: Client, cast: Cast) -> None:
    make_appointment(cast.mei, timezone.now() - timedelta(days=9))
    visit = make_appointment(cast.mei, timezone.now() - timedelta(hours=2))
    make_appointment(cast.mei, timezone.now() + timedelta(days=2))
    answer = client.post(list_of(cast.mei))
    made = ClinicalNote.objects.get()
    assert answer["Location"] == page_of(made)
    assert (made.appointment_id, made.visit_on) == (visit.pk, timezone.localtime(visit.starts_at).date())


def test_a_note_about_no_visit_hides_none_that_is_not_written_about(
    client: Client, cast: Cast, note: ClinicalNote
) -> None:
    visit = make_appointment(cast.mei, timezone.now() - timedelta(hours=2))
    client.post(list_of(cast.mei))
    assert ClinicalNote.objects.exclude(pk=note.pk).get().appointment_id == visit.pk


def test_it_is_saved_signed_and_then_final(client: Client, note: ClinicalNote) -> None:
    answer = client.post(page_of(note), filled(1, text="Slept.", plan="Again.", then="sign"))
    assert answer["Location"] == page_of(note, "sign/")
    assert "Again." in words(client.get(page_of(note, "sign/")))
    assert client.post(page_of(note, "sign/"), {"base_version": "2"}).status_code == 302
    page = words(client.get(page_of(note)))
    assert "Signed" in page and "note-form" not in page
    refused = words(client.post(page_of(note), filled(2, text="Other.")), 409)
    assert "Nothing was changed" in refused and "Slept." in refused
    assert ClinicalNote.objects.get().sections["text"] == "Slept."


def test_a_text_that_is_too_long_stays_in_the_form(client: Client, note: ClinicalNote) -> None:
    page = words(client.post(page_of(note), filled(1, text="x" * 15_000, plan="y" * 5_001)), 400)
    assert "20000 characters; these are 20001" in page and "y" * 5_001 in page
    assert NoteVersion.objects.count() == 1


@pytest.mark.parametrize("day", ["2999-01-01", "0001-01-01", "tomorrow"])
def test_a_day_that_cannot_be_is_refused_by_name(client: Client, note: ClinicalNote, day: str) -> None:
    page = words(client.post(page_of(note), filled(1, text="kept words", visit_on=day)), 400)
    assert "#id_visit_on" in page and "kept words" in page


def test_a_stale_edit_keeps_the_text_and_shows_the_others(client: Client, note: ClinicalNote) -> None:
    client.post(page_of(note), filled(1, text="from the phone"))
    page = words(client.post(page_of(note), filled(1, text="from the desk")), 409)
    assert "saved elsewhere" in page
    assert "<del>" in page and "phone" in page
    assert ">\nfrom the desk</textarea>" in page
    assert 'name="base_version" value="2"' in page
    assert ClinicalNote.objects.get().sections["text"] == "from the phone"
    assert client.post(page_of(note), filled(2, text="from the desk")).status_code == 302
    assert list(NoteVersion.objects.order_by("version").values_list("version", flat=True)) == [1, 2, 3]


def test_a_form_that_was_cut_off_stores_nothing(client: Client, note: ClinicalNote) -> None:
    cut = filled(1, text="half")
    del cut["end"]
    assert client.post(page_of(note), cut).status_code == 400
    assert client.post(page_of(note, "autosave/"), cut).status_code == 400
    assert ClinicalNote.objects.get().sections["text"] == "first words"


# What is kept while typing


def test_what_is_typed_is_kept_and_not_a_version(client: Client, note: ClinicalNote) -> None:
    assert "Kept on the server" in words(client.post(page_of(note, "autosave/"), filled(1, text="half a sent")))
    page = words(client.get(page_of(note)))
    assert "half a sent</textarea>" in page and "not saved as a version" in page
    assert ClinicalNote.objects.get().sections["text"] == "first words"
    client.post(page_of(note), filled(1, text="half a sentence."))
    assert not NoteWorkingCopy.objects.exists()


def test_what_was_typed_before_another_device_saved_is_shown_beside_it(client: Client, note: ClinicalNote) -> None:
    api(note.doctor).put(f"/api/v1/clinical/doctor/notes/{note.pk}", {"content": "from the phone"})
    assert "saved elsewhere" in words(client.post(page_of(note, "autosave/"), filled(1, text="from the desk")))
    page = words(client.get(page_of(note)))
    assert "the saved note does not have" in page and "from the desk</textarea>" in page and "phone" in page


def test_nobody_signs_beside_text_that_is_not_saved(client: Client, note: ClinicalNote) -> None:
    client.post(page_of(note, "autosave/"), filled(1, text="half a sent"))
    assert client.post(page_of(note, "sign/"), {"base_version": "1"})["Location"] == page_of(note)
    assert not ClinicalNote.objects.get().is_signed


def test_typed_text_that_cannot_be_read_is_given_up_by_its_writer_only(client: Client, note: ClinicalNote) -> None:
    client.post(page_of(note, "autosave/"), filled(1, text="half a sent"))
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE clinical_noteworkingcopy SET sections = set_byte(sections, 30, 255 - get_byte(sections, 30))"
        )
    assert "cannot be read" in words(client.get(page_of(note)))
    for form in (filled(1, text="new words"), filled(1, text="first words")):
        assert "Not kept" in words(client.post(page_of(note, "autosave/"), form))
    page = words(client.post(page_of(note), filled(1, text="new words")), 409)
    assert "cannot be read" in page and "new words</textarea>" in page
    assert re.findall('name="then" value="([a-z-]+)"', page) == ["save", "sign", "give-up", "draft"]  # Enter: the first
    assert NoteWorkingCopy.objects.get().sections is UNREADABLE
    assert client.post(page_of(note), filled(1, text="new words", then="give-up")).status_code == 302
    assert not NoteWorkingCopy.objects.exists()
    assert ClinicalNote.objects.get().sections["text"] == "new words"


def test_too_much_typing_is_said_and_not_kept(client: Client, note: ClinicalNote) -> None:
    assert "Too long" in words(client.post(page_of(note, "autosave/"), filled(1, text="x" * 20_001)))
    assert not NoteWorkingCopy.objects.exists()


def test_saving_in_one_tab_leaves_what_another_has_typed(client: Client, note: ClinicalNote) -> None:
    first, second = open_editor(client, note), open_editor(client, note)
    client.post(page_of(note, "autosave/"), first | {"text": "of the first"})
    client.post(page_of(note, "autosave/"), second | {"text": "of the second"})
    client.post(page_of(note), second | {"text": "of the second."})
    page = words(client.get(page_of(note)))
    assert "the saved note does not have" in page and ">\nof the first</textarea>" in page
    client.post(page_of(note), open_editor(client, note))
    assert not NoteWorkingCopy.objects.exists()
    assert ClinicalNote.objects.get().sections["text"] == "of the first"


@pytest.mark.parametrize("verb", ["", "autosave/"])
def test_a_page_that_took_kept_words_up_replaces_them(client: Client, note: ClinicalNote, verb: str) -> None:
    client.post(page_of(note, "autosave/"), open_editor(client, note) | {"text": "half a sent"})
    client.post(page_of(note, verb), open_editor(client, note) | {"plan": "Again."})
    kept = [copy.sections for copy in NoteWorkingCopy.objects.all()] or [ClinicalNote.objects.get().sections]
    assert [(text["text"], text["plan"]) for text in kept] == [("half a sent", "Again.")]


@pytest.mark.parametrize("verb", ["", "autosave/"])
def test_what_was_typed_since_it_was_taken_up_stays(client: Client, note: ClinicalNote, verb: str) -> None:
    first = open_editor(client, note)
    client.post(page_of(note, "autosave/"), first | {"text": "half"})
    second = open_editor(client, note)
    client.post(page_of(note, "autosave/"), first | {"text": "half a sent"})
    client.post(page_of(note, verb), second | {"text": "half and more"})
    assert "half a sent" in {copy.sections["text"] for copy in NoteWorkingCopy.objects.all()}


def test_kept_words_are_discarded_and_the_saved_note_stays(client: Client, note: ClinicalNote) -> None:
    client.post(page_of(note, "autosave/"), open_editor(client, note) | {"text": "of another tab"})
    assert 'value="drop"' in words(client.get(page_of(note)))
    dropped = client.post(page_of(note), open_editor(client, note) | {"then": "drop"})
    assert dropped["Location"] == page_of(note)
    assert not NoteWorkingCopy.objects.exists()
    assert (ClinicalNote.objects.get().version, NoteVersion.objects.count()) == (1, 1)
    assert 'value="drop"' not in words(client.get(page_of(note)))


def test_a_page_of_before_editors_had_ids_keeps_and_saves_its_words(client: Client, note: ClinicalNote) -> None:
    old = filled(1, text="typed before the new release")
    del old["editor"]
    for words in ("typed before", old["text"]):
        client.post(page_of(note, "autosave/"), old | {"text": words})
    assert [copy.sections["text"] for copy in note.working_copies.all()] == [old["text"]]
    assert client.post(page_of(note), old).status_code == 302
    assert not note.working_copies.exists()
    note.refresh_from_db()
    assert note.sections["text"] == old["text"]


def test_more_pages_than_may_be_are_told_that_their_words_are_not_kept(client: Client, note: ClinicalNote) -> None:
    pages = [filled(1, text=f"page {number}", editor=str(uuid4())) for number in range(MOST_COPIES + 1)]
    said = [words(client.post(page_of(note, "autosave/"), page)) for page in pages]
    assert all("Kept on the server" in each for each in said[:-1]) and "too many open pages" in said[-1]
    assert NoteWorkingCopy.objects.count() == MOST_COPIES
    assert "Kept on the server" in words(client.post(page_of(note, "autosave/"), pages[0] | {"text": "page 0, on"}))


# Signing, versions, addenda


def test_what_changed_since_it_was_read_is_not_signed(client: Client, note: ClinicalNote) -> None:
    client.post(page_of(note), filled(1, text="newer"))
    assert "newer" in words(client.post(page_of(note, "sign/"), {"base_version": "1"}), 409)
    assert not ClinicalNote.objects.get().is_signed
    assert client.post(page_of(note, "sign/"), {"base_version": "x"}).status_code == 400


def test_versions_show_what_was_added_and_removed(client: Client, note: ClinicalNote) -> None:
    client.post(page_of(note), filled(1, text="first wise words"))
    page = words(client.get(page_of(note, "versions/")))
    assert '<ins><span class="visually-hidden">added: </span>wise ' in page
    assert "all of it is new" in words(client.get(page_of(note, "versions/?version=1")))
    assert "Version 2" in words(client.get(page_of(note, "versions/?version=9e9")))


def test_an_addendum_stands_below_a_signed_note(client: Client, note: ClinicalNote) -> None:
    assert client.post(page_of(note, "addendum/"), {"content": "too early"}).status_code == 409
    client.post(page_of(note, "sign/"), {"base_version": "1"})
    assert "This field is required" in words(client.post(page_of(note, "addendum/"), {"content": " "}), 400)
    client.post(page_of(note, "addendum/"), {"content": "She called back."})
    assert "She called back." in words(client.get(page_of(note)))
    assert NoteAddendum.objects.count() == 1


def test_a_draft_can_be_deleted_and_a_signed_note_cannot(client: Client, note: ClinicalNote, cast: Cast) -> None:
    signed = make_note(cast.dr_lin, cast.mei, "final", signed=True)
    assert client.post(page_of(signed, "discard/")).status_code == 409
    assert client.post(page_of(note, "discard/"))["Location"] == list_of(cast.mei)
    assert ClinicalNote.objects.get() == signed


def test_a_doctor_who_takes_over_reads_what_was_signed_and_changes_nothing(cast: Cast, note: ClinicalNote) -> None:
    signed = make_note(cast.dr_lin, cast.mei, "final words", signed=True)
    disconnect(cast.mei)
    connect(cast.mei, cast.dr_osei)
    client = doctor_client(cast.dr_osei)
    page = words(client.get(list_of(cast.mei)))
    assert "final words" in page and "first words" not in page
    assert "final words" in words(client.get(page_of(signed)))
    assert client.post(page_of(signed, "addendum/"), {"content": "mine"}).status_code == 403
    assert client.get(page_of(note)).status_code == 404
    assert doctor_client(cast.dr_lin).get(page_of(signed)).status_code == 404


def test_the_list_pages_and_needs_no_more_statements_for_more_notes(client: Client, cast: Cast) -> None:
    def listed() -> int:
        forget_cached_keys()
        with counted_statements() as counted:
            words(client.get(list_of(cast.mei)))
        return len(counted)

    for number in range(2):
        make_note(cast.dr_lin, cast.mei, f"note number {number}.", signed=True)
    few = listed()
    for number in range(2, 21):
        make_note(cast.dr_lin, cast.mei, f"note number {number}.", signed=True)
    assert listed() == few
    first, second = words(client.get(list_of(cast.mei))), words(client.get(f"{list_of(cast.mei)}?page=2"))
    assert "note number 20." in first and "note number 0." not in first
    assert "note number 0." in second
