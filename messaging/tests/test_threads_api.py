"""Threads through the API: who sees which, in what order, and what ends with the connection."""

from typing import Any
from uuid import uuid4

import pytest
from django.utils import timezone

from messaging.models import Message, Party, Thread
from messaging.tests.factories import API, make_thread, write
from patients.models import AccessCategory, AuditEntry, Patient
from patients.tests.base import Cast, api, assert_problem
from patients.tests.factories import connect, disconnect, make_patient


def threads(person: Any, query: str = "") -> dict[str, Any]:
    return api(person).get(f"{API}/threads{query}").json()


def test_the_thread_comes_with_the_connection(cast: Cast) -> None:
    (mine,) = threads(cast.mei)["items"]
    (theirs,) = threads(cast.dr_lin)["items"]
    assert (mine["other_party_name"], mine["other_party_type"], mine["other_party_id"]) == (
        "Lan Lin", "DOCTOR", str(cast.dr_lin.pk),
    )  # fmt: skip
    assert (theirs["other_party_name"], theirs["other_party_type"]) == ("Mei", "PATIENT")
    assert mine["id"] == theirs["id"]
    assert (mine["can_send_message"], mine["last_message_at"], mine["unread_count"]) == (True, None, 0)
    assert Thread.objects.filter(patient=cast.mei).count() == 1


def test_a_patient_made_by_a_doctor_has_a_thread(cast: Cast) -> None:
    made = api(cast.dr_lin).post("/api/v1/clinical/doctor/patients", {"alias": "Noor"}).json()
    assert [row["other_party_name"] for row in threads(cast.dr_lin, "?search=noor")["items"]] == ["Noor"]
    assert threads(Patient.objects.get(pk=made["patient_id"]))["total"] == 1


def test_the_doctor_finds_or_makes_the_thread(cast: Cast) -> None:
    path = f"{API}/doctor/patients/{cast.mei.pk}/thread"
    first, second = (api(cast.dr_lin).post(path).json() for _ in range(2))
    assert first == second
    assert first["other_party_id"] == str(cast.mei.pk)
    assert_problem(api(cast.dr_osei).post(path), 404, "not-found")


def test_messages_come_oldest_first_and_pages_by_time(cast: Cast) -> None:
    thread, client = make_thread(cast.mei), api(cast.mei)
    for number in range(5):
        write(thread, Party.DOCTOR if number % 2 else Party.PATIENT, f"words {number}")
    newest = client.get(f"{API}/threads/{thread.pk}?limit=2").json()
    assert [message["content"] for message in newest["messages"]] == ["words 3", "words 4"]
    assert newest["has_more"] is True
    before = newest["messages"][0]["created_at"]
    older = client.get(f"{API}/threads/{thread.pk}", {"limit": 3, "before": before}).json()
    assert [message["content"] for message in older["messages"]] == ["words 0", "words 1", "words 2"]
    assert older["has_more"] is False


def test_a_message_names_its_sender_and_when_it_was_read(cast: Cast) -> None:
    thread = make_thread(cast.mei)
    write(thread, Party.DOCTOR, "How are you?")
    (message,) = api(cast.mei).get(f"{API}/threads/{thread.pk}").json()["messages"]
    assert (message["sender_type"], message["sender_id"], message["sender_name"]) == (
        "DOCTOR", str(cast.dr_lin.pk), "Lan Lin",
    )  # fmt: skip
    assert (message["is_read"], message["read_at"], message["attachments"]) == (False, None, [])
    assert api(cast.mei).post(f"{API}/threads/{thread.pk}/read").json() == {"status": "ok"}
    (message,) = api(cast.dr_lin).get(f"{API}/threads/{thread.pk}").json()["messages"]
    assert message["is_read"] is True
    assert message["read_at"] is not None


def test_reading_marks_only_what_the_other_wrote(cast: Cast) -> None:
    thread = make_thread(cast.mei)
    write(thread, Party.DOCTOR)
    write(thread, Party.PATIENT)
    api(cast.mei).post(f"{API}/threads/{thread.pk}/read")
    assert list(Message.objects.filter(read_at__isnull=True).values_list("sender", flat=True)) == ["PATIENT"]


@pytest.mark.parametrize("path", ["unread", "threads/unread-count"])
def test_unread_is_counted_by_thread(cast: Cast, path: str) -> None:
    thread = make_thread(cast.mei)
    for _ in range(3):
        write(thread, Party.PATIENT)
    expected = {"total_unread": 3, "threads": [{"thread_id": str(thread.pk), "unread_count": 3}]}
    assert api(cast.dr_lin).get(f"{API}/{path}").json() == expected
    assert api(cast.mei).get(f"{API}/{path}").json() == {"total_unread": 0, "threads": []}
    assert api(cast.dr_osei).get(f"{API}/{path}").json()["total_unread"] == 0


def test_the_newest_thread_comes_first_and_empty_ones_last(cast: Cast) -> None:
    for alias in ("Ash", "Birch", "Cedar"):
        make_patient(alias=alias, doctor=cast.dr_lin)
    threads(cast.dr_lin)
    of = {thread.patient.alias: thread for thread in Thread.objects.select_related("patient")}
    write(of["Birch"], Party.PATIENT, "one\n  two " + "x" * 200)
    write(of["Ash"], Party.DOCTOR)
    rows = threads(cast.dr_lin)["items"]
    assert [row["other_party_name"] for row in rows[:2]] == ["Ash", "Birch"]
    assert rows[1]["last_message_preview"].startswith("one two xxx")
    assert len(rows[1]["last_message_preview"]) == 100
    assert threads(cast.dr_lin, "?limit=1&offset=1")["items"][0]["other_party_name"] == "Birch"


def test_what_came_after_the_message_that_was_shown_stays_unread(cast: Cast) -> None:
    thread, client = make_thread(cast.mei), api(cast.mei)
    shown, _later = write(thread, Party.DOCTOR, "one"), write(thread, Party.DOCTOR, "two")
    read = f"{API}/threads/{thread.pk}/read"
    assert client.post(read, {"message_id": str(shown.pk), "something": "else"}).json() == {"status": "ok"}
    assert [message.content for message in Message.objects.filter(read_at__isnull=True)] == ["two"]
    foreign = write(make_thread(cast.amir), Party.DOCTOR)
    assert_problem(client.post(read, {"message_id": str(foreign.pk)}), 404, "not-found")
    assert_problem(client.post(read, {"message_id": 1}), 400, "validation")
    assert client.post(read, {"message_id": None}).status_code == 200
    assert not Message.objects.filter(thread=thread, read_at__isnull=True).exists()


def test_search_is_by_the_other_partys_name(cast: Cast) -> None:
    make_patient(alias="Noor", first_name="Nurgül", doctor=cast.dr_lin)
    assert [row["other_party_name"] for row in threads(cast.dr_lin, "?search=NURGÜL")["items"]] == ["Noor"]
    assert threads(cast.dr_lin, "?search=amir")["total"] == 0
    assert threads(cast.mei, "?search=lin")["total"] == 1


def test_after_the_end_both_read_and_nobody_writes(cast: Cast) -> None:
    thread = make_thread(cast.mei)
    write(thread, Party.DOCTOR, "Take care")
    disconnect(cast.mei)
    for person in (cast.mei, cast.dr_lin):
        shown = api(person).get(f"{API}/threads/{thread.pk}").json()
        assert (shown["can_send_message"], len(shown["messages"])) == (False, 1)
        refused = api(person).post(f"{API}/threads/{thread.pk}/messages", {"content": "Hello?"})
        assert_problem(refused, 403, "not-connected")
    assert Message.objects.count() == 1


def test_a_new_doctor_sees_nothing_of_the_old_thread(cast: Cast) -> None:
    thread = make_thread(cast.mei)
    write(thread, Party.PATIENT, "Between us")
    connect(cast.mei, cast.dr_osei)
    assert_problem(api(cast.dr_osei).get(f"{API}/threads/{thread.pk}"), 404, "not-found")
    assert {row["last_message_preview"] for row in threads(cast.dr_osei)["items"]} == {None}
    assert threads(cast.mei)["total"] == 2


def test_a_patient_hides_an_ended_thread_for_both(cast: Cast) -> None:
    thread = make_thread(cast.mei)
    write(thread, Party.PATIENT, "Old words")
    hide = f"{API}/threads/{thread.pk}/hide"
    assert_problem(api(cast.mei).post(hide), 400, "invalid-state")
    disconnect(cast.mei)
    assert_problem(api(cast.dr_lin).post(hide), 403, "wrong-role")
    assert api(cast.mei).post(hide).json() == {"status": "hidden"}
    for person in (cast.mei, cast.dr_lin):
        assert_problem(api(person).get(f"{API}/threads/{thread.pk}"), 404, "not-found")
        assert threads(person)["total"] == 0
    assert api(cast.dr_lin).get(f"{API}/unread").json()["total_unread"] == 0


def test_who_meets_again_starts_anew(cast: Cast) -> None:
    thread = make_thread(cast.mei)
    write(thread, Party.PATIENT, "Old words")
    disconnect(cast.mei)
    api(cast.mei).post(f"{API}/threads/{thread.pk}/hide")
    connect(cast.mei, cast.dr_lin)
    write(make_thread(cast.mei), Party.DOCTOR, "Welcome back")
    shown = api(cast.mei).get(f"{API}/threads/{thread.pk}").json()
    assert [message["content"] for message in shown["messages"]] == ["Welcome back"]


def test_a_doctors_reading_is_in_the_access_log(cast: Cast) -> None:
    thread = make_thread(cast.mei)
    api(cast.dr_lin).get(f"{API}/threads/{thread.pk}")
    read = AuditEntry.objects.filter(actor_id=cast.dr_lin.user_id, category=AccessCategory.MESSAGES)
    assert read.count() == 1
    log = api(cast.mei).get("/api/v1/privacy/access-log").json()["items"]
    assert [(entry["who"], entry["category"]) for entry in log] == [("Lan Lin", "MESSAGES")]


@pytest.mark.parametrize(
    "value", ["yesterday", "2026-03-01", "2026-13-01T00:00:00Z", "", "٢٠٢٦-٠٣-٠١T00:00:00Z", "9999-12-31T23:59:59Z"]
)
def test_an_odd_before_is_refused(cast: Cast, value: str) -> None:
    thread = make_thread(cast.mei)
    problem = assert_problem(api(cast.mei).get(f"{API}/threads/{thread.pk}", {"before": value}), 400, "validation")
    assert [error["field"] for error in problem["errors"]] == ["query.before"]


@pytest.mark.parametrize("verb", ["messages", "read", "hide"])
def test_unknown_threads_are_not_there(cast: Cast, verb: str) -> None:
    body = {"content": "x"} if verb == "messages" else {}
    assert_problem(api(cast.mei).post(f"{API}/threads/{uuid4()}/{verb}", body), 404, "not-found")


def test_times_of_one_thread_rise(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    thread, still = make_thread(cast.mei), timezone.now()
    monkeypatch.setattr(timezone, "now", lambda: still)
    moments = [write(thread, Party.PATIENT).created_at for _ in range(3)]
    assert moments == sorted(set(moments))
