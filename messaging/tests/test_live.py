"""What open streams are told: to both, by ids, and read anew through the reader's own door."""

from typing import Any
from uuid import uuid4

import pytest

from messaging import live
from messaging.models import Message, Party
from messaging.services.threads import hide_thread, mark_read
from messaging.tests.factories import make_thread, write
from patients.tests.base import Cast
from patients.tests.factories import disconnect
from xinshou.tests.published import published


def heard(user: Any) -> list[tuple[str, dict[str, str]]]:
    return [(event.kind, dict(event.ids)) for event in published(f"user:{user.pk}")]


@pytest.fixture
def committed(django_capture_on_commit_callbacks: Any) -> Any:
    return lambda: django_capture_on_commit_callbacks(execute=True)


def test_both_are_told_of_a_message_and_the_reader_of_the_count(cast: Cast, committed: Any) -> None:
    thread = make_thread(cast.mei)
    with committed():
        message = write(thread, Party.PATIENT, "Something private")
    told = ("new_message", {"thread_id": str(thread.pk), "message_id": str(message.pk)})
    assert heard(cast.mei.user) == [told]
    assert heard(cast.dr_lin.user) == [told, ("unread_update", {})]
    assert heard(cast.dr_osei.user) == []


def test_both_are_told_of_reading_once(cast: Cast, committed: Any) -> None:
    thread = make_thread(cast.mei)
    write(thread, Party.PATIENT)
    with committed():
        assert mark_read(thread, Party.DOCTOR) == 1
        assert mark_read(thread, Party.DOCTOR) == 0
    told = ("message_read", {"thread_id": str(thread.pk), "reader": "DOCTOR"})
    assert heard(cast.mei.user) == [told]
    assert heard(cast.dr_lin.user) == [told, ("unread_update", {})]


def test_a_reader_gets_the_message_and_a_stranger_nothing(cast: Cast) -> None:
    thread = make_thread(cast.mei)
    message = write(thread, Party.PATIENT, "Something private")
    ids = {"thread_id": str(thread.pk), "message_id": str(message.pk)}
    for person, name in ((cast.mei, "Mei"), (cast.dr_lin, "Mei")):
        shown = live.new_message(person.user, ids)
        assert shown
        assert (shown["content"], shown["sender_name"]) == ("Something private", name)
    for stranger in (cast.amir, cast.dr_osei, cast.dr_rossi):
        assert live.new_message(stranger.user, ids) is None
    assert live.new_message(cast.mei.user, ids | {"message_id": str(uuid4())}) is None


def test_what_was_hidden_meanwhile_is_not_told(cast: Cast) -> None:
    thread = make_thread(cast.mei)
    message = write(thread, Party.PATIENT)
    disconnect(cast.mei)
    hide_thread(thread)
    ids = {"thread_id": str(thread.pk), "message_id": str(message.pk)}
    assert live.new_message(cast.dr_lin.user, ids) is None
    assert live.message_read(cast.dr_lin.user, {"thread_id": str(thread.pk), "reader": "PATIENT"}) is None


def test_reading_and_counts_as_the_contract_has_them(cast: Cast) -> None:
    thread = make_thread(cast.mei)
    write(thread, Party.PATIENT)
    assert live.unread_update(cast.dr_lin.user, {}) == {"total_unread": 1}
    mark_read(thread, Party.DOCTOR)
    told = live.message_read(cast.mei.user, {"thread_id": str(thread.pk), "reader": "DOCTOR"})
    assert told == {"thread_id": thread.pk, "reader_type": "DOCTOR", "read_at": Message.objects.get().read_at}
