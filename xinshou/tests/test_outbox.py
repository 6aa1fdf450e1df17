import os
import signal
import subprocess
import sys
import time
import uuid
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
import time_machine
from celery.result import EagerResult
from django.db import connection, transaction
from django.utils import timezone

from patients.tests.base import in_parallel
from xinshou import outbox
from xinshou.celery import QUEUES, app
from xinshou.outbox import OutboxRow, OutboxStatus, UnknownTask, enqueue_on_commit, outbox_task, run_once, sweep
from xinshou.redis_client import redis_client
from xinshou.tasks import run_outbox_row, sweep_outbox
from xinshou.tests.outbox import run_outbox

CHECKOUT = Path(__file__).resolve().parents[2]
DONE: list[UUID] = []


@outbox_task(queue="risk", max_attempts=3, lease_seconds=30)
def note(object_id: UUID) -> None:
    """Stands for every task."""
    DONE.append(object_id)


@outbox_task(max_attempts=3)
def break_down(object_id: UUID) -> None:
    raise LookupError("canary words of a patient")


@outbox_task()
def take_a_moment(object_id: UUID) -> None:
    time.sleep(0.3)
    DONE.append(object_id)


NOTE, BREAK_DOWN, MOMENT = (f"{__name__}.{task.__name__}" for task in (note, break_down, take_a_moment))


@pytest.fixture(autouse=True)
def empty_queues(transactional_db: None) -> Iterator[None]:
    DONE.clear()
    redis_client().delete(*QUEUES)
    yield
    redis_client().delete(*QUEUES)


def queued() -> dict[str, int]:
    return {name: length for name in QUEUES if (length := int(str(redis_client().llen(name))))}


def enqueue(name: str = NOTE, **options: Any) -> OutboxRow:
    with transaction.atomic():
        return enqueue_on_commit(name, uuid.uuid4(), **options)


def test_the_row_is_committed_with_the_work_and_told_to_the_queue_of_its_task() -> None:
    row = enqueue()
    assert OutboxRow.objects.get() == row
    assert queued() == {"risk": 1}


def test_work_that_is_undone_leaves_nothing() -> None:
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        enqueue_on_commit(NOTE, uuid.uuid4())
        raise ZeroDivisionError
    assert not OutboxRow.objects.exists()
    assert queued() == {}


@pytest.mark.parametrize(
    "name", ["", "note", "xinshou.tasks.nothing", "xinshou.nowhere.note", "xinshou.tasks.heartbeat", "xinshou..tasks.x"]
)
def test_an_unknown_task_is_refused_where_it_is_named(name: str) -> None:
    with pytest.raises(UnknownTask):
        enqueue(name)


def test_a_queue_that_nobody_serves_is_refused() -> None:
    with pytest.raises(ValueError, match="no queue"):
        outbox_task(queue="elsewhere")


def test_it_belongs_into_a_transaction() -> None:
    with pytest.raises(RuntimeError):
        enqueue_on_commit(NOTE, uuid.uuid4())


def test_the_task_gets_the_id_once() -> None:
    row = enqueue()
    assert run_once(row.pk)
    assert not run_once(row.pk)
    assert [row.object_id] == DONE
    row.refresh_from_db()
    assert (row.status, row.attempts, row.lease_until) == (OutboxStatus.DONE, 1, None)


def test_two_workers_at_once_do_it_once() -> None:
    row = enqueue(MOMENT)
    assert sum(in_parallel(lambda _number: run_once(row.pk), times=8)) == 1
    assert len(DONE) == 1


def test_who_comes_while_another_is_claiming_waits_and_finds_it_taken() -> None:
    row = enqueue()
    with ThreadPoolExecutor(1) as second:
        with transaction.atomic():
            OutboxRow.objects.select_for_update().get(pk=row.pk)
            answers = second.submit(in_parallel, lambda _number: run_once(row.pk), times=1)
            wait_for(somebody_waits_for_a_lock)
            OutboxRow.objects.filter(pk=row.pk).update(lease_until=timezone.now() + timedelta(seconds=30))
        assert answers.result(timeout=30) == [False]
    assert DONE == []


def somebody_waits_for_a_lock() -> bool:
    with connection.cursor() as cursor:
        cursor.execute("SELECT EXISTS (SELECT FROM pg_locks WHERE NOT granted)")
        ((waits,),) = cursor.fetchall()
    return bool(waits)


def test_a_worker_is_told_the_row_and_nothing_else() -> None:
    row = enqueue()
    result = run_outbox_row.apply((str(row.pk),))
    assert isinstance(result, EagerResult)
    assert [row.object_id] == DONE
    assert app.tasks["xinshou.tasks.run_outbox_row"].name == outbox.RUNNER


def test_a_row_that_is_gone_is_no_error() -> None:
    assert not run_once(uuid.uuid4())


def test_without_a_broker_the_row_is_done_later(monkeypatch: pytest.MonkeyPatch, caplog: Any) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(app.conf, "broker_url", "redis://127.0.0.1:1/0")
        patch.setattr(app, "_pool", None)
        app.amqp.__dict__.pop("producer_pool", None)
        app.amqp._producer_pool = None
        started = time.monotonic()
        row = enqueue()
        assert time.monotonic() - started < 20
        assert "outbox_broker_away" in caplog.text
    app._pool = app.amqp._producer_pool = None
    assert queued() == {}
    assert not outbox._send(row.pk, NOTE), "the next request does not try"
    outbox.broker.away_until = 0
    with time_machine.travel(timezone.now() + timedelta(seconds=6)):
        assert sweep() == 1
        assert queued() == {"risk": 1}
        assert run_once(row.pk)


def test_the_sweeper_leaves_the_fast_path_its_time_and_does_not_flood() -> None:
    enqueue()
    redis_client().delete(*QUEUES)
    assert sweep() == 0
    with time_machine.travel(timezone.now() + timedelta(seconds=6)) as clock:
        assert sweep() == 1
        assert sweep() == 0
        clock.shift(31)
        assert sweep() == 1


def test_several_sweepers_share_the_rows() -> None:
    with transaction.atomic():
        for _ in range(50):
            enqueue_on_commit(NOTE, uuid.uuid4(), not_before=timezone.now())
    assert sum(in_parallel(lambda _number: sweep(), times=4)) == 50
    assert queued() == {"risk": 50}


def test_a_row_may_wait_for_its_hour() -> None:
    enqueue(not_before=timezone.now() + timedelta(minutes=5))
    assert queued() == {}
    assert sweep() == 0
    with time_machine.travel(timezone.now() + timedelta(minutes=5, seconds=1)):
        sweep_outbox.apply()
        assert queued() == {"risk": 1}


def test_what_fails_is_tried_again_later_and_stays_visible(caplog: pytest.LogCaptureFixture) -> None:
    row = enqueue(BREAK_DOWN)
    with time_machine.travel(timezone.now(), tick=False) as clock:
        for attempt, pause in enumerate((5, 10), start=1):
            with pytest.raises(LookupError):
                run_once(row.pk)
            row.refresh_from_db()
            assert (row.status, row.attempts, row.failure) == (OutboxStatus.PENDING, attempt, "LookupError")
            assert row.next_send_at == timezone.now() + timedelta(seconds=pause)
            clock.shift(pause)
            assert sweep() == 1
        with pytest.raises(LookupError):
            run_once(row.pk)
    row.refresh_from_db()
    assert (row.status, row.attempts, row.failure) == (OutboxStatus.FAILED, 3, "LookupError")
    assert row.finished_at is not None
    assert not run_once(row.pk)
    assert "outbox_row_failed" in caplog.text
    assert "canary" not in caplog.text


def test_a_lease_that_is_over_frees_the_row() -> None:
    row = enqueue()
    OutboxRow.objects.update(lease_until=timezone.now() + timedelta(seconds=30), attempts=1)
    assert not run_once(row.pk)
    with time_machine.travel(timezone.now() + timedelta(seconds=31)):
        assert sweep() == 1
        assert run_once(row.pk)


def test_a_row_that_kills_its_workers_is_given_up() -> None:
    row = enqueue()
    OutboxRow.objects.update(attempts=3)
    assert not run_once(row.pk)
    row.refresh_from_db()
    assert (row.status, row.failure, DONE) == (OutboxStatus.FAILED, "WorkerLost", [])


def test_a_late_worker_does_not_take_the_row_from_the_next(monkeypatch: pytest.MonkeyPatch) -> None:
    row = enqueue(BREAK_DOWN)
    theirs = timezone.now() + timedelta(minutes=5)

    def overtaken(object_id: UUID) -> None:
        OutboxRow.objects.update(lease_until=theirs)
        raise LookupError

    monkeypatch.setitem(outbox._tasks, BREAK_DOWN, outbox.OutboxTask(overtaken, "default", 3, timedelta(seconds=1)))
    with pytest.raises(LookupError):
        run_once(row.pk)
    row.refresh_from_db()
    assert row.lease_until == theirs


def test_a_row_of_a_newer_version_waits_and_stops_nobody() -> None:
    OutboxRow.objects.create(task="xinshou.tasks.of_tomorrow", object_id=uuid.uuid4(), next_send_at=timezone.now())
    enqueue(not_before=timezone.now())
    assert sweep() == 1
    assert OutboxRow.objects.filter(status=OutboxStatus.PENDING).count() == 2


def test_old_rows_go_done_ones_first() -> None:
    enqueue()
    run_outbox()
    failed = enqueue(BREAK_DOWN)
    OutboxRow.objects.filter(pk=failed.pk).update(status=OutboxStatus.FAILED, finished_at=timezone.now())
    enqueue()
    with time_machine.travel(timezone.now() + timedelta(days=2)):
        assert outbox.purge_outbox() == 1
        assert {row.status for row in OutboxRow.objects.all()} == {OutboxStatus.FAILED, OutboxStatus.PENDING}
    with time_machine.travel(timezone.now() + timedelta(days=91)):
        assert outbox.purge_outbox() == 1


@pytest.mark.slow
def test_a_killed_worker_loses_nothing(tmp_path: Path) -> None:
    """Real workers: the first is killed in the middle of the work, the second finishes it."""
    row = enqueue("xinshou.tests.outbox_sleeper.sleep_then_write")
    environment = {**os.environ, "OUTBOX_TEST_FOLDER": str(tmp_path), "XINSHOU_LOCAL": str(tmp_path / "local")}
    environment["DATABASE_URL"] = database_url()
    with worker(environment) as first:
        wait_for(lambda: (tmp_path / f"{row.object_id}.started").exists())
        first.send_signal(signal.SIGKILL)
        first.wait()
    assert not (tmp_path / f"{row.object_id}.done").exists()
    OutboxRow.objects.update(lease_until=timezone.now(), next_send_at=timezone.now())
    (tmp_path / "quick").touch()
    with worker(environment) as second:
        assert sweep() == 1
        wait_for(lambda: OutboxRow.objects.get().status == OutboxStatus.DONE)
        second.terminate()
    assert (tmp_path / f"{row.object_id}.done").exists()
    assert OutboxRow.objects.get().attempts == 2


def worker(environment: dict[str, str]) -> subprocess.Popen[bytes]:
    options = ["--pool", "threads", "--concurrency", "2", "--without-gossip", "--without-mingle"]
    command = [sys.executable, "-m", "celery", "-A", "xinshou", "worker", *options]
    output = subprocess.DEVNULL
    return subprocess.Popen(command, cwd=CHECKOUT, env=environment, stdout=output, stderr=output)


def database_url() -> str:
    place = connection_settings()
    return f"postgresql://{place['USER']}:{place['PASSWORD']}@{place['HOST']}:{place['PORT']}/{place['NAME']}"


def connection_settings() -> dict[str, Any]:
    return transaction.get_connection().settings_dict


def wait_for(happened: Any, seconds: float = 120) -> None:
    give_up_at = time.monotonic() + seconds
    while not happened():
        assert time.monotonic() < give_up_at
        time.sleep(0.1)
