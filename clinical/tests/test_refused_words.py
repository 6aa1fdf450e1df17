"""Words that a patient sends beside something that is refused pass the risk door all the same, at every door."""

from dataclasses import dataclass
from typing import Any
from unittest.mock import patch

import pytest

from clinical.models import Appointment, RiskEvent, RiskLevel, RiskSource
from clinical.services.refused_words import MOST_TEXTS
from clinical.tests.factories import make_appointment
from clinical.tests.fusion.sentences import HARD, HARMLESS
from clinical.tests.visits.people import at, coming_day
from patients.models import Patient
from patients.tests.base import Cast, api, assert_problem
from xinshou.api.problems import Problem

STEPS = ("warning_signs", "coping_strategies", "safe_environment", "distractions", "support_contacts", "professionals")
PLAN: dict[str, Any] = {step: [] for step in STEPS}
START, END = at(coming_day(), 10).isoformat(), at(coming_day(), 11).isoformat()
VISITS, CLINICAL = "/api/v1/appointments/patient", "/api/v1/clinical"


@dataclass(frozen=True)
class Door:
    """`words` puts a text into a body that would be taken; `wrong` beside it makes the body one that is refused."""

    method: str
    path: str
    source: RiskSource
    words: Any
    wrong: Any = None
    level: RiskLevel = RiskLevel.HIGH

    def send(self, mei: Patient, body: Any, **more: Any) -> Any:
        visit = Appointment.objects.filter(patient=mei).first() or make_appointment(mei, at(coming_day(), 15))
        return getattr(api(mei), self.method)(self.path.format(visit=visit.pk), body, **more)

    def body(self, text: str) -> dict[str, Any]:
        found: dict[str, Any] = self.words(text)
        return found


UNKNOWN = {"unknown_field": 1}
DOORS = {
    "request": Door(
        "post",
        f"{VISITS}/requests",
        RiskSource.APPOINTMENT,
        lambda text: {"starts_at": START, "ends_at": END, "reason": text},
        UNKNOWN,
    ),
    "slot": Door(
        "post",
        f"{VISITS}/slots",
        RiskSource.APPOINTMENT,
        lambda text: {"starts_at": START, "patient_notes": text},
        UNKNOWN,
    ),
    "notes": Door(
        "put", f"{VISITS}/{{visit}}/notes", RiskSource.APPOINTMENT, lambda text: {"patient_notes": text}, UNKNOWN
    ),
    "cancel": Door(
        "post", f"{VISITS}/{{visit}}/cancel", RiskSource.APPOINTMENT, lambda text: {"cancel_reason": text}, UNKNOWN
    ),
    "boundaries": Door(
        "put", f"{CLINICAL}/boundaries", RiskSource.PROFILE, lambda text: {"topics": [text]}, UNKNOWN, RiskLevel.MEDIUM
    ),
    "contact": Door(
        "put",
        f"{CLINICAL}/contact-preferences",
        RiskSource.PROFILE,
        lambda text: {"safety_notes": text},
        {"may_call": 3},
    ),
    "one safe hour": Door(
        "put",
        f"{CLINICAL}/contact-preferences",
        RiskSource.PROFILE,
        lambda text: {"safety_notes": text},
        {"safe_hours_from": "10:00"},
    ),
    "plan": Door(
        "put",
        f"{CLINICAL}/safety-plan",
        RiskSource.SAFETY_PLAN,
        lambda text: {**PLAN, "warning_signs": [text]},
        {"professionals": 1},
        RiskLevel.MEDIUM,
    ),
    "person of a plan": Door(
        "put",
        f"{CLINICAL}/safety-plan",
        RiskSource.SAFETY_PLAN,
        lambda text: {**PLAN, "professionals": [{"name": "Dr Lin", "contact": text}]},
        {"warning_signs": 1},
        RiskLevel.MEDIUM,
    ),
    "profile": Door(
        "put",
        "/api/v1/auth/me/patient",
        RiskSource.PROFILE,
        lambda text: {"triggers_notes": text},
        {"date_of_birth": "x"},
    ),
}
TAGGED = ("boundaries", "contact", "plan", "profile")
UNREAD = (f"{CLINICAL}/checkin", "/api/v1/chat", f"{VISITS}/requests", "/api/v1/messaging/threads/{thread}/messages")

pytestmark = [pytest.mark.real_urls, pytest.mark.django_db]


def the_event(door: Door) -> None:
    event = RiskEvent.objects.get()
    assert (event.source, event.level, event.trigger_text) == (door.source, door.level, HARD)


@pytest.mark.parametrize("name", DOORS)
def test_over_the_limit_words_are_heard(mei: Patient, settings: Any, name: str) -> None:
    settings.THROTTLE_SCALE, door = 0, DOORS[name]
    plain = assert_problem(door.send(mei, door.body(HARMLESS)), 429, "rate-limited")
    assert "crisis_resources" not in plain
    assert not RiskEvent.objects.exists()
    for _again in range(2):
        heard = assert_problem(door.send(mei, door.body(HARD)), 429, "rate-limited")
        assert heard["crisis_resources"]
    the_event(door)


@pytest.mark.parametrize("name", DOORS)
def test_what_is_wrong_beside_them_does_not_silence_words(mei: Patient, name: str) -> None:
    door = DOORS[name]
    refused = assert_problem(door.send(mei, door.body(HARD) | door.wrong), 400, "validation")
    assert refused["crisis_resources"]
    assert len(refused["errors"]) >= 1
    the_event(door)


@pytest.mark.parametrize("name", TAGGED)
def test_words_over_an_older_state_are_heard(mei: Patient, name: str) -> None:
    door = DOORS[name]
    refused = assert_problem(door.send(mei, door.body(HARD), headers={"If-Match": '"older"'}), 412, "stale-version")
    assert refused["crisis_resources"]
    the_event(door)


@pytest.mark.parametrize("name", TAGGED)
def test_words_that_are_stored_already_are_nothing_new(mei: Patient, name: str) -> None:
    door = DOORS[name]
    assert door.send(mei, door.body(HARD)).status_code == 200
    RiskEvent.objects.update(status="REVIEWED")
    door.send(mei, door.body(HARD) | door.wrong)
    assert RiskEvent.objects.count() == 1


@pytest.mark.parametrize("name", TAGGED)
def test_a_corrected_request_takes_over_the_event_of_the_refused_one(mei: Patient, name: str) -> None:
    door = DOORS[name]
    door.send(mei, door.body(HARD) | door.wrong)
    assert door.send(mei, door.body(HARD)).status_code == 200
    assert RiskEvent.objects.get().source_id == mei.pk


@pytest.mark.parametrize("name", DOORS)
def test_neighbours_of_the_same_network_silence_nobody(cast: Cast, settings: Any, name: str) -> None:
    settings.THROTTLES_ON, settings.THROTTLE_SCALE, settings.RATE_LIMITS_IN_REDIS = True, 1, False
    settings.RATE_LIMITS, door = {**settings.RATE_LIMIT_DEFAULTS, "other": 1}, DOORS[name]
    door.send(cast.amir, door.body(HARMLESS))
    assert door.send(cast.mei, door.body(HARMLESS)).status_code != 429


@pytest.mark.parametrize(
    ("path", "body", "source"),
    [
        ("/api/v1/clinical/checkin", {"mood_score": 1, "notes": HARD}, "CHECKIN"),
        ("/api/v1/appointments/patient/requests", {"reason": HARD}, "APPOINTMENT"),
        ("/api/v1/chat", {"message": HARD}, "CHAT"),
        ("/api/v1/chat/pre-visit", {"message": HARD}, "PRE_VISIT"),
        ("/api/v1/messaging/threads/{thread}/messages", {"content": HARD}, "MESSAGE"),
    ],
    ids=["check-in", "visit", "chat", "pre-visit", "message"],
)
@pytest.mark.parametrize("wrong", ["key is taken", "key is odd", "field is misspelt"])
def test_a_key_or_a_misspelt_field_silences_nobody(
    cast: Cast, path: str, body: dict[str, Any], source: str, wrong: str
) -> None:
    client, path = api(cast.mei), path.format(thread=make_thread_of(cast.mei))
    if wrong == "field is misspelt":
        refused = client.post(path, {"txt" if text == HARD else name: text for name, text in body.items()})
    else:
        key = {"HTTP_IDEMPOTENCY_KEY": "k" if wrong == "key is taken" else "k" * 129}
        client.post(path, {}, **key) if wrong == "key is taken" else None
        refused = client.post(path, body, **key)
    assert refused.status_code == (422 if wrong == "key is taken" else 400)
    assert refused.json()["crisis_resources"]
    assert RiskEvent.objects.get().source == source


@pytest.mark.parametrize("limited", [False, True])
@pytest.mark.parametrize("path", UNREAD)
@pytest.mark.parametrize("body", [b"", b"{", b"[" * 100_000, b"\xff"], ids=["no length", "cut", "deep", "bytes"])
def test_what_cannot_be_read_is_refused_and_no_more(
    cast: Cast, settings: Any, path: str, body: bytes, limited: bool
) -> None:
    path = path.format(thread=make_thread_of(cast.mei))
    if limited:
        settings.THROTTLES_ON, settings.THROTTLE_SCALE, settings.RATE_LIMITS_IN_REDIS = True, 1, False
        settings.RATE_LIMITS = {**settings.RATE_LIMIT_DEFAULTS, "all": 0}
    more = {} if body else {"HTTP_TRANSFER_ENCODING": "chunked"}
    answer = api(cast.mei).generic("POST", path, body, "application/json", **more)
    assert answer.status_code == (429 if limited else 400)


def test_an_odd_query_silences_no_message_to_the_companion(cast: Cast) -> None:
    assert_problem(api(cast.mei).post("/api/v1/chat?wait=soon", {"message": HARD}), 400, "validation")
    assert RiskEvent.objects.get().source == "CHAT"


def test_a_taken_key_silences_no_answer(cast: Cast) -> None:
    client, path = api(cast.mei), "/api/v1/clinical/assessment"
    cry = {"assessment_type": "PHQ9", "responses": {f"q{number}": 0 for number in range(1, 9)} | {"q9": 3}}
    client.post(path, {}, HTTP_IDEMPOTENCY_KEY="k")
    problem = assert_problem(client.post(path, cry, HTTP_IDEMPOTENCY_KEY="k"), 422, "idempotency-mismatch")
    assert problem["crisis_resources"]
    assert RiskEvent.objects.get().source == "ASSESSMENT"


@pytest.mark.parametrize("limited", [False, True])
@pytest.mark.parametrize("path", UNREAD)
def test_a_list_in_place_of_an_object_is_heard(cast: Cast, settings: Any, path: str, limited: bool) -> None:
    path = path.format(thread=make_thread_of(cast.mei))
    if limited:
        settings.THROTTLE_SCALE = 0
    answer = api(cast.mei).post(path, [HARD])
    assert answer.status_code == (429 if limited else 400)
    assert RiskEvent.objects.get().trigger_text == HARD


@pytest.mark.parametrize(
    "body",
    [
        b'{"notes": "%s \\ud83d"}', b'{"notes": "%s \\u0000"}', b'{"notes": "%s", "notes": ""}',
        b'{"notes": "%s", "mood_score": 1e999}',
    ],
    ids=["half a character", "NUL", "a name twice", "a number without end"],
)  # fmt: skip
def test_what_strict_reading_refuses_is_heard(cast: Cast, body: bytes) -> None:
    answer = api(cast.mei).generic("POST", UNREAD[0], body % HARD.encode(), "application/json")
    assert answer.status_code == 400
    heard = RiskEvent.objects.filter(trigger_text__isnull=False)
    assert [HARD in event.trigger_text for event in heard] == [True]


def test_a_cry_behind_long_words_is_heard(mei: Patient) -> None:
    api(mei).post(UNREAD[0], {"notes": "The soup was fine. " * 1600 + HARD})
    assert HARD in RiskEvent.objects.get().trigger_text


def test_a_long_text_silences_no_short_one(mei: Patient) -> None:
    api(mei).post(UNREAD[0], {"a": "x" * 300_000, "b": HARD})
    assert RiskEvent.objects.get().trigger_text == HARD


@pytest.mark.parametrize("text", ["", "\u200b", f"{HARD} {{}}"], ids=["nothing", "invisible", "cries"])
def test_a_flood_of_texts_is_read_within_bounds(mei: Patient, text: str) -> None:
    with patch("clinical.services.refused_words.screen_refused_text", return_value=None) as screened:
        api(mei).post(UNREAD[0], {"x": [text.format(number) for number in range(20_000)]})
    assert screened.call_count <= MOST_TEXTS + 1


def test_a_retry_under_the_same_key_is_not_heard_anew(mei: Patient) -> None:
    with patch("xinshou.api.idempotency.claim", side_effect=Problem(409, "idempotency-in-progress")):
        answer = api(mei).post(UNREAD[0], {"mood_score": 1, "notes": HARD}, headers={"Idempotency-Key": "k"})
    assert answer.status_code == 409
    assert not RiskEvent.objects.exists()


def make_thread_of(patient: Patient) -> str:
    listed = api(patient).get("/api/v1/messaging/threads").json()["items"]
    return str(listed[0]["id"])
