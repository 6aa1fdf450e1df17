"""What the model dismissed is judged blind, by the patient's own doctor, once."""

from typing import Any

import pytest
from django.utils import timezone

from clinical.models import RiskEvent, RiskLevel, RiskStatus, ScreeningStatus, StepKind, TextScreening
from clinical.tests.factories import make_risk_event, make_screening
from clinical.tests.queue.people import history
from clinical.tests.statements import counted_statements
from patients.models import AccessPurpose, AuditEntry, Doctor, Patient
from patients.tests.base import Cast, doctor_client
from patients.tests.factories import make_patient
from xinshou.encryption import forget_cached_keys

PATH = "/risk/blind-reviews/"
WORDS = "no way out of this form"


def words_shown(doctor: Doctor) -> list[str]:
    return [screening.excerpt for screening in doctor_client(doctor).get(PATH).context["page"].object_list]


def judge(doctor: Doctor, screening: TextScreening, answer: str) -> Any:
    return doctor_client(doctor).post(f"{PATH}{screening.pk}/", {"answer": answer})


def test_own_sampled_dismissals_that_nobody_judged(cast: Cast) -> None:
    make_screening(cast.mei, WORDS)
    make_screening(cast.mei, "not sampled", sampled=False)
    make_screening(cast.mei, "became an event", status=ScreeningStatus.RAISED)
    make_screening(cast.mei, "judged", reviewed_at=timezone.now())
    make_screening(cast.amir, "of another doctor")
    make_screening(make_patient(), "of nobody")
    assert words_shown(cast.dr_lin) == [WORDS]


def test_it_is_blind(dr_lin: Doctor, mei: Patient) -> None:
    make_screening(mei, "<b>no way out</b>", model_level=RiskLevel.LOW)
    page = doctor_client(dr_lin).get(PATH).content.decode()
    main = page[page.index("<main") : page.index("</main>")]
    assert "&lt;b&gt;no way out&lt;/b&gt;" in main
    for told in ("Mei", "en.no-future", str(mei.pk), "Low"):
        assert told not in main


@pytest.mark.parametrize(("answer", "was_missed"), [("risk", True), ("none", False)])
def test_the_word_is_kept(dr_lin: Doctor, mei: Patient, answer: str, was_missed: bool) -> None:
    screening = make_screening(mei, WORDS)
    assert judge(dr_lin, screening, answer).url == PATH
    screening.refresh_from_db()
    assert (screening.was_missed, screening.reviewed_by) == (was_missed, dr_lin)
    assert words_shown(dr_lin) == []
    assert AuditEntry.objects.filter(action="UPDATE", purpose=AccessPurpose.RISK_REVIEW).exists() is True


def test_a_missed_cry_comes_into_the_queue(dr_lin: Doctor, mei: Patient) -> None:
    low = make_risk_event(mei, RiskLevel.LOW)
    judge(dr_lin, make_screening(mei, WORDS, event=low), "risk")
    event = RiskEvent.objects.unreviewed().get()
    assert (event, event.level, event.status) == (low, RiskLevel.MEDIUM, RiskStatus.OPEN)
    assert history(event) == [StepKind.RAISED]
    assert event.due_at is not None


def test_no_risk_raises_nothing(dr_lin: Doctor, mei: Patient) -> None:
    judge(dr_lin, make_screening(mei, WORDS, event=make_risk_event(mei, RiskLevel.LOW)), "none")
    assert not RiskEvent.objects.unreviewed().exists()


def test_an_event_that_has_risen_since_stays_as_it_is(dr_lin: Doctor, mei: Patient) -> None:
    high = make_risk_event(mei, RiskLevel.HIGH)
    judge(dr_lin, make_screening(mei, WORDS, event=high), "risk")
    assert RiskEvent.objects.get().level == RiskLevel.HIGH
    assert history(high) == []


def test_the_first_word_counts(dr_lin: Doctor, mei: Patient) -> None:
    screening = make_screening(mei, WORDS)
    judge(dr_lin, screening, "risk")
    judge(dr_lin, screening, "none")
    screening.refresh_from_db()
    assert screening.was_missed is True


@pytest.mark.parametrize("answer", ["", "maybe", "RISK"])
def test_no_answer_is_no_judgement(dr_lin: Doctor, mei: Patient, answer: str) -> None:
    screening = make_screening(mei, WORDS)
    assert judge(dr_lin, screening, answer).status_code == 302
    screening.refresh_from_db()
    assert screening.reviewed_at is None


def test_anothers_patient_is_not_there(cast: Cast) -> None:
    screening = make_screening(cast.amir, WORDS)
    assert judge(cast.dr_lin, screening, "risk").status_code == 404
    screening.refresh_from_db()
    assert screening.reviewed_at is None


def test_reading_is_logged_like_a_list(dr_lin: Doctor, mei: Patient) -> None:
    make_screening(mei, WORDS)
    doctor_client(dr_lin).get(PATH)
    assert AuditEntry.objects.filter(purpose=AccessPurpose.CASELOAD, actor_id=dr_lin.user_id).count() == 1


def test_more_texts_need_no_more_queries(transactional_db: None, dr_lin: Doctor, mei: Patient) -> None:
    client, counts = doctor_client(dr_lin), []
    for more in (2, 10):
        for _patient in range(more):
            make_screening(make_patient(doctor=dr_lin), WORDS)
        client.get(PATH)
        forget_cached_keys()
        with counted_statements() as statements:
            client.get(PATH)
        counts.append(len(statements))
    assert counts[0] == counts[1]
