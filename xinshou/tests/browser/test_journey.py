"""The main job, as its people do it: Mei by the API, Dr Lin in a browser."""

import httpx
import pytest
from playwright.sync_api import Browser, Page, expect

from patients.models import Doctor, User
from patients.tests.base import PASSWORD
from patients.tests.factories import code_of, make_patient
from patients.tokens import issue_token
from xinshou.tests.browser.camera import factor_for

pytestmark = [pytest.mark.browser, pytest.mark.slow]
PHQ9 = {"q1": 2, "q2": 2, "q3": 1, "q4": 2, "q5": 1, "q6": 1, "q7": 1, "q8": 0, "q9": 1}


class Api(httpx.Client):
    def __init__(self, server: str, token: str = "") -> None:
        super().__init__(
            base_url=f"{server}/api/v1/", headers={"Authorization": f"Bearer {token}"} if token else {}, timeout=60
        )

    def send_json(self, path: str, body: dict) -> dict:
        answer = self.post(path, json=body)
        assert answer.is_success, (path, answer.status_code, answer.text)
        return answer.json()


def sign_in(page: Page, server: str, username: str) -> None:
    page.goto(f"{server}/sign-in/")
    page.get_by_label("User name or e-mail").fill(username)
    page.get_by_label("Passphrase").fill(PASSWORD)
    factor = factor_for(username)
    page.locator("main form button[type=submit], main form button:not([type])").first.click()
    page.get_by_label("Code").fill(code_of(factor))
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("heading", name="Today", exact=True)).to_be_visible()
    page.goto(f"{server}/patients/")
    page.wait_for_load_state("networkidle")


def connected_patient(server: str, doctor: str) -> Api:
    """Registers Mei, has the doctor ask by API, and accepts."""
    registered = Api(server).send_json(
        "auth/register",
        {"password": "seven lamps on the quay", "username": "mei-river", "alias": "Mei", "timezone": "Europe/Berlin"},
    )
    mei = Api(server, registered["access_token"])
    token = issue_token(User.objects.by_username(doctor).get(), is_verified=True)
    Api(server, token).send_json("clinical/doctor/connection-requests", {"patient_username": "mei-river"})
    request = mei.get("clinical/patient/connection-requests").json()[0]
    mei.send_json(f"clinical/patient/connection-requests/{request['id']}/accept", {})
    return mei


def test_a_check_in_and_a_phq9_reach_the_doctor(chromium: Browser, live_server, transactional_db, cast) -> None:
    server = live_server.url
    mei = connected_patient(server, "dr.lin")
    page = chromium.new_context().new_page()
    sign_in(page, server, "dr.lin")
    rows = page.locator("#caseload-table tbody tr")
    expect(rows).to_have_count(2)

    mei.send_json("clinical/checkin", {"mood_score": 4, "sleep_hours": 5.5, "notes": "woke up twice"})
    mei.send_json("clinical/assessment", {"assessment_type": "PHQ9", "responses": PHQ9})
    page.reload()
    expect(rows.first).to_contain_text("Mei")
    expect(rows.first).to_contain_text("Medium")

    rows.first.locator(".patient-link").click()
    expect(page.get_by_role("heading", name="Mei", exact=True)).to_be_visible()
    expect(page.locator("svg[role=img]").first).to_be_visible()
    expect(page.locator("details table").first).to_be_attached()
    card = page.locator(".score-card").filter(has_text="Patient Health Questionnaire-9")
    expect(card).to_contain_text("11")
    expect(card).to_contain_text("Moderate")
    expect(page.locator(".risk-list")).to_contain_text("Suicidal thoughts")
    expect(page.locator(".risk-list")).to_contain_text("Medium")


def test_another_doctor_finds_nothing_there(chromium: Browser, live_server, transactional_db, cast) -> None:
    server = live_server.url
    page = chromium.new_context().new_page()
    sign_in(page, server, "dr.osei")
    expect(page.locator("#caseload-table")).not_to_contain_text("Mei")
    answer = page.goto(f"{server}/patients/{cast.mei.pk}/")
    assert answer is not None
    assert answer.status == 404


def test_the_keyboard_goes_where_it_should(chromium: Browser, live_server, transactional_db, cast) -> None:
    page = chromium.new_context().new_page()
    sign_in(page, live_server.url, "dr.lin")
    page.keyboard.press("/")
    expect(page.locator("[data-search]").first).to_be_focused()
    page.keyboard.type("zzz")
    expect(page.get_by_role("heading", name="No match")).to_be_visible()


class Ears:
    """Every address the browser asked for or kept in its history."""

    KEEP = """for (const name of ["pushState", "replaceState"]) {
      const real = history[name].bind(history);
      history[name] = (state, title, address) => {
        console.debug(`history ${JSON.stringify(state)} ${address ?? ""}`);
        real(state, title, address);
      };
    }"""

    def __init__(self, page: Page) -> None:
        self.heard: list[str] = []
        page.add_init_script(self.KEEP)
        page.on("request", lambda request: self.heard.append(f"{request.url} {request.headers.get('referer')}"))
        page.on("framenavigated", lambda frame: self.heard.append(frame.url))
        page.on("console", lambda message: self.heard.append(message.text))

    def heard_of(self, word: str) -> list[str]:
        return [line for line in self.heard if word.lower() in line.lower()]


def make_caseload(doctor: Doctor) -> None:
    for number in range(25):
        make_patient(doctor=doctor, alias=f"Parwana {number:02}")


def test_a_name_searched_for_reaches_no_address(chromium: Browser, live_server, transactional_db, cast) -> None:
    make_caseload(cast.dr_lin)
    page = chromium.new_context().new_page()
    ears = Ears(page)
    sign_in(page, live_server.url, "dr.lin")
    count, rows = page.locator("#caseload-count"), page.locator("#caseload-table tbody tr")
    page.locator("#caseload-search").press_sequentially("parwana")
    expect(count).to_have_text("25 of 26 match")
    page.locator("#sort-name").press("Enter")
    expect(rows.first).to_contain_text("Parwana 00")
    expect(page.locator("#sort-name")).to_be_focused()
    page.locator("#sort-name").press("Space")
    expect(rows.first).to_contain_text("Parwana 24")
    page.locator("#page-next").click()
    expect(rows.first).to_contain_text("Parwana 04")
    page.locator("#period-7").click()
    expect(page.locator("#period-7")).to_have_attribute("aria-current", "true")
    expect(page.locator(".segments [aria-current]")).to_have_count(1)
    expect(rows.first).to_contain_text("Parwana 24")
    page.locator("#caseload-search").press("Enter")
    page.wait_for_load_state("networkidle")
    expect(count).to_have_text("25 of 26 match")
    expect(page.locator("#period-7")).to_have_attribute("aria-current", "true")
    assert page.url == f"{live_server.url}/patients/?sort=name&order=desc&period=7&page=1"
    page.reload()
    expect(count).to_have_text("26 patients")
    assert ears.heard_of("sort=name")
    assert ears.heard_of("parwana") == []


def test_a_page_that_answers_a_search_can_be_left_and_reloaded(
    chromium: Browser, live_server, transactional_db, cast
) -> None:
    page = chromium.new_context().new_page()
    ears = Ears(page)
    sign_in(page, live_server.url, "dr.lin")
    page.goto(f"{live_server.url}/connections/")
    page.locator("#request-search").fill("mei")
    page.get_by_role("button", name="Show", exact=True).click()
    expect(page.get_by_role("table")).to_contain_text("Mei")
    page.locator("#patient-search").fill("mei")
    page.locator("#patient-search").press("Enter")
    expect(page.locator("#caseload-count")).to_have_text("1 of 1 matches")
    page.locator(".patient-link").click()
    expect(page.get_by_role("heading", name="Mei", exact=True)).to_be_visible()
    page.go_back()
    expect(page.locator("#caseload-count")).to_have_text("1 patient")
    page.reload()
    expect(page.locator("#caseload-count")).to_have_text("1 patient")
    assert ears.heard_of("/patients/")
    assert ears.heard_of("mei") == []


def test_shift_three_times_leaves_nothing_behind(chromium: Browser, live_server, transactional_db, cast) -> None:
    context = chromium.new_context()
    page = context.new_page()
    sign_in(page, live_server.url, "dr.lin")
    for _ in range(3):
        page.keyboard.press("Shift")
    page.wait_for_url(f"{live_server.url}/notes/")
    expect(page.locator("body")).not_to_contain_text("XinShouCai")
    page.goto(f"{live_server.url}/patients/")
    expect(page.get_by_label("Passphrase")).to_be_visible()


def test_pages_work_without_scripts(chromium: Browser, live_server, transactional_db, cast) -> None:
    page = chromium.new_context(java_script_enabled=False).new_page()
    sign_in(page, live_server.url, "dr.lin")
    page.goto(f"{live_server.url}/connections/")
    page.get_by_label("User name or e-mail of the patient").fill("somebody-new")
    page.get_by_role("button", name="Send the request").click()
    main = page.locator("#main")
    expect(main.get_by_role("status").or_(main.get_by_role("alert")).first).to_be_visible()
    expect(page.get_by_role("table")).to_contain_text("somebody-new")


def test_a_search_works_without_scripts(chromium: Browser, live_server, transactional_db, cast) -> None:
    make_caseload(cast.dr_lin)
    page = chromium.new_context(java_script_enabled=False).new_page()
    ears = Ears(page)
    sign_in(page, live_server.url, "dr.lin")
    rows = page.locator("#caseload-table tbody tr")
    page.locator("#caseload-search").fill("parwana")
    page.get_by_role("button", name="Search").click()
    expect(page.locator("#caseload-count")).to_have_text("25 of 26 match")
    page.locator("#sort-name").click()
    page.locator("#period-90").click()
    page.locator("#page-next").click()
    expect(rows.first).to_contain_text("Parwana 20")
    expect(page.locator("#caseload-search")).to_have_value("parwana")
    expect(page.locator("#period-90")).to_have_attribute("aria-current", "true")
    page.locator("#caseload-search").press("Enter")
    expect(rows.first).to_contain_text("Parwana 00")
    assert ears.heard_of("parwana") == []
