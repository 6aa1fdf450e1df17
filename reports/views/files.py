from uuid import UUID

from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_safe

from clinical.queries.patient_page import patient_banner
from messaging.storage import StoreUnavailable
from patients.access import actor_of, doctor_page
from patients.step_up import fresh_page
from reports.access import open_report
from reports.downloads import download
from reports.engine import RendererMissing
from reports.forms import LockForm
from reports.models import Report
from reports.services.jobs import FileGone
from reports.services.named import NoName, handed_out
from reports.views.renderer import no_renderer
from xinshou.api.problems import unavailable


@doctor_page
@require_safe
def report_file(request: HttpRequest, report_id: UUID) -> HttpResponse:
    return _answer(request, _open(request, report_id))


@doctor_page
@fresh_page
@require_safe
def named_report_file(request: HttpRequest, report_id: UUID) -> HttpResponse:
    """The passphrase first, since this file says whom it is about."""
    return _answer(request, _open(request, report_id), named=True)


@sensitive_post_parameters("password", "again")
@doctor_page
@fresh_page
@require_http_methods(["GET", "HEAD", "POST"])
def protected_report_file(request: HttpRequest, report_id: UUID) -> HttpResponse:
    """GET asks for the password of the file, POST hands the file out; the password is in its body and nowhere else."""
    report = _open(request, report_id)
    if not report.has_file:
        raise Http404
    form = LockForm(request.POST if request.method == "POST" else None, may_be_named=report.may_be_named)
    if form.is_valid():
        return _answer(request, report, named=form.cleaned_data["named"], password=form.cleaned_data["password"])
    banner = patient_banner(report.patient) if report.patient else None
    context = {"report": report, "form": form, "banner": banner, "nav": "reports"}
    return render(request, "reports/report_lock.html", context, status=400 if form.is_bound else 200)


def _open(request: HttpRequest, report_id: UUID) -> Report:
    with transaction.atomic():
        return open_report(actor_of(request), report_id)


def _answer(request: HttpRequest, report: Report, *, named: bool = False, password: str | None = None) -> HttpResponse:
    try:
        return download(handed_out(report, named=named, password=password))
    except (FileGone, NoName):
        raise Http404 from None
    except StoreUnavailable:
        raise unavailable() from None
    except RendererMissing:
        return no_renderer(request)
