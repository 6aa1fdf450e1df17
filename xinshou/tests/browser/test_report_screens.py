"""The reports of a caseload on a phone."""

from typing import Any

import pytest
from playwright.sync_api import Browser

from patients.tests.base import Cast
from reports.tests.factories import make_report
from xinshou.tests.browser.camera import Camera, Look
from xinshou.tests.browser.test_screens import LIGHT_EN, RTL_FA

pytestmark = [pytest.mark.browser, pytest.mark.slow]


@pytest.mark.parametrize("look", [LIGHT_EN, RTL_FA], ids=lambda look: look.name)
def test_the_list_of_reports_is_sound_on_a_phone_in(
    look: Look, chromium: Browser, live_server: Any, transactional_db: None, cast: Cast
) -> None:
    make_report(cast.mei)
    camera = Camera(chromium, live_server.url, look)
    camera.sign_in("dr.lin")
    with camera.narrow():
        camera.visit("narrow-reports", "/reports/")
    assert not camera.faults, "\n".join(camera.faults)
