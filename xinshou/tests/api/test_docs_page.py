"""The documentation page in a real browser under the strict policy."""

import os
import shutil
from typing import Any

import pytest
from django.conf import settings
from playwright.sync_api import sync_playwright

from patients.tests.base import Cast, doctor_client

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.real_urls]


def test_docs_work_without_inline_code(cast: Cast, live_server: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "1")
    cookie = doctor_client(cast.dr_lin).cookies[settings.SESSION_COOKIE_NAME]
    complaints: list[str] = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        context = browser.new_context()
        context.add_cookies([{"name": cookie.key, "value": cookie.value, "url": live_server.url}])
        page = context.new_page()
        page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
        page.goto(f"{live_server.url}/api/v1/docs")
        page.wait_for_selector('[data-path="/api/v1/appointments/availability"]', timeout=20_000)
        page.screenshot(path=os.environ.get("DOCS_SCREENSHOT", "/dev/null"), type="png")
        browser.close()
    assert complaints == []
