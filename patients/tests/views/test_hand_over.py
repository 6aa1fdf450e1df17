from typing import Any

import pytest

from patients.models import AuditAction, AuditEntry, ConnectionRequest, Doctor
from patients.tests.base import Cast, api, doctor_client
from patients.tests.factories import make_doctor, make_patient

URL, INCOMING = "/hand-over/", "/api/v1/clinical/patient/connection-requests"


def hand_over(cast: Cast, colleague: Doctor, patient: Any = None) -> Any:
    form = {"patient": str((patient or cast.mei).pk), "colleague": str(colleague.pk), "message": "She is on leave now."}
    return doctor_client(cast.dr_lin).post(URL, form)


def test_the_patient_decides(cast: Cast) -> None:
    assert hand_over(cast, cast.dr_osei).status_code == 302
    record = f"/patients/{cast.mei.pk}/"
    assert doctor_client(cast.dr_osei).get(record).status_code == 404
    (asked,) = api(cast.mei).get(INCOMING).json()
    assert (asked["doctor_name"], asked["message"]) == ("Kofi Osei", "She is on leave now.")
    assert api(cast.mei).post(f"{INCOMING}/{asked['id']}/accept").status_code == 200
    assert doctor_client(cast.dr_osei).get(record).status_code == 200
    assert doctor_client(cast.dr_lin).get(record).status_code == 404
    assert AuditEntry.objects.filter(action=AuditAction.CONNECT, actor_id=cast.dr_lin.user_id).count() == 1


def test_until_then_the_colleague_does_not_learn_who_it_is(cast: Cast) -> None:
    hand_over(cast, cast.dr_osei)
    page = doctor_client(cast.dr_osei).get("/connections/").content.decode()
    assert "Handed over by Lan Lin" in page
    assert "Mei" not in page
    assert "mei" not in page.replace("medium", "")
    listed = api(cast.dr_osei).get("/api/v1/clinical/doctor/connection-requests").content.decode()
    assert str(cast.mei.pk) not in listed


def test_patients_are_listed_by_what_they_chose_to_be_called(cast: Cast) -> None:
    make_patient(alias="Noor", first_name="Aida", doctor=cast.dr_lin)
    form = doctor_client(cast.dr_lin).get(URL).context["form"]
    assert [name for _key, name in form.fields["patient"].choices] == ["–", "Mei", "Noor"]


def test_asking_twice_is_refused_and_the_form_stays(cast: Cast) -> None:
    hand_over(cast, cast.dr_osei)
    page = hand_over(cast, cast.dr_osei)
    assert page.status_code == 400
    assert "She is on leave now." in page.content.decode()
    assert ConnectionRequest.objects.pending().count() == 1


@pytest.mark.parametrize("case", ["amir", "oneself", "disabled"])
def test_only_own_patients_to_working_colleagues(cast: Cast, case: str) -> None:
    gone = make_doctor("dr.gone", is_active=False)
    patient = cast.amir if case == "amir" else cast.mei
    colleague = {"amir": cast.dr_osei, "oneself": cast.dr_lin, "disabled": gone}[case]
    assert hand_over(cast, colleague, patient).status_code == 400
    assert not ConnectionRequest.objects.pending().exists()


def test_a_refusal_leaves_all_as_it_was(cast: Cast) -> None:
    hand_over(cast, cast.dr_osei)
    (asked,) = api(cast.mei).get(INCOMING).json()
    api(cast.mei).post(f"{INCOMING}/{asked['id']}/reject")
    assert doctor_client(cast.dr_lin).get(f"/patients/{cast.mei.pk}/").status_code == 200
