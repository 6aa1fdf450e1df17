"""Where a person in danger can turn, by country of residence. Data, with the day on which a human last checked it.

Every entry below comes from the start list of clinical.md 2.5 and was checked by nobody: `last_checked` is None, so it
is shown in demo, development and tests only, with a warning. In production a number that nobody checked is worse than
none: the list stays empty until the clinic has verified its own."""

from dataclasses import asdict, dataclass, replace
from datetime import date
from functools import lru_cache
from typing import Any

from babel import Locale
from django.conf import settings
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

INTERNATIONAL = "INTL"
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
EU_MEMBERS = [
    "AT",
    "BE",
    "BG",
    "HR",
    "CY",
    "CZ",
    "DK",
    "EE",
    "FI",
    "FR",
    "DE",
    "GR",
    "HU",
    "IE",
    "IT",
    "LV",
    "LT",
    "LU",
    "MT",
    "NL",
    "PL",
    "PT",
    "RO",
    "SK",
    "SI",
    "ES",
    "SE",
]


@dataclass(frozen=True)
class CrisisResource:
    """Null = not known. `may_be_monitored` is true until somebody has made sure that it is not."""

    id: str
    name: str
    country: str
    contact: str
    channel: str = "PHONE"
    languages: tuple[str, ...] = ()
    hours: str = ""
    anonymous: bool | None = None
    operated_by: str = ""
    may_contact_police: bool | None = None
    may_be_monitored: bool = True
    warning: str | Promise | None = None
    last_checked: date | None = None


def _line(country: str, name: str, contact: str, **known: Any) -> CrisisResource:
    return CrisisResource(
        id=f"{country.lower()}-{contact.replace(' ', '')}", name=name, country=country, contact=contact, **known
    )


def _directory(name: str, address: str) -> CrisisResource:
    host = address.removeprefix("https://").removeprefix("www.").partition("/")[0]
    return CrisisResource(
        id=f"intl-{host.replace('.', '-')}", name=name, country=INTERNATIONAL, contact=address, channel="DIRECTORY"
    )


RESOURCES: tuple[CrisisResource, ...] = (
    _line("US", "988 Suicide & Crisis Lifeline", "988"),
    _line("CA", "9-8-8 Suicide Crisis Helpline", "988"),
    _line("GB", "Samaritans", "116 123"),
    _line("IE", "Samaritans", "116 123"),
    _line("DE", "TelefonSeelsorge", "0800 111 0 111"),
    _line("FR", "3114", "3114"),
    _line("NL", "113 Zelfmoordpreventie", "113"),
    _line("ES", "Línea 024", "024"),
    _line("CH", "Die Dargebotene Hand", "143"),
    _line("AT", "TelefonSeelsorge", "142"),
    _line("SE", "Självmordslinjen", "90101"),
    _line("NO", "Mental Helse", "116 123"),
    _line("DK", "Livslinien", "70 201 201"),
    _line("PL", "Telefon zaufania", "116 123"),
    _line("UA", "Lifeline Ukraine", "7333"),
    _line("AU", "Lifeline", "13 11 14"),
    _line("NZ", "1737", "1737"),
    _line("JP", "#いのちSOS", "0120-061-338"),
    _line("KR", "자살예방상담전화", "109"),
    _line("TW", "安心專線", "1925"),
    _line("HK", "香港撒瑪利亞防止自殺會", "2389 2222"),
    _line("IN", "Tele-MANAS", "14416"),
    _line("TR", "112 Acil", "112", operated_by="state", warning=STATE_RUN),
    _line("CN", "12356", "12356", operated_by="state", warning=STATE_RUN),
    *(_line(country, "Emergency number 112", "112") for country in EU_MEMBERS),
    _directory("Find A Helpline", "https://findahelpline.com"),
    _directory("IRCT member centres (torture rehabilitation)", "https://irct.org"),
    _directory("Access Now Digital Security Helpline", "https://www.accessnow.org/help"),
    _directory("Front Line Defenders", "https://www.frontlinedefenders.org"),
)  # fmt: skip


def resources_for(country: str | None) -> list[dict[str, Any]]:
    """Those of the patient's country (ISO code or name as they wrote it), else the international ones."""
    catalogue = resources_by_country()
    return catalogue.get(country_code(country) or INTERNATIONAL) or catalogue.get(INTERNATIONAL, [])


def resources_by_country() -> dict[str, list[dict[str, Any]]]:
    """The catalogue of GET /meta."""
    catalogue: dict[str, list[dict[str, Any]]] = {}
    for resource in _shown():
        catalogue.setdefault(resource.country, []).append(_plain(resource))
    return catalogue


def country_code(country: str | None) -> str | None:
    """ISO 3166 code of what a patient wrote; None when it is empty or not understood."""
    written = (country or "").strip().casefold()
    return _codes_by_name().get(written)


def _shown() -> list[CrisisResource]:
    if settings.PRODUCTION:
        return [resource for resource in RESOURCES if resource.last_checked]
    return [resource if resource.last_checked else _marked(resource) for resource in RESOURCES]


def _marked(resource: CrisisResource) -> CrisisResource:
    return replace(resource, warning=f"{UNVERIFIED} {resource.warning}" if resource.warning else str(UNVERIFIED))


def _plain(resource: CrisisResource) -> dict[str, Any]:
    return asdict(resource) | {
        "languages": list(resource.languages),
        "warning": resource.warning and str(resource.warning),
    }


@lru_cache(maxsize=1)
def _codes_by_name() -> dict[str, str]:
    codes = dict(OTHER_NAMES)
    for locale in NAME_LOCALES:
        for code, name in Locale.parse(locale).territories.items():
            if len(code) == 2 and code.isalpha():
                codes |= {code.casefold(): code, name.casefold(): code}
    return codes | OTHER_NAMES
