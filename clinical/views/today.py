"""The first page of the day. A part of it renews itself."""

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe
from django_htmx.middleware import HtmxDetails

from clinical.queries.silence import rhythms_of
from clinical.queries.today import today_of
from clinical.services.heartbeats import screening_state
from patients import audit
from patients.access import actor_of, doctor_of, doctor_page
from xinshou import replicas


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    return redirect("clinical:today")


@doctor_page
@require_safe
@transaction.atomic
def today(request: HttpRequest) -> HttpResponse:
    doctor = doctor_of(actor_of(request))
    rhythms = replicas.read(request, lambda using: rhythms_of(doctor, using=using))
    shown = today_of(doctor, rhythms)
    audit.record_caseload(actor_of(request), shown.patient_ids)
    part = HtmxDetails(request).target == "today-live"
    context = {"today": shown, "screening": screening_state(shown.now), "nav": "today"}
    return render(request, "clinical/_today_live.html" if part else "clinical/today.html", context)
