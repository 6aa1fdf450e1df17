"""What the endpoints of risk events answer, as OpenAPI describes it."""

from typing import Any

from rest_framework import serializers

from clinical.api.schemas import PersonResponse
from clinical.models import AttemptChannel, ClassifierState, RiskLevel, RiskOutcome, RiskSource, RiskStatus, RiskType

STATUSES = [(value, value) for value in RiskStatus.values]
SOURCES = [(value, value) for value in RiskSource.values]
CHANNELS = [(value, value) for value in AttemptChannel.values]
"""As the settings of the OpenAPI document name them."""


class RiskEventResponse(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    patient_id = serializers.UUIDField()
    patient_name = serializers.CharField()
    conversation_id = serializers.UUIDField(allow_null=True)
    risk_level = serializers.ChoiceField(choices=RiskLevel.names)
    risk_type = serializers.ChoiceField(choices=RiskType.values)
    trigger_text = serializers.CharField()
    ai_confidence = serializers.FloatField(allow_null=True)
    doctor_reviewed = serializers.BooleanField()
    doctor_notes = serializers.CharField(allow_null=True)
    created_at = serializers.DateTimeField()
    status = serializers.ChoiceField(choices=RiskStatus.values)
    level_since = serializers.DateTimeField()
    ack_due_at = serializers.DateTimeField(allow_null=True)
    due_at = serializers.DateTimeField(allow_null=True)
    acknowledged_at = serializers.DateTimeField(allow_null=True)
    acknowledged_by = PersonResponse(allow_null=True)
    reviewed_at = serializers.DateTimeField(allow_null=True)
    reviewed_by = PersonResponse(allow_null=True)
    outcome = serializers.ChoiceField(choices=RiskOutcome.values, allow_null=True)
    source = serializers.ChoiceField(choices=RiskSource.values)  # type: ignore[assignment]


class TurnResponse(serializers.Serializer[Any]):
    role = serializers.ChoiceField(choices=("user", "assistant"))
    content = serializers.CharField()
    timestamp = serializers.DateTimeField()
    is_trigger = serializers.BooleanField()


class SpanResponse(serializers.Serializer[Any]):
    start = serializers.IntegerField()
    end = serializers.IntegerField()
    text = serializers.CharField()
    rule_id = serializers.CharField()


class ClassifierResponse(serializers.Serializer[Any]):
    state = serializers.ChoiceField(choices=ClassifierState.values)
    level = serializers.CharField(allow_null=True)
    confidence = serializers.FloatField(allow_null=True)
    model = serializers.CharField(allow_null=True)


class AddendumResponse(serializers.Serializer[Any]):
    by = PersonResponse(allow_null=True)
    at = serializers.DateTimeField()
    notes = serializers.CharField(allow_null=True)


class EscalationResponse(serializers.Serializer[Any]):
    by = PersonResponse(allow_null=True)
    at = serializers.DateTimeField()
    reason = serializers.CharField(allow_null=True)


class ContactResponse(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    at = serializers.DateTimeField()
    by = PersonResponse(allow_null=True)
    reached = serializers.BooleanField()
    channel = serializers.ChoiceField(choices=AttemptChannel.values, allow_null=True)
    notes = serializers.CharField(allow_null=True)


class RiskEventDetail(RiskEventResponse):
    context = TurnResponse(many=True)  # type: ignore[assignment]
    context_withheld = serializers.BooleanField()
    rule_ids = serializers.ListField(child=serializers.CharField())
    matched_spans = SpanResponse(many=True)
    classifier = ClassifierResponse()
    addenda = AddendumResponse(many=True)
    escalations = EscalationResponse(many=True)
    contacts = ContactResponse(many=True)
    assigned_to = PersonResponse(allow_null=True)
    safety_plan_updated_at = serializers.DateTimeField(allow_null=True)


class AcknowledgedResponse(serializers.Serializer[Any]):
    status = serializers.CharField()
    event_id = serializers.UUIDField()
    acknowledged_at = serializers.DateTimeField()
    acknowledged_by = PersonResponse()


class ReviewedResponse(serializers.Serializer[Any]):
    status = serializers.CharField()
    event_id = serializers.UUIDField()
    outcome = serializers.ChoiceField(choices=RiskOutcome.values)
    reviewed_at = serializers.DateTimeField()
    reviewed_by = PersonResponse()
    event_status = serializers.ChoiceField(choices=RiskStatus.values)


class EscalatedResponse(serializers.Serializer[Any]):
    status = serializers.CharField()
    event_id = serializers.UUIDField()
    escalated_at = serializers.DateTimeField()
    escalated_by = PersonResponse()


class OwnRiskEvent(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    state = serializers.ChoiceField(choices=("WAITING", "SEEN", "ANSWERED"))
    message = serializers.CharField()
    created_at = serializers.DateTimeField()
    seen_at = serializers.DateTimeField(allow_null=True)
    answered_at = serializers.DateTimeField(allow_null=True)
    source = serializers.ChoiceField(choices=RiskSource.values)  # type: ignore[assignment]
