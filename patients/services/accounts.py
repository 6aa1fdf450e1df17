"""How accounts come to be and how they are closed. Passwords are hashed before a transaction is opened: it is slow."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Any
from uuid import UUID, uuid4

from django.contrib.auth.hashers import make_password
from django.db import IntegrityError, transaction

from patients import audit
from patients.models import AuditAction, Doctor, OneTimeCode, Patient, User, UserType
from patients.services.codes import (
    ActivationCode,
    Purpose,
    find_code,
    issue_activation_code,
    issue_recovery_codes,
    spend_code,
)
from patients.services.credentials import (
    Refusal,
    end_all_access,
    end_what_is_on_its_way,
    hash_strong_password,
    lock_account,
    require_strong,
)
from patients.services.handles import neutral_handle
from patients.services.profiles import TextScreen, free_texts
from patients.services.second_factor import remove_factors
from patients.tokens import issue_token
from xinshou.encryption import blind_index, create_data_key


class IdentifierUnavailable(Refusal):
    """Somebody has the chosen sign-in name. Never said of an e-mail address or of a proposed name."""

    code = "identifier-unavailable"


class ActivationCodeInvalid(Refusal):
    """Unknown, used, expired, or of a disabled account."""

    code = "activation-code-invalid"


@dataclass(frozen=True)
class Welcome:
    """What a person gets at the start; token and recovery codes are shown this once."""

    user: User
    token: str
    recovery_codes: list[str]
    advice: dict[str, Any] = field(default_factory=dict)
    """What the screen of the texts says to the patient, if anything."""


@dataclass(frozen=True)
class Invitation:
    """An account that waits for its owner to choose a password."""

    user: User
    code: ActivationCode


def register_patient(
    *,
    password: str,
    username: str | None = None,
    email: str | None = None,
    device_label: str | None = None,
    profile: dict[str, Any],
    screen: TextScreen,
) -> Welcome:
    """What the patient calls themselves is screened like every other text. Raises WeakPassword and, for a chosen
    `username` only, IdentifierUnavailable."""
    password_hash = hash_strong_password(password, staff=False)
    with transaction.atomic():
        patient = _create_patient(username=username, email=email, password_hash=password_hash, profile=profile)
        audit.record(patient.user, AuditAction.CREATE, patient_id=patient.pk)
        return replace(_welcome(patient.user, device_label), advice=screen(patient, free_texts(profile)))


@transaction.atomic
def invite_patient(*, doctor: Doctor, email: str | None = None, profile: dict[str, Any]) -> Invitation:
    """A patient of the doctor, connected, who signs in once the activation code is used. All consents are off."""
    profile = {**profile, "primary_doctor": doctor}
    patient = _create_patient(username=None, email=email, password_hash=make_password(None), profile=profile)
    audit.record(doctor.user, AuditAction.CREATE, patient_id=patient.pk)
    return Invitation(patient.user, issue_activation_code(patient.user))


@transaction.atomic
def create_staff(
    *, user_type: UserType, actor: User | None, username: str | None = None, email: str | None = None
) -> Invitation:
    """A doctor or administrator without a password. `actor` is null for the first administrator, made at the terminal.
    Raises IdentifierUnavailable."""
    if user_type == UserType.PATIENT:
        raise ValueError("patients register or are invited by their doctor")
    user_id = uuid4()
    create_data_key(user_id)
    user = _create_user(
        User(id=user_id, subject_id=user_id, user_type=user_type, is_superuser=user_type == UserType.ADMIN),
        username=username,
        email=email,
    )
    if user_type == UserType.DOCTOR:
        Doctor.objects.create(user=user)
    audit.record(actor, AuditAction.ADMINISTER)
    return Invitation(user, issue_activation_code(user))


def activate_account(*, code: str, password: str, username: str | None = None) -> Welcome:
    """Raises WeakPassword, ActivationCodeInvalid and IdentifierUnavailable; the code then still works.
    The hash is made whether or not the code is known, so that the time tells nothing."""
    password_hash = hash_strong_password(password, staff=False)
    with transaction.atomic():
        found = find_code(Purpose.ACTIVATION, code)
        user = lock_account(found.user_id) if found else None
        if found is None or user is None or not spend_code(found):
            raise ActivationCodeInvalid
        require_strong(password, staff=not user.is_patient)
        user.password = password_hash
        user.password_must_change = False
        _rename(user, username)
        end_what_is_on_its_way(user)
        audit.record(user, AuditAction.SIGN_IN)
        return _welcome(user, None)


@transaction.atomic
def disable_account(*, user: User, actor: User) -> None:
    """Ends what the account has open; each of its tokens is 401 with the next request."""
    User.objects.select_for_update().filter(pk=user.pk).update(is_active=False)
    user.is_active = False
    end_all_access(user)
    _record_administration(user, actor)


@transaction.atomic
def enable_account(*, user: User, actor: User) -> None:
    User.objects.filter(pk=user.pk).update(is_active=True)
    user.is_active = True
    _record_administration(user, actor)


@transaction.atomic
def reset_to_activation(*, user: User, actor: User) -> Invitation:
    """Password, second factor, devices, sessions and recovery codes die; the owner starts again with the new code."""
    user.password = make_password(None)
    user.save(update_fields=["password"])
    end_all_access(user)
    end_what_is_on_its_way(user)
    OneTimeCode.objects.filter(user=user).delete()
    remove_factors(user)
    _record_administration(user, actor)
    return Invitation(user, issue_activation_code(user))


def _record_administration(user: User, actor: User) -> None:
    audit.record(actor, AuditAction.ADMINISTER, patient_id=user.subject_id if user.is_patient else None)


def _welcome(user: User, device_label: str | None) -> Welcome:
    return Welcome(user, issue_token(user, device_label=device_label), issue_recovery_codes(user))


def _create_patient(*, username: str | None, email: str | None, password_hash: str, profile: dict[str, Any]) -> Patient:
    patient_id: UUID = uuid4()
    create_data_key(patient_id)
    user = User(subject_id=patient_id, user_type=UserType.PATIENT, password=password_hash)
    return Patient.objects.create(id=patient_id, user=_create_user(user, username=username, email=email), **profile)


def _create_user(user: User, *, username: str | None, email: str | None) -> User:
    """Saves `user` under the chosen name, else under a proposed one that is free. Raises IdentifierUnavailable."""
    user.email = email
    user.password = user.password or make_password(None)
    names: Iterable[str] = [username] if username else iter(neutral_handle, "")
    for name in names:
        if _try_name(user, name, force_insert=True):
            _claim_email(user)
            return user
    raise IdentifierUnavailable


def _try_name(user: User, name: str, **how: Any) -> bool:
    """The unique index decides, so two at once cannot both have it; no other unique value is a caller's choice."""
    user.username = name
    user.username_index = blind_index("username", name)
    try:
        with transaction.atomic():
            user.save(**how)
    except IntegrityError:
        return False
    return True


def _rename(user: User, username: str | None) -> None:
    changed = ["password", "password_must_change"]
    if username is None:
        user.save(update_fields=changed)
    elif not _try_name(user, username, update_fields=[*changed, "username", "username_index"]):
        raise IdentifierUnavailable


def _claim_email(user: User) -> None:
    """The address works for sign-in only in the account that had it first; the others keep it, and nobody is told."""
    if not user.email:
        return
    index = blind_index("email", user.email)
    try:
        with transaction.atomic():
            User.objects.filter(pk=user.pk).update(email_index=index)
    except IntegrityError:
        return
    user.email_index = index
