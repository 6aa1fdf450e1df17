"""Mei registers, two doctors are invited, they connect, she writes, they answer; each word is a canary."""

from dataclasses import dataclass
from datetime import timedelta
from types import SimpleNamespace
from typing import Any
from unittest.mock import patch

import pytest
from django.db import DatabaseError, connection
from django.test import Client
from django.utils import timezone

from clinical.models import ScreeningStatus, TextScreening
from clinical.models.safety_plans import PEOPLE_STEPS, TEXT_STEPS
from clinical.services import fusion
from clinical.tests.factories import make_check_in
from patients import audit
from patients.api.fields import DOCTOR_LIMITS, TEXT_LIMITS
from patients.models import ConsentPurpose, Patient, User, UserType
from patients.services.accounts import create_staff
from patients.tasks import seal_audit
from patients.tests.base import api, api_with_token, doctor_client
from xinshou import llm
from xinshou.fake_llm import Mode
from xinshou.tests.canaries import Canaries
from xinshou.tests.leaks.account_journey import AccountJourney, set_up_factor
from xinshou.tests.leaks.assistant_journey import AssistantJourney
from xinshou.tests.leaks.chat_journey import ChatJourney
from xinshou.tests.leaks.export_journey import ExportJourney
from xinshou.tests.leaks.message_journey import MessageJourney
from xinshou.tests.leaks.note_journey import NoteJourney
from xinshou.tests.leaks.report_journey import ReportJourney
from xinshou.tests.leaks.risk_journey import Desk, RiskJourney, soft_words
from xinshou.tests.leaks.sinks import Listening
from xinshou.tests.leaks.visits_journey import VisitsJourney

ANSWERS = {f"q{number}": 3 for number in range(1, 10)}
ADDRESS = "198.51.100.77"
ROOT = "/api/v1/clinical/doctor/patients"
FERRY = "the ferry leaves at noon"
"""The rules find nothing in it; the model does."""
ALARM = "alarm.canary@nowhere.example"


@dataclass
class Journey:
    """`identity` are those of the canaries that the model must not be sent."""

    canary: Canaries
    listening: Listening

    def __post_init__(self) -> None:
        self.identity = Canaries()
        self.codes_of: dict[str, list[str]] = {}
        self.canary.secret("network address", ADDRESS)
        self.from_home = {"REMOTE_ADDR": ADDRESS, "HTTP_USER_AGENT": self.canary.ascii("browser")}

    def travel(self) -> None:
        self.register()
        self.lin, self.osei = self.invite("dr.canary"), self.invite("dr.songbird")
        self.connect()
        self.fill_in_the_profile()
        self.plan_for_safety()
        self.check_in()
        self.answer()
        self.let_the_doctor_read()
        self.read_what_is_there()
        self.use_the_dashboard()
        VisitsJourney(self.canary, self.mei, self.mei_id, self.lin).travel()
        RiskJourney(self.canary, self.listening, self.mei, self.lin, self.osei).travel()
        ChatJourney(self.canary, self.listening, self.mei, self.identity).travel()
        MessageJourney(self.canary, self.listening, self.mei, self.mei_id, self.lin).travel()
        ReportJourney(self.canary, self.listening, self.mei, self.mei_id, self.lin).travel()
        ExportJourney(self.listening, self.mei, self.mei_id, self.password, self.lin).travel()
        AssistantJourney(self.canary, self.listening, self.mei, self.mei_id, self.lin, self.identity).travel()
        NoteJourney(self.canary, self.listening, self.mei_id, self.lin, self.identity).travel()
        self.write_while_the_model_is_ill()
        self.account = AccountJourney(
            self.canary, self.listening, self.lin, self.osei, self.codes_of["dr.canary"], self.username, self.mei_id
        )
        self.go_wrong()
        self.account.travel()
        seal_audit.delay()
        audit.seal_pending()

    def register(self) -> None:
        canary = self.canary
        self.username, self.password = canary("username"), canary("password") + " twelve lamps"
        canary.secret("password", self.password)
        self.email = f"{canary('email')}@nowhere.example"
        body = {name: canary(f"register {name}") for name in ("alias", "first_name", "last_name", "license_number")}
        account = {"username": self.username, "password": self.password, "email": self.email}
        label = {"device_label": canary("device"), "timezone": "Asia/Urumqi", "preferred_language": "zh"}
        answer = api().post("/api/v1/auth/register", {**body, **account, **label}, **self.from_home)
        assert answer.status_code == 201
        self.keep_secrets(answer.json())
        self.mei = api_with_token(answer.json()["access_token"])
        self.mei_id = User.objects.get(pk=answer.json()["user_id"]).patient.pk
        again = {"username": self.username, "password": self.password, "device_label": canary("second device")}
        canary.secret("token", api().post("/api/v1/auth/login", again).json()["access_token"])

    def keep_secrets(self, answer: dict[str, Any]) -> None:
        self.canary.secret("token", answer["access_token"])
        for code in answer["recovery_codes"]:
            self.canary.secret("recovery code", code)
            self.canary.secret("recovery code without dashes", code.replace("-", ""))

    def invite(self, username: str) -> Desk:
        canary = self.canary
        address = f"{canary.ascii('doctor email')}@nowhere.example"
        invited = create_staff(
            user_type=UserType.DOCTOR, actor=None, username=canary("invited username"), email=address
        )
        code = canary.secret("activation code", invited.code.text)
        password = canary.secret("doctor's password", canary("doctor's password") + " fifteen lamps")
        answer = api().post("/api/v1/auth/activate", {"code": code, "password": password, "username": username}).json()
        self.keep_secrets(answer)
        client, user = api_with_token(answer["access_token"]), User.objects.get(pk=answer["user_id"])
        self.codes_of[username] = set_up_factor(canary, client)
        words = {name: canary(f"doctor {name}") for name in (*DOCTOR_LIMITS, "first_name", "last_name")}
        assert client.put("/api/v1/clinical/doctor/profile", words).status_code == 200
        browser = doctor_client(user)
        canary.secret("session", browser.cookies["session"].value)
        return Desk(client, browser, user.doctor, address, words)

    def connect(self) -> None:
        path = "/api/v1/clinical/doctor/connection-requests"
        for name in (self.username, self.canary("a name that nobody has")):
            body = {"patient_username": name, "message": self.canary("message")}
            key = {"Idempotency-Key": self.canary.ascii("key")}
            assert self.lin.api.post(path, body, headers=key).status_code == 200
        stranger = {"patient_email": f"{self.canary.ascii('e-mail of nobody')}@nowhere.example"}
        assert self.lin.api.post(path, stranger).status_code == 200
        (request,) = self.mei.get("/api/v1/clinical/patient/connection-requests").json()
        accepted = self.mei.post(f"/api/v1/clinical/patient/connection-requests/{request['id']}/accept")
        assert accepted.status_code == 200
        consents = [{"purpose": purpose, "granted": True, "version": "2026-11"} for purpose in ConsentPurpose.values]
        assert self.mei.put("/api/v1/privacy/consents", {"consents": consents}).status_code == 200

    def fill_in_the_profile(self) -> None:
        for number in range(2):
            words = {name: self.canary(name) for name in TEXT_LIMITS}
            names = {name: self.canary(name) for name in ("alias", "first_name", "last_name")}
            words["phone"] = self.canary.secret("phone", f"+49 171 55{number}8 0417")
            words["emergency_phone"] = self.canary.secret("phone", f"55{number} 0198")
            assert self.mei.put("/api/v1/auth/me/patient", words | names).status_code == 200
        assert self.mei.get("/api/v1/auth/me/patient").json()["address"] == words["address"]
        known = ("phone", "emergency_phone", "emergency_contact", "address", "city")
        for name, text in (names | {name: words[name] for name in known}).items():
            self.identity.secret(name, text)

    def plan_for_safety(self) -> None:
        for _ in range(2):
            plan = self.steps("plan")
            assert self.mei.put("/api/v1/clinical/safety-plan", plan).status_code == 200
        hush = {name: self.canary(name) for name in ("name_to_use", "device_note", "never_contact", "safety_notes")}
        hush |= {name: self.canary(name) for name in ("languages", "interpreter")}
        assert self.mei.put("/api/v1/clinical/contact-preferences", hush).status_code == 200
        self.identity.secret("name to use", hush["name_to_use"])
        for step in ("support_contacts", "professionals"):
            self.identity.secret(step, plan[step][0]["name"])
            self.identity.secret(step, plan[step][0]["contact"])

    def steps(self, place: str) -> dict[str, Any]:
        texts = {step: [self.canary(f"{place} {step}")] for step in TEXT_STEPS}
        people = {
            step: [{"name": self.canary(f"{place} {step}"), "contact": self.canary.ascii(f"{place} contact")}]
            for step in PEOPLE_STEPS
        }
        return texts | people

    def check_in(self) -> None:
        """Words that the rules find, words that only the model finds, words that it dismisses, and who she is."""
        self.identity.secret("username", self.username)
        self.identity.secret("email", self.email)
        self.identity.secret("id", str(self.mei_id))
        for name in ("first_name", "last_name", "phone"):
            self.identity.secret(f"doctor {name}", self.lin.words[name])
        who = " ".join(f"my {place.split()[-1]} is {text} ." for place, text in self.identity.words.items())
        yesterday = timezone.now().date() - timedelta(days=1)
        make_check_in(Patient.objects.get(pk=self.mei_id), yesterday, notes=f"{self.canary('earlier note')} . {who}")
        heard = {"level": "HIGH", "type": "SUICIDAL", "evidence_span": FERRY}
        self.listening.model.answer_when(FERRY, heard)
        for number, words in enumerate(("I want to kill myself", "I want to die", FERRY, "", None)):
            before, after = (
                f"{self.canary('note')} .\n",
                f"\n. {self.canary('trigger')} . {who if words == FERRY else ''}",
            )
            said = soft_words(before, after) if words is None else words
            self.write(f"{before}{said}{after}", number, 200 if number else 201)
            self.listening.work()
        again = {"triggers_notes": f"{self.canary('trigger note')} . {FERRY} . {who}"}
        assert self.mei.put("/api/v1/auth/me/patient", again).status_code == 200
        self.listening.work()

    def write(self, notes: str, key: int, expected: int) -> None:
        sent = self.mei.post(
            "/api/v1/clinical/checkin", {"mood_score": 1, "notes": notes}, headers={"Idempotency-Key": f"{key}"}
        )
        assert (sent.status_code, sent.json()["notes"]) == (expected, notes)

    def answer(self) -> None:
        body = {"assessment_type": "PHQ9", "responses": ANSWERS}
        scored = self.mei.post("/api/v1/clinical/assessment", body, headers={"Idempotency-Key": "phq9"})
        assert scored.json()["risk_flags"] == {"suicidal_ideation": True, "q9_score": 3}

    def let_the_doctor_read(self) -> None:
        lin, canary = self.lin.api, self.canary
        self.record = f"{ROOT}/{self.mei_id}"
        days = {"start_date": "2020-01-01", "end_date": "2100-01-01"}
        parts = ("profile", "assessments", "risk-events", "safety-plan", "contact-preferences")
        for path, query in (("checkins", days), *((part, {}) for part in parts)):
            assert lin.get(f"{self.record}/{path}", query).status_code == 200
        for decision in ("reject", "accept"):
            proposed = {"base_version": 2, "message": canary("proposal"), **self.steps("proposed")}
            proposal = lin.post(f"{self.record}/safety-plan/proposals", proposed).json()
            assert self.mei.get("/api/v1/clinical/safety-plan/proposals").json()["total"] > 0
            answered = self.mei.post(f"/api/v1/clinical/safety-plan/proposals/{proposal['id']}/{decision}")
            assert answered.status_code == 200
        names = ("alias", "first_name", "last_name", "triggers_notes", "phone")
        created = lin.post(ROOT, {name: canary(f"created {name}") for name in names}).json()
        canary.secret("activation code", created["activation_code"])
        assert lin.get(ROOT, {"search": canary("searched name")}).status_code == 200

    def read_what_is_there(self) -> None:
        days = {"start_date": "2020-01-01", "end_date": "2100-01-01"}
        clinical = "/api/v1/clinical"
        own = ("checkin/today", "checkins", "assessments", "instruments", "instruments/PHQ9")
        for path in (*own, "patient/my-doctor", "patient/my-doctor/profile", "safety-plan", "contact-preferences"):
            assert self.mei.get(f"{clinical}/{path}", days if path == "checkins" else {}).status_code == 200, path
        for path in ("me", "sessions"):
            assert self.mei.get(f"/api/v1/auth/{path}").status_code == 200
        assert self.lin.api.get("/api/v1/auth/me/doctor").status_code == 200
        assert self.lin.api.get(f"{clinical}/doctor/connection-requests").status_code == 200

    def use_the_dashboard(self) -> None:
        canary, browser = self.canary, self.lin.browser
        page = f"/patients/{self.mei_id}/"
        for path in ("/patients/", "/connections/", "/profile/", "/sessions/"):
            assert browser.get(path, **self.from_home).status_code == 200
        for path in ("/patients/", "/connections/"):
            assert browser.post(path, {"search": canary("searched")}, **self.from_home).status_code == 200
        for tab in ("overview", "assessments", "check-ins", "profile"):
            assert browser.get(f"{page}?tab={tab}").status_code == 200
        sign = {"base_version": 3, "warning_signs": canary("form sign"), "message": canary("form message")}
        assert browser.post(f"{page}safety-plan/", sign).status_code == 302
        form = {"identifier": canary("form name"), "message": canary("form message")}
        assert browser.post("/connections/new/", form).status_code == 302
        new = {name: canary(f"form {name}") for name in ("alias", "first_name", "last_name", "phone")}
        shown = browser.post("/patients/new/", new | {"timezone": "UTC"})
        canary.secret("activation code", shown.context["activation_code"])
        kept = {name: self.lin.words[name] for name in ("first_name", "last_name", "phone")}
        words = {name: canary(f"form {name}") for name in DOCTOR_LIMITS} | kept
        assert browser.post("/profile/", words | {"timezone": "UTC"}).status_code == 302

    def write_while_the_model_is_ill(self) -> None:
        """It quotes the request in its errors. Words that it has not read are read later, the last ones not yet."""
        model = self.listening.model
        for number, mode in enumerate((Mode.BAD_REQUEST, Mode.GARBAGE, Mode.HTML, Mode.SERVER_ERROR)):
            model.mode = mode
            self.write(f"{self.canary('note')} . I want to die . {self.canary('trigger')}", 90 + number, 200)
            self.listening.work()
            if mode == Mode.HTML:
                self.let_the_model_recover()

    def let_the_model_recover(self) -> None:
        self.listening.model.mode = Mode.NORMAL
        llm.breaker.reset()
        for screening in TextScreening.objects.filter(status=ScreeningStatus.UNSCORED):
            fusion.read_text(screening.pk)

    def go_wrong(self) -> None:
        """Refusals, absent pages, a crash and errors of the database, each with words in them."""
        canary = self.canary
        wrong = {"username": canary("wrong name"), "password": canary("wrong password")}
        assert api().post("/api/v1/auth/login", wrong, **self.from_home).status_code == 401
        assert Client().post("/sign-in/", wrong).status_code == 400
        taken = {"username": self.username, "password": self.password}
        assert api().post("/api/v1/auth/register", taken).json()["code"] == "identifier-unavailable"
        assert self.mei.post("/api/v1/clinical/checkin", {canary("unknown field"): canary("value")}).status_code == 400
        assert self.mei.get(f"/api/v1/{canary('path')}?{canary('name')}={canary('value')}").status_code == 404
        stranger = {"Authorization": f"Bearer {canary.ascii('token')}"}
        assert self.mei.get(self.record, headers=stranger).status_code == 404
        self.mei.raise_request_exception = False
        crash = SimpleNamespace(record=lambda *args, **kwargs: 1 / 0 if kwargs else int(canary("exception")))
        with patch("patients.services.profiles.audit", crash):
            assert self.mei.put("/api/v1/auth/me/patient", {"city": canary("lost city")}).status_code == 500
        for statement in ("SELECT %s::int", "INSERT INTO patients_patient (id) VALUES (%s)"):
            with pytest.raises(DatabaseError), connection.cursor() as cursor:
                cursor.execute(statement, [canary("statement")])
