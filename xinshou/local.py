"""The folder `$XINSHOU_LOCAL`: generated secrets, and which embedded servers run now."""

import base64
import contextlib
import fcntl
import json
import os
import secrets
from pathlib import Path
from typing import NamedTuple


class Services(NamedTuple):
    database_url: str
    redis_url: str


def local_dir() -> Path:
    configured = os.environ.get("XINSHOU_LOCAL")
    return Path(configured).resolve() if configured else Path(__file__).resolve().parent.parent / ".local"


def ensure_local_dir(folder: Path) -> None:
    """Root's folder lets the unprivileged servers pass through; each secret in it is 0600."""
    if not folder.exists():
        folder.mkdir(parents=True, exist_ok=True)
        folder.chmod(0o711 if os.geteuid() == 0 else 0o700)


def write_services(folder: Path, services: Services) -> None:
    _write_private(draft := folder / f"services.{secrets.token_hex(4)}", services._asdict())
    draft.replace(folder / "services.json")


def read_services(folder: Path) -> Services | None:
    """The servers that run now; None when nobody holds the lock, whatever a killed run has left in the file."""
    try:
        with (folder / "embedded.lock").open() as lock:
            fcntl.flock(lock, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except FileNotFoundError:
        return None
    except BlockingIOError:
        with contextlib.suppress(FileNotFoundError):
            return Services(**json.loads((folder / "services.json").read_text()))
    return None


def ensure_secrets(folder: Path) -> dict[str, str]:
    """Made once; two processes that start together agree on the same ones."""
    if not (folder / "secrets.json").exists():
        ensure_local_dir(folder)
        _write_private(draft := folder / f"secrets.{secrets.token_hex(4)}", _new_secrets())
        with contextlib.suppress(FileExistsError):
            os.link(draft, folder / "secrets.json")
        draft.unlink()
    return read_secrets(folder)


def read_secrets(folder: Path) -> dict[str, str]:
    values: dict[str, str] = json.loads((folder / "secrets.json").read_text())
    return values


def _new_secrets() -> dict[str, str]:
    def key() -> str:
        return base64.b64encode(secrets.token_bytes(32)).decode("ascii")

    return {
        "secret_key": secrets.token_urlsafe(50),
        "master_keys": f"k1:{key()}",
        "index_key": key(),
        "database_password": secrets.token_urlsafe(24),
    }


def _write_private(path: Path, values: dict[str, str]) -> None:
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        json.dump(values, file)
