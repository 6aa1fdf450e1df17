"""Serializer fields that convert nothing: a number is a number, a text is a text, or it is 400."""

import re
import unicodedata
from datetime import date, time
from functools import cache
from typing import Any, ClassVar
from uuid import UUID
from zoneinfo import available_timezones

from django.utils.translation import gettext_lazy as _
from rest_framework import serializers

from xinshou.api.problem_texts import Text

UUID_PATTERN = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
YEARS = range(1900, 2101)
_UUID = re.compile(UUID_PATTERN)
_DATE = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")
_TIME = re.compile("(?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9])?")
_VISIBLE_CATEGORIES = frozenset("LNPS")
_BLANK_LETTERS = frozenset("\u115f\u1160\u2800\u3164\uffa0")
"""Hangul fillers and the empty Braille pattern: letters by category, nothing to the eye."""


def has_visible_text(text: str) -> bool:
    """False for spaces, zero-width, bidi and other controls, and marks that stand on nothing."""
    return any(map(_is_visible, text))


def visible_letters(text: str) -> int:
    """Code points that show something: blanks and zero-width signs make no reason longer."""
    return sum(map(_is_visible, text))


def _is_visible(letter: str) -> bool:
    return unicodedata.category(letter)[0] in _VISIBLE_CATEGORIES and letter not in _BLANK_LETTERS


class StrictCharField(serializers.CharField):
    """Text, kept as it came. Without `allow_blank` it must show something. Lengths count code points."""

    default_error_messages: ClassVar[dict[str, Text]] = {
        "invalid-type": _("Send this as text."),
        "blank": _("This may not be empty."),
    }

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{"trim_whitespace": False, **kwargs})

    def run_validation(self, data: Any = serializers.empty) -> Any:
        if isinstance(data, str) and not self.allow_blank and self._fits(data) and not has_visible_text(data):
            self.fail("blank")
        return super().run_validation(data)

    def to_internal_value(self, data: Any) -> str:
        if not isinstance(data, str):
            self.fail("invalid-type")
        return data

    def _fits(self, data: str) -> bool:
        return self.max_length is None or len(data) <= self.max_length


def check_range(value: float, low: float | None, high: float | None) -> None:
    """Both ends inclusive, None is open. Raises ValidationError `out-of-range`."""
    if (low is None or value >= low) and (high is None or value <= high):
        return
    if low is not None and high is not None:
        message = _("Choose a number from %(low)s to %(high)s.") % {"low": low, "high": high}
    elif low is not None:
        message = _("Choose a number of %(low)s or more.") % {"low": low}
    else:
        message = _("Choose a number of %(high)s or less.") % {"high": high}
    raise serializers.ValidationError(message, code="out-of-range")


class StrictIntegerField(serializers.IntegerField):
    default_error_messages: ClassVar[dict[str, Text]] = {"invalid-type": _("Send this as a whole number.")}

    def to_internal_value(self, data: Any) -> int:
        if type(data) is not int:
            self.fail("invalid-type")
        check_range(data, self.min_value, self.max_value)
        return data


class StrictNumberField(serializers.FloatField):
    default_error_messages: ClassVar[dict[str, Text]] = {"invalid-type": _("Send this as a number.")}

    def to_internal_value(self, data: Any) -> float:
        if type(data) not in (int, float):
            self.fail("invalid-type")
        check_range(data, self.min_value, self.max_value)
        return float(data)


class StrictBooleanField(serializers.BooleanField):
    default_error_messages: ClassVar[dict[str, Text]] = {"invalid-type": _("Send true or false.")}

    def to_internal_value(self, data: Any) -> bool:
        if not isinstance(data, bool):
            self.fail("invalid-type")
        return data


class StrictDateField(serializers.DateField):
    """`YYYY-MM-DD`, years 1900 to 2100; whether a future day makes sense is the endpoint's business."""

    default_error_messages: ClassVar[dict[str, Text]] = {
        "invalid-type": _("Send this as text."),
        "invalid-date": _("Send a date as YYYY-MM-DD."),
        "out-of-range": _("Choose a year from 1900 to 2100."),
    }

    def to_internal_value(self, value: Any) -> date:
        if not isinstance(value, str):
            self.fail("invalid-type")
        if not _DATE.fullmatch(value):
            self.fail("invalid-date")
        try:
            day = date.fromisoformat(value)
        except ValueError:
            self.fail("invalid-date")
        if day.year not in YEARS:
            self.fail("out-of-range")
        return day


class StrictTimeField(serializers.TimeField):
    """`HH:MM` or `HH:MM:SS`."""

    default_error_messages: ClassVar[dict[str, Text]] = {
        "invalid-type": _("Send this as text."),
        "invalid-time": _("Send a time as HH:MM."),
    }

    def to_internal_value(self, value: Any) -> time:
        if not isinstance(value, str):
            self.fail("invalid-type")
        if not _TIME.fullmatch(value):
            self.fail("invalid-time")
        return time.fromisoformat(value)


class StrictUUIDField(serializers.UUIDField):
    """Lower case with dashes, as ids are written everywhere here."""

    default_error_messages: ClassVar[dict[str, Text]] = {
        "invalid-type": _("Send this as text."),
        "invalid-uuid": _("This is not an id."),
    }

    def to_internal_value(self, data: Any) -> UUID:
        if not isinstance(data, str):
            self.fail("invalid-type")
        if not _UUID.fullmatch(data):
            self.fail("invalid-uuid")
        return UUID(data)


class StrictChoiceField(serializers.ChoiceField):
    default_error_messages: ClassVar[dict[str, Text]] = {
        "invalid-type": _("Send this as text."),
        "invalid_choice": _("Choose one of the listed values."),
    }

    def to_internal_value(self, data: Any) -> str:
        if not isinstance(data, str):
            self.fail("invalid-type")
        if data not in self.choices:
            self.fail("invalid_choice")
        return str(data)


class TimezoneField(StrictCharField):
    """An IANA name, such as Europe/Berlin."""

    default_error_messages: ClassVar[dict[str, Text]] = {"invalid-timezone": _("This time zone is not known.")}

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{"max_length": 64, **kwargs})

    def to_internal_value(self, data: Any) -> str:
        name = super().to_internal_value(data)
        if name not in time_zones():
            self.fail("invalid-timezone")
        return name


@cache
def time_zones() -> frozenset[str]:
    """Reads the system's folder once; the two left out are files of the machine, not zones."""
    return frozenset(available_timezones() - {"localtime", "Factory"})
