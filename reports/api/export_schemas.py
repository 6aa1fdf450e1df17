from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from rest_framework import serializers

from patients.api.account_fields import PasswordField
from reports.export_models import DataExport, ExportFailure, ExportFormat, ExportStatus, Part
from xinshou.api.serializers import (
    StrictBooleanField,
    StrictChoiceField,
    StrictDateField,
    StrictSerializer,
    limit_field,
)

FAILURES = {
    ExportFailure.RENDERER_MISSING: gettext_lazy("This server cannot make PDF files now. Choose another format."),
    ExportFailure.TOO_SLOW: gettext_lazy("Making the file took too long. Choose fewer days."),
    ExportFailure.TOO_LARGE: gettext_lazy("The file grew too large. Choose fewer days."),
    ExportFailure.CRASHED: gettext_lazy("The file could not be made. Please ask for it again."),
    ExportFailure.STORE_AWAY: gettext_lazy("The file could not be kept. Please ask for it again."),
    ExportFailure.WORKER_LOST: gettext_lazy("The file could not be made. Please ask for it again."),
    ExportFailure.CANCELLED: gettext_lazy("You have cancelled this export."),
}


class ExportRequest(StrictSerializer):
    """`include_profile` is also about all that has no switch of its own: consents, safety plan, visits, logs."""

    password = PasswordField()
    export_format = StrictChoiceField(choices=ExportFormat.choices, default=ExportFormat.JSON)
    include_profile = StrictBooleanField(default=True)
    include_checkins = StrictBooleanField(default=True)
    include_assessments = StrictBooleanField(default=True)
    include_conversations = StrictBooleanField(default=True)
    include_messages = StrictBooleanField(default=True)
    date_from = StrictDateField(required=False, allow_null=True)
    date_to = StrictDateField(required=False, allow_null=True)

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        if not any(attrs[f"include_{part.value.lower()}"] for part in Part):
            raise serializers.ValidationError({"include_profile": [_("Choose at least one part of your record.")]})
        first, last = attrs.get("date_from"), attrs.get("date_to")
        if first and last and first > last:
            raise serializers.ValidationError({"date_to": [_("Choose a day that is not before the first one.")]})
        return attrs


class ExportListQuery(serializers.Serializer[Any]):
    limit = limit_field(default=10, maximum=50)


class ExportListItem(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    export_format = serializers.ChoiceField(choices=ExportFormat.choices)
    status = serializers.ChoiceField(choices=ExportStatus.choices)
    progress_percent = serializers.IntegerField()
    file_size_bytes = serializers.IntegerField(allow_null=True)
    download_token = serializers.CharField(allow_null=True)
    can_download = serializers.BooleanField()
    is_expired = serializers.BooleanField()
    created_at = serializers.DateTimeField()
    completed_at = serializers.DateTimeField(allow_null=True)


class ExportRequestResponse(serializers.Serializer[Any]):
    """`download_token` is there in the first answer only; everywhere else it is null."""

    id = serializers.UUIDField()
    patient_id = serializers.UUIDField()
    export_format = serializers.ChoiceField(choices=ExportFormat.choices)
    status = serializers.ChoiceField(choices=ExportStatus.choices)
    include_profile = serializers.BooleanField()
    include_checkins = serializers.BooleanField()
    include_assessments = serializers.BooleanField()
    include_conversations = serializers.BooleanField()
    include_messages = serializers.BooleanField()
    date_from = serializers.DateField(allow_null=True)
    date_to = serializers.DateField(allow_null=True)
    progress_percent = serializers.IntegerField()
    error_message = serializers.CharField(allow_null=True)
    file_size_bytes = serializers.IntegerField(allow_null=True)
    sha256 = serializers.CharField(allow_null=True)
    download_count = serializers.IntegerField()
    max_downloads = serializers.IntegerField()
    download_token = serializers.CharField(allow_null=True)
    can_download = serializers.BooleanField()
    is_expired = serializers.BooleanField()
    is_processing = serializers.BooleanField()
    created_at = serializers.DateTimeField()
    processing_started_at = serializers.DateTimeField(allow_null=True)
    completed_at = serializers.DateTimeField(allow_null=True)
    download_expires_at = serializers.DateTimeField(allow_null=True)
    last_downloaded_at = serializers.DateTimeField(allow_null=True)


class ProgressResponse(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    status = serializers.ChoiceField(choices=ExportStatus.choices)
    progress_percent = serializers.IntegerField()
    error_message = serializers.CharField(allow_null=True)


def export_item(export: DataExport) -> dict[str, Any]:
    return {
        "id": export.pk,
        "export_format": export.export_format,
        "status": _status(export),
        "progress_percent": export.progress_percent,
        "file_size_bytes": export.size,
        "download_token": None,
        "can_download": export.can_download,
        "is_expired": export.is_expired or export.status == ExportStatus.EXPIRED,
        "created_at": export.created_at,
        "completed_at": export.completed_at,
    }


def export_body(export: DataExport, token: str | None = None) -> dict[str, Any]:
    return {
        **export_item(export),
        "patient_id": export.patient_id,
        **{name: getattr(export, name) for name in (f"include_{part.value.lower()}" for part in Part)},
        "date_from": export.date_from,
        "date_to": export.date_to,
        "error_message": error_message(export),
        "sha256": export.sha256 or None,
        "download_count": int(export.status == ExportStatus.DOWNLOADED),
        "max_downloads": 1,
        "download_token": token,
        "is_processing": export.is_unfinished,
        "processing_started_at": export.processing_started_at,
        "download_expires_at": export.expires_at,
        "last_downloaded_at": export.last_downloaded_at,
    }


def progress_body(export: DataExport) -> dict[str, Any]:
    return {
        "id": export.pk,
        "status": _status(export),
        "progress_percent": export.progress_percent,
        "error_message": error_message(export),
    }


def _status(export: DataExport) -> str:
    """A file whose day is over has expired, whether or not the sweeper has been there."""
    is_over = export.status == ExportStatus.COMPLETED and export.is_expired
    return str(ExportStatus.EXPIRED) if is_over else export.status


def error_message(export: DataExport) -> str | None:
    return str(FAILURES[ExportFailure(export.failure)]) if export.status == ExportStatus.FAILED else None
