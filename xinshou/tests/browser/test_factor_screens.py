"""A doctor's first sign-in with the second step, photographed in three looks, by keyboard and paste."""

import pytest
from django.utils import timezone
from playwright.sync_api import Browser, expect

from patients.services.second_factor import code_at, step_at
from patients.tests.base import PASSWORD, Cast
from xinshou.tests.browser.camera import Camera, Look
from xinshou.tests.browser.test_screens import DARK_ZH, LIGHT_EN, RTL_FA

pytestmark = [pytest.mark.browser, pytest.mark.slow]


@pytest.mark.parametrize("look", [LIGHT_EN, DARK_ZH, RTL_FA], ids=lambda look: look.name)
def test_the_second_step_from_nothing(look: Look, chromium: Browser, live_server, transactional_db, cast: Cast) -> None:
    camera = Camera(chromium, live_server.url, look)
    page = camera.page
    camera.visit("forgot-password", "/forgot-password/")
    camera.visit("reset-password", "/reset-password/#" + "0" * 64)
    expect(page.locator("#id_token")).to_have_value("0" * 64)
    assert "#" not in page.url
    page.goto(f"{live_server.url}/sign-in/?next=/connections/")
    page.locator("#id_username").fill("dr.lin")
    page.locator("#id_password").fill(PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url("**/second-factor/")
    camera.judge("second-factor-start")
    camera.submit()
    camera.judge("second-factor-set-up")
    secret = page.locator("code.secret").inner_text()
    page.locator("#id_code").fill("000 000")
    camera.submit()
    camera.judge("second-factor-wrong-code")
    assert secret not in page.content()
    page.locator("#id_code").fill(code_at(secret, step_at(timezone.now())))
    camera.submit()
    camera.judge("backup-codes")
    codes = page.locator(".backup-codes code").all_inner_texts()
    assert len(codes) == 10
    camera.visit("second-factor", "/second-factor/")
    camera.visit("step-up", "/step-up/")
    camera.visit("hand-over", "/hand-over/")
    camera.visit("holiday-cover", "/cover/")
    camera.visit("emergency-access", "/emergency-access/")
    with camera.narrow():
        camera.visit("narrow-second-factor", "/second-factor/")
    page.context.clear_cookies(name="session")
    page.goto(f"{live_server.url}/sign-in/?next=/connections/")
    page.locator("#id_username").fill("dr.lin")
    page.locator("#id_password").fill(PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url("**/sign-in/code/**")
    camera.judge("sign-in-code")
    page.locator("#id_code").fill(codes[0])
    page.keyboard.press("Enter")
    page.wait_for_url("**/connections/")
    camera.judge("connections-new-sign-in")
    assert not camera.faults, "\n".join(camera.faults)
