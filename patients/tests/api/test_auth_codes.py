"""One-time codes at the door: activation and recovery."""

from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.contrib.auth import SESSION_KEY
from django.utils import timezone

from patients.models import (
    ApiToken,
    AuditAction,
    AuditEntry,
    Doctor,
    OneTimeCode,
    Patient,
    StaffSession,
    User,
    UserType,
)
from patients.services.accounts import Invitation, create_staff, invite_patient, reset_to_activation
from patients.services.codes import issue_recovery_codes
from patients.tests.base import PASSWORD, api, assert_problem, doctor_client, in_parallel
from patients.tests.factories import make_admin, make_doctor, make_patient

NEW = "eleven grey geese go home"
UNKNOWN = "0000-0000-0000-0000"

pytestmark = pytest.mark.usefixtures("wide_limits")


def activate(code: str, password: str = NEW, **fields: Any) -> Any:
    return api().post("/api/v1/auth/activate", {"code": code, "password": password, **fields})


def recover(code: str, password: str = NEW, **account: Any) -> Any:
    body = {"recovery_code": code, "new_password": password, **(account or {"username": "mei"})}
    return api().post("/api/v1/auth/recover", body)


@pytest.fixture
def invited(the_admin: User) -> Invitation:
    return create_staff(user_type=UserType.DOCTOR, actor=the_admin, username="dr.new")


@pytest.fixture
def codes(mei: Patient) -> list[str]:
    return issue_recovery_codes(mei.user)


def test_an_invited_doctor_activates_once(invited: Invitation) -> None:
    response = activate(f" {invited.code.text.lower().replace('-', ' ')} ")
    body = response.json()
    assert response.status_code == 200
    assert (body["username"], body["user_type"], len(body["recovery_codes"])) == ("dr.new", "DOCTOR", 8)
    assert api().post("/api/v1/auth/login", {"username": "dr.new", "password": NEW}).status_code == 200
    assert_problem(activate(invited.code.text), 400, "activation-code-invalid")
    assert Doctor.objects.filter(user=invited.user).count() == 1


def test_an_invited_patient_is_connected_and_chooses_a_name(dr_lin: Doctor) -> None:
    invitation = invite_patient(doctor=dr_lin, email="noor@example.org", profile={"alias": "Noor"})
    assert invitation.user.patient.primary_doctor == dr_lin
    assert activate(invitation.code.text, username="noor").json()["username"] == "noor"
    assert api().post("/api/v1/auth/login", {"email": "noor@example.org", "password": NEW}).status_code == 200
    assert AuditEntry.objects.filter(actor_id=dr_lin.user_id, action=AuditAction.CREATE).count() == 1


def test_a_name_that_is_taken_leaves_the_code_alive(invited: Invitation) -> None:
    assert_problem(activate(invited.code.text, username="Mei"), 400, "identifier-unavailable")
    assert activate(invited.code.text, username="dr.newer").status_code == 200


def test_staff_need_15_letters_and_the_answer_needs_the_code(invited: Invitation) -> None:
    fourteen = "fourteen chars"
    assert_problem(activate(invited.code.text, fourteen), 400, "weak-password")
    assert_problem(activate(UNKNOWN, fourteen), 400, "activation-code-invalid")
    assert_problem(activate(UNKNOWN, "short"), 400, "weak-password")
    assert activate(invited.code.text, "fifteen letters").status_code == 200


def test_an_activation_code_lives_72_hours(invited: Invitation) -> None:
    with time_machine.travel(timezone.now() + timedelta(hours=72, seconds=1)):
        assert_problem(activate(invited.code.text), 400, "activation-code-invalid")
    with time_machine.travel(timezone.now() + timedelta(hours=71)):
        assert activate(invited.code.text).status_code == 200


def test_unknown_expired_used_and_disabled_are_one_answer_at_one_price(
    invited: Invitation, the_admin: User, hash_calls: list[str]
) -> None:
    late = create_staff(user_type=UserType.DOCTOR, actor=the_admin)
    OneTimeCode.objects.filter(user=late.user).update(expires_at=timezone.now())
    User.objects.filter(pk=invited.user.pk).update(is_active=False)
    answers, prices = [], []
    for code in (UNKNOWN, late.code.text, invited.code.text, "", "x" * 60):
        hash_calls.clear()
        if code:
            answers.append({**assert_problem(activate(code), 400, "activation-code-invalid"), "request_id": ""})
            prices.append(len(hash_calls))
    assert all(answer == answers[0] for answer in answers)
    assert prices == [1] * 4


def test_a_recovery_code_is_no_activation_code(codes: list[str]) -> None:
    assert_problem(activate(codes[0]), 400, "activation-code-invalid")


def test_a_reset_account_starts_again(dr_lin: Doctor, the_admin: User) -> None:
    token, page = api(dr_lin), doctor_client(dr_lin)
    old = issue_recovery_codes(dr_lin.user)
    again = reset_to_activation(user=dr_lin.user, actor=the_admin)
    assert token.get("/api/v1/auth/me").status_code == 401
    assert not StaffSession.objects.filter(user=dr_lin.user).exists()
    assert SESSION_KEY not in page.session
    assert_problem(recover(old[0], username="dr.lin"), 400, "recovery-failed")
    login = {"username": "dr.lin", "password": PASSWORD}
    assert_problem(api().post("/api/v1/auth/login", login), 401, "invalid-credentials")
    assert activate(again.code.text).status_code == 200


def test_recovery_changes_the_password_and_ends_every_device(mei: Patient, codes: list[str]) -> None:
    client = api(mei)
    response = recover(codes[3].lower())
    assert (response.status_code, list(response.json())) == (200, ["message"])
    assert client.get("/api/v1/auth/me").status_code == 401
    assert not ApiToken.objects.exists()
    assert api().post("/api/v1/auth/login", {"username": "mei", "password": NEW}).status_code == 200
    old = api().post("/api/v1/auth/login", {"username": "mei", "password": PASSWORD})
    assert_problem(old, 401, "invalid-credentials")
    assert OneTimeCode.objects.count() == 7


def test_recovery_ends_dashboard_sessions(dr_lin: Doctor) -> None:
    doctor_client(dr_lin)
    assert recover(issue_recovery_codes(dr_lin.user)[0], username="dr.lin").status_code == 200
    assert not StaffSession.objects.exists()


def test_recovery_clears_the_order_to_change_the_password(mei: Patient, codes: list[str]) -> None:
    User.objects.filter(pk=mei.user_id).update(password_must_change=True)
    recover(codes[0])
    login = api().post("/api/v1/auth/login", {"username": "mei", "password": NEW})
    assert login.json()["password_must_change"] is False


def test_recovery_by_address(db: None) -> None:
    codes = issue_recovery_codes(make_patient(email="noor@example.org").user)
    assert recover(codes[0], email="noor@example.org").status_code == 200


def test_a_used_code_is_dead(codes: list[str]) -> None:
    assert recover(codes[0]).status_code == 200
    assert_problem(recover(codes[0], "another good passphrase"), 400, "recovery-failed")


def test_unknown_wrong_foreign_and_disabled_are_one_answer_at_one_price(
    codes: list[str], amir: Patient, hash_calls: list[str]
) -> None:
    disabled = make_patient("gone", is_active=False)
    foreign = issue_recovery_codes(amir.user)[0]
    gone = issue_recovery_codes(disabled.user)[0]
    tries = [("nobody", codes[0]), ("mei", UNKNOWN), ("mei", foreign), ("gone", gone), ("mei", "?")]
    hash_calls.clear()
    answers = [
        {**assert_problem(recover(code, username=name), 400, "recovery-failed"), "request_id": ""}
        for name, code in tries
    ]
    assert all(answer == answers[0] for answer in answers)
    assert len(hash_calls) == len(tries)


def test_a_weak_password_is_judged_first_and_spends_nothing(codes: list[str]) -> None:
    assert_problem(recover(UNKNOWN, "short", username="nobody"), 400, "weak-password")
    assert_problem(recover(codes[0], "short"), 400, "weak-password")
    assert recover(codes[0]).status_code == 200


@pytest.mark.parametrize(
    "body",
    [
        {"recovery_code": UNKNOWN, "new_password": NEW},
        {"username": "mei", "email": "mei@example.org", "recovery_code": UNKNOWN, "new_password": NEW},
        {"username": "mei", "new_password": NEW},
        {"username": "mei", "recovery_code": 5, "new_password": NEW},
        {"username": "mei", "recovery_code": "7" * 65, "new_password": NEW},
        {"username": "mei", "recovery_code": UNKNOWN, "new_password": ["x"]},
        {"username": "mei", "recovery_code": UNKNOWN, "new_password": NEW, "is_active": True},
    ],
)
def test_bad_recovery_input_is_400(codes: list[str], body: dict[str, Any]) -> None:
    assert_problem(api().post("/api/v1/auth/recover", body), 400, "validation")


@pytest.mark.django_db(transaction=True)
def test_a_code_used_twice_at_once_works_once() -> None:
    codes = issue_recovery_codes(make_patient("mei").user)
    passwords = [f"{NEW} number {number}" for number in range(20)]
    statuses = in_parallel(lambda number: recover(codes[0], passwords[number]).status_code, times=20)
    assert sorted(statuses) == [200] + [400] * 19
    winner = passwords[statuses.index(200)]
    assert User.objects.by_username("mei").get().check_password(winner)


@pytest.mark.django_db(transaction=True)
def test_an_activation_code_used_twice_at_once_works_once() -> None:
    invitation = create_staff(user_type=UserType.DOCTOR, actor=make_admin())
    statuses = in_parallel(lambda _: activate(invitation.code.text).status_code, times=20)
    assert sorted(statuses) == [200] + [400] * 19
    assert ApiToken.objects.count() == 1


def test_new_recovery_codes_replace_the_old(mei: Patient, codes: list[str]) -> None:
    client = api(mei)
    fresh = client.post("/api/v1/auth/recovery-codes", {"password": PASSWORD}).json()["recovery_codes"]
    assert len(set(fresh) - set(codes)) == 8
    assert OneTimeCode.objects.count() == 8
    assert_problem(recover(codes[0]), 400, "recovery-failed")
    assert recover(fresh[0]).status_code == 200


def test_new_recovery_codes_need_the_password(mei: Patient, codes: list[str]) -> None:
    problem = api(mei).post("/api/v1/auth/recovery-codes", {"password": "wrong"})
    assert_problem(problem, 400, "wrong-password")
    assert recover(codes[0]).status_code == 200


@pytest.mark.parametrize("path", ["activate", "recover"])
def test_guessing_ends_after_five_tries(mei: Patient, strict_limits: None, no_redis: None, path: str) -> None:
    call = {"activate": lambda: activate(UNKNOWN), "recover": lambda: recover(UNKNOWN)}[path]
    assert [call().status_code for _ in range(6)] == [400] * 5 + [429]


def test_a_doctor_is_judged_by_the_staff_rule_when_recovering(db: None) -> None:
    codes = issue_recovery_codes(make_doctor("dr.new").user)
    assert_problem(recover(codes[0], "fourteen chars", username="dr.new"), 400, "weak-password")
    assert recover(codes[0], "fifteen letters", username="dr.new").status_code == 200
