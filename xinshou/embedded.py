"""PostgreSQL and Redis from pip wheels, for the demo and the tests, when DATABASE_URL / REDIS_URL name no server.

Everything lives in one folder, `$XINSHOU_LOCAL`. Both servers listen on loopback only, behind random passwords, and
die with the process that started them. This module knows nothing of Django: the settings import it."""

import contextlib
import fcntl
import hashlib
import os
import secrets
import shutil
import signal
import socket
import time
from collections.abc import Callable
from pathlib import Path

import psycopg
import redis

from xinshou.local import (
    Services,
    ensure_local_dir,
    ensure_secrets,
    local_dir,
    read_secrets,
    read_services,
    write_services,
)
from xinshou.processes import Account, Child, stop_tagged, unprivileged_account
from xinshou.server_files import (
    EmbeddedError,
    Programs,
    data_home,
    find_programs,
    make_private_folder,
    owner_of,
    remove_data,
)

__all__ = [
    "EmbeddedError",
    "EmbeddedServices",
    "Services",
    "discard",
    "ensure_secrets",
    "local_dir",
    "read_secrets",
    "read_services",
]

START_SECONDS = 60
STOP_POSTGRES = (signal.SIGINT, signal.SIGQUIT, signal.SIGKILL)
BARE_ENVIRONMENT = {"PATH": "/usr/bin:/bin", "LC_ALL": "C", "TZ": "UTC"}

POSTGRES_SETTINGS = {
    "listen_addresses": "127.0.0.1",
    "unix_socket_directories": "",
    "shared_buffers": "64MB",
    "maintenance_work_mem": "64MB",
    "effective_cache_size": "512MB",
    "max_connections": "100",
    "max_wal_size": "512MB",
    "jit": "off",
    "timezone": "UTC",
    "log_timezone": "UTC",
    # Values stay out of the log: an ERROR can quote one in its first line; its detail, statement and parameters do.
    "log_min_messages": "log",
    "log_min_error_statement": "panic",
    "log_error_verbosity": "terse",
    "log_statement": "none",
    "log_min_duration_statement": "-1",
    "log_parameter_max_length": "0",
    "log_parameter_max_length_on_error": "0",
    "log_lock_waits": "off",
    "log_autovacuum_min_duration": "-1",
    "log_checkpoints": "off",
}
FORGETFUL_SETTINGS = {
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
}


class EmbeddedServices:
    """Start and stop from the same process and from its main thread. `durable=False` trades safety for speed."""

    def __init__(self, folder: Path, durable: bool = True) -> None:
        self.folder = folder
        self.durable = durable
        self.tag = tag_of(folder)
        self._owner = 0
        self._lock: int | None = None
        self.children: list[Child] = []

    def start(self) -> Services:
        """Raises EmbeddedError. A server named by DATABASE_URL / REDIS_URL is taken as it is."""
        try:
            ensure_local_dir(self.folder)
            (self.folder / "logs").mkdir(mode=0o700, exist_ok=True)
            self._lock, self._owner = _acquire_lock(self.folder), os.getpid()
            services = self._start_missing(os.environ.get("DATABASE_URL"), os.environ.get("REDIS_URL"))
            write_services(self.folder, services)
        except PermissionError as error:
            self.stop()
            raise EmbeddedError(f"no access to {error.filename}: was it made by another user?") from error
        except TimeoutError as error:
            self.stop()
            raise EmbeddedError(str(error)) from error
        except BaseException:
            self.stop()
            raise
        return services

    def stop(self) -> None:
        """Harmless when called twice or in a forked child."""
        if self._lock is None or self._owner != os.getpid():
            return
        (self.folder / "services.json").unlink(missing_ok=True)
        while self.children:
            self.children.pop().stop()
        os.close(self._lock)
        self._lock = None

    def _start_missing(self, database_url: str | None, redis_url: str | None) -> Services:
        if database_url and redis_url:
            return Services(database_url, redis_url)
        account = unprivileged_account()
        programs = find_programs(account)
        stop_tagged(self.tag, by=STOP_POSTGRES)
        home = data_home(self.folder, account)
        account = owner_of(home, account)
        return Services(
            redis_url=redis_url or self._start_redis(programs, home, account),
            database_url=database_url or self._start_postgres(programs, home, account),
        )

    def _start_postgres(self, programs: Programs, home: Path, account: Account | None) -> str:
        password, log = ensure_secrets(self.folder)["database_password"], self.folder / "logs/postgres.log"
        data, port = home / "pg", free_port()
        if not data.exists():
            _make_cluster(programs.initdb, data, account, password, log)
        (data / "postmaster.pid").unlink(missing_ok=True)  # stop_tagged has left no server of this folder alive
        settings = POSTGRES_SETTINGS | {"cluster_name": self.tag, "port": str(port)}
        options = [f"--{name}={value}" for name, value in (settings | self._forgetful()).items()]
        server = f"postgresql://xinshou:{password}@127.0.0.1:{port}"
        postgres = Child(
            name="postgres",
            command=[programs.postgres, "-D", data, *options],
            log=log,
            env=BARE_ENVIRONMENT,
            account=account,
            dies_by=signal.SIGINT,
            stopped_by=STOP_POSTGRES,
        )
        self._start_child(postgres, lambda: _ensure_database(server))
        return f"{server}/xinshou?sslmode=disable&gssencmode=disable"

    def _forgetful(self) -> dict[str, str]:
        return {} if self.durable else FORGETFUL_SETTINGS

    def _start_redis(self, programs: Programs, home: Path, account: Account | None) -> str:
        port, password = free_port(), secrets.token_urlsafe(24)
        config = {
            "bind": "127.0.0.1",
            "port": str(port),
            "requirepass": password,
            "databases": "64",
            "save": "60 1" if self.durable else '""',
            "stop-writes-on-bgsave-error": "no",
            "proc-title-template": f'"{{title}} {{listen-addr}} {self.tag}"',
        }
        server = Child(
            name="redis",
            command=[programs.redis_server, "-"],
            log=self.folder / "logs/redis.log",
            env=BARE_ENVIRONMENT,
            cwd=make_private_folder(home / "redis", account),
            dies_by=signal.SIGKILL,  # it refuses TERM while it cannot save; what it holds can be made again from rows
            # Not on the command line, which every user of the machine can read.
            stdin="\n".join(f"{name} {value}" for name, value in config.items()).encode(),
            account=account,
        )
        url = f"redis://:{password}@127.0.0.1:{port}/0"
        self._start_child(server, lambda: _ping(url))
        return url

    def _start_child(self, child: Child, ask: Callable[[], None]) -> None:
        self.children.append(child)
        child.start()
        wait_for_answer(ask, child)


def discard(folder: Path) -> bool:
    """Remove a folder with all its data and whatever still runs in it; False when it is in use."""
    try:
        lock = _acquire_lock(folder)
    except (EmbeddedError, FileNotFoundError):
        return False
    stop_tagged(tag_of(folder), by=STOP_POSTGRES)
    remove_data(folder)
    os.close(lock)
    return True


def tag_of(folder: Path) -> str:
    """Stands in the command line of each server of this folder, so that a later run can find what was left."""
    return f"xinshou-{hashlib.sha256(str(folder).encode()).hexdigest()[:16]}"


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port: int = probe.getsockname()[1]
        return port


def wait_for_answer(ask: Callable[[], None], child: Child) -> None:
    """Ask until the server answers. Raises EmbeddedError when it ends or stays silent for START_SECONDS."""
    give_up_at = time.monotonic() + START_SECONDS
    while True:
        try:
            return ask()
        except (psycopg.OperationalError, redis.ConnectionError) as error:
            if "password authentication failed" in str(error):
                raise EmbeddedError(f"the data beside {child.log.parent} was made with other secrets.json") from None
            if child.poll() is not None or time.monotonic() > give_up_at:
                raise EmbeddedError(f"{child.name} did not start; its log: {child.log}") from error
        time.sleep(0.03)


def _acquire_lock(folder: Path) -> int:
    lock = os.open(folder / "embedded.lock", os.O_RDWR | os.O_CREAT, 0o600)
    for _attempt in range(10):  # a reader holds it for a moment
        with contextlib.suppress(BlockingIOError):
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return lock
        time.sleep(0.05)
    os.close(lock)
    raise EmbeddedError(f"another run uses {folder}: stop it, or set XINSHOU_LOCAL to another folder")


def _make_cluster(initdb: Path, data: Path, account: Account | None, password: str, log: Path) -> None:
    """Under another name first, so that a run killed half-way leaves no half-made cluster."""
    draft = data.with_name("pg.draft")
    shutil.rmtree(draft, ignore_errors=True)
    make_private_folder(draft, account)
    password_file = draft / "password"
    password_file.write_text(password)
    if account:
        os.chown(password_file, account.uid, account.gid)
    options = [
        "--username=xinshou",
        f"--pwfile={password_file}",
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--locale=C",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        "--no-instructions",
        "--no-sync",
    ]
    child = Child("initdb", [initdb, "-D", draft / "data", *options], log, BARE_ENVIRONMENT, account=account)
    child.start()
    if child.wait() != 0:
        raise EmbeddedError(f"initdb failed; its log: {log}")
    password_file.unlink()
    (draft / "data").rename(data)
    shutil.rmtree(draft)


def _ensure_database(server: str) -> None:
    with psycopg.connect(f"{server}/postgres", autocommit=True) as connection:
        if not connection.execute("SELECT 1 FROM pg_database WHERE datname = 'xinshou'").fetchone():
            connection.execute("CREATE DATABASE xinshou")


def _ping(url: str) -> None:
    with redis.Redis.from_url(url) as client:
        client.ping()
