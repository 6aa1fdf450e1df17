from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import get_language

from xinshou.live import can_stream
from xinshou.preferences import CHOICES


def shell(request: HttpRequest) -> dict[str, Any]:
    """What the frame of every page needs; answers also where sign-in never ran (an error page)."""
    user = getattr(request, "user", None)
    doctor = user.doctor if user and user.is_authenticated and user.is_doctor else None
    theme = request.COOKIES.get("theme")
    return {
        "theme": theme if theme in CHOICES["theme"] else "auto",
        "shortcuts_on": request.COOKIES.get("shortcuts") != "off",
        "machine_translated": get_language() in settings.MACHINE_MADE_LANGUAGES,
        "demo": settings.DEMO,
        "language_choices": settings.LANGUAGES,
        "actor_name": doctor.full_name if doctor else "",
        "is_doctor": doctor is not None,
        "stream_place": reverse("patients:live_events") if doctor and streams_here(request) else "",
    }


def streams_here(request: HttpRequest) -> bool:
    """Whether a page may ask this address for live events: where one process serves everything it is the process that
    made the page, else a proxy leads the path to the streaming process."""
    return can_stream(request) or settings.STREAMS_BEHIND_PROXY
