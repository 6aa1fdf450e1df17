"""Fields that name an account or open it."""

import re
from datetime import date, timedelta
from typing import Any, ClassVar

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from patients.services.handles import MAX_USERNAME, MIN_USERNAME, USERNAME_LETTERS
from xinshou.api.fields import StrictCharField, StrictDateField
from xinshou.api.problem_texts import Text

FIRST_ZONE = timedelta(hours=14)
"""Where a new day begins first (UTC+14)."""
EMAIL = re.compile(r"[^@\s]+@[^@\s]+")
"""No more than that: addresses exist in every script, and nothing is mailed to a patient unasked."""


class UsernameField(StrictCharField):
    """3-40 letters and digits of any script, `.`, `_`, `-`."""

    default_error_messages: ClassVar[dict[str, Text]] = {
        "invalid-username": _("Use letters, digits, dots, dashes and underscores.")
    }

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{"min_length": MIN_USERNAME, "max_length": MAX_USERNAME, **kwargs})

    def to_internal_value(self, data: Any) -> str:
        name = super().to_internal_value(data)
        if not USERNAME_LETTERS.fullmatch(name):
            self.fail("invalid-username")
        return name


class EmailAddressField(StrictCharField):
    default_error_messages: ClassVar[dict[str, Text]] = {"invalid-email": _("This is not an e-mail address.")}

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{"max_length": 255, **kwargs})

    def to_internal_value(self, data: Any) -> str:
        address = super().to_internal_value(data)
        if not EMAIL.fullmatch(address):
            self.fail("invalid-email")
        return address


class PasswordField(StrictCharField):
    """Any text at all: what is too short or too long is said by `weak-password`, or is just not the password."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{"allow_blank": True, "write_only": True, **kwargs})


class CodeField(StrictCharField):
    """A one-time code as somebody typed it."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{"max_length": 64, "write_only": True, **kwargs})


class BirthDateField(StrictDateField):
    default_error_messages: ClassVar[dict[str, Text]] = {"future-date": _("This day has not come yet.")}

    def to_internal_value(self, value: Any) -> date:
        day = super().to_internal_value(value)
        if day > (timezone.now() + FIRST_ZONE).date():
            self.fail("future-date")
        return day


def given_text(limit: int) -> StrictCharField:
    """May be left out or null, not empty."""
    return StrictCharField(required=False, allow_null=True, max_length=limit)
