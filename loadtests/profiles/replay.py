"""Walks the journey in this process and prints what Silk saw."""

import argparse
import re
import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import django

django.setup()

from django.conf import settings  # noqa: E402
from django.db.models import Count  # noqa: E402
from django.test import Client  # noqa: E402
from silk.models import Request, SQLQuery  # noqa: E402

from loadtests.run import PASSPHRASE  # noqa: E402
from loadtests.sla import table  # noqa: E402
from xinshou.demo_data.factors import demo_code  # noqa: E402

API = "/api/v1"
ROWS = 15
ID = re.compile(r"[0-9a-f]{8}-[0-9a-f-]{27}")
MANY = re.compile(r"%s(, %s)+")


class Walker:
    """A client that stops at the first answer that is not as expected: an error's time says nothing."""

    def __init__(self, token: str = "") -> None:
        headers = {"host": "127.0.0.1"} | ({"authorization": f"Bearer {token}"} if token else {})
        self.client = Client(headers=headers)

    def get(self, path: str) -> Any:
        return self._checked(path, self.client.get(path))

    def post(self, path: str, body: Any) -> Any:
        return self._checked(path, self.client.post(path, body, content_type="application/json"))

    def form(self, path: str, **fields: str) -> Any:
        return self._checked(path, self.client.post(path, fields))

    def _checked(self, path: str, response: Any) -> Any:
        if response.status_code not in (200, 201, 302):
            raise RuntimeError(f"{path}: {response.status_code}")
        return response


def sign_in(username: str) -> Walker:
    answer = Walker().post(f"{API}/auth/login", {"username": username, "password": PASSPHRASE}).json()
    if answer["mfa_required"]:
        answer = Walker(answer["access_token"]).post(
            f"{API}/auth/login/mfa", {"code": demo_code(username, time.time())}
        )
        answer = answer.json()
    return Walker(answer["access_token"])


def walk_as_patient(patient: Walker) -> None:
    today = datetime.now(UTC).date()
    for path in ("/auth/me", "/auth/me/patient", "/clinical/checkin/today", "/clinical/assessments", "/clinical/due"):
        patient.get(API + path)
    patient.get(f"{API}/clinical/checkins?start_date={today - timedelta(days=30)}&end_date={today}")
    patient.post(f"{API}/clinical/checkin", {"mood_score": 4, "notes": "slept through, walked by the river"})
    responses = {f"q{number}": 1 for number in range(1, 9)} | {"q9": 0}
    patient.post(f"{API}/clinical/assessment", {"assessment_type": "PHQ9", "responses": responses})
    thread = patient.get(f"{API}/messaging/threads").json()["items"][0]["id"]
    patient.post(f"{API}/messaging/threads/{thread}/messages", {"content": "Can we meet on Tuesday?"})
    patient.get(f"{API}/messaging/threads/{thread}")


def walk_as_doctor(doctor: Walker) -> None:
    rows = doctor.get(f"{API}/clinical/doctor/patients?limit=40").json()["items"]
    doctor.get(f"{API}/clinical/doctor/risk-queue")
    for part in ("profile", "assessments", "risk-events"):
        doctor.get(f"{API}/clinical/doctor/patients/{rows[0]['patient_id']}/{part}")
    doctor.get(f"{API}/messaging/threads")


def walk_the_dashboard(browser: Walker) -> None:
    page = browser.get("/patients/").content.decode()
    patient = re.search(r'href="(/patients/[0-9a-f-]{36}/)"', page)
    for path in ("/today/", "/risk/", "/messages/", "/calendar/", patient[1] if patient else "/patients/"):
        browser.get(path)


def open_dashboard(username: str) -> Walker:
    browser = Walker()
    browser.form("/sign-in/", username=username, password=PASSPHRASE)
    browser.form("/sign-in/code/", code=demo_code(username, time.time()))
    return browser


def slowest_views() -> Iterator[list[str]]:
    """By address without its ids, the slowest mean first."""
    times: dict[str, list[Request]] = {}
    for request in Request.objects.annotate(sql=Count("queries")):
        times.setdefault(f"{request.method} {ID.sub('{id}', request.path)}", []).append(request)
    means = {name: sum(each.time_taken for each in seen) / len(seen) for name, seen in times.items()}
    for name in sorted(means, key=lambda name: -means[name])[:ROWS]:
        seen = times[name]
        longest = max(each.time_taken for each in seen)
        yield [name, str(len(seen)), f"{means[name]:.1f}", f"{longest:.1f}", str(max(each.sql for each in seen))]


def slowest_queries() -> Iterator[list[str]]:
    """By their text, the most time in all first."""
    totals: dict[str, list[float]] = {}
    for text, taken in SQLQuery.objects.filter(time_taken__isnull=False).values_list("query", "time_taken"):
        totals.setdefault(MANY.sub("%s, …", text), []).append(taken)
    for text in sorted(totals, key=lambda text: -sum(totals[text]))[:ROWS]:
        taken = totals[text]
        shown = re.sub(r"SELECT .*? FROM", "SELECT … FROM", " ".join(text.split()))[:160].replace("|", "\\|")
        yield [shown, str(len(taken)), f"{sum(taken):.0f}", f"{max(taken):.1f}"]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=5)
    options = parser.parse_args()
    if not settings.PROFILING:
        raise SystemExit("XINSHOU_PROFILING=1 is not set, or this is not a demo")
    mei, doctor, browser = sign_in("mei"), sign_in("dr.lin"), open_dashboard("dr.osei")
    for _number in range(options.times):
        walk_as_patient(mei)
        walk_as_doctor(doctor)
        walk_the_dashboard(browser)
    views = table(["view", "times", "mean ms", "longest ms", "statements"], list(slowest_views()))
    queries = table(["statement", "times", "ms in all", "longest ms"], list(slowest_queries()))
    sys.stdout.write(f"\n## Slowest views\n\n{views}\n\n## Slowest queries\n\n{queries}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
