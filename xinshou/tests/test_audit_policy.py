"""What must be in the audit log, walked over every address: whatever a doctor did with a patient's record and each deed
of an account. An entry is written with the deed, so a success without one is a hole."""

from typing import ClassVar

from django.db import transaction
from django.test import TestCase, override_settings

from patients import audit
from patients.models import AuditAction, AuditEntry
from xinshou.tests.test_access_matrix import request
from xinshou.tests.world import ADMIN_ROWS, API_ROWS, BROWSER_ROWS, Row, World, client_of, make_world

DONE = {200, 201, 202, 204, 302}
OF_MEI = ("{mei", "{lin_ai}", "{lin_plan}")
NOT_OPENED = {
    ("POST", "/api/v1/messaging/threads/{}/messages"),
    ("POST", "/api/v1/messaging/threads/{}/read"),
    ("POST", "/messages/{}/"),
    ("POST", "/messages/{}/draft/"),
    ("POST", "/messages/{}/attachments/"),
    ("GET", "/messages/{}/messages/"),
    ("GET", "/api/v1/appointments/calendar.ics"),
    ("GET", "/risk-events/{}/state/"),
}
"""Shows nothing of the record. A message has sender and time in its own row, for both to read; opening its thread is on
record. The calendar feed has neutral words; the state says whether there is a newer step."""
DEEDS = {
    "acknowledge": "UPDATE", "assign": "UPDATE", "contacts": "UPDATE", "level": "UPDATE", "merge": "UPDATE",
    "review": "UPDATE", "escalate": "UPDATE", "proposals": "CREATE", "confirm": "UPDATE", "complete": "UPDATE",
    "no-show": "UPDATE", "cancel": "UPDATE", "assessments": "CREATE",
}  # fmt: skip
"""By the last word of a POST: what a doctor changes in a record is told apart from what is read."""
OWN_DEEDS = {
    ("PUT", "/api/v1/auth/me/patient"): AuditAction.UPDATE,
    ("PUT", "/api/v1/privacy/consents"): AuditAction.CONSENT,
    ("POST", "/api/v1/auth/logout"): AuditAction.SIGN_OUT,
    ("POST", "/api/v1/auth/logout-all"): AuditAction.SIGN_OUT,
    ("POST", "/api/v1/auth/change-password"): AuditAction.UPDATE,
    ("DELETE", "/api/v1/auth/me"): AuditAction.DELETE,
    ("POST", "/api/v1/clinical/patient/connection-requests/{}/accept"): AuditAction.CONNECT,
    ("DELETE", "/api/v1/clinical/patient/disconnect-doctor"): AuditAction.DISCONNECT,
    ("PUT", "/api/v1/clinical/safety-plan"): AuditAction.UPDATE,
    ("PUT", "/api/v1/clinical/contact-preferences"): AuditAction.UPDATE,
}


@override_settings(THROTTLES_ON=False)
class TestPolicy(TestCase):
    world: ClassVar[World]

    @classmethod
    def setUpTestData(cls) -> None:
        cls.world = make_world()

    def entries(self, actor: str, row: Row) -> list[AuditEntry]:
        """Of one request, which is undone."""
        with transaction.atomic():
            before = set(AuditEntry.objects.values_list("id", flat=True))
            response = request(client_of(self.world, actor, row.path), self.world, row)
            written = list(AuditEntry.objects.exclude(id__in=before))
            transaction.set_rollback(True)
        assert response.status_code == row.statuses[actor]
        return written

    def records(self) -> list[Row]:
        """What Dr Lin does with Mei's record, once for each method of an address."""
        rows = [row for row in API_ROWS + BROWSER_ROWS if any(name in row.path for name in OF_MEI)]
        rows = [row for row in rows if row.statuses["lin"] in DONE]
        return list({(row.method, row.place): row for row in rows}.values())

    def test_what_a_doctor_does_with_a_record_is_on_record(self) -> None:
        mei, lin = audit.patient_tag(self.world.objects["mei"]), self.world.objects["lin_user"]
        rows = [row for row in self.records() if (row.method, row.place) not in NOT_OPENED]
        assert len(rows) > 60
        for row in rows:
            with self.subTest(f"{row.method} {row.path}"):
                written = self.entries("lin", row)
                assert written
                assert {(str(entry.actor_id), entry.role) for entry in written} == {(lin, "DOCTOR")}
                assert all(mei in [entry.patient_tag, *entry.patient_tags] for entry in written)
                assert all(entry.category and entry.purpose for entry in written)

    def test_what_a_doctor_changes_is_told_apart_from_what_is_read(self) -> None:
        rows = [row for row in self.records() if row.method == "POST" and row.path.strip("/").split("/")[-1] in DEEDS]
        assert len(rows) > 15
        for row in rows:
            with self.subTest(f"{row.method} {row.path}"):
                wanted = DEEDS[row.path.strip("/").split("/")[-1]]
                assert wanted in {entry.action for entry in self.entries("lin", row)}

    def test_what_opens_no_record_leaves_no_entry(self) -> None:
        """Whoever changes one of them to show more has to take it off the list."""
        for row in (row for row in self.records() if (row.method, row.place) in NOT_OPENED):
            with self.subTest(f"{row.method} {row.path}"):
                assert self.entries("lin", row) == []

    def test_each_deed_of_an_account_is_on_record(self) -> None:
        rows = {(row.method, row.place): row for row in API_ROWS if row.statuses["mei"] in DONE}
        for key, action in OWN_DEEDS.items():
            with self.subTest(str(key)):
                written = self.entries("mei", rows[key])
                assert action in {entry.action for entry in written}
                assert {str(entry.actor_id) for entry in written} == {self.world.objects["mei_user"]}

    def test_what_an_administrator_changes_is_on_record(self) -> None:
        changes = ("/user/add/", "/crisisresource/add/", "{line}/change/", "{line}/delete/")
        rows = [row for row in ADMIN_ROWS if row.method == "POST" and row.path.endswith(changes)]
        assert len(rows) == len(changes)
        for row in rows:
            with self.subTest(row.path):
                assert {entry.role for entry in self.entries("admin", row)} == {"ADMIN"}
