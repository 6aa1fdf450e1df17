import json
import os
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from loadtests import shares
from loadtests.hammer import Ask, Timed, hammer
from loadtests.shares import Endpoint, cpu_seconds


class Answers(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        body = json.dumps({"status": "bare"}).encode()
        self.send_response(500 if self.path == "/broken" else 200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_args: object) -> None:
        """Nobody reads it."""


@pytest.fixture
def port() -> Iterator[int]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Answers)
    Thread(target=server.serve_forever, daemon=True).start()
    yield server.server_address[1]
    server.shutdown()


def test_every_connection_asks_again_and_again(port: int) -> None:
    timed = hammer(port, [Ask("GET", "/bare", lambda body: body["status"] == "bare")] * 3, 0.3)
    assert len(timed.seconds) > 3
    assert timed.wall >= 0.3


@pytest.mark.parametrize(("path", "said"), [("/broken", "bare"), ("/bare", "something else")])
def test_an_answer_that_is_not_the_expected_one_is_never_timed(port: int, path: str, said: str) -> None:
    with pytest.raises(RuntimeError, match=path):
        hammer(port, [Ask("GET", path, lambda body: body["status"] == said)], 0.3)


def timed(seconds: float, cpu: float) -> Timed:
    return Timed([seconds] * 100, wall=10.0, cpu=cpu)


def report(folder: Path, monkeypatch: pytest.MonkeyPatch, cpu: float, *, keep: bool = False) -> int:
    monkeypatch.setattr(shares, "RESULTS", folder)
    monkeypatch.setattr(shares, "BASELINE", folder / "shares.json")
    measured = {"bare view": timed(0.002, 1.0), "GET /auth/me": timed(0.004, cpu)}
    endpoints = [Endpoint(name, 0.4, []) for name in measured]
    return shares.report(endpoints, measured, {"GET /auth/me": 100.0}, ["a machine"], keep=keep)


def test_a_share_that_has_fallen_fails_the_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert report(tmp_path, monkeypatch, 2.0, keep=True) == 0
    assert json.loads((tmp_path / "shares.json").read_text()) == {"bare view": 1.0, "GET /auth/me": 0.5}
    assert report(tmp_path, monkeypatch, 2.5) == 0
    assert report(tmp_path, monkeypatch, 4.0) == 1
    assert "WORSE: GET /auth/me has 0.25 of a bare view by CPU, 0.50 is stored" in capsys.readouterr().out


def test_the_table_has_ours_beside_the_published_and_the_database(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    report(tmp_path, monkeypatch, 2.0)
    row = next(line for line in (tmp_path / "shares.md").read_text().splitlines() if "/auth/me" in line)
    assert "| 4 / 4 / 4 | 8 / 15 / 25 | 1.00 | 0.40 met | 20.00 | 0.50 |" in row
    assert row.endswith("| 100 | 0.100 |")


def test_processor_time_is_counted() -> None:
    before = cpu_seconds(os.getpid())
    while cpu_seconds(os.getpid()) < before + 0.05:
        sum(range(10_000))
    assert cpu_seconds(os.getpid()) >= before + 0.05
