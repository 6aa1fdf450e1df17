"""The audit log: written with the deed, closed to change, and chained so that tampering shows."""

import random
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from io import StringIO
from pathlib import Path
from threading import Barrier, Event
from types import SimpleNamespace
from typing import Any
from unittest.mock import patch
from uuid import uuid4

import pytest
import time_machine
from django.core.management import CommandError, call_command
from django.db import DatabaseError, connection, transaction
from django.utils import timezone

from patients import audit
from patients.models import AuditAction, AuditEntry, AuditLink, User
from patients.tests.base import Cast, api, doctor_client, in_parallel
from patients.tests.factories import make_patient

PROFILE = "/api/v1/auth/me/patient"
CASELOAD = "/api/v1/clinical/doctor/patients"


@pytest.fixture
def anchor(settings: Any, tmp_path: Path) -> Path:
    settings.AUDIT_ANCHOR_FILE = str(tmp_path / "anchor")
    return tmp_path / "anchor"


def write_entries(count: int = 6) -> list[int]:
    for _ in range(count):
        audit.record(User(user_type="DOCTOR"), AuditAction.UPDATE, patient_id=uuid4())
    return list(AuditEntry.objects.order_by("id").values_list("id", flat=True))


def seal_everything() -> None:
    while audit.seal_pending():
        pass


@contextmanager
def triggers_at_rest() -> Iterator[Any]:
    """What somebody with the database's own account can do."""
    with connection.cursor() as cursor:
        cursor.execute("SET session_replication_role = replica")
        yield cursor
        cursor.execute("SET session_replication_role = DEFAULT")


def journey(cast: Cast) -> None:
    patient, doctor = api(cast.mei), api(cast.dr_lin)
    assert patient.put(PROFILE, {"city": "Leipzig"}).status_code == 200
    consent = {"purpose": "SHARE_CHECKIN_NOTES", "granted": True, "version": "2026-11"}
    assert patient.put("/api/v1/privacy/consents", {"consents": [consent]}).status_code == 200
    assert doctor.get(CASELOAD).status_code == 200
    assert doctor.get(f"{CASELOAD}/{cast.mei.pk}/profile").status_code == 200
    assert doctor_client(cast.dr_lin).get(f"/patients/{cast.mei.pk}/").status_code == 200
    assert patient.delete("/api/v1/clinical/patient/disconnect-doctor").status_code == 200
    assert patient.post("/api/v1/auth/logout").status_code == 200


def test_a_deed_that_cannot_be_logged_does_not_happen(cast: Cast) -> None:
    client = api(cast.mei)
    client.raise_request_exception = False
    with patch.object(AuditEntry, "save", side_effect=RuntimeError):
        assert client.put(PROFILE, {"city": "Leipzig"}).status_code == 500
    cast.mei.refresh_from_db()
    assert cast.mei.city is None


def test_a_deed_that_fails_leaves_no_entry(cast: Cast) -> None:
    def record_and_fail(*args: Any, **kwargs: Any) -> None:
        audit.record(*args, **kwargs)
        raise RuntimeError

    client = api(cast.mei)
    client.raise_request_exception = False
    with patch("patients.services.profiles.audit", SimpleNamespace(record=record_and_fail)):
        assert client.put(PROFILE, {"city": "Leipzig"}).status_code == 500
    assert not AuditEntry.objects.exists()


def test_a_record_that_cannot_be_logged_is_not_shown(cast: Cast) -> None:
    client = api(cast.dr_lin)
    client.raise_request_exception = False
    with patch("patients.audit.planned", side_effect=RuntimeError):
        response = client.get(f"{CASELOAD}/{cast.mei.pk}/profile")
    assert response.status_code == 500
    assert b"Mei" not in response.content


def test_an_entry_says_who_did_what_to_whom_and_names_nobody(cast: Cast) -> None:
    api(cast.dr_lin).get(f"{CASELOAD}/{cast.mei.pk}/profile")
    entry = AuditEntry.objects.get()
    assert (entry.actor_id, entry.role, entry.action) == (cast.dr_lin.user_id, "DOCTOR", "READ")
    assert (entry.category, entry.purpose) == ("PROFILE", "CARE")
    assert entry.patient_tag == audit.patient_tag(cast.mei.pk)
    assert str(cast.mei.pk) not in entry.patient_tag


def caseload_rows() -> int:
    return AuditEntry.objects.filter(purpose="CASELOAD").count()


def test_the_caseload_is_logged_once_in_five_minutes(cast: Cast) -> None:
    client, page = api(cast.dr_lin), doctor_client(cast.dr_lin)
    with time_machine.travel(timezone.now(), tick=False) as clock:
        for _ in range(3):
            client.get(CASELOAD)
            page.get("/")
        assert caseload_rows() == 1
        clock.shift(timedelta(minutes=4, seconds=59))
        client.get(CASELOAD)
        assert caseload_rows() == 1
        clock.shift(timedelta(seconds=2))
        client.get(CASELOAD)
        assert caseload_rows() == 2


def test_the_caseload_is_logged_for_each_doctor(cast: Cast) -> None:
    api(cast.dr_lin).get(CASELOAD)
    api(cast.dr_osei).get(CASELOAD)
    tags = AuditEntry.objects.filter(purpose="CASELOAD").values_list("actor_id", "patient_tags")
    assert dict(tags) == {
        cast.dr_lin.user_id: [audit.patient_tag(cast.mei.pk)],
        cast.dr_osei.user_id: [audit.patient_tag(cast.amir.pk)],
    }


def test_somebody_new_on_the_caseload_is_logged_at_once(cast: Cast) -> None:
    client = api(cast.dr_lin)
    client.get(CASELOAD)
    newcomer = make_patient("noor", doctor=cast.dr_lin)
    client.get(CASELOAD)
    assert audit.patient_tag(newcomer.pk) in AuditEntry.objects.latest("id").patient_tags
    assert caseload_rows() == 2


FORBIDDEN = [
    "UPDATE patients_auditentry SET role = 'ADMIN'",
    "DELETE FROM patients_auditentry",
    "TRUNCATE patients_auditentry",
    "UPDATE patients_auditlink SET digest = ''",
    "DELETE FROM patients_auditlink",
    "TRUNCATE patients_auditlink",
]


@pytest.mark.parametrize("statement", FORBIDDEN)
def test_the_trigger_refuses(db: None, statement: str) -> None:
    write_entries()
    seal_everything()
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)
    assert AuditEntry.objects.count() == AuditLink.objects.count() == 6


@pytest.mark.parametrize("model", [AuditEntry, AuditLink])
def test_the_trigger_refuses_the_orm(db: None, model: Any) -> None:
    write_entries()
    seal_everything()
    for deed in (lambda: model.objects.all().delete(), lambda: model.objects.latest("pk").save()):
        with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
            deed()


def test_audit_verify_passes_after_a_journey(cast: Cast, anchor: Path) -> None:
    journey(cast)
    seal_everything()
    out = StringIO()
    call_command("audit_verify", stdout=out)
    assert out.getvalue().splitlines()[-1] == "the audit chain is whole"
    assert audit.verify().chained == AuditEntry.objects.count() >= 8


def test_entries_that_wait_for_the_sealer_are_reported_as_the_tail(db: None) -> None:
    write_entries(3)
    assert audit.verify() == audit.Verification(chained=0, tail=3, faults=[])


COPY_OF_THIRD = "SELECT (jsonb_populate_record(e, '{changes}')).* FROM patients_auditentry e WHERE id = {third}"
TAMPERINGS = {
    "time changed": "UPDATE patients_auditentry SET at = at + interval '1 microsecond' WHERE id = {third}",
    "actor changed": "UPDATE patients_auditentry SET actor_id = gen_random_uuid() WHERE id = {third}",
    "actor removed": "UPDATE patients_auditentry SET actor_id = NULL WHERE id = {third}",
    "role changed": "UPDATE patients_auditentry SET role = 'ADMIN' WHERE id = {third}",
    "action changed": "UPDATE patients_auditentry SET action = 'READ' WHERE id = {third}",
    "category changed": "UPDATE patients_auditentry SET category = 'CHAT' WHERE id = {third}",
    "purpose changed": "UPDATE patients_auditentry SET purpose = 'CARE' WHERE id = {third}",
    "patient changed": "UPDATE patients_auditentry SET patient_tag = '' WHERE id = {third}",
    "caseload changed": "UPDATE patients_auditentry SET patient_tags = ARRAY['x'] WHERE id = {third}",
    "entry deleted": "DELETE FROM patients_auditentry WHERE id = {third}",
    "link deleted": "DELETE FROM patients_auditlink WHERE position = 3",
    "entry and link deleted": """DELETE FROM patients_auditentry WHERE id = {third};
        DELETE FROM patients_auditlink WHERE position = 3""",
    "deleted and closed up": """DELETE FROM patients_auditentry WHERE id = {third};
        DELETE FROM patients_auditlink WHERE position = 3;
        UPDATE patients_auditlink SET position = -position + 1 WHERE position > 3;
        UPDATE patients_auditlink SET position = -position WHERE position < 0""",
    "entries swapped": """UPDATE patients_auditlink SET entry_id = -entry_id WHERE position IN (3, 4);
        UPDATE patients_auditlink SET entry_id = {fourth} WHERE position = 3;
        UPDATE patients_auditlink SET entry_id = {third} WHERE position = 4""",
    "links swapped": """UPDATE patients_auditlink SET position = 100 WHERE position = 3;
        UPDATE patients_auditlink SET position = 3 WHERE position = 4;
        UPDATE patients_auditlink SET position = 4 WHERE position = 100""",
    "inserted with a forged link": """INSERT INTO patients_auditentry {copy_with_new_id};
        INSERT INTO patients_auditlink SELECT 7, 100000, digest FROM patients_auditlink WHERE position = 3""",
    "inserted with an old time": "INSERT INTO patients_auditentry {copy_with_old_time}",
    "first link cut off": "DELETE FROM patients_auditlink WHERE position = 1",
    "unchained, changed and chained again": """DELETE FROM patients_auditlink WHERE position > 2;
        UPDATE patients_auditentry SET role = 'ADMIN' WHERE id = {third}""",
    "tail cut off": """DELETE FROM patients_auditlink WHERE position > 4;
        DELETE FROM patients_auditentry WHERE id > {fourth}""",
    "everything cut off": "DELETE FROM patients_auditlink; DELETE FROM patients_auditentry",
}


@pytest.mark.parametrize("tampering", TAMPERINGS)
def test_tampering_is_found(db: None, anchor: Path, tampering: str) -> None:
    """At once, and also when the sealer, which knows nothing of it, has gone on working."""
    ids = write_entries()
    seal_everything()
    assert audit.verify().faults == []
    with triggers_at_rest() as cursor:
        cursor.execute(_statements(TAMPERINGS[tampering], third=ids[2], fourth=ids[3]))
    assert audit.verify().faults
    write_entries(2)
    seal_everything()
    with pytest.raises(CommandError, match="broken"):
        call_command("audit_verify", stdout=StringIO(), stderr=StringIO())


def _statements(text: str, *, third: int, fourth: int) -> str:
    def copy(changes: str) -> str:
        return COPY_OF_THIRD.format(changes=changes, third=third)

    return text.format(
        third=third,
        fourth=fourth,
        copy_with_new_id=copy('{"id": 100000}'),
        copy_with_old_time=copy('{"id": 100001, "at": "2020-01-01T00:00:00Z"}'),
    )


def test_an_old_entry_below_the_sealers_sight_is_found(db: None) -> None:
    first, *_ = write_entries()
    seal_everything()
    with triggers_at_rest() as cursor:
        cursor.execute("UPDATE patients_auditlink SET entry_id = entry_id + 1000000")
        cursor.execute("UPDATE patients_auditentry SET id = id + 1000000")
        cursor.execute(
            """INSERT INTO patients_auditentry (id, at, role, action, category, purpose, patient_tag, patient_tags)
            VALUES (%s, now() - interval '1 day', '', 'READ', '', '', '', '{}')""",
            [first],
        )
    seal_everything()
    assert "1 old entries are not in the chain" in audit.verify().faults


@pytest.mark.parametrize("content", [None, "", "7\n", "6 nonsense\n", "9" * 5000, "6 " + "0" * 64 + "\n", "∞ ∞\n"])
def test_a_missing_damaged_or_foreign_anchor_is_found(db: None, anchor: Path, content: str | None) -> None:
    write_entries()
    seal_everything()
    if content is None:
        anchor.unlink()
    else:
        anchor.write_text(content, encoding="utf-8")
    assert len(audit.verify().faults) == 1


def test_the_anchor_follows_the_chain(db: None, anchor: Path) -> None:
    assert audit.verify().faults == []  # before the first entry there is nothing to anchor
    for _ in range(2):
        write_entries(2)
        seal_everything()
        last = AuditLink.objects.latest("position")
        assert anchor.read_text() == f"{last.position} {last.digest}\n"


def write_slowly(number: int) -> None:
    """Ids are taken early and committed late, so that they become visible out of order."""
    chance = random.Random(number)  # noqa: S311 (waiting times)
    for _ in range(15):
        with transaction.atomic():
            AuditEntry.objects.create(actor_id=uuid4(), role="DOCTOR", action=AuditAction.READ)
            time.sleep(chance.random() / 100)


def seal_for_a_while() -> None:
    give_up_at = time.monotonic() + 0.6
    while time.monotonic() < give_up_at:
        audit.seal_pending()


def test_two_sealers_and_busy_writers_leave_no_gap(transactional_db: None, anchor: Path) -> None:
    with patch.object(audit, "BATCH", 7):
        in_parallel(lambda n: write_slowly(n) if n < 4 else seal_for_a_while(), times=6)
        seal_everything()
    assert audit.verify() == audit.Verification(chained=60, tail=0, faults=[])
    assert list(AuditLink.objects.order_by("position").values_list("position", flat=True)) == list(range(1, 61))
    assert anchor.read_text().startswith("60 ")


def test_a_second_sealer_leaves_at_once(transactional_db: None) -> None:
    both_know = Barrier(2)

    def work(_number: int) -> int:
        with audit._sole_sealer() as alone:
            both_know.wait(timeout=60)
            return int(alone)

    assert sorted(in_parallel(work, times=2)) == [0, 1]
    with audit._sole_sealer() as alone:
        assert alone


def test_entries_sealed_late_keep_the_order_of_the_chain(transactional_db: None, cast: Cast) -> None:
    has_its_number, is_sealed = Event(), Event()

    def slow() -> None:
        with transaction.atomic():
            audit.record(cast.mei.user, AuditAction.UPDATE)
            has_its_number.set()
            assert is_sealed.wait(60)

    def quick() -> None:
        assert has_its_number.wait(60)
        with transaction.atomic():
            audit.record(cast.mei.user, AuditAction.UPDATE)
        audit.seal_pending()
        is_sealed.set()

    in_parallel(lambda number: quick() if number else slow(), times=2)
    seal_everything()
    first, second = AuditLink.objects.order_by("position")
    assert first.entry_id > second.entry_id
    assert audit.verify().faults == []
