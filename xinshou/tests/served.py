"""The server that the product runs on, as a process of its own beside the test's database and Redis."""

import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest
from django.db import connection

from xinshou.embedded import free_port
from xinshou.layout import Places, nginx_command, nginx_configuration, nginx_program

CHECKOUT = Path(__file__).resolve().parents[2]
HOST = "care.example"
needs_nginx = pytest.mark.skipif(nginx_program() is None, reason="nginx is not here")


@dataclass
class Server:
    port: int
    log: Path

    def say(self, *parts: bytes, half_close: bool = False, until: bytes | None = None) -> bytes:
        """All that comes back, of an answer without an end all up to `until`; empty when the server just hangs up, or
        waits for more."""
        answer = b""
        with socket.create_connection(("127.0.0.1", self.port), timeout=20) as wire:
            try:
                for part in parts:
                    wire.sendall(part)
                if half_close:
                    wire.shutdown(socket.SHUT_WR)
                while (until is None or until not in answer) and (chunk := wire.recv(65536)):
                    answer += chunk
            except (ConnectionError, TimeoutError):
                pass
        return answer


def status_of(answer: bytes) -> int | None:
    match = re.match(rb"HTTP/1\.1 ([0-9]{3}) ", answer)
    return int(match[1]) if match else None


@contextmanager
def served(folder: Path, **environment: str) -> Iterator[Server]:
    port, log = free_port(), folder / "log"
    database = re.sub(r"/[^/?]+(\?|$)", rf"/{connection.settings_dict['NAME']}\1", os.environ["DATABASE_URL"])
    command = ["-m", "granian", "--interface", "asginl", "--host", "127.0.0.1", "--port", str(port), "--workers", "1"]
    with log.open("w") as out:
        process = subprocess.Popen(
            [sys.executable, *command, "xinshou.asgi:application"],
            cwd=CHECKOUT,
            env=os.environ
            | {"DATABASE_URL": database, "XINSHOU_TESTING": "1", "ALLOWED_HOSTS": f"{HOST},127.0.0.1"}
            | environment,
            stdout=out,
            stderr=out,
            start_new_session=True,
        )
        server = Server(port, log)
        try:
            wait_until_alive(server, process)
            yield server
        finally:
            stop(process)


@contextmanager
def through_nginx(places: Places) -> Iterator[httpx.Client]:
    """Asks nginx, which leads to `places`."""
    configuration = places.folder / "nginx.conf"
    configuration.write_text(nginx_configuration(places))
    nginx = subprocess.Popen(nginx_command(nginx_program() or "", configuration))
    try:
        with (
            httpx.HTTPTransport(retries=8) as transport,
            httpx.Client(transport=transport, base_url=f"http://{places.listen}", timeout=20) as client,
        ):
            yield client
    finally:
        nginx.terminate()
        nginx.wait(10)


def stop(process: subprocess.Popen[bytes]) -> None:
    """A stream that nobody hears any more keeps the server until its next ping; then it goes with its worker."""
    process.terminate()
    try:
        process.wait(10)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait(20)


def wait_until_alive(server: Server, process: subprocess.Popen[bytes]) -> None:
    give_up_at = time.monotonic() + 90
    while time.monotonic() < give_up_at and process.poll() is None:
        try:
            if is_alive(server):
                return
        except ConnectionError:
            time.sleep(0.1)
    raise AssertionError(server.log.read_text())


def is_alive(server: Server) -> bool:
    return status_of(server.say(b"GET /health/live HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")) == 200
