"""What these endpoints take and answer, as OpenAPI describes it; the answers are plain dicts made in queries."""

from datetime import UTC, datetime
from typing import Any, ClassVar

from django.utils.translation import gettext_lazy as _
from rest_framework import serializers

from clinical.api.schemas import CrisisResourceResponse
from messaging.models import FileType, MessageType, Party
from messaging.models.threads import CONTENT_LENGTH
from xinshou.api.fields import YEARS, has_visible_text
from xinshou.api.problem_texts import Text
from xinshou.api.serializers import (
    PageQuery,
    StrictCharField,
    StrictChoiceField,
    StrictSerializer,
    StrictUUIDField,
    limit_field,
)


class InstantField(serializers.DateTimeField):
    """RFC 3339; without an offset it is UTC."""

    default_error_messages: ClassVar[dict[str, Text]] = {
        "invalid-instant": _("Send a date and a time, such as 2026-03-01T09:30:00Z.")
    }

    def to_internal_value(self, value: Any) -> datetime:
        if not isinstance(value, str) or not value.isascii() or "T" not in value:
            self.fail("invalid-instant")
        try:
            moment = datetime.fromisoformat(value)
            moment = moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
        except (ValueError, OverflowError):
            self.fail("invalid-instant")
        if moment.year not in YEARS:
            self.fail("invalid-instant")
        return moment


class ThreadListQuery(PageQuery):
    limit = limit_field(default=20, maximum=50)
    search = StrictCharField(max_length=255, required=False, allow_blank=True)


class ThreadQuery(serializers.Serializer[Any]):
    limit = limit_field(default=50, maximum=200)
    before = InstantField(required=False)


class ReadBody(serializers.Serializer[Any]):
    """`message_id`: the newest message that was shown. Without it all is read that has been written by now."""

    message_id = StrictUUIDField(required=False, allow_null=True)


class VariantQuery(serializers.Serializer[Any]):
    variant = StrictChoiceField(choices=("thumbnail",), required=False)


class MessageBody(StrictSerializer):
    content = StrictCharField(max_length=CONTENT_LENGTH, required=False, allow_null=True, allow_blank=True)
    message_type = StrictChoiceField(choices=MessageType.choices, default=MessageType.TEXT)
    attachment_ids = serializers.ListField(child=StrictUUIDField(), max_length=10, required=False, allow_null=True)

    def validate_content(self, content: str | None) -> str | None:
        return content if content and has_visible_text(content) else None

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        kind, files = attrs["message_type"], attrs.get("attachment_ids") or []
        if kind == MessageType.TEXT and attrs.get("content") is None:
            raise serializers.ValidationError({"content": [_("Write something.")]}, code="required")
        if kind != MessageType.TEXT and not files:
            raise serializers.ValidationError({"attachment_ids": [_("Add a file first.")]}, code="required")
        return attrs


class AttachmentResponse(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    file_name = serializers.CharField()
    file_type = serializers.ChoiceField(choices=FileType.choices)
    file_size = serializers.IntegerField()
    url = serializers.CharField()
    thumbnail_url = serializers.CharField(allow_null=True)


class ThreadMessage(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    thread_id = serializers.UUIDField()
    sender_type = serializers.ChoiceField(choices=Party.choices)
    sender_id = serializers.UUIDField()
    sender_name = serializers.CharField()
    content = serializers.CharField(allow_null=True)
    message_type = serializers.ChoiceField(choices=MessageType.choices)
    is_read = serializers.BooleanField()
    read_at = serializers.DateTimeField(allow_null=True)
    created_at = serializers.DateTimeField()
    attachments = AttachmentResponse(many=True)


class SentMessageResponse(ThreadMessage):
    risk_alert = serializers.BooleanField(required=False, help_text="Only when a patient writes.")
    crisis_resources = CrisisResourceResponse(many=True, required=False)


class ThreadSummary(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    other_party_id = serializers.UUIDField()
    other_party_name = serializers.CharField()
    other_party_type = serializers.ChoiceField(choices=Party.choices)
    last_message_preview = serializers.CharField(allow_null=True)
    last_message_at = serializers.DateTimeField(allow_null=True)
    last_message_type = serializers.ChoiceField(choices=MessageType.choices, allow_null=True)
    unread_count = serializers.IntegerField()
    can_send_message = serializers.BooleanField()
    created_at = serializers.DateTimeField()


class ThreadDetail(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    other_party_id = serializers.UUIDField()
    other_party_name = serializers.CharField()
    other_party_type = serializers.ChoiceField(choices=Party.choices)
    can_send_message = serializers.BooleanField()
    messages = ThreadMessage(many=True)
    has_more = serializers.BooleanField()
    created_at = serializers.DateTimeField()


class UnreadThread(serializers.Serializer[Any]):
    thread_id = serializers.UUIDField()
    unread_count = serializers.IntegerField()


class UnreadResponse(serializers.Serializer[Any]):
    total_unread = serializers.IntegerField()
    threads = UnreadThread(many=True)


class DoneResponse(serializers.Serializer[Any]):
    status = serializers.CharField()


class UploadForm(serializers.Serializer[Any]):
    file = serializers.FileField()


class UploadResponse(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    file_name = serializers.CharField()
    file_type = serializers.ChoiceField(choices=FileType.choices)
    file_size = serializers.IntegerField()
    s3_key = serializers.CharField()
    thumbnail_s3_key = serializers.CharField(allow_null=True)
