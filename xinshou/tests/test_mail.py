import re
import smtplib
import uuid
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
import time_machine
from django.conf import settings as django_settings
from django.core import mail as django_mail
from django.core.mail import EmailMessage
from django.core.mail.backends.locmem import EmailBackend
from django.db import connection, transaction
from django.test import override_settings
from django.utils import timezone

from patients.models import Doctor
from patients.tests.base import in_parallel
from xinshou import mail
from xinshou.encryption import INSTANCE, KeyMissing, destroy_data_key
from xinshou.mail import MailBusy, MailFailure, MailKind, MailMessage, MailStatus, deliver, queue_mail
from xinshou.outbox import OutboxRow, OutboxStatus, UnknownTask, outbox_task
from xinshou.tests.outbox import run_outbox

TOLD: list[UUID] = []


@outbox_task()
def second_channel(about_id: UUID) -> None:
    TOLD.append(about_id)


SECOND_CHANNEL = f"{__name__}.second_channel"


class Refusing(EmailBackend):
    """A mail server; `error` is what it says."""

    error: Exception = ConnectionRefusedError()

    def send_messages(self, messages: Any) -> int:
        raise self.error


@pytest.fixture
def user_id(transactional_db: None, dr_lin: Doctor) -> UUID:
    TOLD.clear()
    return dr_lin.user.pk


@pytest.fixture
def ill_server(settings: Any) -> type[Refusing]:
    settings.EMAIL_BACKEND = f"{__name__}.Refusing"
    Refusing.error = ConnectionRefusedError()
    return Refusing


def write(user_id: UUID, kind: MailKind = MailKind.NOTICE, **options: Any) -> MailMessage:
    options = {"address": "lin@clinic.example", "language": "en"} | options
    with transaction.atomic():
        return queue_mail(kind, user_id=user_id, **options)


def test_it_is_sent_after_the_commit(user_id: UUID) -> None:
    message = write(user_id)
    assert django_mail.outbox == []
    run_outbox()
    (sent,) = django_mail.outbox
    assert (sent.to, sent.subject) == (["lin@clinic.example"], "You have a new notice")
    message.refresh_from_db()
    assert (message.status, message.attempts) == (MailStatus.SENT, 1)
    assert message.sent_at is not None


def test_what_is_undone_is_not_sent(user_id: UUID) -> None:
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        queue_mail(MailKind.NOTICE, user_id=user_id, address="lin@clinic.example", language=None)
        raise ZeroDivisionError
    run_outbox()
    assert django_mail.outbox == []


@pytest.mark.parametrize("kind", MailKind)
@pytest.mark.parametrize("language", ["en", "zh-hans", "fa", "tr", None, "no language"])
def test_every_kind_says_nothing_in_every_language(user_id: UUID, kind: MailKind, language: str | None) -> None:
    write(user_id, kind, language=language)
    run_outbox()
    (sent,) = django_mail.outbox
    assert re.fullmatch(".{5,60}", sent.subject)
    words = f"{sent.subject} {sent.body}".lower()
    assert len(sent.body) > 10
    named = [
        "risk",
        "patient",
        "crisis",
        "suicid",
        "xin",
        "shou",
        "心守",
        "风险",
        "危机",
        "患者",
        "lin",
        "http",
        "doctor",
    ]
    assert [word for word in named if word in words] == []
    assert (type(sent), sent.content_subtype, sent.attachments) == (EmailMessage, "plain", [])


def test_headers_name_no_machine_and_no_product(user_id: UUID) -> None:
    write(user_id)
    with override_settings(DEFAULT_FROM_EMAIL="notices@clinic.example"):
        run_outbox()
    text = django_mail.outbox[0].message().as_string()
    assert re.search(r"^Message-ID: <[^@]+@clinic\.example>$", text, re.MULTILINE)
    assert "Auto-Submitted: auto-generated" in text
    assert "xinshou" not in text.lower()


def test_two_workers_send_one_mail(user_id: UUID) -> None:
    message = write(user_id)

    def attempt(_number: int) -> bool:
        try:
            return deliver(message.pk)
        except MailBusy:
            return False

    assert sum(in_parallel(attempt, times=6)) == 1
    assert len(django_mail.outbox) == 1
    assert not deliver(message.pk)


def test_the_address_is_sealed(user_id: UUID) -> None:
    write(user_id)
    with connection.cursor() as cursor:
        cursor.execute("SELECT xinshou_mailmessage::text FROM xinshou_mailmessage")
        row = cursor.fetchone()[0]
    assert "clinic" not in row
    assert b"clinic@".hex() not in row


def test_an_address_of_the_settings_belongs_to_the_instance(transactional_db: None) -> None:
    write(INSTANCE, MailKind.SERVICE_ALARM, address="alarm@clinic.example")
    run_outbox()
    assert django_mail.outbox[0].to == ["alarm@clinic.example"]


def test_a_stranger_has_no_key(transactional_db: None) -> None:
    with pytest.raises(KeyMissing):
        write(uuid.uuid4())


def test_a_kind_or_a_second_channel_that_nobody_knows_is_refused(user_id: UUID) -> None:
    with pytest.raises(ValueError, match="is not a valid MailKind"):
        write(user_id, "WELCOME")  # type: ignore[arg-type]
    with pytest.raises(UnknownTask):
        write(user_id, on_failure="clinical.tasks.nothing")
    assert not MailMessage.objects.exists()


def test_it_is_tried_again_later_and_later(user_id: UUID, ill_server: type[Refusing], settings: Any) -> None:
    message = write(user_id, on_failure=SECOND_CHANNEL)
    with time_machine.travel(timezone.now() + timedelta(seconds=1), tick=False) as clock:
        for attempt, pause in enumerate((15, 30, 60), start=1):
            assert run_outbox() == 1
            message.refresh_from_db()
            assert (message.status, message.attempts) == (MailStatus.PENDING, attempt)
            assert (message.failure, message.lease_until) == (MailFailure.UNREACHABLE, None)
            assert message.next_try_at == timezone.now() + timedelta(seconds=pause)
            clock.shift(pause)
        settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
        run_outbox()
    message.refresh_from_db()
    assert message.status == MailStatus.SENT
    assert (len(django_mail.outbox), TOLD) == (1, [])


def test_when_nobody_will_try_again_the_second_channel_is_told(user_id: UUID, ill_server: type[Refusing]) -> None:
    about = uuid.uuid4()
    message = write(user_id, on_failure=SECOND_CHANNEL, about_id=about)
    started = timezone.now()
    with time_machine.travel(started, tick=False) as clock:
        while MailMessage.objects.get().status == MailStatus.PENDING:
            run_outbox()
            clock.shift(15)
        run_outbox()
        assert timezone.now() - started < timedelta(minutes=10)
    message.refresh_from_db()
    assert (message.status, message.attempts) == (MailStatus.FAILED, mail.MAX_ATTEMPTS)
    assert [about] == TOLD
    assert not OutboxRow.objects.exclude(status=OutboxStatus.DONE).exists()


FINAL = {
    "recipient": (smtplib.SMTPRecipientsRefused({"lin@clinic.example": (550, b"no")}), MailFailure.RECIPIENT_REFUSED),
}
PASSING = [
    smtplib.SMTPServerDisconnected("lin@clinic.example"),
    smtplib.SMTPAuthenticationError(535, b"lin@clinic.example"),
    smtplib.SMTPSenderRefused(550, b"no", "lin@clinic.example"),
    smtplib.SMTPDataError(451, b"lin@clinic.example"),
    TimeoutError("lin@clinic.example"),
    OSError("lin@clinic.example"),
]


def test_a_refused_recipient_is_not_asked_again(user_id: UUID, ill_server: type[Refusing]) -> None:
    ill_server.error, kind = FINAL["recipient"]
    message = write(user_id, on_failure=SECOND_CHANNEL)
    run_outbox()
    message.refresh_from_db()
    assert (message.status, message.failure, message.attempts) == (MailStatus.FAILED, kind, 1)
    assert [message.pk] == TOLD


@pytest.mark.parametrize("error", PASSING, ids=lambda error: type(error).__name__)
def test_no_error_of_a_mail_server_gets_out_or_into_the_log(
    user_id: UUID, ill_server: type[Refusing], error: Exception, caplog: pytest.LogCaptureFixture
) -> None:
    ill_server.error = error
    message = write(user_id)
    assert not deliver(message.pk)
    message.refresh_from_db()
    assert (message.status, message.attempts) == (MailStatus.PENDING, 1)
    assert "mail_not_sent" in caplog.text
    assert "clinic" not in caplog.text


def test_an_erased_user_gets_none(user_id: UUID) -> None:
    message = write(user_id)
    destroy_data_key(user_id)
    run_outbox()
    message.refresh_from_db()
    assert (message.status, message.failure) == (MailStatus.FAILED, MailFailure.ADDRESS_UNREADABLE)
    assert django_mail.outbox == []


def test_where_no_mail_is_wanted_the_second_channel_is_told_at_once(user_id: UUID, settings: Any) -> None:
    settings.MAIL_WANTED = False
    message = write(user_id, on_failure=SECOND_CHANNEL)
    run_outbox()
    message.refresh_from_db()
    assert (message.status, message.failure) == (MailStatus.FAILED, MailFailure.NOT_CONFIGURED)
    assert [message.pk] == TOLD


def test_a_worker_that_died_with_it_delays_it_only(user_id: UUID) -> None:
    message = write(user_id)
    MailMessage.objects.update(lease_until=timezone.now() + mail.LEASE, attempts=1)
    with pytest.raises(MailBusy):
        run_outbox()
    assert OutboxRow.objects.get().status == OutboxStatus.PENDING
    with time_machine.travel(timezone.now() + mail.LEASE):
        run_outbox()
    message.refresh_from_db()
    assert (message.status, message.attempts) == (MailStatus.SENT, 2)


def test_old_mails_are_forgotten(user_id: UUID) -> None:
    write(user_id)
    run_outbox()
    failed, waiting = write(user_id), write(user_id)
    MailMessage.objects.filter(pk=failed.pk).update(status=MailStatus.FAILED, failed_at=timezone.now())
    with time_machine.travel(timezone.now() + timedelta(days=8)):
        assert mail.purge_mail() == 1
    with time_machine.travel(timezone.now() + timedelta(days=91)):
        assert mail.purge_mail() == 1
    assert list(MailMessage.objects.all()) == [waiting]


def test_the_demo_writes_files(user_id: UUID, settings: Any, tmp_path: Path) -> None:
    settings.EMAIL_BACKEND, settings.EMAIL_FILE_PATH = "django.core.mail.backends.filebased.EmailBackend", str(tmp_path)
    write(user_id)
    run_outbox()
    (file,) = tmp_path.iterdir()
    assert "Subject: You have a new notice" in file.read_text()


def sent_bytes(user_id: UUID, kind: MailKind, language: str, address: str) -> bytes:
    """As the mail server gets it; what may differ between two mails is taken out, and nothing else."""
    django_mail.outbox.clear()
    write(user_id, kind, language=language, address=address, about_id=uuid.uuid4())
    run_outbox()
    (sent,) = django_mail.outbox
    assert sent.to == [address]
    message = sent.message()
    for header in ("Message-ID", "Date", "To"):
        assert len(message.get_all(header)) == 1
        del message[header]
    return bytes(message.as_bytes())


@pytest.mark.parametrize("kind", MailKind)
def test_mails_of_a_kind_and_a_language_are_the_same_byte_by_byte(
    user_id: UUID, dr_osei: Doctor, kind: MailKind
) -> None:
    """To whom it goes, what it is about and when must not show; the language is the reader's own."""
    by_language = {}
    for language, _name in django_settings.LANGUAGES:
        first = sent_bytes(user_id, kind, language, "lin@clinic.example")
        with time_machine.travel(timezone.now() + timedelta(days=200, hours=9)):
            second = sent_bytes(dr_osei.user.pk, kind, language, "a.long.name.of.another@mail.elsewhere.example")
        assert first == second
        by_language[language] = first
    assert len(set(by_language.values())) == len(by_language)
