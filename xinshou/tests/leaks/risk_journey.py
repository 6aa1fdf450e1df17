"""What two doctors do about Mei's events, by API and on the dashboard, and what the machine does in the meantime."""

import smtplib
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.core.mail import EmailMessage
from django.core.mail.backends.locmem import EmailBackend
from django.test import Client, override_settings
from django.utils import timezone

from clinical.models import RiskEvent, RiskLevel, RiskSource, RiskStatus, TextScreening
from clinical.risk.detector import COMPILED, detect
from clinical.services import escalations, fusion, heartbeats, notices, signals
from patients.models import Doctor, OnCallShift
from xinshou.tests.canaries import Canaries
from xinshou.tests.leaks.sinks import Listening

EVENTS = "/api/v1/clinical/doctor/risk-events"
QUEUE = "/api/v1/clinical/doctor/risk-queue"


class QuotingServer(EmailBackend):
    """A mail server that says the address and the mail in its refusal."""

    def send_messages(self, messages: list[EmailMessage]) -> int:
        said = {sent.to[0]: (550, sent.message().as_bytes()) for sent in messages}
        raise smtplib.SMTPRecipientsRefused(said)


@dataclass(frozen=True)
class Desk:
    """A doctor's two ways in; `words` is what the profile says."""

    api: Client
    browser: Client
    doctor: Doctor
    address: str
    words: dict[str, str] = field(repr=False)


@dataclass
class RiskJourney:
    canary: Canaries
    listening: Listening
    mei: Client
    lin: Desk
    osei: Desk

    def travel(self) -> None:
        self.go_on_call()
        self.listening.work()
        self.read()
        self.answer_by_api()
        self.be_refused()
        self.answer_on_the_dashboard()
        self.judge_what_was_dismissed()
        self.sweep()
        self.let_the_patient_look()

    def go_on_call(self) -> None:
        today = timezone.now().replace(hour=0, minute=0, second=0, microsecond=0)
        hours = {"starts_at": written(today), "ends_at": written(today + timedelta(days=2))}
        for desk in (self.lin, self.osei):
            form = {"doctor": str(desk.doctor.pk), **hours}
            assert desk.browser.post("/on-call/", form).status_code == 302
        assert self.lin.browser.get("/on-call/").status_code == 200
        wrong = {name: self.canary(f"on call {name}") for name in ("doctor", "starts_at", "ends_at")}
        assert self.lin.browser.post("/on-call/", wrong).status_code == 400

    def read(self) -> None:
        assert self.lin.api.get(QUEUE).json()["total"] >= 4
        assert self.lin.api.get(QUEUE, {"search": self.canary("searched")}).status_code == 200
        assert self.lin.api.get(QUEUE, {"search": self.lin.words["first_name"]}).status_code == 200
        for event in RiskEvent.objects.filter(level__gte=RiskLevel.MEDIUM):
            assert self.lin.api.get(f"{EVENTS}/{event.pk}").status_code == 200
            assert self.lin.browser.get(f"/risk-events/{event.pk}/?context=1").status_code == 200
            assert self.lin.browser.get(f"/risk-events/{event.pk}/state/").status_code == 200
        for path in ("/risk/", "/risk/frame/", "/risk/statistics/", "/risk/blind-reviews/"):
            assert self.lin.browser.get(path).status_code == 200
        assert self.lin.browser.get("/risk/next/").status_code == 302
        assert self.lin.browser.post("/risk/", {"search": self.canary("searched")}).status_code == 200
        assert self.lin.browser.post("/risk/notices/seen/").status_code == 302

    def events(self) -> list[UUID]:
        """Open check-in events from HIGH up, oldest first."""
        urgent = RiskEvent.objects.unreviewed().filter(level__gte=RiskLevel.HIGH, source=RiskSource.CHECKIN)
        return list(urgent.order_by("created_at").values_list("pk", flat=True))

    def words(self, place: str) -> str:
        return f"{self.canary(place)}, in more than twenty letters."

    def say(self, desk: Desk, event: UUID, verb: str, expected: int = 200, **body: Any) -> Any:
        answer = desk.api.post(f"{EVENTS}/{event}/{verb}", body)
        assert answer.status_code == expected, (verb, answer.json())
        return answer.json()

    def answer_by_api(self) -> None:
        lin, osei, (first, second, *_) = self.lin, self.osei, self.events()
        self.say(lin, first, "acknowledge")
        self.say(lin, first, "assign", clinician_id=str(osei.doctor.pk))
        for reached in (False, True):
            self.say(lin, first, "contacts", 201, reached=reached, channel="PHONE", notes=self.canary("contact"))
        self.say(lin, first, "level", level="CRITICAL", reason=self.words("raise"))
        self.say(lin, first, "escalate", reason=self.words("escalate"))
        self.say(osei, first, "emergency-access", reason=self.words("emergency"))
        self.say(lin, first, "review", outcome="CONTACTED", notes=self.words("review"))
        self.say(osei, first, "countersign", agree=False, notes=self.words("refusal"))
        by_address = lin.api.post(f"{EVENTS}/{first}/review?notes={self.canary('address')}", {"outcome": "OTHER"})
        assert by_address.status_code == 200
        self.say(osei, first, "countersign", agree=True, notes=self.words("agreement"))
        self.say(osei, first, "review", notes=self.words("addendum"), addendum=True)
        self.say(lin, first, "reopen", reason=self.words("reopen"))
        self.say(lin, second, "merge", into=str(first), reason=self.words("merge"))
        self.say(lin, first, "level", level="MEDIUM", reason=self.words("lower"))
        self.say(osei, first, "countersign", agree=True, notes=self.words("lowered"))
        self.say(lin, first, "review", outcome="FALSE_ALARM", false_alarm_kind="QUOTE", notes=self.words("false"))
        self.listening.work()

    def be_refused(self) -> None:
        """With words in what is refused; the first event is closed by Dr Lin."""
        closed = RiskEvent.objects.filter(status=RiskStatus.REVIEWED, merged_into=None).earliest("created_at").pk
        lin, osei = self.lin, self.osei
        self.say(osei, closed, "review", 409, notes=self.words("too late"))
        self.say(lin, closed, "escalate", 400, reason=self.words("too late"))
        self.say(lin, closed, "countersign", 400, agree=True, notes=self.words("too late"))
        self.say(lin, closed, "emergency-access", 400, reason=self.canary("short"))
        self.say(lin, closed, "level", 400, level=self.canary("level"), reason=self.words("level"))
        self.say(lin, closed, "review", 400, outcome=self.canary("outcome"), notes=self.words("review"))
        self.say(lin, closed, "assign", 400, clinician_id=self.canary("clinician"))
        self.say(lin, closed, "merge", 400, into=self.canary("into"), reason=self.words("merge"))
        self.say(lin, closed, "reopen", 400, **{self.canary("unknown field"): self.canary("value")})
        self.say(lin, closed, "contacts", 400, reached="no", notes=["x", self.canary("list")])
        assert lin.api.get(f"{EVENTS}/{self.canary('event')}").status_code == 404

    def type_in(self, desk: Desk, event: UUID, verb: str, expected: int = 302, **form: Any) -> None:
        answer = desk.browser.post(f"/risk-events/{event}/{verb}/", form)
        assert answer.status_code == expected, (verb, answer.content.decode())

    def answer_on_the_dashboard(self) -> None:
        lin, osei, third = self.lin, self.osei, self.events()[-1]
        form = RiskEvent.objects.unreviewed().get(source=RiskSource.ASSESSMENT).pk
        self.type_in(lin, third, "acknowledge")
        self.type_in(lin, third, "contacts", reached="no", notes=self.words("contact"))
        self.type_in(lin, third, "assign", to=str(osei.doctor.pk))
        self.type_in(lin, third, "level", level="4", reason=self.words("raise"))
        self.type_in(lin, third, "escalate", reason=self.words("escalate"))
        self.type_in(osei, third, "emergency-access", reason=self.words("emergency"))
        self.type_in(lin, third, "review", 400, outcome="", notes=self.words("no outcome"))
        self.type_in(lin, third, "review", outcome="REFERRED", notes=self.words("review"))
        self.type_in(osei, third, "countersign", agree="no", notes=self.words("refusal"))
        self.type_in(lin, third, "review", outcome="SAFETY_PLAN", notes=self.words("review"))
        self.type_in(osei, third, "countersign", agree="yes", notes=self.words("agreement"))
        self.type_in(lin, third, "addendum", notes=self.words("addendum"))
        self.type_in(lin, third, "reopen", reason=self.words("reopen"))
        self.type_in(lin, third, "merge", into=str(form), reason=self.words("merge"))
        for verb in ("escalate", "reopen", "review", "merge", "level"):
            typed = {"reason": self.words("refused"), "notes": self.words("refused"), "level": self.canary("level")}
            self.type_in(lin, third if verb != "reopen" else form, verb, 400, **typed)
        assert lin.browser.get(f"/risk-events/{third}/?context=1").status_code == 200
        self.listening.work()

    def judge_what_was_dismissed(self) -> None:
        """One of twenty is sampled; here all are."""
        TextScreening.objects.update(sampled=True)
        (dismissed,) = TextScreening.objects.filter(status="DISMISSED")
        place = f"/risk/blind-reviews/{dismissed.pk}/"
        assert dismissed.excerpt.split()[0] in self.lin.browser.get("/risk/blind-reviews/").content.decode()
        for answer in (self.canary("answer"), "risk"):
            assert self.lin.browser.post(place, {"answer": answer}).status_code == 302
        assert RiskEvent.objects.unreviewed().filter(level=RiskLevel.MEDIUM, screenings=dismissed).exists()

    def sweep(self) -> None:
        """All that beat does, hours later, and once with a mail server that refuses everybody."""
        backend = f"{QuotingServer.__module__}.{QuotingServer.__qualname__}"
        for hours, settings in ((1, {"EMAIL_BACKEND": backend}), (30, {})):
            now = timezone.now() + timedelta(hours=hours)
            with override_settings(**settings):
                assert escalations.escalate_due(now) > 0
                escalations.close_delayed(now)
                escalations.cover(now)
                fusion.decide_overdue(now)
                notices.sweep(now)
                signals.watch_silence(now + timedelta(days=30))
                heartbeats.self_test()
                assert heartbeats.watch(now)
                self.listening.work()

    def let_the_patient_look(self) -> None:
        assert self.mei.get("/api/v1/clinical/risk-events").json()["total"] >= 3
        assert self.mei.get("/api/v1/privacy/access-log").status_code == 200
        shift = OnCallShift.objects.get(doctor=self.osei.doctor).pk
        assert self.lin.browser.post(f"/on-call/{shift}/end/").status_code == 302


def soft_words(before: str, after: str) -> str:
    """An example of a rule that stays a soft hit, and the only one, between these words."""
    examples = (example for compiled in COMPILED for example in compiled.rule.examples)
    return next(example for example in examples if is_soft(f"{before}{example}{after}"))


def is_soft(text: str) -> bool:
    findings = detect(text, "zh").findings
    return bool(findings) and all(not finding.hard and finding.level == RiskLevel.MEDIUM for finding in findings)


def written(moment: datetime) -> str:
    return f"{moment:%Y-%m-%dT%H:%M}"
