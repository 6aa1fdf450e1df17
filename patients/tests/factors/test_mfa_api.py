import base64
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.utils import timezone

from patients.models import ApiToken, AuditAction, AuditEntry, BackupCode, Doctor, Patient, TotpFactor, User
from patients.services.second_factor import code_at, step_at
from patients.tests.base import PASSWORD, api, api_with_token, assert_problem, in_parallel
from patients.tests.factories import code_of, give_factor, make_doctor, make_patient
from patients.tokens import issue_token

LOGIN, SECOND, ME, MFA = "/api/v1/auth/login", "/api/v1/auth/login/mfa", "/api/v1/auth/me", "/api/v1/mfa"


def wrong(user: User) -> str:
    """No code of now."""
    now = step_at(timezone.now())
    taken = {code_at(TotpFactor.objects.get(user=user, is_confirmed=True).seed, now + n) for n in range(-3, 4)}
    return next(code for code in ("000000", "111111", "222222", "333333") if code not in taken)


def first_step(username: str = "mei") -> str:
    body = api().post(LOGIN, {"username": username, "password": PASSWORD, "device_label": "my phone"}).json()
    assert body["mfa_required"] is True
    return body["access_token"]


def second_step(token: str, code: str) -> Any:
    return api_with_token(token).post(SECOND, {"code": code})


def set_up(client: Any) -> tuple[str, list[str]]:
    begun = client.post(f"{MFA}/setup").json()
    answer = client.post(f"{MFA}/verify-setup", {"code": code_at(begun["secret"], step_at(timezone.now()))})
    assert answer.json()["success"] is True
    return begun["secret"], begun["backup_codes"]


def test_a_factor_is_set_up_and_then_asked_for(mei: Patient) -> None:
    client = api(mei)
    begun = client.post(f"{MFA}/setup").json()
    assert base64.b64decode(begun["qr_code"]).startswith(b"\x89PNG")
    assert len(set(begun["backup_codes"])) == 10
    assert client.get(f"{MFA}/status").json()["is_enabled"] is False
    code = code_at(begun["secret"], step_at(timezone.now()))
    assert client.post(f"{MFA}/verify-setup", {"code": code}).json()["success"] is True
    status = client.get(f"{MFA}/status").json()
    assert (status["is_enabled"], status["is_verified"], status["remaining_backup_codes"]) == (True, True, 10)
    assert client.get(ME).json()["mfa_enabled"] is True
    token = first_step()
    answer = second_step(token, code_of(mei.user)).json()
    assert (answer["mfa_required"], answer["user_id"]) == (False, str(mei.user_id))
    assert api_with_token(answer["access_token"]).get(f"{MFA}/status").json()["is_verified"] is True
    labels = [row["device_label"] for row in client.get("/api/v1/auth/sessions").json()]
    assert "my phone" in labels


def test_the_seed_is_sealed_and_codes_are_hashed(mei: Patient) -> None:
    secret, codes = set_up(api(mei))
    factor = TotpFactor.objects.get(user=mei.user)
    assert factor.seed == secret
    stored = repr(list(TotpFactor.objects.values_list())) + repr(list(BackupCode.objects.values_list()))
    assert not [word for word in (secret, *codes, codes[0].replace("-", "")) if word in stored]


def test_setting_up_ends_the_other_devices(mei: Patient) -> None:
    other, client = api(mei), api(mei)
    set_up(client)
    assert_problem(other.get(ME), 401, "not-authenticated")
    assert client.get(ME).status_code == 200


def test_the_pre_mfa_token_opens_the_second_step_only(mei: Patient) -> None:
    give_factor(mei.user)
    token = first_step()
    for path in (ME, f"{MFA}/status", "/api/v1/clinical/checkins", "/api/v1/auth/sessions"):
        assert_problem(api_with_token(token).get(path), 403, "mfa-required")
    assert not AuditEntry.objects.filter(action=AuditAction.SIGN_IN).exists()
    with time_machine.travel(timezone.now() + timedelta(minutes=5, seconds=1)):
        assert_problem(api_with_token(token).get(ME), 401, "not-authenticated")
        assert_problem(second_step(token, code_of(mei.user)), 401, "mfa-token-required")


def test_five_wrong_codes_end_the_sign_in(mei: Patient) -> None:
    give_factor(mei.user)
    token = first_step()
    for _ in range(5):
        assert_problem(second_step(token, wrong(mei.user)), 400, "wrong-mfa-code")
    assert_problem(second_step(token, code_of(mei.user)), 401, "mfa-token-required")


def test_a_ticket_works_once_and_a_code_once(mei: Patient) -> None:
    give_factor(mei.user)
    token, again = first_step(), first_step()
    code = code_of(mei.user)
    assert second_step(token, code).status_code == 200
    assert_problem(second_step(token, code_of(mei.user)), 401, "mfa-token-required")
    assert_problem(second_step(again, code), 400, "wrong-mfa-code")


@pytest.mark.parametrize("token", ["", "xsm_unknown", "xsc_unknown"])
def test_without_a_ticket_there_is_no_second_step(mei: Patient, token: str) -> None:
    assert_problem(second_step(token or "x", "123456"), 401, "mfa-token-required")
    assert_problem(api().post(SECOND, {"code": "123456"}), 401, "mfa-token-required")
    normal = issue_token(mei.user)
    assert_problem(second_step(normal, "123456"), 401, "mfa-token-required")


@pytest.mark.parametrize(("steps", "works"), [(-2, False), (-1, True), (0, True), (1, True), (2, False)])
def test_one_step_either_way(mei: Patient, steps: int, works: bool) -> None:
    seed = give_factor(mei.user)
    with time_machine.travel(timezone.now(), tick=False):
        answer = second_step(first_step(), code_at(seed, step_at(timezone.now()) + steps))
    assert answer.status_code == (200 if works else 400)


def test_an_older_code_does_not_work_after_a_newer_one(mei: Patient) -> None:
    seed = give_factor(mei.user)
    with time_machine.travel(timezone.now(), tick=False):
        now = step_at(timezone.now())
        assert second_step(first_step(), code_at(seed, now)).status_code == 200
        assert_problem(second_step(first_step(), code_at(seed, now - 1)), 400, "wrong-mfa-code")


def test_a_code_in_other_digits_with_a_space(mei: Patient) -> None:
    give_factor(mei.user)
    code = "".join(chr(0x06F0 + int(digit)) for digit in code_of(mei.user))
    assert second_step(first_step(), f"{code[:3]} {code[3:]}").status_code == 200


def test_a_backup_code_works_once_however_it_is_typed(mei: Patient) -> None:
    client = api(mei)
    _secret, codes = set_up(client)
    assert second_step(first_step(), codes[0].lower().replace("-", " ")).status_code == 200
    assert_problem(second_step(first_step(), codes[0]), 400, "wrong-mfa-code")
    assert client.get(f"{MFA}/status").json()["remaining_backup_codes"] == 9


@pytest.mark.django_db(transaction=True)
def test_of_twenty_uses_of_one_code_one_wins(strict_limits: None, settings: Any) -> None:
    settings.THROTTLE_SCALE = 1000
    mei = make_patient("mei")
    give_factor(mei.user)
    tokens = [first_step() for _ in range(20)]
    code = code_of(mei.user)
    answers = in_parallel(lambda number: second_step(tokens[number], code).status_code, times=20)
    assert sorted(answers) == [200] + [400] * 19
    assert ApiToken.objects.filter(user=mei.user).count() == 1


@pytest.mark.django_db(transaction=True)
def test_of_twenty_uses_of_one_backup_code_one_wins(settings: Any) -> None:
    mei = make_patient("mei")
    _secret, codes = set_up(api(mei))
    tokens = [first_step() for _ in range(20)]
    answers = in_parallel(lambda number: second_step(tokens[number], codes[3]).status_code, times=20)
    assert sorted(answers) == [200] + [400] * 19


def test_changing_the_factor_needs_the_old_one_which_works_until_then(mei: Patient) -> None:
    client = api(mei)
    give_factor(mei.user)
    assert_problem(client.post(f"{MFA}/setup"), 400, "wrong-mfa-code")
    assert_problem(client.post(f"{MFA}/setup", {"code": wrong(mei.user)}), 400, "wrong-mfa-code")
    begun = client.post(f"{MFA}/setup", {"code": code_of(mei.user)}).json()
    assert second_step(first_step(), code_of(mei.user)).status_code == 200
    new = code_at(begun["secret"], step_at(timezone.now()))
    assert client.post(f"{MFA}/verify-setup", {"code": new}).status_code == 200
    assert TotpFactor.objects.get(user=mei.user).seed == begun["secret"]


def test_the_first_factor_needs_a_recent_password(mei: Patient) -> None:
    client = api(mei)
    ApiToken.objects.update(proved_at=timezone.now() - timedelta(minutes=6))
    assert_problem(client.post(f"{MFA}/setup"), 403, "step-up-required")
    assert_problem(client.post("/api/v1/auth/step-up", {"password": "not this one"}), 400, "wrong-password")
    assert_problem(client.post(f"{MFA}/setup"), 403, "step-up-required")
    assert client.post("/api/v1/auth/step-up", {"password": PASSWORD}).status_code == 200
    assert client.post(f"{MFA}/setup").status_code == 200


def test_verifying_without_a_set_up_is_refused(mei: Patient) -> None:
    assert_problem(api(mei).post(f"{MFA}/verify-setup", {"code": "123456"}), 400, "invalid-state")
    assert_problem(api(mei).post(f"{MFA}/verify", {"code": "123456"}), 400, "wrong-mfa-code")


def test_new_backup_codes_kill_the_old(mei: Patient) -> None:
    client = api(mei)
    _secret, old = set_up(client)
    assert_problem(client.post(f"{MFA}/regenerate-backup-codes", {"code": "AAAA-AAAA"}), 400, "wrong-mfa-code")
    fresh = client.post(f"{MFA}/regenerate-backup-codes", {"code": old[0]}).json()["backup_codes"]
    assert len(fresh) == 10
    assert_problem(client.post(f"{MFA}/verify", {"code": old[1]}), 400, "wrong-mfa-code")
    assert client.post(f"{MFA}/verify", {"code": fresh[1]}).json()["success"] is True


def test_a_patient_may_switch_it_off_and_other_devices_end(mei: Patient) -> None:
    other, client = api(mei), api(mei)
    give_factor(mei.user)
    assert_problem(client.post(f"{MFA}/disable", {"code": wrong(mei.user)}), 400, "wrong-mfa-code")
    assert client.post(f"{MFA}/disable", {"code": code_of(mei.user)}).json()["success"] is True
    assert_problem(other.get(ME), 401, "not-authenticated")
    assert client.get(f"{MFA}/status").json() == {
        "is_enabled": False, "is_verified": False, "remaining_backup_codes": 0, "enabled_at": None,
        "has_app": False, "passkeys": 0,
    }  # fmt: skip
    assert api().post(LOGIN, {"username": "mei", "password": PASSWORD}).json()["mfa_required"] is False


def test_staff_cannot_go_without(dr_lin: Doctor) -> None:
    give_factor(dr_lin.user)
    assert_problem(api(dr_lin).post(f"{MFA}/disable", {"code": code_of(dr_lin.user)}), 403, "mfa-mandatory")
    assert TotpFactor.objects.filter(user=dr_lin.user).exists()


def test_staff_without_a_factor_reach_their_account_only(dr_lin: Doctor) -> None:
    body = api().post(LOGIN, {"username": "dr.lin", "password": PASSWORD}).json()
    assert body["mfa_required"] is False
    client = api_with_token(body["access_token"])
    for path in ("clinical/doctor/patients", "clinical/doctor/profile", "clinical/doctor/risk-queue"):
        assert_problem(client.get(f"/api/v1/{path}"), 403, "mfa-setup-required")
    for path in ("auth/me", "auth/me/doctor", "auth/sessions", "mfa/status"):
        assert client.get(f"/api/v1/{path}").status_code == 200
    set_up(client)
    assert client.get("/api/v1/clinical/doctor/patients").status_code == 200


def test_codes_are_counted_by_account_in_the_database(mei: Patient, strict_limits: None, no_redis: None) -> None:
    client = api(mei)
    give_factor(mei.user)
    for _ in range(5):
        assert_problem(client.post(f"{MFA}/verify", {"code": wrong(mei.user)}), 400, "wrong-mfa-code")
    answer = client.post(f"{MFA}/verify", {"code": code_of(mei.user)})
    assert "429" in assert_problem(answer, 429, "rate-limited")["detail"]


def test_a_day_has_a_hundred_codes(mei: Patient, strict_limits: None) -> None:
    client = api(mei)
    give_factor(mei.user)
    with time_machine.travel(timezone.now().replace(hour=1), tick=False) as clock:
        ApiToken.objects.update(last_used_at=timezone.now(), created_at=timezone.now())
        for number in range(100):
            answer = client.post(f"{MFA}/verify", {"code": wrong(mei.user)}, REMOTE_ADDR=f"10.0.{number}.1")
            assert answer.status_code == 400
            clock.shift(timedelta(seconds=13))
        assert_problem(client.post(f"{MFA}/verify", {"code": wrong(mei.user)}), 429, "rate-limited")


def test_a_disabled_account_does_not_finish(mei: Patient) -> None:
    give_factor(mei.user)
    token, code = first_step(), code_of(mei.user)
    User.objects.filter(pk=mei.user_id).update(is_active=False)
    assert_problem(second_step(token, code), 401, "mfa-token-required")


def test_a_sign_in_costs_one_hash_with_a_factor_too(mei: Patient, hash_calls: list[str]) -> None:
    give_factor(mei.user)
    hash_calls.clear()
    token = first_step()
    second_step(token, code_of(mei.user))
    assert len(hash_calls) == 1


def test_with_a_factor_twelve_letters_do_for_staff(db: None) -> None:
    doctor = make_doctor("dr.short")
    body = {"current_password": PASSWORD, "new_password": "twelve lett3"}
    assert_problem(api(doctor).post("/api/v1/auth/change-password", body), 400, "weak-password")
    give_factor(doctor.user)
    assert api(doctor).post("/api/v1/auth/change-password", body).status_code == 200
