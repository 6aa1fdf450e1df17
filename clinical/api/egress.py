from typing import Any

from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from clinical.api.doors import PatientView
from clinical.models import EgressKind
from clinical.queries.egress import egress_page
from xinshou.api.schemas import page_of
from xinshou.api.serializers import PageQuery, parse_query
from xinshou.api.views import page


class EgressResponse(serializers.Serializer[Any]):
    """Words about the patient that went to a language model, names taken out."""

    sent_at = serializers.DateTimeField()
    purpose = serializers.ChoiceField(choices=EgressKind.choices)
    endpoint = serializers.CharField()
    outside = serializers.BooleanField()
    characters = serializers.IntegerField()


class EgressLogView(PatientView):
    @extend_schema(parameters=[PageQuery], responses=page_of(EgressResponse))
    def get(self, request: Request) -> Response:
        wanted = parse_query(request, PageQuery)
        limit, offset = wanted["limit"], wanted["offset"]
        rows, total = egress_page(self.patient(request), limit=limit, offset=offset)
        return page(rows, total=total, limit=limit, offset=offset)
