"""Which process answers which address, and that nginx takes the configuration."""

import re
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from uuid import UUID

import pytest
from django.core.management import call_command
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from xinshou.embedded import POSTGRES_SETTINGS, free_port
from xinshou.layout import (
    BEHIND_OTHERS,
    HASHING_REQUESTS,
    WAITING_PATHS,
    Places,
    nginx_configuration,
    parts,
    places_here,
    ports,
)
from xinshou.management.commands import serve
from xinshou.tests.served import needs_nginx, through_nginx
from xinshou.tests.world import ROWS

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


def hashes(method: str, path: str) -> bool:
    return any(re.fullmatch(pattern, f"{method} {path}") for pattern in HASHING_REQUESTS)


@pytest.mark.parametrize("path", WAITING)
def test_what_waits_goes_to_the_process_that_can(path: str) -> None:
    assert waits(path)


@pytest.mark.parametrize("path", PAGES)
def test_the_rest_goes_to_the_pages(path: str) -> None:
    assert not waits(path)


def test_no_request_goes_to_two_parts() -> None:
    """Which requests hash is asked in test_access_matrix.py."""
    asked = [(row.method, re.sub(r"\{\w+\}", str(ID), row.path.partition("?")[0])) for row in ROWS]
    assert sum(hashes(*each) for each in asked) >= len(HASHING_REQUESTS)
    assert [each for each in asked if hashes(*each) and waits(each[1])] == []


def test_every_pattern_leads_to_an_address_that_exists() -> None:
    """One that nothing answers is left over from an address that has moved."""
    addresses = [re.sub(r"<[^>]+>", str(ID), "/" + route) for route in routes(get_resolver().url_patterns)]
    listed = (*WAITING_PATHS, *(pattern.partition(" ")[2] for pattern in HASHING_REQUESTS))
    assert [pattern for pattern in listed if not any(re.fullmatch(pattern, each) for each in addresses)] == []


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


def test_the_command_names_every_process(capsys: pytest.CaptureFixture[str]) -> None:
    call_command("nginx_conf", "--pages", "a:1", "b:2", "--hashing", "c:3", "--waiting", "d:4")
    told = capsys.readouterr().out
    assert re.findall(r"server (\w+:\d)\b", told) == ["a:1", "b:2", "c:3", "d:4"]


def test_what_has_one_thread_keeps_its_connection() -> None:
    layout = parts(places_here("127.0.0.1", 0, Path()))
    kept = {part.name for part in layout if part.env.get("DB_POOL_SIZE") == "0"}
    assert kept == {part.name for part in layout if "--blocking-threads 1 " in " ".join(part.command)}
    assert kept


def test_connections_of_all_processes_are_fewer_than_the_database_takes() -> None:
    """As if each of `make serve` had a pool of 8 (DB_POOL_SIZE): what is behind nginx, three workers and beat."""
    processes = len(ports(places_here("127.0.0.1", 0, Path()))) + 4
    assert processes * 8 < int(POSTGRES_SETTINGS["max_connections"])


def test_a_client_cannot_say_where_it_comes_from() -> None:
    told = nginx_configuration(places_here("127.0.0.1", 8080, Path("/run/xinshou")))
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


@needs_nginx
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
    places = Places(f"127.0.0.1:{free_port()}", (application,), application, application, tmp_path, behind)
    claims = {"X-Forwarded-For": "198.51.100.1, 203.0.113.9", "X-Forwarded-Proto": "https"}
    with through_nginx(places) as client:
        answer = client.get("/", headers=claims)
    assert answer.headers["X-Told"] == told
    assert answer.headers["Server"] == "web"


@pytest.mark.parametrize("nginx", ["/usr/sbin/nginx", None])
def test_behind_nginx_nobody_is_sent_to_the_page_of_one_click(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, nginx: str | None
) -> None:
    monkeypatch.setattr(serve, "nginx_program", lambda: nginx)
    said = serve.ProductionLayout(tmp_path, 8000, lambda _text: None).logins()
    assert ("/demo/" in said) is (nginx is None)
    assert "dr.lin" in said


def test_pages_stand_behind_the_hash_and_what_they_wait_for(tmp_path: Path) -> None:
    layout = serve.ProductionLayout(tmp_path, 8000, lambda _text: None)
    started = {part.name: layout._program(part, {}).niceness for part in parts(layout.places)}
    assert started == {name: 0 if name == "hashing" else BEHIND_OTHERS for name in started}
    assert {worker.niceness for worker in layout._workers({})} == {BEHIND_OTHERS}
    assert layout._report_worker({}).niceness > BEHIND_OTHERS
