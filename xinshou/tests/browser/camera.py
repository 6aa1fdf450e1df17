"""One browser in one look that opens pages, judges them and keeps their pictures."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import axe_playwright_python
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page

from patients.models import User
from patients.tests.base import PASSWORD
from patients.tests.factories import code_of, give_factor
from xinshou.embedded import local_dir

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
WIDE, NARROW = 1366, 400
HEIGHTS = {WIDE: 900, NARROW: 850}
TABS = 8
REPORT_CSP = """document.addEventListener("securitypolicyviolation", (event) =>
  console.error(`CSP ${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`));"""
AXE_FAULTS = """async () => (await axe.run(document, {resultTypes: ["violations"], preload: false})).violations
  .filter((found) => ["serious", "critical"].includes(found.impact))
  .map((found) => `${found.id}: ${found.nodes.map((node) => node.html.slice(0, 160)).join(" | ")}`)"""
SIDEWAYS = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
FOCUS = """async () => {
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  const here = document.activeElement;
  if (!here || here === document.body || here === document.documentElement) return null;
  const style = getComputedStyle(here), box = here.getBoundingClientRect();
  return {
    html: here.outerHTML.slice(0, 120),
    ring: style.outlineStyle === "auto" || (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2),
    seen: box.width > 0 && box.bottom > 0 && box.top < innerHeight,
  };
}"""


def factor_for(username: str) -> User:
    """The account, with a second factor from now on."""
    user = User.objects.by_username(username).get()
    if user.mfa_enabled_at is None:
        give_factor(user)
    return user


@dataclass(frozen=True)
class Look:
    name: str
    language: str
    theme: str
    lang: str
    dir: str


@dataclass
class Camera:
    """`faults` holds what the pages so far did wrong, one line each; empty is what a test wants."""

    browser: Browser
    server: str
    look: Look
    faults: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.folder = local_dir() / "screenshots"
        self.folder.mkdir(parents=True, exist_ok=True)
        self.shot = ""
        self.page = self._page()

    def _page(self) -> Page:
        context: BrowserContext = self.browser.new_context(
            viewport={"width": WIDE, "height": HEIGHTS[WIDE]}, reduced_motion="reduce", locale="en-GB"
        )
        cookies = {"lang": self.look.language, "theme": self.look.theme}
        context.add_cookies([{"name": name, "value": value, "url": self.server} for name, value in cookies.items()])
        context.add_init_script(REPORT_CSP)
        page = context.new_page()
        page.set_default_timeout(60_000)
        page.on("console", self._hear)
        page.on("pageerror", lambda error: self._note(f"script: {error}"))
        return page

    def _hear(self, message: ConsoleMessage) -> None:
        """A refused form and an unknown page are loaded with their status, which the browser reports as a fault."""
        own_status = "Failed to load resource" in message.text and message.location.get("url") == self.page.url
        if message.type in {"error", "warning"} and not own_status:
            self._note(f"console: {message.text}")

    def _note(self, fault: str) -> None:
        self.faults.append(f"{self.look.name}-{self.shot}: {fault}")

    def sign_in(self, username: str) -> None:
        self.page.goto(f"{self.server}/sign-in/")
        self.page.locator("#id_username").fill(username)
        self.page.locator("#id_password").fill(PASSWORD)
        factor = factor_for(username)
        self.submit()
        self.page.locator("#id_code").fill(code_of(factor))
        self.submit()

    def submit(self) -> None:
        with self.page.expect_navigation():
            self.page.locator("main form [type=submit]").last.click()

    def visit(self, shot: str, path: str, *, status: int = 200, language_of_look: bool = True) -> None:
        self.shot = shot
        answer = self.page.goto(f"{self.server}{path}")
        if answer is None or answer.status != status:
            self._note(f"status {answer and answer.status}, not {status}")
        self.judge(shot, language_of_look=language_of_look)

    def judge(self, shot: str, *, language_of_look: bool = True) -> None:
        """The page that is open now."""
        self.shot = shot
        self.page.screenshot(path=self.path_of(shot), full_page=True)
        self._judge_frame(language_of_look)
        self.page.evaluate(AXE)
        for fault in self.page.evaluate(AXE_FAULTS):
            self._note(f"axe: {fault}")
        self._judge_focus()

    def _judge_frame(self, language_of_look: bool) -> None:
        root = self.page.evaluate("() => [document.documentElement.lang, document.documentElement.dir]")
        if language_of_look and [root[0].lower(), root[1] or "ltr"] != [self.look.lang.lower(), self.look.dir]:
            self._note(f"lang and dir are {root}")
        if (over := self.page.evaluate(SIDEWAYS)) > 0:
            self._note(f"{over} px wider than the window")

    def _judge_focus(self) -> None:
        for _press in range(TABS):
            self.page.keyboard.press("Tab")
            if hidden := self._focus_not_seen():
                self._note(f"focus not visible: {hidden}")

    def _focus_not_seen(self) -> str:
        """Its markup; empty when it is seen. A browser draws the frame after the key, not with it."""
        for _look in range(20):
            focus: dict[str, Any] | None = self.page.evaluate(FOCUS)
            if not focus or (focus["ring"] and focus["seen"]):
                return ""
            self.page.wait_for_timeout(50)
        return str(focus["html"]) if focus else ""

    @contextmanager
    def narrow(self) -> Iterator[None]:
        self.page.set_viewport_size({"width": NARROW, "height": HEIGHTS[NARROW]})
        yield
        self.page.set_viewport_size({"width": WIDE, "height": HEIGHTS[WIDE]})

    def first_view(self, path: str, target: Path) -> None:
        """What fits in a window, as the README shows it."""
        self.page.goto(f"{self.server}{path}")
        target.parent.mkdir(parents=True, exist_ok=True)
        self.page.screenshot(path=target)

    def path_of(self, shot: str) -> Path:
        return self.folder / f"{self.look.name}-{shot}.png"
