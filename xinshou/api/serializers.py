"""Serializers for bodies and queries. Bodies refuse what they do not know; queries ignore it."""

import re
from collections.abc import Mapping
from functools import cache
from typing import Any, ClassVar, TypeVar

from django.utils.functional import cached_property
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from rest_framework import serializers
from rest_framework.exceptions import ErrorDetail, ValidationError
from rest_framework.request import Request

from xinshou.api.fields import (
    StrictBooleanField,
    StrictCharField,
    StrictChoiceField,
    StrictDateField,
    StrictIntegerField,
    StrictNumberField,
    StrictTimeField,
    StrictUUIDField,
    TimezoneField,
)
from xinshou.api.problem_texts import MESSAGES, Text

__all__ = [
    "PageQuery",
    "StrictBooleanField",
    "StrictCharField",
    "StrictChoiceField",
    "StrictDateField",
    "StrictIntegerField",
    "StrictNumberField",
    "StrictSerializer",
    "StrictTimeField",
    "StrictUUIDField",
    "TimezoneField",
    "limit_field",
    "parse_body",
    "parse_query",
    "ready",
]

AnySerializer = TypeVar("AnySerializer", bound=serializers.Serializer[Any])
MAX_OFFSET = 1_000_000_000
_WHOLE_NUMBER = re.compile("-?[0-9]{1,18}")
_BOOLEANS = {"true": True, "false": False}


class StrictSerializer(serializers.Serializer[Any]):
    """`ignored_fields` are accepted and dropped, for clients that exist; any other unknown field is 400."""

    ignored_fields: ClassVar[frozenset[str]] = frozenset()
    default_error_messages: ClassVar[dict[str, Text]] = {"invalid-type": _("Send this as an object.")}

    def to_internal_value(self, data: Any) -> Any:
        if not isinstance(data, Mapping):
            raise ValidationError({"": [self._error("invalid-type")]})
        errors = {name: [self._error("unknown-field")] for name in data if name not in self._known_fields}
        try:
            value = super().to_internal_value(data)
        except ValidationError as exc:
            raise ValidationError({**exc.detail, **errors}) from None  # type: ignore[dict-item]
        if errors:
            raise ValidationError(errors)
        return value

    @cached_property
    def _known_fields(self) -> frozenset[str]:
        return self.ignored_fields.union(name for name, field in self.fields.items() if not field.read_only)

    def _error(self, code: str) -> ErrorDetail:
        return ErrorDetail(str(self.error_messages.get(code) or MESSAGES[code]), code)


def parse_body(request: Request, serializer_class: type[StrictSerializer]) -> dict[str, Any]:
    """The body's declared fields. Raises ValidationError."""
    return dict(ready(serializer_class).run_validation(request.data))


def ready(serializer_class: type[AnySerializer]) -> AnySerializer:
    """One of the class for all requests, since making its fields costs more than what they do. It keeps nothing of what
    it validates; but DRF's validators keep the words that they said first, hence one for each language."""
    return _made(serializer_class, get_language())  # type: ignore[return-value]


@cache
def _made(serializer_class: type[serializers.Serializer[Any]], _language: str | None) -> serializers.Serializer[Any]:
    return serializer_class()


def limit_field(*, default: int, maximum: int) -> StrictIntegerField:
    return StrictIntegerField(min_value=1, max_value=maximum, default=default)


class PageQuery(serializers.Serializer[Any]):
    """Subclasses set `limit = limit_field(default=…, maximum=…)`."""

    limit = limit_field(default=20, maximum=100)
    offset = StrictIntegerField(min_value=0, max_value=MAX_OFFSET, default=0)


def parse_query(request: Request, serializer_class: type[serializers.Serializer[Any]]) -> dict[str, Any]:
    """Declared parameters only; one that came twice is refused. Errors are named `query.<name>`."""
    serializer, data, errors = ready(serializer_class), {}, {}
    for name, field in serializer.fields.items():
        values = request.query_params.getlist(name)
        if len(values) > 1:
            errors[name] = [ErrorDetail(str(MESSAGES["duplicate"]), "duplicate")]
        elif values:
            data[name] = _from_text(field, values[0])
    if errors:
        raise ValidationError({"query": errors})
    try:
        return dict(serializer.run_validation(data))
    except ValidationError as exc:
        raise ValidationError({"query": exc.detail}) from None


def _from_text(field: serializers.Field[Any, Any, Any, Any], text: str) -> object:
    """What a query can only say as text; anything that does not look like it is left for the field to refuse."""
    match field:
        case StrictIntegerField() if _WHOLE_NUMBER.fullmatch(text):
            return int(text)
        case StrictBooleanField():
            return _BOOLEANS.get(text, text)
    return text
