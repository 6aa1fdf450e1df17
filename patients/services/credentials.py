"""Signing in and out, and what proves who somebody is."""

from typing import ClassVar, Final
from uuid import UUID

from django.contrib.auth import authenticate
from django.contrib.auth.hashers import make_password
from django.db import transaction
from django.db.models import QuerySet

from patients import audit
from patients.models import ApiToken, AuditAction, OneTimeCode, SignInTicket, User
from patients.passwords import MAX_LENGTH, is_weak, normalise
from patients.services.codes import Purpose, find_code, issue_recovery_codes, spend_code
from patients.services.staff_sessions import announce_device, end_sessions
from patients.tickets import issue_ticket_token
from patients.tokens import end_tokens, issue_token
from xinshou.outbox import cancel

MAIL_RESET_LINK: Final = "patients.tasks.mail_reset_link"


class Refusal(Exception):
    """A rule of the contract said no. `code` and `status` are what the API answers."""

    code: ClassVar[str]
    status: ClassVar[int] = 400


class WeakPassword(Refusal):
    code = "weak-password"


class WrongPassword(Refusal):
    code = "wrong-password"


class SamePassword(Refusal):
    code = "same-password"


class InvalidCredentials(Refusal):
    """Unknown, wrong or disabled."""

    code = "invalid-credentials"
    status = 401


class RecoveryFailed(Refusal):
    """Unknown account, wrong or used code, disabled account."""

    code = "recovery-failed"


def needs_long_password(user: User) -> bool:
    """Staff without a second factor."""
    return not user.is_patient and user.mfa_enabled_at is None


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


def lock_unchanged(user: User) -> User | None:
    """As `lock_account`, for who has shown the password that `user` was read with; None when it is another by now."""
    current = lock_account(user.pk)
    return current if current and current.password == user.password else None


def lock_open(user: User) -> User | None:
    """As `lock_unchanged`; None too for an account that its owner has locked meanwhile."""
    current = lock_unchanged(user)
    return current if current and current.locked_on is None else None


def sign_in(
    *, username: str | None = None, email: str | None = None, password: str, device_label: str | None = None
) -> tuple[User, str]:
    """The account and a new token's text; with a second factor it is a pre-MFA token. Raises InvalidCredentials."""
    user = authenticate(None, username=username, email=email, password=password)
    if not isinstance(user, User):
        raise InvalidCredentials
    with transaction.atomic():
        current = lock_open(user)
        if current is None:
            raise InvalidCredentials
        if current.mfa_enabled_at:
            return current, issue_ticket_token(user, device_label=device_label)
        token = issue_token(user, device_label=device_label)
        announce_device(user)
        audit.record(user, AuditAction.SIGN_IN)
    return current, token


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


def change_password(*, user: User, current_password: str, new_password: str, keep_token: UUID | None = None) -> None:
    """Ends other devices and all sessions. Raises WrongPassword, WeakPassword, SamePassword, judged in this order."""
    require_password(user, current_password)
    password_hash = hash_strong_password(new_password, staff=needs_long_password(user))
    if normalise(new_password) == normalise(current_password):
        raise SamePassword
    with transaction.atomic():
        if lock_unchanged(user) is None:
            raise WrongPassword
        set_password(user, password_hash)
        end_all_access(user, keep_token=keep_token)
        audit.record(user, AuditAction.UPDATE)


def recover_account(
    *, username: str | None = None, email: str | None = None, recovery_code: str, new_password: str
) -> None:
    """Raises WeakPassword, judged first, then RecoveryFailed. Ends every device and session, and a lock.
    The hash is made whether or not the account and code are known, so that the time tells nothing."""
    password_hash = hash_strong_password(new_password, staff=False)
    with transaction.atomic():
        code = find_code(Purpose.RECOVERY, recovery_code, accounts=_accounts_named(username, email))
        user = lock_account(code.user_id) if code else None
        if code is None or user is None or not spend_code(code):
            raise RecoveryFailed
        require_strong(new_password, staff=needs_long_password(user))
        set_password(user, password_hash)
        User.objects.filter(pk=user.pk).update(locked_on=None)
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
    """Ends devices and sessions but the ones to keep, and sign-ins on their way; returns how many were live."""
    SignInTicket.objects.filter(user=user).delete()
    return end_tokens(user, but=keep_token) + end_sessions(user, but_key=keep_session)


def _accounts_named(username: str | None, email: str | None) -> QuerySet[User]:
    if username is not None:
        return User.objects.by_username(username)  # type: ignore[return-value]
    return User.objects.by_email(email or "")  # type: ignore[return-value]


def set_password(user: User, password_hash: str) -> None:
    user.password = password_hash
    user.password_must_change = False
    user.save(update_fields=["password", "password_must_change"])
    end_what_is_on_its_way(user)


def end_what_is_on_its_way(user: User) -> None:
    """With the old password end the links and codes that would set another, links that wait to be mailed, sign-ins half
    done, and what the old password has proved."""
    on_its_way = (OneTimeCode.Purpose.RESET, OneTimeCode.Purpose.ACTIVATION)
    OneTimeCode.objects.filter(user=user, purpose__in=on_its_way).delete()
    SignInTicket.objects.filter(user=user).delete()
    ApiToken.objects.filter(user=user).update(proved_at=None)
    cancel(MAIL_RESET_LINK, user.pk)
