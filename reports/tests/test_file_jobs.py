"""Whatever happens to a worker of a report or an export: the job goes on or ends, and no file stays behind."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any
from unittest.mock import patch

import pytest
from django.utils import timezone

from messaging import storage
from messaging.models import DoomedFile
from messaging.services.attachments import remove_doomed
from patients.services.closing import erase_patient
from patients.tests.base import Cast, api
from reports.export_models import DataExport, ExportFailure, ExportStatus
from reports.models import Report, ReportFailure, ReportStatus
from reports.services import drawing, export_writing
from reports.services.exports import sweep_exports
from reports.services.file_jobs import TryAgain
from reports.services.jobs import sweep_reports
from reports.tests.factories import make_report
from reports.tests.record import API, ask
from xinshou.outbox import OutboxRow
from xinshou.tests.outbox import run_outbox


class Unforeseen(Exception):
    """A mistake of ours."""


def ask_for_sheet(cast: Cast) -> None:
    assert api(cast.mei).post("/api/v1/reports/mine/safety-plan", {}).status_code == 202


def test_an_export_goes_on_after_what_nobody_foresaw(cast: Cast) -> None:
    asked, mei = ask(api(cast.mei)), api(cast.mei)
    with patch.object(export_writing, "write_json", side_effect=Unforeseen), pytest.raises(Unforeseen):
        run_outbox()
    row = DataExport.objects.get()
    assert (row.status, row.failure) == (ExportStatus.PENDING, ExportFailure.CRASHED)
    OutboxRow.objects.update(next_send_at=timezone.now())
    run_outbox()
    assert mei.get(f"{API}/requests/{asked['id']}").json()["status"] == "COMPLETED"


def test_a_report_goes_on_after_what_nobody_foresaw(cast: Cast) -> None:
    ask_for_sheet(cast)
    with patch.object(drawing, "report_html", side_effect=Unforeseen), pytest.raises(Unforeseen):
        run_outbox()
    report = Report.objects.get()
    assert (report.status, report.failure) == (ReportStatus.PENDING, ReportFailure.CRASHED)
    OutboxRow.objects.update(next_send_at=timezone.now())
    run_outbox()
    report.refresh_from_db()
    assert report.status == ReportStatus.READY


def test_the_third_time_it_ends_with_a_reason(cast: Cast) -> None:
    ask(api(cast.mei))
    for _try in range(3):
        with patch.object(export_writing, "write_json", side_effect=Unforeseen), pytest.raises(Unforeseen):
            run_outbox()
        OutboxRow.objects.update(next_send_at=timezone.now())
    row = DataExport.objects.get()
    assert (row.status, row.failure, row.name_in_store) == (ExportStatus.FAILED, ExportFailure.CRASHED, "")


def test_a_row_that_finds_another_at_work_comes_back(cast: Cast) -> None:
    """If that one fails, nobody else would."""
    ask(api(cast.mei))
    DataExport.objects.update(status=ExportStatus.PROCESSING, lease_until=timezone.now() + timedelta(minutes=1))
    with pytest.raises(TryAgain):
        run_outbox()
    OutboxRow.objects.update(next_send_at=timezone.now())
    DataExport.objects.update(lease_until=timezone.now())
    run_outbox()
    assert DataExport.objects.get().status == ExportStatus.COMPLETED


def gone_before(real: Callable[..., None], cast: Cast, then: Callable[[Cast], object]) -> Callable[..., None]:
    """The sweeper has been there, too, before the file arrives."""

    def put(*args: Any) -> None:
        then(cast)
        remove_doomed()
        real(*args)

    return put


def delete_it(cast: Cast) -> None:
    export = DataExport.objects.get()
    assert api(cast.mei).delete(f"{API}/requests/{export.pk}").status_code == 200


def erase_mei(cast: Cast) -> None:
    erase_patient(cast.mei)


@pytest.mark.parametrize("then", [delete_it, erase_mei])
def test_an_export_that_nobody_wants_any_more_leaves_no_file(cast: Cast, then: Callable[[Cast], object]) -> None:
    ask(api(cast.mei))
    with patch.object(storage, "put_sealed", gone_before(storage.put_sealed, cast, then)):
        run_outbox()
    (doomed,) = DoomedFile.objects.all()
    assert storage.storages[storage.ALIAS].exists(doomed.name)


def test_a_report_of_an_erased_patient_leaves_no_file(cast: Cast) -> None:
    ask_for_sheet(cast)
    with patch.object(storage, "put", gone_before(storage.put, cast, erase_mei)):
        run_outbox()
    (doomed,) = DoomedFile.objects.all()
    assert storage.storages[storage.ALIAS].exists(doomed.name)


@pytest.mark.parametrize(("minutes", "ended"), [(59, 0), (61, 1)])
def test_an_export_is_lost_an_hour_after_its_last_sign_of_life(cast: Cast, minutes: int, ended: int) -> None:
    ask(api(cast.mei))
    now = timezone.now()
    DataExport.objects.update(
        status=ExportStatus.PROCESSING, created_at=now - timedelta(days=1), lease_until=now - timedelta(minutes=minutes)
    )
    assert sweep_exports() == ended


@pytest.mark.parametrize(("minutes", "ended"), [(59, 0), (61, 1)])
def test_a_report_is_lost_an_hour_after_its_last_sign_of_life(cast: Cast, minutes: int, ended: int) -> None:
    now = timezone.now()
    seen = now - timedelta(minutes=minutes)
    make_report(cast.mei, None, requested_at=now - timedelta(days=1), status=ReportStatus.RUNNING, lease_until=seen)
    assert sweep_reports() == ended
