"""The password of one downloaded file: it opens that copy, is told to nobody and kept nowhere."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

SHORTEST, MOST_BYTES = 10, 127
"""A PDF reader cuts a password after 127 bytes of UTF-8 (ISO 32000-2, 7.6.4.3.3), which nobody would notice."""
TOO_SHORT = _("At least 10 characters.")
TOO_LONG = _("At most 127 bytes: a PDF reader would pass over the rest.")
UNTYPABLE = _("Only characters that can be typed.")


def check_file_password(password: str) -> None:
    """Raises ValidationError; no message holds the password."""
    if not password.isprintable():
        raise ValidationError(UNTYPABLE, code="invalid")
    if len(password) < SHORTEST:
        raise ValidationError(TOO_SHORT, code="min_length")
    if len(password.encode()) > MOST_BYTES:
        raise ValidationError(TOO_LONG, code="max_length")
