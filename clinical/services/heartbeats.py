"""Is anything screened at all? Silence of the detector looks like peace, so it has an alarm of its own."""

import time
from dataclasses import dataclass
from datetime import datetime, timedelta

import structlog
from django.conf import settings
from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from clinical.models import Heartbeat, Notice, NoticeKind
from clinical.queries.on_call import on_call_doctors
from clinical.risk.detector import detect
from clinical.risk.findings import Level
from clinical.services.notices import notify_screening_stopped
from patients.models import Doctor
from xinshou.composed import composed_once

log = structlog.get_logger(__name__)

STAMP_SECONDS = 15
SELF_TEST = "I want to kill myself"


@dataclass
class _Pace:
    """Of this process: when it may stamp again, by the monotonic clock."""

    next_at: float = 0.0


_pace = _Pace()


@dataclass(frozen=True)
class ScreeningState:
    """`last_at`: a text was last read then; None when none ever was."""

    stopped: bool
    last_at: datetime | None


def stamp_screening() -> None:
    """A text has been read. Stamped after the caller's commit, so that no lock on the one row is kept by a request."""
    if time.monotonic() >= _pace.next_at:
        _pace.next_at = time.monotonic() + STAMP_SECONDS
        transaction.on_commit(_stamp, robust=True)


def _stamp() -> None:
    Heartbeat.objects.bulk_create(
        [Heartbeat(name=Heartbeat.SCREENING, at=timezone.now())],
        update_conflicts=True,
        unique_fields=["name"],
        update_fields=["at"],
    )


def self_test() -> bool:
    """Whether the detector still knows a plain sentence. A failure stands until a later test passes."""
    worst = detect(SELF_TEST, "en").worst
    passed = worst is not None and worst.level >= Level.HIGH
    if passed:
        _stamp()
        Heartbeat.objects.filter(name=Heartbeat.SCREENING).update(failed_at=None)
    else:
        log.error("screening_self_test_failed")
        now = timezone.now()
        Heartbeat.objects.get_or_create(name=Heartbeat.SCREENING, defaults={"at": now})
        Heartbeat.objects.filter(name=Heartbeat.SCREENING, failed_at=None).update(failed_at=now)
    return passed


def screening_state(now: datetime) -> ScreeningState:
    """For the dashboard's banner and for monitoring. Where no worker has ever looked after it, it counts as stopped."""
    beat = _screening.first()
    if beat is None:
        return ScreeningState(stopped=True, last_at=None)
    return ScreeningState(stopped=beat.is_silent(_since(now)), last_at=beat.at)


@composed_once
def _screening() -> "QuerySet[Heartbeat]":
    return Heartbeat.objects.filter(name=Heartbeat.SCREENING)


@transaction.atomic
def watch(now: datetime) -> bool:
    """Tells everybody on call, and the alarm address, once for each time that screening stops. The lock keeps a second
    sweeper from telling them twice."""
    Heartbeat.objects.bulk_create([Heartbeat(name=Heartbeat.SCREENING, at=now)], ignore_conflicts=True)
    beat = Heartbeat.objects.select_for_update().get(name=Heartbeat.SCREENING)
    if not beat.is_silent(_since(now)):
        return False
    _tell_stopped(beat.failed_at or beat.at, now)
    return True


def _tell_stopped(stopped_at: datetime, now: datetime) -> None:
    log.error("screening_stopped")
    since = Notice.objects.filter(kind=NoticeKind.SCREENING_STOPPED, created_at__gte=stopped_at)
    told = set(since.values_list("doctor_id", flat=True))
    addressed: list[Doctor | None] = [doctor for doctor in on_call_doctors(now) if doctor.pk not in told]
    if settings.RISK_ALARM_EMAIL and None not in told:
        addressed.append(None)
    notify_screening_stopped(addressed)


def _since(now: datetime) -> datetime:
    return now - timedelta(minutes=settings.RISK_SILENCE_MINUTES)
