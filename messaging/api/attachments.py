from typing import Any
from uuid import UUID

from django.db import transaction
from django.http import Http404, HttpResponse
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiResponse, extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from messaging.access import open_attachment
from messaging.api.doors import PartyView
from messaging.api.schemas import UploadForm, UploadResponse, VariantQuery
from messaging.cleaning import NotAllowed, Unreadable
from messaging.downloads import download
from messaging.models import Attachment
from messaging.services.attachments import FileGone, QuotaExceeded, keep_upload, read_file
from messaging.storage import StoreUnavailable
from patients.api.requests import person, sent
from xinshou.api.parsers import SealedFileParser
from xinshou.api.problems import Problem, field_error, invalid, unavailable
from xinshou.api.serializers import parse_query
from xinshou.uploads import SealedUpload


class UploadView(PartyView):
    parser_classes = (SealedFileParser,)
    takes_files = True

    @extend_schema(request={"multipart/form-data": UploadForm}, responses=UploadResponse)
    def post(self, request: Request) -> Response:
        file = _only_file(sent(request))
        if file.is_too_large:
            raise Problem(413, "too-large")
        try:
            kept = keep_upload(person(request), name=file.name, data=file.read())
        except NotAllowed:
            raise Problem(400, "file-type-not-allowed") from None
        except Unreadable:
            raise Problem(400, "file-unreadable") from None
        except QuotaExceeded:
            raise Problem(413, "too-large") from None
        except StoreUnavailable:
            raise unavailable() from None
        return Response(_uploaded(kept))


def _only_file(form: dict[str, Any]) -> SealedUpload:
    unknown = [field_error(name, "unknown-field") for name in form if name != "file"]
    if unknown:
        raise Problem(400, "validation", errors=unknown)
    file = form.get("file")
    if not isinstance(file, SealedUpload):
        raise invalid("file", "required")
    return file


def _uploaded(attachment: Attachment) -> dict[str, Any]:
    """The two keys name the file to this API and say nothing of where it lies."""
    return {
        "id": attachment.pk,
        "file_name": attachment.file_name,
        "file_type": attachment.file_type,
        "file_size": attachment.size,
        "s3_key": str(attachment.pk),
        "thumbnail_s3_key": f"{attachment.pk}.thumbnail" if attachment.thumbnail_in_store else None,
    }


class AttachmentView(PartyView):
    @extend_schema(
        parameters=[VariantQuery],
        responses={(200, "application/octet-stream"): OpenApiResponse(OpenApiTypes.BINARY, "The file, as attachment")},
    )
    def get(self, request: Request, attachment_id: UUID) -> HttpResponse:
        thumbnail = parse_query(request, VariantQuery).get("variant") == "thumbnail"
        with transaction.atomic():
            attachment = open_attachment(person(request), attachment_id)
        try:
            return download(attachment, read_file(attachment, thumbnail=thumbnail), thumbnail=thumbnail)
        except FileGone:
            raise Http404 from None
        except StoreUnavailable:
            raise unavailable() from None
