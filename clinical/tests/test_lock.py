from typing import Any

import pytest
from django.core.management import call_command

from patients.models import ApiToken, OneTimeCode, SignInTicket, User
from patients.services.codes import issue_recovery_codes
from patients.tests.api.conftest import hash_calls  # noqa: F401
from patients.tests.base import PASSWORD, Cast, api, api_with_token, assert_problem, doctor_client
from patients.tests.factories import give_factor
from patients.tokens import issue_token

AUTH = "/api/v1/auth"
NEW = "eleven grey geese go home"


@pytest.fixture
def codes(cast: Cast) -> list[str]:
    return issue_recovery_codes(cast.mei.user)


def login(password: str = PASSWORD) -> Any:
    return api().post(f"{AUTH}/login", {"username": "mei", "password": password})


def lock(cast: Cast) -> dict[str, Any]:
    answer = api(cast.mei).post(f"{AUTH}/lock")
    assert answer.status_code == 200
    return answer.json()


def test_everything_ends_at_once(cast: Cast, codes: list[str]) -> None:
    phones = [api(cast.mei), api(cast.mei)]
    feed = api(cast.mei).post("/api/v1/appointments/calendar-token").json()["token"]
    assert (lock(cast)["ended"], ApiToken.objects.filter(user=cast.mei.user).exists()) == (4, False)
    for phone in phones:
        assert_problem(phone.get(f"{AUTH}/me"), 401, "not-authenticated")
    assert api().get(f"/api/v1/appointments/calendar.ics?token={feed}").status_code == 404


def test_a_locked_account_answers_like_a_wrong_password(cast: Cast, codes: list[str]) -> None:
    wrong = login("not the password")
    lock(cast)
    locked = login()
    body, other = locked.json(), wrong.json()
    assert (locked.status_code, set(locked.headers)) == (wrong.status_code, set(wrong.headers))
    assert {**body, "request_id": ""} == {**other, "request_id": ""}


def test_a_locked_account_costs_one_hash(cast: Cast, codes: list[str], hash_calls: list[str]) -> None:  # noqa: F811
    lock(cast)
    hash_calls.clear()
    login()
    assert len(hash_calls) == 1


def test_a_recovery_code_unlocks_and_sets_a_new_password(cast: Cast, codes: list[str]) -> None:
    lock(cast)
    body = {"username": "mei", "recovery_code": codes[0], "new_password": NEW}
    assert api().post(f"{AUTH}/recover", body).status_code == 200
    assert_problem(login(), 401, "invalid-credentials")
    assert login(NEW).status_code == 200


def test_a_sign_in_on_its_way_ends_too(cast: Cast, codes: list[str]) -> None:
    give_factor(cast.mei.user)
    waiting = api_with_token(login().json()["access_token"])
    lock(cast)
    assert_problem(waiting.post(f"{AUTH}/login/mfa", {"code": "123456"}), 401, "mfa-token-required")
    assert not SignInTicket.objects.exists()


def test_a_token_made_behind_its_back_opens_nothing(cast: Cast, codes: list[str]) -> None:
    lock(cast)
    assert_problem(api_with_token(issue_token(cast.mei.user)).get(f"{AUTH}/me"), 401, "not-authenticated")


def test_without_a_recovery_code_everything_ends_and_the_password_still_works(cast: Cast) -> None:
    OneTimeCode.objects.all().delete()
    phone = api(cast.mei)
    assert lock(cast)["locked"] is False
    assert_problem(phone.get(f"{AUTH}/me"), 401, "not-authenticated")
    assert login().status_code == 200


def test_the_doctor_sees_that_silence_is_no_sign(cast: Cast, codes: list[str]) -> None:
    client, browser = api(cast.dr_lin), doctor_client(cast.dr_lin)
    assert "locked by the patient" not in browser.get("/patients/").content.decode()
    lock(cast)
    day = User.objects.get(pk=cast.mei.user_id).locked_on
    (entry,) = client.get("/api/v1/clinical/doctor/patients").json()["items"]
    assert entry["locked_on"] == day.isoformat()
    for path in ("/patients/", f"/patients/{cast.mei.pk}/"):
        assert "locked by the patient since" in browser.get(path).content.decode()


def test_it_is_for_patients(cast: Cast) -> None:
    assert_problem(api(cast.dr_lin).post(f"{AUTH}/lock"), 403, "wrong-role")


def test_the_state_is_among_the_plain_facts(cast: Cast, codes: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    lock(cast)
    call_command("what_do_we_know", "mei")
    said = capsys.readouterr().out
    assert "locked since" in said
    assert len(said.strip().splitlines()) <= 12
