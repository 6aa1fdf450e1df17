import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.db import connections
from django.test import Client
from django.utils import timezone

from patients.tests.base import Cast, api, assert_problem, in_parallel
from xinshou.api.idempotency import purge_idempotency_records
from xinshou.models import IdempotencyRecord
from xinshou.tests.api.urls import Notes

NOTES = "/api/v1/notes"


@pytest.fixture(autouse=True)
def _clean_page() -> Any:
    Notes.written.clear()
    Notes.entered.clear()
    yield
    Notes.gate = None


def post(client: Client, key: str, text: str = "a", path: str = NOTES) -> Any:
    return client.post(path, {"text": text}, headers={"Idempotency-Key": key})


def test_the_second_post_gets_the_first_answer(cast: Cast) -> None:
    client = api(cast.mei)
    first, second = post(client, "k1"), post(client, "k1")
    assert Notes.written == ["a"]
    assert (second.status_code, second.content, second["ETag"]) == (201, first.content, '"1"')
    assert second["Content-Type"] == first["Content-Type"]
    assert second["Idempotency-Replayed"] == "true"
    assert "Idempotency-Replayed" not in first


def test_a_slash_at_the_end_is_the_same_path(cast: Cast) -> None:
    client = api(cast.mei)
    post(client, "k1")
    assert post(client, "k1", path=f"{NOTES}/")["Idempotency-Replayed"] == "true"


def test_another_body_or_query_is_422(cast: Cast) -> None:
    client = api(cast.mei)
    post(client, "k1")
    assert_problem(post(client, "k1", text="b"), 422, "idempotency-mismatch")
    assert_problem(post(client, "k1", path=f"{NOTES}?x=1"), 422, "idempotency-mismatch")
    assert Notes.written == ["a"]


def test_keys_belong_to_their_user(cast: Cast) -> None:
    assert post(api(cast.mei), "k1").status_code == 201
    assert "Idempotency-Replayed" not in post(api(cast.amir), "k1")
    assert Notes.written == ["a", "a"]


def test_refusals_are_kept_but_not_what_may_end_otherwise(cast: Cast) -> None:
    client = api(cast.mei)
    client.raise_request_exception = False
    assert post(client, "k1", text="").status_code == 400
    assert post(client, "k1", text="")["Idempotency-Replayed"] == "true"
    for key, text, status in (("k2", "broken", 500), ("k3", "limited", 429)):
        for _ in range(2):
            response = post(client, key, text=text)
            assert response.status_code == status
            assert "Idempotency-Replayed" not in response


@pytest.mark.parametrize("key", ["", "a b", "x" * 129, "schlüssel", "键", "a\x7f"])
def test_odd_keys_are_400(cast: Cast, key: str) -> None:
    body = assert_problem(post(api(cast.mei), key), 400, "validation")
    assert [(error["field"], error["code"]) for error in body["errors"]] == [
        ("header.Idempotency-Key", "invalid-header")
    ]


def test_keys_do_not_count_where_answers_hold_secrets(cast: Cast) -> None:
    client = api(cast.mei)
    for key in ("k1", "k1", "a b"):
        assert post(client, key, path="/api/v1/auth/notes").status_code == 201
    assert Notes.written == ["a", "a", "a"]
    assert not IdempotencyRecord.objects.exists()


def test_answers_are_sealed_and_keys_hashed(cast: Cast) -> None:
    post(api(cast.mei), "canary-key", text="")
    row = str(IdempotencyRecord.objects.values_list().get())
    assert "canary-key" not in row
    assert "validation" not in row
    assert bytes(IdempotencyRecord.objects.get().answer).find(b"validation") == -1


def test_a_key_is_free_after_a_day(cast: Cast) -> None:
    with time_machine.travel(timezone.now() - timedelta(hours=24, seconds=1)):
        post(api(cast.mei), "k1")
    assert "Idempotency-Replayed" not in post(api(cast.mei), "k1", text="b")
    assert Notes.written == ["a", "b"]


def test_a_claim_of_a_dead_process_frees_itself(cast: Cast) -> None:
    client = api(cast.mei)
    post(client, "k1")
    IdempotencyRecord.objects.update(status=None, answer=None, lease_until=timezone.now() + timedelta(seconds=30))
    response = post(client, "k1")
    assert_problem(response, 409, "idempotency-in-progress")
    assert response["Retry-After"] == "1"
    IdempotencyRecord.objects.update(lease_until=timezone.now())
    assert post(client, "k1").status_code == 201


def test_purge_forgets_old_ones_only(cast: Cast) -> None:
    post(api(cast.mei), "k1")
    assert purge_idempotency_records() == 0
    IdempotencyRecord.objects.update(created_at=timezone.now() - timedelta(hours=25))
    assert purge_idempotency_records() == 1


@pytest.mark.django_db(transaction=True)
def test_parallel_posts_do_the_work_once(cast: Cast) -> None:
    clients = [api(cast.mei) for _ in range(4)]

    def call(number: int) -> Any:
        return post(clients[number], "k1")

    answers = in_parallel(call, times=4)
    assert Notes.written == ["a"]
    assert {answer.status_code for answer in answers} <= {201, 409}
    assert [answer.status_code for answer in answers].count(201) >= 1
    assert post(clients[0], "k1")["Idempotency-Replayed"] == "true"


@pytest.mark.django_db(transaction=True)
def test_the_second_hears_409_while_the_first_runs(cast: Cast) -> None:
    Notes.gate = threading.Event()
    first, second = api(cast.mei), api(cast.mei)
    with ThreadPoolExecutor(1) as pool:
        running = pool.submit(in_own_connection, post, first, "k1")
        assert Notes.entered.wait(5)
        assert_problem(post(second, "k1"), 409, "idempotency-in-progress")
        Notes.gate.set()
        assert running.result().status_code == 201
    assert post(second, "k1")["Idempotency-Replayed"] == "true"
    assert Notes.written == ["a"]


def in_own_connection(call: Callable[..., Any], *args: Any) -> Any:
    try:
        return call(*args)
    finally:
        connections.close_all()
