"""Which process answers which address, and that nginx takes the configuration."""

import re
import subprocess
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from uuid import UUID

import httpx
import pytest
from django.core.management import call_command
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from xinshou.embedded import free_port
from xinshou.layout import WAITING_PATHS, Places, nginx_command, nginx_configuration, nginx_program

ID = UUID(int=7)
WAITING = [
    "/live/",
    reverse("api_events"),
    reverse("chat_send"),
    reverse("chat_stream"),
    reverse("chat_message_events", args=[ID]),
    reverse("doctor_assistant", args=[ID]),
    reverse("report_build", args=[ID]),
    reverse("chat:assistant_events", args=[ID, ID, ID]),
]
PAGES = ["/", "/today/", "/patients/", f"/patients/{ID}/", "/api/v1/auth/login", "/api/v1/clinical/checkin"]
PAGES += ["/static/live/", f"/api/v1/chat/messages/{ID}", "/api/v1/chat/conversations", "/health", "/api/v1/eventsx"]


def waits(path: str) -> bool:
    return any(re.fullmatch(pattern, path) for pattern in WAITING_PATHS)


@pytest.mark.parametrize("path", WAITING)
def test_what_waits_goes_to_the_process_that_can(path: str) -> None:
    assert waits(path)


@pytest.mark.parametrize("path", PAGES)
def test_the_rest_goes_to_the_pages(path: str) -> None:
    assert not waits(path)


def test_every_pattern_leads_to_an_address_that_exists() -> None:
    """One that nothing answers is left over from an address that has moved."""
    addresses = [re.sub(r"<[^>]+>", str(ID), "/" + route) for route in routes(get_resolver().url_patterns)]
    assert [pattern for pattern in WAITING_PATHS if not any(re.fullmatch(pattern, each) for each in addresses)] == []


def routes(patterns: list[URLPattern | URLResolver], before: str = "") -> list[str]:
    found = []
    for pattern in patterns:
        route = before + str(pattern.pattern)
        found += routes(pattern.url_patterns, route) if isinstance(pattern, URLResolver) else [route]
    return found


def test_words_of_patients_stay_off_the_disk(capsys: pytest.CaptureFixture[str]) -> None:
    call_command("nginx_conf", "--listen", "8443")
    told = capsys.readouterr().out
    assert "listen 8443;" in told
    for line in ("access_log off;", "proxy_max_temp_file_size 0;", "proxy_request_buffering off;"):
        assert line in told


def test_a_client_cannot_say_where_it_comes_from() -> None:
    told = nginx_configuration(Places("8080", "127.0.0.1:1", "127.0.0.1:2", Path("/run/xinshou")))
    assert "proxy_set_header X-Forwarded-For $remote_addr;" in told
    assert 'proxy_set_header Forwarded "";' in told


class Echo(BaseHTTPRequestHandler):
    """Stands for the application: answers with what it was told."""

    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("X-Told", f"{self.headers['X-Forwarded-For']} {self.headers['X-Forwarded-Proto']}")
        self.send_header("Content-Length", "0")
        self.end_headers()

    def version_string(self) -> str:
        return "web"

    def log_message(self, format: str, *args: object) -> None: ...


@pytest.fixture
def application() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Echo) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"127.0.0.1:{server.server_port}"
        server.shutdown()


@pytest.mark.skipif(nginx_program() is None, reason="nginx is not here")
@pytest.mark.parametrize(
    ("behind", "told"),
    [
        ((), "127.0.0.1 http"),
        (("127.0.0.1/32",), "203.0.113.9 https"),
        (("192.0.2.0/24", "2001:db8::/32"), "127.0.0.1 http"),
    ],
    ids=["open to the world", "behind what ends TLS", "behind another"],
)
def test_only_what_ends_tls_says_who_calls(
    tmp_path: Path, application: str, behind: tuple[str, ...], told: str
) -> None:
    port, configuration = free_port(), tmp_path / "nginx.conf"
    configuration.write_text(
        nginx_configuration(Places(f"127.0.0.1:{port}", application, application, tmp_path, behind))
    )
    nginx = subprocess.Popen(nginx_command(nginx_program() or "", configuration))
    try:
        with httpx.HTTPTransport(retries=8) as transport, httpx.Client(transport=transport) as client:
            claims = {"X-Forwarded-For": "198.51.100.1, 203.0.113.9", "X-Forwarded-Proto": "https"}
            answer = client.get(f"http://127.0.0.1:{port}/", headers=claims)
    finally:
        nginx.terminate()
        nginx.wait(10)
    assert answer.headers["X-Told"] == told
    assert answer.headers["Server"] == "web"
