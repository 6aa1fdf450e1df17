"""Ten more rows, no more queries."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from messaging.models import Party
from messaging.services.drafts import keep_snippet
from messaging.tests.factories import API, make_attachment, make_thread, write
from patients.tests.base import Cast, api, doctor_client
from patients.tests.factories import make_patient
from xinshou.encryption import forget_cached_keys


def queries(client: Client, path: str) -> int:
    """Of the second visit: the first notes in the access log who is new in the list."""
    client.get(path)
    forget_cached_keys()
    with CaptureQueriesContext(connection) as captured:
        assert client.get(path).status_code == 200
    return len(captured)


def more_threads(cast: Cast) -> None:
    for _ in range(10):
        write(make_thread(make_patient(doctor=cast.dr_lin)), Party.PATIENT, "ok")


def more_messages(cast: Cast) -> None:
    thread = make_thread(cast.mei)
    for number in range(10):
        files = [make_attachment(cast.mei).pk] if number % 2 else []
        write(thread, Party.PATIENT, "I want to kill myself" if number % 5 == 0 else "ok", attachment_ids=files)
        keep_snippet(cast.dr_lin, title=f"{number}", text="words")


PLACES: list[tuple[str, Callable[[Any], Client], Callable[[Cast], None]]] = [
    (f"{API}/threads", api, more_threads),
    (f"{API}/threads?search=a", api, more_threads),
    (f"{API}/unread", api, more_threads),
    (f"{API}/threads/{{thread}}", api, more_messages),
    ("/messages/", doctor_client, more_threads),
    ("/messages/{thread}/", doctor_client, more_messages),
    ("/messages/snippets/", doctor_client, more_messages),
]


@pytest.mark.parametrize(("path", "client_of", "grow"), PLACES, ids=[path for path, _client, _grow in PLACES])
def test_more_rows_no_more_queries(
    cast: Cast, path: str, client_of: Callable[[Any], Client], grow: Callable[[Cast], None]
) -> None:
    grow(cast)
    client, place = client_of(cast.dr_lin), path.format(thread=make_thread(cast.mei).pk)
    before = queries(client, place)
    grow(cast)
    assert queries(client, place) == before
