"""Where a person in danger can turn: the lines that administrators keep, by the country of residence that the patient
set, never by language, address or origin.

A line that nobody has checked is shown in demo, development and tests only, with a warning: in production a number that
nobody checked is worse than none."""

from functools import lru_cache
from time import monotonic
from typing import Any

from babel import Locale
from django.conf import settings
from django.db import InterfaceError, OperationalError
from django.utils.translation import gettext_lazy as _

from clinical.models import CrisisResource
from clinical.models.crisis_resources import INTERNATIONAL

UNVERIFIED = _("Not verified, for demonstration only: do not rely on it.")
STATE_RUN = _("Run by the state: it may be monitored. Do not give your real name.")
NAME_LOCALES = ("en", "zh_Hans", "zh_Hant", "fa", "tr", "es", "de", "fr", "ar", "ru", "ug", "bo")
"""Languages in which a patient may have written the name of a country."""
OTHER_NAMES = {
    "uk": "GB",
    "usa": "US",
    "america": "US",
    "england": "GB",
    "holland": "NL",
    "台湾": "TW",
    "臺灣": "TW",
    "香港": "HK",
}

_kept: dict[str, tuple[float, list[CrisisResource]]] = {}


def resources_for(country: str | None) -> list[dict[str, Any]]:
    """Those of the patient's country (ISO code or name as they wrote it), then the international ones."""
    return [_plain(line) for line in lines_for(country)]


def lines_for(country: str | None) -> list[CrisisResource]:
    shown, own = _shown(), country_code(country)
    return [line for line in shown if line.country == own] + [line for line in shown if line.country == INTERNATIONAL]


def crisis_cards(country: str | None) -> list[dict[str, Any]]:
    """For a clinician: also whether the last check is too old."""
    return [{**_plain(line), "is_stale": line.is_stale} for line in lines_for(country)]


def resources_by_country() -> dict[str, list[dict[str, Any]]]:
    """The catalogue of GET /meta."""
    catalogue: dict[str, list[dict[str, Any]]] = {}
    for line in _shown():
        catalogue.setdefault(line.country, []).append(_plain(line))
    return catalogue


def warning_of(line: CrisisResource) -> str | None:
    """All that must be said beside the number, in the reader's language."""
    warnings = [
        str(UNVERIFIED) if line.last_checked is None else "",
        str(STATE_RUN) if line.run_by_state_of else "",
        line.warning,
    ]
    return " ".join(filter(None, warnings)) or None


def country_code(country: str | None) -> str | None:
    """ISO 3166 code of what a patient wrote; None when it is empty or not understood."""
    written = (country or "").strip().casefold()
    return _codes_by_name().get(written)


def _shown() -> list[CrisisResource]:
    lines = _lines()
    return [line for line in lines if line.last_checked] if settings.PRODUCTION else lines


def _lines() -> list[CrisisResource]:
    """At most CRISIS_FRESH_SECONDS old; while the database is away the last known ones, since help must not end with
    it."""
    read_at, lines = _kept.get("lines", (float("-inf"), []))
    if monotonic() - read_at < settings.CRISIS_FRESH_SECONDS:
        return lines
    try:
        fresh = list(CrisisResource.objects.order_by("position", "name"))
    except (OperationalError, InterfaceError):
        if not lines:
            raise
        return lines
    _kept["lines"] = (monotonic(), fresh)
    return fresh


def _plain(line: CrisisResource) -> dict[str, Any]:
    return {
        "id": line.code,
        "name": line.name,
        "country": line.country,
        "channel": line.channel,
        "contact": line.contact,
        "languages": line.languages,
        "hours": line.hours,
        "anonymous": line.anonymous,
        "operated_by": line.operated_by,
        "may_contact_police": line.may_contact_police,
        "may_be_monitored": line.may_be_monitored,
        "warning": warning_of(line),
        "last_checked": line.last_checked,
    }


@lru_cache(maxsize=1)
def _codes_by_name() -> dict[str, str]:
    codes = dict(OTHER_NAMES)
    for locale in NAME_LOCALES:
        for code, name in Locale.parse(locale).territories.items():
            if len(code) == 2 and code.isalpha():
                codes |= {code.casefold(): code, name.casefold(): code}
    return codes | OTHER_NAMES
