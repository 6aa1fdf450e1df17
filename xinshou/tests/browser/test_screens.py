"""Every page in three looks: pictures in `.local/screenshots`, no fault that axe calls serious, nothing the content
security policy blocks, nothing to scroll sideways. SCREENSHOTS=docs/images writes the README's pictures there."""

import os
from datetime import timedelta
from pathlib import Path
from uuid import uuid4

import pytest
from django.utils import timezone
from playwright.sync_api import Browser

from clinical.models import Heartbeat
from patients.models import ConnectionStatus, Doctor, OnCallShift, Patient, User
from patients.tests.factories import hashed_password, make_connection_request, make_doctor, make_patient
from xinshou.demo_data.people import DOCTORS, PATIENTS
from xinshou.demo_data.seeding import Seeder
from xinshou.tests.browser.camera import Camera, Look

pytestmark = [pytest.mark.browser, pytest.mark.slow]

LIGHT_EN = Look("en-light", "en", "light", "en", "ltr")
DARK_ZH = Look("zh-dark", "zh-hans", "dark", "zh-Hans", "ltr")
RTL_FA = Look("fa-rtl", "fa", "light", "fa", "rtl")
README_PICTURES = {
    LIGHT_EN: {"today-en-light.png": "/today/", "caseload-en-light.png": "/patients/"},
    DARK_ZH: {"patient-overview-zh-dark.png": "/patients/{deer}/?period=90"},
    RTL_FA: {"caseload-fa-rtl.png": "/patients/"},
}
CUT_OFF = (
    "() => { const box = document.querySelector('#caseload-table .scroll'); return box.scrollWidth - box.clientWidth }"
)


@pytest.fixture
def people(transactional_db, live_server, settings) -> dict[str, str]:
    """Ids by name: Mei shares her notes, the deer does not, Salma has an open risk event."""
    settings.DEMO = True
    seeder = Seeder(hashed_password(), 120, gaps=True)
    seeder.administrator("admin")
    seeder.seed(DOCTORS, PATIENTS)
    make_doctor("dr.new", first_name="Noor", last_name="Baker")
    lin = Doctor.objects.get(user=User.objects.by_username("dr.lin").get())
    for name, state in (("zhang.w", "PENDING"), ("noor@example.org", "REJECTED"), ("hamid-k", "CANCELLED")):
        patient = make_patient(name.split("@")[0])
        make_connection_request(
            lin,
            patient,
            status=ConnectionStatus(state),
            message="您好，我是林医生。" if state == "PENDING" else None,
            responded_at=timezone.now() if state == "REJECTED" else None,
        )
    named = {"mei": "mei", "deer": "demo-03", "salma": "demo-10"}
    return {key: str(Patient.objects.get(user=User.objects.by_username(name).get()).pk) for key, name in named.items()}


@pytest.mark.parametrize("look", [LIGHT_EN, DARK_ZH, RTL_FA], ids=lambda look: look.name)
def test_every_page_is_sound_in(look: Look, chromium: Browser, live_server, people: dict[str, str]) -> None:
    camera = Camera(chromium, live_server.url, look)
    photograph_the_outside(camera)
    photograph_an_empty_caseload(camera)
    camera.sign_in("dr.lin")
    photograph_for_the_readme(camera, people)
    photograph_patients(camera, people)
    photograph_own_pages(camera)
    with camera.narrow():
        camera.visit("narrow-caseload", "/patients/")
        camera.visit("narrow-patient-overview", f"/patients/{people['deer']}/")
    photograph_the_admin(camera)
    assert not camera.faults, "\n".join(camera.faults)


def test_the_caseload_fits_beside_the_rail_of_a_small_screen(
    chromium: Browser, live_server, people: dict[str, str]
) -> None:
    camera = Camera(chromium, live_server.url, LIGHT_EN)
    camera.sign_in("dr.lin")
    camera.page.set_viewport_size({"width": 1280, "height": 900})
    cut_off = {}
    for look in (LIGHT_EN, DARK_ZH, RTL_FA):
        camera.page.context.add_cookies([{"name": "lang", "value": look.language, "url": live_server.url}])
        camera.page.goto(f"{live_server.url}/patients/?period=90")
        cut_off[look.lang] = camera.page.locator("#caseload-table .scroll").evaluate(CUT_OFF)
    assert cut_off == {"en": 0, "zh-Hans": 0, "fa": 0}


def photograph_the_outside(camera: Camera) -> None:
    camera.visit("sign-in", "/sign-in/")
    camera.visit("demo", "/demo/")
    camera.visit("neutral", "/notes/", language_of_look=False)
    camera.visit("not-found", f"/patients/{uuid4()}/x", status=404)


def photograph_an_empty_caseload(camera: Camera) -> None:
    camera.sign_in("dr.new")
    camera.visit("caseload-empty", "/patients/")
    camera.visit("connections-empty", "/connections/")
    camera.page.context.clear_cookies(name="session")


def photograph_patients(camera: Camera, people: dict[str, str]) -> None:
    deer, mei = f"/patients/{people['deer']}/", f"/patients/{people['mei']}/"
    camera.visit("caseload", "/patients/")
    camera.page.locator("#caseload-search").fill("qqqq")
    camera.page.locator("#caseload-table .empty").wait_for()
    camera.judge("caseload-no-match")
    camera.visit("patient-overview", f"{deer}?period=90")
    camera.visit("patient-overview-risk", f"/patients/{people['salma']}/")
    camera.visit("patient-assessments", f"{deer}?tab=assessments")
    camera.visit("patient-check-ins", f"{mei}?tab=check-ins")
    camera.visit("patient-check-ins-private", f"{deer}?tab=check-ins")
    camera.visit("patient-profile", f"{deer}?tab=profile")


def photograph_own_pages(camera: Camera) -> None:
    camera.visit("connections", "/connections/")
    camera.submit()
    camera.judge("connections-error")
    camera.visit("patient-create", "/patients/new/")
    camera.page.locator("#id_alias").fill("Moon")
    camera.submit()
    camera.judge("patient-created")
    camera.visit("profile", "/profile/")
    camera.visit("sessions", "/sessions/")


def photograph_the_admin(camera: Camera) -> None:
    camera.page.context.clear_cookies(name="session")
    camera.sign_in("admin")
    camera.visit("admin-index", "/admin/")
    camera.visit("admin-users", "/admin/patients/user/")
    camera.visit("admin-invite", "/admin/patients/user/add/")


def photograph_for_the_readme(camera: Camera, people: dict[str, str]) -> None:
    """With the worker's sign of life and somebody on call, as in the demo."""
    if folder := os.environ.get("SCREENSHOTS"):
        now = timezone.now()
        Heartbeat.objects.update_or_create(name=Heartbeat.SCREENING, defaults={"at": now})
        osei = Doctor.objects.get(user=User.objects.by_username("dr.osei").get())
        OnCallShift.objects.create(doctor=osei, starts_at=now, ends_at=now + timedelta(hours=12))
        for name, path in README_PICTURES[camera.look].items():
            camera.first_view(path.format(**people), Path(folder) / name)
