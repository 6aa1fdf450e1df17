"""`make load SCENARIO=normal SCALE=0.1`: a private server on synthetic data, a headless Locust run, the verdict.

SCALE shortens the scenario's stages. The result replaces the last one in loadtests/results/."""

import argparse
import http.client
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from math import ceil
from pathlib import Path

from loadtests import machine, recovery, sla
from loadtests.memory import watched
from loadtests.scenarios import SCENARIOS, WARM_UP, Scenario
from xinshou.embedded import EmbeddedServices, discard, free_port
from xinshou.layout import (
    BEHIND_OTHERS,
    ONE_THREAD,
    alone_command,
    nginx_command,
    nginx_program,
    parts,
    places_here,
    ports,
)
from xinshou.local import local_dir
from xinshou.processes import Child

ROOT = Path(__file__).resolve().parent.parent
RESULTS = ROOT / "loadtests" / "results"
PASSPHRASE = "demo only 4711 river"  # noqa: S105 - the demo's, see README
PATIENTS_PER_DOCTOR = 40
DOCTOR_SHARE = 0.16
"""Of all simulated users, see the weights in locustfile.py."""
THROTTLE_SCALE = 1000
HOST = "127.0.0.1"
START_SECONDS = 300


def say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def doctors_for(scenario: Scenario) -> int:
    """One for each simulated doctor, with 40 patients each; others for the warm-up."""
    return max(10, ceil(scenario.most_users * DOCTOR_SHARE) + 4)


def environment(folder: Path, port: int) -> dict[str, str]:
    return {
        **{name: value for name, value in os.environ.items() if name not in {"DEBUG", "XINSHOU_TESTING"}},
        "XINSHOU_LOCAL": str(folder),
        "XINSHOU_DEMO": "1",
        "XINSHOU_THROTTLE_SCALE": str(THROTTLE_SCALE),
        "DJANGO_SETTINGS_MODULE": "xinshou.settings",
        "PYTHONPATH": str(ROOT),
        "LOG_LEVEL": "WARNING",
        "PORT": str(port),
    }


def manage(env: dict[str, str], *arguments: str) -> None:
    subprocess.run([sys.executable, "manage.py", *arguments], cwd=ROOT, env=env, check=True)  # noqa: S603


def managed(env: dict[str, str], *arguments: str) -> str:
    """What the command prints."""
    command = [sys.executable, "manage.py", *arguments]
    return subprocess.run(command, cwd=ROOT, env=env, check=True, capture_output=True, text=True).stdout  # noqa: S603


@contextmanager
def services(folder: Path) -> Iterator[str]:
    """PostgreSQL and Redis with nothing in them; their data goes when the block ends."""
    discard(folder)
    servers = EmbeddedServices(folder)
    database_url = servers.start().database_url
    try:
        yield database_url
    finally:
        servers.stop()
        discard(folder)


@contextmanager
def running(
    name: str, arguments: list[str], env: dict[str, str], folder: Path, *, niceness: int = 0
) -> Iterator[Child]:
    command = [sys.executable, *arguments]
    child = Child(name, command, folder / "logs" / f"{name}.log", env, cwd=ROOT, niceness=niceness)
    child.start()
    try:
        yield child
    finally:
        child.stop()


@contextmanager
def web(port: int, env: dict[str, str], folder: Path) -> Iterator[list[Child]]:
    """The processes of the production layout, the one that answers at `port` first; without nginx the only one."""
    program = nginx_program()
    with ExitStack() as stack:
        if program is None:
            say("nginx is not here: the load goes to the WSGI workers themselves, streams are not asked")
            yield [stack.enter_context(running("pages", alone_command(HOST, port)[1:], env | ONE_THREAD, folder))]
            return
        places = places_here(HOST, port, folder)
        behind = env | {"XINSHOU_STREAMS": "1", "TRUSTED_PROXIES": HOST}
        started = [
            stack.enter_context(running(part.name, part.command[1:], behind | part.env, folder, niceness=part.niceness))
            for part in parts(places)
        ]
        configuration = folder / "nginx.conf"
        told = ["--pages", *places.pages, "--hashing", places.hashing, "--waiting", places.waiting]
        told += ["--listen", places.listen, "--folder", str(folder)]
        configuration.write_text(managed(env, "nginx_conf", *told), encoding="utf-8")
        front = Child("nginx", nginx_command(program, configuration), folder / "logs" / "nginx.log", env, cwd=ROOT)
        front.start()
        stack.callback(front.stop)
        for child, own_port in zip(started, ports(places), strict=True):
            wait_until(own_port, child, "/health/live", "alive")
        yield [front, *started]


WORKER = [
    *("-m", "celery", "-A", "xinshou", "worker", "--beat", "--pool", "threads", "--concurrency", "4"),
    *("--without-gossip", "--without-mingle", "--loglevel", "warning"),
]


def wait_until_healthy(port: int, server: Child) -> None:
    """Raises RuntimeError when the server, its worker or a service does not come up."""
    wait_until(port, server, "/health", "healthy")


def wait_until(port: int, server: Child, path: str, status: str) -> None:
    give_up_at = time.monotonic() + START_SECONDS
    while time.monotonic() < give_up_at and server.poll() is None:
        if health_of(port, path) == status:
            return
        time.sleep(0.5)
    last_lines = server.log.read_text(errors="replace")[-2000:]
    raise RuntimeError(f"{server.name} is {health_of(port, path)} (exit code {server.poll()}):\n{last_lines}")


def health_of(port: int, path: str) -> str:
    connection = http.client.HTTPConnection(HOST, port, timeout=5)
    try:
        connection.request("GET", path)
        return str(json.load(connection.getresponse())["status"])
    except (OSError, ValueError):  # nginx answers in HTML while nothing is behind it
        return "unreachable"
    finally:
        connection.close()


def run_locust(name: str, scale: float, doctors: int, port: int, env: dict[str, str], folder: Path) -> None:
    """Leaves its files in the folder. Raises CalledProcessError when Locust itself breaks."""
    command = [
        *(sys.executable, "-m", "locust", "-f", str(ROOT / "loadtests" / "locustfile.py"), "--headless"),
        *("--host", f"http://{HOST}:{port}", "--only-summary", "--stop-timeout", "5", "--exit-code-on-error", "0"),
        *("--csv", str(folder / name), "--html", str(folder / f"{name}.html"), "--loglevel", "WARNING"),
        *("--json-file", str(folder / name)),
    ]
    settings = {
        "LOAD_SCENARIO": name,
        "LOAD_SCALE": str(scale),
        "LOAD_PASSPHRASE": PASSPHRASE,
        "LOAD_DOCTORS": str(doctors),
        "LOAD_SECONDS": str(folder / f"{name}.seconds.json"),
        "LOAD_PATIENTS": str(doctors * PATIENTS_PER_DOCTOR),
    }
    subprocess.run(command, cwd=ROOT, env={**env, **settings}, check=True)  # noqa: S603


def report(name: str, scale: float, facts: list[str], folder: Path) -> int:
    """Replaces the last result of the scenario, prints the verdict and returns the exit code."""
    scenario = SCENARIOS[name]
    entries = json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))
    rows = sla.judge(entries, scenario.ramp_seconds, asks_enough=scenario.asks_enough)
    crowd = scenario.crowd(scale)
    if crowd:
        felt = recovery.recovery(recovery.read(folder / f"{name}.seconds.json"), *crowd)
        rows.append(sla.Row("recovery", sla.RECOVERY, felt))
    size = f"{scenario.most_users} users, {scale:g} of the full duration"
    text = f"# Load: {name} ({scenario.purpose})\n\n" + "\n".join(f"- {fact}" for fact in [size, *facts])
    text += f"\n\n{sla.verdict_text(rows, entries)}\n"
    RESULTS.mkdir(exist_ok=True)
    (RESULTS / f"{name}.md").write_text(text, encoding="utf-8")
    shutil.copy(folder / f"{name}_stats.csv", RESULTS / f"{name}.csv")
    shutil.copy(folder / f"{name}.html", RESULTS / f"{name}.html")
    say(text)
    return sla.exit_code(rows)


def run(name: str, scale: float) -> int:
    facts = machine.machine_lines()
    folder, port, doctors = local_dir() / "load", free_port(), doctors_for(SCENARIOS[name])
    env = environment(folder, port)
    with ExitStack() as stack:
        say("starting PostgreSQL and Redis …")
        database_url = stack.enter_context(services(folder))
        manage(env, "migrate", "--verbosity", "0")
        say(f"seeding {doctors} doctors with {PATIENTS_PER_DOCTOR} synthetic patients each …")
        manage(env, "seed_demo", "--scale", str(doctors + 1))  # one step is the people of the demo
        facts.append(machine.data_volume(database_url))
        say("starting web and worker …")
        servers = stack.enter_context(web(port, env, folder))
        worker = stack.enter_context(running("worker", WORKER, env, folder, niceness=BEHIND_OTHERS))
        wait_until_healthy(port, servers[0])
        facts.append("Processes: " + ", ".join(child.name for child in (*servers, worker)))
        say("warming up …")
        run_locust(WARM_UP, 1, doctors, port, env, folder)
        say(f"running {name} at {scale:g} of its duration …")
        with watched({child.name: child.process.pid for child in (*servers, worker) if child.process}) as memory:
            run_locust(name, scale, doctors, port, env, folder)
        return report(name, scale, facts + memory.lines(), folder)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--scenario", choices=SCENARIOS, default="normal")
    parser.add_argument("--scale", type=float, default=1.0)
    options = parser.parse_args()
    if not 0 < options.scale <= 10:
        parser.error("--scale is above 0 and at most 10")
    for real_server in ("DATABASE_URL", "REDIS_URL"):
        os.environ.pop(real_server, None)  # synthetic load never goes where real data may be
    signal.signal(signal.SIGTERM, lambda _signal, _frame: sys.exit(143))
    return run(options.scenario, options.scale)
