"""Uploads through the server that the product runs on (ASGI): large, too large, and broken off half-way."""

import socket
from collections.abc import Iterator

import httpx2
import pytest

from messaging.models import Attachment
from messaging.tests.factories import API
from patients.tests.base import Cast
from xinshou.body_limit import LARGER
from xinshou.tests.served import Server, served
from xinshou.tests.test_live import token_of

pytestmark = [pytest.mark.slow, pytest.mark.django_db(transaction=True)]
PATH = f"{API}/upload"


@pytest.fixture(scope="module")
def server(django_db_setup: None, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with served(tmp_path_factory.mktemp("granian")) as server:
        yield server


@pytest.fixture
def client(server: Server, cast: Cast) -> Iterator[httpx2.Client]:
    headers = {"Authorization": f"Bearer {token_of(cast.mei)}"}
    with httpx2.Client(base_url=f"http://127.0.0.1:{server.port}", headers=headers, timeout=30) as client:
        yield client


def test_a_large_file_comes_and_goes(client: httpx2.Client) -> None:
    data = "一二三四五六七八九\n".encode() * 200_000
    answer = client.post(PATH, files={"file": ("a.txt", data, "text/plain")})
    assert answer.status_code == 200, answer.text
    assert client.get(f"{API}/attachments/{answer.json()['id']}").content == data


@pytest.mark.parametrize("size", [10 * 1024 * 1024 + 1, LARGER[PATH] + 1])
def test_too_large_is_413(client: httpx2.Client, size: int) -> None:
    answer = client.post(PATH, files={"file": ("a.txt", b"x" * size, "text/plain")})
    assert (answer.status_code, answer.json()["code"]) == (413, "too-large")
    assert not Attachment.objects.exists()


def test_a_body_that_is_broken_off_leaves_nothing(client: httpx2.Client, server: Server) -> None:
    head = (
        f"POST {PATH} HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: {client.headers['Authorization']}\r\n"
        "Content-Type: multipart/form-data; boundary=b\r\nContent-Length: 4000000\r\n\r\n"
        '--b\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\n'
    )
    with socket.create_connection(("127.0.0.1", server.port), timeout=10) as half:
        half.sendall(head.encode() + b"words " * 300_000)
    assert client.get(f"{API}/unread").status_code == 200
    assert not Attachment.objects.exists()
