"""Judging, blind, what the model dismissed."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.paginator import Page, Paginator
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from clinical.models import TextScreening
from clinical.queries.blind_reviews import waiting_for
from clinical.services.blind_reviews import judge
from patients import audit
from patients.access import actor_of, doctor_of, doctor_page
from xinshou.encryption import prefetch_keys

PAGE_SIZE = 20
ANSWERS = {"risk": True, "none": False}


@doctor_page
@require_safe
@transaction.atomic
def blind_review_list(request: HttpRequest) -> HttpResponse:
    """Excerpts only: no name, no rule, no level. Reading them is logged as every list of patients is."""
    doctor = doctor_of(actor_of(request))
    page: Page[Any] = Paginator(waiting_for(doctor), PAGE_SIZE).get_page(request.GET.get("page"))
    page.object_list = list(page.object_list)
    patient_ids = {screening.patient_id for screening in page.object_list}
    prefetch_keys(patient_ids)
    audit.record_caseload(actor_of(request), patient_ids)
    return render(request, "clinical/blind_reviews.html", {"page": page, "nav": "risk"})


@doctor_page
@require_POST
@transaction.atomic
def blind_review(request: HttpRequest, screening_id: UUID) -> HttpResponse:
    doctor = doctor_of(actor_of(request))
    screening = TextScreening.objects.filter(pk=screening_id, patient__primary_doctor=doctor, sampled=True).first()
    answer = request.POST.get("answer", "")
    if screening is None:
        raise Http404
    if answer not in ANSWERS:
        messages.error(request, _("Choose one of the two answers."))
    elif judge(screening, by=doctor, was_missed=ANSWERS[answer]) is None:
        messages.warning(request, _("This has been judged already."))
    else:
        messages.success(request, _("Your judgement has been saved."))
    return redirect("clinical:blind_review_list")
