"""Holiday cover: a doctor names a colleague for some time. The doctor stays the doctor; patients read in /my-doctor who
is there meanwhile, and each open by the colleague stands in their access log as COVER."""

from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from patients import audit
from patients.models import AuditAction, Doctor, HolidayCover
from patients.models.zones import zone_of
from patients.services.periods import end, refusal_of

LONGEST = timedelta(days=60)


class CoverRefused(Exception):
    """`code`: ends-before-start, too-long, over, too-far, overlap (the doctor has named somebody for that time)."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def period_of(doctor: Doctor, first: date, last: date) -> tuple[datetime, datetime]:
    """From the first day's midnight to the one after the last, in the doctor's zone."""
    zone = zone_of(doctor.timezone)
    midnights = (datetime.combine(day, time(), zone) for day in (first, last + timedelta(days=1)))
    start, end = (midnight.astimezone(UTC) for midnight in midnights)
    return start, end


@transaction.atomic
def name_cover(*, doctor: Doctor, covering: Doctor, starts_at: datetime, ends_at: datetime) -> HolidayCover:
    """Raises CoverRefused; ValueError for oneself or a disabled colleague, whom no form offers. The caller has asked
    for a step-up. The lock on the doctor's row keeps two requests from entering the same days."""
    if covering.pk == doctor.pk or not covering.user.is_active:
        raise ValueError("not a colleague who could cover")
    if code := refusal_of(starts_at, ends_at, longest=LONGEST, zone=zone_of(doctor.timezone)):
        raise CoverRefused(code)
    Doctor.objects.select_for_update(no_key=True).only("pk").get(pk=doctor.pk)
    if HolidayCover.objects.filter(doctor=doctor, starts_at__lt=ends_at, ends_at__gt=starts_at).exists():
        raise CoverRefused("overlap")
    cover = HolidayCover.objects.create(doctor=doctor, covering=covering, starts_at=starts_at, ends_at=ends_at)
    audit.record(doctor.user, AuditAction.ADMINISTER)
    return cover


@transaction.atomic
def end_cover(*, cover_id: UUID, by: Doctor) -> bool:
    """Either of the two may: ends one that runs, takes back one to come. False for one that is over or not theirs."""
    theirs = HolidayCover.objects.select_for_update().filter(Q(doctor=by) | Q(covering=by), ends_at__gt=timezone.now())
    cover = theirs.filter(pk=cover_id).first()
    if cover is None:
        return False
    end(cover)
    audit.record(by.user, AuditAction.ADMINISTER)
    return True
