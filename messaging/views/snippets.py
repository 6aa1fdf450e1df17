"""The doctor's own snippets."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from messaging.forms import SnippetForm
from messaging.models import Snippet
from messaging.queries.thread_page import snippets_of
from messaging.services.drafts import keep_snippet
from patients.access import actor_of, doctor_of, doctor_page
from patients.models import Doctor

MOST = 200


@doctor_page
@require_http_methods(["GET", "HEAD", "POST"])
def snippet_list(request: HttpRequest) -> HttpResponse:
    doctor = doctor_of(actor_of(request))
    form = SnippetForm(request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        if Snippet.objects.filter(doctor=doctor).count() < MOST:
            keep_snippet(doctor, **form.cleaned_data)
            messages.success(request, _("The snippet is kept."))
            return redirect("messaging:snippet_list")
        form.add_error(None, _("You have as many snippets as there is room for."))
    return _page(request, doctor, form)


@doctor_page
@require_http_methods(["GET", "HEAD", "POST"])
def snippet(request: HttpRequest, snippet_id: UUID) -> HttpResponse:
    found = _own(request, snippet_id)
    form = SnippetForm(
        request.POST if request.method == "POST" else None, initial={"title": found.title, "text": found.text}
    )
    if form.is_bound and form.is_valid():
        keep_snippet(found.doctor, snippet=found, **form.cleaned_data)
        messages.success(request, _("The snippet is kept."))
        return redirect("messaging:snippet_list")
    return _page(request, found.doctor, form, found)


@doctor_page
@require_POST
def snippet_delete(request: HttpRequest, snippet_id: UUID) -> HttpResponse:
    _own(request, snippet_id).delete()
    messages.success(request, _("The snippet is deleted."))
    return redirect("messaging:snippet_list")


def _own(request: HttpRequest, snippet_id: UUID) -> Snippet:
    doctor = doctor_of(actor_of(request))
    found = Snippet.objects.select_related("doctor").filter(doctor=doctor, pk=snippet_id).first()
    if found is None:
        raise Http404
    return found


def _page(request: HttpRequest, doctor: Doctor, form: SnippetForm, edited: Snippet | None = None) -> HttpResponse:
    context = {"snippets": snippets_of(doctor), "form": form, "edited": edited, "nav": "messages"}
    return render(request, "messaging/snippet_list.html", context, status=400 if form.errors else 200)
