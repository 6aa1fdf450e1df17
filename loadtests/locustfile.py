"""Simulated patients, doctors and probes. One of them stands for many people, so the pauses are short: about one
request a second each, as in the mix behind the figures of the performance guide (200 users, 196 requests a second).

Each has an account of its own and signs in once, as a client does. Every answer is read: an unexpected status or a body
without the field that was asked for is a failure."""

import itertools
import os
import random
import re
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, ClassVar
from uuid import uuid4

from locust import FastHttpUser, LoadTestShape, User, between, events, task

from loadtests.recovery import Seconds
from loadtests.scenarios import ALL, numbers_of_doctors
from xinshou.demo_data.factors import demo_code

API = "/api/v1"
PASSPHRASE = os.environ["LOAD_PASSPHRASE"]
PATIENTS = (f"load-patient-{number:04}" for number in range(1, int(os.environ["LOAD_PATIENTS"]) + 1))
DOCTORS = (
    f"load-doctor-{number:02}"
    for number in numbers_of_doctors(os.environ["LOAD_SCENARIO"], int(os.environ["LOAD_DOCTORS"]))
)
CSRF = re.compile(r'name="csrfmiddlewaretoken" value="([^"]+)"')
PATIENT_LINK = re.compile(r'href="(/[a-z/-]*/[0-9a-f-]{36}/)"')
Check = Callable[[Any], bool]


class Shape(LoadTestShape):
    scenario = ALL[os.environ["LOAD_SCENARIO"]]
    scale = float(os.environ["LOAD_SCALE"])

    def tick(self) -> tuple[int, float] | None:
        return self.scenario.at(self.get_run_time(), self.scale)


ANSWERS = Seconds()
BEGAN: list[float] = []


@events.test_start.add_listener
def begin(**_details: Any) -> None:
    BEGAN.append(time.monotonic())


@events.request.add_listener
def count_in_its_second(response_time: float, **_details: Any) -> None:
    ANSWERS.add(time.monotonic() - BEGAN[0], response_time)


@events.quitting.add_listener
def write_seconds(**_details: Any) -> None:
    ANSWERS.write(Path(os.environ["LOAD_SECONDS"]))


@events.user_error.add_listener
def count_as_failure(user_instance: User, exception: Exception, **_details: Any) -> None:
    """A simulated person who stumbles must not leave the error rate at zero."""
    name = f"[error] {type(user_instance).__name__}"
    user_instance.environment.events.request.fire(
        request_type="RUN", name=name, response_time=0, response_length=0, exception=exception, context={}
    )


def arrive() -> None:
    """Locust lets all who come in a second come at its first instant; people do not knock in step."""
    time.sleep(random.random())  # noqa: S311


def read(response: Any, check: Check, status: tuple[int, ...] = (200,)) -> Any:
    """The body; None, and a failure, when the status or the body is not the expected one."""
    if response.status_code not in status:
        response.failure(f"status {response.status_code}")
        return None
    try:
        body = response.json()
        as_expected = check(body)
    except (LookupError, TypeError, ValueError):
        as_expected = False
    if not as_expected:
        response.failure("the body is not as expected")
    return body if as_expected else None


class Person(FastHttpUser):
    abstract = True
    accounts: ClassVar[Iterator[str]]
    token = ""

    def ask(
        self,
        category: str,
        method: str,
        path: str,
        check: Check,
        *,
        status: tuple[int, ...] = (200,),
        route: str = "",
        json: Any = None,
    ) -> Any:
        """The body, or None after a failure. `route` names the figures where the path holds an id."""
        headers = {"Authorization": f"Bearer {self.token}"} if self.token else {}
        if category == "write":
            headers["Idempotency-Key"] = uuid4().hex
        name = f"[{category}] {method} {(route or path).partition('?')[0]}"
        with self.client.request(
            method, API + path, name=name, json=json, headers=headers, catch_response=True
        ) as response:
            return read(response, check, status)

    def on_start(self) -> None:
        """RuntimeError when there are more simulated people than accounts."""
        username = next(self.accounts, None)
        if username is None:
            raise RuntimeError(f"no account is left for another {type(self).__name__}")
        arrive()
        body = self.ask(
            "auth",
            "POST",
            "/auth/login",
            lambda answer: bool(answer["access_token"]),
            json={"username": username, "password": PASSPHRASE},
        )
        self.token = body["access_token"] if body else ""
        if body and body["mfa_required"]:
            self.show_code(username)

    def show_code(self, username: str) -> None:
        body = self.ask(
            "auth",
            "POST",
            "/auth/login/mfa",
            lambda answer: answer["access_token"].startswith("xsc_") and not answer["mfa_required"],
            json={"code": demo_code(username, time.time())},
        )
        self.token = body["access_token"] if body else ""


class PatientUser(Person):
    weight = 38
    wait_time = between(0.5, 1.5)
    accounts = PATIENTS

    @task(8)
    def me(self) -> None:
        self.ask("read", "GET", "/auth/me", lambda body: body["user_type"] == "PATIENT")

    @task(4)
    def profile(self) -> None:
        self.ask("read", "GET", "/auth/me/patient", lambda body: bool(body["full_name"]))

    @task(8)
    def check_ins(self) -> None:
        today = datetime.now(UTC).date()
        path = f"/clinical/checkins?start_date={today - timedelta(days=30)}&end_date={today}"
        self.ask("read", "GET", path, lambda body: all(0 <= row["mood_score"] <= 10 for row in body) and len(body) > 0)

    @task(4)
    def today(self) -> None:
        self.ask("read", "GET", "/clinical/checkin/today", lambda body: body is None or "checkin_date" in body)

    @task(5)
    def assessments(self) -> None:
        self.ask("read", "GET", "/clinical/assessments", lambda body: "total_score" in body[0])

    @task(1)
    def instruments(self) -> None:
        self.ask("read", "GET", "/clinical/instruments", lambda body: "PHQ9" in {row["code"] for row in body})

    @task(4)
    def check_in(self) -> None:
        mood = random.randint(0, 10)  # noqa: S311
        answers = {"mood_score": mood, "sleep_hours": 6.5, "notes": "slept through, walked by the river"}
        check = lambda body: body["mood_score"] == mood and body["notes"] == answers["notes"]  # noqa: E731
        self.ask("write", "POST", "/clinical/checkin", check, status=(200, 201), json=answers)

    @task(1)
    def assessment(self) -> None:
        responses = {f"q{number}": random.randint(0, 3) for number in range(1, 9)} | {"q9": 0}  # noqa: S311
        self.ask(
            "write",
            "POST",
            "/clinical/assessment",
            lambda body: body["total_score"] == sum(responses.values()),
            json={"assessment_type": "PHQ9", "responses": responses},
        )


class NewPatientUser(FastHttpUser):
    """People who come for the first time: one registers every few seconds."""

    weight = 2
    wait_time = between(5, 10)

    @task
    def register(self) -> None:
        with self.client.post(
            f"{API}/auth/register",
            name="[auth] POST /auth/register",
            json={"password": f"seven lamps {uuid4().hex}"},
            catch_response=True,
        ) as response:
            read(response, lambda body: len(body["recovery_codes"]) == 8, (201,))


class DoctorUser(Person):
    """A doctor's client of the JSON API."""

    weight = 4
    wait_time = between(0.5, 1.5)
    accounts = DOCTORS
    patient_ids: tuple[str, ...] = ()

    def on_start(self) -> None:
        super().on_start()
        self.caseload()

    @task(4)
    def caseload(self) -> None:
        path = "/clinical/doctor/patients?limit=40"
        body = self.ask("read", "GET", path, lambda answer: answer["items"][0]["unreviewed_risks"] >= 0)
        self.patient_ids = tuple(row["patient_id"] for row in body["items"]) if body else ()

    @task(2)
    def patient_check_ins(self) -> None:
        today = datetime.now(UTC).date()
        query = f"?start_date={today - timedelta(days=30)}&end_date={today}"
        self.about_a_patient("/checkins", lambda body: isinstance(body, list), query)

    @task(2)
    def patient_assessments(self) -> None:
        self.about_a_patient("/assessments", lambda body: body["total"] >= len(body["items"]))

    @task(1)
    def patient_profile(self) -> None:
        self.about_a_patient("/profile", lambda body: bool(body["full_name"]))

    def about_a_patient(self, part: str, check: Check, query: str = "") -> None:
        if self.patient_ids:
            folder = "/clinical/doctor/patients"
            path = f"{folder}/{random.choice(self.patient_ids)}{part}{query}"  # noqa: S311
            self.ask("read", "GET", path, check, route=f"{folder}/{{id}}{part}")


class DashboardUser(FastHttpUser):
    """A doctor at the browser's dashboard."""

    weight = 4
    wait_time = between(1, 4)
    accounts = DOCTORS

    def on_start(self) -> None:
        arrive()
        form = self.page("[read] GET dashboard sign-in", "/sign-in/", CSRF)
        if form:
            self.sign_in(next(self.accounts), form[1])

    def sign_in(self, username: str, token: str) -> None:
        with self.client.post(
            "/sign-in/",
            data={"username": username, "password": PASSPHRASE, "csrfmiddlewaretoken": token},
            name="[auth] POST dashboard sign-in",
            allow_redirects=False,
            catch_response=True,
        ) as response:
            if response.status_code != 302:
                response.failure(f"status {response.status_code}")
                return
        form = self.page("[read] GET dashboard second step", "/sign-in/code/", CSRF)
        if form:
            self.show_code(username, form[1])

    def show_code(self, username: str, token: str) -> None:
        with self.client.post(
            "/sign-in/code/",
            data={"code": demo_code(username, time.time()), "csrfmiddlewaretoken": token},
            name="[auth] POST dashboard second step",
            allow_redirects=False,
            catch_response=True,
        ) as response:
            if response.status_code != 302:
                response.failure(f"status {response.status_code}")

    def page(self, name: str, path: str, expected: re.Pattern[str]) -> re.Match[str] | None:
        with self.client.get(path, name=name, allow_redirects=False, catch_response=True) as response:
            found = expected.search(response.text or "")
            if response.status_code != 200:
                response.failure(f"status {response.status_code}")
            elif not found:
                response.failure("the page is not as expected")
            return found

    @task
    def caseload(self) -> None:
        patient = self.page("[read] GET dashboard caseload", "/patients/", PATIENT_LINK)
        if patient:
            self.page("[read] GET dashboard patient", patient[1], re.compile(r"<svg"))


class HealthUser(FastHttpUser):
    weight = 2
    wait_time = between(1, 3)
    paths = itertools.cycle(["/health", "/health/live", "/health/ready"])

    @task
    def probe(self) -> None:
        path = next(self.paths)
        with self.client.get(path, name=f"[health] GET {path}", catch_response=True) as response:
            read(response, lambda body: body["status"] in {"healthy", "alive", "ready"})
