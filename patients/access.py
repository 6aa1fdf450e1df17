"""The one door to a patient. "Not yours" and "not there" are the same 404, and every open by another is logged."""

from collections.abc import Callable
from datetime import datetime
from functools import wraps
from typing import Concatenate, ParamSpec, cast
from uuid import UUID

from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.utils import timezone
from rest_framework.request import Request

from patients import audit
from patients.models import (
    AccessCategory,
    AccessPurpose,
    AuditAction,
    BreakGlass,
    Doctor,
    EventGrant,
    OnCallShift,
    Patient,
    User,
)
from patients.models.zones import zone_of
from patients.step_up import is_verified
from xinshou.api.problems import Problem
from xinshou.composed import composed_once
from xinshou.errors import signed_out, typed_words
from xinshou.statements import whole

P = ParamSpec("P")


def require_second_factor(request: HttpRequest | Request) -> None:
    """Every doctor and admin URL passes here: 403 unless the second factor was shown on this device or in this
    session. The demo's one click counts as that."""
    if not is_verified(request):
        raise Problem(403, "mfa-required" if cast(User, request.user).mfa_enabled_at else "mfa-setup-required")


def open_patient(
    actor: User,
    patient_id: UUID,
    purpose: AccessPurpose,
    category: AccessCategory,
    *more: AccessCategory,
    reading: bool = False,
) -> Patient:
    """The patient, if `actor` is the active doctor; each category is logged. Raises Http404 otherwise, admins included.
    Call it inside the request's transaction, before anything of the record is read. `reading`: nothing is written, so
    that a colleague who covers the doctor may pass as well, logged as COVER, and one who broke the glass, logged as
    EMERGENCY_ACCESS."""
    doctor = doctor_of(actor)
    patient = _own_patient.first(doctor.pk, patient_id)
    if patient is None and reading and (covered := covered_patient(doctor, patient_id)):
        patient, purpose = covered, AccessPurpose.COVER
    if patient is None and reading and (emergency := emergency_access(doctor, patient_id)):
        patient, purpose = emergency.patient, AccessPurpose.EMERGENCY_ACCESS
    if patient is None:
        raise Http404
    audit.record_reads(actor, [(read, purpose) for read in (category, *more)], patient.pk)
    return patient


@composed_once
def _own_patient(doctor_id: UUID, patient_id: UUID) -> "QuerySet[Patient]":
    return Patient.objects.cared_for_by(Doctor(pk=doctor_id)).select_related("user").filter(pk=patient_id)


def emergency_access(doctor: Doctor, patient_id: UUID) -> BreakGlass | None:
    """The doctor's live break-glass access to a patient who is not theirs."""
    return _broken_glass.first(doctor.pk, patient_id, timezone.now())


@composed_once
def _broken_glass(doctor_id: UUID, patient_id: UUID, moment: datetime) -> "QuerySet[BreakGlass]":
    live = BreakGlass.objects.live(Doctor(pk=doctor_id), moment).filter(patient_id=patient_id)
    return live.exclude(patient__primary_doctor=doctor_id).select_related("patient__user").order_by("-until")[:1]


def covered_patient(doctor: Doctor, patient_id: UUID) -> Patient | None:
    """A patient of a colleague whom the doctor covers now."""
    covered = Patient.objects.covered_by(doctor, timezone.now()).select_related("user", "primary_doctor__user")
    return covered.filter(pk=patient_id).first()


def is_cared_for(actor: User, patient_id: UUID) -> bool:
    """Whether `open_patient` would open; reads nothing of the record, so it is not logged."""
    return Patient.objects.cared_for_by(doctor_of(actor)).filter(pk=patient_id).exists()


def open_risk_event_patient(actor: User, risk_event_id: UUID, patient_id: UUID) -> Patient:
    """For one risk event: the active doctor, a colleague who covers them, a clinician on call while the patient has no
    working doctor, or one who was granted this event. Nothing else opens. Raises Http404 otherwise; logged as
    RISK_REVIEW or COVER."""
    doctor = doctor_of(actor)
    patient = _with_account.first(patient_id)
    if patient is None:
        raise Http404
    if patient.primary_doctor_id == doctor.pk:
        purpose = AccessPurpose.RISK_REVIEW
    elif covers(doctor, patient, risk_event_id):
        purpose = AccessPurpose.COVER
    else:
        raise Http404
    audit.record(actor, AuditAction.READ, category=AccessCategory.RISK_EVENTS, purpose=purpose, patient_id=patient.pk)
    return patient


@composed_once
def _with_account(patient_id: UUID) -> "QuerySet[Patient]":
    return Patient.objects.select_related("user").filter(pk=patient_id)


def may_open_risk_event(actor: User, risk_event_id: UUID, patient_id: UUID) -> bool:
    """Whether `open_risk_event_patient` would open; reads nothing of the record, so it is not logged."""
    doctor = doctor_of(actor)
    patient = Patient.objects.filter(pk=patient_id).first()
    return patient is not None and (patient.primary_doctor_id == doctor.pk or covers(doctor, patient, risk_event_id))


def covers(doctor: Doctor, patient: Patient, risk_event_id: UUID) -> bool:
    granted = EventGrant.objects.live().filter(doctor=doctor, risk_event_id=risk_event_id).exists()
    if granted or covered_patient(doctor, patient.pk):
        return True
    return not has_working_doctor(patient) and is_on_call(doctor)


def has_working_doctor(patient: Patient) -> bool:
    """False also when the doctor's account is disabled: nobody would see what waits there."""
    return Doctor.objects.filter(patients=patient, user__is_active=True).exists()


def is_on_call(doctor: Doctor) -> bool:
    return bool(_shift_of(doctor.pk, timezone.now()))


@composed_once
def _shift_of(doctor_id: UUID, moment: datetime) -> "QuerySet[OnCallShift, int]":
    return OnCallShift.objects.at(moment).filter(doctor=doctor_id).values_list("pk", flat=True)[:1]


def own_record(actor: User) -> Patient:
    """A patient's own record; not logged. Raises 403 for everybody else, since the function is not for them."""
    if not actor.is_patient:
        raise Problem(403, "wrong-role")
    return actor.patient


def actor_of(request: HttpRequest) -> User:
    """Who is signed in, for views that `doctor_page` guards."""
    return cast(User, request.user)


def is_looked_at(request: HttpRequest) -> bool:
    """Whether opening the page is reading it: a browser that fetches ahead shows it to nobody yet."""
    return request.method == "GET" and "Sec-Purpose" not in request.headers


def whole_record(actor: User) -> Patient:
    """`own_record` with every column, for those who show the whole profile."""
    patient = whole(Patient, own_record(actor).pk)
    patient.user = actor
    return patient


def doctor_of(actor: User) -> Doctor:
    """The doctor behind an account; Http404 for anybody else, so that a door built on it leaks nothing."""
    if not (actor.is_authenticated and actor.is_active and actor.is_doctor):
        raise Http404
    return actor.doctor


def _to_sign_in(request: HttpRequest) -> HttpResponseBase:
    """And back, though not to an address that takes a form. What was typed there is shown first."""
    if typed := typed_words(request):
        return signed_out(request, typed)
    return redirect_to_login(request.path if request.method in {"GET", "HEAD"} else "/")


def staff_page(
    view: Callable[Concatenate[HttpRequest, P], HttpResponseBase],
) -> Callable[Concatenate[HttpRequest, P], HttpResponseBase]:
    """For pages about one's own account: signed in, doctor or administrator, with or without a second factor."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
        if not request.user.is_authenticated:
            return _to_sign_in(request)
        return view(request, *args, **kwargs)

    return cast(Callable[Concatenate[HttpRequest, P], HttpResponseBase], guarded)


def doctor_page(
    view: Callable[Concatenate[HttpRequest, P], HttpResponseBase],
) -> Callable[Concatenate[HttpRequest, P], HttpResponseBase]:
    """For dashboard views: signed in, a doctor, with a second factor; times are shown in the doctor's zone."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
        if not request.user.is_authenticated:
            return _to_sign_in(request)
        if not request.user.is_doctor:
            raise PermissionDenied
        if not is_verified(request):
            return redirect("patients:second_factor")
        with timezone.override(zone_of(request.user.doctor.timezone)):
            return view(request, *args, **kwargs)

    return cast(Callable[Concatenate[HttpRequest, P], HttpResponseBase], guarded)
