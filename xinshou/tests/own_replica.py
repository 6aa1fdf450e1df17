"""A streaming replica of the tests' PostgreSQL, made from a base backup. A test may pause, kill and start it again."""

import os
import secrets
import shutil
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psycopg
from django.db import connection

from xinshou.embedded import BARE_ENVIRONMENT, FORGETFUL_SETTINGS, POSTGRES_SETTINGS, free_port, wait_for_answer
from xinshou.processes import Child, unprivileged_account
from xinshou.server_files import find_programs, make_private_folder, owner_of

PATIENCE_SECONDS = 60


def until(condition: Callable[[], object], what: str) -> None:
    """Asks until it is so: machines are busy at times."""
    give_up_at = time.monotonic() + PATIENCE_SECONDS
    while not condition():
        assert time.monotonic() < give_up_at, f"still not: {what}"
        time.sleep(0.1)


class OwnReplica:
    """Beside the primary's data, so that it goes with them if this process is killed."""

    def __init__(self) -> None:
        self.primary = connection.settings_dict | {"HOST": connection.settings_dict["HOST"] or "127.0.0.1"}
        self.slot, self.port = f"replica_{secrets.token_hex(4)}", free_port()
        self.home = Path(self.on_primary("SHOW data_directory")).parent
        self.tag = self.on_primary("SHOW cluster_name")
        self.account = owner_of(self.home, unprivileged_account())
        self.programs = find_programs(self.account).postgres.parent
        self.data = self.home / self.slot
        self.log = Path(os.environ.get("TMPDIR", "/tmp")) / f"{self.slot}.log"  # noqa: S108
        self.child: Child | None = None

    def url(self, *, port: int | None = None, name: str = "") -> str:
        settings = self.primary
        user = f"{settings['USER']}:{settings['PASSWORD']}"
        return f"postgresql://{user}@127.0.0.1:{port or self.port}/{name or settings['NAME']}?sslmode=disable"

    def on_primary(self, statement: str) -> Any:
        return self._first(self.url_of_primary(), statement)

    def url_of_primary(self) -> str:
        return self.url(port=int(self.primary["PORT"]), name="xinshou")

    def on_replica(self, statement: str) -> Any:
        return self._first(self.url(), statement)

    def _first(self, url: str, statement: str) -> Any:
        with psycopg.connect(url, autocommit=True, connect_timeout=PATIENCE_SECONDS) as wire:
            row = wire.execute(statement).fetchone()
            return row[0] if row else None

    def make(self) -> None:
        """`-R` writes standby.signal and where the primary is."""
        login = f"host=127.0.0.1 port={self.primary['PORT']} user={self.primary['USER']} sslmode=disable"
        make_private_folder(self.data, self.account)
        options = ["-X", "stream", "-C", "-S", self.slot, "-R", "--checkpoint=fast", "--no-sync"]
        subprocess.run(
            [self.programs / "pg_basebackup", "-d", login, "-D", self.data, *options],
            env=BARE_ENVIRONMENT | {"PGPASSWORD": self.primary["PASSWORD"]},
            cwd="/",
            user=self.account.uid if self.account else None,
            group=self.account.gid if self.account else None,
            extra_groups=[] if self.account else None,
            check=True,
        )

    def start(self) -> None:
        if self.child:
            return
        (self.data / "postmaster.pid").unlink(missing_ok=True)
        settings = POSTGRES_SETTINGS | FORGETFUL_SETTINGS | {"cluster_name": self.tag, "port": str(self.port)}
        self.child = Child(
            name="replica",
            command=[
                self.programs / "postgres", "-D", self.data, *(f"--{key}={value}" for key, value in settings.items()),
            ],
            log=self.log,
            env=BARE_ENVIRONMENT,
            account=self.account,
            dies_by=signal.SIGINT,
            stopped_by=(signal.SIGQUIT, signal.SIGKILL),
        )  # fmt: skip
        self.child.start()
        wait_for_answer(lambda: self.on_replica("SELECT 1"), self.child)

    def kill(self) -> None:
        """At once, as a crash; who is connected is thrown out."""
        if self.child:
            self.child.stop()
            self.child = None

    def pause(self) -> None:
        self.catch_up()
        self.on_replica("SELECT pg_wal_replay_pause()")
        until(lambda: self.on_replica("SELECT pg_get_wal_replay_pause_state()") == "paused", "replay is paused")

    def resume(self) -> None:
        self.on_replica("SELECT pg_wal_replay_resume()")

    def catch_up(self) -> None:
        """Until all that the primary has written by now is replayed."""
        written = self.on_primary("SELECT pg_current_wal_insert_lsn()")
        replayed = f"SELECT pg_last_wal_replay_lsn() >= '{written}'"
        until(lambda: self.on_replica(replayed), "the replica has caught up")

    def remove(self) -> None:
        self.kill()
        free = f"SELECT count(*) FROM pg_replication_slots WHERE slot_name = '{self.slot}' AND NOT active"  # noqa: S608
        until(lambda: self.on_primary(free), "the primary has let the replica go")
        self.on_primary(f"SELECT pg_drop_replication_slot('{self.slot}')")
        shutil.rmtree(self.data)
        self.log.unlink()


@contextmanager
def own_replica() -> Iterator[OwnReplica]:
    replica = OwnReplica()
    replica.make()
    try:
        replica.start()
        yield replica
    finally:
        replica.remove()
