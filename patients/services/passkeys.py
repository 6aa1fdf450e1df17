"""Passkeys as a second factor beside the authenticator app. A challenge works once, for five minutes, in the session,
device or sign-in that asked for it; the first answer spends it, right or wrong."""

import secrets
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID

from django.db import IntegrityError, transaction
from django.utils import timezone
from webauthn.helpers import bytes_to_base64url

from patients import audit, passkey_proofs
from patients.models import AuditAction, Passkey, PasskeyChallenge, SignInTicket, TotpFactor, User
from patients.passkey_proofs import NotProved
from patients.services.credentials import Refusal, end_all_access, lock_account, lock_open
from patients.services.second_factor import (
    ISSUER,
    MfaMandatory,
    WrongMfaCode,
    factor_of,
    finish_by_token,
    finish_sign_in,
    label_of,
    set_enabled,
    use_code,
)
from patients.tokens import mark_token
from xinshou.encryption import UNREADABLE, keyed_hash

Purpose = PasskeyChallenge.Purpose
LIFE = timedelta(minutes=5)
MOST = 10
CHALLENGE_BYTES = 32


class WrongPasskey(Refusal):
    """Not signed by a passkey of this account, not for this challenge, too late, or used before."""

    code = "wrong-passkey"


class PasskeyUnavailable(Refusal):
    """None to use, ten already, or a patient without the authenticator app, whose backup codes are the way back."""

    code = "invalid-state"


@dataclass(frozen=True)
class Place:
    """Where a challenge is asked and may be answered. `asked_by` is a keyed hash."""

    asked_by: str
    origins: list[str]


def place_of(kind: str, key: object, origins: list[str]) -> Place:
    return Place(keyed_hash("passkey-place", f"{kind}|{key}"), origins)


def passkeys_of(user: User) -> list[Passkey]:
    return list(Passkey.objects.filter(user=user).order_by("created_at"))


@transaction.atomic
def begin_registration(*, user: User, place: Place) -> dict[str, Any]:
    """What the browser is to be asked. The caller has seen a fresh factor. Raises PasskeyUnavailable."""
    lock_account(user.pk)
    _require_room(user)
    challenge = _issue(user, Purpose.REGISTER, place)
    return passkey_proofs.ask_to_create(
        challenge,
        handle=bytes.fromhex(keyed_hash("passkey-handle", str(user.pk))),
        label=label_of(user),
        site=ISSUER,
        known=_known(user),
    )


def register(
    *,
    user: User,
    place: Place,
    credential: dict[str, Any],
    name: str,
    keep_token: UUID | None = None,
    keep_session: str | None = None,
) -> Passkey:
    """Every other device and session ends. Raises PasskeyUnavailable; WrongPasskey, also when the account was locked,
    its password changed or this device signed out meanwhile. Call it outside any transaction: a refused answer spends
    its challenge all the same."""
    challenge = _spend(user, Purpose.REGISTER, place, credential)
    try:
        new = passkey_proofs.check_new_key(credential, challenge=challenge, origins=place.origins)
    except NotProved:
        raise WrongPasskey from None
    with transaction.atomic():
        if lock_open(user) is None:
            raise WrongPasskey
        _require_room(user)
        passkey = _insert(user, new, name)
        if user.mfa_enabled_at is None:
            set_enabled(user, timezone.now())
        end_all_access(user, keep_token=keep_token, keep_session=keep_session)
        if keep_token and not mark_token(keep_token, by_factor=True):
            raise WrongPasskey
        audit.record(user, AuditAction.UPDATE)
    return passkey


@transaction.atomic
def begin_proof(*, user: User, place: Place, purpose: Purpose) -> dict[str, Any]:
    """Raises PasskeyUnavailable without a passkey."""
    lock_account(user.pk)
    known = _known(user)
    if not known:
        raise PasskeyUnavailable
    return passkey_proofs.ask_to_sign(_issue(user, purpose, place), known=known)


def prove(*, user: User, place: Place, credential: dict[str, Any]) -> None:
    """For a step-up. Raises WrongPasskey. Call it outside any transaction, like `register`."""
    challenge = _spend(user, Purpose.STEP_UP, place, credential)
    with transaction.atomic():
        lock_account(user.pk)
        _check(user, place, credential, challenge)


def finish_sign_in_by_passkey(*, ticket: SignInTicket, place: Place, credential: dict[str, Any]) -> User:
    """Spends challenge and ticket. Raises WrongPasskey, MfaTokenRequired. Call it outside any transaction."""
    challenge = _spend(ticket.user, Purpose.SIGN_IN, place, credential)
    return finish_sign_in(ticket=ticket, proof=lambda user: _check(user, place, credential, challenge))


def finish_by_passkey_and_token(*, ticket: SignInTicket, place: Place, credential: dict[str, Any]) -> tuple[User, str]:
    """As `finish_sign_in_by_passkey`, with the device's token."""
    challenge = _spend(ticket.user, Purpose.SIGN_IN, place, credential)
    return finish_by_token(ticket=ticket, proof=lambda user: _check(user, place, credential, challenge))


@transaction.atomic
def rename(*, user: User, passkey_id: UUID, name: str) -> Passkey | None:
    """None without such a passkey of theirs."""
    passkey = Passkey.objects.select_for_update().filter(user=user, pk=passkey_id).first()
    if passkey is None:
        return None
    passkey.name = name
    passkey.save(update_fields=["name"])
    audit.record(user, AuditAction.UPDATE)
    return passkey


@transaction.atomic
def remove(*, user: User, passkey_id: UUID, keep_token: UUID | None = None, keep_session: str | None = None) -> bool:
    """False without such a passkey of theirs. Every other device and session ends. The last factor of a patient
    switches the second step off; raises MfaMandatory for the last one of staff. The caller has seen a fresh factor."""
    lock_account(user.pk)
    others = Passkey.objects.filter(user=user).exclude(pk=passkey_id).exists() or factor_of(user) is not None
    mine = Passkey.objects.filter(user=user, pk=passkey_id)
    if not mine.exists():
        return False
    if not others and not user.is_patient:
        raise MfaMandatory
    mine.delete()
    if not others:
        set_enabled(user, None)
    end_all_access(user, keep_token=keep_token, keep_session=keep_session)
    audit.record(user, AuditAction.UPDATE)
    return True


@transaction.atomic
def remove_app(
    *, user: User, code: str | None = None, keep_token: UUID | None = None, keep_session: str | None = None
) -> None:
    """The authenticator app of a doctor or administrator goes with its backup codes, the passkeys stay. Raises
    MfaMandatory without a passkey; WrongMfaCode. Without `code` the caller has seen a fresh factor."""
    lock_account(user.pk)
    if not Passkey.objects.filter(user=user).exists():
        raise MfaMandatory
    if code is not None and not use_code(user, code):
        raise WrongMfaCode
    TotpFactor.objects.filter(user=user).delete()
    end_all_access(user, keep_token=keep_token, keep_session=keep_session)
    audit.record(user, AuditAction.UPDATE)


def purge_expired_challenges() -> int:
    return PasskeyChallenge.objects.filter(expires_at__lte=timezone.now()).delete()[0]


def _require_room(user: User) -> None:
    count = Passkey.objects.filter(user=user).count()
    if count >= MOST or (user.is_patient and factor_of(user) is None):
        raise PasskeyUnavailable


def _known(user: User) -> list[str]:
    """A damaged row is of no use to the browser; it stays in the list, to be removed."""
    return [str(passkey.credential_id) for passkey in passkeys_of(user) if passkey.credential_id is not UNREADABLE]


def _issue(user: User, purpose: Purpose, place: Place) -> bytes:
    """Replaces the one that the same place asked for before."""
    challenge = secrets.token_bytes(CHALLENGE_BYTES)
    waiting = {
        "user": user,
        "challenge_hash": _hashed("passkey-challenge", challenge),
        "expires_at": timezone.now() + LIFE,
    }
    PasskeyChallenge.objects.update_or_create(asked_by=place.asked_by, purpose=purpose, defaults=waiting)
    return challenge


def _spend(user: User, purpose: Purpose, place: Place, credential: dict[str, Any]) -> bytes:
    """A counted DELETE, committed by itself: of any number of answers exactly one is looked at."""
    try:
        challenge = passkey_proofs.challenge_in(credential)
    except NotProved:
        raise WrongPasskey from None
    waiting = PasskeyChallenge.objects.filter(
        user=user,
        purpose=purpose,
        asked_by=place.asked_by,
        challenge_hash=_hashed("passkey-challenge", challenge),
        expires_at__gt=timezone.now(),
    )
    if waiting.delete()[0] != 1:
        raise WrongPasskey
    return challenge


def _check(user: User, place: Place, credential: dict[str, Any], challenge: bytes) -> None:
    """The caller is in a transaction and holds the account's lock, so that two answers count one after the other."""
    credential_id = str(credential.get("id"))
    passkey = Passkey.objects.filter(user=user, credential_hash=_id_hash(credential_id)).first()
    if passkey is None or passkey.public_key is UNREADABLE:
        raise WrongPasskey
    try:
        count = passkey_proofs.check_signature(
            credential,
            challenge=challenge,
            origins=place.origins,
            public_key=passkey.public_key,
            sign_count=passkey.sign_count,
        )
    except NotProved:
        raise WrongPasskey from None
    Passkey.objects.filter(pk=passkey.pk).update(sign_count=count)


def _insert(user: User, new: passkey_proofs.NewKey, name: str) -> Passkey:
    """A device that any account has already is refused."""
    passkey = Passkey(
        user=user,
        subject_id=user.subject_id,
        name=name,
        credential_id=new.credential_id,
        credential_hash=_id_hash(new.credential_id),
        public_key=new.public_key,
        sign_count=new.sign_count,
    )
    try:
        with transaction.atomic():
            passkey.save(force_insert=True)
    except IntegrityError:
        raise WrongPasskey from None
    return passkey


def _id_hash(credential_id: str) -> str:
    return keyed_hash("passkey-id", credential_id)


def _hashed(purpose: str, secret: bytes) -> str:
    return keyed_hash(purpose, bytes_to_base64url(secret))
