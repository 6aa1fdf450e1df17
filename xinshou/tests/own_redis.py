"""A Redis server of one test's own, which it may kill and start again without harm to the other tests."""

import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import redis

from xinshou.embedded import free_port
from xinshou.processes import unprivileged_account
from xinshou.server_files import find_programs


class OwnRedis:
    """Forgets everything when it is killed, as a restarted one without persistence does."""

    def __init__(self, log: Path) -> None:
        self.log, self.port = log, free_port()
        self.url = f"redis://127.0.0.1:{self.port}/0"
        self.program = find_programs(unprivileged_account()).redis_server
        self.process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        options = ["--port", str(self.port), "--bind", "127.0.0.1", "--save", "", "--dir", str(self.log.parent)]
        with self.log.open("ab") as out:
            self.process = subprocess.Popen([str(self.program), *options], stdout=out, stderr=out)
        give_up_at = time.monotonic() + 30
        with redis.Redis.from_url(self.url) as client:
            while time.monotonic() < give_up_at:
                try:
                    client.ping()
                    return
                except redis.ConnectionError:
                    time.sleep(0.05)
        raise AssertionError(self.log.read_text())

    def kill(self) -> None:
        if self.process:
            self.process.kill()
            self.process.wait(20)
            self.process = None


@contextmanager
def own_redis(folder: Path) -> Iterator[OwnRedis]:
    server = OwnRedis(folder / "redis.log")
    try:
        server.start()
        yield server
    finally:
        server.kill()
