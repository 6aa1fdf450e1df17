"""Signing in and out, and what proves who somebody is."""

from typing import ClassVar
from uuid import UUID

from django.contrib.auth import authenticate
from django.contrib.auth.hashers import make_password
from django.db import transaction
from django.db.models import QuerySet

from patients import audit
from patients.models import ApiToken, AuditAction, User
from patients.passwords import MAX_LENGTH, is_weak, normalise
from patients.services.codes import Purpose, find_code, issue_recovery_codes, spend_code
from patients.services.staff_sessions import end_sessions
from patients.tokens import end_tokens, issue_token


class Refusal(Exception):
    """A rule of the contract said no. `code` is the word that the API answers."""

    code: ClassVar[str]


class WeakPassword(Refusal):
    code = "weak-password"


class WrongPassword(Refusal):
    code = "wrong-password"


class SamePassword(Refusal):
    code = "same-password"


class InvalidCredentials(Refusal):
    """Unknown, wrong or disabled."""

    code = "invalid-credentials"


class RecoveryFailed(Refusal):
    """Unknown account, wrong or used code, disabled account."""

    code = "recovery-failed"


def require_strong(password: str, *, staff: bool) -> None:
    if is_weak(password, staff=staff):
        raise WeakPassword


def hash_strong_password(password: str, *, staff: bool) -> str:
    """Raises WeakPassword before anything is hashed. Where the account is not known yet, ask with staff=False first:
    the answer must not tell what kind of account it is."""
    require_strong(password, staff=staff)
    return make_password(normalise(password))


def require_password(user: User, password: str) -> None:
    if len(password) > MAX_LENGTH or not user.check_password(normalise(password)):
        raise WrongPassword


def lock_account(user_id: UUID) -> User | None:
    """Locks the row until the transaction ends, so that a sign-in with an old password cannot slip past a change.
    Always locked before the account's codes and tokens. None for a disabled account."""
    return User.objects.select_for_update().filter(pk=user_id, is_active=True).first()


def sign_in(
    *, username: str | None = None, email: str | None = None, password: str, device_label: str | None = None
) -> tuple[User, str]:
    """The account and a new token's text. Raises InvalidCredentials."""
    user = authenticate(None, username=username, email=email, password=password)
    if not isinstance(user, User):
        raise InvalidCredentials
    with transaction.atomic():
        current = lock_account(user.pk)
        if current is None or current.password != user.password:
            raise InvalidCredentials
        token = issue_token(user, device_label=device_label)
        audit.record(user, AuditAction.SIGN_IN)
    return user, token


@transaction.atomic
def sign_out(*, user: User, token_id: UUID) -> bool:
    """Ends one of the user's devices; False if there is no such device of theirs."""
    ended = ApiToken.objects.filter(user=user, pk=token_id).delete()[0] == 1
    if ended:
        audit.record(user, AuditAction.SIGN_OUT)
    return ended


@transaction.atomic
def sign_out_everywhere(*, user: User) -> int:
    """Ends all devices and dashboard sessions; returns how many were live."""
    audit.record(user, AuditAction.SIGN_OUT)
    return end_all_access(user)


def change_password(
    *,
    user: User,
    current_password: str,
    new_password: str,
    keep_token: UUID | None = None,
    keep_session: str | None = None,
) -> None:
    """Ends all other devices and sessions. Raises WrongPassword, WeakPassword, SamePassword, judged in this order."""
    require_password(user, current_password)
    password_hash = hash_strong_password(new_password, staff=not user.is_patient)
    if normalise(new_password) == normalise(current_password):
        raise SamePassword
    with transaction.atomic():
        current = lock_account(user.pk)
        if current is None or current.password != user.password:
            raise WrongPassword
        _set_password(user, password_hash)
        end_all_access(user, keep_token=keep_token, keep_session=keep_session)
        audit.record(user, AuditAction.UPDATE)


def recover_account(
    *, username: str | None = None, email: str | None = None, recovery_code: str, new_password: str
) -> None:
    """Raises WeakPassword, judged first, then RecoveryFailed. Ends every device and session.
    The hash is made whether or not the account and code are known, so that the time tells nothing."""
    password_hash = hash_strong_password(new_password, staff=False)
    with transaction.atomic():
        code = find_code(Purpose.RECOVERY, recovery_code, accounts=_accounts_named(username, email))
        user = lock_account(code.user_id) if code else None
        if code is None or user is None or not spend_code(code):
            raise RecoveryFailed
        require_strong(new_password, staff=not user.is_patient)
        _set_password(user, password_hash)
        end_all_access(user)
        audit.record(user, AuditAction.UPDATE)


def replace_recovery_codes(*, user: User, password: str) -> list[str]:
    """Raises WrongPassword."""
    require_password(user, password)
    with transaction.atomic():
        lock_account(user.pk)
        audit.record(user, AuditAction.UPDATE)
        return issue_recovery_codes(user)


def end_all_access(user: User, *, keep_token: UUID | None = None, keep_session: str | None = None) -> int:
    """Ends devices and sessions but the ones to keep; returns how many were live."""
    return end_tokens(user, but=keep_token) + end_sessions(user, but_key=keep_session)


def _accounts_named(username: str | None, email: str | None) -> QuerySet[User]:
    if username is not None:
        return User.objects.by_username(username)  # type: ignore[return-value]
    return User.objects.by_email(email or "")  # type: ignore[return-value]


def _set_password(user: User, password_hash: str) -> None:
    user.password = password_hash
    user.password_must_change = False
    user.save(update_fields=["password", "password_must_change"])
