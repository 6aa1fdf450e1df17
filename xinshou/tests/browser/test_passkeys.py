"""Passkeys in a real browser with a virtual authenticator (Chromium's DevTools: WebAuthn), by keyboard alone."""

from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from patients.models import Passkey
from patients.tests.base import PASSWORD, Cast
from xinshou.tests.browser.camera import Camera, Look
from xinshou.tests.browser.test_screens import DARK_ZH, LIGHT_EN, RTL_FA

pytestmark = [pytest.mark.browser, pytest.mark.slow]


def virtual_authenticator(page: Page) -> Any:
    """The DevTools session and the authenticator's id."""
    devtools = page.context.new_cdp_session(page)
    devtools.send("WebAuthn.enable")
    options = {
        "protocol": "ctap2",
        "transport": "internal",
        "hasResidentKey": True,
        "hasUserVerification": True,
        "isUserVerified": True,
        "automaticPresenceSimulation": True,
    }
    return devtools, devtools.send("WebAuthn.addVirtualAuthenticator", {"options": options})["authenticatorId"]


def sign_in(camera: Camera) -> None:
    page = camera.page
    page.goto(f"{camera.server}/sign-in/?next=/connections/")
    page.locator("#id_username").fill("dr.lin")
    page.locator("#id_password").fill(PASSWORD)
    page.keyboard.press("Enter")


@pytest.mark.parametrize("look", [LIGHT_EN, DARK_ZH, RTL_FA], ids=lambda look: look.name)
def test_a_passkey_from_nothing(look: Look, chromium: Browser, live_server, transactional_db, cast: Cast) -> None:
    camera = Camera(chromium, live_server.url, look)
    page = camera.page
    devtools, authenticator = virtual_authenticator(page)
    sign_in(camera)
    page.wait_for_url("**/second-factor/")
    camera.judge("second-factor-start-passkey")
    page.locator("a[href='/second-factor/passkeys/new/']").press("Enter")
    page.wait_for_url("**/passkeys/new/")
    camera.judge("passkey-new")
    page.locator("#id_name").fill("Blue key")
    page.keyboard.press("Enter")
    page.wait_for_url("**/second-factor/")
    camera.judge("second-factor-passkey")
    assert Passkey.objects.get().name == "Blue key"
    page.context.clear_cookies(name="session")
    sign_in(camera)
    page.wait_for_url("**/sign-in/code/**")
    camera.judge("sign-in-passkey")
    devtools.send("WebAuthn.setUserVerified", {"authenticatorId": authenticator, "isUserVerified": False})
    page.locator("form[data-passkey] [type=submit]").press("Enter")
    says = page.locator("[data-passkey-says]")
    expect(says).to_have_text(says.get_attribute("data-cancelled") or "missing")
    camera.judge("sign-in-passkey-cancelled")
    devtools.send("WebAuthn.setUserVerified", {"authenticatorId": authenticator, "isUserVerified": True})
    page.locator("form[data-passkey] [type=submit]").press("Enter")
    page.wait_for_url("**/connections/")
    page.goto(f"{live_server.url}/second-factor/")
    page.locator(".passkeys a").press("Enter")
    page.wait_for_url("**/passkeys/*-*/")
    camera.judge("passkey-change")
    camera.visit("step-up-factor", "/step-up/factor/")
    camera.visit("step-up-passkey", "/step-up/")
    page.locator("form[data-passkey] [type=submit]").press("Enter")
    page.wait_for_url("**/second-factor/")
    with camera.narrow():
        camera.visit("narrow-second-factor-passkey", "/second-factor/")
    assert not camera.faults, "\n".join(camera.faults)
