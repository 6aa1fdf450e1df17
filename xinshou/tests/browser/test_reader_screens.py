"""A record that is not the reader's own, by cover and by emergency access, and the risk event that leads to it."""

from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import Browser, expect

from clinical.models import RiskStatus
from clinical.tests.factories import (
    make_appointment,
    make_assessment,
    make_check_in,
    make_pre_visit_summary,
    make_risk_event,
    make_safety_plan,
)
from patients.tests.base import Cast
from patients.tests.factories import make_break_glass, make_cover
from xinshou.tests.browser.camera import Camera, Look
from xinshou.tests.browser.test_screens import DARK_ZH, LIGHT_EN, RTL_FA

pytestmark = [pytest.mark.browser, pytest.mark.slow]


@pytest.mark.parametrize("look", [LIGHT_EN, DARK_ZH, RTL_FA], ids=lambda look: look.name)
def test_who_covers_and_who_broke_the_glass(
    look: Look, chromium: Browser, live_server, transactional_db, cast: Cast
) -> None:
    make_check_in(cast.mei, cast.mei.local_day(), 3)
    make_assessment(cast.mei, "PHQ9", [1] * 9)
    make_safety_plan(cast.mei, warning_signs=["no sleep"])
    make_pre_visit_summary(cast.mei, words="moon over the quay")
    make_appointment(cast.mei, timezone.now() + timedelta(days=1))
    make_risk_event(cast.mei, status=RiskStatus.REVIEWED)
    event = make_risk_event(cast.mei)
    make_cover(cast.dr_lin, cast.dr_osei)
    make_break_glass(cast.dr_rossi, cast.mei)
    record = f"/patients/{cast.mei.pk}/"
    camera = Camera(chromium, live_server.url, look)
    camera.sign_in("dr.osei")
    camera.visit("covers-event", f"/risk-events/{event.pk}/")
    expect(camera.page.locator(f"a[href='{record}']")).to_be_visible()
    for tab in ("overview", "assessments", "profile"):
        camera.visit(f"covers-{tab}", f"{record}?tab={tab}")
    glass = Camera(chromium, live_server.url, look)
    glass.sign_in("dr.rossi")
    for tab in ("overview", "assessments", "profile"):
        glass.visit(f"glass-{tab}", f"{record}?tab={tab}")
    with glass.narrow():
        glass.visit("glass-narrow", record)
    assert camera.faults + glass.faults == []
