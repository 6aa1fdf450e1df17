"""One-time codes: 80 random bits as `XXXX-XXXX-XXXX-XXXX`, kept as a keyed hash, gone once used.

A wrong code names no account, so wrong tries cannot be counted on a row: five tries a minute and network prefix are
left by the throttle, which makes 2^80 codes unguessable."""

import secrets
import unicodedata
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Q, QuerySet
from django.utils import timezone

from patients.models import OneTimeCode, User
from xinshou.encryption import keyed_hash

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base 32 (Crockford 2019, crockford.com/base32.html): no I, L, O, U."""
LOOKALIKES = str.maketrans("ILO", "110")
BITS = 80
ACTIVATION_LIFE = timedelta(hours=72)
RECOVERY_CODES = 8

Purpose = OneTimeCode.Purpose


@dataclass(frozen=True)
class ActivationCode:
    """`text` is shown this once."""

    text: str
    expires_at: datetime


def new_code() -> str:
    number = secrets.randbits(BITS)
    letters = "".join(ALPHABET[number >> shift & 31] for shift in range(0, BITS, 5))
    return "-".join(letters[start : start + 4] for start in range(0, len(letters), 4))


def canonical(code: str) -> str:
    """The code as it was made, however it was typed: case, dashes, spaces, full-width letters and lookalikes aside."""
    text = unicodedata.normalize("NFKC", code).upper()
    letters = (letter for letter in text if not letter.isspace() and unicodedata.category(letter) != "Pd")
    return "".join(letters).translate(LOOKALIKES)


def hash_code(purpose: Purpose, code: str) -> str:
    return keyed_hash(f"one-time-code|{purpose}", canonical(code))


def issue_recovery_codes(user: User) -> list[str]:
    """Eight fresh ones, shown this once; the old ones die. The caller is in a transaction."""
    OneTimeCode.objects.filter(user=user, purpose=Purpose.RECOVERY).delete()
    codes = [new_code() for _ in range(RECOVERY_CODES)]
    OneTimeCode.objects.bulk_create(
        OneTimeCode(user=user, purpose=Purpose.RECOVERY, code_hash=hash_code(Purpose.RECOVERY, code)) for code in codes
    )
    return codes


def issue_activation_code(user: User) -> ActivationCode:
    """Replaces an earlier one. The caller is in a transaction."""
    OneTimeCode.objects.filter(user=user, purpose=Purpose.ACTIVATION).delete()
    code = ActivationCode(new_code(), timezone.now() + ACTIVATION_LIFE)
    OneTimeCode.objects.create(
        user=user,
        purpose=Purpose.ACTIVATION,
        code_hash=hash_code(Purpose.ACTIVATION, code.text),
        expires_at=code.expires_at,
    )
    return code


def find_code(purpose: Purpose, text: str, *, accounts: QuerySet[User] | None = None) -> OneTimeCode | None:
    """The live code of an active account, by one query whatever is wrong; among `accounts` if given."""
    live = Q(expires_at__isnull=True) | Q(expires_at__gt=timezone.now())
    codes = OneTimeCode.objects.filter(live, purpose=purpose, code_hash=hash_code(purpose, text), user__is_active=True)
    return (codes if accounts is None else codes.filter(user__in=accounts)).first()


def spend_code(code: OneTimeCode) -> bool:
    """A counted DELETE: of two uses at once exactly one gets True."""
    return OneTimeCode.objects.filter(pk=code.pk).delete()[0] == 1


def purge_expired_codes() -> int:
    return OneTimeCode.objects.filter(expires_at__lte=timezone.now()).delete()[0]
