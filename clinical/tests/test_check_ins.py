"""Check-ins through the patient's door, then the rows."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
import time_machine
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from clinical.models import CheckIn, RiskEvent, RiskLevel
from clinical.services import check_ins
from clinical.services.check_ins import Seen
from patients.models import Patient
from patients.tests.base import api, assert_problem, in_parallel
from patients.tests.factories import make_patient
from xinshou.encryption import Sealed

CHECK_IN = "/api/v1/clinical/checkin"
TODAY = "/api/v1/clinical/checkin/today"
LIST = "/api/v1/clinical/checkins"


def test_the_first_of_the_day_creates(mei: Patient) -> None:
    body = {"mood_score": 4, "sleep_hours": 5.5, "notes": "woke up twice"}

    response = api(mei).post(CHECK_IN, body)

    answer = response.json()
    assert response.status_code == 201
    assert answer | body == answer
    assert answer["risk_alert"] is False
    assert "crisis_resources" not in answer
    assert (answer["sleep_quality"], answer["medication_taken"]) == (None, None)
    assert answer["checkin_date"] == mei.local_day().isoformat()
    assert CheckIn.objects.get().notes == "woke up twice"


def test_the_second_of_the_day_updates_what_was_sent_and_keeps_the_rest(mei: Patient) -> None:
    client = api(mei)
    first = client.post(CHECK_IN, {"mood_score": 4, "sleep_hours": 5.5, "medication_taken": True, "notes": "a"}).json()

    second = client.post(CHECK_IN, {"mood_score": 7, "sleep_quality": 3})

    answer = second.json()
    assert second.status_code == 200
    assert answer["id"] == first["id"]
    assert answer["created_at"] == first["created_at"] < answer["updated_at"]
    kept = {name: answer[name] for name in ("mood_score", "sleep_hours", "sleep_quality", "medication_taken", "notes")}
    assert kept == {"mood_score": 7, "sleep_hours": 5.5, "sleep_quality": 3, "medication_taken": True, "notes": "a"}
    assert CheckIn.objects.count() == 1


def test_a_note_replaced_on_update_opens_under_the_rows_own_id(mei: Patient) -> None:
    client = api(mei)
    client.post(CHECK_IN, {"mood_score": 4, "notes": "before"})

    answer = client.post(CHECK_IN, {"mood_score": 4, "notes": "after"}).json()

    assert answer["notes"] == "after"
    assert client.get(TODAY).json()["notes"] == "after"


@pytest.mark.parametrize("nothing", [None, "", " \u200b"])
def test_a_note_can_be_cleared(mei: Patient, nothing: str | None) -> None:
    client = api(mei)
    client.post(CHECK_IN, {"mood_score": 4, "notes": "before", "sleep_hours": 3})

    answer = client.post(CHECK_IN, {"mood_score": 4, "notes": nothing, "sleep_hours": None}).json()

    assert (answer["notes"], answer["sleep_hours"]) == (None, None)
    assert CheckIn.objects.filter(notes__isnull=True).exists()


@pytest.mark.parametrize(
    ("zone", "instant", "day"),
    [
        ("UTC", datetime(2026, 3, 1, 17, 0, tzinfo=UTC), date(2026, 3, 1)),
        ("Asia/Shanghai", datetime(2026, 3, 1, 17, 0, tzinfo=UTC), date(2026, 3, 2)),
        ("America/Los_Angeles", datetime(2026, 3, 1, 5, 0, tzinfo=UTC), date(2026, 2, 28)),
        # Berlin jumps from 02:00 to 03:00 on 29 March and back from 03:00 to 02:00 on 25 October.
        ("Europe/Berlin", datetime(2026, 3, 28, 22, 59, tzinfo=UTC), date(2026, 3, 28)),
        ("Europe/Berlin", datetime(2026, 3, 29, 21, 59, tzinfo=UTC), date(2026, 3, 29)),
        ("Europe/Berlin", datetime(2026, 3, 29, 22, 1, tzinfo=UTC), date(2026, 3, 30)),
        ("Europe/Berlin", datetime(2026, 10, 25, 22, 59, tzinfo=UTC), date(2026, 10, 25)),
    ],
)
def test_today_is_the_patients_own(db: None, zone: str, instant: datetime, day: date) -> None:
    with time_machine.travel(instant, tick=False):
        patient = make_patient(timezone=zone)
        client = api(patient)

        answer = client.post(CHECK_IN, {"mood_score": 5}).json()

        assert answer["checkin_date"] == day.isoformat()
        assert client.get(TODAY).json()["id"] == answer["id"]


@pytest.mark.parametrize(("days_back", "status"), [(0, 201), (7, 201), (8, 400), (-1, 400)])
def test_a_day_can_be_filled_in_for_a_week(mei: Patient, days_back: int, status: int) -> None:
    day = mei.local_day() - timedelta(days=days_back)

    response = api(mei).post(CHECK_IN, {"mood_score": 5, "checkin_date": day.isoformat()})

    assert response.status_code == status
    assert list(CheckIn.objects.values_list("checkin_date", flat=True)) == ([day] if status == 201 else [])


def test_a_day_outside_the_week_names_its_field(mei: Patient) -> None:
    body = assert_problem(api(mei).post(CHECK_IN, {"mood_score": 5, "checkin_date": "2020-01-01"}), 400, "validation")

    assert [(error["field"], error["code"]) for error in body["errors"]] == [("checkin_date", "out-of-range")]


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({}, "mood_score"),
        ({"mood_score": 11}, "mood_score"),
        ({"mood_score": -1}, "mood_score"),
        ({"mood_score": "5"}, "mood_score"),
        ({"mood_score": True}, "mood_score"),
        ({"mood_score": 5.0}, "mood_score"),
        ({"mood_score": None}, "mood_score"),
        ({"mood_score": 5, "sleep_hours": 24.1}, "sleep_hours"),
        ({"mood_score": 5, "sleep_hours": "8"}, "sleep_hours"),
        ({"mood_score": 5, "sleep_quality": 0}, "sleep_quality"),
        ({"mood_score": 5, "sleep_quality": 6}, "sleep_quality"),
        ({"mood_score": 5, "medication_taken": 1}, "medication_taken"),
        ({"mood_score": 5, "notes": "x" * 1001}, "notes"),
        ({"mood_score": 5, "notes": ["x"]}, "notes"),
        ({"mood_score": 5, "checkin_date": "2026-02-30"}, "checkin_date"),
        ({"mood_score": 5, "patient_id": "x"}, "patient_id"),
        ({"mood_score": 5, "level": "HIGH"}, "level"),
    ],
)
def test_bad_input_is_refused_by_name_and_nothing_is_stored(mei: Patient, body: object, field: str) -> None:
    problem = assert_problem(api(mei).post(CHECK_IN, body), 400, "validation")

    assert field in {error["field"] for error in problem["errors"]}
    assert not CheckIn.objects.exists()


def test_a_note_of_the_greatest_length_is_kept(mei: Patient) -> None:
    note = "😔" * 1000

    assert api(mei).post(CHECK_IN, {"mood_score": 5, "notes": note}).json()["notes"] == note


def test_a_list_is_the_days_between_oldest_first(mei: Patient, amir: Patient) -> None:
    today = mei.local_day()
    client = api(mei)
    for days_back in (0, 3, 1, 2):
        client.post(CHECK_IN, {"mood_score": days_back, "checkin_date": str(today - timedelta(days=days_back))})
    api(amir).post(CHECK_IN, {"mood_score": 9})

    rows = client.get(LIST, {"start_date": str(today - timedelta(days=2)), "end_date": str(today)}).json()

    assert [row["mood_score"] for row in rows] == [2, 1, 0]
    paged = client.get(LIST, {"start_date": "2000-01-01", "end_date": str(today), "limit": 2, "offset": 1}).json()
    assert [row["mood_score"] for row in paged] == [2, 1]


@pytest.mark.parametrize(
    ("query", "field"),
    [
        ({}, "query.start_date"),
        ({"start_date": "2026-03-01"}, "query.end_date"),
        ({"start_date": "2026-03-02", "end_date": "2026-03-01"}, "query.end_date"),
        ({"start_date": "soon", "end_date": "2026-03-01"}, "query.start_date"),
        ({"start_date": "2026-03-01", "end_date": "2026-03-01", "limit": "501"}, "query.limit"),
        ({"start_date": "2026-03-01", "end_date": "2026-03-01", "offset": "-1"}, "query.offset"),
    ],
)
def test_a_bad_range_is_refused_by_name(mei: Patient, query: dict[str, str], field: str) -> None:
    problem = assert_problem(api(mei).get(LIST, query), 400, "validation")

    assert field in {error["field"] for error in problem["errors"]}


def test_without_a_check_in_today_is_null(mei: Patient) -> None:
    assert api(mei).get(TODAY).json() is None


def test_an_explicit_statement_opens_an_event_with_the_note(mei: Patient) -> None:
    mei.country = "Germany"
    mei.save()

    answer = api(mei).post(CHECK_IN, {"mood_score": 1, "notes": "No sleep. I want to kill myself."}).json()

    event = RiskEvent.objects.get()
    assert answer["risk_alert"] is True
    assert {resource["country"] for resource in answer["crisis_resources"]} == {"DE", "INTL"}
    assert (event.level, event.source, str(event.source_id)) == (RiskLevel.HIGH, "CHECKIN", answer["id"])
    assert event.trigger_text == "No sleep. I want to kill myself."
    assert event.due_at - event.level_since == timedelta(hours=4)
    assert event.ack_due_at - event.level_since == timedelta(minutes=30)


def test_the_same_words_saved_again_open_one_event(mei: Patient) -> None:
    client = api(mei)
    for _ in range(2):
        client.post(CHECK_IN, {"mood_score": 1, "notes": "I want to die"})

    assert RiskEvent.objects.count() == 1


def test_other_words_in_the_same_note_are_not_lost_behind_the_first(mei: Patient) -> None:
    client = api(mei)
    client.post(CHECK_IN, {"mood_score": 1, "notes": "I want to die"})
    client.post(CHECK_IN, {"mood_score": 1, "notes": "I am going to kill myself tonight"})
    client.post(CHECK_IN, {"mood_score": 1, "notes": "I want to die"})

    events = RiskEvent.objects.order_by("-level")
    assert [event.trigger_text for event in events] == ["I am going to kill myself tonight", "I want to die"]
    assert [event.level for event in events] == [RiskLevel.CRITICAL, RiskLevel.HIGH]


def test_an_unchanged_note_stays_closed_once_somebody_has_closed_it(mei: Patient) -> None:
    client = api(mei)
    client.post(CHECK_IN, {"mood_score": 1, "notes": "I want to die"})
    RiskEvent.objects.update(status="REVIEWED")
    assert client.post(CHECK_IN, {"mood_score": 2, "notes": "I want to die"}).json()["risk_alert"] is False
    assert RiskEvent.objects.count() == 1


@pytest.mark.parametrize(
    "body",
    [
        {"notes": "I want to kill myself"},
        {"mood_score": 11, "notes": "I want to kill myself"},
        {"mood_score": 1, "notes": "I want to kill myself", "color": "blue"},
        {"mood_score": 1, "notes": "I want to kill myself", "checkin_date": "2001-01-01"},
        {"mood_score": 1, "notes": "I want to kill myself" + " and nobody hears" * 100},
    ],
)
def test_a_refused_check_in_is_heard_all_the_same(mei: Patient, body: dict[str, Any]) -> None:
    client = api(mei)
    for _ in range(2):
        problem = assert_problem(client.post(CHECK_IN, body), 400, "validation")
        assert problem["crisis_resources"]

    event = RiskEvent.objects.get()
    assert (event.level, event.source) == (RiskLevel.HIGH, "CHECKIN")
    assert not CheckIn.objects.exists()


def test_the_trigger_shows_200_characters_round_the_words(mei: Patient) -> None:
    note = "a" * 500 + " I want to die " + "b" * 400

    api(mei).post(CHECK_IN, {"mood_score": 1, "notes": note})

    event = RiskEvent.objects.get()
    assert len(event.trigger_text) == 200
    for finding in event.findings:
        assert event.trigger_text[finding["start"] : finding["end"]] == finding["text"]
    assert "want to die" in {finding["text"] for finding in event.findings}


def test_a_look_alike_opens_nothing(mei: Patient) -> None:
    answer = api(mei).post(CHECK_IN, {"mood_score": 6, "notes": "笑死，this queue is killing me"}).json()

    assert answer["risk_alert"] is False
    assert not RiskEvent.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_parallel_identical_posts_make_one_row_with_a_readable_note() -> None:
    patients = [make_patient() for _ in range(6)]
    with transaction.atomic():
        clients = [api(patient) for patient in patients for _ in range(4)]

    def post(number: int) -> tuple[int, str]:
        response = clients[number].post(CHECK_IN, {"mood_score": 3, "notes": "I want to die"})
        return response.status_code, response.json()["notes"]

    answers = in_parallel(post, times=len(clients))

    assert sorted(answers) == [(200, "I want to die")] * 18 + [(201, "I want to die")] * 6
    assert {check_in.notes for check_in in CheckIn.objects.all()} == {"I want to die"}
    assert CheckIn.objects.count() == RiskEvent.objects.count() == 6


def test_the_corrected_check_in_takes_the_event_of_its_refused_draft_over(mei: Patient) -> None:
    client = api(mei)
    client.post(CHECK_IN, {"mood_score": 11, "notes": "I want to kill myself"})
    stored = client.post(CHECK_IN, {"mood_score": 1, "notes": "I want to kill myself"}).json()
    assert str(RiskEvent.objects.get().source_id) == stored["id"]


@pytest.mark.parametrize("sees", [None, "another note"])
def test_a_note_that_somebody_wrote_in_between_is_read_again_first(
    mei: Patient, monkeypatch: pytest.MonkeyPatch, sees: str | None
) -> None:
    client, really_seen, note_of = api(mei), check_ins._seen, check_ins._note_of
    stored = client.post(CHECK_IN, {"mood_score": 5, "notes": "I want to die"}).json()
    stale = Seen(CheckIn.objects.get().pk, Sealed(b"another"), open_level=None) if sees else None
    looks: list[Seen | None] = [stale]
    monkeypatch.setattr(check_ins, "_seen", lambda draft: looks.pop() if looks else really_seen(draft))
    monkeypatch.setattr(check_ins, "_note_of", lambda draft, seen: sees if seen is stale else note_of(draft, seen))

    answer = client.post(CHECK_IN, {"mood_score": 6, "notes": "I want to die"})

    assert (answer.status_code, answer.json()["id"], answer.json()["risk_alert"]) == (200, stored["id"], True)
    assert CheckIn.objects.get().notes == "I want to die"
    assert RiskEvent.objects.count() == 1


def test_a_cry_that_somebody_overwrote_in_between_is_heard_anew(mei: Patient, monkeypatch: pytest.MonkeyPatch) -> None:
    """It was seen as the day's note, so it would count as known; the row holds other words by now."""
    client, really_seen, note_of = api(mei), check_ins._seen, check_ins._note_of
    client.post(CHECK_IN, {"mood_score": 5, "notes": "I want to die"})
    cry: Any = CheckIn.objects.get()
    client.post(CHECK_IN, {"mood_score": 5, "notes": "A quiet day."})
    stale = Seen(cry.pk, cry.notes_sealed, open_level=None)
    looks = [stale]
    monkeypatch.setattr(check_ins, "_seen", lambda draft: looks.pop() if looks else really_seen(draft))
    monkeypatch.setattr(
        check_ins, "_note_of", lambda draft, seen: "I want to die" if seen is stale else note_of(draft, seen)
    )

    answer = client.post(CHECK_IN, {"mood_score": 5, "notes": "I want to die"})

    assert (answer.status_code, answer.json()["risk_alert"]) == (200, True)
    assert CheckIn.objects.get().notes == "I want to die"
    assert RiskEvent.objects.count() == 1


def statements_of(deed: Callable[[], object]) -> str:
    with CaptureQueriesContext(connection) as captured:
        deed()
    return "\n".join(query["sql"] for query in captured)


def test_a_harmless_check_in_is_one_statement_and_a_cry_for_help_one_transaction(mei: Patient) -> None:
    client = api(mei)
    calm = statements_of(lambda: [client.post(CHECK_IN, {"mood_score": 5, "notes": text}) for text in ("a", "b")])
    alarming = statements_of(lambda: client.post(CHECK_IN, {"mood_score": 5, "notes": "I want to die"}))

    assert "SAVEPOINT" not in calm
    assert alarming.index("SAVEPOINT") < alarming.index("INSERT INTO clinical_checkin")
    assert alarming.index("INSERT INTO clinical_checkin") < alarming.index('INSERT INTO "clinical_riskevent"')
    assert alarming.index('INSERT INTO "clinical_riskevent"') < alarming.index("RELEASE SAVEPOINT")
