"""What open pages and apps hear of a report: ids and states, and only as long as it is theirs."""

import pytest
from django.utils import timezone

from patients.models import Patient, User
from patients.tests.base import Cast
from patients.tests.factories import disconnect
from reports.live import job_progress, report_ready
from reports.models import Report, ReportStatus
from reports.services.jobs import release_report
from reports.tests.factories import make_report
from xinshou.live import topic_of
from xinshou.tests.published import published


def test_the_doctor_follows_the_job(cast: Cast) -> None:
    report = make_report(cast.mei, None, status=ReportStatus.RUNNING, progress_percent=40)
    heard = job_progress(cast.dr_lin.user, {"job_id": str(report.pk)})
    assert heard == {"job_id": report.pk, "kind": "REPORT", "status": "RUNNING", "progress_percent": 40}
    for stranger in (cast.dr_osei.user, cast.dr_rossi.user, cast.mei.user, cast.admin):
        assert job_progress(stranger, {"job_id": str(report.pk)}) is None


def test_the_patient_hears_of_a_released_report_only(cast: Cast) -> None:
    report = make_report(cast.mei)
    assert heard_by(cast.mei, report) is None
    report = make_report(cast.mei, released_at=timezone.now())
    assert heard_by(cast.mei, report) == {"report_id": report.pk, "status": "READY"}
    assert heard_by(cast.amir, report) is None


def heard_by(patient: Patient, report: Report) -> object:
    return report_ready(User.objects.get(pk=patient.user_id), {"report_id": str(report.pk)})


def test_a_former_doctor_hears_nothing_more(cast: Cast) -> None:
    report = make_report(cast.mei)
    disconnect(cast.mei)
    assert report_ready(cast.dr_lin.user, {"report_id": str(report.pk)}) is None


@pytest.mark.django_db(transaction=True)
def test_a_release_is_announced_to_the_patient(cast: Cast) -> None:
    report = make_report(cast.mei)
    release_report(report, released=True, actor=cast.dr_lin.user)
    (event,) = published(topic_of(cast.mei.user_id))
    assert (event.kind, dict(event.ids)) == ("report_ready", {"report_id": str(report.pk)})
