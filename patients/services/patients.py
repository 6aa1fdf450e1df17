"""Patients whom a doctor brings in: an account without a password, opened by an activation code."""

import uuid
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction

from patients import audit
from patients.models import AuditAction, Doctor, Patient, UserType
from patients.services.accounts import create_user
from patients.services.codes import issue_activation_code


@dataclass(frozen=True)
class CreatedPatient:
    """`activation_code` is shown this once; only its hash is kept."""

    patient: Patient
    activation_code: str
    activation_expires_at: datetime


@transaction.atomic
def create_patient(*, doctor: Doctor, email: str | None = None, fields: dict[str, Any]) -> CreatedPatient:
    """A patient connected to `doctor`, all consents off. An address that is known already stays with its first account,
    and the answer does not tell."""
    patient_id = uuid.uuid4()
    user = create_user(user_type=UserType.PATIENT, subject_id=patient_id, email=email)
    patient = Patient.objects.create(id=patient_id, user=user, primary_doctor=doctor, **fields)
    code, expires_at = issue_activation_code(user)
    audit.record(doctor.user, AuditAction.CREATE, patient_id=patient.pk)
    return CreatedPatient(patient=patient, activation_code=code, activation_expires_at=expires_at)
