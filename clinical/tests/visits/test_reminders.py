from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from clinical.models import Appointment, AppointmentReminder
from clinical.services.appointments import cancel_orphans
from clinical.services.reminders import send_due, set_reminders
from clinical.tests.factories import make_appointment, make_contact_preferences
from clinical.tests.visits.people import VISITS
from patients.models import Patient
from patients.tests.base import Cast, api, in_parallel, make_cast
from patients.tests.factories import disconnect
from xinshou.mail import MailMessage
from xinshou.tests.published import published

START = timezone.now() + timedelta(days=3)


@pytest.fixture
def told(monkeypatch: Any) -> list[tuple[str, str, dict[str, Any]]]:
    """What was published, in order."""
    said: list[tuple[str, str, dict[str, Any]]] = []
    monkeypatch.setattr(
        "clinical.services.reminders.publish", lambda topic, kind, **ids: said.append((topic, kind, ids))
    )
    return said


def visit(patient: Patient, **fields: Any) -> Appointment:
    row = make_appointment(patient, timezone.now() + timedelta(days=2), **fields)
    set_reminders(row, timezone.now())
    return row


def sweep_at(row: Appointment, before: timedelta) -> int:
    return send_due(row.starts_at - before)


def test_each_side_is_reminded_a_day_and_an_hour_before_once_each(cast: Cast, told: list[Any]) -> None:
    row = visit(cast.mei)
    assert sweep_at(row, timedelta(hours=25)) == 0
    for before in (timedelta(hours=24), timedelta(hours=23), timedelta(hours=1), timedelta(minutes=5)):
        sweep_at(row, before)
        sweep_at(row, before)
    topics = [f"user:{user_id}" for user_id in (cast.mei.user_id, cast.dr_lin.user_id)]
    assert [(topic, ids["reminder"]) for topic, _kind, ids in told] == [
        (topic, kind) for kind in ("DAY_BEFORE", "HOUR_BEFORE") for topic in topics
    ]
    assert {kind for _topic, kind, _ids in told} == {"appointment_reminder"}
    seen = api(cast.mei).get(f"{VISITS}/patient/{row.pk}").json()
    assert (seen["reminder_24h_sent"], seen["reminder_1h_sent"]) == (True, True)


def test_a_clock_that_jumps_ahead_and_back_reminds_once_each(cast: Cast, told: list[Any]) -> None:
    row = visit(cast.mei)
    for before in (timedelta(minutes=30), timedelta(hours=30), timedelta(hours=2), timedelta(minutes=30)):
        sweep_at(row, before)
    assert len(told) == 4
    assert AppointmentReminder.objects.filter(sent_at__isnull=False).count() == 2


def test_after_the_visit_began_nobody_is_reminded(cast: Cast, told: list[Any]) -> None:
    row = visit(cast.mei)
    sweep_at(row, timedelta(minutes=-1))
    assert told == []
    assert AppointmentReminder.objects.filter(settled_at__isnull=False, sent_at__isnull=True).count() == 2


def test_a_visit_that_is_off_or_of_a_former_patient_is_not_mentioned(cast: Cast, told: list[Any]) -> None:
    row = visit(cast.mei)
    api(cast.mei).post(f"{VISITS}/patient/{row.pk}/cancel")
    other = visit(cast.amir)
    disconnect(cast.amir)
    for appointment in (row, other):
        sweep_at(appointment, timedelta(hours=2))
    assert told == []


def test_who_books_for_this_afternoon_is_reminded_an_hour_before_only(cast: Cast) -> None:
    row = make_appointment(cast.mei, timezone.now() + timedelta(hours=5))
    set_reminders(row, timezone.now())
    assert list(row.reminders.values_list("kind", flat=True)) == ["HOUR_BEFORE"]


@pytest.mark.parametrize(("may_email", "mails"), [(None, 0), (False, 0), (True, 1)])
def test_a_mail_of_constant_words_only_with_an_explicit_yes(cast: Cast, may_email: Any, mails: int) -> None:
    cast.mei.user.email = "mei@example.org"
    cast.mei.user.save()
    make_contact_preferences(cast.mei, may_email=may_email)
    sweep_at(visit(cast.mei, reason="Sleep"), timedelta(hours=20))
    assert [mail.kind for mail in MailMessage.objects.all()] == ["REMINDER"] * mails


def test_without_preferences_there_is_no_mail(cast: Cast) -> None:
    cast.mei.user.email = "mei@example.org"
    cast.mei.user.save()
    sweep_at(visit(cast.mei), timedelta(hours=20))
    assert not MailMessage.objects.exists()


def test_an_event_that_was_published_names_ids_only(cast: Cast, django_capture_on_commit_callbacks: Any) -> None:
    row = visit(cast.mei)
    with django_capture_on_commit_callbacks(execute=True):
        sweep_at(row, timedelta(hours=20))
    (event,) = published(f"user:{cast.mei.user_id}")
    assert (event.kind, event.ids) == (
        "appointment_reminder",
        {"appointment_id": str(row.pk), "reminder": "DAY_BEFORE"},
    )


@pytest.mark.django_db(transaction=True)
def test_of_many_sweepers_one_sends_each() -> None:
    cast = make_cast()
    cast.mei.user.email = "mei@example.org"
    cast.mei.user.save()
    make_contact_preferences(cast.mei, may_email=True)
    row = visit(cast.mei)
    call: Callable[[int], int] = lambda _number: sweep_at(row, timedelta(minutes=20))  # noqa: E731
    in_parallel(call, times=6)
    assert MailMessage.objects.count() == 2
    assert len(published(f"user:{cast.mei.user_id}")) == 2


@pytest.mark.django_db(transaction=True)
def test_two_beats_whose_clocks_disagree_remind_once_each() -> None:
    """Both sweep all the time while one clock is a day ahead, jumps back, and the other is slow."""
    cast = make_cast()
    cast.mei.user.email = "mei@example.org"
    cast.mei.user.save()
    make_contact_preferences(cast.mei, may_email=True)
    row = visit(cast.mei)
    hours_before = [30, 24, 0.2, 23, 30, 0.9, 24, 0.5, 0.1, 25, 1, 0.2]
    call: Callable[[int], int] = lambda number: sweep_at(row, timedelta(hours=hours_before[number]))  # noqa: E731
    in_parallel(call, times=len(hours_before))
    sweep_at(row, timedelta(minutes=6))
    assert MailMessage.objects.filter(kind="REMINDER").count() == 2
    for user_id in (cast.mei.user_id, cast.dr_lin.user_id):
        told = [event.ids["reminder"] for event in published(f"user:{user_id}")]
        assert sorted(told) == ["DAY_BEFORE", "HOUR_BEFORE"]


def test_what_was_to_come_of_an_ended_relationship_is_off(cast: Cast) -> None:
    gone, kept = visit(cast.mei), visit(cast.amir)
    past = make_appointment(cast.mei, timezone.now() - timedelta(days=1))
    disconnect(cast.mei)
    assert cancel_orphans(timezone.now()) == 1
    assert cancel_orphans(timezone.now()) == 0
    gone.refresh_from_db()
    assert (gone.status, gone.cancelled_by) == ("CANCELLED", "SYSTEM")
    for row in (kept, past):
        row.refresh_from_db()
        assert row.status == "PENDING"
