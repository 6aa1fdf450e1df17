"""Loaded by `addopts = -p xinshou.tests.plugin` before Django's settings: starts PostgreSQL and Redis for this run.

Each run has its own folder below `$XINSHOU_LOCAL/test`, so two runs at once do not meet. Workers of pytest-xdist use
the controller's servers, each with its own database (pytest-django's suffix) and its own Redis database number."""

import atexit
import os
import re
import secrets
import time
from collections.abc import Generator
from pathlib import Path

import pytest

from xinshou.embedded import EmbeddedError, EmbeddedServices, discard, local_dir

STARTING_SECONDS = 60
"""A folder this young may belong to a run that has not locked it yet."""

os.environ["XINSHOU_TESTING"] = "1"
for other_mode in ("XINSHOU_DEMO", "DEBUG"):
    os.environ.pop(other_mode, None)
for real_server in ("REPLICA_DATABASE_URL", "ATTACHMENT_BUCKET"):
    os.environ.pop(real_server, None)  # tests name those of their own


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_load_initial_conftests() -> Generator[None, None, None]:
    worker = os.environ.get("PYTEST_XDIST_WORKER")
    if worker:
        os.environ["REDIS_URL"] = redis_url_of(worker, os.environ["REDIS_URL"])
    elif not os.environ.get("DATABASE_URL") or not os.environ.get("REDIS_URL"):
        start_servers(local_dir() / "test")
    yield


@pytest.hookimpl(trylast=True)
def pytest_configure(config: pytest.Config) -> None:
    # By name and only now: the fixtures import models, which need Django set up.
    config.pluginmanager.import_plugin("patients.tests.fixtures")
    config.pluginmanager.import_plugin("xinshou.tests.flush")
    config.pluginmanager.import_plugin("xinshou.tests.llm_fixtures")


def redis_url_of(worker: str, url: str) -> str:
    """`gw0` -> database 1: database 0 belongs to a run without workers."""
    return re.sub(r"/\d*$", f"/{int(worker.removeprefix('gw')) + 1}", url)


def start_servers(runs: Path) -> None:
    for earlier in runs.glob("run-*"):
        if time.time() - earlier.stat().st_mtime > STARTING_SECONDS:
            discard(earlier)
    folder = runs / f"run-{secrets.token_hex(4)}"
    servers = EmbeddedServices(folder, durable=False)
    try:
        services = servers.start()
    except EmbeddedError as error:
        raise pytest.UsageError(str(error)) from error
    atexit.register(stop_servers, servers, os.getpid())
    os.environ["DATABASE_URL"], os.environ["REDIS_URL"] = services


def stop_servers(servers: EmbeddedServices, owner: int) -> None:
    if os.getpid() == owner:
        servers.stop()
        discard(servers.folder)
