"""What a password may be (api-contract, tokens and passwords): 12-128 code points for patients, 15-128 for staff
without a second factor, after NFKC; never one from the common list; no composition rules."""

import unicodedata

from django.contrib.auth.password_validation import CommonPasswordValidator
from django.core.exceptions import ValidationError

MAX_LENGTH = 128
MIN_PATIENT = 12
MIN_STAFF = 15

_common = CommonPasswordValidator()


def normalise(password: str) -> str:
    """NFKC, so that the same keys typed on another keyboard or system open the same account."""
    return unicodedata.normalize("NFKC", password)


def is_weak(password: str, *, staff: bool) -> bool:
    """True for too short, too long or common. Judged before anything is hashed."""
    if len(password) > MAX_LENGTH:
        return True
    candidate = normalise(password)
    if not (MIN_STAFF if staff else MIN_PATIENT) <= len(candidate) <= MAX_LENGTH or len(set(candidate)) < 4:
        return True
    try:
        _common.validate(candidate)
    except ValidationError:
        return True
    return False
