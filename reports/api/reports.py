"""Reports by API: doctors read and release; patients read what was released to them. Asking for one is in builds.py."""

from typing import Any
from uuid import UUID

from django.db import transaction
from django.http import Http404, HttpResponse
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiResponse, extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from clinical.api.doors import DoctorView, PatientView
from messaging.storage import StoreUnavailable
from patients import audit
from patients.access import open_patient
from patients.api.requests import person
from patients.models import AccessCategory, AccessPurpose, UserType
from patients.step_up import require_step_up
from reports.access import open_report, released_to, reports_of
from reports.api.schemas import (
    LockRequest,
    NamedQuery,
    OwnReportListQuery,
    OwnReportListResponse,
    ReleaseRequest,
    ReportListQuery,
    ReportListResponse,
    ReportResponse,
    list_item,
    own_item,
    report_body,
)
from reports.downloads import download
from reports.engine import RendererMissing, missing_renderer
from reports.models import Report
from reports.services.jobs import FileGone, NotReady, release_report
from reports.services.named import NoName, handed_out
from xinshou.api.problems import Problem, invalid, unavailable
from xinshou.api.serializers import parse_body, parse_query
from xinshou.api.views import ApiView
from xinshou.encryption import prefetch_keys


class ReportListView(DoctorView):
    @extend_schema(operation_id="reports_list", parameters=[ReportListQuery], responses=ReportListResponse)
    @transaction.atomic
    def get(self, request: Request) -> Response:
        asked = parse_query(request, ReportListQuery)
        rows = reports_of(self.doctor(request))
        if patient_id := asked.get("patient_id"):
            open_patient(person(request), patient_id, AccessPurpose.CARE, AccessCategory.REPORTS)
            rows = rows.filter(patient_id=patient_id)
        page = list(rows.select_related("patient__user")[asked["offset"] : asked["offset"] + asked["limit"]])
        patients = {report.patient_id for report in page if report.patient_id}
        prefetch_keys(patients)
        audit.record_caseload(person(request), patients)
        return Response({"reports": [list_item(report) for report in page], "total": rows.count()})


class OwnReportListView(PatientView):
    @extend_schema(parameters=[OwnReportListQuery], responses=OwnReportListResponse)
    def get(self, request: Request) -> Response:
        asked = parse_query(request, OwnReportListQuery)
        rows = released_to(self.patient(request))
        page = rows[asked["offset"] : asked["offset"] + asked["limit"]]
        return Response({"reports": [own_item(report) for report in page], "total": rows.count()})


class ReaderView(ApiView):
    """The doctor of the patient, and the patient once it is released."""

    roles = frozenset({UserType.DOCTOR, UserType.PATIENT})


class ReportView(ReaderView):
    @extend_schema(responses=ReportResponse)
    @transaction.atomic
    def get(self, request: Request, report_id: UUID) -> Response:
        return Response(report_body(open_report(person(request), report_id)))


PDF = {(200, "application/pdf"): OpenApiResponse(OpenApiTypes.BINARY, "The file, as attachment")}


class ReportFileView(ReaderView):
    @extend_schema(parameters=[NamedQuery], responses=PDF)
    def get(self, request: Request, report_id: UUID) -> HttpResponse:
        named = bool(parse_query(request, NamedQuery)["named"])
        if "password" in request.query_params:
            raise invalid("query.password", "unknown-field")
        report = self._open(request, report_id)
        if named:
            require_step_up(request)
        return _file(report, "query.named", named=named)

    @extend_schema(request=LockRequest, responses=PDF)
    def post(self, request: Request, report_id: UUID) -> HttpResponse:
        """Locked with a password, which comes in the body and is kept nowhere."""
        asked = parse_body(request, LockRequest)
        report = self._open(request, report_id)
        require_step_up(request)
        return _file(report, "named", **asked)

    def _open(self, request: Request, report_id: UUID) -> Report:
        with transaction.atomic():
            return open_report(person(request), report_id)


def _file(report: Report, field: str, *, named: bool, password: str | None = None) -> HttpResponse:
    try:
        return download(handed_out(report, named=named, password=password))
    except NoName:
        raise invalid(field, "invalid") from None
    except FileGone:
        raise Http404 from None
    except StoreUnavailable:
        raise unavailable() from None
    except RendererMissing:
        raise missing_renderer() from None


class ReleaseView(DoctorView):
    def check_door(self, request: Request, **kwargs: Any) -> None:
        if not reports_of(self.doctor(request)).filter(pk=kwargs["report_id"]).exists():
            raise Http404

    @extend_schema(request=ReleaseRequest, responses=ReportResponse)
    @transaction.atomic
    def post(self, request: Request, report_id: UUID) -> Response:
        asked = parse_body(request, ReleaseRequest)
        report = open_report(person(request), report_id, to_change=True)
        try:
            release_report(report, released=asked["released"], actor=person(request))
        except NotReady:
            raise Problem(400, "invalid-state") from None
        return Response(report_body(report))
