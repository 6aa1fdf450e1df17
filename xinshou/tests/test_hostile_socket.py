"""Bytes that no client library would send, against the server that the product runs on, over a real socket."""

import re
import socket
import time
from collections.abc import Iterator

import pytest

from clinical.models import CheckIn
from patients.tests.base import Cast
from patients.tokens import issue_token
from xinshou.tests.hostile import MEBIBYTE, nothing_stored
from xinshou.tests.served import Server, is_alive, served, status_of

PATH = "/api/v1/clinical/checkin"
pytestmark = [pytest.mark.slow, pytest.mark.django_db(transaction=True)]


@pytest.fixture(scope="module")
def server(django_db_setup: None, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with served(tmp_path_factory.mktemp("granian")) as server:
        yield server


def head(*lines: str, method: str = "POST", path: str = PATH, host: str | None = "care.example") -> bytes:
    names = [f"{method} {path} HTTP/1.1", *([f"Host: {host}"] if host else []), "Connection: close", *lines]
    return "\r\n".join([*names, "", ""]).encode("latin-1")


def signed(cast: Cast, *lines: str, method: str = "POST") -> bytes:
    return head(
        f"Authorization: Bearer {issue_token(cast.mei.user)}", "Content-Type: application/json", *lines, method=method
    )


@pytest.mark.parametrize(
    ("lines", "body"),
    [
        (["Content-Length: 100"], b'{"mood_score": 4}'),
        (["Content-Length: 100"], b""),
        (["Transfer-Encoding: chunked"], b"11\r\n" + b'{"mood_score": 4}' + b"\r\n"),
        (["Transfer-Encoding: chunked"], b'99\r\n{"mood'),
        (["Transfer-Encoding: chunked"], b"zz\r\n{}\r\n0\r\n\r\n"),
    ],
    ids=["half", "nothing", "chunks without an end", "half a chunk", "a chunk of no size"],
)
def test_a_body_cut_off_half_way_stores_nothing(server: Server, cast: Cast, lines: list[str], body: bytes) -> None:
    request = signed(cast, *lines)
    with nothing_stored():
        answer = server.say(request, body, half_close=True)
        time.sleep(0.2)
    assert status_of(answer) == 400
    assert b"application/problem+json" in answer
    assert is_alive(server)


def test_a_caller_who_is_gone_leaves_no_trace(server: Server, cast: Cast) -> None:
    with nothing_stored(), socket.create_connection(("127.0.0.1", server.port), timeout=20) as wire:
        wire.sendall(signed(cast, "Content-Length: 100") + b'{"mood_score": 4}')
    time.sleep(0.2)
    assert not CheckIn.objects.exists()
    assert is_alive(server)


def test_the_same_body_whole_is_stored(server: Server, cast: Cast) -> None:
    body = b'{"mood_score": 4}'
    assert status_of(server.say(signed(cast, f"Content-Length: {len(body)}"), body)) == 201
    chunked = b"11\r\n" + body + b"\r\n0\r\n\r\n"
    assert status_of(server.say(signed(cast, "Transfer-Encoding: chunked"), chunked)) == 200
    assert CheckIn.objects.count() == 1


def test_a_body_of_30_megabytes_is_not_collected(server: Server, cast: Cast) -> None:
    length = 30 * MEBIBYTE
    answer = server.say(signed(cast, f"Content-Length: {length}"), b"x" * length)
    assert status_of(answer) in {None, 413}
    assert is_alive(server)


CREDENTIALS = {
    "bytes": "Bearer \xff\xfe\x80",
    "UTF-8": "Bearer 密码".encode().decode("latin-1"),
    "other UTF-8": "密码 x".encode().decode("latin-1"),
    "long": "Bearer " + "x" * 6000,
    "tabs": "Bearer\tx",
    "two spaces": "Bearer  x",
    "empty": "",
}


@pytest.mark.parametrize("name", CREDENTIALS)
def test_odd_credentials_on_the_wire(server: Server, cast: Cast, name: str) -> None:
    answer = server.say(head(f"Authorization: {CREDENTIALS[name]}", "Content-Length: 0"))
    assert status_of(answer) == 401
    assert b"application/problem+json" in answer


RAW: dict[str, tuple[bytes, set[int | None]]] = {
    "a megabyte of credential": (head("Authorization: Bearer " + "x" * MEBIBYTE), {None, 400, 431}),
    "no host": (head("Content-Length: 0", host=None), {400}),
    "another host": (head("Content-Length: 0", host="evil.example"), {400}),
    "two hosts": (head("Host: evil.example", "Content-Length: 0"), {400, 401}),
    "both lengths": (head("Content-Length: 5", "Transfer-Encoding: chunked") + b"0\r\n\r\nGET /x", {None, 400, 401}),
    "two lengths": (head("Content-Length: 2", "Content-Length: 7") + b"{}", {None, 400}),
    "a negative length": (head("Content-Length: -1"), {None, 400}),
    "no length of length": (head("Content-Length: nine"), {None, 400}),
    "another host in the path": (head(method="GET", path="//evil.example/"), {404}),
    "an address as a path": (head(method="GET", path="http://evil.example/api/v1/none"), {400, 404}),
    "bytes in the path": (head(method="GET", path="/api/v1/\xff\xfe"), {None, 400, 404}),
    "NUL in the path": (head(method="GET", path="/api/v1/\x00"), {None, 400, 404}),
    "traversal": (head(method="GET", path="/static/../../../../etc/passwd"), {404}),
    "a method of its own": (head(method="BREW", path="/api/v1/meta"), {405}),
    "TRACE": (head(method="TRACE", path="/api/v1/meta"), {405}),
    "HTTP/0.9": (b"GET /\r\n", {None, 400}),
    "noise": (bytes(range(256)) * 40, {None, 400}),
    "TLS": (b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + b"\x00" * 500, {None, 400}),
    "many headers": (head(*(f"X-{number}: x" for number in range(3000)), "Content-Length: 0"), {None, 400, 431}),
}  # fmt: skip


@pytest.mark.parametrize("name", RAW)
def test_odd_bytes_on_the_wire(server: Server, cast: Cast, name: str) -> None:
    """None is a server that hangs up before there is a request to answer."""
    request, statuses = RAW[name]
    answer = server.say(request)
    assert status_of(answer) in statuses
    assert b"root:" not in answer
    assert b"evil" not in re.sub(rb'"instance": ?"[^"]*"', b"", answer)
    assert is_alive(server)


def test_the_server_has_no_500_and_no_trace_in_its_log(server: Server) -> None:
    said = server.log.read_text()
    assert "Traceback" not in said
    assert not re.search(r'"status": 5', said)
