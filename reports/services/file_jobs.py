"""How a worker makes the file of a report or an export: it claims the row, says how far it is, and whatever happens the
row ends or comes free for another try, and no file stays that no row names."""

from base64 import b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import TypeVar
from uuid import UUID

import structlog
from django.db import transaction
from django.db.models import F, QuerySet
from django.db.models.functions import Coalesce
from django.utils import timezone

from messaging.models import DoomedFile
from messaging.models.attachments import random_name
from messaging.storage import StoreUnavailable
from reports.engine import RendererMissing
from reports.file_job import FAILED, MOST_ATTEMPTS, PENDING, FileJob
from reports.rendering import RenderingFailed
from xinshou.events import publish
from xinshou.live import topic_of
from xinshou.sealed_files import new_file_key

log = structlog.get_logger(__name__)

LEASE = timedelta(seconds=90)
"""Renewed with each step; longer than the renderer may take, and all that is around it."""
UPLOAD_LEASE = timedelta(minutes=15)
"""While a file of any size goes to the store, nothing can renew the lease."""
LOST_AFTER = timedelta(hours=1)
"""An unfinished job of which nothing was heard for so long is over: a worker that dies is followed by the next within
UPLOAD_LEASE and the pauses of the outbox."""
FINAL = frozenset({"RENDERER_MISSING", "TOO_SLOW", "TOO_LARGE", "NO_ACCESS"})
"""What another try would only repeat."""
BATCH = 200

J = TypeVar("J", bound=FileJob)


class TryAgain(Exception):
    """The outbox calls again after a pause."""


class NotWanted(Exception):
    """Nobody waits for the file any more, or another worker has taken the job over."""


class NotAllowed(Exception):
    """Who asked may not read it any more."""


@transaction.atomic
def claim(model: type[J], job_id: UUID) -> J | None:
    """The row names the file and holds its key before the file is there. None when there is nothing to do. Raises
    TryAgain while another worker is at it: if that one fails, somebody must come back."""
    now = timezone.now()
    job = _locked(_unfinished(model).filter(pk=job_id)).first()
    if job is None:
        return None
    if job.lease_until and job.lease_until > now:
        raise TryAgain
    if job.attempts >= MOST_ATTEMPTS:
        fail(job, "WORKER_LOST")
        return None
    doom(job)
    job.name_in_store, job.file_key = random_name(), b64encode(new_file_key()).decode()
    job.lease_until = now + LEASE
    job.begin(now)
    job.save()
    tell_progress(job)
    return job


@contextmanager
def attempted(job: FileJob) -> Iterator[None]:
    """Around the work on a claimed job. Raises TryAgain while another try may help, and what nobody foresaw."""
    try:
        yield
    except NotWanted:
        doom(job)
    except NotAllowed:
        _give_up(job, "NO_ACCESS")
    except RendererMissing:
        _give_up(job, "RENDERER_MISSING")
    except RenderingFailed as failed:
        _try_again_after(job, failed.reason)
    except StoreUnavailable:
        _try_again_after(job, "STORE_AWAY")
    except Exception:
        _give_up(job, "CRASHED")
        raise


def _try_again_after(job: FileJob, reason: str) -> None:
    if _give_up(job, reason):
        raise TryAgain


@transaction.atomic
def _give_up(job: FileJob, reason: str) -> bool:
    """Whether another try may help: the job is free for it."""
    row = mine(job)
    if row is None:
        doom(job)
        return False
    log.warning("file_not_made", model=job._meta.label, state=str(reason), attempt=row.attempts)
    if reason in FINAL or row.attempts >= MOST_ATTEMPTS:
        fail(row, reason)
        return False
    row.status, row.failure, row.lease_until = PENDING, reason, timezone.now()
    row.save(update_fields=["status", "failure", "lease_until"])
    tell_progress(row)
    return True


@transaction.atomic
def note(job: FileJob, percent: int, *, lease: timedelta = LEASE) -> None:
    """Raises NotWanted. Renews the lease."""
    rows = _unfinished(type(job)).filter(pk=job.pk, attempts=job.attempts)
    if not rows.update(progress_percent=percent, lease_until=timezone.now() + lease):
        raise NotWanted
    job.progress_percent = percent
    tell_progress(job)


def mine(job: J) -> J | None:
    """The row, locked, while `job` is its newest claim and somebody waits for it. Call it in a transaction."""
    return _locked(_unfinished(type(job)).filter(pk=job.pk, attempts=job.attempts)).first()


def doom(job: FileJob) -> None:
    """Its file goes with the next sweep, also one that arrives after an earlier sweep; its key with the caller's
    commit. The caller saves the row."""
    if job.name_in_store:
        DoomedFile.objects.bulk_create([DoomedFile(name=job.name_in_store)], ignore_conflicts=True)
    job.name_in_store, job.file_key = "", None


def fail(job: FileJob, reason: str) -> None:
    """`job` is locked by the caller's transaction."""
    job.failure = reason
    end(job, FAILED)


def end(job: FileJob, status: str) -> None:
    """Without a file. `job` is locked by the caller's transaction."""
    doom(job)
    job.status, job.lease_until = status, None
    job.save(update_fields=["status", "failure", "lease_until", "name_in_store", "file_key"])
    tell_progress(job)


def tell_progress(job: FileJob) -> None:
    """To the open pages of who asked for it, when the caller's transaction commits."""
    publish(topic_of(job.asker_id), "job_progress", job_id=job.pk, job_kind=job.kind)


@transaction.atomic
def end_lost(model: type[FileJob]) -> int:
    """Ends what nobody works on; how many."""
    long_ago = timezone.now() - LOST_AFTER
    old = _unfinished(model).filter(**{f"{model.asked_at}__lte": long_ago})
    lost = old.annotate(heard_at=Coalesce("lease_until", F(model.asked_at))).filter(heard_at__lte=long_ago)
    found = list(_locked(lost, skip_locked=True)[:BATCH])
    for job in found:
        fail(job, "WORKER_LOST")
    return len(found)


def _unfinished(model: type[J]) -> "QuerySet[J]":
    return model._default_manager.filter(status__in=(PENDING, model.running))


def _locked(rows: "QuerySet[J]", *, skip_locked: bool = False) -> "QuerySet[J]":
    return rows.select_related(*rows.model.read_with).select_for_update(of=("self",), skip_locked=skip_locked)
