"""Which language an answer is in. API: Accept-Language, else the account's own. Pages: cookie, else Accept-Language."""

from django.conf import settings
from django.http import HttpRequest
from django.utils import translation
from django.utils.translation.trans_real import parse_accept_lang_header
from rest_framework.request import Request

MAX_HEADER_LENGTH = 500
_SCRIPTS = {"zh": "zh-hans", "fa": "fa", "en": "en"}


def supported(code: str | None) -> str | None:
    """Our code for a language tag, by its first part: `zh-CN`, `zh_Hans`, `zh` are `zh-hans`. None for the others."""
    return _SCRIPTS.get((code or "").replace("_", "-").split("-")[0].lower())


def accepted(request: HttpRequest | Request) -> str | None:
    header = request.headers.get("Accept-Language", "")[:MAX_HEADER_LENGTH]
    return next(filter(None, (supported(tag) for tag, _quality in parse_accept_lang_header(header))), None)


def activate_for(request: HttpRequest | Request, user: object) -> None:
    """After sign-in is known: an account's `preferred_language` speaks when the request names no language."""
    if accepted(request) is None:
        language = supported(getattr(user, "preferred_language", None))
        translation.activate(language or settings.LANGUAGE_CODE)


def of_request(request: HttpRequest) -> str:
    return accepted(request) or settings.LANGUAGE_CODE


def of_page(request: HttpRequest) -> str:
    return supported(request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME)) or accepted(request) or settings.LANGUAGE_CODE


def tag(code: str | None) -> str:
    """As HTML and HTTP write it."""
    return {"zh-hans": "zh-Hans"}.get(code or "", code or settings.LANGUAGE_CODE)
