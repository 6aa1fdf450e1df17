"""Heavy reads from a real streaming replica: what goes there, what never does, and that nobody sees an older page than
they may. Replay is paused instead of waited for."""

import re
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import httpx2
import pytest
from django.core import checks
from django.db import DatabaseError, connection, connections
from django.test import Client
from django.test.utils import CaptureQueriesContext

from clinical.models import CheckIn, RiskLevel, RiskStatus
from clinical.tests.factories import give_consent, make_assessment, make_check_in, make_risk_event
from patients.models import AuditEntry, ConsentPurpose, Patient
from patients.services.closing import erase_patient
from patients.tests.base import Cast, api, doctor_client
from patients.tests.factories import disconnect
from xinshou import health_checks, replicas
from xinshou.encryption import UNREADABLE
from xinshou.env import replica_settings
from xinshou.gauges import replica_lag
from xinshou.redis_client import redis_client
from xinshou.tests.own_replica import OwnReplica, own_replica, until
from xinshou.tests.served import served

pytestmark = [pytest.mark.slow, pytest.mark.django_db(transaction=True, databases=["default", "replica"])]
HEAVY = ("/today/", "/patients/", "/patients/{}/", "/patients/{}/?tab=assessments", "/patients/{}/?tab=check-ins",
         "/risk/statistics/")  # fmt: skip
MAY_BE_READ = {
    "clinical_checkin", "clinical_assessment", "clinical_riskevent", "clinical_riskstep", "clinical_textscreening",
    "patients_patient",
}  # fmt: skip
"""On the replica. Of risk events only closed ones; of patients who is cared for by whom, beside their days."""
NO_REDIS = "redis://127.0.0.1:1/0"


@pytest.fixture(scope="module")
def standby(django_db_setup: None) -> Iterator[OwnReplica]:
    """Known to Django as its settings would make it; a mirror, so that nobody flushes it after a test."""
    with own_replica() as standby:
        own = replica_settings(standby.url(), connection.settings_dict)
        mirror = connection.settings_dict["TEST"] | {"MIRROR": "default"}
        connections.settings["replica"] = connections.settings["default"] | own | {"TEST": mirror}
        yield standby
        connections["replica"].close()
        del connections["replica"], connections.settings["replica"]


@pytest.fixture
def replica(standby: OwnReplica, transactional_db: None, cast: Cast, settings: Any) -> Iterator[OwnReplica]:
    settings.DATABASE_ROUTERS = ["xinshou.replicas.PrimaryRouter"]
    settings.MIDDLEWARE = [*settings.MIDDLEWARE, "xinshou.replicas.WrittenMiddleware"]
    settings.REPLICA_MAX_LAG_SECONDS = 600  # a busy machine is no broken replica
    standby.start()
    standby.catch_up()
    replicas.watch.forget()
    yield standby
    connections["replica"].close()
    standby.start()
    standby.resume()


@pytest.fixture
def not_a_standby(replica: OwnReplica) -> Iterator[None]:
    """The alias leads to a healthy server that takes writes: the primary itself."""
    alias = connections["replica"].settings_dict
    right, alias["PORT"] = alias["PORT"], connection.settings_dict["PORT"]
    yield
    connections["replica"].close()
    alias["PORT"] = right


def on_both(client: Client, path: str) -> tuple[list[str], list[str], str]:
    """What a page asks of the primary and of the replica, and the page."""
    with CaptureQueriesContext(connection) as primary, CaptureQueriesContext(connections["replica"]) as standby:
        response = client.get(path)
    assert response.status_code == 200
    return [query["sql"] for query in primary], [query["sql"] for query in standby], response.content.decode()


def reads(client: Client, path: str) -> bool:
    """Whether a page of records comes from the replica."""
    _primary, standby, _page = on_both(client, path)
    return any("clinical_" in statement for statement in standby)


def tables(statements: list[str]) -> set[str]:
    named = re.findall(r'(?:FROM|JOIN)\s+"?((?:clinical|patients|messaging|chat|reports|xinshou|keys)\w*)',
                       "\n".join(statements))  # fmt: skip
    return set(named)


def check_ins_of(mei: Patient, client: Client) -> int:
    """How many the page shows."""
    return client.get(f"/patients/{mei.pk}/?tab=check-ins").context["page"].paginator.count


def write(client: Client, patient: Patient) -> None:
    """Something that a doctor does and that is stored."""
    event = make_risk_event(patient)
    assert client.post(f"/risk-events/{event.pk}/acknowledge/").status_code == 302
    event.refresh_from_db()
    assert event.status == RiskStatus.ACKNOWLEDGED


def add_check_in(mei: Patient) -> None:
    make_check_in(mei, mei.local_day() - timedelta(days=CheckIn.objects.count()), notes="a canary of a note")


@pytest.mark.parametrize("path", HEAVY)
def test_heavy_reads_reach_the_replica_and_nothing_else_does(replica: OwnReplica, cast: Cast, path: str) -> None:
    for _ in range(3):
        add_check_in(cast.mei)
    make_assessment(cast.mei, "PHQ9", [1] * 9)
    give_consent(cast.mei, ConsentPurpose.SHARE_CHECKIN_NOTES)
    replica.catch_up()
    client = doctor_client(cast.dr_lin)
    primary, standby, _page = on_both(client, path.format(cast.mei.pk))
    assert tables(standby)
    assert tables(standby) <= MAY_BE_READ
    assert "clinical_checkin" not in tables(primary)
    assert all("REVIEWED" in statement for statement in standby if 'FROM "clinical_riskevent"' in statement)


def test_the_caseload_shows_the_same_from_both(replica: OwnReplica, cast: Cast) -> None:
    for _ in range(3):
        add_check_in(cast.mei)
    make_assessment(cast.mei, "PHQ9", [1] * 9)
    make_risk_event(cast.mei)
    replica.catch_up()
    client = doctor_client(cast.dr_lin)
    for sort in ("risk", "name", "mood"):
        split = client.get(f"/patients/?sort={sort}")
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(replicas, "exists", lambda: False)
            whole = client.get(f"/patients/?sort={sort}")
        assert split.context["page"].object_list == whole.context["page"].object_list
        assert len(split.context["page"].object_list[0].points) == 3


def test_without_a_write_an_older_page_may_be_seen_and_after_it_never(replica: OwnReplica, cast: Cast) -> None:
    add_check_in(cast.mei)
    replica.pause()
    add_check_in(cast.mei)
    client, phone = doctor_client(cast.dr_lin), doctor_client(cast.dr_lin)
    assert check_ins_of(cast.mei, client) == 1
    write(client, cast.mei)
    assert check_ins_of(cast.mei, client) == 2
    assert check_ins_of(cast.mei, phone) == 2  # the account has written, not only this browser
    replica.resume()
    replica.catch_up()
    until(lambda: reads(client, f"/patients/{cast.mei.pk}/"), "the replica is asked again")
    assert check_ins_of(cast.mei, client) == 2


def test_what_was_written_by_the_api_counts_on_the_page(replica: OwnReplica, cast: Cast) -> None:
    replica.pause()
    event = make_risk_event(cast.mei)
    answer = api(cast.dr_lin).post(f"/api/v1/clinical/doctor/risk-events/{event.pk}/acknowledge")
    assert (answer.status_code, list(answer.cookies)) == (200, [])
    assert not reads(doctor_client(cast.dr_lin), f"/patients/{cast.mei.pk}/")


def test_what_a_patient_writes_leaves_no_mark(replica: OwnReplica, cast: Cast) -> None:
    assert api(cast.mei).post("/api/v1/clinical/checkin", {"mood_score": 5}).status_code == 201
    assert not redis_client().exists(f"xsc:written:{cast.mei.user_id}")


def test_of_two_marks_the_further_stays(replica: OwnReplica, cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    client = doctor_client(cast.dr_lin)
    replica.pause()
    write(client, cast.mei)
    monkeypatch.setattr(replicas, "WRITTEN", "SELECT 1")  # a slower process tells of an earlier moment
    write(client, cast.mei)
    assert not reads(client, f"/patients/{cast.mei.pk}/")


def test_a_colleague_is_not_held_up(replica: OwnReplica, cast: Cast) -> None:
    replica.pause()
    write(doctor_client(cast.dr_lin), cast.mei)
    assert reads(doctor_client(cast.dr_osei), f"/patients/{cast.amir.pk}/")


def test_a_mark_that_redis_has_lost_is_in_the_browser(replica: OwnReplica, cast: Cast) -> None:
    client = doctor_client(cast.dr_lin)
    replica.pause()
    write(client, cast.mei)
    redis_client().delete(f"xsc:written:{cast.dr_lin.user_id}")
    assert not reads(client, f"/patients/{cast.mei.pk}/")
    assert client.cookies[replicas.COOKIE]["httponly"]
    assert reads(doctor_client(cast.dr_lin), f"/patients/{cast.mei.pk}/")


def test_a_write_while_redis_is_away_is_followed_all_the_same(replica: OwnReplica, cast: Cast, settings: Any) -> None:
    client, url = doctor_client(cast.dr_lin), settings.REDIS_URL
    replica.pause()
    settings.REDIS_URL = NO_REDIS
    write(client, cast.mei)
    settings.REDIS_URL = url
    assert not reads(client, f"/patients/{cast.mei.pk}/")


def test_without_redis_nobody_knows_who_has_written(replica: OwnReplica, cast: Cast, settings: Any) -> None:
    settings.REDIS_URL = NO_REDIS
    assert not reads(doctor_client(cast.dr_lin), f"/patients/{cast.mei.pk}/")


def test_a_replica_that_dies_between_two_pages(replica: OwnReplica, cast: Cast) -> None:
    add_check_in(cast.mei)
    replica.catch_up()
    client = doctor_client(cast.dr_lin)
    assert reads(client, f"/patients/{cast.mei.pk}/")
    replica.kill()
    for path in HEAVY:
        assert client.get(path.format(cast.mei.pk)).status_code == 200
    assert check_ins_of(cast.mei, client) == 1
    replica.start()
    replicas.watch.forget()
    until(lambda: reads(client, f"/patients/{cast.mei.pk}/"), "the replica is asked again")


def test_a_replica_that_is_down_from_the_start(replica: OwnReplica, cast: Cast) -> None:
    replica.kill()
    for path in HEAVY:
        assert doctor_client(cast.dr_lin).get(path.format(cast.mei.pk)).status_code == 200


def test_a_replica_too_far_behind_is_passed_by(replica: OwnReplica, cast: Cast, settings: Any) -> None:
    client = doctor_client(cast.dr_lin)
    replica.pause()
    add_check_in(cast.mei)
    assert check_ins_of(cast.mei, client) == 0
    settings.REPLICA_MAX_LAG_SECONDS = 1
    until(lambda: check_ins_of(cast.mei, client) == 1, "it is too far behind")


def test_what_is_no_standby_of_ours_is_passed_by(not_a_standby: None, cast: Cast) -> None:
    """A promoted replica answers like a healthy database and has gone its own way."""
    assert not reads(doctor_client(cast.dr_lin), f"/patients/{cast.mei.pk}/")
    (found,) = checks.run_checks(tags=["database"], databases=["replica"])
    assert found.id == "xinshou.E008"


def test_the_check_of_a_replica(replica: OwnReplica) -> None:
    assert checks.run_checks(tags=["database"], databases=["replica"]) == []
    replica.kill()
    assert [found.id for found in checks.run_checks(tags=["database"], databases=["replica"])] == ["xinshou.E008"]


def test_access_ends_at_the_next_request(replica: OwnReplica, cast: Cast) -> None:
    client = doctor_client(cast.dr_lin)
    assert client.get(f"/patients/{cast.mei.pk}/").status_code == 200
    replica.pause()
    disconnect(cast.mei)
    for path in HEAVY:
        if "{}" in path:
            assert client.get(path.format(cast.mei.pk)).status_code == 404
    assert client.get("/patients/").context["page"].object_list == []
    assert client.get("/today/").context["today"].quiet == []


def test_an_event_is_in_the_queue_and_on_the_page_at_once(replica: OwnReplica, cast: Cast) -> None:
    client = doctor_client(cast.dr_lin)
    replica.pause()
    event = make_risk_event(cast.mei, RiskLevel.CRITICAL)
    assert str(event.pk) in client.get("/risk/").content.decode()
    assert client.get(f"/patients/{cast.mei.pk}/").context["risk_events"] == [event]
    (row,) = client.get("/patients/").context["page"].object_list
    assert (row.risk_level, row.unreviewed_count) == (RiskLevel.CRITICAL, 1)
    assert client.get("/today/").context["today"].events == [event]


def test_a_consent_ends_at_once(replica: OwnReplica, cast: Cast) -> None:
    add_check_in(cast.mei)
    give_consent(cast.mei, ConsentPurpose.SHARE_CHECKIN_NOTES)
    client, path = doctor_client(cast.dr_lin), f"/patients/{cast.mei.pk}/?tab=check-ins"
    replica.pause()
    assert "a canary" in on_both(client, path)[2]
    give_consent(cast.mei, ConsentPurpose.SHARE_CHECKIN_NOTES, granted=False)
    assert "a canary" not in on_both(client, path)[2]


def test_a_patient_who_erased_everything_is_gone_at_once(replica: OwnReplica, cast: Cast) -> None:
    add_check_in(cast.mei)
    client = doctor_client(cast.dr_lin)
    replica.pause()
    erase_patient(cast.mei)
    assert client.get(f"/patients/{cast.mei.pk}/?tab=check-ins").status_code == 404
    assert client.get("/patients/").context["page"].object_list == []
    (left,) = CheckIn.objects.using("replica")
    assert left.notes is UNREADABLE  # the row is still there, the key is not


def test_a_new_patient_whom_the_replica_does_not_know_is_listed(replica: OwnReplica, cast: Cast) -> None:
    replica.pause()
    cast.amir.primary_doctor = cast.dr_lin
    cast.amir.save(update_fields=["primary_doctor"])
    shown = doctor_client(cast.dr_lin).get("/patients/").context["page"].object_list
    assert {row.patient_id for row in shown} == {cast.mei.pk, cast.amir.pk}


def test_opening_a_record_is_logged_on_the_primary(replica: OwnReplica, cast: Cast) -> None:
    before = AuditEntry.objects.count()
    assert reads(doctor_client(cast.dr_lin), f"/patients/{cast.mei.pk}/")
    assert AuditEntry.objects.count() > before


def test_nothing_is_written_through_its_connection(not_a_standby: None, cast: Cast) -> None:
    add_check_in(cast.mei)
    with pytest.raises(DatabaseError, match="read-only"):
        CheckIn.objects.using("replica").update(mood_score=9)


def test_a_row_read_there_is_saved_on_the_primary(replica: OwnReplica, cast: Cast) -> None:
    add_check_in(cast.mei)
    replica.catch_up()
    row = CheckIn.objects.using("replica").get()
    row.mood_score = 9
    row.save(update_fields=["mood_score"])
    assert row.patient.primary_doctor_id == cast.dr_lin.pk
    assert CheckIn.objects.get().mood_score == 9


def test_health_names_the_lag(replica: OwnReplica, client: Client) -> None:
    health_checks.REPLICA_CHECK.fresh_until = 0
    found = client.get("/health").json()["checks"]["replica"]
    assert found["healthy"] is True
    assert found["lag_seconds"] >= 0
    assert [labels for labels, _lag in replica_lag()] == [()]
    replica.kill()
    health_checks.REPLICA_CHECK.fresh_until = 0
    answer = client.get("/health")
    assert (answer.status_code, answer.json()["status"]) == (200, "degraded")
    assert answer.json()["checks"]["replica"] == {"healthy": False, "lag_seconds": None}


def test_the_server_as_it_is_started(replica: OwnReplica, cast: Cast, tmp_path: Path) -> None:
    """With its own settings and a pool. What a doctor writes at another process it hears of by Redis."""
    add_check_in(cast.mei)
    client = doctor_client(cast.dr_lin)
    path = f"/patients/{cast.mei.pk}/?tab=check-ins"
    scans = "SELECT seq_scan + idx_scan FROM pg_stat_user_tables WHERE relname = 'clinical_checkin'"
    environment = {"XINSHOU_TESTING": "0", "XINSHOU_DEMO": "1", "ALLOWED_HOSTS": "127.0.0.1"}
    with (
        served(tmp_path, **environment, REPLICA_DATABASE_URL=replica.url(), REPLICA_MAX_LAG_SECONDS="60") as server,
        httpx2.Client(
            base_url=f"http://127.0.0.1:{server.port}", timeout=60, cookies={"session": client.cookies["session"].value}
        ) as browser,
    ):

        def lines() -> int:
            answer = browser.get(path)
            assert answer.status_code == 200
            return answer.text.count("a canary")

        give_consent(cast.mei, ConsentPurpose.SHARE_CHECKIN_NOTES)
        before = replica.on_replica(scans)
        until(lambda: lines() and replica.on_replica(scans) > before, "the replica has read for a page")
        replica.pause()
        add_check_in(cast.mei)
        write(client, cast.mei)
        assert lines() == 2
        until(lambda: browser.get("/health").json()["checks"]["replica"]["lag_seconds"], "the lag is named")
        replica.kill()
        assert lines() == 2
        assert browser.get("/today/").status_code == 200
