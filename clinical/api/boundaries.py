"""The "do not ask about" list: written by the patient, read by the companion and before a visit."""

from typing import Any

from django.db import transaction
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from clinical.api.doors import PatientView
from clinical.api.schemas import CrisisResourceResponse
from clinical.crisis_resources import resources_for
from clinical.models.boundaries import LONGEST_BOUNDARY, MOST_BOUNDARIES
from clinical.queries.boundaries import boundaries_body, boundaries_of
from clinical.services.boundaries import lock_boundaries, write_boundaries
from clinical.services.refused_words import screen_refused_boundaries
from patients.api.screening import HearsRefusals
from xinshou.api.etags import check_if_match, etag_of, etag_response
from xinshou.api.serializers import StrictCharField, StrictSerializer, parse_body


class BoundariesBody(StrictSerializer):
    topics = serializers.ListField(child=StrictCharField(max_length=LONGEST_BOUNDARY), max_length=MOST_BOUNDARIES)


class BoundariesResponse(serializers.Serializer[Any]):
    topics = serializers.ListField(child=serializers.CharField())
    updated_at = serializers.DateTimeField(allow_null=True)


class SavedBoundaries(BoundariesResponse):
    """`risk_alert` and `crisis_resources` only when something new in the list asks for help."""

    risk_alert = serializers.BooleanField(required=False)
    crisis_resources = CrisisResourceResponse(many=True, required=False)


class BoundariesView(HearsRefusals, PatientView):
    screen_refused = staticmethod(screen_refused_boundaries)

    @extend_schema(responses=BoundariesResponse)
    def get(self, request: Request) -> Response:
        return etag_response(request, boundaries_body(boundaries_of(self.patient(request))))

    @extend_schema(request=BoundariesBody, responses=SavedBoundaries)
    def put(self, request: Request) -> Response:
        topics, patient = parse_body(request, BoundariesBody)["topics"], self.patient(request)
        with transaction.atomic():
            check_if_match(request, etag_of(boundaries_body(lock_boundaries(patient))))
            stored, events = write_boundaries(patient=patient, topics=topics)
        body, advice = boundaries_body(stored), {}
        if any(event.deserves_resources for event in events):
            advice = {"risk_alert": False, "crisis_resources": resources_for(patient.country)}
        return etag_response(request, body | advice, etag=etag_of(body))
