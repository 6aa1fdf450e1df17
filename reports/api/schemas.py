from typing import Any

from django.core.exceptions import ValidationError
from rest_framework import serializers

from patients.api.account_fields import PasswordField
from reports.models import Report, ReportStatus, ReportType
from reports.options import DEFAULT_DAYS, LANGUAGES, PAPERS
from reports.passwords import check_file_password
from xinshou.api.serializers import (
    PageQuery,
    StrictBooleanField,
    StrictChoiceField,
    StrictIntegerField,
    StrictSerializer,
    StrictUUIDField,
    limit_field,
)

PREFIX = "/api/v1/reports"


class BuildRequest(StrictSerializer):
    include_risk_events = StrictBooleanField(default=True)
    include_checkin_trend = StrictBooleanField(default=True)
    days_for_trend = StrictIntegerField(min_value=1, max_value=30, default=DEFAULT_DAYS)


class SheetRequest(StrictSerializer):
    """`language`: that of the request when it is left out."""

    paper = StrictChoiceField(choices=PAPERS, default=PAPERS[0])
    language = StrictChoiceField(choices=LANGUAGES, required=False)


class CaseloadRequest(SheetRequest):
    days = StrictIntegerField(min_value=30, max_value=365, default=90)


class FilePasswordField(PasswordField):
    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{"allow_blank": False, **kwargs})

    def to_internal_value(self, data: Any) -> str:
        password = super().to_internal_value(data)
        try:
            check_file_password(password)
        except ValidationError as wrong:
            raise serializers.ValidationError(wrong.messages, code=wrong.code) from None
        return password


class LockRequest(StrictSerializer):
    password = FilePasswordField()
    named = StrictBooleanField(default=False)


class ReleaseRequest(StrictSerializer):
    released = StrictBooleanField(default=True)


class ReportListQuery(PageQuery):
    limit = limit_field(default=20, maximum=100)
    patient_id = StrictUUIDField(required=False)


class OwnReportListQuery(PageQuery):
    limit = limit_field(default=20, maximum=100)


class NamedQuery(serializers.Serializer[Any]):
    named = StrictIntegerField(min_value=0, max_value=1, default=0)


class ReportResponse(serializers.Serializer[Any]):
    """`pdf_url` is null until the file is there, and again once it has expired; `patient_id` of a caseload summary."""

    report_id = serializers.UUIDField()
    patient_id = serializers.UUIDField(allow_null=True)
    report_type = serializers.ChoiceField(choices=ReportType.choices)
    status = serializers.ChoiceField(choices=ReportStatus.choices)
    pdf_url = serializers.CharField(allow_null=True)
    expires_at = serializers.DateTimeField(allow_null=True)
    generated_at = serializers.DateTimeField(allow_null=True)
    sha256 = serializers.CharField(allow_null=True)
    released = serializers.BooleanField()


class AcceptedResponse(serializers.Serializer[Any]):
    report_id = serializers.UUIDField()
    status = serializers.ChoiceField(choices=ReportStatus.choices)
    status_url = serializers.CharField()


class ReportListItem(serializers.Serializer[Any]):
    report_id = serializers.UUIDField()
    patient_id = serializers.UUIDField(allow_null=True)
    patient_name = serializers.CharField(allow_null=True)
    report_type = serializers.ChoiceField(choices=ReportType.choices)
    status = serializers.ChoiceField(choices=ReportStatus.choices)
    released = serializers.BooleanField()
    generated_at = serializers.DateTimeField(allow_null=True)


class ReportListResponse(serializers.Serializer[Any]):
    reports = ReportListItem(many=True)
    total = serializers.IntegerField()


class OwnReportItem(serializers.Serializer[Any]):
    report_id = serializers.UUIDField()
    report_type = serializers.ChoiceField(choices=ReportType.choices)
    generated_at = serializers.DateTimeField()
    pdf_url = serializers.CharField()
    sha256 = serializers.CharField()


class OwnReportListResponse(serializers.Serializer[Any]):
    reports = OwnReportItem(many=True)
    total = serializers.IntegerField()


def report_body(report: Report) -> dict[str, Any]:
    return {
        "report_id": report.pk,
        "patient_id": report.patient_id,
        "report_type": report.report_type,
        "status": report.status,
        "pdf_url": f"{PREFIX}/{report.pk}/file" if report.has_file else None,
        "expires_at": report.expires_at,
        "generated_at": report.generated_at,
        "sha256": report.sha256 or None,
        "released": report.is_released,
    }


def accepted_body(report: Report) -> dict[str, Any]:
    return {"report_id": report.pk, "status": report.status, "status_url": f"{PREFIX}/{report.pk}"}


def list_item(report: Report) -> dict[str, Any]:
    return {
        "report_id": report.pk,
        "patient_id": report.patient_id,
        "patient_name": report.patient.display_name if report.patient else None,
        "report_type": report.report_type,
        "status": report.status,
        "released": report.is_released,
        "generated_at": report.generated_at,
    }


def own_item(report: Report) -> dict[str, Any]:
    body = report_body(report)
    return {name: body[name] for name in ("report_id", "report_type", "generated_at", "pdf_url", "sha256")}
