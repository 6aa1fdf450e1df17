"""A real browser (Debian's chromium) against the live product. Without chromium these tests fail, unless
ALLOW_NO_BROWSER=1 says that this machine may do without."""

import os
import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect, sync_playwright

# Playwright's synchronous API keeps an event loop in this thread, which Django would take for an async view.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "1")
expect.set_options(timeout=45_000)  # how long a page takes is measured in loadtests/, not here
ARGUMENTS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--force-color-profile=srgb",
]  # fmt: skip


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """One for each module: Playwright's event loop must not run on into tests that have a loop of their own."""
    path = shutil.which("chromium")
    if path is None:
        if os.environ.get("ALLOW_NO_BROWSER") == "1":
            pytest.skip("no chromium here, and ALLOW_NO_BROWSER=1")
        pytest.fail("chromium is missing: apt-get install chromium, or ALLOW_NO_BROWSER=1")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield browser
        browser.close()
