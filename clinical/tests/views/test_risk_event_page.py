"""The page of one risk event: who may open it, what it shows, and what it keeps back."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from clinical.models import EmergencyAccess, Notice, NoticeKind, RiskEvent, RiskLevel, RiskOutcome
from clinical.services.risk_reviews import acknowledge, record_contact, review
from clinical.tests.factories import (
    give_consent,
    make_assessment,
    make_check_in,
    make_contact_preferences,
    make_risk_event,
    make_safety_plan,
)
from clinical.tests.queue.people import cry, put_on_call
from clinical.tests.statements import counted_statements
from patients.audit import patient_tag
from patients.models import AccessCategory, AccessPurpose, AuditEntry, ConsentPurpose, Doctor, EventGrant, Patient
from patients.tests.base import Cast, doctor_client
from patients.tests.factories import disconnect, make_patient
from xinshou.encryption import forget_cached_keys

REASON = "She does not answer and her plan names a place."


def place(event: RiskEvent, verb: str = "") -> str:
    return f"/risk-events/{event.pk}/" + (f"{verb}/" if verb else "")


def opened(doctor: Doctor, event: RiskEvent, query: str = "") -> Any:
    return doctor_client(doctor).get(place(event) + query)


def reads(doctor: Doctor) -> set[tuple[str, str]]:
    entries = AuditEntry.objects.filter(actor_id=doctor.user_id, action="READ")
    return set(entries.values_list("category", "purpose"))


@pytest.fixture
def noted(mei: Patient) -> RiskEvent:
    """Of a check-in with a note and one the day before."""
    make_check_in(mei, mei.local_day() - timedelta(days=1), notes="CANARY the day before")
    note = make_check_in(mei, mei.local_day(), notes="I want to die. CANARY more")
    return make_risk_event(mei, source_id=note.pk)


class TestTheDoor:
    def test_own_covered_and_foreign(self, cast: Cast) -> None:
        event = make_risk_event(cast.mei)
        assert [opened(doctor, event).status_code for doctor in (cast.dr_lin, cast.dr_osei, cast.dr_rossi)] == [
            200,
            404,
            404,
        ]
        EventGrant.objects.create(
            doctor=cast.dr_osei, risk_event_id=event.pk, expires_at=timezone.now() + timedelta(hours=1)
        )
        assert opened(cast.dr_osei, event).status_code == 200
        disconnect(cast.mei)
        assert opened(cast.dr_lin, event).status_code == 404

    def test_who_is_on_call_opens_what_nobody_has(self, cast: Cast) -> None:
        put_on_call(cast.dr_osei)
        lost, meis = make_risk_event(make_patient()), make_risk_event(cast.mei)
        assert [opened(cast.dr_osei, event).status_code for event in (lost, meis)] == [200, 404]

    def test_low_rows_have_no_page(self, dr_lin: Doctor, mei: Patient) -> None:
        assert opened(dr_lin, make_risk_event(mei, RiskLevel.LOW)).status_code == 404

    @pytest.mark.parametrize("verb", ["acknowledge", "review", "contacts", "escalate", "emergency-access"])
    def test_a_stranger_does_nothing(self, cast: Cast, verb: str) -> None:
        event = make_risk_event(cast.amir)
        said = {"outcome": "OTHER", "reason": REASON, "reached": "yes"}
        assert doctor_client(cast.dr_lin).post(place(event, verb), said).status_code == 404
        assert not event.steps.exists()

    def test_reading_is_logged_by_what_was_read(self, cast: Cast) -> None:
        event = make_risk_event(cast.mei)
        opened(cast.dr_lin, event)
        own = {"RISK_EVENTS", "SAFETY_PLAN", "CHECKINS", "ASSESSMENTS", "PROFILE"}
        assert reads(cast.dr_lin) == {(category, AccessPurpose.RISK_REVIEW) for category in own}
        tags = AuditEntry.objects.filter(actor_id=cast.dr_lin.user_id, action="READ").values_list(
            "patient_tag", flat=True
        )
        assert set(tags) == {patient_tag(cast.mei.pk)}

    def test_covering_is_logged_as_cover(self, cast: Cast) -> None:
        put_on_call(cast.dr_osei)
        opened(cast.dr_osei, make_risk_event(make_patient()))
        covered = {"RISK_EVENTS", "SAFETY_PLAN", "PROFILE"}
        assert reads(cast.dr_osei) == {(category, AccessPurpose.COVER) for category in covered}


class TestWhatItShows:
    def test_the_whole_in_one_view(self, cast: Cast) -> None:
        make_assessment(cast.mei, "PHQ9", [1, 1, 1, 1, 1, 1, 1, 1, 2])
        make_safety_plan(cast.mei, warning_signs=["I stop answering"])
        make_contact_preferences(cast.mei, may_call=False, device_note="a shared telephone")
        event = make_risk_event(cast.mei)
        record_contact(event, by=cast.dr_osei, reached=False, notes="No answer, dog barked.")
        page = " ".join(opened(cast.dr_lin, event).content.decode().split())
        for words in (
            "I want to die",
            "I stop answering",
            "a shared telephone",
            "No answer, dog barked.",
            "Kofi Osei",
            '<strong class="num">2</strong>',
            "Their time",
            "Europe/Berlin",
        ):
            assert words in page, words

    def test_a_colleague_who_covers_sees_no_record(self, cast: Cast) -> None:
        put_on_call(cast.dr_osei)
        lost = make_patient()
        make_assessment(lost, "PHQ9", [3] * 9)
        make_safety_plan(lost, warning_signs=["I stop answering"])
        response = opened(cast.dr_osei, make_risk_event(lost))
        assert response.context["page"].trend is None
        assert b"Item 9 and the last" not in response.content
        assert b"I stop answering" in response.content

    def test_opening_it_is_seeing_its_notices(self, dr_lin: Doctor, mei: Patient) -> None:
        event, other = cry(mei), make_risk_event(mei)
        assert Notice.objects.unseen_by(dr_lin).count() == 1
        opened(dr_lin, other)
        assert Notice.objects.unseen_by(dr_lin).count() == 1
        doctor_client(dr_lin).get(f"/risk-events/{event.pk}/", headers={"Sec-Purpose": "prefetch"})
        assert Notice.objects.unseen_by(dr_lin).count() == 1
        opened(dr_lin, event)
        assert Notice.objects.unseen_by(dr_lin).count() == 0

    @pytest.mark.parametrize(
        ("state", "offered"),
        [
            ("new", {"acknowledge", "contacts", "review", "assign", "level", "merge", "escalate", "emergency_access"}),
            ("acknowledged", {"contacts", "review", "assign", "level", "merge", "escalate", "emergency_access"}),
            ("asked", {"contacts", "addendum", "assign", "level", "escalate", "emergency_access"}),
            ("closed", {"contacts", "addendum", "reopen", "emergency_access"}),
        ],
    )
    def test_forms_follow_the_state(self, cast: Cast, state: str, offered: set[str]) -> None:
        event = make_risk_event(cast.mei, RiskLevel.MEDIUM if state == "closed" else RiskLevel.HIGH)
        if state == "acknowledged":
            acknowledge(event, by=cast.dr_lin)
        elif state != "new":
            review(event, by=cast.dr_lin, outcome=RiskOutcome.CONTACTED)
        assert set(opened(cast.dr_lin, event).context["forms"]) == offered

    def test_the_second_person_is_shown_what_is_asked(self, cast: Cast) -> None:
        event = make_risk_event(cast.mei)
        review(
            event, by=cast.dr_osei, outcome=RiskOutcome.FALSE_ALARM, false_alarm_kind="QUOTE", notes="a song",
            second=cast.dr_lin,
        )  # fmt: skip
        page = " ".join(opened(cast.dr_lin, event).content.decode().split())
        assert "close it: <strong>False alarm</strong> (A quotation or title)" in page
        assert "a song" in page
        assert "Agree and close" in page

    def test_longer_histories_need_no_more_queries(self, transactional_db: None, cast: Cast) -> None:
        event, counts = make_risk_event(cast.mei), []
        client = doctor_client(cast.dr_lin)
        for more in (2, 12):
            for number in range(more):
                record_contact(event, by=(cast.dr_osei, cast.dr_lin)[number % 2], reached=False, notes="no answer")
                make_risk_event(cast.mei)
            client.get(place(event))
            forget_cached_keys()
            with counted_statements() as statements:
                assert client.get(place(event)).status_code == 200
            counts.append(len(statements))
        assert counts[0] == counts[1]


class TestTheWordsAround:
    def test_nothing_is_read_before_it_is_asked_for(self, dr_lin: Doctor, mei: Patient, noted: RiskEvent) -> None:
        give_consent(mei, ConsentPurpose.SHARE_CHECKIN_NOTES)
        assert b"CANARY" not in opened(dr_lin, noted).content

    def test_consent_opens_them(self, dr_lin: Doctor, mei: Patient, noted: RiskEvent) -> None:
        give_consent(mei, ConsentPurpose.SHARE_CHECKIN_NOTES)
        page = opened(dr_lin, noted, "?context=1").content.decode()
        assert "CANARY more" in page
        assert "CANARY the day before" in page

    def test_without_consent_they_stay_shut(self, dr_lin: Doctor, noted: RiskEvent) -> None:
        response = opened(dr_lin, noted, "?context=1")
        assert b"CANARY" not in response.content
        assert b"The words around are not shared" in response.content

    def test_an_emergency_opens_them_with_a_reason(self, cast: Cast, noted: RiskEvent) -> None:
        client = doctor_client(cast.dr_lin)
        answer = client.post(place(noted, "emergency-access"), {"reason": REASON})
        assert answer.url == f"{place(noted)}?context=1#around"
        assert EmergencyAccess.objects.get().reason == REASON
        assert b"CANARY more" in client.get(f"{place(noted)}?context=1").content
        assert (AccessCategory.CHAT, AccessPurpose.EMERGENCY_ACCESS) in reads(cast.dr_lin)

    def test_it_opens_them_for_one_doctor_and_one_hour(self, cast: Cast, noted: RiskEvent) -> None:
        doctor_client(cast.dr_lin).post(place(noted, "emergency-access"), {"reason": REASON})
        EmergencyAccess.objects.update(until=timezone.now() - timedelta(seconds=1))
        assert b"CANARY" not in opened(cast.dr_lin, noted, "?context=1").content

    @pytest.mark.parametrize("reason", ["", "too short", "x" + "\u200b" * 30, "x" * 501])
    def test_a_reason_too_short_or_long_is_kept_and_refused(
        self, dr_lin: Doctor, noted: RiskEvent, reason: str
    ) -> None:
        response = doctor_client(dr_lin).post(place(noted, "emergency-access"), {"reason": reason})
        assert response.status_code == 400
        assert reason in response.content.decode()
        assert not EmergencyAccess.objects.exists()


def test_notices_name_no_patient(dr_lin: Doctor, mei: Patient) -> None:
    event = cry(mei)
    assert Notice.objects.get().kind == NoticeKind.NEW
    frame = doctor_client(dr_lin).get("/risk/frame/").content.decode()
    assert "New risk event" in frame
    assert str(event.pk) in frame
    assert "Mei" not in frame
