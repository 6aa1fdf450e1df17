"""The way to the one module that needs Pango. It takes more than a second to load, which commands, web pages and tests
that make no report do not pay for; without Pango everything else runs."""

from functools import lru_cache
from importlib import import_module
from types import ModuleType

from xinshou.api.problems import Problem

APT_LINE = "apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"


class RendererMissing(Exception):
    """Pango is not on this machine: see APT_LINE."""


@lru_cache
def engine() -> ModuleType:
    """The module `reports.pdf`. Raises RendererMissing."""
    try:
        return import_module("reports.pdf")
    except OSError:
        raise RendererMissing from None


def require_renderer() -> None:
    """Raises 503 `renderer-missing` instead of letting somebody ask for a job that cannot be done."""
    try:
        engine()
    except RendererMissing:
        raise missing_renderer() from None


def missing_renderer() -> Problem:
    """503 `renderer-missing`, with the line that installs it."""
    return Problem(503, "renderer-missing", retry_after=3600)
