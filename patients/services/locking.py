"""A patient's "lock now": for a phone that is about to be taken. Everything that is signed in ends, and no passphrase
opens the account until `credentials.recover_account` has taken a recovery code."""

from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone

from patients import audit
from patients.models import AuditAction, OneTimeCode, User
from patients.services.codes import Purpose
from patients.services.credentials import end_all_access, lock_account


@dataclass(frozen=True)
class Locked:
    """`is_locked` False: no recovery code is left, which would make the lock one for ever; what was signed in has ended
    all the same."""

    ended: int
    is_locked: bool


@transaction.atomic
def lock_now(*, user: User) -> Locked:
    lock_account(user.pk)
    has_codes = OneTimeCode.objects.filter(user=user, purpose=Purpose.RECOVERY).exists()
    if has_codes:
        User.objects.filter(pk=user.pk).update(locked_on=timezone.now().date())
    audit.record(user, AuditAction.UPDATE, patient_id=user.subject_id)
    return Locked(end_all_access(user), has_codes)
