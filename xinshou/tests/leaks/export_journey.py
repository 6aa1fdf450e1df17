"""Mei takes her record along in each format; Dr Lin takes it as FHIR. What leaves is theirs; what stays is sealed."""

from dataclasses import dataclass
from uuid import UUID

from django.test import Client

from reports.export_models import DataExport, ExportFormat
from reports.tests.record import API
from xinshou.tests.leaks.risk_journey import Desk
from xinshou.tests.leaks.sinks import Listening


@dataclass
class ExportJourney:
    listening: Listening
    mei: Client
    mei_id: UUID
    password: str
    lin: Desk

    def travel(self) -> None:
        for export_format in (ExportFormat.JSON, ExportFormat.CSV, ExportFormat.FHIR, ExportFormat.PDF_SUMMARY):
            self.fetch(export_format)
        answer = self.lin.browser.get(f"/reports/about/{self.mei_id}/fhir/")
        assert answer.status_code == 200 and len(b"".join(answer))

    def fetch(self, export_format: ExportFormat) -> None:
        asked = self.mei.post(f"{API}/request", {"password": self.password, "export_format": export_format.value})
        assert asked.status_code == 201, asked.content
        self.listening.work()
        place = f"{API}/requests/{asked.json()['id']}"
        assert self.mei.get(f"{place}/progress").json()["status"] == "COMPLETED"
        assert self.mei.get(place).json()["can_download"] is True
        assert len(self.mei.get(f"{API}/requests").json())
        if export_format == ExportFormat.PDF_SUMMARY:  # this file stays, for the search through the store
            return
        answer = self.mei.get(f"{API}/download/{asked.json()['download_token']}")
        assert answer.status_code == 200 and len(b"".join(answer))
        self.mei.delete(place)
        DataExport.objects.filter(pk=asked.json()["id"]).delete()
