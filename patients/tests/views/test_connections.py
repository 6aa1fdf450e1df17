import re
from html import unescape
from typing import Any

import pytest

from patients.models import ConnectionRequest, ConnectionStatus, Doctor, Patient
from patients.tests.base import addresses, api, doctor_client
from patients.tests.factories import make_connection_request, make_patient

NEW = "/connections/new/"


def shown(page: Any) -> list[str]:
    return [line.typed_identifier for line in page.context["page"].object_list]


def test_a_request_reaches_the_patient_and_the_list(dr_lin: Doctor, amir: Patient) -> None:
    client = doctor_client(dr_lin)
    response = client.post(NEW, {"identifier": "Amir", "message": "Dr Osei sent me."})
    assert response["Location"] == "/connections/"
    assert shown(client.get("/connections/"))[0] == "Amir"
    received = api(amir).get("/api/v1/clinical/patient/connection-requests").json()
    assert [request["message"] for request in received] == ["Dr Osei sent me."]


def test_a_stranger_and_a_patient_look_alike(dr_lin: Doctor, amir: Patient) -> None:
    client = doctor_client(dr_lin)
    client.post(NEW, {"identifier": "amir"})
    client.post(NEW, {"identifier": "nobody-at-all"})
    lines = client.get("/connections/").context["page"].object_list
    looks = [(line.status, line.patient_name, line.patient_id) for line in lines if line.status == "PENDING"]
    assert looks == [("PENDING", "", None)] * 2


@pytest.mark.parametrize(
    ("identifier", "words"),
    [("amir", "asked this person already"), ("mei", "on your list already"), ("", "required"), ("x" * 256, "255")],
)
def test_a_refused_request_keeps_what_was_typed(dr_lin: Doctor, amir: Patient, identifier: str, words: str) -> None:
    make_connection_request(dr_lin, amir)
    response = doctor_client(dr_lin).post(NEW, {"identifier": identifier, "message": "A long kind message"})
    page = response.content.decode()
    assert response.status_code == 400
    assert words in str(response.context["form"].errors)
    assert "A long kind message" in page
    assert ConnectionRequest.objects.filter(status=ConnectionStatus.PENDING).count() == 1


def test_a_message_has_500_characters_at_most(dr_lin: Doctor, amir: Patient) -> None:
    client = doctor_client(dr_lin)
    assert client.post(NEW, {"identifier": "amir", "message": "x" * 501}).status_code == 400
    assert client.post(NEW, {"identifier": "amir", "message": "x" * 500}).status_code == 302


def test_only_the_own_pending_request_is_withdrawn(
    dr_lin: Doctor, dr_osei: Doctor, amir: Patient, mei: Patient
) -> None:
    mine, theirs = make_connection_request(dr_lin, amir), make_connection_request(dr_osei, mei)
    client = doctor_client(dr_lin)
    assert client.post(f"/connections/{theirs.pk}/cancel/").status_code == 404
    assert client.post(f"/connections/{mine.pk}/cancel/").status_code == 302
    theirs.refresh_from_db()
    mine.refresh_from_db()
    assert (mine.status, theirs.status) == ("CANCELLED", "PENDING")


def test_an_answered_request_stays_answered(dr_lin: Doctor) -> None:
    accepted = ConnectionRequest.objects.get(doctor=dr_lin)
    page = doctor_client(dr_lin).post(f"/connections/{accepted.pk}/cancel/", follow=True).content.decode()
    accepted.refresh_from_db()
    assert accepted.status == "ACCEPTED"
    assert "has been answered already" in page


def test_search_and_state(dr_lin: Doctor, amir: Patient) -> None:
    make_connection_request(dr_lin, amir)
    make_connection_request(dr_lin, make_patient("azadeh"), status=ConnectionStatus.REJECTED)
    client = doctor_client(dr_lin)
    assert shown(client.post("/connections/", {"search": "AZAD"})) == ["azadeh"]
    assert shown(client.get("/connections/?status=PENDING")) == ["amir"]
    assert shown(client.post("/connections/", {"status": "PENDING", "search": "azad"})) == []
    assert sorted(shown(client.get("/connections/?search=AZAD"))) == ["amir", "azadeh", "mei"]
    assert sorted(shown(client.get("/connections/?status=NONSENSE"))) == ["amir", "azadeh", "mei"]


def test_a_search_reaches_no_address_and_stays_on_every_page(dr_lin: Doctor) -> None:
    for number in range(45):
        make_connection_request(dr_lin, make_patient(f"asked-{number}"))
    client = doctor_client(dr_lin)
    page = client.post("/connections/?status=PENDING&page=2", {"search": "Asked-"}).content.decode()
    found = [address for address in addresses(page) if "asked" in address.lower()]
    (onwards,) = re.findall(r'id="page-next" form="connection-search" formaction="([^"]+)"', page)
    last = client.post(unescape(onwards), {"search": "Asked-", "status": "ACCEPTED"})
    assert found == []
    assert (len(shown(last)), last.context["status"]) == (5, "PENDING")


@pytest.mark.parametrize(("page", "rows"), [("1", 20), ("2", 3), ("99", 3), ("-4", 3), ("x", 20), ("9" * 400, 3)])
def test_pages(dr_lin: Doctor, page: str, rows: int) -> None:
    for number in range(22):
        make_connection_request(dr_lin, make_patient(f"asked-{number}"))
    assert len(shown(doctor_client(dr_lin).get("/connections/", {"page": page}))) == rows


def test_a_name_is_shown_while_the_connection_lasts(dr_lin: Doctor, dr_rossi: Doctor) -> None:
    (line,) = doctor_client(dr_lin).get("/connections/").context["page"].object_list
    assert line.patient_name == "Mei"
    (ended,) = doctor_client(dr_rossi).get("/connections/").context["page"].object_list
    assert (ended.patient_name, ended.patient_id) == ("", None)


def test_words_of_others_are_text(dr_lin: Doctor, amir: Patient) -> None:
    make_connection_request(dr_lin, amir, message="<script>alert(1)</script>")
    page = doctor_client(dr_lin).post("/connections/", {"search": "<b>amir"}).content.decode()
    assert "<b>amir" not in page
    page = doctor_client(dr_lin).get("/connections/").content.decode()
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert" in page
