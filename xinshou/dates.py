"""Django's filters `date` and `time` for the formats that our pages use, without a search through the formats of the
language each time: a page has a hundred dates. Everything else is left to Django."""

from collections.abc import Callable
from datetime import date, datetime, time
from functools import lru_cache
from typing import Any

from django import template
from django.template import defaultfilters
from django.utils.dateformat import re_formatchars
from django.utils.dates import MONTHS, MONTHS_3
from django.utils.formats import FORMAT_SETTINGS, get_format
from django.utils.translation import get_language

register = template.Library()
KEPT = 256
Writer = Callable[[Any], str]

OF_A_DAY: dict[str, Writer] = {
    "d": lambda value: f"{value.day:02}",
    "F": lambda value: str(MONTHS[value.month]),
    "j": lambda value: str(value.day),
    "m": lambda value: f"{value.month:02}",
    "M": lambda value: str(MONTHS_3[value.month].title()),
    "n": lambda value: str(value.month),
    "Y": lambda value: f"{value.year:04}",
}
OF_A_TIME: dict[str, Writer] = {
    "H": lambda value: f"{value.hour:02}",
    "i": lambda value: f"{value.minute:02}",
    "s": lambda value: f"{value.second:02}",
}
OF_AN_INSTANT: dict[str, Writer] = {
    **OF_A_DAY,
    **OF_A_TIME,
    "c": lambda value: str(value.isoformat()),
    "U": lambda value: str(int(value.timestamp())),
}
NAMED: dict[str, Callable[[], dict[int, str]]] = {
    "F": lambda: {number: str(name) for number, name in MONTHS.items()},
    "M": lambda: {number: str(name.title()) for number, name in MONTHS_3.items()},
}
"""Names of months, each looked up once for each language."""
KINDS = {
    "datetime": OF_AN_INSTANT,
    "date": {**OF_A_DAY, "c": lambda value: str(value.isoformat())},
    "time": OF_A_TIME,
}


@register.filter("date", expects_localtime=True, is_safe=False)
def in_date_format(value: Any, wanted: str | None = None) -> str:
    return _written(value, wanted or "DATE_FORMAT") or defaultfilters.date(value, wanted)


@register.filter("time", expects_localtime=True, is_safe=False)
def in_time_format(value: Any, wanted: str | None = None) -> str:
    """Of an instant its time of day."""
    of_day = value.timetz() if type(value) is datetime else value
    written = _written(of_day, wanted or "TIME_FORMAT") if type(of_day) is time else ""
    return written or defaultfilters.time(value, wanted)


def _written(value: Any, wanted: str) -> str:
    """Empty where Django has to say it."""
    if type(value) not in (datetime, date, time):
        return ""
    writers = _writers(type(value).__name__, wanted, get_language())
    return "".join([write(value) for write in writers])


@lru_cache(KEPT)
def _writers(kind: str, wanted: str, language: str | None) -> tuple[Writer, ...]:
    """One for each piece of the language's pattern; none where a letter of it is not known here."""
    pattern = str(get_format(wanted, language)) if wanted in FORMAT_SETTINGS else wanted
    known, pieces = KINDS[kind], re_formatchars.split(pattern)
    if "\\" in pattern or not set(pieces[1::2]) <= set(known):
        return ()
    known = known | {letter: _named(names()) for letter, names in NAMED.items() if letter in pieces[1::2]}
    return tuple(known[piece] if place % 2 else _always(piece) for place, piece in enumerate(pieces))


def _named(names: dict[int, str]) -> Writer:
    return lambda value: names[value.month]


def _always(text: str) -> Writer:
    return lambda _value: text
