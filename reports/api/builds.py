"""Asking for a report: each address opens its own door, then waits a moment for the worker."""

import time
from typing import Any, TypeVar
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.db.models import QuerySet
from django.http import Http404
from django.utils.translation import get_language
from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from clinical.api.doors import DoctorView, PatientView
from clinical.models import Assessment, PreVisitSummary
from patients.models import AccessCategory, Doctor, Patient
from reports.api.schemas import (
    AcceptedResponse,
    BuildRequest,
    CaseloadRequest,
    ReportResponse,
    SheetRequest,
    accepted_body,
    report_body,
)
from reports.engine import missing_renderer, require_renderer
from reports.models import Report, ReportFailure, ReportType
from reports.options import Options, language_for
from reports.services.jobs import request_own_plan, request_report, wish_for
from xinshou.api.serializers import parse_body

POLL_SECONDS = 0.2
Row = TypeVar("Row", PreVisitSummary, Assessment)
ANSWERS = {200: ReportResponse, 202: AcceptedResponse}


class BuildView(DoctorView):
    def check_door(self, request: Request, **kwargs: Any) -> None:
        own_row(self.doctor(request), PreVisitSummary.objects.all(), kwargs["summary_id"])

    @extend_schema(request=BuildRequest, responses=ANSWERS)
    def post(self, request: Request, summary_id: UUID) -> Response:
        asked = parse_body(request, BuildRequest)
        return answer(request, self._request(request, summary_id, asked))

    @transaction.atomic
    def _request(self, request: Request, summary_id: UUID, asked: dict[str, Any]) -> Report:
        doctor, kind = self.doctor(request), ReportType.PRE_VISIT_SUMMARY
        summary = own_row(doctor, PreVisitSummary.objects.all(), summary_id)
        patient = self.open(request, summary.patient_id, AccessCategory.REPORTS)
        options = options_of(
            days=asked["days_for_trend"],
            include_risk_events=asked["include_risk_events"],
            include_checkin_trend=asked["include_checkin_trend"],
        )
        return request_report(wish_for(options, kind, patient=patient, doctor=doctor, summary=summary))


class AssessmentBuildView(DoctorView):
    def check_door(self, request: Request, **kwargs: Any) -> None:
        own_row(self.doctor(request), Assessment.objects.all(), kwargs["assessment_id"])

    @extend_schema(request=SheetRequest, responses=ANSWERS)
    def post(self, request: Request, assessment_id: UUID) -> Response:
        asked = parse_body(request, SheetRequest)
        with transaction.atomic():
            doctor = self.doctor(request)
            form = own_row(doctor, Assessment.objects.all(), assessment_id)
            patient = self.open(request, form.patient_id, AccessCategory.REPORTS)
            kind, options = ReportType.SINGLE_ASSESSMENT, options_of(**asked)
            wish = wish_for(options, kind, patient=patient, doctor=doctor, assessment=form)
            report = request_report(wish)
        return answer(request, report)


class PlanBuildView(DoctorView):
    @extend_schema(request=SheetRequest, responses=ANSWERS)
    def post(self, request: Request, patient_id: UUID) -> Response:
        asked = parse_body(request, SheetRequest)
        with transaction.atomic():
            patient = self.open(request, patient_id, AccessCategory.REPORTS)
            options, doctor = options_of(**asked), self.doctor(request)
            report = request_report(wish_for(options, ReportType.SAFETY_PLAN, patient=patient, doctor=doctor))
        return answer(request, report)


class OwnPlanBuildView(PatientView):
    @extend_schema(request=SheetRequest, responses=ANSWERS)
    def post(self, request: Request) -> Response:
        asked, patient = parse_body(request, SheetRequest), self.patient(request)
        return answer(request, request_own_plan(patient, options_of(**asked)))


class CaseloadBuildView(DoctorView):
    @extend_schema(request=CaseloadRequest, responses=ANSWERS)
    def post(self, request: Request) -> Response:
        asked = parse_body(request, CaseloadRequest)
        options, doctor = options_of(**asked), self.doctor(request)
        return answer(request, request_report(wish_for(options, ReportType.CASELOAD_SUMMARY, doctor=doctor)))


def own_row(doctor: Doctor, rows: QuerySet[Row], row_id: UUID) -> Row:
    """Raises Http404 unless it is about somebody whom the doctor cares for. It is not logged: `open` does that."""
    row = rows.filter(pk=row_id, patient__in=Patient.objects.cared_for_by(doctor)).first()
    if row is None:
        raise Http404
    return row


def options_of(**chosen: Any) -> Options:
    """In the language of the request unless another is chosen. Raises 503 `renderer-missing` instead of a job that
    cannot be done."""
    require_renderer()
    return Options(**{"language": language_for(get_language() or "en"), **chosen})


def answer(request: Request, report: Report) -> Response:
    """Outside any transaction."""
    if "respond-async" not in request.headers.get("Prefer", ""):
        report = finished(report)
    if report.failure == ReportFailure.RENDERER_MISSING:
        raise missing_renderer()
    return Response(accepted_body(report), 202) if report.is_unfinished else Response(report_body(report))


def finished(report: Report) -> Report:
    """The row once a worker is through with it, or as it is when the wait is over. Raises Http404 when the patient is
    erased meanwhile."""
    until = time.monotonic() + settings.REPORT_WAIT_SECONDS
    while report.is_unfinished and time.monotonic() < until:
        time.sleep(POLL_SECONDS)
        try:
            report.refresh_from_db()
        except Report.DoesNotExist:
            raise Http404 from None
    return report
