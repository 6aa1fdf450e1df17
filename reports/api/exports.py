"""The patient's own record to take away: asked for with the password, made by a worker, fetched once."""

from typing import Any
from uuid import UUID

from django.http import Http404, StreamingHttpResponse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiResponse, extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from clinical.api.doors import PatientView
from messaging.storage import StoreUnavailable
from patients.api.auth_serializers import MessageResponse
from patients.api.refusals import AnswersRefusals
from patients.api.requests import person
from reports.api.export_schemas import (
    ExportListItem,
    ExportListQuery,
    ExportRequest,
    ExportRequestResponse,
    ProgressResponse,
    export_body,
    export_item,
    progress_body,
)
from reports.downloads import streamed
from reports.engine import require_renderer
from reports.export_models import DataExport, ExportFormat, Part
from reports.options import language_for
from reports.services.exports import (
    ExportCooldown,
    NothingToDelete,
    Wish,
    begin_download,
    delete_export,
    exports_of,
    request_export,
)
from reports.services.jobs import FileGone
from xinshou.api.problems import Problem, rate_limited, unavailable
from xinshou.api.serializers import parse_body, parse_query
from xinshou.throttles import enforce


class ExportRequestView(AnswersRefusals, PatientView):
    @extend_schema(
        operation_id="data_export_request",
        description="`download_token` is in this answer only. 400 `wrong-password`; 429 `export-cooldown`: one in 24 "
        "hours; 503 `renderer-missing` for PDF_SUMMARY where Pango is missing.",
        request=ExportRequest,
        responses={201: ExportRequestResponse},
    )
    def post(self, request: Request) -> Response:
        asked = parse_body(request, ExportRequest)
        enforce(request, "step-up", person(request).pk)
        if asked["export_format"] == ExportFormat.PDF_SUMMARY:
            require_renderer()
        try:
            export, token = request_export(self.patient(request), _wish(asked), password=asked["password"])
        except ExportCooldown as pause:
            raise rate_limited(pause.seconds, "export-cooldown") from None
        return Response(export_body(export, token), status=201)


def _wish(asked: dict[str, Any]) -> Wish:
    return Wish(
        export_format=ExportFormat(asked["export_format"]),
        parts=frozenset(part for part in Part if asked[f"include_{part.value.lower()}"]),
        date_from=asked.get("date_from"),
        date_to=asked.get("date_to"),
        language=language_for(get_language() or "en"),
    )


class ExportListView(PatientView):
    @extend_schema(operation_id="data_export_list", parameters=[ExportListQuery], responses=ExportListItem(many=True))
    def get(self, request: Request) -> Response:
        limit = parse_query(request, ExportListQuery)["limit"]
        return Response([export_item(export) for export in exports_of(self.patient(request))[:limit]])


class OwnExportView(PatientView):
    def find(self, request: Request, export_id: UUID) -> DataExport:
        export = exports_of(self.patient(request)).filter(pk=export_id).first()
        if export is None:
            raise Http404
        return export


class ExportView(OwnExportView):
    @extend_schema(operation_id="data_export_detail", responses=ExportRequestResponse)
    def get(self, request: Request, export_id: UUID) -> Response:
        return Response(export_body(self.find(request, export_id)))

    @extend_schema(
        operation_id="data_export_delete",
        description="What is being made is stopped, a file that is there is deleted. 400 `invalid-state` for the rest.",
        responses={200: MessageResponse},
    )
    def delete(self, request: Request, export_id: UUID) -> Response:
        try:
            delete_export(self.patient(request), export_id)
        except DataExport.DoesNotExist:
            raise Http404 from None
        except NothingToDelete:
            raise Problem(400, "invalid-state") from None
        return Response({"message": _("The export is deleted.")})


class ExportProgressView(OwnExportView):
    @extend_schema(operation_id="data_export_progress", responses=ProgressResponse)
    def get(self, request: Request, export_id: UUID) -> Response:
        return Response(progress_body(self.find(request, export_id)))


class ExportDownloadView(PatientView):
    """No HEAD: it would use up one of the three tries."""

    http_method_names = ["get"]  # noqa: RUF012

    @extend_schema(
        operation_id="data_export_download",
        description="Once: after the last byte the file is deleted, also after 24 hours. Three tries at most.",
        responses={(200, "application/octet-stream"): OpenApiResponse(OpenApiTypes.BINARY, "The file, as attachment")},
    )
    def get(self, request: Request, token: str) -> StreamingHttpResponse:
        try:
            download = begin_download(self.patient(request), token)
        except FileGone:
            raise Http404 from None
        except StoreUnavailable:
            raise unavailable() from None
        export = download.export
        return streamed(
            request._request, iter(download), ExportFormat(export.export_format), size=export.size, after=download.close
        )
