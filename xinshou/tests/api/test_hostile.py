"""The table itself, over the small API: each case is refused as it says, and the driver can fail."""

from typing import Any

import pytest
from django.test import Client

from patients.tests.base import Cast, api
from xinshou.models import IdempotencyRecord
from xinshou.tests import hostile
from xinshou.tests.hostile import Case, assert_refused, nothing_stored

ECHO, NOTES = "/api/v1/echo", "/api/v1/notes"
VALID = {"text": "a", "mood": 3, "hours": 1.5, "flag": True, "day": "2026-03-01", "kind": "A", "lines": [{"name": "b"}]}


def named(cases: list[Case]) -> Any:
    return pytest.mark.parametrize("case", cases, ids=lambda case: case.id)


@named(hostile.HOSTILE_BODIES + hostile.HOSTILE_HEADERS + hostile.HOSTILE_QUERIES + hostile.field_cases(VALID))
def test_any_endpoint_with_a_body(http: Client, case: Case) -> None:
    assert_refused(http, "POST", ECHO, case)


@named(hostile.HOSTILE_BODIES)
def test_an_endpoint_without_a_use_for_a_body(http: Client, case: Case) -> None:
    assert_refused(http, "PUT", "/api/v1/versioned", case)


@named(hostile.HOSTILE_AUTHORIZATION)
@pytest.mark.django_db
def test_odd_credentials(http: Client, case: Case) -> None:
    assert_refused(http, "POST", NOTES, case)


def test_odd_keys_and_nothing_is_stored(cast: Cast) -> None:
    client = api(cast.mei)
    with nothing_stored():
        for case in hostile.HOSTILE_KEYS:
            assert_refused(client, "POST", NOTES, case)


def test_a_valid_request_is_not_refused(http: Client) -> None:
    with pytest.raises(AssertionError):
        assert_refused(http, "POST", ECHO, Case("fine", 400, "validation", body=b'{"text": "a"}'))


def test_another_field_is_not_good_enough(http: Client) -> None:
    with pytest.raises(AssertionError):
        assert_refused(http, "POST", ECHO, Case("x", 400, "validation", field="mood", body=b'{"text": 5}'))


def test_a_stored_row_is_noticed(cast: Cast) -> None:
    with pytest.raises(AssertionError), nothing_stored():
        api(cast.mei).post(NOTES, {"text": "a"}, headers={"Idempotency-Key": "k"})
    assert IdempotencyRecord.objects.exists()
