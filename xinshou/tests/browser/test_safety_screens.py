"""The safety plan, what to know before reaching out, and the crisis lines, in three looks."""

from typing import Any

import pytest
from playwright.sync_api import Browser

from clinical.tests.factories import make_contact_preferences, make_plan_proposal, make_safety_plan
from patients.models import Patient
from patients.tests.base import Cast
from patients.tests.factories import make_patient
from xinshou.demo_data.safety import CONTACTS, PLANS
from xinshou.tests.browser.camera import Camera, Look
from xinshou.tests.browser.test_screens import DARK_ZH, LIGHT_EN, RTL_FA

pytestmark = [pytest.mark.browser, pytest.mark.slow]


@pytest.fixture
def noor(transactional_db: None, live_server: Any, cast: Cast) -> Patient:
    """Mei has all of it, Noor has none."""
    cast.mei.country = "TR"
    cast.mei.save()
    make_safety_plan(cast.mei, **PLANS["mei"][-1])
    make_plan_proposal(cast.dr_lin, cast.mei)
    make_contact_preferences(cast.mei, **CONTACTS["mei"])
    return make_patient("noor", alias="Noor", doctor=cast.dr_lin)


@pytest.mark.parametrize("look", [LIGHT_EN, DARK_ZH, RTL_FA], ids=lambda look: look.name)
def test_the_plan_is_sound_in(look: Look, chromium: Browser, live_server: Any, cast: Cast, noor: Patient) -> None:
    camera = Camera(chromium, live_server.url, look)
    camera.sign_in("dr.lin")
    camera.visit("safety-overview", f"/patients/{cast.mei.pk}/")
    camera.visit("safety-overview-none", f"/patients/{noor.pk}/")
    camera.visit("safety-plan", f"/patients/{cast.mei.pk}/safety-plan/")
    camera.submit()
    camera.judge("safety-plan-unchanged")
    with camera.narrow():
        camera.visit("safety-narrow-overview", f"/patients/{cast.mei.pk}/")
        camera.visit("safety-narrow-plan", f"/patients/{cast.mei.pk}/safety-plan/")
    camera.page.emulate_media(media="print")
    camera.visit("safety-plan-print", f"/patients/{cast.mei.pk}/safety-plan/")
    camera.page.emulate_media(media="screen")
    camera.page.context.clear_cookies(name="session")
    camera.sign_in("admin")
    camera.visit("admin-crisis-lines", "/admin/clinical/crisisresource/")
    camera.visit("admin-crisis-line", "/admin/clinical/crisisresource/add/")
    assert not camera.faults, "\n".join(camera.faults)


def test_a_doctor_proposes_by_keyboard(chromium: Browser, live_server: Any, cast: Cast, noor: Patient) -> None:
    camera = Camera(chromium, live_server.url, LIGHT_EN)
    camera.sign_in("dr.lin")
    camera.page.goto(f"{live_server.url}/patients/{noor.pk}/")
    camera.page.get_by_role("link", name="Propose a plan").press("Enter")
    camera.page.get_by_label("2. What I can do by myself").fill("Walk by the canal\nCold water")
    camera.page.get_by_role("button", name="Send the proposal").press("Enter")
    camera.page.get_by_text("Your proposal waits for the patient's answer.").wait_for()
    proposal = noor.safety_plan_proposals.get()
    assert proposal.steps["coping_strategies"] == ["Walk by the canal", "Cold water"]
    assert not camera.faults, "\n".join(camera.faults)
