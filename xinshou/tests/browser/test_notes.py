"""A note in a browser: typed, kept, drafted while the page waits, read and signed; and its screens in three looks."""

import re
from typing import Any
from uuid import uuid4

import pytest
from playwright.sync_api import Browser, Route, expect

from chat.models import NoteDraft
from chat.services.note_drafts import draft
from clinical.models import ClinicalNote, NoteWorkingCopy
from clinical.services.notes import Editor, Written, add_addendum, fill_note, keep_working_copy, save_note
from clinical.tests.factories import make_assessment, make_note, make_safety_plan
from patients.tests.base import Cast
from patients.tests.factories import make_patient
from xinshou.tests.browser.camera import Camera, Look
from xinshou.tests.browser.test_journey import sign_in
from xinshou.tests.browser.test_screens import DARK_ZH, LIGHT_EN, RTL_FA

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.django_db(transaction=True)]
FACT = {"number": 1, "kind": "SCORE", "text": "PHQ-9: 9 of 27", "address": "/patients/"}


def test_a_note_is_typed_drafted_and_signed(chromium: Browser, live_server: Any, cast: Cast, settings: Any) -> None:
    settings.ASSISTANT_WAIT_SECONDS = 60
    make_assessment(cast.mei, "PHQ9", [1] * 9)
    page = chromium.new_context(locale="en-GB").new_page()
    page.set_default_timeout(60_000)
    sign_in(page, live_server.url, "dr.lin")
    page.goto(f"{live_server.url}/patients/{cast.mei.pk}/notes/")
    page.get_by_role("button", name="Write a note").click()
    page.get_by_label("Plan and what was agreed").fill("See her on Monday")
    expect(page.get_by_text("Kept on the server")).to_be_visible()
    assert NoteWorkingCopy.objects.get().sections["plan"] == "See her on Monday"
    page.reload()
    expect(page.get_by_label("Plan and what was agreed")).to_have_value("See her on Monday")
    page.get_by_role("button", name="Make a draft").click()
    expect(page.get_by_text("A draft is being made from the record.")).to_be_visible()
    draft(NoteDraft.objects.get().pk)
    expect(page.get_by_label("Observed and measured")).to_have_value(re.compile(r"PHQ-9: 9 of 27.*\[\d\]", re.DOTALL))
    expect(page.get_by_label("Plan and what was agreed")).to_have_value("See her on Monday")
    expect(page.get_by_text("Draft, not checked by a clinician.")).to_be_visible()
    page.get_by_role("button", name="Save, then read and sign").click()
    page.get_by_role("button", name="I have read it: sign").click()
    expect(page.get_by_text("Signed. The note is final")).to_be_visible()
    expect(page.locator("#note-form")).to_have_count(0)
    assert ClinicalNote.objects.get().is_signed


def test_what_is_typed_while_earlier_words_are_on_their_way_is_kept(
    chromium: Browser, live_server: Any, cast: Cast
) -> None:
    note = make_note(cast.dr_lin, cast.mei)
    page = chromium.new_context(locale="en-GB").new_page()
    page.set_default_timeout(60_000)
    sign_in(page, live_server.url, "dr.lin")
    page.goto(f"{live_server.url}/patients/{cast.mei.pk}/notes/{note.pk}/")
    plan, slow = page.get_by_label("Plan and what was agreed"), list[Route]()
    page.route("**/autosave/", lambda route: route.continue_() if slow else slow.append(route))
    with page.expect_request("**/autosave/"):
        plan.fill("See her")
    plan.fill("See her on Monday")
    page.wait_for_timeout(2000)
    with page.expect_response(lambda answer: "Monday" in (answer.request.post_data or "")):
        slow[0].continue_()
    assert NoteWorkingCopy.objects.get().sections["plan"] == "See her on Monday"


@pytest.fixture
def notes(cast: Cast) -> list[ClinicalNote]:
    """Signed with an addendum, an open draft, and one that two devices write."""
    words = {
        "reported": "夜里醒一次，多数能再睡着。",
        "plan": "See again in two weeks.",
        "safety": "No thoughts of dying.",
    }
    signed = make_note(cast.dr_lin, cast.mei, "谈得比上次轻松。", signed=True, **words)
    add_addendum(doctor=cast.dr_lin, note_id=signed.pk, text="The lawyer called back.")
    make_safety_plan(cast.mei)
    drafted = make_note(cast.dr_lin, cast.mei, "", plan="See again.")
    fill_note(note_id=drafted.pk, sections={"observed": "PHQ-9: 9 of 27 [1]"}, sources=[FACT], by_model={"observed"})
    two = make_note(cast.dr_lin, cast.mei, "She slept well and walked to the river.")
    typed = dict(two.sections) | {"text": "She slept badly and walked to the canal."}
    keep_working_copy(doctor=cast.dr_lin, note_id=two.pk, sections=typed, editor=Editor(uuid4(), 1))
    newer = dict(two.sections) | {"text": "She slept well and stayed at home."}
    save_note(doctor=cast.dr_lin, note_id=two.pk, written=Written(newer, None, None))
    return [signed, drafted, two]


@pytest.mark.parametrize("look", [LIGHT_EN, DARK_ZH, RTL_FA], ids=lambda look: look.name)
def test_notes_are_sound_in(
    look: Look, chromium: Browser, live_server: Any, cast: Cast, notes: list[ClinicalNote]
) -> None:
    camera, root = Camera(chromium, live_server.url, look), f"/patients/{cast.mei.pk}/notes/"
    empty = make_patient("noor", alias="Noor", doctor=cast.dr_lin)
    camera.sign_in("dr.lin")
    camera.visit("notes", root)
    camera.visit("notes-none", f"/patients/{empty.pk}/notes/")
    camera.visit("note-signed", f"{root}{notes[0].pk}/")
    camera.visit("note-draft", f"{root}{notes[1].pk}/")
    camera.visit("note-two-devices", f"{root}{notes[2].pk}/")
    camera.visit("note-sign", f"{root}{notes[1].pk}/sign/")
    camera.visit("note-versions", f"{root}{notes[2].pk}/versions/")
    with camera.narrow():
        camera.visit("narrow-note-draft", f"{root}{notes[1].pk}/")
        camera.visit("narrow-notes", root)
    assert not camera.faults, "\n".join(camera.faults)
