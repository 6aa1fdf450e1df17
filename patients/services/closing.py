"""A patient leaves: the key and the rows go in one transaction. What backups hold of the person cannot be opened once
the backups of the keys are gone, after seven days at most (docs/security.md)."""

from django.db import transaction

from patients import audit
from patients.erasure import hooks
from patients.models import AuditAction, ConnectionRequest, Patient, User
from patients.services.credentials import WrongPassword, end_all_access, lock_unchanged, require_password
from patients.services.second_factor import WrongMfaCode, use_code
from xinshou.encryption import destroy_data_key
from xinshou.models import IdempotencyRecord, MailMessage


def erase_account(*, user: User, password: str, code: str | None = None) -> None:
    """For the patient. Raises WrongPassword, also the second of two at once; WrongMfaCode."""
    require_password(user, password)
    with transaction.atomic():
        account = lock_unchanged(user)
        if account is None:
            raise WrongPassword
        if account.mfa_enabled_at and not use_code(account, code or ""):
            raise WrongMfaCode
        erase_patient(Patient.objects.select_related("user").get(user=account))


@transaction.atomic
def erase_patient(patient: Patient) -> None:
    """The audit log keeps that it happened, under a keyed hash. The caller has judged who asks."""
    user = patient.user
    Patient.objects.select_for_update(of=("self",)).only("pk").get(pk=patient.pk)
    for forget in hooks():
        forget(patient)
    audit.record(user, AuditAction.DELETE, patient_id=patient.pk)
    end_all_access(user)
    ConnectionRequest.objects.filter(identifier_index=user.username_index).delete()
    if user.email_index:
        ConnectionRequest.objects.filter(identifier_index=user.email_index).delete()
    MailMessage.objects.filter(user_id__in=[user.pk, patient.pk]).delete()
    IdempotencyRecord.objects.filter(user_id=user.pk).delete()
    user.delete()
    destroy_data_key(patient.pk)
