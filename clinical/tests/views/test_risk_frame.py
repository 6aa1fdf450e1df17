"""What every page of a doctor's shows of the queue, and that an open page is no use of a session."""

from datetime import timedelta
from typing import Any

import pytest
from django.conf import settings
from django.utils import timezone

from clinical.models import Heartbeat, Notice, NoticeKind, RiskLevel, RiskOutcome, StepKind
from clinical.risk.combinations import COMBINATIONS
from clinical.risk.detector import SOUNDS_LIKE
from clinical.risk.kinds import KINDS
from clinical.templatetags.risk_reasons import REASONS
from clinical.templatetags.risk_words import NOTICES, OUTCOMES, STEPS, span_words
from clinical.tests.factories import make_risk_event
from clinical.tests.queue.people import cry, put_on_call
from patients.models import Doctor, Patient, StaffSession
from patients.tests.base import Cast, doctor_client

PATH = "/risk/frame/"
BACKGROUND = {"X-Background": "1"}


def frame(doctor: Doctor, **headers: str) -> str:
    return " ".join(doctor_client(doctor).get(PATH, headers=headers).content.decode().split())


def test_the_badge_counts_and_names_the_worst(cast: Cast) -> None:
    for level in (RiskLevel.MEDIUM, RiskLevel.CRITICAL, RiskLevel.LOW):
        make_risk_event(cast.mei, level)
    make_risk_event(cast.amir)
    assert "2 open risk events, highest level Critical" in frame(cast.dr_lin)
    page = doctor_client(cast.dr_lin).get("/profile/").content.decode()
    assert 'data-count="2"' in page


def test_no_badge_without_events(dr_lin: Doctor) -> None:
    assert "data-count" not in frame(dr_lin)


def test_who_is_on_call(cast: Cast) -> None:
    assert "Nobody on call" in frame(cast.dr_lin)
    put_on_call(cast.dr_osei)
    assert "Kofi Osei" in frame(cast.dr_lin)
    assert "You are on call" in frame(cast.dr_osei)


@pytest.mark.parametrize(("minutes", "stopped"), [(0, False), (14, False), (16, True)])
def test_the_strip_when_screening_has_stopped(dr_lin: Doctor, minutes: int, stopped: bool) -> None:
    Heartbeat.objects.create(name=Heartbeat.SCREENING, at=timezone.now() - timedelta(minutes=minutes))
    assert ("Screening has stopped" in frame(dr_lin)) is stopped
    page = doctor_client(dr_lin).get("/patients/").content.decode()
    assert ("Screening has stopped" in page) is stopped


def test_the_strip_when_nobody_would_be_woken(cast: Cast, settings: Any) -> None:
    words = "Nobody would be woken"
    assert words in frame(cast.dr_lin)
    assert words in doctor_client(cast.dr_lin).get("/patients/").content.decode()
    settings.RISK_ALARM_EMAIL = "alarm@clinic.test"
    assert words not in frame(cast.dr_lin)
    settings.RISK_ALARM_EMAIL = ""
    put_on_call(cast.dr_osei)
    assert words not in frame(cast.dr_lin)


def test_notices_are_marked_as_seen(cast: Cast) -> None:
    cry(cast.mei)
    cry(cast.amir)
    client = doctor_client(cast.dr_lin)
    assert "1 unread" in frame(cast.dr_lin)
    assert client.post("/risk/notices/seen/").status_code == 302
    assert "unread" not in frame(cast.dr_lin)
    assert Notice.objects.unseen_by(cast.dr_osei).count() == 1


def test_more_notices_than_the_list_shows_are_counted(dr_lin: Doctor, mei: Patient) -> None:
    for _number in range(10):
        cry(mei)
    shown = frame(dr_lin)
    assert "10 unread" in shown
    assert shown.count("data-notice ") == 8


class TestIdleSessions:
    def session(self, minutes: int) -> StaffSession:
        StaffSession.objects.update(last_used_at=timezone.now() - timedelta(minutes=minutes))
        return StaffSession.objects.get()

    @pytest.mark.parametrize("path", [PATH, "/risk/"])
    def test_a_page_that_renews_itself_is_no_use(self, dr_lin: Doctor, path: str) -> None:
        client = doctor_client(dr_lin)
        before = self.session(10).last_used_at
        assert client.get(path, headers=BACKGROUND).status_code == 200
        assert StaffSession.objects.get().last_used_at == before
        client.get(path)
        assert StaffSession.objects.get().last_used_at > before

    def test_so_it_ends_all_the_same(self, dr_lin: Doctor) -> None:
        client = doctor_client(dr_lin)
        self.session(settings.SESSION_IDLE_SECONDS // 60 + 1)
        assert client.get(PATH, headers=BACKGROUND).status_code == 302

    @pytest.mark.parametrize(("minutes", "warned"), [(5, False), (13, True)])
    def test_but_not_without_a_warning(self, dr_lin: Doctor, minutes: int, warned: bool) -> None:
        client = doctor_client(dr_lin)
        self.session(minutes)
        page = client.get(PATH, headers=BACKGROUND).content.decode()
        assert ("Without use you will be signed out" in page) is warned
        assert ("Stay signed in" in page) is warned


def test_every_reason_of_the_detector_has_words() -> None:
    known = {kind.why for kind in KINDS.values() if kind.level} | {combined.why for combined in COMBINATIONS}
    assert known | {SOUNDS_LIKE} == REASONS


@pytest.mark.parametrize(("words", "codes"), [(STEPS, StepKind), (NOTICES, NoticeKind), (OUTCOMES, RiskOutcome)])
def test_every_code_has_words(words: dict[str, Any], codes: Any) -> None:
    assert set(words) == set(codes.values)


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(0, "0 sec"), (59, "59 sec"), (60, "1 min"), (61, "1 min 1 sec"), (3600, "1 hr"), (3659, "1 hr"),
     (11_100, "3 hr 5 min"), (90_000, "1 day 1 hr")],
)  # fmt: skip
def test_spans_in_the_two_largest_units(seconds: int, words: str) -> None:
    assert span_words(timedelta(seconds=seconds)) == words
