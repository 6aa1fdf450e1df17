"""Asking patients for a connection, and what became of it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.contrib import messages
from django.core.paginator import Page, Paginator
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from patients.access import actor_of, doctor_of, doctor_page
from patients.forms import ConnectionRequestForm
from patients.models import ConnectionRequest, ConnectionStatus
from patients.queries import connection_requests, open_names
from patients.services import connections

PAGE_SIZE = 20


@dataclass(frozen=True)
class ConnectionLine:
    """One request as the doctor may see it: the patient's name only while the connection is active."""

    id: UUID
    typed_identifier: str
    patient_name: str
    patient_id: UUID | None
    message: str | None
    status: str
    created_at: datetime
    responded_at: datetime | None
    ended_at: datetime | None


def line_of(request: ConnectionRequest) -> ConnectionLine:
    patient = request.patient if request.is_active else None
    return ConnectionLine(
        id=request.id,
        typed_identifier=request.typed_identifier,
        patient_name=patient.display_name if patient else "",
        patient_id=patient.id if patient else None,
        message=request.message,
        status=request.status,
        created_at=request.created_at,
        responded_at=request.responded_at,
        ended_at=request.ended_at,
    )


def render_list(request: HttpRequest, form: ConnectionRequestForm, status: int = 200) -> HttpResponse:
    """A search comes in the body only: it is a name, and addresses are kept by browsers and proxies."""
    asked = request.POST.dict() | request.GET.dict()
    search, state = request.POST.get("search", "").strip(), asked.get("status", "")
    if state not in ConnectionStatus.values:
        state = ""
    found = connection_requests(doctor_of(actor_of(request)), status=state or None, search=search)
    page: Page[Any] = Paginator(found, PAGE_SIZE).get_page(asked.get("page"))
    page.object_list = [line_of(line) for line in open_names(list(page.object_list))]
    context = {
        "form": form,
        "page": page,
        "search": search,
        "status": state,
        "shown": QueryDict(urlencode({"status": state})),
        "place": reverse("patients:connection_list"),
        "nav": "connections",
    }
    return render(request, "patients/connection_list.html", context, status=status)


@doctor_page
@require_http_methods(["GET", "POST"])
def connection_list(request: HttpRequest) -> HttpResponse:
    return render_list(request, ConnectionRequestForm())


@doctor_page
@require_POST
def connection_create(request: HttpRequest) -> HttpResponse:
    form = ConnectionRequestForm(request.POST)
    if not form.is_valid():
        return render_list(request, form, 400)
    try:
        connections.send_connection_request(
            doctor=doctor_of(actor_of(request)), message=form.cleaned_data["message"] or None, **form.asked_for()
        )
    except connections.AlreadyConnected:
        form.add_error("identifier", _("This patient is on your list already."))
    except connections.RequestPending:
        form.add_error("identifier", _("You have asked this person already and wait for an answer."))
    if not form.is_valid():
        return render_list(request, form, 400)
    messages.success(request, _("The request has been sent. You will see here when it is accepted."))
    return redirect("patients:connection_list")


@doctor_page
@require_POST
def connection_cancel(request: HttpRequest, request_id: UUID) -> HttpResponse:
    own = ConnectionRequest.objects.filter(doctor=doctor_of(actor_of(request)), pk=request_id).first()
    if own is None:
        raise Http404
    try:
        connections.cancel_connection_request(request=own)
        messages.success(request, _("The request has been withdrawn."))
    except connections.InvalidState:
        messages.warning(request, _("This request has been answered already."))
    return redirect("patients:connection_list")
