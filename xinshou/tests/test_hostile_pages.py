"""Hostile input on the dashboard, and hostile text on its way from the API to a page: kept as text, shown as text."""

import tempfile
from datetime import timedelta
from html import escape
from io import BytesIO
from unicodedata import normalize
from unittest.mock import patch

import pytest
from django.http import HttpResponse
from django.test import Client
from django.utils import timezone

from clinical.models.safety_plans import PEOPLE_STEPS, TEXT_STEPS
from clinical.tests.factories import give_consent, make_appointment, make_risk_event
from messaging.services.drafts import keep_snippet
from messaging.tests.factories import make_thread
from messaging.tests.factories import upload as send_file
from patients.api.fields import DOCTOR_LIMITS, TEXT_LIMITS
from patients.models import ConnectionRequest, ConsentPurpose, Patient, StaffSession
from patients.tests.base import PASSWORD, Cast, api, assert_problem, doctor_client
from patients.tests.factories import make_connection_request
from xinshou.tests.hostile import nothing_stored

TEXTS = {
    "sql": "'; DROP TABLE patients_patient; --",
    "script": "<script>alert(1)</script>",
    "image": "<img src=x onerror=alert(1)>",
    "attribute": '"\' onmouseover=alert(1) x="',
    "closing": "</textarea></td></title><b>",
    "template": "{{ 7|add:7 }}{% now 'Y' %}{% csrf_token %}",
    "format": "%s %(x)s {0} {x!r} ${7*7} %n",
    "csv": "=cmd|' /C calc'!A0",
    "bidi": "\u202e\u2066gnirts live\u2069\u202c",
    "zalgo": "z" + "\u0351\u0323\u035b" * 12 + "!",
    "zero width": "a\u200b\u200d\ufeffb",
    "astral": "👩‍👩‍👧🕊️𐍈",
    "crlf": "a\r\nSet-Cookie: x=1\r\n\r\nb",
    "escape": "\x1b[31mred\x07",
}
PROFILE = "/api/v1/auth/me/patient"
CHECK_IN = "/api/v1/clinical/checkin"
CONNECTIONS = "/api/v1/clinical/doctor/connection-requests"


def shows(page: HttpResponse, text: str) -> bool:
    """As text: letter for letter once unescaped; never as markup of its own."""
    return plain(escape(text)) in plain(page.content.decode())


def plain(text: str) -> str:
    """Without what a browser does not show: kinds of line ends, the order of marks on one letter."""
    return normalize("NFC", text.replace("\r\n", "\n"))


def has_markup_of(page: HttpResponse, text: str) -> bool:
    return any(mark in text and text in page.content.decode() for mark in "<\"'")


@pytest.mark.parametrize("name", TEXTS)
def test_a_patients_words_are_kept_and_shown_as_text(cast: Cast, name: str) -> None:
    text, client, doctor = TEXTS[name], api(cast.mei), doctor_client(cast.dr_lin)
    words = {field: text for field, limit in TEXT_LIMITS.items() if limit >= len(text)} | {"alias": text}
    assert {key: client.put(PROFILE, words).json()[key] for key in words} == words
    assert client.post(CHECK_IN, {"mood_score": 5, "notes": text}).json()["notes"] == text
    give_consent(cast.mei, ConsentPurpose.SHARE_CHECKIN_NOTES)
    for path in ("/patients/", f"/patients/{cast.mei.pk}/?tab=profile", f"/patients/{cast.mei.pk}/?tab=check-ins"):
        page = doctor.get(path)
        assert shows(page, text), path
        assert not has_markup_of(page, text), path
    assert Patient.objects.count() == 2


@pytest.mark.parametrize("name", TEXTS)
def test_a_doctors_words_are_kept_and_shown_as_text(cast: Cast, name: str) -> None:
    text, client, page = TEXTS[name], api(cast.dr_lin), doctor_client(cast.dr_lin)
    words = {field: text for field, limit in DOCTOR_LIMITS.items() if limit >= len(text)}
    assert {key: client.put("/api/v1/clinical/doctor/profile", words).json()[key] for key in words} == words
    sent = client.post(CONNECTIONS, {"patient_username": "amir", "message": text}).json()
    assert sent["message"] == text
    seen = api(cast.amir).get("/api/v1/clinical/patient/connection-requests").json()
    assert [request["message"] for request in seen] == [text]
    for path in ("/profile/", "/connections/"):
        shown = page.get(path)
        assert shows(shown, text), path
        assert not has_markup_of(shown, text), path


@pytest.mark.parametrize("name", TEXTS)
def test_a_safety_plan_is_kept_and_shown_as_text(cast: Cast, name: str) -> None:
    text, client, doctor = TEXTS[name], api(cast.mei), doctor_client(cast.dr_lin)
    people = [{"name": text, "contact": text}]
    plan = {step: [text] for step in TEXT_STEPS} | {step: people for step in PEOPLE_STEPS}
    answer = client.put("/api/v1/clinical/safety-plan", plan).json()
    assert {step: answer[step] for step in plan} == plan
    said = dict.fromkeys(("device_note", "never_contact", "safety_notes"), text)
    answer = client.put("/api/v1/clinical/contact-preferences", said).json()
    assert {field: answer[field] for field in said} == said
    for path in (f"/patients/{cast.mei.pk}/", f"/patients/{cast.mei.pk}/safety-plan/"):
        page = doctor.get(path)
        assert shows(page, text), path
        assert not has_markup_of(page, text), path


@pytest.mark.parametrize("name", TEXTS)
def test_clinical_notes_are_kept_and_shown_as_text(cast: Cast, name: str) -> None:
    text, client, doctor = TEXTS[name], api(cast.dr_lin), doctor_client(cast.dr_lin)
    made = client.post(f"/api/v1/clinical/doctor/patients/{cast.mei.pk}/notes", {"content": text})
    assert made.json()["content"] == text
    place = f"/patients/{cast.mei.pk}/notes/{made.json()['id']}/"
    compared = text.translate({turn: f"⟨U+{turn:04X}⟩" for turn in (0x202C, 0x202E, 0x2066, 0x2069)})
    for path, shown in ((place, text), (f"{place}versions/", compared)):
        page = doctor.get(path)
        assert shows(page, shown), path
        assert not has_markup_of(page, text), path
    for path in (f"/patients/{cast.mei.pk}/notes/", f"{place}sign/"):
        assert not has_markup_of(doctor.get(path), text), path


@pytest.mark.parametrize("name", TEXTS)
def test_messages_are_kept_and_shown_as_text(cast: Cast, name: str) -> None:
    text, doctor, thread = TEXTS[name], doctor_client(cast.dr_lin), make_thread(cast.mei)
    path = f"/api/v1/messaging/threads/{thread.pk}/messages"
    assert api(cast.mei).post(path, {"content": text}).json()["content"] == text
    kept = send_file(api(cast.mei), b"words", f"{text[:60]}.txt".replace("\r\n", " "), "text/plain").json()
    body = {"message_type": "FILE", "attachment_ids": [kept["id"]]}
    assert api(cast.mei).post(path, body).json()["attachments"][0]["file_name"] == kept["file_name"]
    keep_snippet(cast.dr_lin, title=text, text=text)
    doctor.post(f"/messages/{thread.pk}/draft/", {"content": text})
    for place in (f"/messages/{thread.pk}/", "/messages/snippets/"):
        page = doctor.get(place)
        assert shows(page, text), place
        assert not has_markup_of(page, text), place
    assert not has_markup_of(doctor.get("/messages/"), text)


def test_words_of_danger_are_shown_as_text(cast: Cast) -> None:
    note = "<b>I want to kill myself</b><script>alert(1)</script>"
    assert api(cast.mei).post(CHECK_IN, {"mood_score": 0, "notes": note}).json()["risk_alert"] is True
    page = doctor_client(cast.dr_lin).get(f"/patients/{cast.mei.pk}/")
    assert shows(page, "<b>I want to kill myself</b>")
    assert b"<script>alert" not in page.content


LIMITS = [
    *[("mei", PROFILE, field, limit) for field, limit in (TEXT_LIMITS | {"alias": 50, "first_name": 50}).items()],
    *[("lin", "/api/v1/clinical/doctor/profile", field, limit) for field, limit in DOCTOR_LIMITS.items()],
]


@pytest.mark.parametrize("letter", ["x", "长", "𐍈"])
@pytest.mark.parametrize(("who", "path", "field", "limit"), LIMITS, ids=lambda value: str(value).rpartition("/")[2])
def test_the_greatest_length_fits_and_one_more_does_not(
    cast: Cast, who: str, path: str, field: str, limit: int, letter: str
) -> None:
    client = api(cast.mei if who == "mei" else cast.dr_lin)
    assert client.put(path, {field: letter * limit}).json()[field] == letter * limit
    with nothing_stored():
        problem = assert_problem(client.put(path, {field: letter * (limit + 1)}), 400, "validation")
    assert [(error["field"], error["code"]) for error in problem["errors"]] == [(field, "too-long")]


@pytest.mark.parametrize("name", TEXTS)
def test_what_was_searched_for_stays_in_the_field(cast: Cast, name: str) -> None:
    page = doctor_client(cast.dr_lin)
    for path in ("/patients/", "/connections/", "/risk/", "/messages/"):
        shown = page.post(path, {"search": TEXTS[name]})
        assert shown.status_code == 200
        assert f'value="{plain(escape(TEXTS[name].strip()))}"' in plain(shown.content.decode())
        assert not has_markup_of(shown, TEXTS[name])


ODD_QUERIES = [
    "page=-1", "page=0", "page=99999999", "page=abc", "page=" + "9" * 400, "page=%D9%A3", "sort=';DROP TABLE x;--",
    "sort=risk&sort=name", "order=up", "period=0", "period=-7", "period=1e9", "period=%00", "search=%00",
    "level=\u0663", "level=%00", "whose=%00", "patient=%00", "patient=mei", "after=%00", "context=%00",
    "search=" + "x" * 5000, "search=%ff%fe", "search=%ED%A0%80",
    "status=NONSENSE", "status=%00", "tab=../../etc", "tab=%00", "a=1&" * 500,
]  # fmt: skip


@pytest.mark.parametrize("query", ODD_QUERIES, ids=lambda query: query[:24])
def test_odd_queries_show_the_page_all_the_same(cast: Cast, query: str) -> None:
    page = doctor_client(cast.dr_lin)
    page.raise_request_exception = False
    record = f"/patients/{cast.mei.pk}/"
    thread = f"/messages/{make_thread(cast.mei).pk}/"
    for path in ("/patients/", record, f"{record}?tab=check-ins", "/connections/", "/messages/", thread):
        assert page.get(path + ("&" if "?" in path else "?") + query).status_code == 200, path
    for path in ("/risk/", "/risk/statistics/", "/risk/blind-reviews/", "/on-call/"):
        assert page.get(f"{path}?{query}").status_code == 200, path
    assert page.get(f"/risk/next/?{query}").status_code == 302


@pytest.mark.parametrize("body", ODD_QUERIES, ids=lambda body: body[:24])
def test_odd_searches_show_the_page_all_the_same(cast: Cast, body: str) -> None:
    page = doctor_client(cast.dr_lin)
    page.raise_request_exception = False
    second_pages = ("/connections/?status=PENDING&page=2", "/risk/?level=3&page=2")
    for path in ("/patients/", "/connections/", "/risk/", "/messages/", *second_pages):
        assert page.post(path, body, "application/x-www-form-urlencoded").status_code == 200, path


NOOR = {"alias": "Noor", "timezone": "UTC"}
REFUSED_FORMS: dict[str, tuple[str, dict[str, str], set[str]]] = {
    "no one to ask": ("/connections/new/", {"identifier": "", "message": "Dear <Amir>"}, {"identifier"}),
    "a long message": ("/connections/new/", {"identifier": "amir", "message": "长" * 501}, {"message"}),
    "a long name": ("/connections/new/", {"identifier": "x" * 256, "message": "kept"}, {"identifier"}),
    "NUL": ("/connections/new/", {"identifier": "am\x00ir", "message": "kept"}, {"identifier"}),
    "no name": ("/patients/new/", {"phone": "+49 30", "timezone": "UTC", "country": "<DE>"}, {"alias"}),
    "a bad e-mail": ("/patients/new/", {"alias": "Noor", "email": "nö at x", "timezone": "UTC"}, {"email"}),
    "a bad day": ("/patients/new/", NOOR | {"date_of_birth": "30.2.1990"}, {"date_of_birth"}),
    "a day to come": ("/patients/new/", NOOR | {"date_of_birth": "2999-01-01"}, {"date_of_birth"}),
    "a day long ago": ("/patients/new/", NOOR | {"date_of_birth": "1492-10-12"}, {"date_of_birth"}),
    "a bad zone": ("/patients/new/", {"alias": "Noor", "timezone": "Mars/Base"}, {"timezone"}),
    "a long alias": ("/patients/new/", {"alias": "长" * 51, "timezone": "UTC"}, {"alias"}),
    "a doctor's bad zone": ("/profile/", {"bio": "kept <b>", "timezone": "Mars/Base"}, {"timezone"}),
    "a snippet without a title": ("/messages/snippets/", {"title": "", "text": "kept <b>"}, {"title"}),
    "a long snippet": ("/messages/snippets/", {"title": "kept", "text": "长" * 5001}, {"text"}),
    "a long specialty": ("/profile/", {"specialty": "x" * 101, "bio": "kept", "timezone": "UTC"}, {"specialty"}),
}  # fmt: skip


@pytest.mark.parametrize("case", REFUSED_FORMS)
def test_a_refused_form_keeps_what_was_typed(cast: Cast, case: str) -> None:
    path, typed, wrong = REFUSED_FORMS[case]
    page = doctor_client(cast.dr_lin)
    with nothing_stored():
        shown = page.post(path, typed)
    assert shown.status_code == 400
    assert set(shown.context["form"].errors) == wrong
    for value in typed.values():
        if value != "Mars/Base":
            assert escape(value) in shown.content.decode()


def test_a_refused_sign_in_keeps_the_name_and_forgets_the_password(cast: Cast) -> None:
    shown = Client().post("/sign-in/", {"username": "dr.<lin>", "password": "not the password"})
    assert shown.status_code == 400
    assert 'value="dr.&lt;lin&gt;"' in shown.content.decode()
    assert b"not the password" not in shown.content


@pytest.mark.parametrize("password", ["x" * 900_000, "\x00" * 20, "🕊" * 200])
def test_odd_passwords_do_not_sign_in(cast: Cast, password: str) -> None:
    assert Client().post("/sign-in/", {"username": "dr.lin", "password": password}).status_code == 400
    assert not StaffSession.objects.filter(user=cast.dr_lin.user).exists()


POSTS = {
    "/sign-in/": {"username": "dr.lin", "password": PASSWORD},
    "/hand-over/": {"patient": "x", "colleague": "y"},
    "/emergency-access/": {"identifier": "amir", "reason": "x" * 30},
    "/emergency-access/{request}/review/": {},
    "/sign-in/code/": {"code": "000000"},
    "/second-factor/set-up/": {},
    "/second-factor/confirm/": {"code": "000000"},
    "/second-factor/backup-codes/": {"code": "000000"},
    "/step-up/": {"password": PASSWORD},
    "/forgot-password/": {"email": "nobody@nowhere.example"},
    "/reset-password/": {"token": "0" * 64, "new_password": "eight lamps on the quay"},
    "/sign-out/": {},
    "/quick-exit/": {},
    "/i18n/": {"language": "fa"},
    "/preferences/": {"theme": "dark"},
    "/demo/enter/": {"who": "lin"},
    "/patients/": {"search": "Mei"},
    "/connections/": {"search": "amir"},
    "/connections/new/": {"identifier": "amir"},
    "/connections/{request}/cancel/": {},
    "/patients/new/": {"alias": "Noor", "timezone": "UTC"},
    "/messages/": {"search": "x"},
    "/messages/{thread}/": {"message_id": "0a0a0000-0000-4000-8000-000000000000", "content": "x", "end": "1"},
    "/messages/{thread}/draft/": {"content": "x"},
    "/messages/snippets/": {"title": "x", "text": "x"},
    "/messages/snippets/{request}/delete/": {},
    "/mail/": {},
    "/risk/": {"search": "x"},
    "/risk/notices/seen/": {},
    "/risk/blind-reviews/{request}/": {"answer": "none"},
    "/risk-events/{request}/review/": {"outcome": "OTHER"},
    "/calendar/view/": {"view": "month"},
    "/availability/": {"booking_mode": "SELF_BOOK", "slot_minutes": 50, "notice_hours": 1, "horizon_days": 9},
    "/appointments/new/": {"start_time": "10:00"},
    "/appointments/{request}/confirm/": {},
    "/appointments/{request}/cancel/": {},
    "/schedules/{request}/end/": {},
    "/on-call/": {"starts_at": "2099-01-01T08:00"},
    "/on-call/1/end/": {},
    "/profile/": {"specialty": "x", "timezone": "UTC"},
    "/sessions/{session}/end/": {},
    "/admin/logout/": {},
    "/admin/patients/user/add/": {"user_type": "ADMIN", "username": "evil"},
    "/admin/patients/user/": {"action": "disable"},
}


@pytest.mark.parametrize("path", POSTS)
def test_a_form_of_another_site_does_nothing(cast: Cast, path: str) -> None:
    request = make_connection_request(cast.dr_lin, cast.amir)
    client = Client(enforce_csrf_checks=True)
    client.force_login(cast.admin if path.startswith("/admin/") else cast.dr_lin.user)
    session, thread = StaffSession.objects.get(), make_thread(cast.mei)
    with nothing_stored():
        response = client.post(path.format(request=request.pk, session=session.pk, thread=thread.pk), POSTS[path])
    assert response.status_code == 403
    assert StaffSession.objects.filter(pk=session.pk).exists()
    assert "theme" not in response.cookies
    assert ConnectionRequest.objects.get(pk=request.pk).status == "PENDING"


ELSEWHERE = [
    "//evil.example", "///evil.example", "https://evil.example/patients/", "/\\evil.example", "\\\\evil.example",
    "javascript:alert(1)", "data:text/html,x", " //evil.example", "\t//evil.example", "\x00//evil.example",
    "/%0d%0aSet-Cookie:x=1\r\nX: y", "http:evil.example", "//testserver@evil.example",
    "https:///evil.example", "x" * 10_000,
]  # fmt: skip


@pytest.mark.parametrize("target", ELSEWHERE, ids=lambda target: repr(target)[:24])
def test_nobody_is_sent_elsewhere(cast: Cast, target: str) -> None:
    signed_in = Client().post("/sign-in/", {"username": "dr.lin", "password": PASSWORD, "next": target})
    by_query = Client().post("/sign-in/?" + f"next={target}", {"username": "dr.lin", "password": PASSWORD})
    page = doctor_client(cast.dr_lin)
    for response in (
        signed_in,
        by_query,
        page.post("/i18n/", {"language": "fa", "next": target}),
        page.post("/preferences/", {"theme": "dark", "next": target}),
    ):
        assert response.status_code in {302, 303}
        assert is_local(response["Location"]), response["Location"]
        assert "x=1" not in str(response.cookies)


def is_local(location: str) -> bool:
    return location.startswith("/") and location[1:2] not in {"/", "\\"} and "evil" not in location


def test_forms_take_no_file_and_spill_none_to_disk(cast: Cast) -> None:
    page = doctor_client(cast.dr_lin)
    page.raise_request_exception = False
    for client, path in ((Client(), "/sign-in/"), (page, "/profile/"), (page, "/patients/new/"), (page, "/i18n/")):
        with patch.object(tempfile, "NamedTemporaryFile", side_effect=AssertionError), nothing_stored():
            response = client.post(path, {"username": "dr.lin", "bio": upload(3_000_000), "alias": "x"})
        assert response.status_code == 400


def upload(size: int) -> BytesIO:
    file = BytesIO(b"x" * size)
    file.name = "x.txt"
    return file


@pytest.mark.parametrize(("body", "status"), [("a=1&" * 1001, 400), ("bio=" + "x" * 1_100_000, 413)])
def test_too_many_fields_and_too_much_text(cast: Cast, body: str, status: int) -> None:
    page = doctor_client(cast.dr_lin)
    page.raise_request_exception = False
    with nothing_stored():
        assert page.post("/profile/", body, "application/x-www-form-urlencoded").status_code == status


@pytest.mark.parametrize("name", TEXTS)
def test_what_is_written_about_a_risk_event_is_kept_and_shown_as_text(cast: Cast, name: str) -> None:
    event, page = make_risk_event(cast.mei, trigger_text=TEXTS[name]), doctor_client(cast.dr_lin)
    place = f"/risk-events/{event.pk}/"
    assert page.post(f"{place}contacts/", {"reached": "no", "notes": TEXTS[name]}).status_code == 302
    assert page.post(f"{place}escalate/", {"reason": TEXTS[name]}).status_code == 302
    for path in ("/risk/", place, f"/patients/{cast.mei.pk}/"):
        shown = page.get(path)
        assert shows(shown, TEXTS[name].strip()), path
        assert not has_markup_of(shown, TEXTS[name]), path


@pytest.mark.parametrize("name", TEXTS)
def test_words_about_a_visit_are_kept_and_shown_as_text(cast: Cast, name: str) -> None:
    text, visit = TEXTS[name], make_appointment(cast.mei, timezone.now() + timedelta(days=3))
    said = {"reason": text, "notes": text, "patient_notes": text}
    answer = api(cast.dr_lin).put(f"/api/v1/appointments/doctor/{visit.pk}", said).json()
    assert {field: answer[field] for field in said} == said
    seen = api(cast.mei).put(f"/api/v1/appointments/patient/{visit.pk}/notes", {"patient_notes": text}).json()
    assert seen["patient_notes"] == text
    page = doctor_client(cast.dr_lin).get(f"/appointments/{visit.pk}/")
    assert shows(page, text)
    assert not has_markup_of(page, text)
