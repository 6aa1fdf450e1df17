"""Who is told, that it arrives, and who is told instead when it does not."""

import smtplib
from datetime import timedelta
from typing import Any

import pytest
from django.core import mail
from django.db import transaction
from django.utils import timezone

from clinical.models import Notice, NoticeKind, RiskEvent, RiskLevel, RiskSource, RiskStep
from clinical.services import notices
from clinical.services.escalations import escalate_due
from clinical.services.risk_events import open_risk_event
from clinical.services.risk_reviews import acknowledge
from clinical.tests.queue.conftest import Wait, give_address
from clinical.tests.queue.people import concern, cry, cry_louder, may_open, put_on_call, told
from patients.services.accounts import disable_account
from patients.tests.base import Cast, api
from xinshou.mail import MailMessage
from xinshou.outbox_rows import OutboxRow
from xinshou.tests.outbox import run_outbox

FAILED = NoticeKind.DELIVERY_FAILED


def addresses() -> list[str]:
    return [message.to[0] for message in mail.outbox]


def test_a_cry_over_http_reaches_the_doctor_by_page_and_by_mail(mailed: Cast) -> None:
    api(mailed.mei).post("/api/v1/clinical/checkin", {"mood_score": 1, "notes": "I want to kill myself"})
    event = RiskEvent.objects.get()
    assert not Notice.objects.exists()  # the patient does not wait for it
    run_outbox()
    assert told(event) == [mailed.dr_lin]
    assert addresses() == ["doctor0@clinic.test"]
    assert "kill" not in f"{mail.outbox[0].subject} {mail.outbox[0].body}"


def test_a_raise_is_told_again_and_the_same_words_are_not(mailed: Cast) -> None:
    event = cry(mailed.mei, RiskLevel.MEDIUM)
    cry_louder(event, RiskLevel.HIGH)
    cry_louder(event, RiskLevel.HIGH)
    assert told(event, NoticeKind.NEW, NoticeKind.RAISED) == [mailed.dr_lin] * 2


def test_announcing_twice_tells_once(mailed: Cast) -> None:
    event = cry(mailed.mei)
    notices.announce(RiskStep.objects.get(event=event).pk)
    run_outbox()
    assert (told(event), len(mail.outbox)) == ([mailed.dr_lin], 1)


def test_what_the_outbox_lost_is_swept(mailed: Cast, wait: Wait) -> None:
    event = cry(mailed.mei)
    Notice.objects.update(mailed_at=None, mail_id=None)
    mail.outbox.clear()
    OutboxRow.objects.all().delete()
    assert notices.sweep(timezone.now()) == 0
    wait(seconds=16)
    assert (notices.sweep(timezone.now()), notices.sweep(timezone.now())) == (1, 0)
    run_outbox()
    assert (addresses(), told(event)) == (["doctor0@clinic.test"], [mailed.dr_lin])


def test_a_doctor_without_an_address_brings_in_the_others(cast: Cast, alarm_address: str) -> None:
    put_on_call(cast.dr_osei)
    give_address(cast.dr_osei, "osei@clinic.test")
    event = cry(cast.mei)
    assert told(event, NoticeKind.NEW) == [cast.dr_lin]
    assert set(told(event, FAILED)) == {cast.dr_osei, None}
    assert may_open(cast.dr_osei, event)
    assert sorted(addresses()) == ["alarm@clinic.test", "osei@clinic.test"]


def test_a_mail_that_fails_for_good_brings_in_the_others(mailed: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    put_on_call(mailed.dr_osei)

    def refuse(*_args: Any, **_options: Any) -> None:
        raise smtplib.SMTPRecipientsRefused({})

    monkeypatch.setattr("django.core.mail.backends.locmem.EmailBackend.send_messages", refuse)
    event = cry(mailed.mei)
    assert told(event, FAILED) == [mailed.dr_osei]
    assert set(MailMessage.objects.values_list("status", flat=True)) == {"FAILED"}


def test_others_are_not_called_for_what_was_seen(mailed: Cast) -> None:
    put_on_call(mailed.dr_osei)
    event = cry(mailed.mei)
    acknowledge(event, by=mailed.dr_lin)
    notices.mail_failed(Notice.objects.get(event=event).pk)
    assert told(event, FAILED) == []


def test_failures_of_failure_notices_do_not_go_round(cast: Cast) -> None:
    for doctor in (cast.dr_osei, cast.dr_rossi):
        put_on_call(doctor)
    event = cry(cast.mei)
    assert sorted(map(str, told(event, FAILED))) == sorted(map(str, (cast.dr_osei, cast.dr_rossi)))


def test_unseen_at_half_of_the_first_clock_reaches_the_alarm_address(
    mailed: Cast, wait: Wait, alarm_address: str
) -> None:
    put_on_call(mailed.dr_osei)
    unseen, seen = cry(mailed.mei), cry(mailed.amir)
    notices.mark_seen(mailed.dr_osei, event=seen)
    wait(minutes=16)
    escalate_due(timezone.now())
    assert None in told(unseen, NoticeKind.ESCALATION)
    assert None not in told(seen, NoticeKind.ESCALATION)


def test_seeing_is_kept_once_and_for_the_doctor_only(mailed: Cast) -> None:
    event = cry(mailed.mei)
    cry(mailed.amir)
    assert notices.mark_seen(mailed.dr_lin, event=event) == 1
    assert notices.mark_seen(mailed.dr_lin) == 0
    assert Notice.objects.unseen_by(mailed.dr_osei).count() == 1


def test_sweeping_an_empty_list_costs_one_statement(mailed: Cast, django_assert_num_queries: Any, wait: Wait) -> None:
    for _number in range(5):
        cry(mailed.mei)
    wait(minutes=1)
    with django_assert_num_queries(1):
        assert notices.sweep(timezone.now() + timedelta(minutes=1)) == 0


def test_a_disabled_account_is_no_address(mailed: Cast) -> None:
    put_on_call(mailed.dr_osei)
    with transaction.atomic():
        event = open_risk_event(mailed.mei, concern(RiskLevel.HIGH), source=RiskSource.CHECKIN, source_id=None)
    notices.announce(RiskStep.objects.get(event=event).pk)
    disable_account(user=mailed.dr_lin.user, actor=mailed.admin)
    run_outbox()
    assert told(event, FAILED) == [mailed.dr_osei]
    assert set(addresses()) == {"doctor1@clinic.test"}
