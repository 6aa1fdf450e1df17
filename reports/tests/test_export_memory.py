"""Years of a record pass through little memory: a file is several times larger than what is held at any moment."""

import tracemalloc
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.utils import timezone

from chat.models import Conversation, Turn
from clinical.models import CheckIn
from patients.models import Patient
from patients.tests.base import Cast
from reports.record.csv_file import write_csv
from reports.record.fhir import write_fhir
from reports.record.json_file import write_json
from reports.record.scope import Scope

DAYS = 10_000
MIB = 1024 * 1024
WORDS = "今天又没睡好。دیشب خوابم نبرد. I woke at four and lay there. " * 12


class Counting:
    """Takes the bytes and forgets them."""

    def __init__(self) -> None:
        self.size = 0

    def write(self, data: bytes) -> int:
        self.size += len(data)
        return len(data)

    def flush(self) -> None:
        pass


@pytest.fixture
def long_record(cast: Cast) -> Patient:
    """10,000 check-ins with notes and 4,000 turns in one talk, which is more than 5 years of both."""
    now, mei = timezone.now(), cast.mei
    first = mei.local_day() - timedelta(days=DAYS)
    CheckIn.objects.bulk_create(check_ins(mei, first, now), batch_size=1000)
    talk = Conversation.objects.create(patient=mei, conv_type="SUPPORTIVE_CHAT", created_at=now, updated_at=now)
    Turn.objects.bulk_create(turns(talk, now), batch_size=1000)
    return mei


def check_ins(mei: Patient, first: date, now: Any) -> list[CheckIn]:
    return [
        CheckIn(
            patient=mei, checkin_date=first + timedelta(days=day), mood_score=day % 11, sleep_hours=6, notes=WORDS,
            created_at=now, updated_at=now,
        )
        for day in range(DAYS)
    ]  # fmt: skip


def turns(talk: Conversation, now: Any) -> list[Turn]:
    return [
        Turn(
            patient=talk.patient, conversation=talk, sequence=number, role="user", content=WORDS, status="DONE",
            language="en", created_at=now, completed_at=now,
        )
        for number in range(1, 4001)
    ]  # fmt: skip


@pytest.mark.slow
@pytest.mark.parametrize("write", [write_json, write_csv, write_fhir])
def test_a_long_record_is_never_whole_in_memory(long_record: Patient, write: Callable[..., None]) -> None:
    sink = Counting()
    tracemalloc.start()
    try:
        write(Scope(long_record), sink, lambda: None, now=timezone.now())
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    print(f"{write.__name__}: {sink.size / MIB:.1f} MiB written, {peak / MIB:.1f} MiB at most")  # noqa: T201
    assert peak < 6 * MIB
    assert write is write_csv or sink.size > 2 * peak
