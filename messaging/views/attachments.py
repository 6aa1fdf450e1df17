from uuid import UUID

from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from messaging.access import open_attachment
from messaging.downloads import download
from messaging.services.attachments import FileGone, read_file
from messaging.storage import StoreUnavailable
from patients.access import actor_of, doctor_page
from xinshou.api.problems import unavailable


@doctor_page
@require_safe
def attachment(request: HttpRequest, attachment_id: UUID) -> HttpResponse:
    thumbnail = request.GET.get("variant") == "thumbnail"
    with transaction.atomic():
        found = open_attachment(actor_of(request), attachment_id, logged=not thumbnail)
    try:
        return download(found, read_file(found, thumbnail=thumbnail), thumbnail=thumbnail)
    except FileGone:
        raise Http404 from None
    except StoreUnavailable:
        raise unavailable() from None
