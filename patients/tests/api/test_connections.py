import pytest

from patients.models import AuditEntry, ConnectionRequest, ConnectionStatus, Patient
from patients.tests.base import api, assert_problem, in_parallel
from patients.tests.factories import make_connection_request, make_patient

DOCTOR = "/api/v1/clinical/doctor/connection-requests"
PATIENT = "/api/v1/clinical/patient"
pytestmark = pytest.mark.django_db


def test_a_known_and_an_unknown_person_get_the_same_answer(dr_lin):
    make_patient("noor")
    known = api(dr_lin).post(DOCTOR, {"patient_username": "noor"})
    unknown = api(dr_lin).post(DOCTOR, {"patient_username": "nobody-here"})
    assert known.status_code == unknown.status_code == 200
    same = {"status", "patient_id", "patient_name", "patient_email", "message", "responded_at"}
    assert {key: known.json()[key] for key in same} == {key: unknown.json()[key] for key in same}
    assert known.json()["status"] == "PENDING"


def test_the_same_person_twice_is_refused_known_or_not(dr_lin):
    make_patient("noor")
    client = api(dr_lin)
    for name in ("noor", "nobody-here"):
        assert client.post(DOCTOR, {"patient_username": name}).status_code == 200
        assert_problem(client.post(DOCTOR, {"patient_username": name.upper()}), 400, "request-pending")


def test_a_patient_of_ones_own_is_refused(dr_lin, mei):
    assert_problem(api(dr_lin).post(DOCTOR, {"patient_username": mei.user.username}), 400, "already-connected")


def test_one_name_exactly(dr_lin):
    for body in ({}, {"patient_username": "a", "patient_email": "a@example.org"}):
        assert_problem(api(dr_lin).post(DOCTOR, body), 400, "validation")
    assert ConnectionRequest.objects.filter(doctor=dr_lin, status="PENDING").count() == 0


def test_accepting_makes_the_doctor_the_only_one(dr_lin, dr_osei, amir):
    request = make_connection_request(dr_lin, amir)
    assert api(dr_osei).get(f"/api/v1/clinical/doctor/patients/{amir.id}/profile").status_code == 200
    answer = api(amir).post(f"{PATIENT}/connection-requests/{request.id}/accept")
    assert answer.json() == {"status": "accepted", "request_id": str(request.id), "message": None}
    amir.refresh_from_db()
    assert amir.primary_doctor_id == dr_lin.id
    assert_problem(api(dr_osei).get(f"/api/v1/clinical/doctor/patients/{amir.id}/profile"), 404, "not-found")


def test_rejecting_changes_nothing_else(dr_lin, dr_osei, amir):
    request = make_connection_request(dr_lin, amir)
    assert api(amir).post(f"{PATIENT}/connection-requests/{request.id}/reject").json()["status"] == "rejected"
    amir.refresh_from_db()
    assert amir.primary_doctor_id == dr_osei.id
    assert_problem(api(amir).post(f"{PATIENT}/connection-requests/{request.id}/accept"), 400, "invalid-state")


def test_somebody_elses_request_is_not_there(dr_lin, mei, amir):
    request = make_connection_request(dr_lin, amir)
    assert_problem(api(mei).post(f"{PATIENT}/connection-requests/{request.id}/accept"), 404, "not-found")
    request.refresh_from_db()
    assert request.status == ConnectionStatus.PENDING


def test_a_patient_sees_pending_requests_only(dr_lin, amir):
    request = make_connection_request(dr_lin, amir)
    listed = api(amir).get(f"{PATIENT}/connection-requests").json()
    assert [row["id"] for row in listed] == [str(request.id)]
    api(dr_lin).delete(f"{DOCTOR}/{request.id}")
    assert api(amir).get(f"{PATIENT}/connection-requests").json() == []


def test_a_doctor_cancels_only_what_is_pending_and_own(dr_lin, dr_osei, amir):
    request = make_connection_request(dr_lin, amir)
    assert_problem(api(dr_osei).delete(f"{DOCTOR}/{request.id}"), 404, "not-found")
    assert api(dr_lin).delete(f"{DOCTOR}/{request.id}").json()["status"] == "cancelled"
    assert_problem(api(dr_lin).delete(f"{DOCTOR}/{request.id}"), 400, "invalid-state")


def test_disconnecting_ends_access_with_the_next_request(dr_lin, mei):
    doctor = api(dr_lin)
    path = f"/api/v1/clinical/doctor/patients/{mei.id}/profile"
    assert doctor.get(path).status_code == 200
    patient = api(mei)
    assert patient.delete(f"{PATIENT}/disconnect-doctor").json() == {
        "status": "disconnected",
        "request_id": "",
        "message": None,
    }
    assert_problem(doctor.get(path), 404, "not-found")
    assert_problem(patient.delete(f"{PATIENT}/disconnect-doctor"), 400, "invalid-state")
    assert patient.get(f"{PATIENT}/my-doctor").json() is None


def test_the_patients_name_shows_only_while_connected(dr_lin, amir):
    client = api(dr_lin)
    request = make_connection_request(dr_lin, amir)
    assert client.get(DOCTOR).json()["items"][0]["patient_name"] is None
    api(amir).post(f"{PATIENT}/connection-requests/{request.id}/accept")
    assert client.get(DOCTOR).json()["items"][0]["patient_name"] == amir.display_name
    api(amir).delete(f"{PATIENT}/disconnect-doctor")
    row = client.get(DOCTOR).json()["items"][0]
    assert (row["patient_name"], row["patient_id"]) == (None, None)


def test_my_doctor_shows_no_licence(dr_lin, mei):
    dr_lin.license_number = "L-4711"
    dr_lin.save()
    body = api(mei).get(f"{PATIENT}/my-doctor/profile").json()
    assert body["id"] == str(dr_lin.id)
    assert not {"license_number", "user_id", "created_at", "updated_at"} & body.keys()


def test_list_filters_searches_and_pages(dr_lin):
    client = api(dr_lin)
    for number in range(25):
        client.post(DOCTOR, {"patient_username": f"person-{number:02d}"})
    page = client.get(f"{DOCTOR}?status=PENDING&limit=10&offset=20").json()
    assert (len(page["items"]), page["total"], page["has_more"]) == (5, 25, False)
    assert client.get(f"{DOCTOR}?search=PERSON-07&status=PENDING").json()["total"] == 1
    assert_problem(client.get(f"{DOCTOR}?status=LOST"), 400, "validation")


def test_asking_and_answering_are_on_record(dr_lin, amir):
    before = AuditEntry.objects.filter(action="CONNECT").count()
    api(dr_lin).post(DOCTOR, {"patient_username": amir.user.username})
    request = ConnectionRequest.objects.pending().get(doctor=dr_lin)
    api(amir).post(f"{PATIENT}/connection-requests/{request.id}/accept")
    assert AuditEntry.objects.filter(action="CONNECT").count() == before + 2


def test_two_doctors_accepted_at_once_leave_one(transactional_db, dr_lin, dr_osei):
    noor = make_patient("noor")
    requests = [make_connection_request(doctor, noor) for doctor in (dr_lin, dr_osei)]
    client = api(noor)
    answers = in_parallel(
        lambda number: client.post(f"{PATIENT}/connection-requests/{requests[number].id}/accept").status_code, times=2
    )
    assert answers == [200, 200]
    active = ConnectionRequest.objects.filter(patient=noor, status="ACCEPTED", ended_at__isnull=True)
    assert [row.doctor_id for row in active] == [Patient.objects.get(pk=noor.pk).primary_doctor_id]


def test_an_address_that_somebody_else_had_first_tells_nothing(dr_lin):
    client = api(dr_lin)
    make_patient("noor", email="noor@example.org")
    for address in ("noor@example.org", "free@example.org"):
        assert client.post("/api/v1/clinical/doctor/patients", {"alias": "A", "email": address}).status_code == 200
        assert_problem(client.post(DOCTOR, {"patient_email": address}), 400, "already-connected")
