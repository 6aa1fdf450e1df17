"""The risk queue page: who is on it, in which order, what a card says, and how it renews itself."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest
import time_machine
from django.test import Client
from django.utils import timezone

from clinical.models import ClassifierState, Heartbeat, RiskEvent, RiskLevel, RiskSource, RiskStatus
from clinical.services.risk_reviews import acknowledge, record_contact, review
from clinical.tests.factories import make_contact_preferences, make_risk_event
from clinical.tests.queue.people import put_on_call
from clinical.tests.statements import counted_statements
from patients.audit import patient_tag
from patients.models import AccessPurpose, AuditEntry, Doctor, Patient
from patients.tests.base import Cast, addresses, doctor_client
from patients.tests.factories import disconnect, make_patient
from xinshou.encryption import forget_cached_keys

PATH = "/risk/"
SWAP = {"hx-request": "true", "hx-target": "risk-live"}
NOON = datetime.fromisoformat("2026-11-24T12:00:10+00:00")


def finding(start: int, end: int, **more: Any) -> dict[str, Any]:
    return {
        "rule_id": "en.wish-to-die", "start": start, "end": end, "text": "", "level": "HIGH", "risk_type": "SUICIDAL",
        "language": "en", "why": "a wish to die or not to live, first person, present", "hard": True, "theme": None,
    } | more  # fmt: skip


def cards(response: Any) -> list[Any]:
    return list(response.context["page"].object_list)


def names(response: Any) -> list[str]:
    return [card.patient_name for card in cards(response)]


def renew(client: Client, shown: Any, **data: str) -> Any:
    """As the open page asks again."""
    version = {"If-None-Match": f'"{shown.context["version"]}"', "X-Background": "1"}
    return client.post(PATH, data, headers={**SWAP, **version})


@pytest.fixture
def three(dr_lin: Doctor, mei: Patient) -> list[RiskEvent]:
    """A MEDIUM of Mei's, two HIGH: Zoe's has less time left than Ali's."""
    now = timezone.now()
    ali, zoe = make_patient(doctor=dr_lin, alias="Ali"), make_patient(doctor=dr_lin, alias="Zoe")
    return [
        make_risk_event(mei, RiskLevel.MEDIUM, trigger_text="all is grey", level_since=now - timedelta(hours=2)),
        make_risk_event(ali, RiskLevel.HIGH, trigger_text="I want to die", level_since=now),
        make_risk_event(zoe, RiskLevel.HIGH, trigger_text="kein Leben mehr", level_since=now - timedelta(minutes=9)),
    ]


def test_by_level_then_time_left(dr_lin: Doctor, three: list[RiskEvent]) -> None:
    assert names(doctor_client(dr_lin).get(PATH)) == ["Zoe", "Ali", "Mei"]


def test_closed_and_low_ones_are_not_in_it(dr_lin: Doctor, mei: Patient) -> None:
    make_risk_event(mei, RiskLevel.LOW)
    make_risk_event(mei, RiskLevel.CRITICAL, status=RiskStatus.REVIEWED)
    assert names(doctor_client(dr_lin).get(PATH)) == []


def test_of_strangers_only_what_nobody_else_has(cast: Cast) -> None:
    lost = make_patient(alias="Lost")
    make_risk_event(cast.amir)
    make_risk_event(lost)
    client = doctor_client(cast.dr_lin)
    assert names(client.get(PATH)) == []
    put_on_call(cast.dr_lin)
    assert names(client.get(PATH)) == ["Lost"]
    assert names(client.get(PATH, {"whose": "mine"})) == []


def test_what_ended_is_gone_at_once(dr_lin: Doctor, mei: Patient) -> None:
    make_risk_event(mei)
    client = doctor_client(dr_lin)
    assert names(client.get(PATH)) == ["Mei"]
    disconnect(mei)
    assert names(client.get(PATH)) == []


@pytest.mark.parametrize(
    ("query", "shown"),
    [
        ({"level": "3"}, ["Zoe", "Ali"]),
        ({"level": "4"}, []),
        ({"level": "all"}, ["Zoe", "Ali", "Mei"]),
        ({"level": "1"}, ["Zoe", "Ali", "Mei"]),
        ({"level": "x", "whose": "yours", "patient": "no-id", "page": "-1"}, ["Zoe", "Ali", "Mei"]),
    ],
)
def test_filters(dr_lin: Doctor, three: list[RiskEvent], query: dict[str, str], shown: list[str]) -> None:
    assert names(doctor_client(dr_lin).get(PATH, query)) == shown


def test_one_patients_events(dr_lin: Doctor, three: list[RiskEvent], mei: Patient) -> None:
    client = doctor_client(dr_lin)
    assert names(client.get(PATH, {"patient": str(mei.pk)})) == ["Mei"]
    assert names(client.get(PATH, {"patient": str(uuid4())})) == []


@pytest.mark.parametrize(
    ("search", "shown"), [("DIE", ["Ali"]), ("leben", ["Zoe"]), ("%", []), ("\0", ["Zoe", "Ali", "Mei"])]
)
def test_a_search_reads_the_words(dr_lin: Doctor, three: list[RiskEvent], search: str, shown: list[str] | None) -> None:
    assert names(doctor_client(dr_lin).post(PATH, {"search": search})) == (
        shown or ["Zoe", "Ali", "Mei"][: 3 * (shown is None)]
    )


@pytest.mark.parametrize("headers", [{}, SWAP], ids=["page", "swap"])
def test_what_was_searched_for_reaches_no_address(
    dr_lin: Doctor, three: list[RiskEvent], headers: dict[str, str]
) -> None:
    for words in ("Leben", "nowhere"):
        response = doctor_client(dr_lin).post(f"{PATH}?level=3", {"search": words}, headers=headers)
        assert [place for place in addresses(response.content.decode()) if words.lower() in place.lower()] == []
        assert words not in str(response.headers)


def test_a_word_in_an_address_finds_nothing(dr_lin: Doctor, three: list[RiskEvent]) -> None:
    assert len(names(doctor_client(dr_lin).get(PATH, {"search": "leben"}))) == 3


def test_the_spans_are_marked(dr_lin: Doctor, mei: Patient) -> None:
    make_risk_event(mei, trigger_text="<b>I want to die", findings=[finding(5, 16), finding(7, 11)])
    page = doctor_client(dr_lin).get(PATH).content.decode()
    assert '<blockquote class="risk-words" dir="auto">&lt;b&gt;I <mark>want to die</mark></blockquote>' in page


@pytest.mark.parametrize("spans", [[(0, 99)], [(5, 2)], [(-3, 4)]], ids=str)
def test_spans_that_do_not_fit_mark_nothing(dr_lin: Doctor, mei: Patient, spans: list[tuple[int, int]]) -> None:
    make_risk_event(mei, findings=[finding(*span) for span in spans])
    page = doctor_client(dr_lin).get(PATH).content.decode()
    assert "<mark>" not in page
    assert "I want to die" in page


def test_spans_count_code_points(dr_lin: Doctor, mei: Patient) -> None:
    make_risk_event(mei, trigger_text="🕊️🕊️想死", findings=[finding(4, 6, language="zh-Hans")])
    assert "<mark>想死</mark>" in doctor_client(dr_lin).get(PATH).content.decode()


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({}, "not scored by a model"),
        ({"classifier_state": ClassifierState.UNAVAILABLE}, "not scored by a model yet: it did not answer"),
        (
            {
                "classifier_state": ClassifierState.SCORED,
                "classifier": {
                    "level": "CRITICAL",
                    "type": "SUICIDAL",
                    "confidence": 0.834,
                    "model": "m-7",
                    "span": None,
                },
            },
            "<strong>Critical</strong>, confidence 0.83",
        ),
        (
            {
                "classifier_state": ClassifierState.SCORED,
                "classifier": {"level": "NONE", "type": None, "confidence": 0.6, "model": "m-7"},
            },
            "no risk found by the model, confidence 0.60",
        ),
    ],
)
def test_each_layer_speaks_for_itself(dr_lin: Doctor, mei: Patient, fields: dict[str, Any], said: str) -> None:
    make_risk_event(mei, findings=[finding(2, 13)], **fields)
    page = " ".join(doctor_client(dr_lin).get(PATH).content.decode().split())
    assert said in page
    assert "a wish to die or not to live, first person, present" in page
    assert "en.wish-to-die" in page


def test_rules_that_do_not_say_why_are_shown_all_the_same(dr_lin: Doctor, mei: Patient) -> None:
    make_risk_event(mei, findings=[{"rule_id": "old", "start": 0, "end": 1, "text": "I"}])
    assert b"old" in doctor_client(dr_lin).get(PATH).content


@pytest.mark.parametrize(
    ("rule", "value", "said"),
    [
        ("signal.low-mood", "2, 1, 2", "Low mood on three days: 2, 1, 2 of 10"),
        ("signal.phq9-rise", "8 → 15", "PHQ-9 total risen: 8 → 15"),
        ("signal.silence", "9", "No check-in for 9 days"),
    ],
)
def test_a_signal_is_told_in_words(dr_lin: Doctor, mei: Patient, rule: str, value: str, said: str) -> None:
    found = {"rule_id": rule, "level": "MEDIUM", "text": value, "hard": True}
    make_risk_event(mei, RiskLevel.MEDIUM, source=RiskSource.SIGNAL, trigger_text=value, findings=[found])
    assert said in doctor_client(dr_lin).get(PATH).content.decode()


def test_how_to_reach_them_stands_on_the_card(dr_lin: Doctor, mei: Patient) -> None:
    make_contact_preferences(mei, may_call=False, name_to_use="Xiao Mei", never_contact="my mother")
    make_risk_event(mei)
    page = " ".join(doctor_client(dr_lin).get(PATH).content.decode().split())
    assert "Telephone: no" in page
    assert "Xiao Mei" in page
    assert "my mother" in page


def test_who_has_it(cast: Cast) -> None:
    event = make_risk_event(cast.mei)
    acknowledge(event, by=cast.dr_lin)
    (card,) = cards(doctor_client(cast.dr_lin).get(PATH))
    assert (card.acknowledged_by, [clock.running for clock in card.clocks]) == ("Lan Lin", [False, True])


@pytest.mark.parametrize(("after", "left"), [(0, "30 min left"), (31, "overdue by 1 min")])
def test_time_left_is_written_by_the_server(dr_lin: Doctor, mei: Patient, after: int, left: str) -> None:
    with time_machine.travel(NOON, tick=False) as clock:
        make_risk_event(mei)
        clock.shift(timedelta(minutes=after))
        assert left in doctor_client(dr_lin).get(PATH).content.decode()


class TestRenewal:
    @pytest.fixture(autouse=True)
    def clock(self) -> Iterator[Any]:
        with time_machine.travel(NOON, tick=False) as clock:
            yield clock

    def test_nothing_new_is_an_empty_answer(self, dr_lin: Doctor, three: list[RiskEvent]) -> None:
        client = doctor_client(dr_lin)
        answer = renew(client, client.get(PATH))
        assert (answer.status_code, answer.content) == (304, b"")

    def test_a_minute_later_it_is_written_anew(self, dr_lin: Doctor, three: list[RiskEvent], clock: Any) -> None:
        client = doctor_client(dr_lin)
        shown = client.get(PATH)
        clock.shift(60)
        assert renew(client, shown).status_code == 200

    @pytest.mark.parametrize("what", ["new", "acknowledged", "attempt", "closed", "gone"])
    def test_whatever_happens_shows(self, cast: Cast, what: str) -> None:
        event = make_risk_event(cast.mei, RiskLevel.MEDIUM)
        client = doctor_client(cast.dr_lin)
        shown = client.get(PATH)
        happen(what, event, cast)
        answer = renew(client, shown)
        assert answer.status_code == 200
        assert answer["ETag"] != f'"{shown.context["version"]}"'

    def test_another_search_is_another_list(self, dr_lin: Doctor, three: list[RiskEvent]) -> None:
        client = doctor_client(dr_lin)
        answer = renew(client, client.get(PATH), search="leben")
        assert names(answer) == ["Zoe"]

    def test_it_is_a_part_of_the_page(self, dr_lin: Doctor, three: list[RiskEvent]) -> None:
        answer = doctor_client(dr_lin).post(PATH, {"level": "3"}, headers=SWAP)
        page = answer.content.decode()
        assert "<html" not in page
        assert 'id="risk-levels" hx-swap-oob' in page
        assert answer["HX-Replace-Url"] == "/risk/?level=3&page=1"

    def test_a_renewal_changes_no_address(self, dr_lin: Doctor, three: list[RiskEvent]) -> None:
        client = doctor_client(dr_lin)
        answer = client.post(PATH, headers={**SWAP, "X-Background": "1"})
        assert "HX-Replace-Url" not in answer


def happen(what: str, event: RiskEvent, cast: Cast) -> None:
    if what == "new":
        make_risk_event(cast.mei)
    elif what == "acknowledged":
        acknowledge(event, by=cast.dr_lin)
    elif what == "attempt":
        record_contact(event, by=cast.dr_lin, reached=False)
    elif what == "closed":
        review(event, by=cast.dr_lin, outcome="OTHER")
    else:
        disconnect(cast.mei)


class TestAllClear:
    @pytest.fixture(autouse=True)
    def screening(self, db: None) -> None:
        Heartbeat.objects.create(name=Heartbeat.SCREENING, at=timezone.now() + timedelta(hours=1))

    def test_since_the_last_one_was_closed(self, dr_lin: Doctor, mei: Patient) -> None:
        event = make_risk_event(mei, RiskLevel.MEDIUM)
        review(event, by=dr_lin, outcome="OTHER")
        response = doctor_client(dr_lin).get(PATH)
        step = event.steps.get(kind="REVIEWED")
        assert response.context["all_clear_since"] == step.at
        assert b"All clear since" in response.content

    def test_another_doctors_calm_is_not_mine(self, cast: Cast) -> None:
        review(make_risk_event(cast.amir, RiskLevel.MEDIUM), by=cast.dr_osei, outcome="OTHER")
        response = doctor_client(cast.dr_lin).get(PATH)
        assert response.context["all_clear_since"] is None
        assert b"All clear" in response.content

    def test_a_filter_that_finds_nothing_is_not_all_clear(self, dr_lin: Doctor, three: list[RiskEvent]) -> None:
        page = doctor_client(dr_lin).get(PATH, {"level": "4"}).content
        assert b"All clear" not in page
        assert b"No match" in page

    def test_silence_is_not_calm(self, dr_lin: Doctor) -> None:
        Heartbeat.objects.update(at=timezone.now() - timedelta(hours=1))
        page = doctor_client(dr_lin).get(PATH).content
        assert b"All clear" not in page
        assert b"screening has stopped" in page


class TestNextCase:
    def next_of(self, doctor: Doctor, after: object = "") -> str:
        return doctor_client(doctor).get("/risk/next/", {"after": str(after)}).url

    def test_the_most_urgent(self, dr_lin: Doctor, three: list[RiskEvent]) -> None:
        _mei, ali, zoe = three
        assert self.next_of(dr_lin) == f"/risk-events/{zoe.pk}/"
        assert self.next_of(dr_lin, zoe.pk) == f"/risk-events/{ali.pk}/"

    def test_what_a_colleague_has_comes_later(self, cast: Cast) -> None:
        high, medium = make_risk_event(cast.mei), make_risk_event(cast.mei, RiskLevel.MEDIUM)
        acknowledge(high, by=cast.dr_osei)
        assert self.next_of(cast.dr_lin) == f"/risk-events/{medium.pk}/"

    def test_what_waits_for_anothers_word_comes_last(self, cast: Cast) -> None:
        high, medium = make_risk_event(cast.mei), make_risk_event(cast.mei, RiskLevel.MEDIUM)
        review(high, by=cast.dr_lin, outcome="CONTACTED")
        assert self.next_of(cast.dr_lin) == f"/risk-events/{medium.pk}/"
        assert self.next_of(cast.dr_lin, medium.pk) == f"/risk-events/{high.pk}/"

    def test_no_other(self, dr_lin: Doctor, mei: Patient) -> None:
        event = make_risk_event(mei)
        assert self.next_of(dr_lin, event.pk) == "/risk/"


def test_a_button_on_a_card_leads_back(dr_lin: Doctor, mei: Patient) -> None:
    event = make_risk_event(mei)
    response = doctor_client(dr_lin).post(f"/risk-events/{event.pk}/acknowledge/", {"then": "queue"})
    assert response.url == PATH
    assert RiskEvent.objects.get().acknowledged_by == dr_lin


def test_one_log_row_in_five_minutes(dr_lin: Doctor, mei: Patient) -> None:
    make_risk_event(mei)
    client = doctor_client(dr_lin)
    for _look in range(3):
        client.get(PATH)
    assert AuditEntry.objects.get(purpose=AccessPurpose.CASELOAD).patient_tags == [patient_tag(mei.pk)]


@pytest.mark.parametrize(("page", "number", "rows"), [("1", 1, 20), ("2", 2, 5), ("77", 2, 5), ("9" * 300, 1, 20)])
def test_pages(dr_lin: Doctor, mei: Patient, page: str, number: int, rows: int) -> None:
    for _event in range(25):
        make_risk_event(mei)
    shown = doctor_client(dr_lin).get(PATH, {"page": page}).context["page"]
    assert (shown.number, len(shown.object_list)) == (number, rows)


@pytest.mark.parametrize("search", ["", "die"])
def test_more_events_need_no_more_queries(transactional_db: None, cast: Cast, search: str) -> None:
    client, counts = doctor_client(cast.dr_lin), []
    for more in (2, 10):
        for _patient in range(more):
            patient = make_patient(doctor=cast.dr_lin)
            make_contact_preferences(patient, may_call=True)
            acknowledge(make_risk_event(patient, assigned_to=cast.dr_osei), by=cast.dr_osei)
        client.post(PATH, {"search": search})
        forget_cached_keys()
        with counted_statements() as statements:
            assert client.post(PATH, {"search": search}).status_code == 200
        counts.append(len(statements))
    assert counts[0] == counts[1]
