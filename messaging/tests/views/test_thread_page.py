"""The doctor's pages of messages: what is shown, what is sent, and that nothing typed is lost."""

from typing import Any
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.utils.html import escape

from clinical.models import RiskEvent
from clinical.tests.factories import make_contact_preferences
from messaging.models import Attachment, Draft, Message, Party, Thread
from messaging.services.drafts import keep_draft, keep_snippet
from messaging.services.threads import mark_read
from messaging.tests.factories import make_attachment, make_message, make_thread, picture, write
from messaging.tests.hostile_kinds import photo_with_gps
from patients.models import AccessCategory, AuditEntry
from patients.tests.base import Cast, doctor_client
from patients.tests.factories import disconnect, make_patient

HTMX = {"HX-Request": "true"}


@pytest.fixture
def page(cast: Cast) -> Client:
    return doctor_client(cast.dr_lin)


@pytest.fixture
def thread(cast: Cast) -> Thread:
    return make_thread(cast.mei)


def place(thread: Thread) -> str:
    return f"/messages/{thread.pk}/"


def form(content: str = "Hello Mei", **fields: Any) -> dict[str, Any]:
    return {"message_id": str(uuid4()), "content": content, "end": "1", **fields}


def text_of(response: Any) -> str:
    return str(response.content.decode())


def test_the_list_shows_unread_first(cast: Cast, page: Client) -> None:
    for alias, sender in (("Ash", Party.PATIENT), ("Birch", Party.DOCTOR)):
        write(make_thread(make_patient(alias=alias, doctor=cast.dr_lin)), sender, f"words of {alias}")
    shown = text_of(page.get("/messages/"))
    assert shown.index("words of Ash") < shown.index("words of Birch") < shown.index("No messages yet")
    recent = text_of(page.get("/messages/?order=recent"))
    assert recent.index("words of Birch") < recent.index("words of Ash")


def test_the_list_is_searched_by_name_in_the_body(cast: Cast, page: Client) -> None:
    make_patient(alias="Ash", doctor=cast.dr_lin)
    shown = text_of(page.post("/messages/", {"search": "ash"}))
    assert "Ash" in shown
    assert ">Mei<" not in shown
    assert "No match" in text_of(page.post("/messages/", {"search": "amir"}))


def test_the_list_pages(cast: Cast, page: Client) -> None:
    for number in range(25):
        make_patient(alias=f"P{number:02}", doctor=cast.dr_lin)
    first, second = (page.get(f"/messages/?page={number}").context["page"] for number in (1, 2))
    assert (len(first.object_list), len(second.object_list)) == (20, 6)
    assert page.get("/messages/?page=99").context["page"].number == 2


def test_the_rail_counts_what_waits(thread: Thread, page: Client) -> None:
    for _ in range(2):
        write(thread, Party.PATIENT)
    assert 'data-count="2"' in text_of(page.get("/patients/"))
    assert 'data-count="2"' in text_of(page.get("/messages/badge/"))


def test_opening_a_thread_is_reading_it(thread: Thread, page: Client) -> None:
    write(thread, Party.PATIENT, "Are you there?")
    first = text_of(page.get(place(thread)))
    assert "Are you there?" in first
    assert 'class="new-head"' in first
    assert Message.objects.get().read_at is not None
    assert 'class="new-head"' not in text_of(page.get(place(thread)))


def test_only_what_a_page_has_shown_is_read(thread: Thread, page: Client) -> None:
    for number in range(60):
        make_message(thread, f"words-{number:02}")
    newest = page.get(place(thread))
    unread = Message.objects.filter(read_at__isnull=True)
    assert sorted(unread.values_list("sequence", flat=True)) == list(range(1, 11))
    make_message(thread, "came meanwhile")
    page.get(f"{place(thread)}?before={newest.context['page'].older_than}")
    assert [message.content for message in unread] == ["came meanwhile"]
    page.get(place(thread), headers=HTMX | {"HX-Target": "thread-live", "X-Seen": "1"})
    assert not unread.all().exists()


def test_a_browser_that_fetches_ahead_reads_nothing(thread: Thread, page: Client) -> None:
    write(thread, Party.PATIENT)
    for purpose in ("prefetch", "prefetch;prerender"):
        page.get(place(thread), headers={"Sec-Purpose": purpose})
    assert Message.objects.get().read_at is None


def test_reading_changes_no_page(thread: Thread, page: Client) -> None:
    write(thread, Party.PATIENT)
    renewal = HTMX | {"HX-Target": "thread-live", "X-Seen": "1"}
    version = page.get(place(thread)).context["page"].version
    assert page.get(place(thread), headers=renewal | {"If-None-Match": f'"{version}"'}).status_code == 304


def test_a_window_that_nobody_looks_at_reads_nothing(thread: Thread, page: Client) -> None:
    write(thread, Party.PATIENT)
    renewal = HTMX | {"HX-Target": "thread-live", "X-Background": "1"}
    page.get(place(thread), headers=renewal)
    assert Message.objects.get().read_at is None
    page.get(place(thread), headers=renewal | {"X-Seen": "1"})
    assert Message.objects.get().read_at is not None


def test_what_has_not_changed_is_not_sent_again(thread: Thread, page: Client) -> None:
    write(thread, Party.PATIENT)
    version = page.get(place(thread)).context["page"].version
    again = HTMX | {"HX-Target": "thread-live", "If-None-Match": f'"{version}"'}
    assert page.get(place(thread), headers=again).status_code == 304
    write(thread, Party.PATIENT, "more")
    assert "more" in text_of(page.get(place(thread), headers=again))


def test_what_the_patient_has_read_changes_the_page(thread: Thread, page: Client) -> None:
    write(thread, Party.DOCTOR)
    version = page.get(place(thread)).context["page"].version
    mark_read(thread, Party.PATIENT)
    again = HTMX | {"HX-Target": "thread-live", "If-None-Match": f'"{version}"'}
    assert "Sent, not read yet" not in text_of(page.get(place(thread), headers=again))


def test_a_message_is_sent_without_scripts(cast: Cast, thread: Thread, page: Client) -> None:
    sent = page.post(place(thread), form("你好\r\n二"))
    assert (sent.status_code, sent["Location"]) == (302, f"{place(thread)}#latest")
    message = Message.objects.get()
    assert (message.content, message.sender) == ("你好\n二", "DOCTOR")
    assert "Sent, not read yet" in text_of(page.get(place(thread)))


def test_a_message_is_sent_in_place(thread: Thread, page: Client) -> None:
    keep_draft(thread, "Hello M")
    sent = page.post(place(thread), form(), headers=HTMX | {"HX-Target": "thread-live"})
    assert sent.status_code == 200
    assert 'id="thread-live"' in text_of(sent)
    assert 'id="composer"' in text_of(sent)
    assert 'hx-swap-oob="outerHTML"' in text_of(sent)
    assert "<html" not in text_of(sent)
    assert not Draft.objects.exists()


def test_a_double_click_is_one_message(thread: Thread, page: Client) -> None:
    twice = form()
    assert [page.post(place(thread), twice).status_code for _ in range(2)] == [302, 302]
    assert Message.objects.count() == 1


@pytest.mark.parametrize(
    "wrong",
    [
        {"content": "  \u200b"},
        {"content": "<b>" + "长" * 5000},
        {"content": "NUL \0"},
        {"message_id": "x"},
        {"end": ""},
        {"file": SimpleUploadedFile("page.html", b"<script>")},
        {"file": SimpleUploadedFile("cut.png", picture()[:50])},
        {"file": SimpleUploadedFile("large.txt", b"x" * (10 * 1024 * 1024 + 1))},
    ],
    ids=["blank", "long", "NUL", "id", "cut off", "type", "damaged", "large"],
)
@pytest.mark.parametrize("headers", [{}, HTMX], ids=["page", "htmx"])
def test_a_refused_message_keeps_what_was_typed(
    thread: Thread, page: Client, wrong: dict[str, Any], headers: dict[str, str]
) -> None:
    typed = {**form("Kept <words>"), **wrong}
    if hasattr(file := typed.get("file"), "seek"):
        file.seek(0)
    refused = page.post(place(thread), typed, headers=headers)
    assert refused.status_code == 400
    assert escape(typed["content"]).replace("\0", "") in text_of(refused).replace("\0", "")
    assert "data-error-summary" in text_of(refused)
    assert ("<html" in text_of(refused)) is (not headers)
    assert not headers or refused["HX-Retarget"] == "#composer"
    assert (Message.objects.count(), Attachment.objects.count()) == (0, 0)


@pytest.mark.parametrize("headers", [{}, HTMX], ids=["page", "htmx"])
def test_words_to_a_patient_who_left_are_kept_and_not_sent(
    cast: Cast, thread: Thread, page: Client, headers: dict[str, str]
) -> None:
    write(thread, Party.PATIENT)
    disconnect(cast.mei)
    refused = page.post(place(thread), form("Too <late>"), headers=headers)
    assert refused.status_code == 403
    assert escape("Too <late>") in text_of(refused)
    assert ("<html" in text_of(refused)) is (not headers)
    assert not headers or refused["HX-Retarget"] == "#composer"
    assert Message.objects.count() == 1


def test_an_ended_thread_is_read_only(cast: Cast, thread: Thread, page: Client) -> None:
    write(thread, Party.PATIENT, "Good bye")
    disconnect(cast.mei)
    shown = text_of(page.get(place(thread)))
    assert "Good bye" in shown
    assert "Former patient" in shown
    assert "Mei" not in shown
    assert "<textarea" not in shown
    assert page.post(f"{place(thread)}draft/", {"content": "x"}).status_code == 400


def test_a_file_goes_with_the_message(cast: Cast, thread: Thread, page: Client) -> None:
    file = SimpleUploadedFile("way.jpg", photo_with_gps())
    assert page.post(place(thread), form("", file=file)).status_code == 302
    message, attachment = Message.objects.get(), Attachment.objects.get()
    assert (message.message_type, message.content, attachment.subject_id) == ("IMAGE", None, cast.mei.pk)
    shown = text_of(page.get(place(thread)))
    assert f"/messages/attachments/{attachment.pk}/?variant=thumbnail" in shown
    served = page.get(f"/messages/attachments/{attachment.pk}/")
    assert served["Content-Disposition"].startswith("attachment")
    assert b"tell-tale" not in served.content
    assert doctor_client(cast.dr_osei).get(f"/messages/attachments/{attachment.pk}/").status_code == 404


def test_the_draft_waits_on_the_server(cast: Cast, thread: Thread, page: Client) -> None:
    kept = page.post(f"{place(thread)}draft/", {"content": "Dear Mei,\r\n"})
    assert "Draft kept" in text_of(kept)
    assert "Dear Mei,\n" in text_of(page.get(place(thread)))
    assert Draft.objects.get().text == "Dear Mei,\n"
    page.post(f"{place(thread)}draft/", {"content": " "})
    assert not Draft.objects.exists()
    assert page.post(f"{place(thread)}draft/", {"content": "x" * 5001}).status_code == 400


def test_a_late_autosave_brings_no_sent_words_back(thread: Thread, page: Client) -> None:
    page.post(place(thread), form("Sent\r\nalready"))
    page.post(f"{place(thread)}draft/", {"content": "Sent\r\nalready"})
    assert not Draft.objects.exists()


def test_a_draft_of_many_lines_is_as_long_as_a_message(thread: Thread, page: Client) -> None:
    assert page.post(f"{place(thread)}draft/", {"content": "a\r\n" * 2500}).status_code == 200
    assert len(Draft.objects.get().text) == 5000
    assert page.post(f"{place(thread)}draft/", {"content": "NUL \0"}).status_code == 400


def test_a_snippet_is_added_without_scripts(cast: Cast, thread: Thread, page: Client) -> None:
    own = keep_snippet(cast.dr_lin, title="Greeting", text="Kind regards & <more>")
    foreign = keep_snippet(cast.dr_osei, title="Other", text="not yours")
    shown = text_of(page.post(place(thread), form("Dear Mei,", snippet=str(own.pk))))
    assert escape("Dear Mei,\nKind regards & <more>") in shown
    assert "not yours" not in text_of(page.post(place(thread), form("x", snippet=str(foreign.pk))))
    assert not Message.objects.exists()


def test_snippets_are_made_changed_and_deleted(cast: Cast, page: Client) -> None:
    assert page.post("/messages/snippets/", {"title": "Rest", "text": "Rest well."}).status_code == 302
    snippet = cast.dr_lin.snippets.get()
    assert page.post(f"/messages/snippets/{snippet.pk}/", {"title": "Rest", "text": "Sleep well."}).status_code == 302
    assert "Sleep well." in text_of(page.get("/messages/snippets/"))
    refused = page.post("/messages/snippets/", {"title": "", "text": "kept <b>"})
    assert refused.status_code == 400
    assert escape("kept <b>") in text_of(refused)
    assert page.post(f"/messages/snippets/{snippet.pk}/delete/").status_code == 302
    assert not cast.dr_lin.snippets.exists()


def test_what_must_be_read_before_writing_is_there(cast: Cast, thread: Thread, page: Client) -> None:
    make_contact_preferences(cast.mei, safety_notes="The phone is watched", may_message=False)
    shown = text_of(page.get(place(thread)))
    assert "The phone is watched" in shown
    assert "Before you reach out" in shown
    assert "They do not want messages in this app." in shown


def test_a_message_that_opened_an_event_is_marked(thread: Thread, page: Client) -> None:
    write(thread, Party.PATIENT, "I want to kill myself")
    event = RiskEvent.objects.get()
    assert f"/risk-events/{event.pk}/" in text_of(page.get(place(thread)))


def test_the_risk_event_shows_the_messages_around(cast: Cast, thread: Thread, page: Client) -> None:
    write(thread, Party.PATIENT, "I could not sleep")
    write(thread, Party.DOCTOR, "What happened?")
    write(thread, Party.PATIENT, "I want to kill myself")
    event = RiskEvent.objects.get()
    shown = text_of(page.get(f"/risk-events/{event.pk}/?context=1"))
    assert "I could not sleep" in shown
    assert "What happened?" in shown
    detail = doctor_client(cast.dr_lin)
    assert detail.get(f"/risk-events/{event.pk}/").status_code == 200


def test_another_doctor_needs_a_reason_to_read_around(cast: Cast, thread: Thread) -> None:
    """The patient has moved on to Dr Osei, who sees the words of the event and not the thread with Dr Lin."""
    write(thread, Party.PATIENT, "Between us two")
    write(thread, Party.PATIENT, "I want to kill myself")
    event = RiskEvent.objects.get()
    type(cast.mei).objects.filter(pk=cast.mei.pk).update(primary_doctor=cast.dr_osei)
    shown = text_of(doctor_client(cast.dr_osei).get(f"/risk-events/{event.pk}/?context=1"))
    assert "Between us two" not in shown
    assert "The words around are not shared" in shown


def test_earlier_messages_are_a_page_before(thread: Thread, page: Client) -> None:
    for number in range(60):
        make_message(thread, f"words-{number:02}")
    newest = page.get(place(thread))
    assert "words-59" in text_of(newest)
    assert "words-09" not in text_of(newest)
    older = text_of(page.get(f"{place(thread)}?before={newest.context['page'].older_than}"))
    assert "words-09" in older
    assert "words-10" not in older
    assert 'hx-trigger="live:new_message' not in older


def test_times_are_the_readers_and_the_patients(cast: Cast, page: Client) -> None:
    amina = make_patient(alias="Amina", doctor=cast.dr_lin, timezone="Asia/Tehran")
    thread = make_thread(amina)
    write(thread, Party.PATIENT)
    assert "their time" in text_of(page.get(place(thread)))
    write(make_thread(cast.mei), Party.PATIENT)
    assert 'class="muted">their time' not in text_of(page.get(place(make_thread(cast.mei))))


def test_a_damaged_message_breaks_no_page(cast: Cast, thread: Thread, page: Client) -> None:
    write(thread, Party.PATIENT, "whole")
    broken = write(thread, Party.PATIENT, "broken", attachment_ids=[make_attachment(cast.mei).pk])
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE messaging_message SET content = set_byte(content, 30, 255 - get_byte(content, 30)) WHERE id = %s",
            [broken.pk],
        )
    for path in ("/messages/", place(thread)):
        assert "unreadable" in text_of(page.get(path))


def test_the_way_from_the_patients_page(cast: Cast, page: Client) -> None:
    way = f"/messages/with/{cast.mei.pk}/"
    assert way in text_of(page.get(f"/patients/{cast.mei.pk}/"))
    assert page.get(way)["Location"] == f"{place(Thread.objects.get(patient=cast.mei, doctor=cast.dr_lin))}#latest"
    assert page.get(f"/messages/with/{cast.amir.pk}/").status_code == 404


def opened(cast: Cast) -> int:
    return AuditEntry.objects.filter(actor_id=cast.dr_lin.user_id, category=AccessCategory.MESSAGES).count()


def test_the_access_log_is_not_filled_by_a_page_that_renews_itself(cast: Cast, thread: Thread, page: Client) -> None:
    file = make_attachment(cast.mei)
    write(thread, Party.PATIENT, attachment_ids=[file.pk])
    page.get(place(thread))
    before = opened(cast)
    renewal = HTMX | {"HX-Target": "thread-live"}
    version = page.get(place(thread), headers=renewal).context["page"].version
    for _ in range(3):
        page.get(place(thread), headers=renewal | {"If-None-Match": f'"{version}"'})
        page.get(f"/messages/attachments/{file.pk}/?variant=thumbnail")
    assert opened(cast) == before + 1
    page.get(f"/messages/attachments/{file.pk}/")
    assert opened(cast) == before + 2


def test_an_id_that_somebody_elses_message_has_is_no_hindrance(cast: Cast, thread: Thread, page: Client) -> None:
    other = write(make_thread(cast.amir), Party.PATIENT, "Amir's words")
    assert page.post(place(thread), form("Mine") | {"message_id": str(other.pk)}).status_code == 302
    assert sorted(message.content for message in Message.objects.all()) == ["Amir's words", "Mine"]
