"""Visits of the journey: asked for, booked, moved, closed, from both sides, with words in every field."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

from django.test import Client
from django.utils import timezone

from clinical.models import Appointment, AssessmentSchedule
from clinical.services.reminders import send_due
from patients.tests.base import api
from xinshou.tests.canaries import Canaries
from xinshou.tests.leaks.risk_journey import Desk

VISITS, SCHEDULES = "/api/v1/appointments", "/api/v1/clinical/schedules"


@dataclass
class VisitsJourney:
    canary: Canaries
    mei: Client
    mei_id: UUID
    lin: Desk

    def travel(self) -> None:
        self.publish_hours()
        self.book_by_the_api()
        self.ask_and_take()
        self.subscribe()
        self.use_the_dashboard()
        self.schedule()
        self.be_reminded()

    def day(self, ahead: int) -> str:
        return (timezone.now() + timedelta(days=ahead)).date().isoformat()

    def publish_hours(self) -> None:
        every_day = [{"weekday": day, "start_time": "06:00", "end_time": "22:00"} for day in range(1, 8)]
        rules = {"booking_mode": "SELF_BOOK", "slot_minutes": 30, "notice_hours": 1, "weekly": every_day}
        assert self.lin.api.put(f"{VISITS}/availability", rules).status_code == 200

    def book_by_the_api(self) -> None:
        lin, canary = self.lin.api, self.canary
        for number, verb in enumerate(("complete", "no-show", "cancel")):
            body = {
                "patient_id": str(self.mei_id),
                "appointment_date": self.day(40 + number),
                "start_time": "10:00",
                "end_time": "10:50",
                "reason": canary(f"{verb} reason"),
                "notes": canary(f"{verb} notes"),
            }
            made = lin.post(f"{VISITS}/doctor", body, headers={"Idempotency-Key": canary.ascii("key")})
            assert made.status_code == 201
            place = f"{VISITS}/doctor/{made.json()['id']}"
            changes = {name: canary(f"changed {name}") for name in ("reason", "notes", "patient_notes")}
            assert lin.put(place, changes).json()["notes"] == changes["notes"]
            assert lin.post(f"{place}/confirm").status_code == 200
            words = {"complete": "completion_notes", "cancel": "cancel_reason"}
            said = {words[verb]: canary(words[verb])} if verb in words else {}
            assert lin.post(f"{place}/{verb}", said).status_code == 200
            assert lin.get(place).status_code == 200
        taken = {**body, "patient_id": str(self.mei_id), "appointment_date": self.day(-3), "notes": canary("refused")}
        assert lin.post(f"{VISITS}/doctor", taken).json()["code"] == "past-date"
        for path in ("calendar?year=2027&month=5", f"week?start_date={self.day(0)}", "list", "stats"):
            assert lin.get(f"{VISITS}/doctor/{path}").status_code == 200

    def ask_and_take(self) -> None:
        mei, canary = self.mei, self.canary
        start = datetime.combine(timezone.now().date() + timedelta(days=20), datetime.min.time(), UTC)
        words = {name: canary(f"asked {name}") for name in ("reason", "patient_notes")}
        asked = {"starts_at": (start + timedelta(hours=9)).isoformat(), **words}
        made = mei.post(f"{VISITS}/patient/requests", {**asked, "ends_at": (start + timedelta(hours=10)).isoformat()})
        assert made.status_code == 201
        refused = mei.post(
            f"{VISITS}/patient/requests", {**asked, "ends_at": canary("no time"), "reason": canary("no")}
        )
        assert refused.status_code == 400
        days = {"start_date": self.day(10), "end_date": self.day(12)}
        slot = mei.get(f"{VISITS}/patient/slots", days).json()["slots"][0]
        taken = mei.post(f"{VISITS}/patient/slots", {"starts_at": slot["starts_at"], "reason": canary("slot reason")})
        place = f"{VISITS}/patient/{taken.json()['id']}"
        note = {"patient_notes": f"{canary('note')} . I want to die . {canary('note')}"}
        assert mei.put(f"{place}/notes", note).json()["risk_alert"] is True
        assert mei.get(place).status_code == 200
        for path in ("list", "upcoming", "requests"):
            assert mei.get(f"{VISITS}/patient/{path}").status_code == 200
        assert mei.post(f"{place}/cancel", {"cancel_reason": canary("called off")}).status_code == 200

    def subscribe(self) -> None:
        for client in (self.mei, self.lin.api):
            token = self.canary.secret("feed", client.post(f"{VISITS}/calendar-token").json()["token"])
            assert api().get(f"{VISITS}/calendar.ics?token={token}").status_code == 200

    def use_the_dashboard(self) -> None:
        page, canary = self.lin.browser, self.canary
        for path in ("/today/", "/calendar/?view=month", "/availability/", "/appointments/new/"):
            assert page.get(path).status_code == 200
        assert page.post("/calendar/view/", {"view": "list"}).status_code == 302
        hours = {"booking_mode": "SELF_BOOK", "slot_minutes": 50, "notice_hours": 1, "horizon_days": 9}
        assert page.post("/availability/", hours | {"day_1": canary("hours")}).status_code == 400
        assert page.post("/availability/", hours | {"day_1": "09:00-12:00"}).status_code == 302
        for number, name in enumerate(("complete", "no-show", "cancel")):
            form = self.form(60 + number)
            assert page.post("/appointments/new/", form | {"patient": str(self.mei_id)}).status_code == 302
            visit = Appointment.objects.order_by("-starts_at")[0]
            place = f"/appointments/{visit.pk}/"
            assert page.get(place).status_code == 200
            change = self.form(60 + number) | {"version": visit.updated_at.isoformat()}
            assert page.post(f"{place}change/", change | {"patient_notes": canary("form note")}).status_code == 302
            assert page.post(f"{place}change/", change).status_code == 409
            assert page.post(f"{place}confirm/").status_code == 302
            said = {"completion_notes": canary("form done"), "cancel_reason": canary("form off")}
            assert page.post(f"{place}{name}/", said).status_code == 302

    def form(self, ahead: int) -> dict[str, Any]:
        return {
            "appointment_date": self.day(ahead),
            "start_time": "10:00",
            "end_time": "10:50",
            "appointment_type": "FOLLOW_UP",
            "reason": self.canary("form reason"),
            "notes": self.canary("form notes"),
        }

    def schedule(self) -> None:
        lin, page = self.lin.api, self.lin.browser
        body = {"patient_id": str(self.mei_id), "assessment_type": "GAD7", "kind": "EVERY_DAYS", "every_days": 7}
        made = lin.post(SCHEDULES, body)
        assert made.status_code == 201
        for path in (f"{SCHEDULES}?patient_id={self.mei_id}", f"{SCHEDULES}/due"):
            assert lin.get(path).status_code == 200
        assert self.mei.get("/api/v1/clinical/due").json()
        assert lin.delete(f"{SCHEDULES}/{made.json()['id']}").status_code == 204
        place = f"/patients/{self.mei_id}/schedules/"
        assert page.get(place).status_code == 200
        sent = {"instrument_code": "PHQ9", "kind": "EVERY_DAYS", "every_days": 7, "window_days": 7}
        assert page.post(place, sent).status_code == 302
        running = AssessmentSchedule.objects.active().get()
        assert page.post(f"/schedules/{running.pk}/end/").status_code == 302

    def be_reminded(self) -> None:
        visit = Appointment.objects.open().order_by("starts_at")[0]
        send_due(visit.starts_at - timedelta(minutes=30))
        assert visit.reminders.filter(sent_at__isnull=False).count() == 2
