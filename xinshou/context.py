from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import get_language

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
    }
