"""`make bench`: what each hot endpoint costs, as a share of a bare Django view behind the same middleware and of its
own SQL run by pgbench, all on one server in one run, in turns.

Shares outlive a slow or busy machine, absolute figures do not. The share by CPU counts what the web processes burn for
one request, whatever else runs here; the share by requests a second has the database and the load generator in it."""

import argparse
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from http.client import HTTPConnection
from pathlib import Path
from typing import Any

from loadtests import machine
from loadtests.hammer import Ask, Timed, hammer
from loadtests.memory import descendants
from loadtests.run import (
    HOST,
    PASSPHRASE,
    RESULTS,
    WORKER,
    environment,
    manage,
    running,
    say,
    services,
    wait_until_healthy,
)
from loadtests.sla import PUBLISHED, table
from xinshou.demo_data.factors import demo_code
from xinshou.embedded import free_port
from xinshou.layout import ONE_THREAD, alone_command
from xinshou.local import local_dir
from xinshou.processes import unprivileged_account
from xinshou.server_files import find_programs

API = "/api/v1"
BARE_PATH = "/api/v1/bare"
CONNECTIONS = 10
DOCTORS = 3
ROUNDS = 3
BASELINE = RESULTS / "shares.json"
MAY_LOSE = 0.7
"""Of the stored share by CPU; below it `make bench` fails. Noise of single runs was up to a fifth."""
TICKS = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True)
class Endpoint:
    """`goal` is the share of a bare view that performance.md asks for, None where it asks for requests a second."""

    name: str
    goal: float | None
    asks: Sequence[Ask]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=2.0, help="of each endpoint in each of three rounds")
    parser.add_argument("--keep", action="store_true", help="store the shares as the new baseline")
    options = parser.parse_args()
    for real_server in ("DATABASE_URL", "REDIS_URL"):
        os.environ.pop(real_server, None)
    return run(options.seconds, keep=options.keep)


def run(seconds: float, *, keep: bool) -> int:
    facts, folder, port = machine.machine_lines(), local_dir() / "bench", free_port()
    env = environment(folder, port)
    with ExitStack() as stack:
        database_url = stack.enter_context(services(folder))
        manage(env, "migrate", "--verbosity", "0")
        manage(env, "seed_demo", "--scale", str(DOCTORS + 1))
        facts.append(machine.data_volume(database_url))
        command = alone_command(HOST, port, application="loadtests.bare_wsgi:application")
        web = stack.enter_context(running("web", command[1:], env | ONE_THREAD, folder))
        stack.enter_context(running("worker", WORKER, env, folder))
        wait_until_healthy(port, web)
        endpoints = list(hot_endpoints(port))
        say(f"{len(endpoints)} endpoints, {CONNECTIONS} connections, {ROUNDS} rounds of {seconds:g} s …")
        measured = in_turns(endpoints, port, web.process.pid if web.process else 0, seconds)
        database = {name: pgbench(sql, database_url, folder) for name, sql in statements(env, endpoints)}
    return report(endpoints, measured, database, facts, keep=keep)


def sign_in(port: int, username: str) -> str:
    """A token with the second factor shown where there is one."""
    step = {"username": username, "password": PASSPHRASE}
    answer = _post(port, f"{API}/auth/login", step)
    if answer["mfa_required"]:
        answer = _post(
            port, f"{API}/auth/login/mfa", {"code": demo_code(username, time.time())}, answer["access_token"]
        )
    return str(answer["access_token"])


def _post(port: int, path: str, body: Any, token: str = "") -> Any:
    connection = HTTPConnection(HOST, port, timeout=30)
    headers = {"Content-Type": "application/json"} | ({"Authorization": f"Bearer {token}"} if token else {})
    connection.request("POST", path, json.dumps(body), headers)
    answer = connection.getresponse()
    text = answer.read()
    connection.close()
    if answer.status != 200:
        raise RuntimeError(f"{path}: {answer.status} {text[:200]!r}")
    return json.loads(text)


def hot_endpoints(port: int) -> Iterator[Endpoint]:
    names = [f"load-patient-{number:04}" for number in range(1, CONNECTIONS + 1)]
    patients = [sign_in(port, name) for name in names]
    doctors = [sign_in(port, f"load-doctor-{number:02}") for number in range(1, DOCTORS + 1)]
    doctors = [doctors[number % DOCTORS] for number in range(CONNECTIONS)]
    today = datetime.now(UTC).date()

    def read(path: str, check: Callable[[Any], bool], tokens: Sequence[str] = patients) -> list[Ask]:
        return [Ask("GET", API + path, check, token) for token in tokens]

    def days(number: int) -> str:
        return f"/clinical/checkins?start_date={today - timedelta(days=number)}&end_date={today}&limit=100"

    yield Endpoint("bare view", None, [Ask("GET", BARE_PATH, lambda body: body["status"] == "bare")] * CONNECTIONS)
    yield Endpoint(
        "GET /health/live", 0.9, [Ask("GET", "/health/live", lambda body: body["status"] == "alive")] * CONNECTIONS
    )
    yield Endpoint("GET /auth/me", 0.4, read("/auth/me", lambda body: body["user_type"] == "PATIENT"))
    yield Endpoint("GET /clinical/checkins 30 d", 0.28, read(days(30), lambda body: len(body) >= 28))
    yield Endpoint("GET /clinical/checkins 90 d", 0.2, read(days(90), lambda body: len(body) >= 80))
    yield Endpoint(
        "GET /clinical/assessments", 0.35, read("/clinical/assessments", lambda body: body[0]["total_score"] >= 0)
    )
    check_in = {"mood_score": 6, "sleep_hours": 6.5, "notes": "slept through, walked by the river"}
    kept = lambda body: body["notes"] == check_in["notes"]  # noqa: E731
    writes = [Ask("POST", f"{API}/clinical/checkin", kept, token, check_in) for token in patients]
    yield Endpoint("POST /clinical/checkin", 0.28, writes)
    rows = lambda body: len(body["items"]) > 0  # noqa: E731
    full = lambda body: len(body["items"]) == 40  # noqa: E731
    yield Endpoint("GET /clinical/doctor/patients", 0.18, read("/clinical/doctor/patients?limit=40", full, doctors))
    yield Endpoint("GET /clinical/doctor/risk-queue", 0.18, read("/clinical/doctor/risk-queue?limit=40", rows, doctors))
    others = [f"load-patient-{number:04}" for number in range(CONNECTIONS + 1, 2 * CONNECTIONS + 1)]
    entering = [
        {"username": name, "password": PASSPHRASE} for name in others
    ]  # a sixth device would sign out the first
    opened = lambda body: body["access_token"].startswith("xsc_")  # noqa: E731
    yield Endpoint("POST /auth/login", None, [Ask("POST", f"{API}/auth/login", opened, body=body) for body in entering])


def in_turns(endpoints: Sequence[Endpoint], port: int, root: int, seconds: float) -> dict[str, Timed]:
    """A first, short turn warms caches and is thrown away."""
    measured = {endpoint.name: Timed() for endpoint in endpoints}
    for number in range(ROUNDS + 1):
        for endpoint in endpoints:
            before = cpu_seconds(root)
            timed = hammer(port, endpoint.asks, seconds if number else 0.3)
            timed.cpu = cpu_seconds(root) - before
            if number:
                measured[endpoint.name].add(timed)
    return measured


def cpu_seconds(root: int) -> float:
    """Of a process and everything it started, in user and kernel mode."""
    return sum(_ticks(pid) for pid in (root, *descendants(root))) / TICKS


def _ticks(pid: int) -> int:
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return int(fields[11]) + int(fields[12])


def statements(env: dict[str, str], endpoints: Sequence[Endpoint]) -> Iterator[tuple[str, str]]:
    """The SELECTs of each endpoint that reads, as one script for pgbench."""
    reads = {endpoint.name: endpoint.asks[0] for endpoint in endpoints if endpoint.asks[0].token}
    wanted = {name: [ask.path, ask.token] for name, ask in reads.items() if ask.method == "GET"}
    command = [sys.executable, "-m", "loadtests.statements"]
    done = subprocess.run(command, env=env, input=json.dumps(wanted), capture_output=True, text=True, check=True)  # noqa: S603
    yield from json.loads(done.stdout).items()


def pgbench(sql: str, database_url: str, folder: Path) -> float:
    """Transactions a second of the same statements, prepared, over as many connections."""
    script = folder / "script.sql"
    script.write_text(sql, encoding="utf-8")
    program = find_programs(unprivileged_account()).postgres.with_name("pgbench")
    options = ["-n", "-M", "prepared", "-c", str(CONNECTIONS), "-j", "1", "-T", "2", "-f", str(script), database_url]
    done = subprocess.run([str(program), *options], capture_output=True, text=True, check=True)  # noqa: S603
    line = next(line for line in done.stdout.splitlines() if line.startswith("tps"))
    return float(line.split()[2])


def report(
    endpoints: Sequence[Endpoint],
    measured: dict[str, Timed],
    database: dict[str, float],
    facts: list[str],
    *,
    keep: bool,
) -> int:
    bare = measured["bare view"]
    by_cpu = {name: bare.cpu_ms / timed.cpu_ms for name, timed in measured.items()}
    stored: dict[str, float] = json.loads(BASELINE.read_text()) if BASELINE.exists() else {}
    rows = [row_of(endpoint, measured[endpoint.name], bare, database, stored) for endpoint in endpoints]
    header = [
        "endpoint", "req/s", "P50 / P95 / P99 ms", "published", "share of a bare view", "goal", "web CPU ms",
        "share by CPU", "stored", "same SQL by pgbench /s", "share of it",
    ]  # fmt: skip
    text = "# Shares\n\n" + "\n".join(f"- {fact}" for fact in facts) + f"\n- {CONNECTIONS} connections\n\n"
    text += table(header, rows) + "\n"
    say(text)
    (RESULTS / "shares.md").write_text(text, encoding="utf-8")
    if keep or not stored:
        BASELINE.write_text(json.dumps({name: round(share, 3) for name, share in by_cpu.items()}, indent=1) + "\n")
        return 0
    worse = [name for name, share in by_cpu.items() if share < MAY_LOSE * stored.get(name, 0)]
    for name in worse:
        say(f"WORSE: {name} has {by_cpu[name]:.2f} of a bare view by CPU, {stored[name]:.2f} is stored")
    return int(bool(worse))


def row_of(
    endpoint: Endpoint, timed: Timed, bare: Timed, database: dict[str, float], stored: dict[str, float]
) -> list[str]:
    published = PUBLISHED.get(endpoint.name.partition(" 30 d")[0])
    share, sql = timed.per_second / bare.per_second, database.get(endpoint.name)
    return [
        endpoint.name,
        f"{timed.per_second:.0f}",
        " / ".join(f"{timed.percentile_ms(rank):.0f}" for rank in (50, 95, 99)),
        " / ".join(map(str, published)) if published else "",
        f"{share:.2f}",
        f"{endpoint.goal:.2f} {'met' if share >= endpoint.goal else 'missed'}" if endpoint.goal else "",
        f"{timed.cpu_ms:.2f}",
        f"{bare.cpu_ms / timed.cpu_ms:.2f}",
        f"{stored[endpoint.name]:.2f}" if endpoint.name in stored else "",
        f"{sql:.0f}" if sql else "",
        f"{timed.per_second / sql:.3f}" if sql else "",
    ]


if __name__ == "__main__":
    sys.exit(main())
