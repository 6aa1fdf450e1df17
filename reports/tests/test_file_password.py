"""A copy of a report that opens with a password only."""

from hashlib import sha256
from io import BytesIO
from typing import Any

import pikepdf
import pytest
from django.test import Client
from django.utils import timezone

from patients.models import ApiToken
from patients.step_up import PROVED
from patients.tests.base import Cast, api, assert_problem, doctor_client
from reports.models import Report
from reports.tests.factories import API, make_caseload_summary, make_report, small_pdf
from xinshou.api.models import IdempotencyRecord

PASSWORD = "lampe am 码头 2026"


@pytest.fixture
def report(cast: Cast) -> Report:
    cast.mei.alias = "Silberfisch"
    cast.mei.save()
    return make_report(cast.mei, small_pdf("x"))


def proved(cast: Cast) -> Client:
    client = api(cast.dr_lin)
    ApiToken.objects.filter(user=cast.dr_lin.user).update(proved_at=timezone.now())
    return client


def assert_locked(content: bytes, pages: int) -> None:
    """AES-256 with the key schedule of ISO 32000-2, and of no use without the password."""
    with pytest.raises(pikepdf.PasswordError):
        pikepdf.open(BytesIO(content))
    with pikepdf.open(BytesIO(content), password=PASSWORD) as document:
        assert (document.encryption.R, document.encryption.bits) == (6, 256)
        assert document.encryption.stream_method == pikepdf.models.encryption.EncryptionMethod.aesv3
        assert len(document.pages) == pages


@pytest.mark.parametrize(("named", "pages"), [(False, 1), (True, 2)])
def test_the_copy_opens_with_its_password(cast: Cast, report: Report, named: bool, pages: int) -> None:
    answer = proved(cast).post(f"{API}/{report.pk}/file", {"password": PASSWORD, "named": named})
    assert (answer.status_code, answer["Content-Type"]) == (200, "application/pdf")
    assert answer["Content-Disposition"] == 'attachment; filename="report.pdf"'
    assert_locked(bytes(answer.content), pages)
    stored = bytes(api(cast.dr_lin).get(f"{API}/{report.pk}/file").content)
    assert sha256(stored).hexdigest() == report.sha256


def test_it_needs_the_passphrase_first(cast: Cast, report: Report) -> None:
    client = api(cast.dr_lin)
    ApiToken.objects.filter(user=cast.dr_lin.user).update(proved_at=None)
    assert_problem(client.post(f"{API}/{report.pk}/file", {"password": PASSWORD}), 403, "step-up-required")


@pytest.mark.parametrize(
    ("password", "code"),
    [("brief", "too-short"), ("x" * 128, "too-long"), ("心" * 43, "too-long"), ("ten chars\tt", "invalid"),
     (7, "invalid-type"), (None, "null"), ("", "blank")],
)  # fmt: skip
def test_a_password_that_no_reader_would_take_is_refused(cast: Cast, report: Report, password: Any, code: str) -> None:
    answer = proved(cast).post(f"{API}/{report.pk}/file", {"password": password})
    (error,) = assert_problem(answer, 400, "validation")["errors"]
    assert (error["field"], error["code"]) == ("password", code)
    assert not password or str(password) not in answer.json()["detail"] + error["message"]


def test_a_password_is_never_taken_from_the_address(cast: Cast, report: Report) -> None:
    answer = proved(cast).get(f"{API}/{report.pk}/file?password=lampe-am-kai-2026")
    assert assert_problem(answer, 400, "validation")["errors"][0]["field"] == "query.password"


def test_nothing_keeps_the_password(cast: Cast, report: Report, capsys: Any, caplog: Any) -> None:
    """No idempotency record either: it would keep a fingerprint of the body."""
    headers = {"Idempotency-Key": "once"}
    for path in (f"{API}/{report.pk}/file", f"{API}/{report.pk}/file/"):
        assert proved(cast).post(path, {"password": PASSWORD}, headers=headers).status_code == 200
    assert not IdempotencyRecord.objects.exists()
    assert PASSWORD not in caplog.text + "".join(capsys.readouterr())


def test_a_patient_locks_what_was_released(cast: Cast) -> None:
    report, mei = make_report(cast.mei, small_pdf("x"), released_at=timezone.now()), api(cast.mei)
    ApiToken.objects.filter(user=cast.mei.user).update(proved_at=timezone.now())
    assert_locked(bytes(mei.post(f"{API}/{report.pk}/file", {"password": PASSWORD}).content), 1)


def test_what_has_no_name_gets_none(cast: Cast) -> None:
    report, client = make_caseload_summary(cast.dr_lin, small_pdf("x")), proved(cast)
    answer = client.post(f"{API}/{report.pk}/file", {"password": PASSWORD, "named": True})
    assert assert_problem(answer, 400, "validation")["errors"][0]["field"] == "named"
    assert_problem(client.get(f"{API}/{report.pk}/file?named=1"), 400, "validation")
    assert_locked(bytes(client.post(f"{API}/{report.pk}/file", {"password": PASSWORD}).content), 1)


def test_the_dashboard_asks_twice_and_hands_it_out(cast: Cast, report: Report) -> None:
    browser, place = doctor_client(cast.dr_lin), f"/reports/{report.pk}/locked/"
    assert 'type="password"' in browser.get(place).content.decode()
    wrong = browser.post(place, {"password": PASSWORD, "again": "another one 1"})
    assert wrong.status_code == 400 and PASSWORD not in wrong.content.decode()
    short = browser.post(place, {"password": "short", "again": "short"})
    assert short.status_code == 400 and "At least 10 characters" in short.content.decode()
    answer = browser.post(place, {"password": PASSWORD, "again": PASSWORD, "named": "on"})
    assert_locked(bytes(answer.content), 2)


def test_the_dashboard_asks_for_the_passphrase_first(cast: Cast, report: Report) -> None:
    browser = doctor_client(cast.dr_lin)
    session = browser.session
    session[PROVED] = 0
    session.save()
    place = f"/reports/{report.pk}/locked/"
    assert browser.get(place)["Location"].startswith("/step-up/?next=")
    assert browser.post(place, {"password": PASSWORD, "again": PASSWORD})["Location"] == "/step-up/"
