"""Ids in paths: a UUID in lower case with dashes. Anything else is an address that does not exist."""

from uuid import UUID

from django.urls import register_converter

from xinshou.api.fields import UUID_PATTERN


class IdConverter:
    regex = UUID_PATTERN

    def to_python(self, value: str) -> UUID:
        return UUID(value)

    def to_url(self, value: UUID | str) -> str:
        return str(value)


register_converter(IdConverter, "id")
