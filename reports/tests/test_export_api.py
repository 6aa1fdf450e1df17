"""A patient takes the record away: asked for, made, fetched once, and gone."""

from collections.abc import Iterator
from datetime import timedelta
from hashlib import sha256
from typing import Any
from unittest.mock import patch

import orjson
import pytest
from django.test import override_settings
from django.utils import timezone

from messaging import storage
from messaging.models import DoomedFile
from messaging.services.attachments import remove_doomed
from patients.models import AuditAction, AuditEntry
from patients.services.closing import erase_patient
from patients.tests.base import PASSWORD, Cast, api, assert_problem
from patients.tests.factories import make_patient
from reports.export_models import DataExport, ExportFailure, ExportStatus
from reports.file_job import MOST_ATTEMPTS
from reports.live import job_progress
from reports.services import export_writing
from reports.services.exports import Download, begin_download, sweep_exports
from reports.services.file_jobs import TryAgain
from reports.tests.factories import make_export
from reports.tests.record import API, ask, damage, export_of, fetch, fill_record
from xinshou.api.models import IdempotencyRecord
from xinshou.outbox import OutboxRow
from xinshou.tests.outbox import run_outbox

PARTS = ("profile", "checkins", "assessments", "conversations", "messages")


def test_it_is_asked_for_made_and_fetched_once(cast: Cast) -> None:
    mei = api(fill_record(cast))
    asked = ask(mei)
    assert (asked["status"], asked["progress_percent"], asked["is_processing"]) == ("PENDING", 0, True)
    run_outbox()
    body = mei.get(f"{API}/requests/{asked['id']}").json()
    assert (body["status"], body["progress_percent"], body["can_download"]) == ("COMPLETED", 100, True)
    assert body["download_token"] is None
    answer = mei.get(f"{API}/download/{asked['download_token']}")
    assert answer["Content-Disposition"] == 'attachment; filename="record.json"'
    content = b"".join(answer)
    assert int(answer["Content-Length"]) == len(content) == body["file_size_bytes"]
    assert sha256(content).hexdigest() == body["sha256"]
    assert orjson.loads(content)["profile"]["alias"] == "Silberfisch"
    assert_problem(mei.get(f"{API}/download/{asked['download_token']}"), 404, "not-found")
    after = mei.get(f"{API}/requests/{asked['id']}").json()
    assert (after["status"], after["download_count"], after["can_download"]) == ("DOWNLOADED", 1, False)


def test_the_file_lies_sealed_and_goes_after_the_download(cast: Cast) -> None:
    mei = api(fill_record(cast))
    asked = ask(mei)
    run_outbox()
    name = DataExport.objects.get().name_in_store
    with storage.storages[storage.ALIAS].open(name) as file:
        assert b"Silberfisch" not in file.read()
    fetch(mei, asked["download_token"])
    assert remove_doomed() == 1
    assert not storage.storages[storage.ALIAS].exists(name)


def test_the_token_is_kept_as_a_hash_only(cast: Cast) -> None:
    asked = ask(api(cast.mei))
    row = DataExport.objects.get()
    assert asked["download_token"] not in (row.token_hash, row.name_in_store)
    assert [row.task for row in OutboxRow.objects.all()] == ["reports.tasks.write_export"]


def test_somebody_elses_token_opens_nothing(cast: Cast) -> None:
    asked = ask(api(cast.mei))
    run_outbox()
    path = f"{API}/download/{asked['download_token']}"
    assert_problem(api(cast.amir).get(path), 404, "not-found")
    assert api().get(path).status_code == 401
    assert api(cast.dr_lin).get(path).status_code == 403
    assert DataExport.objects.get().download_tries == 0


def test_a_broken_download_may_be_tried_three_times(cast: Cast) -> None:
    mei = api(fill_record(cast))
    token = ask(mei)["download_token"]
    with patch("xinshou.sealed_files.PIECE_BYTES", 1000):
        run_outbox()
        for _try in range(3):
            next(iter(mei.get(f"{API}/download/{token}").streaming_content))
    assert_problem(mei.get(f"{API}/download/{token}"), 404, "not-found")


def test_who_breaks_off_has_read_it(cast: Cast) -> None:
    """The log says so before the first byte leaves, and once for each try."""
    make_export(cast.mei, b"whole record", "link")
    mei = api(cast.mei)
    with patch.object(Download, "close"):
        mei.get(f"{API}/download/link")
    assert AuditEntry.objects.filter(actor_id=cast.mei.user_id, action=AuditAction.READ).count() == 1
    fetch(mei, "link")
    assert AuditEntry.objects.filter(actor_id=cast.mei.user_id, action=AuditAction.READ).count() == 2


def test_a_store_that_is_away_costs_no_try(cast: Cast) -> None:
    make_export(cast.mei, b"whole record", "link")
    mei = api(cast.mei)
    with patch.object(storage, "pieces", away):
        for _try in range(4):
            assert_problem(mei.get(f"{API}/download/link"), 503, "service-unavailable")
    assert fetch(mei, "link") == b"whole record"


def away(*_args: Any) -> Iterator[bytes]:
    raise storage.StoreUnavailable
    yield b""


def test_who_has_all_of_it_and_hangs_up_has_had_it(cast: Cast) -> None:
    """An ASGI server does not ask for more once the reader has gone."""
    export = make_export(cast.mei, b"whole record", "link")
    download = begin_download(cast.mei, "link")
    assert next(iter(download)) == b"whole record"
    download.close()
    export.refresh_from_db()
    assert (export.status, export.name_in_store) == (ExportStatus.DOWNLOADED, "")


def test_a_day_later_it_has_expired(cast: Cast) -> None:
    mei = api(cast.mei)
    asked = ask(mei)
    run_outbox()
    DataExport.objects.update(expires_at=timezone.now() - timedelta(seconds=1))
    assert_problem(mei.get(f"{API}/download/{asked['download_token']}"), 404, "not-found")
    assert mei.get(f"{API}/requests/{asked['id']}/progress").json()["status"] == "EXPIRED"
    assert sweep_exports() == 1
    (item,) = mei.get(f"{API}/requests").json()
    assert (item["status"], item["is_expired"], item["can_download"]) == ("EXPIRED", True, False)


@pytest.mark.parametrize("path", [f"{API}/request", f"{API}/request/"])
def test_no_idempotency_record_keeps_password_and_token(cast: Cast, path: str) -> None:
    answer = api(cast.mei).post(path, {"password": PASSWORD}, headers={"Idempotency-Key": "once"})
    assert answer.status_code == 201
    assert not IdempotencyRecord.objects.exists()


def test_without_the_password_there_is_none(cast: Cast) -> None:
    assert_problem(api(cast.mei).post(f"{API}/request", {"password": "not it at all"}), 400, "wrong-password")
    assert not DataExport.objects.exists()


@pytest.mark.django_db(transaction=True)
@override_settings(THROTTLES_ON=True)
def test_passwords_are_not_guessed_here(cast: Cast) -> None:
    mei = api(cast.mei)
    answers = [mei.post(f"{API}/request", {"password": "not it at all"}).status_code for _try in range(6)]
    assert answers == [400] * 5 + [429]


def test_one_a_day_but_failed_and_deleted_ones_do_not_count(cast: Cast) -> None:
    mei = api(cast.mei)
    first = ask(mei)
    problem = assert_problem(mei.post(f"{API}/request", {"password": PASSWORD}), 429, "export-cooldown")
    assert 0 < problem["retry_after"] <= 24 * 3600 + 1
    assert mei.delete(f"{API}/requests/{first['id']}").status_code == 200
    run_outbox()
    second = ask(mei)
    DataExport.objects.filter(pk=second["id"]).update(status=ExportStatus.FAILED, failure=ExportFailure.CRASHED)
    ask(mei)


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"date_from": "2026-02-01", "date_to": "2026-01-31"}, "date_to"),
        ({"date_from": "2026-02-30"}, "date_from"),
        ({"export_format": "XML"}, "export_format"),
        ({"include_profile": "yes"}, "include_profile"),
        (dict.fromkeys((f"include_{name}" for name in PARTS), False), "include_profile"),
        ({"patient_id": "5c0e7a50-0000-4000-8000-000000000000"}, "patient_id"),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_wish_is_named(cast: Cast, body: dict[str, Any], field: str) -> None:
    problem = assert_problem(api(cast.mei).post(f"{API}/request", {"password": PASSWORD, **body}), 400, "validation")
    assert [error["field"] for error in problem["errors"]] == [field]
    assert not DataExport.objects.exists()


def test_deleting_stops_what_waits_and_takes_the_file_of_what_is_done(cast: Cast) -> None:
    mei = api(cast.mei)
    waiting = ask(mei)
    assert mei.delete(f"{API}/requests/{waiting['id']}").json().keys() == {"message"}
    body = mei.get(f"{API}/requests/{waiting['id']}").json()
    assert (body["status"], body["error_message"]) == ("FAILED", "You have cancelled this export.")
    run_outbox()
    done = ask(mei)
    run_outbox()
    assert mei.delete(f"{API}/requests/{done['id']}").status_code == 200
    assert mei.get(f"{API}/requests/{done['id']}").json()["status"] == "EXPIRED"
    assert DoomedFile.objects.count() == 1
    assert_problem(mei.get(f"{API}/download/{done['download_token']}"), 404, "not-found")
    assert_problem(mei.delete(f"{API}/requests/{done['id']}"), 400, "invalid-state")


def test_deleted_while_it_is_written_it_stops(cast: Cast) -> None:
    mei = api(fill_record(cast))
    asked = ask(mei)
    real = export_writing.rows_in_all

    def delete_first(scope: Any) -> int:
        assert mei.delete(f"{API}/requests/{asked['id']}").status_code == 200
        return real(scope)

    with patch.object(export_writing, "rows_in_all", delete_first):
        run_outbox()
    row = DataExport.objects.get()
    assert (row.status, row.failure, row.name_in_store) == (ExportStatus.FAILED, ExportFailure.CANCELLED, "")


def test_nobody_elses_exports_are_seen(cast: Cast) -> None:
    asked = ask(api(cast.mei))
    amir = api(cast.amir)
    assert amir.get(f"{API}/requests").json() == []
    for verb, path in (("get", ""), ("get", "/progress"), ("delete", "")):
        assert getattr(amir, verb)(f"{API}/requests/{asked['id']}{path}").status_code == 404


class Killed(BaseException):
    """The worker's process is gone."""


@pytest.mark.parametrize("step", ["rows_in_all", "write_json", "_finish"])
def test_a_worker_that_dies_leaves_nothing_to_fetch(cast: Cast, step: str) -> None:
    mei = api(fill_record(cast))
    asked = ask(mei)
    with patch.object(export_writing, step, side_effect=Killed), pytest.raises(Killed):
        run_outbox()
    assert_problem(mei.get(f"{API}/download/{asked['download_token']}"), 404, "not-found")
    DataExport.objects.update(lease_until=timezone.now() - timedelta(seconds=1))
    OutboxRow.objects.update(lease_until=None, next_send_at=timezone.now())
    run_outbox()
    assert orjson.loads(fetch(mei, asked["download_token"]))["export_end"]


def test_a_worker_that_dies_each_time_ends_in_a_reason(cast: Cast) -> None:
    ask(api(cast.mei))
    DataExport.objects.update(attempts=MOST_ATTEMPTS)
    run_outbox()
    assert DataExport.objects.get().failure == ExportFailure.WORKER_LOST


def test_a_job_that_nobody_works_on_ends(cast: Cast) -> None:
    asked = ask(api(cast.mei))
    DataExport.objects.update(created_at=timezone.now() - timedelta(hours=1))
    assert sweep_exports() == 1
    body = api(cast.mei).get(f"{API}/requests/{asked['id']}").json()
    assert (body["status"], body["error_message"]) == ("FAILED", "The file could not be made. Please ask for it again.")


def test_a_store_that_is_away_is_tried_again(cast: Cast) -> None:
    asked = ask(api(cast.mei))
    with (
        patch.object(storage, "put_sealed", side_effect=storage.StoreUnavailable),
        pytest.raises(TryAgain),
    ):
        run_outbox()
    assert DataExport.objects.get().status == ExportStatus.PENDING
    OutboxRow.objects.update(next_send_at=timezone.now())
    run_outbox()
    assert api(cast.mei).get(f"{API}/requests/{asked['id']}").json()["status"] == "COMPLETED"


def test_only_the_owner_hears_how_far_it_is(cast: Cast) -> None:
    export_id = ask(api(cast.mei))["id"]
    ids = {"job_id": export_id, "job_kind": "EXPORT"}
    heard = job_progress(cast.mei.user, ids)
    assert heard == {
        "job_id": DataExport.objects.get().pk,
        "kind": "EXPORT",
        "status": "PENDING",
        "progress_percent": 0,
    }
    assert job_progress(cast.amir.user, ids) is None
    assert job_progress(cast.dr_lin.user, ids) is None


def test_erasure_takes_the_file_along(cast: Cast) -> None:
    ask(api(cast.mei))
    run_outbox()
    name = DataExport.objects.get().name_in_store
    erase_patient(cast.mei)
    assert not DataExport.objects.exists()
    assert DoomedFile.objects.filter(name=name).exists()


def test_a_damaged_key_is_a_file_that_is_gone(cast: Cast) -> None:
    row = make_export(cast.mei, b"whole record", "link")
    damage(row, "file_key")
    assert_problem(api(cast.mei).get(f"{API}/download/link"), 404, "not-found")


def test_a_damaged_file_is_gone(cast: Cast) -> None:
    row = make_export(cast.mei, b"whole record", "link")
    with storage.storages[storage.ALIAS].open(row.name_in_store, "r+b") as file:
        file.seek(30)
        file.write(b"xxxx")
    assert_problem(api(cast.mei).get(f"{API}/download/link"), 404, "not-found")
    row.refresh_from_db()
    assert (row.download_tries, bool(row.file_key)) == (0, True)


def test_a_patient_of_yesterday_has_an_export_too(db: None) -> None:
    content = orjson.loads(export_of(make_patient("new")))
    assert content["checkins"] == [] and content["contact_preferences"] is None
