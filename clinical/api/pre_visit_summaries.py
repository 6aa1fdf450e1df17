from typing import Any
from uuid import UUID

from django.db import transaction
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from clinical.api.doors import DoctorView
from clinical.queries.pre_visit_summaries import summaries_of, summary_rows
from patients.models import AccessCategory
from xinshou.api.serializers import PageQuery, limit_field, parse_query


class PreVisitSummaryQuery(PageQuery):
    limit = limit_field(default=20, maximum=100)


class PreVisitSummaryResponse(serializers.Serializer[Any]):
    """`chief_complaint` is null until the worker has filled it."""

    id = serializers.UUIDField()
    patient_id = serializers.UUIDField()
    conversation_id = serializers.UUIDField()
    scheduled_visit = serializers.DateTimeField(allow_null=True)
    chief_complaint = serializers.CharField(allow_null=True)
    phq9_score = serializers.IntegerField(allow_null=True)
    gad7_score = serializers.IntegerField(allow_null=True)
    doctor_viewed = serializers.BooleanField()
    doctor_viewed_at = serializers.DateTimeField(allow_null=True)
    created_at = serializers.DateTimeField()


class PreVisitSummaryListView(DoctorView):
    @extend_schema(parameters=[PreVisitSummaryQuery], responses=PreVisitSummaryResponse(many=True))
    @transaction.atomic
    def get(self, request: Request, patient_id: UUID) -> Response:
        asked = parse_query(request, PreVisitSummaryQuery)
        patient = self.open(request, patient_id, AccessCategory.CHAT)
        offset = asked["offset"]
        return Response(summary_rows(summaries_of(patient)[offset : offset + asked["limit"]]))
