"""A click that comes twice, and two who write at once: nothing fails, and no text is lost unseen."""

from collections import Counter

import pytest

from clinical.models import ClinicalNote, NoteVersion
from clinical.tests.factories import make_note
from clinical.tests.views.test_notes import filled, page_of, words
from patients.tests.base import Cast, api, doctor_client, in_parallel, make_cast
from patients.tests.factories import disconnect

AT_ONCE = 6
at_once = pytest.mark.django_db(transaction=True)


@pytest.fixture
def no_limits(settings: object) -> None:
    settings.THROTTLES_ON = False  # type: ignore[attr-defined]


def clicked(verb: str, **form: object) -> tuple[ClinicalNote, Counter[int]]:
    """What so many clicks at once are answered."""
    cast = make_cast()
    note = make_note(cast.dr_lin, cast.mei, "first words")
    browsers = [doctor_client(cast.dr_lin) for _ in range(AT_ONCE)]
    answers = in_parallel(lambda number: browsers[number].post(page_of(note, verb), form), times=AT_ONCE)
    return note, Counter(answer.status_code for answer in answers)


@at_once
def test_a_note_is_signed_by_however_many_clicks(no_limits: None) -> None:
    note, answers = clicked("sign/", base_version=1)
    assert answers == {302: AT_ONCE}
    assert ClinicalNote.objects.get(pk=note.pk).is_signed


@at_once
def test_a_draft_is_deleted_once_and_then_not_there(no_limits: None) -> None:
    _note, answers = clicked("discard/")
    assert answers == {302: 1, 404: AT_ONCE - 1}


@at_once
def test_one_text_that_is_saved_by_many_clicks_is_one_version(no_limits: None) -> None:
    _note, answers = clicked("", **filled(1, text="second words"))
    assert answers == {302: AT_ONCE}
    assert NoteVersion.objects.count() == 2


@at_once
def test_of_many_who_delete_by_api_one_has_done_it(no_limits: None) -> None:
    cast = make_cast()
    note = make_note(cast.dr_lin, cast.mei, "first words")
    client, place = api(cast.dr_lin), f"/api/v1/clinical/doctor/notes/{note.pk}"
    answers = in_parallel(lambda _number: client.delete(place), times=AT_ONCE)
    assert Counter(answer.status_code for answer in answers) == {204: 1, 404: AT_ONCE - 1}


def test_an_addendum_that_is_sent_again_stands_there_once(cast: Cast) -> None:
    note, client = make_note(cast.dr_lin, cast.mei, "first words", signed=True), doctor_client(cast.dr_lin)
    for text in ("She called.", "She called.", "She called again."):
        assert client.post(page_of(note, "addendum/"), {"content": text}).status_code == 302
    assert [addendum.text for addendum in note.addenda.all()] == ["She called.", "She called again."]


def test_a_text_for_a_note_that_is_gone_is_shown_to_its_writer(cast: Cast) -> None:
    note, client = make_note(cast.dr_lin, cast.mei, "first words"), doctor_client(cast.dr_lin)
    client.post(page_of(note, "discard/"))
    page = words(client.post(page_of(note), filled(1, plan="See her on Monday")), 404)
    assert "See her on Monday" in page and "Your text was not saved" in page
    assert client.post(page_of(note, "autosave/"), filled(1, plan="See her")).status_code == 404
    disconnect(cast.mei)
    gone = make_note(cast.dr_lin, cast.mei)
    assert "See her on Monday" in words(client.post(page_of(gone), filled(1, plan="See her on Monday")), 404)


def test_a_text_for_a_note_that_is_signed_is_shown_beside_it(cast: Cast) -> None:
    note, client = make_note(cast.dr_lin, cast.mei, "first words", signed=True), doctor_client(cast.dr_lin)
    page = words(client.post(page_of(note), filled(1, text="first words", plan="See her on Monday")), 409)
    assert "See her on Monday" in page and page.count("first words") == 1


def test_a_signature_under_another_version_is_none(cast: Cast) -> None:
    note, client = make_note(cast.dr_lin, cast.mei, "first words", signed=True), doctor_client(cast.dr_lin)
    assert "Nothing was changed" in words(client.post(page_of(note, "sign/"), {"base_version": "7"}), 409)
