"""Plain functions that make people. Every account has PASSWORD, hashed once a run: Argon2 is slow by design."""

from functools import lru_cache
from itertools import count
from typing import Any
from uuid import uuid4

from django.contrib.auth.hashers import make_password
from django.db import transaction
from django.utils import timezone

from patients.models import ConnectionRequest, ConnectionStatus, Doctor, Patient, User, UserType
from xinshou.encryption import blind_index, create_data_key

PASSWORD = "seven lamps on the quay"

_numbers = count(1)


@lru_cache(maxsize=1)
def hashed_password() -> str:
    return make_password(PASSWORD)


@transaction.atomic
def make_patient(username: str | None = None, *, doctor: Doctor | None = None, **fields: Any) -> Patient:
    """`email` and `is_active` go to the account, every other field to the profile; with `doctor` they are connected."""
    patient_id = uuid4()
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
