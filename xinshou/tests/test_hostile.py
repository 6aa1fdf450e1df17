"""Hostile requests against every address of the API: refused by name, nothing stored, never a 500, within a second.

The cases are in hostile.py, the addresses and who may call them in access_matrix.py; only what is special to an address
is here. What single endpoints refuse by their own rules is tested beside them."""

from collections.abc import Iterator
from typing import Any, ClassVar
from unittest.mock import patch
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client, TestCase, override_settings

from clinical.models import Assessment, CheckIn
from patients.models import ApiToken, Patient
from patients.tests.base import Cast, api, assert_problem
from xinshou.tests import access_matrix as matrix
from xinshou.tests import hostile
from xinshou.tests.hostile import Case, assert_refused, nothing_stored
from xinshou.tests.world import API_ROWS, HANDLER, Row, World, client_of, make_world

CHECK_IN, ASSESSMENT, PROFILE = "/api/v1/clinical/checkin", "/api/v1/clinical/assessment", "/api/v1/auth/me/patient"
LISTS = {
    "/api/v1/privacy/access-log": 100,
    "/api/v1/clinical/doctor/patients": 50,
    "/api/v1/clinical/doctor/patients/{}/checkins": 500,
    "/api/v1/clinical/doctor/patients/{}/assessments": 100,
    "/api/v1/clinical/doctor/patients/{}/risk-events": 100,
    "/api/v1/clinical/doctor/risk-queue": 100,
    "/api/v1/clinical/risk-events": 100,
    "/api/v1/clinical/doctor/connection-requests": 50,
    "/api/v1/clinical/patient/connection-requests": 50,
    "/api/v1/clinical/checkins": 500,
    "/api/v1/clinical/assessments": 100,
    "/api/v1/clinical/safety-plan/proposals": 50,
    "/api/v1/privacy/egress-log": 100,
    "/api/v1/chat/conversations": 100,
    "/api/v1/messaging/threads": 50,
    "/api/v1/messaging/threads/{}": 200,
    "/api/v1/appointments/doctor/list": 200,
    "/api/v1/appointments/patient/list": 200,
    "/api/v1/appointments/patient/requests": 100,
    "/api/v1/clinical/doctor/patients/{}/ai-conversations": 50,
    "/api/v1/clinical/doctor/patients/{}/pre-visit-summaries": 100,
    "/api/v1/clinical/doctor/patients/{}/notes": 100,
    "/api/v1/clinical/doctor/notes/{}/versions": 100,
    "/api/v1/reports": 100,
    "/api/v1/reports/mine": 100,
    "/api/v1/data-export/requests": 50,
}
"""Addresses that page, with the greatest limit that the contract allows."""
NO_OFFSET = {
    "/api/v1/data-export/requests",
    "/api/v1/clinical/assessments",
    "/api/v1/messaging/threads/{}",
    "/api/v1/clinical/doctor/patients/{}/ai-conversations",
}
TAKES_PICTURES = {"/api/v1/chat", "/api/v1/chat/stream", "/api/v1/chat/pre-visit"}
"""Bodies up to 28 MiB, see chat/tests/test_images.py."""
CLOSED_FIRST = {"/api/v1/auth/register"}
"""Judges `user_type` before everything else."""
MALFORMED_IDS = [
    "0", "-1", "null", "undefined", "1 OR 1=1", "'", "%00", "..", "%2e%2e%2f%2e%2e%2fetc%2fpasswd", "..%5c..%5cx",
    "{id}.json", "{id}%00", "{id}%0a", "{ID}", "{hex}", "%7B{id}%7D", "{id}{id}", "٠" * 36, "x" * 5000, "%ff%fe",
    "%ed%a0%80",
]  # fmt: skip


def allowed(row: Row) -> str | None:
    """Somebody for whom the row is a success, or a refusal of what was typed."""
    return next((actor for actor, status in row.statuses.items() if status in {200, 201, 202, 204, 400}), None)


def first_rows() -> dict[tuple[str, str], Row]:
    """For each method and place one row that somebody may use."""
    return {(row.method, row.place): row for row in reversed(API_ROWS) if allowed(row)}


def wrong_numbers(name: str, *values: str) -> Iterator[Case]:
    for value in values:
        yield Case(f"{name}={value[:9]}", 400, "validation", field=f"query.{name}", query=f"{name}={value}")


def bad_pages(place: str) -> Iterator[Case]:
    nonsense = ("-1", "abc", "1.5", "1e3", "", "%20", "9" * 5000, "%D9%A3", "0x1", "null", "1%00", "%ff")
    yield from wrong_numbers("limit", "0", str(LISTS[place] + 1), *nonsense)
    yield Case("twice", 400, "validation", field="query.limit", reason="duplicate", query="limit=1&limit=1")
    if place not in NO_OFFSET:
        yield from wrong_numbers("offset", *nonsense, "9" * 18)


@override_settings(THROTTLES_ON=False)
class TestEveryAddress(TestCase):
    world: ClassVar[World]

    @classmethod
    def setUpTestData(cls) -> None:
        cls.world = make_world()

    def client_and_path(self, row: Row) -> tuple[Client, str]:
        path = row.path.format_map(self.world.objects)
        return client_of(self.world, allowed(row) or "anon", path), path

    def refuse_all(self, row: Row, cases: list[Case]) -> int:
        """How many were refused as they should. That a doctor opened a record, and that words were read, is noted,
        whatever becomes of the rest."""
        refused = 0
        client, path = self.client_and_path(row)
        bare, _, own = path.partition("?")
        with self.subTest(f"{row.method} {row.path}"), nothing_stored("patients_auditentry", "clinical_heartbeat"):
            for case in cases:
                query = "&".join(part for part in (own, case.query) if part)
                assert_refused(client, row.method, f"{bare}?{query}".rstrip("?"), without_query(case))
                refused += 1
        return refused

    def test_malformed_bodies_and_headers(self) -> None:
        refused, rows = 0, [row for (method, _), row in first_rows().items() if method != "GET"]
        for row in rows:
            small = [case for case in hostile.HOSTILE_BODIES if case.id != "over-1-mebibyte"]
            bodies = small if row.place in TAKES_PICTURES else hostile.HOSTILE_BODIES
            refused += self.refuse_all(row, bodies + hostile.HOSTILE_HEADERS)
        assert refused > 20 * len(rows)

    def test_wrong_types_and_unknown_fields(self) -> None:
        more = {"patient_id": self.world.objects["amir"], "is_superuser": True, "primary_doctor_id": str(uuid4())}
        bodies = {key: body for key, body in matrix.BODIES.items() if key[1].startswith("/api/")}
        refused = 0
        with patch.dict(hostile.UNKNOWN_FIELDS, more):
            for key, body in bodies.items():
                cases = [_as_the_register_says(key[1], case) for case in hostile.field_cases(body)]
                refused += self.refuse_all(first_rows()[key], cases)
        assert refused > 5 * len(bodies)

    def test_every_address_with_a_declared_body_is_tried(self) -> None:
        takes_none = ("/logout", "/logout-all", "/accept", "/reject", "/acknowledge", "/read", "/hide", "/thread")
        takes_none += ("/confirm", "/no-show", "/calendar-token")
        takes_none += ("/summarize", "/end", "/draft", "/auth/lock", "/passkeys/challenge", "/passkeys/options")
        with_body = {key for key in first_rows() if key[0] in {"POST", "PUT"} and not key[1].endswith(takes_none)}
        with_body.add(("DELETE", "/api/v1/auth/me"))
        assert with_body == {key for key in matrix.BODIES if key[1].startswith("/api/")}

    def test_ten_thousand_query_parameters(self) -> None:
        refused = sum(self.refuse_all(row, hostile.HOSTILE_QUERIES) for row in first_rows().values())
        assert refused == len(first_rows()) * len(hostile.HOSTILE_QUERIES) > 0

    def test_page_numbers(self) -> None:
        rows = {place: row for (method, place), row in first_rows().items() if method == "GET" and place in LISTS}
        assert set(rows) == set(LISTS)
        for place, row in rows.items():
            self.refuse_all(row, list(bad_pages(place)))

    def test_odd_credentials(self) -> None:
        for row in (row for row in first_rows().values() if row.statuses["anon"] == 401):
            client, path = client_of(self.world, "anon", row.path), row.path.format_map(self.world.objects)
            with self.subTest(f"{row.method} {row.path}"), nothing_stored():
                for case in [*hostile.HOSTILE_AUTHORIZATION, _authorization("Bearer " + "x" * hostile.MEBIBYTE)]:
                    assert_refused(client, row.method, path, case)

    def test_odd_idempotency_keys(self) -> None:
        keyless = ("/api/v1/auth/", "/api/v1/mfa/", "/api/v1/reports/{}/file", "/api/v1/data-export/request")
        takes_keys = [
            row for row in first_rows().values() if row.method == "POST" and not row.place.startswith(keyless)
        ]
        refused = sum(self.refuse_all(row, hostile.HOSTILE_KEYS) for row in takes_keys)
        assert refused == len(takes_keys) * len(hostile.HOSTILE_KEYS) > 100

    def test_malformed_ids(self) -> None:
        rows = [row for row in API_ROWS if "{random}" in row.path.partition("?")[0] and allowed_elsewhere(row)]
        assert len({(row.method, row.place) for row in rows}) >= 26
        for row in rows:
            client = client_of(self.world, allowed_elsewhere(row), row.path)
            with self.subTest(f"{row.method} {row.path}"), nothing_stored():
                for text in MALFORMED_IDS:
                    path = row.path.format_map(self.world.objects | {"random": self.malformed(text)})
                    assert_refused(client, row.method, path, Case(text, 404, "not-found"))

    def malformed(self, text: str) -> str:
        mine = self.world.objects["mei"]
        return text.replace("{id}", mine).replace("{ID}", mine.upper()).replace("{hex}", mine.replace("-", ""))

    def test_methods_that_nobody_answers(self) -> None:
        for row in first_rows().values():
            client, path = self.client_and_path(row)
            for method in hostile.HOSTILE_METHODS:
                assert_refused(client, method, path, Case(method, 405, "method-not-allowed"))


def without_query(case: Case) -> Case:
    return Case(**{**case.__dict__, "query": ""})


def allowed_elsewhere(row: Row) -> str:
    """Who would get 404 for an unknown object, as the owner of another does."""
    return next((actor for actor, status in row.statuses.items() if status == 404), "")


def _authorization(value: str) -> Case:
    return Case("authorization-long", 401, "not-authenticated", headers={"Authorization": value})


def _as_the_register_says(place: str, case: Case) -> Case:
    closed = place in CLOSED_FIRST and case.id.startswith("user_type")
    return Case(case.id, 403, "staff-registration-closed", body=case.body) if closed else case


def test_a_method_override_overrides_nothing(cast: Cast) -> None:
    client = api(cast.mei)
    device = ApiToken.objects.get(user=cast.mei.user)
    for header in ("X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override"):
        response = client.get(f"/api/v1/auth/sessions/{device.pk}?_method=DELETE", headers={header: "DELETE"})
        assert_problem(response, 405, "method-not-allowed")
    assert client.post(CHECK_IN, {"mood_score": 4}, headers={"X-HTTP-Method-Override": "DELETE"}).status_code == 201
    assert ApiToken.objects.filter(pk=device.pk).exists()


@pytest.mark.parametrize(
    "header",
    ["X-Forwarded-Host", "X-Forwarded-Server", "X-Original-URL", "X-Rewrite-URL", "X-Forwarded-Prefix", "Forwarded"],
)
def test_forwarded_headers_change_nothing(cast: Cast, header: str) -> None:
    client = api(cast.mei)
    plain, spoofed = client.get(PROFILE), client.get(PROFILE, headers={header: "/admin/;host=evil.example"})
    assert spoofed.json() == plain.json()
    assert "evil.example" not in str(spoofed.headers)


def test_a_forwarded_address_is_no_way_around_a_limit(cast: Cast, settings: Any) -> None:
    settings.THROTTLES_ON, settings.THROTTLE_SCALE = True, 1
    wrong = {"username": "mei", "password": "not the password"}
    answers = [
        api().post("/api/v1/auth/login", wrong, headers={"X-Forwarded-For": f"203.0.{number}.9"}).status_code
        for number in range(7)
    ]
    assert answers == [401] * 5 + [429] * 2


PATHS = [
    "/api/v1/../admin/", "/api/v1/%2e%2e/%2e%2e/etc/passwd", "/static/../xinshou/settings.py",
    "/static/..%2f..%2fmanage.py", "/static/%2e%2e/%2e%2e/etc/passwd", "/static//etc/passwd", "/static/css/../../x",
    "/\\evil", "/api/v1/auth/me%00", "/api/v1/auth/me;x=1", "/api/v1/AUTH/ME", "/.git/config", "/.env",
    "/api/v1/%ff%fe", "/%ed%a0%80/", "/" + "a/" * 2000, "/api/v1/" + "%41" * 5000,
]  # fmt: skip


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path[:40])
def test_odd_paths_are_not_there(cast: Cast, path: str) -> None:
    client = api(cast.mei)
    client.handler, client.raise_request_exception = HANDLER, False
    response = client.get(path)
    assert response.status_code == 404
    assert b"root:" not in response.content
    assert b"SECRET" not in response.content


def phq9(**changes: object) -> dict[str, object]:
    answers: dict[str, object] = {f"q{number}": 0 for number in range(1, 10)}
    answers.update(changes)
    return {name: value for name, value in answers.items() if value is not Ellipsis}


BAD_ANSWERS: dict[str, tuple[object, str]] = {
    "eight": (phq9(q9=...), "responses.q9"),
    "ten": (phq9(q10=1), "responses.q10"),
    "negative": (phq9(q1=-1), "responses.q1"),
    "four": (phq9(q2=4), "responses.q2"),
    "text": (phq9(q3="1"), "responses.q3"),
    "fraction": (phq9(q4=1.5), "responses.q4"),
    "whole fraction": (phq9(q4=1.0), "responses.q4"),
    "truth": (phq9(q5=True), "responses.q5"),
    "nothing": (phq9(q6=None), "responses.q6"),
    "list": (phq9(q7=[1]), "responses.q7"),
    "huge": (phq9(q8=10**19), "responses.q8"),
    "twice": (phq9(**{"1": 0}), "responses.q1"),
    "of the PCL-5": ({f"q{number}": 0 for number in range(1, 21)}, "responses.q10"),
    "of nobody": ({"item_1": 0}, "responses.item_1"),
    "Persian digits": (phq9(q1=..., q۱=0), "responses"),
    "empty": ({}, "responses.q1"),
    "a list": ([0] * 9, "responses"),
    "a text": ("000000000", "responses"),
    "null": (None, "responses"),
}


@pytest.mark.parametrize("case", BAD_ANSWERS)
def test_bad_answers_are_refused_by_name(cast: Cast, case: str) -> None:
    client, (responses, place) = api(cast.mei), BAD_ANSWERS[case]
    with nothing_stored():
        problem = assert_problem(
            client.post(ASSESSMENT, {"assessment_type": "PHQ9", "responses": responses}), 400, "validation"
        )
    assert place in {error["field"] for error in problem["errors"]}


UNKNOWN_INSTRUMENTS = [
    "PHQ10",
    "phq9",
    "",
    "PHQ9 ",
    "PHQ2",
    None,
    9,
    True,
    ["PHQ9"],
    {"PHQ9": 1},
    "ＰＨＱ９",
    "x" * 10_000,
]


@pytest.mark.parametrize("name", UNKNOWN_INSTRUMENTS, ids=lambda name: repr(name)[:20])
def test_unknown_instruments_are_refused(cast: Cast, name: object) -> None:
    client = api(cast.mei)
    with nothing_stored():
        response = client.post(ASSESSMENT, {"assessment_type": name, "responses": phq9(q9=3)})
        problem = assert_problem(response, 400, "validation")
    assert {error["field"] for error in problem["errors"]} == {"assessment_type"}


BAD_DAYS = [
    "2026-02-30", "2025-13-01", "0000-00-00", "0001-01-01", "9999-12-31", "2999-01-01", "1900-01-01", "20260301",
    "26-3-1", "2026-03-01T00:00:00Z", " 2026-03-01", "٢٠٢٦-٠٣-٠١", "today", "", 20260301, True, [], {}, 1e300,
]  # fmt: skip


@pytest.mark.parametrize("day", BAD_DAYS, ids=repr)
def test_impossible_past_and_future_days(cast: Cast, day: object) -> None:
    client = api(cast.mei)
    with nothing_stored():
        problem = assert_problem(client.post(CHECK_IN, {"mood_score": 5, "checkin_date": day}), 400, "validation")
    assert [error["field"] for error in problem["errors"]] == ["checkin_date"]
    assert not CheckIn.objects.exists()


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("mood_score", 11), ("mood_score", -1), ("mood_score", 10**19), ("mood_score", 4.5), ("mood_score", None),
        ("sleep_hours", 24.01), ("sleep_hours", -0.01), ("sleep_hours", 1e308), ("sleep_hours", "8"),
        ("sleep_quality", 0), ("sleep_quality", 6), ("medication_taken", "yes"), ("medication_taken", 1),
        ("notes", "长" * 1001), ("notes", "👩‍👩‍👧" * 201), ("notes", ["x"]),
    ],
)  # fmt: skip
def test_check_in_values_out_of_range(cast: Cast, field: str, value: object) -> None:
    client = api(cast.mei)
    with nothing_stored():
        problem = assert_problem(client.post(CHECK_IN, {"mood_score": 5, field: value}), 400, "validation")
    assert [error["field"] for error in problem["errors"]] == [field]


def test_one_key_with_another_body_is_refused_and_keeps_the_first(cast: Cast) -> None:
    client, key = api(cast.mei), {"Idempotency-Key": "one"}
    first = client.post(CHECK_IN, {"mood_score": 2}, headers=key)
    assert_problem(client.post(CHECK_IN, {"mood_score": 9}, headers=key), 422, "idempotency-mismatch")
    assert_problem(client.post(ASSESSMENT, {"mood_score": 2}, headers=key), 422, "idempotency-mismatch")
    assert client.post(CHECK_IN, {"mood_score": 2}, headers=key).json() == first.json()
    assert CheckIn.objects.get().mood_score == 2
    assert not Assessment.objects.exists()


@pytest.mark.parametrize("tag", ['"stale"', 'W/"stale"', "*x", '""', "nonsense", '"' + "a" * 5000 + '"'])
@pytest.mark.parametrize("path", [PROFILE, "/api/v1/clinical/doctor/profile"])
def test_a_stale_version_writes_nothing(cast: Cast, path: str, tag: str) -> None:
    client = api(cast.mei if path == PROFILE else cast.dr_lin)
    with nothing_stored():
        response = client.put(path, {"phone": "+49 30 1234"}, headers={"If-Match": tag})
        assert_problem(response, 412, "stale-version")


def test_the_database_was_not_dropped(cast: Cast) -> None:
    assert Patient.objects.count() == 2
    assert connection.is_usable()
