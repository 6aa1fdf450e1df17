"""What the chat endpoints take and answer, as OpenAPI describes it."""

from typing import Any, ClassVar

from rest_framework import serializers
from rest_framework.exceptions import ErrorDetail, ValidationError

from chat.images import FORMATS, LONGEST_BASE64, MOST_IMAGES, ImageRefused, cleaned
from chat.models import ConversationType, ReplySource, TurnRole, TurnStatus
from chat.models.conversations import LONGEST_MESSAGE
from clinical.api.schemas import CrisisResourceResponse
from clinical.models import RiskLevel
from xinshou.api.problem_texts import TEXTS
from xinshou.api.serializers import (
    PageQuery,
    StrictCharField,
    StrictChoiceField,
    StrictIntegerField,
    StrictSerializer,
    StrictUUIDField,
)

LEVELS = [level.name for level in RiskLevel]
LONGEST_WAIT = 55


class ImageBody(StrictSerializer):
    media_type = StrictChoiceField(choices=list(FORMATS))
    data = StrictCharField(max_length=LONGEST_BASE64)  # type: ignore[assignment]  # an attribute of every serializer

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        try:
            return {"jpeg": cleaned(attrs["data"], attrs["media_type"])}
        except ImageRefused:
            raise ValidationError(
                {"data": [ErrorDetail(str(TEXTS["file-unreadable"][1]), "file-unreadable")]}
            ) from None


class PreVisitBody(StrictSerializer):
    ignored_fields: ClassVar[frozenset[str]] = frozenset({"images"})

    message = StrictCharField(max_length=LONGEST_MESSAGE)
    conversation_id = StrictUUIDField(required=False, allow_null=True)


class ChatBody(StrictSerializer):
    message = StrictCharField(max_length=LONGEST_MESSAGE)
    conversation_id = StrictUUIDField(required=False, allow_null=True)
    images = serializers.ListField(child=ImageBody(), max_length=MOST_IMAGES, required=False, allow_null=True)


class WaitQuery(serializers.Serializer[Any]):
    wait = StrictIntegerField(min_value=0, max_value=LONGEST_WAIT, default=25)


class ConversationQuery(PageQuery):
    """20 at a time, at most 100."""


class ReplyResponse(serializers.Serializer[Any]):
    reply = serializers.CharField()
    conversation_id = serializers.UUIDField()
    message_id = serializers.UUIDField()
    source = serializers.ChoiceField(choices=ReplySource.choices)  # type: ignore[assignment]  # an attribute of every field
    risk_alert = serializers.BooleanField()
    crisis_resources = CrisisResourceResponse(many=True, required=False)


class PendingResponse(serializers.Serializer[Any]):
    reply = serializers.CharField(allow_null=True)
    conversation_id = serializers.UUIDField()
    message_id = serializers.UUIDField()
    status = serializers.ChoiceField(choices=[TurnStatus.PENDING.value])
    poll_url = serializers.CharField()
    events_url = serializers.CharField()
    risk_alert = serializers.BooleanField()
    crisis_resources = CrisisResourceResponse(many=True, required=False)


class ChatMessageResponse(serializers.Serializer[Any]):
    message_id = serializers.UUIDField()
    conversation_id = serializers.UUIDField()
    status = serializers.ChoiceField(choices=TurnStatus.values)
    reply = serializers.CharField(allow_null=True)
    source = serializers.ChoiceField(choices=ReplySource.choices, allow_null=True)  # type: ignore[assignment]
    created_at = serializers.DateTimeField()
    completed_at = serializers.DateTimeField(allow_null=True)
    risk_alert = serializers.BooleanField()
    crisis_resources = CrisisResourceResponse(many=True, required=False)


class ConversationSummary(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    conv_type = serializers.ChoiceField(choices=ConversationType.values)
    message_count = serializers.IntegerField()
    last_message_preview = serializers.CharField(allow_null=True)
    is_active = serializers.BooleanField()
    created_at = serializers.DateTimeField()
    updated_at = serializers.DateTimeField()


class ConversationTurn(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    role = serializers.ChoiceField(choices=TurnRole.values)
    content = serializers.CharField()
    timestamp = serializers.DateTimeField()
    risk_level = serializers.ChoiceField(choices=LEVELS, allow_null=True)
    source = serializers.ChoiceField(choices=ReplySource.choices, allow_null=True)  # type: ignore[assignment]


class ConversationResponse(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    patient_id = serializers.UUIDField()
    conv_type = serializers.ChoiceField(choices=ConversationType.values)
    messages = ConversationTurn(many=True)
    summary = serializers.CharField(allow_null=True)
    is_active = serializers.BooleanField()
    created_at = serializers.DateTimeField()
    updated_at = serializers.DateTimeField()


class EndedConversation(serializers.Serializer[Any]):
    status = serializers.ChoiceField(choices=["ended"])
    conversation_id = serializers.UUIDField()
    summary = serializers.CharField(allow_null=True)
    pre_visit_summary_id = serializers.UUIDField(allow_null=True)
