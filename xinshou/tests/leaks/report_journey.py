"""Dr Lin has reports made of everything that the journey has written; Mei reads what is released to her."""

from dataclasses import dataclass
from uuid import UUID

from django.test import Client

from clinical.models import Assessment, PreVisitSummary
from clinical.tests.factories import make_pre_visit_summary
from patients.models import Patient
from reports.models import Report
from reports.tests.factories import API
from xinshou.tests.canaries import Canaries
from xinshou.tests.leaks.risk_journey import Desk
from xinshou.tests.leaks.sinks import Listening

CHOICES = {"report_type": "PROGRESS_REPORT", "days": "30", "language": "fa", "paper": "Letter"}


@dataclass
class ReportJourney:
    canary: Canaries
    listening: Listening
    mei: Client
    mei_id: UUID
    lin: Desk

    def travel(self) -> None:
        summary = PreVisitSummary.objects.filter(patient_id=self.mei_id).first()
        summary = summary or make_pre_visit_summary(Patient.objects.get(pk=self.mei_id))
        asked = self.lin.api.post(f"{API}/pre-visit-summary/{summary.pk}/pdf", {})
        assert asked.status_code == 202
        assert self.lin.browser.post(f"/reports/about/{self.mei_id}/", CHOICES).status_code == 302
        self.listening.work()
        assert set(Report.objects.values_list("status", flat=True)) == {"READY"}
        self.read(asked.json()["report_id"])
        self.print_the_rest()

    def read(self, report: str) -> None:
        place = f"{API}/{report}"
        assert self.lin.api.post(f"{place}/release", {}).json()["released"] is True
        for client in (self.mei, self.lin.api):
            for path in (place, f"{place}/file"):
                assert client.get(path).status_code == 200
        assert self.mei.get(f"{API}/mine").json()["total"] == 1
        assert self.lin.api.get(f"{API}?patient_id={self.mei_id}").json()["total"] == 2
        browser = self.lin.browser
        for path in ("/reports/", f"/reports/about/{self.mei_id}/", f"/reports/{report}/", f"/reports/{report}/file/"):
            assert browser.get(path).status_code == 200, path
        assert browser.get(f"/reports/{report}/named/").status_code == 200
        for verb in ("sign", "release", "retry"):
            assert browser.post(f"/reports/{report}/{verb}/").status_code == 302

    def print_the_rest(self) -> None:
        """The questionnaire, the plan for her and by her, the caseload; one of them locked with a password."""
        form = Assessment.objects.filter(patient_id=self.mei_id).latest("created_at")
        browser, password = self.lin.browser, self.canary("file password") + " lamp by the quay"
        for client, path in (
            (self.lin.api, f"{API}/assessment/{form.pk}/pdf"),
            (self.lin.api, f"{API}/safety-plan/{self.mei_id}/pdf"),
            (self.lin.api, f"{API}/caseload/pdf"),
            (self.mei, f"{API}/mine/safety-plan"),
        ):
            assert client.post(path, {}, headers={"Prefer": "respond-async"}).status_code == 202, path
        self.listening.work()
        assert set(Report.objects.values_list("status", flat=True)) == {"READY"}
        assert browser.get("/reports/caseload/").status_code == 200
        place = f"/reports/{Report.objects.get(assessment=form).pk}/locked/"
        assert browser.get(place).status_code == 200
        assert browser.post(place, {"password": password, "again": password}).status_code == 200
