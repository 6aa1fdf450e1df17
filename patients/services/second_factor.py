"""The second factor: an authenticator app (RFC 6238: six digits, 30 s, one step either way) or a backup code. Each code
works once, which the database decides."""

import base64
import hmac
import secrets
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import quote, urlencode
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django_otp.oath import hotp

from patients import audit
from patients.models import ApiToken, AuditAction, BackupCode, Passkey, SignInTicket, TotpFactor, User
from patients.services.codes import canonical, new_code
from patients.services.credentials import Refusal, end_all_access, lock_account, lock_open
from patients.services.staff_sessions import announce_device
from patients.tickets import count_try
from patients.tokens import issue_token, mark_token
from xinshou.encryption import UNREADABLE, keyed_hash

ISSUER = "Notes"
"""What the authenticator app shows: it must not say what the account is for."""
DIGITS = 6
STEP_SECONDS = 30
STEPS_EITHER_WAY = 1
SEED_BYTES = 20
"""160 bits (RFC 4226, requirement 6)."""
BACKUP_CODES = 10
Proof = Callable[[User], None]
"""Raises a Refusal unless the account's owner has just shown a factor. Called with the account locked."""


class WrongMfaCode(Refusal):
    """Not the code of now, or used before."""

    code = "wrong-mfa-code"


class NothingToVerify(Refusal):
    code = "invalid-state"


class MfaMandatory(Refusal):
    """Staff cannot go without."""

    code = "mfa-mandatory"
    status = 403


class MfaTokenRequired(Refusal):
    """No ticket, or it is too old, used, or has had its five tries."""

    code = "mfa-token-required"
    status = 401


@dataclass(frozen=True)
class SetUp:
    """All of it is shown this once."""

    secret: str
    address: str
    backup_codes: list[str]


def step_at(moment: datetime) -> int:
    return int(moment.timestamp()) // STEP_SECONDS


def code_at(seed: str, step: int) -> str:
    """`seed` is base 32."""
    return f"{hotp(base64.b32decode(seed), step, digits=DIGITS):0{DIGITS}}"


def factor_of(user: User) -> TotpFactor | None:
    return TotpFactor.objects.filter(user=user, is_confirmed=True).first()


def use_code(user: User, text: str) -> bool:
    """True once for each code of the app or backup code. The caller is in a transaction."""
    factor = factor_of(user)
    typed = _typed(text)
    if factor is None:
        return False
    if len(typed) == DIGITS:
        return _use_step(factor, typed)
    return BackupCode.objects.filter(factor=factor, code_hash=_hashed(typed)).delete()[0] == 1


@transaction.atomic
def begin_set_up(*, user: User, code: str | None = None, new_seed: str | None = None) -> SetUp:
    """A new seed, to be confirmed by `confirm_set_up`; the old factor stays until then. `code` is of the old factor.
    Raises WrongMfaCode."""
    lock_account(user.pk)
    if factor_of(user) and not use_code(user, code or ""):
        raise WrongMfaCode
    TotpFactor.objects.filter(user=user, is_confirmed=False).delete()
    seed = new_seed or base64.b32encode(secrets.token_bytes(SEED_BYTES)).decode("ascii")
    factor = TotpFactor.objects.create(user=user, subject_id=user.subject_id, seed=seed)
    return SetUp(seed, _address(user, seed), issue_backup_codes(factor))


@transaction.atomic
def confirm_set_up(
    *, user: User, code: str, keep_token: UUID | None = None, keep_session: str | None = None
) -> TotpFactor:
    """The new factor is the factor; every other device and session ends. Raises NothingToVerify, WrongMfaCode."""
    open_account = lock_open(user)
    factor = TotpFactor.objects.filter(user=user, is_confirmed=False).first()
    if open_account is None or factor is None:
        raise NothingToVerify
    if not _use_step(factor, _typed(code)):
        raise WrongMfaCode
    TotpFactor.objects.filter(user=user, is_confirmed=True).delete()
    TotpFactor.objects.filter(pk=factor.pk).update(is_confirmed=True)
    set_enabled(user, timezone.now())
    end_all_access(user, keep_token=keep_token, keep_session=keep_session)
    if keep_token and not mark_token(keep_token, by_factor=True):
        raise NothingToVerify
    audit.record(user, AuditAction.UPDATE)
    return factor


@transaction.atomic
def verify(*, user: User, code: str) -> None:
    """Raises WrongMfaCode."""
    lock_account(user.pk)
    if not use_code(user, code):
        raise WrongMfaCode


@transaction.atomic
def replace_backup_codes(*, user: User, code: str) -> list[str]:
    """Raises WrongMfaCode; the old ones die."""
    verify(user=user, code=code)
    factor = TotpFactor.objects.get(user=user, is_confirmed=True)
    audit.record(user, AuditAction.UPDATE)
    return issue_backup_codes(factor)


@transaction.atomic
def switch_off(*, user: User, code: str, keep_token: UUID) -> None:
    """Every factor goes, passkeys too. Raises MfaMandatory, WrongMfaCode. Ends every other device."""
    if not user.is_patient:
        raise MfaMandatory
    verify(user=user, code=code)
    remove_factors(user)
    end_all_access(user, keep_token=keep_token)
    ApiToken.objects.filter(pk=keep_token).update(is_verified=False, factor_at=None)
    audit.record(user, AuditAction.UPDATE)


def remove_factors(user: User) -> None:
    """Apps, codes and passkeys. The caller is in a transaction."""
    TotpFactor.objects.filter(user=user).delete()
    Passkey.objects.filter(user=user).delete()
    set_enabled(user, None)


def remaining_backup_codes(user: User) -> int:
    return BackupCode.objects.filter(factor__user=user, factor__is_confirmed=True).count()


def by_code(code: str) -> Proof:
    """Raises WrongMfaCode."""

    def shown(user: User) -> None:
        if not use_code(user, code):
            raise WrongMfaCode

    return shown


def finish_sign_in(*, ticket: SignInTicket, proof: Proof) -> User:
    """Spends the ticket. The try is counted before, so that a wrong code does not roll it back: call it outside any
    transaction. Raises what `proof` raises, and MfaTokenRequired."""
    if not count_try(ticket.pk):
        raise MfaTokenRequired
    with transaction.atomic():
        return _spend_ticket(ticket, proof)


def finish_by_token(*, ticket: SignInTicket, proof: Proof) -> tuple[User, str]:
    """As `finish_sign_in`: the account and its device's token."""
    if not count_try(ticket.pk):
        raise MfaTokenRequired
    with transaction.atomic():
        user = _spend_ticket(ticket, proof)
        announce_device(user)
        return user, issue_token(user, device_label=ticket.device_label, is_verified=True)


def _spend_ticket(ticket: SignInTicket, proof: Proof) -> User:
    user = lock_account(ticket.user_id)
    if user is None:
        raise MfaTokenRequired
    proof(user)
    if SignInTicket.objects.filter(pk=ticket.pk).delete()[0] != 1:
        raise MfaTokenRequired
    audit.record(user, AuditAction.SIGN_IN)
    return user


def _typed(text: str) -> str:
    """As it was made, however it was typed: digits of any script, spaces and dashes aside."""
    return "".join(str(unicodedata.decimal(letter, letter)) for letter in canonical(text))


def _use_step(factor: TotpFactor, typed: str) -> bool:
    """A counted UPDATE: of any number of uses at once exactly one gets True."""
    step = _step_of(factor.seed, typed)
    if step is None:
        return False
    return TotpFactor.objects.filter(pk=factor.pk, last_step__lt=step).update(last_step=step) == 1


def _step_of(seed: str, typed: str) -> int | None:
    if seed is UNREADABLE:
        return None
    now = step_at(timezone.now())
    steps = range(now - STEPS_EITHER_WAY, now + STEPS_EITHER_WAY + 1)
    fitting = [step for step in steps if hmac.compare_digest(code_at(seed, step).encode(), typed.encode())]
    return fitting[-1] if fitting else None


def issue_backup_codes(factor: TotpFactor) -> list[str]:
    """Ten fresh ones, shown this once; the old ones die."""
    BackupCode.objects.filter(factor=factor).delete()
    codes = [new_code() for _ in range(BACKUP_CODES)]
    BackupCode.objects.bulk_create(BackupCode(factor=factor, code_hash=_hashed(canonical(code))) for code in codes)
    return codes


def _hashed(letters: str) -> str:
    return keyed_hash("backup-code", letters)


def set_enabled(user: User, moment: datetime | None) -> None:
    User.objects.filter(pk=user.pk).update(mfa_enabled_at=moment)
    user.mfa_enabled_at = moment


def label_of(user: User) -> str:
    """What an app or device calls the account. Staff may have several and see which; a patient's phone names nobody."""
    return ISSUER if user.is_patient else f"{ISSUER}:{user.username}"


def _address(user: User, seed: str) -> str:
    return f"otpauth://totp/{quote(label_of(user))}?{urlencode({'secret': seed, 'issuer': ISSUER})}"
