"""What is unread is counted, not kept: it equals the truth after whatever order of doings, also of many at once."""

import os
from datetime import timedelta
from random import Random
from typing import Any

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from messaging.access import Side
from messaging.models import Message, Party, Thread
from messaging.queries.unread import unread_counts, unread_longer_than
from messaging.services.messages import NewMessage, NotConnected, send_message
from messaging.services.threads import StillConnected, hide_thread, mark_read
from messaging.tests.factories import make_message, make_thread, write
from patients.models import Doctor, Patient
from patients.tests.base import Cast, in_parallel, make_cast
from patients.tests.factories import connect, disconnect, make_patient

WORKERS, STEPS = 8, int(os.environ.get("UNREAD_STEPS", "320"))
"""2,560 doings; UNREAD_STEPS=1250 makes 10,000 of them."""


def doctor_side(doctor: Doctor) -> Side:
    return Side(doctor.user, Party.DOCTOR)


def patient_side(patient: Patient) -> Side:
    return Side(patient.user, Party.PATIENT)


@pytest.mark.slow
@pytest.mark.django_db(transaction=True)
def test_unread_is_what_was_sent_less_what_was_read(transactional_db: None) -> None:
    cast = make_cast()
    patients = [cast.mei, *(make_patient(doctor=cast.dr_lin) for _ in range(4))]
    threads = [make_thread(patient) for patient in patients]

    def work(number: int) -> dict[tuple[Any, Party], int]:
        """Sent less read, by thread and reader."""
        rng = Random(number)  # noqa: S311  # a seeded order of doings
        balance = dict.fromkeys(((thread.pk, party) for thread in threads for party in Party), 0)
        for _ in range(STEPS):
            thread, party = rng.choice(threads), rng.choice(list(Party))
            if rng.random() < 0.7:
                send_message(thread, party, NewMessage("ok"))
                balance[thread.pk, party.other] += 1
            else:
                balance[thread.pk, party] -= mark_read(thread, party)
        return balance

    balances = in_parallel(work, times=WORKERS)
    for party in Party:
        truth = {
            thread.pk: sum(balance[thread.pk, party] for balance in balances)
            for thread in threads
            if sum(balance[thread.pk, party] for balance in balances)
        }
        if party is Party.DOCTOR:
            assert unread_counts(doctor_side(cast.dr_lin)) == truth
        else:
            counted: dict[Any, int] = {}
            for patient in patients:
                counted |= unread_counts(patient_side(patient))
            assert counted == truth
    for thread in threads:
        sequences = list(thread.messages.order_by("sequence").values_list("sequence", flat=True))
        assert sequences == list(range(1, len(sequences) + 1))


DOINGS = st.lists(
    st.sampled_from(["patient", "doctor", "patient reads", "doctor reads", "part", "meet", "hide"]), max_size=40
)


class TestAgainstAModel(TestCase):
    @settings(max_examples=60, deadline=None)
    @given(doings=DOINGS)
    def test_any_order_of_doings(self, doings: list[str]) -> None:
        cast = make_cast()
        mei, doctor = cast.mei, cast.dr_lin
        thread = make_thread(mei)
        unread = {Party.PATIENT: 0, Party.DOCTOR: 0}
        for doing in doings:
            self._do(doing, mei, doctor, unread)
            total = {
                Party.DOCTOR: sum(unread_counts(doctor_side(doctor)).values()),
                Party.PATIENT: sum(unread_counts(patient_side(mei)).values()),
            }
            assert total == unread, doings
        shown = Message.objects.shown().filter(thread=thread)
        assert shown.filter(read_at__isnull=True).count() == sum(unread.values())

    def _do(self, doing: str, mei: Patient, doctor: Doctor, unread: dict[Party, int]) -> None:
        thread = Thread.objects.select_related("patient__user", "doctor__user").get(patient=mei, doctor=doctor)
        connected = mei.primary_doctor_id == doctor.pk
        if doing in {"patient", "doctor"}:
            sender = Party(doing.upper())
            try:
                send_message(thread, sender, NewMessage("ok"))
            except NotConnected:
                assert not connected
            else:
                unread[sender.other] += 1
        elif doing.endswith("reads"):
            reader = Party(doing.split()[0].upper())
            assert mark_read(thread, reader) == unread[reader]
            unread[reader] = 0
        elif doing == "part" and connected:
            disconnect(mei)
        elif doing == "meet" and not connected:
            connect(mei, doctor)
        elif doing == "hide":
            try:
                hide_thread(thread)
            except StillConnected:
                assert connected
            else:
                unread.update({Party.PATIENT: 0, Party.DOCTOR: 0})


def test_the_count_is_one_query(cast: Cast) -> None:
    for _ in range(3):
        write(make_thread(make_patient(doctor=cast.dr_lin)), Party.PATIENT, "ok")
    with CaptureQueriesContext(
        connection,
    ) as queries:
        assert sum(unread_counts(doctor_side(cast.dr_lin)).values()) == 3
    assert len(queries) == 1


def test_the_index_is_used(cast: Cast) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT indexname FROM pg_indexes WHERE tablename LIKE 'messaging_%'")
        names = {name for (name,) in cursor.fetchall()}
    assert {"ix_messages_thread_unread", "ix_threads_last_message"} <= names


def test_who_waits_longer_than_a_day(cast: Cast) -> None:
    now = timezone.now()
    late, fresh, former = make_thread(cast.mei), make_thread(make_patient(doctor=cast.dr_lin)), make_patient()
    make_message(late, "first", created_at=now - timedelta(hours=30))
    make_message(late, "second", created_at=now - timedelta(hours=2))
    make_message(fresh, "today", created_at=now - timedelta(hours=23))
    make_message(make_thread(former, cast.dr_lin), "gone", created_at=now - timedelta(days=3))
    (waiting,) = unread_longer_than(cast.dr_lin)
    assert (waiting.thread.pk, waiting.count, waiting.patient_name) == (late.pk, 2, "Mei")
    assert waiting.since == now - timedelta(hours=30)
    with time_machine.travel(now + timedelta(hours=2)):
        assert [found.thread.pk for found in unread_longer_than(cast.dr_lin)] == [late.pk, fresh.pk]
    mark_read(late, Party.DOCTOR)
    assert unread_longer_than(cast.dr_lin) == []
