from urllib.parse import quote

from django.http import HttpResponse

from messaging.models import Attachment, FileType


def download(attachment: Attachment, content: bytes, *, thumbnail: bool) -> HttpResponse:
    """Always to be saved, never to be shown as a page of this site."""
    name = "thumbnail.jpg" if thumbnail else str(attachment.file_name)
    media_type = FileType.JPEG if thumbnail else FileType(attachment.file_type)
    charset = "; charset=utf-8" if media_type is FileType.TEXT else ""
    return HttpResponse(
        content,
        content_type=f"{media_type.value}{charset}",
        headers={
            "Content-Disposition": f"attachment; filename=\"file\"; filename*=UTF-8''{quote(name, safe='')}",
            "X-Content-Type-Options": "nosniff",
            "Content-Security-Policy": "sandbox; default-src 'none'",
        },
    )
