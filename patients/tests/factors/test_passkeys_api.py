from collections.abc import Callable
from datetime import timedelta
from typing import Any

import cbor2
import pytest
import time_machine
from django.utils import timezone
from webauthn.helpers import base64url_to_bytes

from patients import passkey_proofs
from patients.api import mfa, passkeys
from patients.models import ApiToken, Doctor, Passkey, PasskeyChallenge, Patient, TotpFactor, User
from patients.services.codes import issue_recovery_codes
from patients.services.credentials import change_password, sign_out_everywhere
from patients.services.locking import lock_now
from patients.services.second_factor import code_at, step_at
from patients.tests.base import PASSWORD, api, api_with_token, assert_problem, in_parallel
from patients.tests.factories import code_of, give_factor, make_doctor
from patients.tests.factors.soft_passkey import SoftPasskey, text
from xinshou import throttles

AUTH, MFA, KEYS = "/api/v1/auth", "/api/v1/mfa", "/api/v1/mfa/passkeys"


def options(client: Any, what: str = "options") -> dict[str, Any]:
    answer = client.post(f"{KEYS}/{what}")
    assert answer.status_code == 200, answer.content
    return answer.json()["public_key"]


def add(client: Any, key: SoftPasskey | None = None, name: str = "my key") -> SoftPasskey:
    key = key or SoftPasskey()
    answer = client.post(KEYS, {"name": name, "credential": key.create(options(client))})
    assert answer.status_code == 201, answer.content
    return key


def ticket(username: str = "dr.lin") -> Any:
    body = api().post(f"{AUTH}/login", {"username": username, "password": PASSWORD}).json()
    assert body["mfa_required"] is True
    return api_with_token(body["access_token"])


def sign_in(waiting: Any, key: SoftPasskey) -> Any:
    asked = waiting.post(f"{AUTH}/login/passkey/options").json()["public_key"]
    return waiting.post(f"{AUTH}/login/passkey", {"credential": key.get(asked)})


@pytest.fixture
def lin(dr_lin: Doctor) -> User:
    give_factor(dr_lin.user)
    return dr_lin.user


def test_a_passkey_is_added_named_used_and_removed(lin: User) -> None:
    client = api(lin)
    key = add(client, name="blue key")
    (listed,) = client.get(KEYS).json()
    assert (listed["name"], set(listed)) == ("blue key", {"id", "name", "created_day"})
    assert client.put(f"{KEYS}/{listed['id']}", {"name": "red key"}).json()["name"] == "red key"
    answer = sign_in(ticket(), key).json()
    assert (answer["mfa_required"], answer["user_id"]) == (False, str(lin.pk))
    device = api_with_token(answer["access_token"])
    status = device.get(f"{MFA}/status").json()
    assert (status["is_verified"], status["has_app"], status["passkeys"]) == (True, True, 1)
    assert device.get("/api/v1/clinical/doctor/patients").status_code == 200
    assert device.delete(f"{KEYS}/{listed['id']}").status_code == 204
    assert_problem(ticket().post(f"{AUTH}/login/passkey/options"), 400, "invalid-state")


def test_what_is_asked_of_the_device(lin: User) -> None:
    client = api(lin)
    asked = options(client)
    assert asked["authenticatorSelection"] == {
        "residentKey": "discouraged", "requireResidentKey": False, "userVerification": "required",
    }  # fmt: skip
    assert (asked["rp"], asked["attestation"]) == ({"name": "Notes", "id": "localhost"}, "none")
    assert str(lin.pk) not in str(asked)
    key = add(client)
    assert [one["id"] for one in options(client)["excludeCredentials"]] == [text(key.credential_id)]
    sign = options(client, "challenge")
    assert (sign["userVerification"], sign["rpId"]) == ("required", "localhost")


def test_id_key_and_name_are_sealed(lin: User) -> None:
    key = add(api(lin), name="blue key")
    stored = repr(list(Passkey.objects.values_list())) + repr(list(PasskeyChallenge.objects.values_list()))
    assert not [word for word in (text(key.credential_id), key.credential_id.hex(), "blue key") if word in stored]
    assert Passkey.objects.get().name == "blue key"


def test_adding_and_removing_end_the_other_devices(lin: User) -> None:
    client, other = api(lin), api(lin)
    add(client)
    assert_problem(other.get(f"{AUTH}/me"), 401, "not-authenticated")
    other = api(lin)
    assert client.delete(f"{KEYS}/{Passkey.objects.get().pk}").status_code == 204
    assert_problem(other.get(f"{AUTH}/me"), 401, "not-authenticated")
    assert client.get(f"{AUTH}/me").status_code == 200


def test_an_old_factor_must_be_shown_first_a_password_is_not_enough(lin: User) -> None:
    client = api(lin)
    key = add(client)
    ApiToken.objects.update(proved_at=None, factor_at=None)
    path = f"{KEYS}/{Passkey.objects.get().pk}"
    assert client.post(f"{AUTH}/step-up", {"password": PASSWORD}).status_code == 200
    for refused in (client.post(f"{KEYS}/options"), client.delete(path)):
        assert_problem(refused, 403, "fresh-factor-required")
    credential = {"name": "x", "credential": {"response": {}}}
    assert_problem(client.post(KEYS, credential), 403, "fresh-factor-required")
    answer = client.post(f"{KEYS}/verify", {"credential": key.get(options(client, "challenge"))})
    assert answer.status_code == 200
    assert client.delete(path).status_code == 204


def test_a_first_factor_needs_a_recent_password(dr_lin: Doctor) -> None:
    client = api(dr_lin)
    ApiToken.objects.update(proved_at=None, factor_at=None)
    assert_problem(client.post(f"{KEYS}/options"), 403, "step-up-required")
    client.post(f"{AUTH}/step-up", {"password": PASSWORD})
    add(client)
    dr_lin.user.refresh_from_db()
    assert dr_lin.user.mfa_enabled_at is not None


def test_the_last_factor_of_staff_stays(dr_lin: Doctor) -> None:
    client = api(dr_lin)
    add(client)
    path = f"{KEYS}/{Passkey.objects.get().pk}"
    assert_problem(client.delete(path), 403, "mfa-mandatory")
    add(client)
    assert client.delete(path).status_code == 204
    assert_problem(client.delete(f"{KEYS}/{Passkey.objects.get().pk}"), 403, "mfa-mandatory")


def test_staff_with_a_passkey_may_leave_the_app(lin: User) -> None:
    client = api(lin)
    assert_problem(client.post(f"{MFA}/disable", {"code": code_of(lin)}), 403, "mfa-mandatory")
    key = add(client)
    assert client.post(f"{MFA}/disable", {"code": code_of(lin)}).json()["success"] is True
    assert not TotpFactor.objects.filter(user=lin).exists()
    assert_problem(client.delete(f"{KEYS}/{Passkey.objects.get().pk}"), 403, "mfa-mandatory")
    assert sign_in(ticket(), key).status_code == 200
    assert_problem(ticket().post(f"{AUTH}/login/mfa", {"code": "123456"}), 400, "wrong-mfa-code")


def test_a_patient_needs_the_app_with_its_backup_codes_first(mei: Patient) -> None:
    client = api(mei)
    assert_problem(client.post(f"{KEYS}/options"), 400, "invalid-state")
    give_factor(mei.user)
    key = add(client)
    assert sign_in(ticket("mei"), key).status_code == 200
    assert client.post(f"{MFA}/disable", {"code": code_of(mei.user)}).status_code == 200
    assert not Passkey.objects.exists()
    assert client.get(f"{AUTH}/me").json()["mfa_enabled"] is False


def test_ten_passkeys_are_enough(lin: User) -> None:
    client = api(lin)
    for _ in range(10):
        add(client)
    assert_problem(client.post(f"{KEYS}/options"), 400, "invalid-state")


# Replays and lies


def test_an_answer_works_once(lin: User) -> None:
    client = api(lin)
    key = add(client)
    asked = options(client, "challenge")
    answer = key.get(asked)
    assert client.post(f"{KEYS}/verify", {"credential": answer}).status_code == 200
    assert_problem(client.post(f"{KEYS}/verify", {"credential": answer}), 400, "wrong-passkey")
    assert_problem(client.post(f"{KEYS}/verify", {"credential": key.get(asked)}), 400, "wrong-passkey")


def test_a_wrong_answer_spends_the_challenge_too(lin: User) -> None:
    client = api(lin)
    key = add(client)
    asked = options(client, "challenge")
    assert_problem(client.post(f"{KEYS}/verify", {"credential": SoftPasskey().get(asked)}), 400, "wrong-passkey")
    assert_problem(client.post(f"{KEYS}/verify", {"credential": key.get(asked)}), 400, "wrong-passkey")


def test_a_registration_cannot_be_replayed(lin: User) -> None:
    client, key = api(lin), SoftPasskey()
    body = {"name": "x", "credential": key.create(options(client))}
    assert client.post(KEYS, body).status_code == 201
    assert_problem(client.post(KEYS, body), 400, "wrong-passkey")
    again = {"name": "x", "credential": key.create(options(client))}
    assert_problem(client.post(KEYS, again), 400, "wrong-passkey")
    assert Passkey.objects.count() == 1


def test_a_challenge_lives_five_minutes(lin: User) -> None:
    client = api(lin)
    key = add(client)
    asked = options(client, "challenge")
    with time_machine.travel(timezone.now() + timedelta(minutes=5, seconds=1)):
        assert_problem(client.post(f"{KEYS}/verify", {"credential": key.get(asked)}), 400, "wrong-passkey")


def test_a_newer_challenge_ends_the_older(lin: User) -> None:
    client = api(lin)
    key = add(client)
    older, _newer = options(client, "challenge"), options(client, "challenge")
    assert_problem(client.post(f"{KEYS}/verify", {"credential": key.get(older)}), 400, "wrong-passkey")


def test_a_challenge_of_another_device_or_purpose_is_none(lin: User) -> None:
    client = api(lin)
    key = add(client)
    other = api(lin)
    asked = options(other, "challenge")
    assert_problem(client.post(f"{KEYS}/verify", {"credential": key.get(asked)}), 400, "wrong-passkey")
    waiting, second = ticket(), ticket()
    asked = waiting.post(f"{AUTH}/login/passkey/options").json()["public_key"]
    assert_problem(second.post(f"{AUTH}/login/passkey", {"credential": key.get(asked)}), 400, "wrong-passkey")
    assert_problem(client.post(f"{KEYS}/verify", {"credential": key.get(asked)}), 400, "wrong-passkey")
    answer = SoftPasskey().create(options(client, "challenge"))
    assert_problem(client.post(KEYS, {"name": "x", "credential": answer}), 400, "wrong-passkey")


def test_a_passkey_of_somebody_else_is_none(lin: User, dr_osei: Doctor) -> None:
    client, osei = api(lin), api(dr_osei)
    add(client)
    foreign = add(osei)
    assert_problem(sign_in(ticket(), foreign), 400, "wrong-passkey")
    assert_problem(client.put(f"{KEYS}/{dr_osei.user.passkeys.get().pk}", {"name": "mine"}), 404, "not-found")
    assert_problem(client.delete(f"{KEYS}/{dr_osei.user.passkeys.get().pk}"), 404, "not-found")


LIES: dict[str, dict[str, Any]] = {
    "another page": {"origin": "https://evil.example"},
    "another site": {"site": "evil.example"},
    "no owner seen": {"verified": False},
    "in a foreign frame": {"cross_origin": True},
}


@pytest.mark.parametrize("lie", LIES)
def test_a_lie_is_refused(lin: User, lie: str) -> None:
    client = api(lin)
    key = add(client)
    for name, value in LIES[lie].items():
        setattr(key, name, value)
    assert_problem(sign_in(ticket(), key), 400, "wrong-passkey")
    answer = SoftPasskey(**LIES[lie]).create(options(client))
    assert_problem(client.post(KEYS, {"name": "x", "credential": answer}), 400, "wrong-passkey")


def test_a_counter_that_went_back_is_a_copy(lin: User) -> None:
    client = api(lin)
    key = add(client)
    assert sign_in(ticket(), key).status_code == 200
    key.count -= 1
    assert_problem(sign_in(ticket(), key), 400, "wrong-passkey")
    assert sign_in(ticket(), key).status_code == 200


def test_a_device_that_does_not_count_works(lin: User) -> None:
    key = add(api(lin), SoftPasskey(counts=False))
    for _ in range(2):
        assert sign_in(ticket(), key).status_code == 200


def test_five_wrong_answers_end_the_sign_in(lin: User) -> None:
    key = add(api(lin))
    waiting = ticket()
    for _ in range(5):
        assert_problem(sign_in(waiting, SoftPasskey()), 400, "wrong-passkey")
    assert_problem(waiting.post(f"{AUTH}/login/passkey/options"), 401, "mfa-token-required")
    assert sign_in(ticket(), key).status_code == 200


def test_a_ticket_works_once(lin: User) -> None:
    key, waiting = add(api(lin)), ticket()
    assert sign_in(waiting, key).status_code == 200
    assert_problem(waiting.post(f"{AUTH}/login/passkey/options"), 401, "mfa-token-required")


@pytest.mark.django_db(transaction=True)
def test_of_twenty_uses_of_one_answer_one_wins(settings: Any) -> None:
    lin = make_doctor("dr.lin").user
    give_factor(lin)
    key, waiting = add(api(lin)), ticket()
    asked = waiting.post(f"{AUTH}/login/passkey/options").json()["public_key"]
    answer = {"credential": key.get(asked)}
    before = ApiToken.objects.filter(user=lin).count()
    statuses = in_parallel(lambda _n: waiting.post(f"{AUTH}/login/passkey", answer).status_code, times=20)
    assert statuses.count(200) == 1
    assert set(statuses) == {200, 400, 401} or set(statuses) == {200, 400}
    assert ApiToken.objects.filter(user=lin).count() == before + 1


SPOILED: list[Any] = [
    {}, {"response": {}}, {"response": {"clientDataJSON": 5}}, {"response": {"clientDataJSON": "é"}},
    {"response": {"clientDataJSON": text(b"[" * 5000)}}, {"response": {"clientDataJSON": text(b"{}")}},
    {"response": {"clientDataJSON": text(b'{"type": 1, "challenge": [], "origin": {}}')}},
    {"id": ["x"], "rawId": {}, "type": [], "response": {"clientDataJSON": "", "signature": None}},
]  # fmt: skip


@pytest.mark.parametrize("spoiled", SPOILED, ids=str)
def test_what_is_no_answer_is_refused(lin: User, spoiled: dict[str, Any]) -> None:
    client = api(lin)
    add(client)
    for path, body in ((KEYS, {"name": "x"}), (f"{KEYS}/verify", {})):
        answer = client.post(path, {**body, "credential": spoiled})
        assert answer.status_code == 400, answer.content
        assert answer.json()["code"] in {"wrong-passkey", "validation"}


def test_a_right_challenge_with_odd_bytes_around_it_is_refused(lin: User) -> None:
    client = api(lin)
    key = add(client)
    for member in ("authenticatorData", "signature", "userHandle"):
        for odd in ("", "AA", text(b"\xff" * 200), "é", text(b"\xa1" * 5000)):
            answer = key.get(options(client, "challenge"))
            answer["response"][member] = odd
            if member == "userHandle" and odd != "é":
                continue
            assert_problem(client.post(f"{KEYS}/verify", {"credential": answer}), 400, "wrong-passkey")
    for odd in (b"", b"\xa0", b"\x9f" * 9000, b"\x81" * 9000, bytes(400)):
        answer = key.create(options(client))
        answer["response"]["attestationObject"] = text(odd)
        assert_problem(client.post(KEYS, {"name": "x", "credential": answer}), 400, "wrong-passkey")


@pytest.mark.parametrize("fmt", ["android-safetynet", "android-key", "apple", "fido-u2f", "tpm", "x", 5, None, []])
@pytest.mark.parametrize("statement", [{}, {"ver": "1", "response": "a.b.c"}, {"sig": 5, "x5c": [5], "alg": []}, 5])
def test_an_attestation_of_another_kind_is_refused(lin: User, fmt: Any, statement: Any) -> None:
    client, key = api(lin), SoftPasskey()
    answer = key.create(options(client))
    said = cbor2.loads(base64url_to_bytes(answer["response"]["attestationObject"]))
    answer["response"]["attestationObject"] = text(cbor2.dumps({**said, "fmt": fmt, "attStmt": statement}))
    assert_problem(client.post(KEYS, {"name": "x", "credential": answer}), 400, "wrong-passkey")


# What happens meanwhile


def change(user: User) -> None:
    change_password(user=User.objects.get(pk=user.pk), current_password=PASSWORD, new_password="ten red kites fly up")


def lock(user: User) -> None:
    assert lock_now(user=user).is_locked


def sign_out(user: User) -> None:
    sign_out_everywhere(user=user)


MEANWHILE = [change, lock, sign_out]


@pytest.mark.parametrize("meanwhile", MEANWHILE)
def test_no_passkey_is_added_to_an_account_that_was_closed_meanwhile(
    mei: Patient, meanwhile: Callable[[User], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    give_factor(mei.user)
    issue_recovery_codes(mei.user)
    client, right = api(mei), passkey_proofs.check_new_key
    credential = SoftPasskey().create(options(client))

    def slow(*args: Any, **kwargs: Any) -> Any:
        meanwhile(mei.user)
        return right(*args, **kwargs)

    monkeypatch.setattr(passkey_proofs, "check_new_key", slow)
    assert_problem(client.post(KEYS, {"name": "x", "credential": credential}), 400, "wrong-passkey")
    assert not Passkey.objects.exists()


@pytest.mark.parametrize("meanwhile", MEANWHILE)
def test_no_app_is_confirmed_for_an_account_that_was_closed_meanwhile(
    mei: Patient, meanwhile: Callable[[User], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    issue_recovery_codes(mei.user)
    client, right = api(mei), throttles.enforce_day
    secret = client.post(f"{MFA}/setup").json()["secret"]

    def slow(*args: Any, **kwargs: Any) -> None:
        meanwhile(mei.user)
        right(*args, **kwargs)

    monkeypatch.setattr(mfa, "enforce_day", slow)
    code = code_at(secret, step_at(timezone.now()))
    assert_problem(client.post(f"{MFA}/verify-setup", {"code": code}), 400, "invalid-state")
    assert not TotpFactor.objects.filter(is_confirmed=True).exists()


def test_a_passkey_that_was_removed_meanwhile_has_no_name(lin: User, monkeypatch: pytest.MonkeyPatch) -> None:
    client, right = api(lin), passkeys.parse_body
    add(client)
    path = f"{KEYS}/{Passkey.objects.get().pk}"

    def slow(*args: Any, **kwargs: Any) -> Any:
        Passkey.objects.all().delete()
        return right(*args, **kwargs)

    monkeypatch.setattr(passkeys, "parse_body", slow)
    assert_problem(client.put(path, {"name": "red key"}), 404, "not-found")


def test_a_passkey_goes_with_its_patient(mei: Patient) -> None:
    give_factor(mei.user)
    client = api(mei)
    add(client)
    body = {"password": PASSWORD, "code": code_of(mei.user)}
    assert client.delete(f"{AUTH}/me", body).status_code == 204
    assert not Passkey.objects.exists()
    assert not PasskeyChallenge.objects.exists()
