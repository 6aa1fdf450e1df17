"""The paths of this app below /api/v1/messaging."""

from django.urls import URLPattern, URLResolver, path

import xinshou.api.converters  # noqa: F401  (registers <id:…>)
from messaging.api import attachments, messages, threads

urlpatterns: list[URLPattern | URLResolver] = [
    path("/threads", threads.ThreadListView.as_view(), name="thread_list"),
    path("/threads/unread-count", threads.UnreadView.as_view(), name="thread_unread_count"),
    path("/threads/<id:thread_id>", threads.ThreadView.as_view(), name="thread_detail"),
    path("/threads/<id:thread_id>/messages", messages.SendView.as_view(), name="message_send"),
    path("/threads/<id:thread_id>/read", threads.ReadView.as_view(), name="thread_read"),
    path("/threads/<id:thread_id>/hide", threads.HideView.as_view(), name="thread_hide"),
    path("/unread", threads.UnreadView.as_view(), name="unread"),
    path("/upload", attachments.UploadView.as_view(), name="upload"),
    path("/attachments/<id:attachment_id>", attachments.AttachmentView.as_view(), name="attachment"),
    path("/doctor/patients/<id:patient_id>/thread", threads.DoctorThreadView.as_view(), name="doctor_thread"),
]
