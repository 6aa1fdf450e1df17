"""Files for machines that we do not have: read here, run nowhere yet."""

import configparser
import os
import re
import subprocess
import sys
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

import pytest
import yaml

from xinshou.celery import QUEUES
from xinshou.layout import BEHIND_OTHERS, LAST, ONE_THREAD, PAGES, hashing_command, pages_command, waiting_command


def services() -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load(Path("compose.yaml").read_text())["services"]
    return found


def test_every_queue_has_one_kind_of_worker() -> None:
    commands = [service.get("command", []) for service in services().values()]
    taken = [command[command.index("--queues") + 1] for command in commands if "--queues" in command]
    assert sorted(queue for queues in taken for queue in queues.split(",")) == sorted(QUEUES)


def test_the_image_serves_as_we_do() -> None:
    (line,) = re.findall(r"^CMD (\[.+\])$", Path("Dockerfile").read_text(), re.MULTILINE)
    assert without_address(yaml.safe_load(line)[1:]) == without_address(pages_command("", 0)[1:])
    named = {"hashing": hashing_command("", 0), "waiting": waiting_command("", 0)}
    for name, command in named.items():
        assert without_address(services()[name]["command"][1:]) == without_address(command[1:])


def test_containers_weigh_what_processes_weigh_here() -> None:
    """A step of niceness is a fifth less (kernel/sched/core.c, sched_prio_to_weight)."""
    shares = {name: services()[name].get("cpu_shares", 1024) for name in services()}
    behind, last = (round(1024 / 1.25**niceness, -1) for niceness in (BEHIND_OTHERS, LAST))
    assert {name for name, share in shares.items() if share == 1024} == {
        "nginx",
        "hashing",
        "pgbouncer",
        "postgres",
        "redis",
    }
    assert shares["pages"] == pytest.approx(behind, rel=0.02)
    assert shares["reports"] == pytest.approx(last, rel=0.02)


def test_nginx_finds_every_process_of_the_layout() -> None:
    """The names in the command of the comment are services, each of as many processes as here."""
    (told,) = re.findall(r"# manage\.py nginx_conf (.+) > nginx\.conf", Path("compose.yaml").read_text())
    places = dict(re.findall(r"--(\w+) (\w+):8000", told))
    assert places == {name: name for name in ("pages", "hashing", "waiting")}
    assert set(services()["nginx"]["depends_on"]) == set(places)
    assert {name: services()[name].get("deploy", {"replicas": 1})["replicas"] for name in places} == {
        "pages": PAGES,
        "hashing": 1,
        "waiting": 1,
    }


def without_address(command: list[str]) -> list[str]:
    named = {"--host", "--port", "--log-level"}
    pairs = zip([None, *command], command, strict=False)
    return [word for before, word in pairs if word not in named and before not in named]


def test_pages_keep_their_connection_in_containers_too() -> None:
    pools = {name: service.get("environment", {}).get("DB_POOL_SIZE") for name, service in services().items()}
    assert {name for name, size in pools.items() if size == ONE_THREAD["DB_POOL_SIZE"]} == {"pages"}
    assert {"DATABASE_URL", "XINSHOU_STREAMS"} < services()["pages"]["environment"].keys()


def test_no_container_of_ours_is_root_or_writes() -> None:
    assert re.search(r"^USER xinshou$", Path("Dockerfile").read_text(), re.MULTILINE)
    ours = [service for service in services().values() if "build" in service]
    assert len(ours) == 8
    assert all(service["read_only"] and service["cap_drop"] == ["ALL"] for service in ours)


def test_only_web_processes_use_the_pool_of_transactions() -> None:
    """The audit log's sealer holds a lock of its session."""
    pooled = {name for name, service in services().items() if "pgbouncer" in service.get("depends_on", [])}
    assert pooled == {"pages", "hashing", "waiting"}
    assert "pg_try_advisory_lock" in Path("patients/audit.py").read_text()


def test_nothing_of_ours_starts_before_the_tables_are_there() -> None:
    waiting = [service for name, service in services().items() if "build" in service and name != "migrate"]
    conditions = {service["depends_on"]["migrate"]["condition"] for service in waiting}
    assert conditions == {"service_completed_successfully"}
    assert all("files:/app/.local" in service["volumes"] for service in waiting)


def test_the_image_collects_its_static_files_with_keys_of_no_worth(tmp_path: Path) -> None:
    (line,) = re.findall(r"^RUN (.+ python manage\.py collectstatic .+)$", Path("Dockerfile").read_text(), re.MULTILINE)
    environment = {"PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}", "STATIC_ROOT": str(tmp_path)}
    command = ["sh", "-c", f"{line} --dry-run"]
    ended = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert "static files copied" in ended.stdout, ended.stderr


@pytest.mark.parametrize("file", [".gitignore", ".dockerignore"])
def test_secrets_of_a_machine_stay_on_it(file: str) -> None:
    """Whatever compose.yaml reads beside the repository."""
    read = re.findall(r"env_file: (\S+)|\./([\w.]+):", Path("compose.yaml").read_text())
    beside = {Path(env or mounted) for env, mounted in read} - {path for path in Path().iterdir() if is_tracked(path)}
    patterns = [line.strip("/") for line in Path(file).read_text().splitlines() if line and not line.startswith("#")]
    assert len(beside) == 4
    assert all(any(fnmatch(path.name, pattern) for pattern in patterns) for path in beside)


def is_tracked(path: Path) -> bool:
    return (
        subprocess.run(["git", "ls-files", "--error-unmatch", path], capture_output=True, check=False).returncode == 0
    )


def test_pgbouncer_keeps_prepared_statements() -> None:
    file = configparser.ConfigParser(inline_comment_prefixes=(";",))
    file.read("docs/deploy/pgbouncer.ini")
    pool = file["pgbouncer"]
    assert (pool["pool_mode"], int(pool["max_prepared_statements"]) > 0) == ("transaction", True)


def test_the_workflow_calls_what_exists() -> None:
    workflow = yaml.safe_load(Path(".github/workflows/performance.yml").read_text())
    steps = workflow["jobs"]["performance"]["steps"]
    called = [step["run"] for step in steps if "run" in step]
    targets = {word for command in called for word in re.findall(r"\bmake ([a-z-]+)", command)}
    assert targets <= set(re.findall(r"^([a-z-]+):", Path("Makefile").read_text(), re.MULTILINE))
    paths = {path for command in called for path in re.findall(r"[\w/]+/[\w/.]+", command) if "tests" in path}
    assert all(Path(path).exists() for path in paths)
    kept = next(step["with"]["path"] for step in steps if "upload-artifact" in step.get("uses", ""))
    assert "loadtests/results/" in kept
