"""Without Pango the pages say so, with the line that installs it."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from reports.engine import APT_LINE, RendererMissing, engine

MISSING = {"is_missing": True, "apt_line": APT_LINE}


def renderer_state() -> dict[str, Any]:
    try:
        engine()
    except RendererMissing:
        return MISSING
    return {"is_missing": False}


def no_renderer(request: HttpRequest) -> HttpResponse:
    """What was asked for cannot be drawn here; nothing is kept of the wish."""
    return render(request, "reports/no_renderer.html", {"renderer": MISSING, "nav": "reports"}, status=503)
