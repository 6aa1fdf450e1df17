"""Reports in the dashboard: the history, one report with what can be done with it, and the page that builds one."""

from collections.abc import Callable, Sequence
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe
from django_htmx.middleware import HtmxDetails

from clinical.models import Assessment
from clinical.queries.patient_page import patient_banner
from clinical.queries.pre_visit_summaries import summaries_of
from clinical.queries.questionnaires import forms_of
from patients import audit
from patients.access import actor_of, doctor_of, doctor_page, open_patient
from patients.models import AccessCategory, AccessPurpose, Patient, User
from reports.access import open_report, reports_of
from reports.engine import RendererMissing, engine
from reports.forms import ABOUT_A_PATIENT, CaseloadForm, ReportForm
from reports.kinds import READ_FOR, caseload_of, gather_about
from reports.models import Report, ReportType
from reports.options import DEFAULT_DAYS, Options, language_for
from reports.services.jobs import NotReady, release_report, request_report, retry_report, sign_report, wish_for
from reports.snapshots import Snapshot
from reports.views.renderer import no_renderer, renderer_state
from xinshou.encryption import prefetch_keys

PAGE_SIZE = 20
CASELOAD_DAYS = 90
MOST_FORMS = 100


@doctor_page
@require_safe
@transaction.atomic
def report_list(request: HttpRequest) -> HttpResponse:
    rows = reports_of(doctor_of(actor_of(request))).select_related("patient__user")
    page = Paginator(rows, PAGE_SIZE).get_page(request.GET.get("page"))
    patients = {report.patient_id for report in page.object_list if report.patient_id}
    prefetch_keys(patients)
    audit.record_caseload(actor_of(request), patients)
    context = {
        "page": page,
        "is_busy": any(report.is_unfinished for report in page.object_list),
        "renderer": renderer_state(),
        "nav": "reports",
    }
    part = HtmxDetails(request).target == "report-list"
    return render(request, "reports/_list.html" if part else "reports/report_list.html", context)


@doctor_page
@require_http_methods(["GET", "HEAD", "POST"])
@transaction.atomic
def report_create(request: HttpRequest, patient_id: UUID) -> HttpResponse:
    """Shows what the report would say now; a POST without `preview` has it made. Choices travel in the body only: an
    address is kept in histories and logs."""
    actor = actor_of(request)
    patient = open_patient(actor, patient_id, AccessPurpose.CARE, AccessCategory.REPORTS, AccessCategory.ASSESSMENTS)
    filled_in = forms_of(patient)[:MOST_FORMS]
    form = ReportForm(
        request.POST if request.method == "POST" else first_choices(request, filled_in), filled_in, patient
    )
    renderer, wanted = renderer_state(), request.method == "POST" and "preview" not in request.POST
    if form.is_valid() and wanted and not renderer["is_missing"]:
        report = request_report(_wish(actor, patient, form))
        messages.success(request, _("The report is being made."))
        return redirect("reports:report", report_id=report.pk)
    context = {
        "banner": patient_banner(patient),
        "form": form,
        "data": _preview(actor, patient, form) if form.is_valid() else None,
        "reports": reports_of(doctor_of(actor)).filter(patient=patient)[:PAGE_SIZE],
        "renderer": renderer,
        "tab": "reports",
        "nav": "patients",
    }
    status = 400 if not form.is_valid() else 503 if wanted else 200
    return render(request, "reports/report_create.html", context, status=status)


def first_choices(request: HttpRequest, filled_in: Sequence[Assessment]) -> dict[str, Any]:
    """A link may name the kind of report; what it names wrongly is passed over."""
    kind = request.GET.get("kind")
    choices = Options(language=language_for(get_language() or "en"), days=DEFAULT_DAYS).plain()
    newest = str(filled_in[0].pk) if filled_in else ""
    wanted = kind if kind in ABOUT_A_PATIENT else ReportType.PRE_VISIT_SUMMARY.value
    return {"report_type": wanted, "assessment": newest, **choices}


def _wish(actor: User, patient: Patient, form: ReportForm) -> Report:
    summary = summaries_of(patient).first() if form.wanted is ReportType.PRE_VISIT_SUMMARY else None
    doctor = doctor_of(actor)
    return wish_for(
        form.options(), form.wanted, patient=patient, doctor=doctor, summary=summary, assessment=form.chosen
    )


def _preview(actor: User, patient: Patient, form: ReportForm) -> Snapshot:
    """In the language of the page, as the doctor reads it."""
    open_patient(actor, patient.pk, AccessPurpose.REPORT, *READ_FOR[form.wanted])
    return gather_about(patient, _wish(actor, patient, form), form.options(), timezone.now())


@doctor_page
@require_http_methods(["GET", "HEAD", "POST"])
@transaction.atomic
def caseload_create(request: HttpRequest) -> HttpResponse:
    """As `report_create`, about everybody whom the doctor cares for and nobody in particular."""
    doctor = doctor_of(actor_of(request))
    first = Options(language=language_for(get_language() or "en"), days=CASELOAD_DAYS).plain()
    form = CaseloadForm(request.POST if request.method == "POST" else first)
    renderer, wanted = renderer_state(), request.method == "POST" and "preview" not in request.POST
    if form.is_valid() and wanted and not renderer["is_missing"]:
        report = request_report(wish_for(form.options(), ReportType.CASELOAD_SUMMARY, doctor=doctor))
        messages.success(request, _("The report is being made."))
        return redirect("reports:report", report_id=report.pk)
    data = caseload_of(doctor, form.options(), timezone.now()) if form.is_valid() else None
    status = 400 if not form.is_valid() else 503 if wanted else 200
    context = {"form": form, "data": data, "renderer": renderer, "nav": "reports"}
    return render(request, "reports/caseload_create.html", context, status=status)


@doctor_page
@require_safe
@transaction.atomic
def report(request: HttpRequest, report_id: UUID) -> HttpResponse:
    found = open_report(actor_of(request), report_id)
    context = {
        "report": found,
        "options": Options.of(found.options),
        "banner": patient_banner(found.patient) if found.patient else None,
        "nav": "reports",
    }
    part = HtmxDetails(request).target == "report-state"
    return render(request, "reports/_report_state.html" if part else "reports/report.html", context)


@doctor_page
@require_POST
def sign(request: HttpRequest, report_id: UUID) -> HttpResponse:
    def work(found: Report, actor: User) -> str:
        sign_report(found, actor=actor)
        return _("The report is signed.")

    return _act(request, report_id, work)


@doctor_page
@require_POST
def release(request: HttpRequest, report_id: UUID) -> HttpResponse:
    wanted = request.POST.get("released") != "no"

    def work(found: Report, actor: User) -> str:
        release_report(found, released=wanted, actor=actor)
        return _("The patient can read it now.") if wanted else _("It is taken back: the patient cannot read it now.")

    return _act(request, report_id, work)


@doctor_page
@require_POST
def retry(request: HttpRequest, report_id: UUID) -> HttpResponse:
    def work(found: Report, actor: User) -> str:
        engine()
        retry_report(found)
        return _("The report is being made.")

    return _act(request, report_id, work)


def _act(request: HttpRequest, report_id: UUID, work: Callable[[Report, User], str]) -> HttpResponse:
    """Does one thing with a locked report and shows its page."""
    actor = actor_of(request)
    try:
        with transaction.atomic():
            said = work(open_report(actor, report_id, to_change=True), actor)
        messages.success(request, said)
    except NotReady:
        messages.error(request, _("There is no file yet, or it has expired."))
    except RendererMissing:
        return no_renderer(request)
    return redirect("reports:report", report_id=report_id)
