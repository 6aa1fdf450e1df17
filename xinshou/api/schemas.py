"""Shapes that the OpenAPI document shares."""

from typing import Any

from drf_spectacular.utils import inline_serializer
from rest_framework import serializers


def page_of(item: type[serializers.Serializer[Any]]) -> serializers.Serializer[Any]:
    """The paged object of the API contract, 1.5."""
    return inline_serializer(
        f"{item.__name__}Page",
        {
            "items": item(many=True),
            "total": serializers.IntegerField(),
            "limit": serializers.IntegerField(),
            "offset": serializers.IntegerField(),
            "has_more": serializers.BooleanField(),
        },
    )
