"""The on-call roster. Any doctor may enter and end shifts, of colleagues too, who may be ill when it must be done."""

from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone

from patients import audit
from patients.models import AuditAction, Doctor, OnCallShift
from patients.models.zones import zone_of
from patients.services.periods import end, refusal_of

LONGEST_SHIFT = timedelta(days=7)


class ShiftRefused(Exception):
    """`code`: ends-before-start, too-long, over, too-far, overlap (then `other` is the shift that is there)."""

    def __init__(self, code: str, other: OnCallShift | None = None) -> None:
        super().__init__(code)
        self.code, self.other = code, other


@transaction.atomic
def add_shift(*, doctor: Doctor, starts_at: datetime, ends_at: datetime, by: Doctor) -> OnCallShift:
    """Two shifts of one doctor may touch and not overlap. Raises ShiftRefused. The lock on the doctor's row keeps two
    requests from entering the same hours."""
    if code := refusal_of(starts_at, ends_at, longest=LONGEST_SHIFT, zone=zone_of(by.timezone)):
        raise ShiftRefused(code)
    Doctor.objects.select_for_update(no_key=True).get(pk=doctor.pk)
    other = OnCallShift.objects.filter(doctor=doctor, starts_at__lt=ends_at, ends_at__gt=starts_at).first()
    if other:
        raise ShiftRefused("overlap", other)
    shift = OnCallShift.objects.create(doctor=doctor, starts_at=starts_at, ends_at=ends_at)
    audit.record(by.user, AuditAction.ADMINISTER)
    return shift


@transaction.atomic
def end_shift(*, shift: OnCallShift, by: Doctor) -> bool:
    """Ends a shift that runs, takes back one to come; False for one that is over, which stays as it was."""
    current = OnCallShift.objects.select_for_update().filter(pk=shift.pk, ends_at__gt=timezone.now()).first()
    if current is None:
        return False
    end(current)
    audit.record(by.user, AuditAction.ADMINISTER)
    return True
