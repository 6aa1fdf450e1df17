import re
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from patients.models import ApiToken, AuditAction, AuditEntry, OneTimeCode, Patient, User, UserType
from patients.tests.base import api, api_with_token, assert_problem, in_parallel
from patients.tests.factories import make_patient

URL = "/api/v1/auth/register"
PASSPHRASE = "nine herons over the lake"

pytestmark = pytest.mark.usefixtures("wide_limits")


def register(**fields: Any) -> Any:
    return api().post(URL, {"password": PASSPHRASE, **fields})


def test_a_password_is_all_that_is_needed(db: None) -> None:
    response = register()
    body = response.json()
    assert response.status_code == 201
    user = User.objects.by_username(body["username"]).get()
    assert re.fullmatch(r"[a-z]+-[a-z]+-\d{4}", body["username"])
    assert body == {
        "access_token": body["access_token"],
        "token_type": "bearer",
        "user_type": "PATIENT",
        "user_id": str(user.pk),
        "password_must_change": False,
        "mfa_required": False,
        "username": user.username,
        "recovery_codes": body["recovery_codes"],
    }
    assert user.subject_id == user.patient.pk
    assert user.email is None


def test_the_token_opens_the_account_at_once(db: None) -> None:
    body = register(username="noor", email="noor@example.org").json()
    me = api_with_token(body["access_token"]).get("/api/v1/auth/me").json()
    assert me == {
        "id": body["user_id"],
        "email": "noor@example.org",
        "username": "noor",
        "user_type": "PATIENT",
        "is_active": True,
        "mfa_enabled": False,
        "created_at": me["created_at"],
    }


def test_secrets_are_kept_as_hashes_only(db: None) -> None:
    body = register(device_label="my phone").json()
    assert len(set(body["recovery_codes"])) == 8
    stored = set(OneTimeCode.objects.values_list("code_hash", flat=True))
    assert len(stored) == 8
    assert not stored & set(body["recovery_codes"])
    token = ApiToken.objects.get()
    assert token.digest not in body["access_token"]
    assert token.device_label == "my phone"
    assert "phone" not in repr(ApiToken.objects.values("device_label").get())
    assert User.objects.get().password.startswith("argon2$argon2id$v=19$m=19456,t=2,p=1$")


def test_the_profile_is_filled(db: None) -> None:
    register(
        alias="Noor",
        first_name="Nuria",
        last_name="K",
        date_of_birth="1990-02-28",
        timezone="Asia/Tehran",
        preferred_language="fa",
        license_number="X-1",
    )
    patient = Patient.objects.get()
    assert (patient.alias, patient.first_name, patient.last_name) == ("Noor", "Nuria", "K")
    assert (patient.date_of_birth, patient.timezone, patient.preferred_language) == ("1990-02-28", "Asia/Tehran", "fa")


def test_nulls_are_taken_as_not_given(db: None) -> None:
    response = register(alias=None, first_name=None, timezone=None, email=None, username=None, license_number=None)
    assert response.status_code == 201
    assert (Patient.objects.get().first_name, Patient.objects.get().timezone) == ("", "UTC")


def test_the_registration_is_in_the_audit_log(db: None) -> None:
    user_id = register().json()["user_id"]
    entry = AuditEntry.objects.get()
    assert (str(entry.actor_id), entry.action) == (user_id, AuditAction.CREATE)


@pytest.mark.parametrize("user_type", ["DOCTOR", "ADMIN", "patient", "", None, 5, ["PATIENT"]])
def test_staff_cannot_register_whatever_else_they_send(db: None, user_type: object) -> None:
    response = api().post(URL, {"user_type": user_type, "password": 5, "is_staff": True})
    assert_problem(response, 403, "staff-registration-closed")
    assert not User.objects.exists()


@pytest.mark.parametrize(
    ("fields", "field", "code"),
    [
        ({"password": 5}, "password", "invalid-type"),
        ({"password": None}, "password", "null"),
        ({"username": "ab"}, "username", "too-short"),
        ({"username": "a" * 41}, "username", "too-long"),
        ({"username": "with space"}, "username", "invalid-username"),
        ({"username": "mei\n"}, "username", "invalid-username"),
        ({"username": 12345}, "username", "invalid-type"),
        ({"email": "nobody"}, "email", "invalid-email"),
        ({"email": "a@b@example.org"}, "email", "invalid-email"),
        ({"email": "a" * 250 + "@x.org"}, "email", "too-long"),
        ({"alias": ""}, "alias", "blank"),
        ({"alias": "a" * 51}, "alias", "too-long"),
        ({"date_of_birth": "1990-02-30"}, "date_of_birth", "invalid-date"),
        ({"date_of_birth": "2090-02-20"}, "date_of_birth", "future-date"),
        ({"timezone": "Europe/Atlantis"}, "timezone", "invalid-timezone"),
        ({"timezone": "../../etc/passwd"}, "timezone", "invalid-timezone"),
        ({"preferred_language": "x" * 11}, "preferred_language", "too-long"),
        ({"device_label": "x" * 51}, "device_label", "too-long"),
        ({"is_staff": True}, "is_staff", "unknown-field"),
        ({"role": "ADMIN"}, "role", "unknown-field"),
    ],
)
def test_bad_input_is_named_and_nothing_is_stored(db: None, fields: dict[str, Any], field: str, code: str) -> None:
    problem = assert_problem(register(**fields), 400, "validation")
    assert (problem["errors"][0]["field"], problem["errors"][0]["code"]) == (field, code)
    assert not User.objects.exists()


@pytest.mark.parametrize("body", [{}, [], "text", None])
def test_a_body_without_password_is_refused(db: None, body: object) -> None:
    assert_problem(api().post(URL, body), 400, "validation")


@pytest.mark.parametrize(
    "password",
    ["short", "elevenchars", "aaaaaaaaaaaaaaaa", "password1234", "a1" * 65, "ﷺ" * 12, "x" * 900_000],
    ids=["short", "11", "one letter", "common", "130", "too long once normalised", "900 KB"],
)
def test_weak_passwords_are_refused_before_hashing(db: None, password: str, hash_calls: list[str]) -> None:
    assert_problem(api().post(URL, {"password": password}), 400, "weak-password")
    assert hash_calls == []


@pytest.mark.parametrize("password", ["夜半钟声到客船江枫渔火对", "x1y2" * 32, "lamp 灯 light"])
def test_any_script_of_12_to_128_letters_will_do(db: None, password: str) -> None:
    assert api().post(URL, {"password": password}).status_code == 201


def test_a_chosen_name_that_is_taken_is_refused_in_any_case(db: None) -> None:
    make_patient("mei")
    assert_problem(register(username="MEI"), 400, "identifier-unavailable")
    assert User.objects.count() == 1


def test_an_address_is_never_refused_and_belongs_to_who_had_it_first(db: None) -> None:
    make_patient("mei", email="mei@example.org")
    second = register(email="Mei@Example.org", username="impostor")
    assert second.status_code == 201
    assert User.objects.by_username("impostor").get().email == "Mei@Example.org"
    assert User.objects.by_email("mei@example.org").get().username == "mei"
    login = {"email": "mei@example.org", "password": PASSPHRASE}
    assert_problem(api().post("/api/v1/auth/login", login), 401, "invalid-credentials")


@pytest.mark.django_db(transaction=True)
def test_parallel_registrations_share_an_address_but_not_a_name() -> None:
    statuses = in_parallel(lambda _: register(email="mei@example.org").status_code, times=4)
    assert statuses == [201] * 4
    assert User.objects.filter(email_index__isnull=False).count() == 1
    statuses = in_parallel(lambda _: register(username="noor").status_code, times=4)
    assert sorted(statuses) == [201, 400, 400, 400]
    assert User.objects.by_username("noor").count() == 1


def test_an_administrator_is_made_at_the_terminal(db: None, capsys: pytest.CaptureFixture[str]) -> None:
    call_command("create_admin", "root.admin")
    code = re.search(r"code: (\S+)", capsys.readouterr().out)[1]
    admin = User.objects.get()
    assert (admin.user_type, admin.is_staff, admin.has_usable_password()) == (UserType.ADMIN, True, False)
    response = api().post("/api/v1/auth/activate", {"code": code, "password": "eleven grey geese go home"})
    assert response.json()["user_type"] == "ADMIN"


@pytest.mark.parametrize("name", ["ab", "with space", "a" * 41, "MEI"])
def test_an_administrators_name_must_be_good_and_free(mei: Patient, name: str) -> None:
    before = User.objects.count()
    with pytest.raises(CommandError):
        call_command("create_admin", name)
    assert User.objects.count() == before
