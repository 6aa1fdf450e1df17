"""Plain functions that make people. Every account has PASSWORD, hashed once a run: Argon2 is slow by design."""

from datetime import timedelta
from functools import lru_cache
from itertools import count
from typing import Any
from uuid import uuid4

from django.contrib.auth.hashers import make_password
from django.db import transaction
from django.utils import timezone

from patients.models import (
    BreakGlass,
    ConnectionRequest,
    ConnectionStatus,
    Doctor,
    HolidayCover,
    Passkey,
    Patient,
    TotpFactor,
    User,
    UserType,
)
from patients.services.second_factor import code_at, step_at
from xinshou.encryption import blind_index, create_data_key

PASSWORD = "seven lamps on the quay"

_numbers = count(1)


@lru_cache(maxsize=1)
def hashed_password() -> str:
    return make_password(PASSWORD)


@transaction.atomic
def make_patient(username: str | None = None, *, doctor: Doctor | None = None, **fields: Any) -> Patient:
    """`email` and `is_active` go to the account, every other field to the profile; with `doctor` they are connected."""
    patient_id = fields.pop("id", None) or uuid4()
    create_data_key(patient_id)
    user = _make_user(UserType.PATIENT, username, subject_id=patient_id, fields=fields)
    patient = Patient.objects.create(id=patient_id, user=user, **fields)
    if doctor:
        connect(patient, doctor)
    return patient


@transaction.atomic
def make_doctor(username: str | None = None, **fields: Any) -> Doctor:
    """`email` and `is_active` go to the account, every other field to the profile."""
    user_id = uuid4()
    create_data_key(user_id)
    user = _make_user(UserType.DOCTOR, username, id=user_id, subject_id=user_id, fields=fields)
    return Doctor.objects.create(user=user, **fields)


@transaction.atomic
def make_admin(username: str | None = None, **fields: Any) -> User:
    user_id = uuid4()
    create_data_key(user_id)
    return _make_user(UserType.ADMIN, username, id=user_id, subject_id=user_id, is_superuser=True, fields=fields)


def give_factor(user: User) -> str:
    """A confirmed second factor; returns the seed for `code_of`."""
    seed = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
    TotpFactor.objects.create(user=user, subject_id=user.subject_id, seed=seed, is_confirmed=True)
    user.mfa_enabled_at = timezone.now()
    user.save(update_fields=["mfa_enabled_at"])
    return seed


def make_passkey(user: User, name: str = "key") -> Passkey:
    """A row that no device answers for: see patients/tests/factors/soft_passkey.py for one that signs."""
    number = f"{next(_numbers):064x}"
    return Passkey.objects.create(
        user=user,
        subject_id=user.subject_id,
        name=name,
        credential_id="AAAA",
        credential_hash=number,
        public_key="AAAA",
    )


def code_of(user: User) -> str:
    """The earliest that was not used yet and still works when it is typed in some seconds from now."""
    factor = TotpFactor.objects.get(user=user, is_confirmed=True)
    step = max(factor.last_step + 1, step_at(timezone.now() + timedelta(seconds=5)) - 1)
    return code_at(factor.seed, step)


def connect(patient: Patient, doctor: Doctor) -> ConnectionRequest:
    """An accepted request with its active relationship, in `patient` too."""
    request = make_connection_request(doctor, patient, status=ConnectionStatus.ACCEPTED, responded_at=timezone.now())
    patient.primary_doctor = doctor
    patient.save(update_fields=["primary_doctor"])
    return request


def disconnect(patient: Patient) -> None:
    """The relationship ends; its request stays as history."""
    patient.connection_requests.filter(doctor=patient.primary_doctor).update(ended_at=timezone.now())
    patient.primary_doctor = None
    patient.save(update_fields=["primary_doctor"])


def make_cover(
    doctor: Doctor, covering: Doctor, *, after: timedelta = timedelta(hours=-1), lasts: timedelta = timedelta(days=1)
) -> HolidayCover:
    """Runs, unless `after` is to come."""
    starts = timezone.now() + after
    return HolidayCover.objects.create(doctor=doctor, covering=covering, starts_at=starts, ends_at=starts + lasts)


def make_break_glass(doctor: Doctor, patient: Patient) -> BreakGlass:
    """Open now."""
    now = timezone.now()
    return BreakGlass.objects.create(
        doctor=doctor, patient=patient, reason="a reason of many letters", at=now, until=now + timedelta(hours=1)
    )


def make_connection_request(doctor: Doctor, patient: Patient, **fields: Any) -> ConnectionRequest:
    """PENDING unless told otherwise, asked for by the patient's sign-in name."""
    return ConnectionRequest.objects.create(
        doctor=doctor,
        doctor_subject_id=doctor.user_id,
        patient=patient,
        typed_identifier=patient.user.username,
        identifier_index=blind_index("username", patient.user.username),
        typed_email=False,
        **fields,
    )


def _make_user(user_type: UserType, username: str | None, *, fields: dict[str, Any], **values: Any) -> User:
    """Takes what belongs to the account out of `fields`."""
    name = username or f"{user_type.lower()}-{next(_numbers)}"
    email = fields.pop("email", None)
    return User.objects.create(
        user_type=user_type,
        username=name,
        username_index=blind_index("username", name),
        email=email,
        email_index=blind_index("email", email) if email else None,
        is_active=fields.pop("is_active", True),
        password=hashed_password(),
        **values,
    )
