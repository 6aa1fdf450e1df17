"""How a doctor and a patient come together and part: `Patient.primary_doctor` is the truth, requests its history."""

from django.db import IntegrityError, transaction
from django.utils import timezone

from patients import audit
from patients.models import AuditAction, ConnectionRequest, ConnectionStatus, Doctor, Patient, User, UserType
from xinshou.encryption import blind_index, prefetch_keys


class InvalidState(Exception):
    """The request is no longer pending, or there is no connection to end."""


class AlreadyConnected(Exception):
    """The doctor asked for somebody who is on the caseload already."""


class RequestPending(Exception):
    """The doctor has asked for this person and waits for an answer."""


def send_connection_request(
    *, doctor: Doctor, identifier: str, is_email: bool, message: str | None = None
) -> ConnectionRequest:
    """A PENDING request, whether or not anybody has that name: the doctor must not learn who is here.
    Raises AlreadyConnected and RequestPending only about people whom the doctor knows already."""
    accounts = User.objects.by_email(identifier) if is_email else User.objects.by_username(identifier)
    account = accounts.filter(user_type=UserType.PATIENT, is_active=True).select_related("patient").first()
    patient = account.patient if account else None
    if _is_own(doctor, patient, identifier if is_email else None):
        raise AlreadyConnected
    request = ConnectionRequest(
        doctor=doctor,
        doctor_subject_id=doctor.user_id,
        patient=patient,
        typed_identifier=identifier,
        identifier_index=blind_index("email" if is_email else "username", identifier),
        typed_email=is_email,
        message=message,
    )
    try:
        with transaction.atomic():
            request.save(force_insert=True)
            audit.record(doctor.user, AuditAction.CONNECT, patient_id=patient.pk if patient else None)
    except IntegrityError:
        raise RequestPending from None
    return request


def _is_own(doctor: Doctor, patient: Patient | None, email: str | None) -> bool:
    """Also by an address that an own patient gave but another account had first: the answer must be the same, or it
    would tell that somebody else is here."""
    if patient and patient.primary_doctor_id == doctor.pk:
        return True
    if email is None:
        return False
    own = list(Patient.objects.cared_for_by(doctor).select_related("user"))
    prefetch_keys([patient.pk for patient in own])
    index = blind_index("email", email)
    return any(patient.user.email and blind_index("email", patient.user.email) == index for patient in own)


@transaction.atomic
def cancel_connection_request(*, request: ConnectionRequest) -> None:
    """Raises InvalidState unless the request is pending."""
    _answer(request, ConnectionStatus.CANCELLED)


@transaction.atomic
def accept_connection_request(*, request: ConnectionRequest, patient: Patient) -> None:
    """Makes the doctor the patient's one active doctor; an earlier doctor's access ends in the same moment."""
    locked = Patient.objects.select_for_update().get(pk=patient.pk)
    _end_current(locked)
    _answer(request, ConnectionStatus.ACCEPTED)
    connect(patient=locked, doctor=request.doctor)
    audit.record(patient.user, AuditAction.CONNECT, patient_id=patient.pk)


@transaction.atomic
def reject_connection_request(*, request: ConnectionRequest, patient: Patient) -> None:
    _answer(request, ConnectionStatus.REJECTED)
    audit.record(patient.user, AuditAction.DISCONNECT, patient_id=patient.pk)


@transaction.atomic
def disconnect(*, patient: Patient, actor: User) -> None:
    """Ends the doctor's access with the next request. Raises InvalidState when nobody is connected."""
    locked = Patient.objects.select_for_update().get(pk=patient.pk)
    if locked.primary_doctor_id is None:
        raise InvalidState
    _end_current(locked)
    Patient.objects.filter(pk=locked.pk).update(primary_doctor=None)
    audit.record(actor, AuditAction.DISCONNECT, patient_id=locked.pk)


def connect(*, patient: Patient, doctor: Doctor) -> None:
    Patient.objects.filter(pk=patient.pk).update(primary_doctor=doctor)


def _end_current(patient: Patient) -> None:
    patient.connection_requests.filter(status=ConnectionStatus.ACCEPTED, ended_at__isnull=True).update(
        ended_at=timezone.now()
    )


def _answer(request: ConnectionRequest, status: ConnectionStatus) -> None:
    """Claims the pending row by a counted UPDATE, so that of two answers at once exactly one holds."""
    now = timezone.now()
    claimed = ConnectionRequest.objects.pending().filter(pk=request.pk)
    if not claimed.update(status=status, responded_at=now, updated_at=now):
        raise InvalidState
    request.refresh_from_db()
