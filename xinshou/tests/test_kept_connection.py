"""What a process of one thread does with its connection between requests, and when the database has hung up."""

import os
from collections.abc import Iterator

import httpx
import psycopg
import pytest
from django.db import connection

from patients.tests.factories import make_patient
from patients.tokens import issue_token
from xinshou.wsgi import application

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def client(monkeypatch: pytest.MonkeyPatch) -> Iterator[httpx.Client]:
    """Past Django's test client, which keeps every connection."""
    monkeypatch.setitem(connection.settings_dict, "CONN_MAX_AGE", None)
    token = issue_token(make_patient().user)
    connection.close()
    with httpx.Client(
        transport=httpx.WSGITransport(app=application),
        base_url="http://127.0.0.1",
        headers={"Authorization": f"Bearer {token}"},
    ) as asking:
        yield asking
    connection.close()


def backend() -> int:
    connection.ensure_connection()
    return int(connection.connection.info.backend_pid)


def test_it_is_kept(client: httpx.Client) -> None:
    assert client.get("/api/v1/auth/me").status_code == 200
    first = backend()
    assert client.get("/api/v1/auth/me").status_code == 200
    assert backend() == first


def test_one_that_broke_costs_one_answer(client: httpx.Client) -> None:
    assert client.get("/api/v1/auth/me").status_code == 200
    lost = backend()
    with psycopg.connect(os.environ["DATABASE_URL"], autocommit=True) as other:
        other.execute("SELECT pg_terminate_backend(%s)", [lost])
    refused = client.get("/api/v1/auth/me")
    assert (refused.status_code, refused.json()["code"]) == (503, "service-unavailable")
    assert client.get("/api/v1/auth/me").status_code == 200
    assert backend() != lost
