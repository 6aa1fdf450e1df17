"""What a clinician does on the page of a risk event, without scripts: done, refused, or somebody else was first."""

from typing import Any

import pytest
from django.test import Client
from django.utils.html import escape

from clinical.models import RiskEvent, RiskLevel, RiskOutcome, RiskStatus, RiskStep, StepKind
from clinical.services.risk_reviews import acknowledge, reopen, review
from clinical.tests.factories import make_risk_event
from clinical.tests.queue.people import cry, cry_louder, facts, history, put_on_call, told
from clinical.tests.views.test_risk_event_page import place
from patients.models import Doctor, Patient
from patients.tests.base import Cast, doctor_client, in_parallel

TYPED = "What <b>I</b> heard: „sie schläft“ 她睡了\nand a second line"


def send(doctor: Doctor, event: RiskEvent, verb: str, **said: Any) -> Any:
    return doctor_client(doctor).post(place(event, verb), said)


def seen(event: RiskEvent) -> str:
    return event.level_since.isoformat()


def kept(response: Any, words: str = TYPED) -> bool:
    return escape(words).replace("\n", "\n") in response.content.decode().replace("\r\n", "\n")


class TestDone:
    def test_acknowledged(self, dr_lin: Doctor, mei: Patient) -> None:
        event = make_risk_event(mei)
        assert send(dr_lin, event, "acknowledge").url == place(event)
        assert facts(event, "status", "acknowledged_by") == (RiskStatus.ACKNOWLEDGED, dr_lin)

    def test_given_to_somebody_on_call(self, cast: Cast) -> None:
        put_on_call(cast.dr_osei)
        event = make_risk_event(cast.mei)
        send(cast.dr_lin, event, "assign", to=cast.dr_osei.pk)
        assert facts(event, "assigned_to") == (cast.dr_osei,)
        assert doctor_client(cast.dr_osei).get(place(event)).status_code == 200

    def test_not_to_somebody_who_is_not_there(self, cast: Cast) -> None:
        event = make_risk_event(cast.mei)
        assert send(cast.dr_lin, event, "assign", to=cast.dr_osei.pk).status_code == 400
        assert facts(event, "assigned_to") == (None,)

    @pytest.mark.parametrize(("said", "reached"), [("yes", True), ("no", False)])
    def test_a_contact(self, dr_lin: Doctor, mei: Patient, said: str, reached: bool) -> None:
        event = make_risk_event(mei)
        send(dr_lin, event, "contacts", reached=said, channel="PHONE", notes=TYPED.replace("\n", "\r\n"))
        step = RiskStep.objects.get(kind=StepKind.CONTACT)
        assert (step.reached, step.channel, step.notes, step.by) == (reached, "PHONE", TYPED, dr_lin)
        assert (facts(event, "reached_at") != (None,)) is reached

    def test_medium_is_closed_by_one(self, dr_lin: Doctor, mei: Patient) -> None:
        event = make_risk_event(mei, RiskLevel.MEDIUM)
        said = {"outcome": "FALSE_ALARM", "false_alarm_kind": "PAST", "notes": TYPED, "seen_level_since": seen(event)}
        assert send(dr_lin, event, "review", **said).status_code == 302
        assert facts(event, "status", "outcome", "false_alarm_kind") == ("REVIEWED", "FALSE_ALARM", "PAST")

    def test_high_is_closed_by_two(self, cast: Cast) -> None:
        event = make_risk_event(cast.mei)
        send(cast.dr_lin, event, "review", outcome="CONTACTED", second=cast.dr_osei.pk)
        assert facts(event, "status") == ("AWAITING_SECOND",)
        send(cast.dr_osei, event, "countersign", agree="yes")
        assert facts(event, "status", "reviewed_by") == ("REVIEWED", cast.dr_lin)

    def test_the_second_sends_it_back_with_a_reason(self, cast: Cast) -> None:
        event = make_risk_event(cast.mei)
        review(event, by=cast.dr_lin, outcome=RiskOutcome.FALSE_ALARM, second=cast.dr_osei)
        silent = send(cast.dr_osei, event, "countersign", agree="no")
        assert silent.status_code == 400
        assert facts(event, "status") == ("AWAITING_SECOND",)
        send(cast.dr_osei, event, "countersign", agree="no", notes="Read it again, please.")
        assert facts(event, "status", "reviewed_by") == ("ACKNOWLEDGED", None)

    def test_raised_at_once_lowered_by_two(self, cast: Cast) -> None:
        event = make_risk_event(cast.mei)
        send(cast.dr_lin, event, "level", level="4", reason="She has the means at hand.")
        assert facts(event, "level", "status") == (RiskLevel.CRITICAL, "OPEN")
        send(cast.dr_lin, event, "level", level="2", reason="A song.")
        assert facts(event, "level", "proposed_level", "status") == (
            RiskLevel.CRITICAL,
            RiskLevel.MEDIUM,
            "AWAITING_SECOND",
        )

    @pytest.mark.parametrize("level", ["1", "0", "", "9", "HIGH"])
    def test_never_below_medium(self, dr_lin: Doctor, mei: Patient, level: str) -> None:
        event = make_risk_event(mei)
        assert send(dr_lin, event, "level", level=level, reason="x").status_code == 400
        assert facts(event, "level", "proposed_level") == (RiskLevel.HIGH, None)

    def test_a_duplicate_goes_into_another(self, dr_lin: Doctor, mei: Patient) -> None:
        event, other = make_risk_event(mei, RiskLevel.MEDIUM), make_risk_event(mei)
        send(dr_lin, event, "merge", into=other.pk, reason="The same words.")
        assert facts(event, "status", "merged_into") == ("REVIEWED", other)
        assert str(other.pk) in doctor_client(dr_lin).get(place(event)).content.decode()

    def test_never_into_another_patients(self, cast: Cast) -> None:
        event, other = make_risk_event(cast.mei), make_risk_event(cast.amir)
        assert send(cast.dr_lin, event, "merge", into=other.pk, reason="x").status_code == 400
        assert facts(event, "status") == ("OPEN",)

    def test_reopened(self, dr_lin: Doctor, mei: Patient) -> None:
        event = review(make_risk_event(mei, RiskLevel.MEDIUM), by=dr_lin, outcome=RiskOutcome.OTHER)
        send(dr_lin, event, "reopen", reason="A new call.")
        assert facts(event, "status") == ("OPEN",)
        assert history(event) == ["REVIEWED", "REOPENED"]

    def test_escalated(self, cast: Cast) -> None:
        put_on_call(cast.dr_osei)
        event = make_risk_event(cast.mei)
        send(cast.dr_lin, event, "escalate", reason="I cannot reach her.")
        assert facts(event, "status") == ("ESCALATED",)
        assert told(event) == [cast.dr_osei]


INCOMPLETE: dict[str, tuple[str, dict[str, str], set[str]]] = {
    "no outcome": ("review", {"notes": TYPED}, {"outcome"}),
    "an unknown outcome": ("review", {"outcome": "FINE", "notes": TYPED}, {"outcome"}),
    "no kind": ("review", {"outcome": "FALSE_ALARM", "notes": TYPED}, {"false_alarm_kind"}),
    "a kind of nothing": ("review", {"outcome": "OTHER", "false_alarm_kind": "PAST"}, {"false_alarm_kind"}),
    "20 kB of notes": ("review", {"outcome": "OTHER", "notes": "长" * 20_000}, {"notes"}),
    "NUL": ("review", {"outcome": "OTHER", "notes": "a\0b"}, {"notes"}),
    "a stranger as second": ("review", {"outcome": "OTHER", "second": "x", "notes": TYPED}, {"second"}),
    "reached or not": ("contacts", {"notes": TYPED}, {"reached"}),
    "a long note": ("contacts", {"reached": "yes", "notes": "x" * 2001}, {"notes"}),
    "an unknown way": ("contacts", {"reached": "yes", "channel": "PIGEON", "notes": TYPED}, {"channel"}),
    "no reason": ("escalate", {"reason": "  "}, {"reason"}),
    "a long reason": ("escalate", {"reason": "x" * 1001}, {"reason"}),
    "nobody": ("assign", {"to": ""}, {"to"}),
}  # fmt: skip


@pytest.mark.parametrize("case", INCOMPLETE)
def test_an_incomplete_form_changes_nothing_and_keeps_the_words(cast: Cast, case: str) -> None:
    verb, said, wrong = INCOMPLETE[case]
    event = make_risk_event(cast.mei)
    response = send(cast.dr_lin, event, verb, **said)
    assert response.status_code == 400
    assert set(response.context["forms"][verb].errors) == wrong
    assert facts(event, "status", "level") == ("OPEN", RiskLevel.HIGH)
    assert not event.steps.exists()
    if "notes" in said and "\0" not in said["notes"]:
        assert kept(response, said["notes"])


def test_the_longest_note_fits_with_its_line_ends(dr_lin: Doctor, mei: Patient) -> None:
    event = make_risk_event(mei, RiskLevel.MEDIUM)
    notes = ("x" * 99 + "\n") * 49 + "x" * 100
    assert send(dr_lin, event, "review", outcome="OTHER", notes=notes.replace("\n", "\r\n")).status_code == 302
    assert RiskStep.objects.get(kind=StepKind.REVIEWED).notes == notes


class TestSomebodyElseWasFirst:
    @pytest.fixture
    def closed(self, cast: Cast) -> RiskEvent:
        put_on_call(cast.dr_osei)
        event = make_risk_event(cast.mei, RiskLevel.MEDIUM)
        review(event, by=cast.dr_osei, outcome=RiskOutcome.REFERRED)
        return event

    def test_who_and_when_and_the_words_are_kept(self, cast: Cast, closed: RiskEvent) -> None:
        response = send(cast.dr_lin, closed, "review", outcome="OTHER", notes=TYPED, seen_level_since=seen(closed))
        assert response.status_code == 409
        assert b"Kofi Osei</bdi> was first" in response.content
        assert response.context["forms"]["addendum"].data["notes"] == TYPED
        assert kept(response)
        assert facts(closed, "outcome", "reviewed_by") == (RiskOutcome.REFERRED, cast.dr_osei)

    def test_the_words_become_an_addendum(self, cast: Cast, closed: RiskEvent) -> None:
        assert send(cast.dr_lin, closed, "addendum", notes=TYPED).status_code == 302
        step = RiskStep.objects.get(kind=StepKind.ADDENDUM)
        assert (step.by, step.notes) == (cast.dr_lin, TYPED)
        assert facts(closed, "outcome", "reviewed_by") == (RiskOutcome.REFERRED, cast.dr_osei)

    def test_an_addendum_never_closes_what_was_opened_again(self, cast: Cast, closed: RiskEvent) -> None:
        reopen(closed, by=cast.dr_osei, reason="A call.")
        response = send(cast.dr_lin, closed, "addendum", notes=TYPED)
        assert response.status_code == 400
        assert facts(closed, "status") == ("OPEN",)
        assert kept(response)

    @pytest.mark.parametrize(
        ("verb", "said"),
        [("acknowledge", {}), ("escalate", {"reason": TYPED}), ("level", {"level": "4", "reason": TYPED})],
    )
    def test_what_is_not_possible_any_more_is_told(
        self, cast: Cast, closed: RiskEvent, verb: str, said: dict[str, str]
    ) -> None:
        response = send(cast.dr_lin, closed, verb, **said)
        assert response.status_code == 400
        assert b"This is not possible any more" in response.content
        assert kept(response) or not said
        assert facts(closed, "status") == ("REVIEWED",)

    def test_acknowledging_second_says_who_was_first(self, cast: Cast) -> None:
        event = make_risk_event(cast.mei)
        acknowledge(event, by=cast.dr_osei)
        client = doctor_client(cast.dr_lin)
        page = client.get(client.post(place(event, "acknowledge")).url)
        assert b"Somebody has acknowledged it before you" in page.content
        assert facts(event, "acknowledged_by") == (cast.dr_osei,)

    def test_nobody_is_their_own_second(self, cast: Cast) -> None:
        event = make_risk_event(cast.mei)
        review(event, by=cast.dr_lin, outcome=RiskOutcome.OTHER)
        response = send(cast.dr_lin, event, "countersign", agree="yes", notes=TYPED)
        assert response.status_code == 403
        assert b"Another clinician must do this" in response.content
        assert kept(response)

    def test_two_at_once(self, transactional_db: None, cast: Cast) -> None:
        put_on_call(cast.dr_osei)
        event = make_risk_event(cast.mei, RiskLevel.MEDIUM, assigned_to=cast.dr_osei)
        acknowledge(event, by=cast.dr_osei)
        clients = [doctor_client(cast.dr_lin), doctor_client(cast.dr_osei)]
        said = {"outcome": "OTHER", "notes": TYPED, "seen_level_since": seen(event)}
        answers = in_parallel(lambda number: clients[number].post(place(event, "review"), said), times=2)
        assert sorted(answer.status_code for answer in answers) == [302, 409]
        assert kept(next(answer for answer in answers if answer.status_code == 409))
        assert RiskStep.objects.filter(kind=StepKind.REVIEWED).count() == 1


class TestRaisedMeanwhile:
    def test_a_review_of_the_round_before_is_held_up(self, dr_lin: Doctor, mei: Patient) -> None:
        event = cry(mei, RiskLevel.MEDIUM)
        shown = seen(event)
        louder = cry_louder(event, RiskLevel.CRITICAL)
        response = send(dr_lin, event, "review", outcome="OTHER", notes=TYPED, seen_level_since=shown)
        assert response.status_code == 412
        assert b"was raised while you wrote" in response.content
        assert kept(response)
        assert facts(event, "status", "level") == ("OPEN", RiskLevel.CRITICAL)
        assert f'name="seen_level_since" value="{seen(louder)}"' in response.content.decode()

    @pytest.mark.parametrize("shown", ["yesterday", "2026-11-24", "9" * 300])
    def test_a_round_that_never_was(self, dr_lin: Doctor, mei: Patient, shown: str) -> None:
        event = make_risk_event(mei)
        response = send(dr_lin, event, "review", outcome="OTHER", notes=TYPED, seen_level_since=shown)
        assert response.status_code == 412
        assert facts(event, "status") == ("OPEN",)
        assert kept(response)

    def test_the_page_says_which_round_it_shows(self, dr_lin: Doctor, mei: Patient) -> None:
        event = make_risk_event(mei)
        page = doctor_client(dr_lin).get(place(event)).content.decode()
        assert f'name="seen_level_since" value="{seen(event)}"' in page


def test_a_form_of_another_site_does_nothing(dr_lin: Doctor, mei: Patient) -> None:
    event = make_risk_event(mei)
    client = Client(enforce_csrf_checks=True)
    client.force_login(dr_lin.user)
    assert client.post(place(event, "acknowledge")).status_code == 403
    assert facts(event, "status") == ("OPEN",)


@pytest.mark.parametrize("verb", ["acknowledge", "review", "emergency-access"])
def test_an_address_that_is_read_changes_nothing(dr_lin: Doctor, mei: Patient, verb: str) -> None:
    event = make_risk_event(mei)
    assert doctor_client(dr_lin).get(place(event, verb)).status_code == 405
    assert facts(event, "status") == ("OPEN",)
