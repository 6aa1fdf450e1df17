"""Today, calendar, visits, hours and schedules, in three looks; a visit booked by keyboard alone."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone
from playwright.sync_api import Browser

from clinical.models import Appointment
from clinical.tests.factories import make_appointment, make_check_in, make_risk_event, make_schedule
from clinical.tests.visits.people import at, coming_day
from patients.tests.base import Cast
from patients.tests.factories import make_patient
from xinshou.tests.browser.camera import Camera, Look
from xinshou.tests.browser.test_screens import DARK_ZH, LIGHT_EN, RTL_FA

pytestmark = [pytest.mark.browser, pytest.mark.slow]


@pytest.fixture
def visit(transactional_db: None, live_server: Any, cast: Cast) -> Appointment:
    """Mei lives elsewhere; Noor has gone quiet, is late with a questionnaire and asks for a visit."""
    cast.mei.timezone = "America/Toronto"
    cast.mei.save()
    make_risk_event(cast.mei)
    noor = make_patient("noor", alias="Noor", doctor=cast.dr_lin)
    for days in range(8, 16):
        make_check_in(noor, noor.local_day() - timedelta(days=days))
    make_schedule(noor, starts_on=noor.local_day() - timedelta(days=30))
    make_schedule(cast.mei)
    now = timezone.now()
    make_appointment(noor, now + timedelta(days=2), booked_by="PATIENT", reason="شب‌ها بیدارم")
    make_appointment(noor, now - timedelta(days=1), status="NO_SHOW")
    make_appointment(noor, now + timedelta(minutes=70), status="CANCELLED")
    return make_appointment(cast.mei, now + timedelta(minutes=5), notes="Letter", patient_notes="请用视频", minutes=30)


@pytest.mark.parametrize("look", [LIGHT_EN, DARK_ZH, RTL_FA], ids=lambda look: look.name)
def test_visits_are_sound_in(look: Look, chromium: Browser, live_server: Any, cast: Cast, visit: Appointment) -> None:
    camera = Camera(chromium, live_server.url, look)
    camera.sign_in("dr.lin")
    camera.visit("today", "/today/")
    for view in ("month", "week", "day", "list"):
        camera.visit(f"calendar-{view}", f"/calendar/?view={view}")
    camera.visit("calendar-empty", "/calendar/?view=list&date=2030-01-01")
    camera.visit("visit", f"/appointments/{visit.pk}/")
    camera.visit("visit-create", f"/appointments/new/?patient={cast.mei.pk}")
    camera.submit()
    camera.judge("visit-create-error")
    camera.visit("availability", "/availability/")
    camera.visit("schedules", f"/patients/{cast.mei.pk}/schedules/")
    with camera.narrow():
        for shot, path in (
            ("today", "/today/"),
            ("calendar", "/calendar/?view=week"),
            ("month", "/calendar/?view=month"),
        ):
            camera.visit(f"narrow-{shot}", path)
        camera.visit("narrow-visit", f"/appointments/{visit.pk}/")
    camera.page.emulate_media(media="print")
    camera.visit("calendar-print", "/calendar/?view=week")
    assert not camera.faults, "\n".join(camera.faults)


def test_a_visit_is_booked_and_found_by_keyboard(
    chromium: Browser, live_server: Any, cast: Cast, visit: Appointment
) -> None:
    camera = Camera(chromium, live_server.url, LIGHT_EN)
    camera.sign_in("dr.lin")
    page, day = camera.page, coming_day()
    page.keyboard.press("g")
    with page.expect_navigation():
        page.keyboard.press("v")
    page.get_by_role("link", name="Book a visit").first.press("Enter")
    page.get_by_label("Patient", exact=True).select_option(label="Mei")
    for label, value in (("Day", day.isoformat()), ("From", "10:00"), ("To", "10:50")):
        page.get_by_label(label, exact=True).fill(value)
    page.get_by_role("button", name="Book", exact=True).press("Enter")
    page.get_by_text("The visit has been booked.").wait_for()
    booked = Appointment.objects.get(starts_at=at(day, 10))
    page.goto(f"{live_server.url}/calendar/?view=day&date={day.isoformat()}")
    page.keyboard.press("j")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert page.url.endswith(f"/appointments/{booked.pk}/")
    assert not camera.faults, "\n".join(camera.faults)
