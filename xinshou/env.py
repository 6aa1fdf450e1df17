"""Typed reading of environment variables. A value that cannot be understood stops the start and is never echoed."""

import base64
import binascii
import os
import re
from urllib.parse import parse_qsl, unquote, urlsplit

from botocore.config import Config
from django.core.exceptions import ImproperlyConfigured

TRUE, FALSE = {"1", "true", "yes", "on"}, {"0", "false", "no", "off", ""}


def env_str(name: str, default: str | None = None) -> str:
    value = os.environ.get(name, default)
    if value is None:
        raise ImproperlyConfigured(f"{name} is not set")
    return value


def env_bool(name: str, default: bool = False) -> bool:
    value = os.environ.get(name, "1" if default else "0").strip().lower()
    if value in TRUE:
        return True
    if value in FALSE:
        return False
    raise ImproperlyConfigured(f"{name} must be 1 or 0")


def env_int(name: str, default: int) -> int:
    value = os.environ.get(name, str(default))
    try:
        return int(value)
    except ValueError:
        raise ImproperlyConfigured(f"{name} must be a whole number") from None


def env_list(name: str, default: tuple[str, ...] = ()) -> list[str]:
    value = os.environ.get(name)
    return list(default) if value is None else [part.strip() for part in value.split(",") if part.strip()]


def env_choice(name: str, choices: tuple[str, ...]) -> str:
    """The first of `choices` is the default."""
    value = os.environ.get(name, choices[0])
    if value not in choices:
        raise ImproperlyConfigured(f"{name} must be one of {', '.join(choices)}")
    return value


def env_clocks(name: str) -> dict[str, tuple[int, int]]:
    """`HIGH=30/240,CRITICAL=5/30` -> minutes until acknowledged and until due, by risk level."""
    clocks = {}
    for part in env_list(name):
        found = re.fullmatch(r"(MEDIUM|HIGH|CRITICAL)=([1-9][0-9]{0,4})/([1-9][0-9]{0,4})", part)
        if found is None:
            raise ImproperlyConfigured(f"{name} must be written like HIGH=30/240,CRITICAL=5/30, in minutes")
        clocks[found[1]] = int(found[2]), int(found[3])
    return clocks


def env_limits(name: str, defaults: dict[str, int]) -> dict[str, int]:
    """`clinical/checkin=20, all=400` changes those of the defaults; another name is a mistake."""
    limits = dict(defaults)
    for part in env_list(name):
        place, _, number = part.rpartition("=")
        if place not in defaults or not re.fullmatch("[1-9][0-9]{0,5}", number):
            raise ImproperlyConfigured(f"{name} must be written like clinical/checkin=20, with {', '.join(defaults)}")
        limits[place] = int(number)
    return limits


def key_ring(text: str) -> list[tuple[str, bytes]]:
    """`id:base64,id:base64` -> [(id, 32 bytes)], the first being the one that wraps new keys."""
    ring = []
    for part in filter(None, (part.strip() for part in text.split(","))):
        key_id, _, encoded = part.partition(":")
        ring.append((key_id, key_bytes("a master key", encoded)))
    if len({key_id for key_id, _ in ring}) != len(ring):
        raise ImproperlyConfigured("two master keys have the same id")
    return ring


def key_bytes(name: str, encoded: str) -> bytes:
    try:
        key = base64.b64decode(encoded, validate=True)
    except (binascii.Error, ValueError):
        raise ImproperlyConfigured(f"{name} is not base64") from None
    if len(key) != 32:
        raise ImproperlyConfigured(f"{name} must be 32 bytes, base64")
    return key


def database_settings(url: str, variable: str = "DATABASE_URL") -> dict[str, object]:
    parts = urlsplit(url)
    if parts.scheme not in {"postgres", "postgresql"} or not parts.path.strip("/"):
        raise ImproperlyConfigured(f"{variable} must be postgresql://user:password@host:port/name")
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.strip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": parts.hostname or "",
        "PORT": str(parts.port or ""),
        "OPTIONS": dict(parse_qsl(parts.query)),
    }


LOOPBACK = {"localhost", "127.0.0.1", "::1", ""}
REPLICA_OPTIONS = {
    "connect_timeout": "1",
    "tcp_user_timeout": "3000",
    "keepalives_idle": "2",
    "keepalives_interval": "1",
    "keepalives_count": "3",
}
"""A replica that hangs must not hang a page: whoever waits asks the primary."""
REPLICA_SESSION = "-c default_transaction_read_only=on -c statement_timeout=5000"


def replica_settings(url: str, primary: dict[str, object]) -> dict[str, object]:
    """The same database on another server, to be read only. Raises ImproperlyConfigured for anything else."""
    replica = database_settings(url, "REPLICA_DATABASE_URL")
    if replica["NAME"] != primary["NAME"]:
        raise ImproperlyConfigured("REPLICA_DATABASE_URL must name the same database as DATABASE_URL")
    if _server_of(replica) == _server_of(primary):
        raise ImproperlyConfigured("REPLICA_DATABASE_URL is the primary: name another server, or none")
    given = dict(parse_qsl(urlsplit(url).query))
    session = f"{given.get('options', '')} {REPLICA_SESSION}".strip()
    return replica | {"OPTIONS": REPLICA_OPTIONS | given | {"options": session}}


def _server_of(database: dict[str, object]) -> tuple[str, str]:
    host = str(database["HOST"]).lower()
    return "loopback" if host in LOOPBACK else host, str(database["PORT"]) or "5432"


def attachment_storage(folder: str, *, in_memory: bool) -> dict[str, object]:
    """Where sealed files are kept: a local folder, or the S3 bucket named by ATTACHMENT_BUCKET."""
    bucket = env_str("ATTACHMENT_BUCKET", "")
    if in_memory and not bucket:
        return {"BACKEND": "django.core.files.storage.InMemoryStorage"}
    if not bucket:
        options: dict[str, object] = {
            "location": folder,
            "file_permissions_mode": 0o600,
            "directory_permissions_mode": 0o700,
        }
        return {"BACKEND": "django.core.files.storage.FileSystemStorage", "OPTIONS": options}
    options = {
        "bucket_name": bucket,
        "endpoint_url": env_str("ATTACHMENT_S3_ENDPOINT", "") or None,
        "region_name": env_str("ATTACHMENT_S3_REGION", "") or None,
        "access_key": env_str("ATTACHMENT_S3_ACCESS_KEY"),
        "secret_key": env_str("ATTACHMENT_S3_SECRET_KEY"),
        "default_acl": None,
        "querystring_auth": True,
        "file_overwrite": False,
        "client_config": Config(
            s3={"addressing_style": env_choice("ATTACHMENT_S3_ADDRESSING", ("auto", "path", "virtual"))},
            signature_version="s3v4",
            # Stores other than Amazon's do not all know the newer checksums; the seal notices every change anyway.
            request_checksum_calculation="when_required",
            response_checksum_validation="when_required",
            connect_timeout=3,
            read_timeout=10,
            retries={"max_attempts": 2},
        ),
    }
    return {"BACKEND": "storages.backends.s3.S3Storage", "OPTIONS": options}
