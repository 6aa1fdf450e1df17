"""System checks of a sealed field, run at every start."""

from collections.abc import Iterator
from typing import Any, cast
from uuid import UUID

from django.core.checks import CheckMessage, Error
from django.db import models


def misuses(field: "models.Field[Any, Any]") -> Iterator[CheckMessage]:
    model = field.model
    ordering = {str(name).lstrip("-") for name in model._meta.ordering or ()}
    where = f"{model._meta.label}.{field.name}"
    if not has_owner(model):
        hint = 'key_subject: ClassVar[str] = "patient_id", or INSTANCE'
        yield Error(f"{where}: the model names no key_subject", hint=hint, obj=field, id="xinshou.E101")
    if not isinstance(row_id_field(model), models.UUIDField):
        yield Error(f"{where}: the row id must be a UUID", obj=field, id="xinshou.E102")
    if field.unique or getattr(field, "db_index", False) or field.name in ordering:
        yield Error(f"{where}: cannot be unique, indexed or ordered by", obj=field, id="xinshou.E103")


def has_owner(model: type[models.Model]) -> bool:
    owner = getattr(model, "key_subject", None)
    return isinstance(owner, UUID) or (isinstance(owner, str) and hasattr(model, owner.split(".")[0]))


def row_id_field(model: type[models.Model]) -> object:
    pk = model._meta.pk
    while pk.remote_field is not None:
        pk = cast("models.ForeignKey[Any, Any]", pk).target_field
    return pk
