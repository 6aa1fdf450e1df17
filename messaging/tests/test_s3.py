"""The store as S3: the real client against a small server on this machine that keeps what it is sent."""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, ClassVar

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.core.files.storage import storages

from messaging import storage
from messaging.models import Attachment
from messaging.services.attachments import forget_files, sweep_attachments
from messaging.tests.factories import API, make_attachment, upload
from patients.tests.base import Cast, api, assert_problem
from xinshou.env import attachment_storage


class Bucket(BaseHTTPRequestHandler):
    kept: ClassVar[dict[str, bytes]] = {}

    def do_PUT(self) -> None:
        self.kept[self.path.partition("?")[0]] = self.rfile.read(int(self.headers["Content-Length"]))
        self._answer(200)

    def do_GET(self) -> None:
        data = self.kept.get(self.path.partition("?")[0])
        self._answer(404 if data is None else 200, data or b"")

    do_HEAD = do_GET

    def do_DELETE(self) -> None:
        self.kept.pop(self.path.partition("?")[0], None)
        self._answer(204)

    def _answer(self, status: int, body: bytes = b"") -> None:
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("ETag", '"x"')
        self.send_header("Last-Modified", "Sun, 29 Nov 2026 00:00:00 GMT")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, *args: Any) -> None:
        return None


@pytest.fixture
def server() -> Iterator[ThreadingHTTPServer]:
    Bucket.kept.clear()
    with ThreadingHTTPServer(("127.0.0.1", 0), Bucket) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server
        server.shutdown()


@pytest.fixture
def bucket(server: ThreadingHTTPServer, settings: Any, monkeypatch: pytest.MonkeyPatch) -> dict[str, bytes]:
    for name, value in {
        "ATTACHMENT_BUCKET": "sealed",
        "ATTACHMENT_S3_ENDPOINT": f"http://127.0.0.1:{server.server_address[1]}",
        "ATTACHMENT_S3_REGION": "eu-central-1",
        "ATTACHMENT_S3_ACCESS_KEY": "key",
        "ATTACHMENT_S3_SECRET_KEY": "secret",
        "ATTACHMENT_S3_ADDRESSING": "path",
    }.items():
        monkeypatch.setenv(name, value)
    settings.STORAGES = {**settings.STORAGES, "attachments": attachment_storage("unused", in_memory=False)}
    return Bucket.kept


def test_files_go_to_the_bucket_and_come_back(cast: Cast, bucket: dict[str, bytes]) -> None:
    body = upload(api(cast.mei), b"canary words", "a.txt", "text/plain").json()
    (path,) = bucket
    assert path == f"/sealed/{Attachment.objects.get().name_in_store}"
    assert b"canary" not in bucket[path]
    assert api(cast.mei).get(f"{API}/attachments/{body['id']}").content == b"canary words"


def test_files_leave_the_bucket(cast: Cast, bucket: dict[str, bytes]) -> None:
    attachment = make_attachment(cast.mei)
    assert len(bucket) == 2
    bucket.clear()
    assert_problem(api(cast.mei).get(f"{API}/attachments/{attachment.pk}"), 404, "not-found")
    make_attachment(cast.mei)
    forget_files(cast.mei)
    assert sweep_attachments() == 4
    assert bucket == {}


def test_a_bucket_that_is_away_is_said_to_be(cast: Cast, bucket: dict[str, bytes], server: ThreadingHTTPServer) -> None:
    server.shutdown()
    server.server_close()
    assert_problem(upload(api(cast.mei), b"words", "a.txt", "text/plain"), 503, "service-unavailable")
    with pytest.raises(storage.StoreUnavailable):
        storage.get("nothing", b"k" * 32)


def test_without_a_secret_nothing_starts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ATTACHMENT_BUCKET", "sealed")
    with pytest.raises(ImproperlyConfigured, match="ATTACHMENT_S3_ACCESS_KEY"):
        attachment_storage("unused", in_memory=False)
    assert storages["attachments"].__class__.__name__ == "InMemoryStorage"
