"""Who answers while somebody else is busy: stand-ins for our processes behind a real nginx."""

import subprocess
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, HTTPServer, ThreadingHTTPServer
from pathlib import Path
from queue import Queue
from threading import Event, Thread
from typing import TypeAlias

import httpx
import pytest

from xinshou.embedded import free_port
from xinshou.layout import HASHING_THREADS, Places, hashing_command
from xinshou.tests.served import CHECKOUT, needs_nginx, stop, through_nginx

HOST = "127.0.0.1"
ME, LOGIN = "/api/v1/auth/me", "/api/v1/auth/login"
SLOW = "?hold"
Ask: TypeAlias = Callable[[str, str], "Future[httpx.Response]"]


class Held:
    """Requests that stand-ins do not answer before the test lets go: who has them, in the order they came."""

    def __init__(self) -> None:
        self.by: Queue[str] = Queue()
        self.let_go = Event()


class Answer(BaseHTTPRequestHandler):
    server: "Stub"

    def answer(self) -> None:
        if self.path.endswith(SLOW):
            self.server.held.by.put(self.server.name)
            self.server.held.let_go.wait(60)
        self.send_response(200)
        self.end_headers()
        self.wfile.write(self.server.name.encode())

    do_GET = do_POST = do_DELETE = answer

    def log_message(self, format: str, *args: object) -> None: ...


class Stub(HTTPServer):
    """Of one thread, as a process of pages is. Answers with its name."""

    def __init__(self, name: str, held: Held) -> None:
        super().__init__((HOST, 0), Answer)
        self.name, self.held = name, held


class StubOfThreads(ThreadingHTTPServer, Stub): ...


PAGES = ("page one", "page two", "page three")


@pytest.fixture
def held() -> Iterator[Held]:
    held = Held()
    yield held
    held.let_go.set()


@pytest.fixture
def places(held: Held, tmp_path: Path) -> Iterator[Places]:
    pages = [Stub(name, held) for name in PAGES]
    others = [StubOfThreads(name, held) for name in ("hashing", "waiting")]
    with ExitStack() as stack:
        for stub in (*pages, *others):
            stack.enter_context(stub)
            Thread(target=stub.serve_forever, args=[0.02], daemon=True).start()
            stack.callback(stub.shutdown)
        stack.callback(held.let_go.set)
        *of_pages, hashing, waiting = (f"{HOST}:{stub.server_port}" for stub in (*pages, *others))
        yield Places(f"{HOST}:{free_port()}", tuple(of_pages), hashing, waiting, tmp_path)


@pytest.fixture
def nginx(places: Places) -> Iterator[httpx.Client]:
    with through_nginx(places) as client:
        yield client


@pytest.fixture
def ask(nginx: httpx.Client, held: Held) -> Iterator[Ask]:
    """Does not wait for the answer."""
    with ThreadPoolExecutor(8) as pool:
        yield lambda method, path: pool.submit(nginx.request, method, path)
        held.let_go.set()


@needs_nginx
@pytest.mark.parametrize(
    ("method", "path", "part"),
    [
        ("POST", LOGIN, "hashing"),
        ("POST", f"{LOGIN}/", "hashing"),
        ("POST", "/sign-in/?next=/live/", "hashing"),
        ("DELETE", ME, "hashing"),
        ("GET", ME, "page"),
        ("GET", "/sign-in/", "page"),
        ("POST", f"{LOGIN}/mfa", "page"),
        ("POST", "/today/?/sign-in/", "page"),
        ("GET", "/live/", "waiting"),
        ("POST", "/api/v1/chat", "waiting"),
    ],
)
def test_nginx_reads_the_lists_as_we_do(nginx: httpx.Client, method: str, path: str, part: str) -> None:
    assert nginx.request(method, path).text.split()[0] == part


@needs_nginx
def test_no_read_stands_behind_a_hash(nginx: httpx.Client, held: Held, ask: Ask) -> None:
    """Four sign-ins are more than the pages have threads."""
    signing_in = [ask("POST", LOGIN + SLOW) for _person in range(4)]
    assert [held.by.get(timeout=10) for _person in signing_in] == ["hashing"] * 4
    assert {nginx.get(ME).text for _read in range(6)} <= set(PAGES)
    assert not any(answer.done() for answer in signing_in)
    held.let_go.set()
    assert [answer.result(10).text for answer in signing_in] == ["hashing"] * 4


@needs_nginx
def test_no_read_stands_behind_a_page_while_a_process_is_idle(nginx: httpx.Client, held: Held, ask: Ask) -> None:
    slow, busy = [], set()
    for _person in range(2):
        slow.append(ask("GET", "/today/" + SLOW))
        busy.add(held.by.get(timeout=10))
    (idle,) = set(PAGES) - busy
    assert {nginx.get(ME).text for _read in range(12)} == {idle}
    assert not any(answer.done() for answer in slow)


@needs_nginx
def test_a_process_that_is_away_costs_nobody_an_answer(places: Places) -> None:
    away = f"{HOST}:{free_port()}"
    with through_nginx(replace(places, pages=(away, places.pages[0]))) as nginx:
        answers = [nginx.request(method, ME) for method in ("GET", "POST") for _time in range(8)]
    assert {answer.text for answer in answers} == {PAGES[0]}


def test_the_process_that_hashes_makes_as_many_at_once_as_it_has_threads(tmp_path: Path) -> None:
    port = free_port()
    command = hashing_command(HOST, port, application="xinshou.tests.four_at_once:application")
    with (tmp_path / "log").open("w") as log, ThreadPoolExecutor(HASHING_THREADS) as pool:
        process = subprocess.Popen(command, cwd=CHECKOUT, stdout=log, stderr=log, start_new_session=True)
        try:
            with httpx.HTTPTransport(retries=8) as transport, httpx.Client(transport=transport, timeout=60) as client:
                asked = [pool.submit(client.get, f"http://{HOST}:{port}/") for _person in range(HASHING_THREADS)]
                assert [answer.result().status_code for answer in asked] == [200] * HASHING_THREADS
        finally:
            stop(process)
