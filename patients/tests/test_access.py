"""The door itself. Who may open one risk event has no page yet, so its rules are tested where they stand."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.http import Http404
from django.utils import timezone

from patients.access import open_patient, open_risk_event_patient
from patients.models import AccessCategory, AccessPurpose, AuditEntry, Doctor, EventGrant, OnCallShift, Patient, User
from patients.tests.base import Cast
from patients.tests.factories import disconnect

EVENT = uuid4()


def on_call(doctor: Doctor, *, hours_ago: int = 1, hours_left: int = 1) -> None:
    now = timezone.now()
    OnCallShift.objects.create(
        doctor=doctor, starts_at=now - timedelta(hours=hours_ago), ends_at=now + timedelta(hours=hours_left)
    )


def grant(doctor: Doctor, by: Doctor, *, hours: int = 1) -> None:
    EventGrant.objects.create(
        doctor=doctor, risk_event_id=EVENT, granted_by=by, expires_at=timezone.now() + timedelta(hours=hours)
    )


def purposes(actor: User) -> list[str]:
    return list(AuditEntry.objects.filter(actor_id=actor.pk).order_by("id").values_list("purpose", flat=True))


def refused(actor: User, patient: Patient, event: object = EVENT) -> bool:
    before = AuditEntry.objects.count()
    try:
        open_risk_event_patient(actor, event, patient.pk)
    except Http404:
        return AuditEntry.objects.count() == before
    return False


def test_the_patients_own_doctor_reviews(cast: Cast) -> None:
    assert open_risk_event_patient(cast.dr_lin.user, EVENT, cast.mei.pk) == cast.mei
    assert purposes(cast.dr_lin.user)[-1] == AccessPurpose.RISK_REVIEW


def test_everybody_else_finds_nothing(cast: Cast) -> None:
    for actor in (cast.dr_osei.user, cast.dr_rossi.user, cast.admin, cast.amir.user, cast.mei.user):
        assert refused(actor, cast.mei)


def test_being_on_call_opens_events_of_patients_without_a_doctor_only(cast: Cast) -> None:
    on_call(cast.dr_osei)
    assert refused(cast.dr_osei.user, cast.mei)
    disconnect(cast.mei)
    assert open_risk_event_patient(cast.dr_osei.user, EVENT, cast.mei.pk) == cast.mei
    assert purposes(cast.dr_osei.user)[-1] == AccessPurpose.COVER


def test_a_shift_that_is_over_or_has_not_begun_opens_nothing(cast: Cast) -> None:
    disconnect(cast.mei)
    on_call(cast.dr_osei, hours_ago=5, hours_left=-1)
    on_call(cast.dr_osei, hours_ago=-2, hours_left=5)
    assert refused(cast.dr_osei.user, cast.mei)


def test_a_grant_opens_one_event_until_it_ends(cast: Cast) -> None:
    grant(cast.dr_osei, cast.dr_lin)
    assert open_risk_event_patient(cast.dr_osei.user, EVENT, cast.mei.pk) == cast.mei
    assert refused(cast.dr_osei.user, cast.mei, uuid4())
    EventGrant.objects.update(expires_at=timezone.now())
    assert refused(cast.dr_osei.user, cast.mei)


def test_covering_one_event_opens_nothing_else_of_the_record(cast: Cast) -> None:
    grant(cast.dr_osei, cast.dr_lin)
    disconnect(cast.mei)
    on_call(cast.dr_osei)
    with pytest.raises(Http404):
        open_patient(cast.dr_osei.user, cast.mei.pk, AccessPurpose.COVER, AccessCategory.PROFILE)


def test_a_disabled_doctor_covers_nothing(cast: Cast) -> None:
    disconnect(cast.mei)
    on_call(cast.dr_osei)
    cast.dr_osei.user.is_active = False
    cast.dr_osei.user.save(update_fields=["is_active"])
    assert refused(cast.dr_osei.user, cast.mei)


def test_a_disabled_doctors_patients_are_covered_by_those_on_call(cast: Cast) -> None:
    on_call(cast.dr_osei)
    cast.dr_lin.user.is_active = False
    cast.dr_lin.user.save(update_fields=["is_active"])
    assert open_risk_event_patient(cast.dr_osei.user, EVENT, cast.mei.pk) == cast.mei
