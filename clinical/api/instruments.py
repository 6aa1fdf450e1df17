from typing import Any

from django.http import Http404
from django.utils.cache import patch_vary_headers
from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from clinical.api.questionnaire_language import questionnaire_language
from clinical.api.schemas import InstrumentResponse, InstrumentSummary
from clinical.assessment_types import ASSESSMENT_TYPES
from clinical.instruments import describe, get_instrument, summarise
from clinical.packs import installed_packs
from xinshou.api.etags import etag_response
from xinshou.api.views import ApiView

CACHE_CONTROL = "private, max-age=3600"


class InstrumentListView(ApiView):
    @extend_schema(responses=InstrumentSummary(many=True))
    def get(self, request: Request) -> Response:
        packs = installed_packs()
        return _cacheable(
            request,
            [
                summarise(get_instrument(code), questionnaire_language(request, code, packs), packs)
                for code in ASSESSMENT_TYPES
            ],
        )


class InstrumentView(ApiView):
    @extend_schema(responses=InstrumentResponse)
    def get(self, request: Request, code: str) -> Response:
        if code not in ASSESSMENT_TYPES:
            raise Http404
        packs = installed_packs()
        return _cacheable(request, describe(get_instrument(code), questionnaire_language(request, code, packs), packs))


def _cacheable(request: Request, data: Any) -> Response:
    response = etag_response(request, data)
    response["Cache-Control"] = CACHE_CONTROL
    patch_vary_headers(response, ["Accept-Language", "Authorization"])
    return response
