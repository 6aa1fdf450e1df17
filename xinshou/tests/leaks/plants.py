"""A leak in each sink, as a mistake would make it."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager, nullcontext
from uuid import uuid4

import redis
import structlog
from django.conf import settings
from django.core.files.base import ContentFile
from django.core.files.storage import storages
from django.core.mail import EmailMessage
from django.db import connection
from django.utils import timezone

from clinical.services.fusion import ModelAway
from xinshou.celery import app
from xinshou.outbox import OutboxRow
from xinshou.tests.leaks.sinks import Listening

Planter = Callable[[str, Listening], AbstractContextManager[None]]


def execute(statement: str, *values: object) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement, values or None)


def in_a_table(text: str, _listening: Listening) -> AbstractContextManager[None]:
    execute("INSERT INTO xinshou_throttlecounter VALUES (%s, 1, now())", text)
    return nullcontext()


def in_the_outbox(text: str, _listening: Listening) -> AbstractContextManager[None]:
    OutboxRow.objects.create(task="a.b", object_id=uuid4(), next_send_at=timezone.now(), failure=text)
    return nullcontext()


@contextmanager
def in_a_notice(text: str, _listening: Listening) -> Iterator[None]:
    """It has no column for words: somebody adds one."""
    quoted = text.replace("'", "''")
    execute(f"ALTER TABLE clinical_notice ADD COLUMN words text DEFAULT '{quoted}'")
    yield
    execute("ALTER TABLE clinical_notice DROP COLUMN words")


@contextmanager
def beside_the_tables(text: str, _listening: Listening) -> Iterator[None]:
    execute("COMMENT ON TABLE keys.data_key IS '{}'".format(text.replace("'", "''")))
    yield
    execute("COMMENT ON TABLE keys.data_key IS NULL")


def in_the_postgres_log(text: str, _listening: Listening) -> AbstractContextManager[None]:
    execute("DO $$ BEGIN RAISE LOG '%'; END $$".replace("%", text.replace("'", "''")))
    return nullcontext()


@contextmanager
def in_an_event_stream(text: str, _listening: Listening) -> Iterator[None]:
    key = f"xsc:events:doctor:{uuid4()}"
    with redis.Redis.from_url(settings.REDIS_URL) as client:
        client.xadd(key, {"kind": text})
        yield
        client.delete(key)


@contextmanager
def in_the_file_store(text: str, _listening: Listening) -> Iterator[None]:
    name = storages["attachments"].save("file", ContentFile(text.encode()))
    yield
    storages["attachments"].delete(name)


@contextmanager
def in_a_celery_message(text: str, _listening: Listening) -> Iterator[None]:
    with redis.Redis.from_url(settings.REDIS_URL) as client:
        before = client.llen("risk")
        app.send_task("somebody.elses", (text,), queue="risk")
        assert client.llen("risk") == before + 1
        yield
        client.lpop("risk")


def in_the_application_log(text: str, _listening: Listening) -> AbstractContextManager[None]:
    structlog.get_logger("xinshou.access").info("request", route=text)
    return nullcontext()


def in_a_mails_subject(text: str, _listening: Listening) -> AbstractContextManager[None]:
    EmailMessage(text, "Please sign in.", to=["lin@clinic.example"]).send()
    return nullcontext()


def in_a_mails_body(text: str, _listening: Listening) -> AbstractContextManager[None]:
    EmailMessage("Something new", f"Please sign in, {text}.", to=["lin@clinic.example"]).send()
    return nullcontext()


def in_a_mails_header(text: str, _listening: Listening) -> AbstractContextManager[None]:
    EmailMessage("Something new", "Please.", to=["lin@clinic.example"], headers={"X-About": text}).send()
    return nullcontext()


def in_an_exception(text: str, listening: Listening) -> AbstractContextManager[None]:
    try:
        raise ModelAway from ValueError(text)
    except ModelAway as error:
        listening.keep(error)
    return nullcontext()


PLANTS: Mapping[str, tuple[str, Planter]] = {
    "table": ("pg_dump", in_a_table),
    "outbox row": ("pg_dump", in_the_outbox),
    "notice": ("pg_dump", in_a_notice),
    "beside the tables": ("pg_dump", beside_the_tables),
    "postgres log": ("postgres log", in_the_postgres_log),
    "event stream": ("redis", in_an_event_stream),
    "file store": ("file store", in_the_file_store),
    "celery message": ("redis", in_a_celery_message),
    "application log": ("application log", in_the_application_log),
    "mail subject": ("mail", in_a_mails_subject),
    "mail body": ("mail", in_a_mails_body),
    "mail header": ("mail", in_a_mails_header),
    "exception": ("exception texts", in_an_exception),
}
"""The sink where each must be found, and nowhere else."""
