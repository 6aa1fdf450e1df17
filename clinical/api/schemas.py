"""What this app's endpoints answer, as OpenAPI describes it; the answers are plain dicts made in clinical/queries."""

from typing import Any

from rest_framework import serializers


class CrisisResourceResponse(serializers.Serializer[Any]):
    id = serializers.CharField()
    name = serializers.CharField()
    country = serializers.CharField()
    channel = serializers.ChoiceField(choices=("PHONE", "SMS", "WEB_CHAT", "EMAIL", "DIRECTORY"))
    contact = serializers.CharField()
    languages = serializers.ListField(child=serializers.CharField())
    hours = serializers.CharField()
    anonymous = serializers.BooleanField(allow_null=True)
    operated_by = serializers.CharField()
    may_contact_police = serializers.BooleanField(allow_null=True)
    may_be_monitored = serializers.BooleanField()
    warning = serializers.CharField(allow_null=True)
    last_checked = serializers.DateField(allow_null=True)


class BandResponse(serializers.Serializer[Any]):
    severity = serializers.CharField()
    min = serializers.IntegerField()
    max = serializers.IntegerField()
    label = serializers.CharField()  # type: ignore[assignment]  # also an attribute of every field


class CutoffResponse(serializers.Serializer[Any]):
    value = serializers.IntegerField()
    meaning = serializers.CharField()
    source = serializers.CharField()  # type: ignore[assignment]


class OptionResponse(serializers.Serializer[Any]):
    value = serializers.IntegerField()
    label = serializers.CharField(allow_null=True)  # type: ignore[assignment]


class ItemResponse(serializers.Serializer[Any]):
    key = serializers.CharField()
    number = serializers.IntegerField()
    text = serializers.CharField(allow_null=True)
    min = serializers.IntegerField()
    max = serializers.IntegerField()
    reverse = serializers.BooleanField()
    options = OptionResponse(many=True)


class InstrumentSummary(serializers.Serializer[Any]):
    code = serializers.CharField()
    name = serializers.CharField()
    version = serializers.CharField()
    administered_by = serializers.ChoiceField(choices=("SELF", "CLINICIAN"))
    available = serializers.BooleanField()
    language = serializers.CharField()
    languages = serializers.ListField(child=serializers.CharField())
    validated = serializers.BooleanField()
    licence = serializers.CharField()
    period = serializers.CharField()
    min_score = serializers.IntegerField(allow_null=True)
    max_score = serializers.IntegerField(allow_null=True)
    bands = BandResponse(many=True, allow_null=True)
    cutoffs = CutoffResponse(many=True)
    change_threshold = serializers.IntegerField(allow_null=True)
    risk_items = serializers.ListField(child=serializers.CharField())
    source = serializers.CharField()  # type: ignore[assignment]


class InstrumentResponse(InstrumentSummary):
    items = ItemResponse(many=True)


class PersonResponse(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    name = serializers.CharField()
