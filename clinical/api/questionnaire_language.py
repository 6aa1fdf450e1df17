"""In which language a questionnaire is shown. It may be one that no page of ours speaks."""

from django.conf import settings
from django.utils.translation.trans_real import parse_accept_lang_header
from rest_framework.request import Request

from clinical.instruments import Packs
from patients.api.requests import person
from xinshou.languages import MAX_HEADER_LENGTH


def questionnaire_language(request: Request, code: str, packs: Packs) -> str:
    """The first accepted language that has a text of this instrument, else the first accepted one; without the header
    the patient's own, else English."""
    wanted = _accepted(request) or [_own(request)]
    for tag in wanted:
        pack = packs.get(code, tag)
        if pack is not None:
            return pack.language
    return wanted[0]


def _accepted(request: Request) -> list[str]:
    header = request.headers.get("Accept-Language", "")[:MAX_HEADER_LENGTH]
    return [_short(tag) for tag, _quality in parse_accept_lang_header(header) if tag != "*"]


def _own(request: Request) -> str:
    user = person(request)
    return _short((user.is_patient and user.patient.preferred_language) or settings.LANGUAGE_CODE)


def _short(tag: str) -> str:
    """Language and script or region at most, as the column holds it."""
    return "-".join(tag.replace("_", "-").split("-")[:2])[:10]
