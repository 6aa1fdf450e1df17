"""What a patient allows, and who looked."""

from typing import Any

from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.exceptions import ErrorDetail, ValidationError
from rest_framework.request import Request
from rest_framework.response import Response

from patients.access import own_record
from patients.api.requests import person
from patients.models import ConsentPurpose, UserType
from patients.queries import access_log
from patients.services.consents import CURRENT_VERSION, ConsentVersionOutdated, consent_states, set_consents
from xinshou.api.problems import Problem
from xinshou.api.schemas import page_of
from xinshou.api.serializers import (
    PageQuery,
    StrictBooleanField,
    StrictCharField,
    StrictChoiceField,
    StrictDateField,
    StrictSerializer,
    parse_body,
    parse_query,
)
from xinshou.api.views import ApiView, page


class ConsentChange(StrictSerializer):
    purpose = StrictChoiceField(choices=ConsentPurpose.choices)
    granted = StrictBooleanField()
    version = StrictCharField(max_length=20, required=False, allow_null=True)

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        if attrs["granted"] and not attrs.get("version"):
            raise ValidationError({"version": [ErrorDetail("", "required")]})
        return attrs


class ConsentUpdate(StrictSerializer):
    consents = serializers.ListField(child=ConsentChange(), min_length=1, max_length=len(ConsentPurpose))

    def validate_consents(self, changes: list[dict[str, Any]]) -> list[dict[str, Any]]:
        if len({change["purpose"] for change in changes}) < len(changes):
            raise ValidationError([ErrorDetail("", "duplicate")])
        return changes


class AccessLogQuery(PageQuery):
    start_date = StrictDateField(required=False)
    end_date = StrictDateField(required=False)


class ConsentEntry(serializers.Serializer[Any]):
    purpose = serializers.ChoiceField(choices=ConsentPurpose.choices)
    granted = serializers.BooleanField()
    version = serializers.CharField(allow_null=True)
    current_version = serializers.CharField()
    text = serializers.CharField()
    granted_at = serializers.DateTimeField(allow_null=True)
    withdrawn_at = serializers.DateTimeField(allow_null=True)


class ConsentList(serializers.Serializer[Any]):
    items = ConsentEntry(many=True)


class AccessLogEntry(serializers.Serializer[Any]):
    day = serializers.DateField()
    who = serializers.CharField(allow_null=True)
    role = serializers.CharField()
    category = serializers.CharField()
    purpose = serializers.CharField()


class Consents(ApiView):
    roles = frozenset({UserType.PATIENT})

    @extend_schema(responses=ConsentList)
    def get(self, request: Request) -> Response:
        states = consent_states(own_record(person(request)).pk)
        return Response(
            {
                "items": [
                    {
                        "purpose": state.purpose,
                        "granted": state.granted,
                        "version": state.version,
                        "current_version": CURRENT_VERSION,
                        "text": state.text,
                        "granted_at": state.granted_at,
                        "withdrawn_at": state.withdrawn_at,
                    }
                    for state in states
                ]
            }
        )

    @extend_schema(request=ConsentUpdate, responses=ConsentList)
    def put(self, request: Request) -> Response:
        changes = {
            ConsentPurpose(change["purpose"]): (change["granted"], change.get("version"))
            for change in parse_body(request, ConsentUpdate)["consents"]
        }
        try:
            set_consents(patient=own_record(person(request)), changes=changes)
        except ConsentVersionOutdated as outdated:
            raise Problem(400, "consent-version-outdated", purpose=outdated.purpose) from None
        return self.get(request)


class AccessLog(ApiView):
    roles = frozenset({UserType.PATIENT})

    @extend_schema(parameters=[AccessLogQuery], responses=page_of(AccessLogEntry))
    def get(self, request: Request) -> Response:
        query = parse_query(request, AccessLogQuery)
        limit, offset = query["limit"], query["offset"]
        entries = access_log(own_record(person(request)), start=query.get("start_date"), end=query.get("end_date"))
        return page(entries.rows(offset, limit), total=entries.total, limit=limit, offset=offset)
