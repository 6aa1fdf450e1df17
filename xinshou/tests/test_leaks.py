"""A journey through everything that takes words, then a search of everything that keeps something: nothing is found."""

import io
import json
import logging
import re
from collections.abc import Iterator
from itertools import product
from typing import Any

import pytest
from django.core import mail
from django.utils import translation

from clinical.models import Assessment, EmergencyAccess, Notice, RiskStep, StepKind, TextScreening
from patients import audit
from patients.models import ConnectionRequest
from xinshou import llm
from xinshou.fake_llm import FakeLLM
from xinshou.mail import MailKind, MailMessage, compose
from xinshou.models import IdempotencyRecord
from xinshou.tests.canaries import Canaries, disguises, hits
from xinshou.tests.leaks.journey import ALARM, ANSWERS, Journey
from xinshou.tests.leaks.plants import PLANTS
from xinshou.tests.leaks.sinks import Listening, parts_of
from xinshou.tests.test_access_matrix import routes

ITEM_LEVEL = ['"q9"', "'q9'", '"q1": 3', "q9 = 3", "q9=3", "PHQ9.q9"]
"""How answers to single items are written down anywhere in the product."""
MAIL_HEADERS = {
    "Content-Type", "MIME-Version", "Content-Transfer-Encoding", "Subject", "From", "To", "Date", "Message-ID",
    "Auto-Submitted",
}  # fmt: skip
KEPT_IN = (
    "public.messaging_message", "public.messaging_attachment", "public.messaging_draft",
    "public.patients_patient", "public.patients_staffsession", "public.clinical_riskstep", "public.clinical_notice",
    "public.clinical_textscreening", "public.clinical_emergencyaccess", "public.xinshou_outboxrow",
    "public.xinshou_mailmessage", "public.chat_turn", "public.chat_conversation",
    "public.clinical_boundaries", "keys.data_key", "public.django_migrations",
    "public.reports_report", "public.clinical_clinicalnote", "public.clinical_noteversion",
    "public.clinical_noteaddendum", "public.chat_notedraft",
    "public.clinical_appointment", "public.clinical_appointmentreminder", "public.clinical_calendarfeed",
)  # fmt: skip
IN_DISGUISE = ("table", "postgres log", "event stream", "application log")
SILENT = r"risk|patient|crisis|suicid|doctor|clinic|xin|shou|心守|风险|危机|患者|自杀|canary|http|lin|mei"
WITHOUT_WORDS = re.compile(
    "|".join(
        [
            r"/(admin|static|demo|health|metrics|i18n|notes|preferences|live|api/v1/(docs|schema|meta|events))",
            r".*(recover|change-password|logout|sign-|quick-exit|sessions/<|disconnect|threads/<.*/hide)",
            r".*connection.*/<.*/?(reject|cancel|>)/?$|/$",
        ]
    )
)
"""Addresses that the journey leaves out: they take passwords or nothing, stream, or end what it needs."""


@pytest.fixture
def listening(fake_llm: FakeLLM) -> Iterator[Listening]:
    """What the product's own handler and formatter write, and what else there is to hear."""
    (configured,) = (each for each in logging.getLogger().handlers if hasattr(each.formatter, "foreign_pre_chain"))
    kept = io.StringIO()
    handler = logging.StreamHandler(kept)
    handler.setFormatter(configured.formatter)
    logging.getLogger().addHandler(handler)
    yield Listening(kept, fake_llm)
    logging.getLogger().removeHandler(handler)


@pytest.fixture
def canaries(transactional_db: None, settings: Any) -> Canaries:
    settings.THROTTLES_ON, settings.THROTTLE_SCALE = True, 1000
    settings.RISK_ALARM_EMAIL = ALARM
    return Canaries()


def test_nothing_of_a_whole_journey_is_found_anywhere(canaries: Canaries, listening: Listening) -> None:
    """One test, since the journey is long: that it was kept shows that there was something to find."""
    journey = Journey(canaries, listening)
    journey.travel()
    assert len(canaries.words) >= 250
    assert len(canaries.scripts()) >= 6
    found = listening.sinks()
    assert hits(canaries, found) == {}
    assert hits(journey.identity, listening.requests()) == {}
    for answer in ITEM_LEVEL:
        assert [name for name, sink in found.items() if is_written(answer, name, sink)] == []
    assert audit.verify().faults == []
    check_it_was_kept(found)
    assert not_visited(listening.log.getvalue()) == []
    reset_mail = b"\n".join(parts_of(journey.account.mail))
    assert hits(canaries, {"reset mail": reset_mail}) == {}
    check_mails({ALARM, journey.lin.address, journey.osei.address})


def is_written(answer: str, name: str, sink: bytes) -> bool:
    """Sealed files of all tests of a process are megabytes of chance: four given bytes stand in them now and then."""
    shortest = 6 if name == "file store" else 1
    return any(each in sink for each in disguises(answer) if len(each) >= shortest)


def check_it_was_kept(found: dict[str, bytes]) -> None:
    """An empty database would hold no canary either."""
    assert Assessment.objects.get().responses == ANSWERS
    assert ConnectionRequest.objects.count() == 5
    assert IdempotencyRecord.objects.filter(answer__isnull=False).count() > 5
    assert set(StepKind) - set(RiskStep.objects.values_list("kind", flat=True)) == {StepKind.DELAY_OVER}
    assert EmergencyAccess.objects.count() == 2
    assert TextScreening.objects.filter(text__isnull=False).exists()
    for table in KEPT_IN:
        assert f"INSERT INTO {table} ".encode() in found["pg_dump"], table
    assert len(found["file store"]) > 500
    assert b"xsc:events:user:" in found["redis"]
    assert b"xsc:chat:" in found["redis"]
    assert b'"exception": "builtins.ZeroDivisionError"' in found["application log"]
    assert b"ModelAway" in found["exception texts"]


def not_visited(log: str) -> list[str]:
    """Addresses that answered nobody well."""
    lines = [line for line in map(json.loads, log.splitlines()) if line["event"] == "request"]
    visited = {line["route"].removeprefix("/") for line in lines if line["status"] < 400}
    wanted = {route for route in routes() if not WITHOUT_WORDS.match(f"/{route}")}
    return sorted(wanted - visited)


def check_mails(addresses: set[str]) -> None:
    """Constant words, to those who are meant, from the one sender, with headers that say nothing."""
    assert {address for sent in mail.outbox for address in sent.recipients()} == addresses
    said = {(sent.subject, sent.body) for sent in mail.outbox}
    assert said <= {constant_words(kind) for kind in MailKind}
    for sent in mail.outbox:
        message = sent.message()
        assert set(message.keys()) == MAIL_HEADERS
        assert message["From"] == "notices@localhost"
        assert not re.search(SILENT, f"{message['Subject']} {sent.body} {message['Message-ID']}".lower())
        assert sent.attachments == []
    assert Notice.objects.filter(mailed_at__isnull=False).count() >= len(mail.outbox) > 5


def constant_words(kind: MailKind) -> tuple[str, str]:
    with translation.override(None):
        written = compose(MailMessage(kind=kind, language="en", address="x@y.example"))
    return written.subject, str(written.body)


@pytest.mark.parametrize(("place", "disguise"), [*((place, 0) for place in PLANTS), *product(IN_DISGUISE, [1, 3, 5])])
def test_a_planted_leak_is_found(canaries: Canaries, listening: Listening, place: str, disguise: int) -> None:
    """As it stands, in base64 at two offsets, and in hex."""
    sink, plant = PLANTS[place]
    word = canaries(place)
    canaries("something else")
    with plant(list(disguises(word))[disguise].decode(), listening):
        assert set(hits(canaries, listening.sinks())) == {sink}


def test_a_name_that_the_model_is_sent_is_found(listening: Listening, transactional_db: None) -> None:
    canaries = Canaries()
    word = canaries("name")
    llm.complete([{"role": "user", "content": word}], schema=None, max_tokens=5, deadline_seconds=3)
    assert set(hits(canaries, listening.requests())) == {"model requests"}


def test_every_disguise_is_found() -> None:
    canaries = Canaries()
    words = [canaries("a"), canaries.ascii("b")]
    for word in words:
        for disguise in disguises(word):
            assert len(canaries.found_in(b"before" + disguise + b"after")) == 1
    assert canaries.found_in(b"nothing at all") == set()


def test_no_table_keeps_words_of_a_notice() -> None:
    """Its columns are ids, times and one word of a list."""
    assert {field.get_internal_type() for field in Notice._meta.get_fields() if field.concrete} == {
        "UUIDField", "ForeignKey", "CharField", "DateTimeField",
    }  # fmt: skip
