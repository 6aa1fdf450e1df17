"""kill -9 of a real worker process: whatever the moment, nobody downloads half a file, and the job ends by itself."""

import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from datetime import timedelta
from hashlib import sha256
from pathlib import Path

import pytest
from django.db import connection
from django.utils import timezone

from clinical.tests.factories import make_risk_event
from messaging.services.attachments import remove_doomed
from patients.tests.base import Cast, api
from reports.file_job import MOST_ATTEMPTS
from reports.models import Report, ReportFailure, ReportStatus
from reports.services import drawing
from reports.services.file_jobs import TryAgain
from reports.tests.factories import API, make_report
from reports.tests.store import use_folder
from xinshou.tests.served import CHECKOUT

pytestmark = [pytest.mark.slow, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    changed = use_folder(tmp_path)
    yield tmp_path
    changed.disable()


def kill_at(point: str, report: Report, folder: Path) -> None:
    database = re.sub(r"/[^/?]+(\?|$)", rf"/{connection.settings_dict['NAME']}\1", os.environ["DATABASE_URL"])
    command = [sys.executable, "-m", "reports.tests.dying_worker", str(report.pk), point, str(folder)]
    environment = os.environ | {"DATABASE_URL": database, "XINSHOU_TESTING": "1"}
    done = subprocess.run(command, cwd=CHECKOUT, env=environment, capture_output=True, timeout=120, check=False)
    assert done.returncode == -signal.SIGKILL, done.stderr.decode()


@pytest.mark.parametrize("point", ["claimed", "drawing", "half-written", "stored"])
def test_a_worker_killed_before_the_end_leaves_no_file_and_another_finishes(
    cast: Cast, folder: Path, point: str
) -> None:
    make_risk_event(cast.mei, trigger_text="words of alarm")
    report, client = make_report(cast.mei, None), api(cast.dr_lin)
    kill_at(point, report, folder)
    report.refresh_from_db()
    assert (report.status, report.attempts, report.sha256) == (ReportStatus.RUNNING, 1, "")
    assert len(list(folder.iterdir())) == (point in {"half-written", "stored"})
    assert client.get(f"{API}/{report.pk}/file").status_code == 404
    with pytest.raises(TryAgain):
        drawing.draw_report(report.pk)
    assert client.get(f"{API}/{report.pk}").json()["status"] == "RUNNING"
    Report.objects.update(lease_until=timezone.now() - timedelta(seconds=1))
    drawing.draw_report(report.pk)
    answer = client.get(f"{API}/{report.pk}/file")
    assert sha256(answer.content).hexdigest() == client.get(f"{API}/{report.pk}").json()["sha256"]
    remove_doomed()
    report.refresh_from_db()
    assert [path.name for path in folder.iterdir()] == [report.name_in_store]


def test_a_worker_killed_after_the_end_has_done_its_work(cast: Cast, folder: Path) -> None:
    report = make_report(cast.mei, None)
    kill_at("committed", report, folder)
    report.refresh_from_db()
    assert report.status == ReportStatus.READY
    assert api(cast.dr_lin).get(f"{API}/{report.pk}/file").content.startswith(b"%PDF-")


def test_a_job_that_kills_each_worker_fails_by_name(cast: Cast, folder: Path) -> None:
    report = make_report(cast.mei, None, attempts=MOST_ATTEMPTS - 1)
    kill_at("half-written", report, folder)
    Report.objects.update(lease_until=timezone.now() - timedelta(seconds=1))
    drawing.draw_report(report.pk)
    report.refresh_from_db()
    assert (report.status, report.failure) == (ReportStatus.FAILED, ReportFailure.WORKER_LOST)
    assert api(cast.dr_lin).get(f"{API}/{report.pk}/file").status_code == 404
    remove_doomed()
    assert list(folder.iterdir()) == []
