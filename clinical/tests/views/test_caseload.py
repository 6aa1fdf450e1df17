import re
from datetime import date, timedelta
from html import unescape
from typing import Any

import pytest
from django.test import Client

from clinical.models import RiskLevel, RiskStatus
from clinical.queries.caseload import Sort
from clinical.tests.factories import make_assessment, make_check_in, make_risk_event
from clinical.tests.statements import counted_statements
from clinical.views.caseload import PERIODS
from patients.audit import patient_tag
from patients.models import AccessPurpose, AuditEntry, Doctor, Patient
from patients.tests.base import addresses, doctor_client
from patients.tests.factories import disconnect, make_patient
from xinshou.encryption import forget_cached_keys

PATH = "/patients/"
SWAP = {"hx-request": "true", "hx-target": "caseload-table"}


def names(response: Any) -> list[str]:
    return [row.display_name for row in response.context["page"].object_list]


def moods(patient: Patient, *values: int) -> None:
    """The last value is today's."""
    for days_ago, mood in enumerate(reversed(values)):
        make_check_in(patient, patient.local_day() - timedelta(days=days_ago), mood)


@pytest.fixture
def three(dr_lin: Doctor, mei: Patient) -> list[Patient]:
    """Mei at 7 without risk, Ali at 2 with HIGH, Zoe at 5 with MEDIUM."""
    ali, zoe = make_patient(doctor=dr_lin, alias="Ali"), make_patient(doctor=dr_lin, alias="zoe")
    for patient, mood in ((mei, 7), (ali, 2), (zoe, 5)):
        moods(patient, mood, mood)
    make_risk_event(ali, RiskLevel.HIGH)
    make_risk_event(zoe, RiskLevel.MEDIUM)
    return [mei, ali, zoe]


@pytest.mark.parametrize(
    ("query", "order"),
    [
        ("", ["Ali", "zoe", "Mei"]),
        ("sort=risk&order=asc", ["Mei", "zoe", "Ali"]),
        ("sort=name", ["Ali", "Mei", "zoe"]),
        ("sort=name&order=desc", ["zoe", "Mei", "Ali"]),
        ("sort=mood", ["Ali", "zoe", "Mei"]),
        ("sort=mood&order=desc", ["Mei", "zoe", "Ali"]),
        ("sort=bank_balance&order=sideways", ["Ali", "zoe", "Mei"]),
    ],
)
def test_order(dr_lin: Doctor, three: list[Patient], query: str, order: list[str]) -> None:
    assert names(doctor_client(dr_lin).get(f"{PATH}?{query}")) == order


def test_a_row_shows_the_last_days(dr_lin: Doctor, mei: Patient) -> None:
    moods(mei, 3, 8)
    make_assessment(mei, "PHQ9", [2, 2, 2, 2, 2, 2, 0, 0, 0])
    (row,) = doctor_client(dr_lin).get(PATH).context["page"].object_list
    assert (row.last_mood, row.mood_change, row.days_since_check_in) == (8, 5, 0)
    assert [mood for _day, mood, _sleep in row.points] == [3, 8]
    assert (row.scores[0].total, row.scores[0].severity, row.scores[1:]) == (12, "MODERATE", (None, None))


def test_reviewed_events_and_low_ones_do_not_count(dr_lin: Doctor, mei: Patient) -> None:
    make_risk_event(mei, RiskLevel.LOW)
    make_risk_event(mei, RiskLevel.CRITICAL, status=RiskStatus.REVIEWED)
    (row,) = doctor_client(dr_lin).get(PATH).context["page"].object_list
    assert (row.risk_level, row.unreviewed_count) == (None, 0)


@pytest.mark.parametrize(
    ("period", "days"), [("7", 7), ("14", 14), ("90", 90), ("12", 30), ("-1", 30), ("x", 30), ("", 30)]
)
def test_the_period(dr_lin: Doctor, mei: Patient, period: str, days: int) -> None:
    moods(mei, *([5] * 95))
    response = doctor_client(dr_lin).get(PATH, {"period": period})
    (row,) = response.context["page"].object_list
    assert (response.context["period"], len(row.points)) == (days, days)
    assert row.period_end - row.period_start == timedelta(days=days - 1)


@pytest.mark.parametrize(
    ("search", "found"),
    [("AL", ["Ali"]), ("ｍｅｉ", ["Mei"]), ("nobody", []), ("%", []), ("_", []), ("\0", ["Ali", "zoe", "Mei"])],
)
def test_search(dr_lin: Doctor, three: list[Patient], search: str, found: list[str]) -> None:
    response = doctor_client(dr_lin).post(PATH, {"search": search})
    assert names(response) == found
    assert response.context["total_patients"] == 3


def test_a_search_is_shown_as_text(dr_lin: Doctor, mei: Patient) -> None:
    page = doctor_client(dr_lin).post(PATH, {"search": "<script>x</script>"}).content.decode()
    assert "<script>x" not in page
    assert "No match" in page


def test_a_name_in_an_address_finds_nothing(dr_lin: Doctor, three: list[Patient]) -> None:
    response = doctor_client(dr_lin).get(PATH, {"search": "Ali", "sort": "name"})
    assert (names(response), response.context["search"]) == (["Ali", "Mei", "zoe"], "")


@pytest.mark.parametrize("headers", [{}, SWAP], ids=["page", "swap"])
def test_a_search_reaches_no_address(dr_lin: Doctor, headers: dict[str, str]) -> None:
    for _patient in range(45):
        make_patient(doctor=dr_lin, alias="Parwana")
    for words in ("Parwana", "Nobody"):
        response = doctor_client(dr_lin).post(f"{PATH}?sort=name&page=2", {"search": words}, headers=headers)
        page = response.content.decode()
        assert words in page
        assert [address for address in addresses(page) if words.lower() in address.lower()] == []
        assert words not in str(response.headers)


def test_heads_pages_and_periods_keep_the_search(dr_lin: Doctor) -> None:
    for _patient in range(45):
        make_patient(doctor=dr_lin, alias="Parwana")
    client = doctor_client(dr_lin)
    page = client.post(f"{PATH}?page=2", {"search": "Parw"}).content.decode()
    buttons = dict(re.findall(r'<button [^>]*id="([\w-]+)" form="caseload-form" formaction="([^"]+)"', page))
    assert set(buttons) == {
        *(f"sort-{key}" for key in Sort), *(f"period-{days}" for days in PERIODS), "page-prev", "page-next"
    }  # fmt: skip
    typed = {"search": "Parw", "sort": "mood", "order": "desc", "period": "7"}
    for name, address in buttons.items():
        shown = client.post(unescape(address), typed).context
        assert shown["page"].paginator.count == 45, name
        assert name in {f"sort-{shown['sort']}", f"period-{shown['period']}", "page-prev", "page-next"}, name
        assert shown["page"].number == {"page-next": 3}.get(name, 1), name


def test_what_was_chosen_stays_while_one_types(dr_lin: Doctor, three: list[Patient]) -> None:
    response = doctor_client(dr_lin).post(
        PATH, {"search": "e", "sort": "name", "order": "desc", "period": "90"}, headers=SWAP
    )
    assert names(response) == ["zoe", "Mei"]
    assert response.headers["HX-Replace-Url"] == "/patients/?sort=name&order=desc&period=90&page=1"
    assert 'id="caseload-period" hx-swap-oob' in response.content.decode()


@pytest.mark.parametrize(
    ("page", "number", "rows"),
    [("1", 1, 20), ("2", 2, 5), ("77", 2, 5), ("0", 1, 20), ("-3", 1, 20), ("9" * 300, 1, 20)],
)
def test_pages(dr_lin: Doctor, page: str, number: int, rows: int) -> None:
    for _patient in range(24):
        make_patient(doctor=dr_lin)
    shown = doctor_client(dr_lin).get(PATH, {"page": page}).context["page"]
    assert (shown.number, len(shown.object_list), shown.paginator.count) == (number, rows, 25)


def test_every_patient_is_on_one_page_only(dr_lin: Doctor) -> None:
    for _patient in range(24):
        make_patient(doctor=dr_lin)
    client = doctor_client(dr_lin)
    seen = [row.patient_id for page in (1, 2) for row in client.get(PATH, {"page": page}).context["page"].object_list]
    assert len(set(seen)) == 25


def test_htmx_gets_the_table_alone(dr_lin: Doctor, mei: Patient) -> None:
    client = doctor_client(dr_lin)
    swap = client.post(PATH, headers=SWAP)
    assert swap.content.decode().lstrip().startswith('<div id="caseload-table">')
    assert "<html" not in swap.content.decode()
    boosted = client.get(PATH, headers={"hx-request": "true", "hx-target": "elsewhere"})
    assert "<html" in boosted.content.decode()


def test_an_empty_caseload_says_how_to_begin(dr_rossi: Doctor) -> None:
    page = doctor_client(dr_rossi).get(PATH).content.decode()
    assert "No patients yet" in page
    assert "/connections/" in page
    assert "/patients/new/" in page


def test_only_the_own_patients(dr_lin: Doctor, dr_osei: Doctor, three: list[Patient]) -> None:
    assert names(doctor_client(dr_osei).get(PATH)) == ["Amir"]
    assert names(doctor_client(dr_osei).post(PATH, {"search": "Mei"})) == []


def test_access_ends_with_the_next_request(dr_lin: Doctor, mei: Patient) -> None:
    client = doctor_client(dr_lin)
    assert names(client.get(PATH)) == ["Mei"]
    disconnect(mei)
    assert names(client.get(PATH)) == []


def test_one_log_row_in_five_minutes(dr_lin: Doctor, mei: Patient) -> None:
    client = doctor_client(dr_lin)
    for _look in range(3):
        client.get(PATH)
    entry = AuditEntry.objects.get(purpose=AccessPurpose.CASELOAD)
    assert entry.patient_tags == [patient_tag(mei.pk)]


def _statements(client: Client, query: dict[str, str]) -> int:
    client.post(PATH, query)
    forget_cached_keys()
    with counted_statements() as statements:
        assert client.post(PATH, query).status_code == 200
    return len(statements)


@pytest.mark.parametrize("query", [{}, {"sort": "name"}, {"sort": "mood"}, {"search": "a"}], ids=str)
def test_more_patients_need_no_more_queries(
    transactional_db: None, dr_lin: Doctor, mei: Patient, query: dict[str, str]
) -> None:
    """Keys of an open transaction are not fetched, so this one commits."""
    client = doctor_client(dr_lin)
    counts = []
    for more in (0, 9, 50):
        for _patient in range(more):
            patient = make_patient(doctor=dr_lin, alias="a")
            make_check_in(patient, date(2026, 11, 1))
            make_assessment(patient, "GAD7", [1] * 7)
        counts.append(_statements(client, query))
    assert counts[1] == counts[2]
    assert counts[0] <= counts[1]
