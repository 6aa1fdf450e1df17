"""EncryptedText and EncryptedJSON.

A field `notes` keeps what the row holds in the attribute `notes_sealed` (Sealed, Fresh or None), which is what Django
loads, defers, pickles and saves; `notes` itself is a property that opens and accepts plaintext. AAD names table,
column, row and subject: to rename a table or column keep its old db_table or db_column."""

import json
import re
from base64 import b64decode, b64encode
from collections.abc import Callable, Sequence
from functools import cached_property, partialmethod
from operator import attrgetter
from typing import TYPE_CHECKING, Any, ClassVar, Self, TypeVar, cast
from uuid import UUID

import orjson
import structlog
from django import forms
from django.core import checks
from django.core.exceptions import ImproperlyConfigured, ValidationError
from django.core.validators import ProhibitNullCharactersValidator
from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models.expressions import Col
from django.utils.translation import gettext_lazy as _

from xinshou.encryption.columns import SealedColumn, SealedIsNull, refused
from xinshou.encryption.envelope import FORMAT, SMALLEST, Sealed, seal, unseal
from xinshou.encryption.field_checks import misuses
from xinshou.encryption.keyring import KeyMissing, find_cipher
from xinshou.encryption.values import UNREADABLE, Fresh

_ST = TypeVar("_ST")
_GT = TypeVar("_GT")

if TYPE_CHECKING:
    _Field = models.Field
else:

    class _Field(models.Field):
        def __class_getitem__(cls, _types: object) -> type[Self]:
            return cls


log = structlog.get_logger("xinshou.encryption")
_LONG_NUMBER = re.compile("[0-9]{19}")
Row = Any
"""A model instance, of any model that declares `key_subject`."""


class OpenedAttribute(property):
    """A real property, so that Model(notes="…") and get_or_create(defaults=…) accept the name."""

    def __init__(self, field: "SealedField[Any, Any]") -> None:
        super().__init__(field.read, field.write)
        self.field = field


class SealedField(_Field[_ST, _GT]):
    # Django's own message repeats the value.
    default_error_messages: ClassVar[dict[str, Any]] = {"invalid_choice": _("This is not a valid choice.")}

    def encode(self, value: Any) -> str:
        raise NotImplementedError

    def decode(self, text: str) -> Any:
        raise NotImplementedError

    # What an instance does with it

    def read(self, instance: Row) -> Any:
        held = getattr(instance, self.attname)
        if held is None:
            return None
        if isinstance(held, Fresh):
            return self.decode(held.text)
        return self.open(held, instance.pk, self.subject_of(instance))

    def write(self, instance: Row, value: Any) -> None:
        """An UNREADABLE put back where it came from changes nothing; anywhere else it is refused."""
        held: Fresh | Sealed | None = value if isinstance(value, Sealed) else None
        if value is UNREADABLE:
            held = instance.__dict__.get(self.attname)
            if not isinstance(held, Sealed):
                raise ValueError(f"{self.where}: an unreadable value cannot be stored")
        elif value is not None and held is None:
            held = Fresh(self.encode(value))
        setattr(instance, self.attname, held)

    def pre_save(self, model_instance: models.Model, add: bool) -> Sealed | None:
        held: Fresh | Sealed | None = getattr(model_instance, self.attname)
        if isinstance(held, Fresh):
            held = self.seal(held, model_instance.pk, self.subject_of(model_instance))
            setattr(model_instance, self.attname, held)
        elif add and held is not None:
            # A row copied under a new id would take a value along that never opens again.
            self.open_or_raise(held, model_instance.pk, self.subject_of(model_instance))
        return held

    def subject_of(self, instance: Row) -> UUID | None:
        return self._find_subject(instance)

    @cached_property
    def _find_subject(self) -> Callable[[Row], UUID | None]:
        owner = getattr(self.model, "key_subject", None)
        if isinstance(owner, UUID):
            return lambda _instance: owner
        if isinstance(owner, str):
            return attrgetter(owner)
        raise ImproperlyConfigured(f"{self.model._meta.label} declares no key_subject")

    # Sealing and opening

    @cached_property
    def where(self) -> str:
        return f"{self.model._meta.db_table}.{self.column}"

    @cached_property
    def _place(self) -> bytes:
        return f"{self.model._meta.db_table}|{self.column}|".encode()

    def context(self, row_id: UUID, subject_id: UUID) -> bytes:
        return self._place + row_id.bytes + subject_id.bytes

    def seal(self, fresh: Fresh, row_id: UUID, subject_id: UUID | None) -> Sealed:
        """Raises KeyMissing; ValueError when too long or not encodable. No message holds the text."""
        if subject_id is None:
            raise KeyMissing(f"{self.where}: the row names no subject")
        if self.max_length is not None and len(fresh.text) > self.max_length:
            raise ValueError(f"{self.where}: longer than {self.max_length} characters")
        try:
            plaintext = fresh.text.encode()
        except UnicodeEncodeError:
            raise ValueError(f"{self.where}: not encodable as UTF-8") from None
        return Sealed(seal(find_cipher(subject_id), self.context(row_id, subject_id), plaintext))

    def open_or_raise(self, sealed: Sealed, row_id: UUID, subject_id: UUID | None) -> Any:
        """Raises KeyMissing or SealBroken."""
        if subject_id is None:
            raise KeyMissing(f"{self.where}: the row names no subject")
        plaintext = unseal(find_cipher(subject_id), self.context(row_id, subject_id), sealed.data)
        return self.decode(plaintext.decode())

    def open(self, sealed: Sealed, row_id: UUID, subject_id: UUID | None) -> Any:
        """UNREADABLE, and one alarm per loaded value, when it does not open."""
        if sealed.known_broken:
            return UNREADABLE
        try:
            return self.open_or_raise(sealed, row_id, subject_id)
        except (KeyMissing, ValueError) as error:
            sealed.known_broken = True
            state = "key_missing" if isinstance(error, KeyMissing) else "damaged"
            log.error("sealed_value_unreadable", model=self.model._meta.label, field=self.name, state=state)
            return UNREADABLE

    # What Django does with it

    def get_attname(self) -> str:
        return f"{self.name}_sealed"

    def get_attname_column(self) -> tuple[str, str]:
        return self.get_attname(), self.db_column or self.name

    def contribute_to_class(self, cls: type[models.Model], name: str, private_only: bool = False) -> None:
        super().contribute_to_class(cls, name, private_only)
        setattr(cls, name, OpenedAttribute(self))
        if self.choices is not None:
            setattr(cls, f"get_{name}_display", partialmethod(_display, field=self))

    def deconstruct(self) -> tuple[str, str, Sequence[Any], dict[str, Any]]:
        name, _path, args, kwargs = super().deconstruct()
        return name, f"xinshou.encryption.{type(self).__name__}", args, kwargs

    def get_internal_type(self) -> str:
        return "BinaryField"

    def db_check(self, connection: BaseDatabaseWrapper) -> str:
        """PostgreSQL itself refuses what does not look sealed, from raw SQL too."""
        column = connection.ops.quote_name(self.column or "")
        return f"octet_length({column}) >= {SMALLEST} AND substring({column} FROM 1 FOR 1) = '\\x{FORMAT:02x}'::bytea"

    def get_default(self) -> Fresh | None:
        default = super().get_default()
        return None if default is None else Fresh(self.encode(default))

    def from_db_value(self, value: Any, _expression: object, _connection: object) -> Sealed | None:
        return None if value is None else Sealed(bytes(value))

    def get_prep_value(self, value: Any) -> bytes | None:
        if value is None or isinstance(value, Sealed):
            return None if value is None else value.data
        raise refused(self, "take plaintext outside of save() and bulk_create()")

    def get_db_prep_value(self, value: Any, connection: BaseDatabaseWrapper, prepared: bool = False) -> Any:
        data = value if prepared else self.get_prep_value(value)
        return None if data is None else cast(Any, connection).Database.Binary(data)

    def get_lookup(self, lookup_name: str) -> type[SealedIsNull]:
        if lookup_name != "isnull":
            raise refused(self, "be filtered")
        return SealedIsNull

    def get_transform(self, lookup_name: str) -> None:
        raise refused(self, "be transformed")

    def get_col(self, alias: str, output_field: "models.Field[Any, Any] | None" = None) -> Col:
        return SealedColumn(alias, self, output_field)

    def clean(self, value: Any, model_instance: models.Model | None) -> Any:
        """full_clean() hands in what the instance holds. What is sealed was checked before."""
        if isinstance(value, Sealed):
            return value
        plain = None if value is None else self.decode(value.text)
        self.validate(plain, model_instance)
        self.run_validators(plain)
        if plain is not None and self.max_length is not None and len(value.text) > self.max_length:
            raise ValidationError(
                _("Ensure this value has at most %(limit)d characters."), "max_length", {"limit": self.max_length}
            )
        return value

    def value_from_object(self, obj: models.Model) -> Any:
        """The initial value of a form."""
        value = self.read(obj)
        return None if value is UNREADABLE else value

    def save_form_data(self, instance: models.Model, data: Any) -> None:
        """A form shows nothing for an unreadable value; sent back empty, the stored bytes stay."""
        if data in self.empty_values and self.read(instance) is UNREADABLE:
            return
        self.write(instance, data)

    def value_to_string(self, obj: models.Model) -> str:
        """dumpdata, of saved rows only."""
        held = getattr(obj, self.attname)
        return b64encode(self.get_prep_value(held) or b"").decode()

    def to_python(self, value: Any) -> Sealed | None:
        """loaddata, and nobody else: plaintext enters by attribute only."""
        if value is None or isinstance(value, Sealed):
            return value
        try:
            return Sealed(b64decode(value, validate=True))
        except (TypeError, ValueError):
            raise ValidationError(_("This is not a sealed value."), "invalid") from None

    def check(self, **kwargs: Any) -> list[checks.CheckMessage]:
        return [*super().check(**kwargs), *misuses(self)]


def _display(instance: Row, field: SealedField[Any, Any]) -> str:
    value = field.read(instance)
    return str(dict(cast(Any, field).flatchoices).get(value, "" if value is None else value))


class EncryptedText(SealedField[_ST, _GT]):
    """`max_length` counts code points. NULL shows in the database that nothing was said; "" hides it."""

    _pyi_private_set_type: str
    _pyi_private_get_type: str

    default_validators = [ProhibitNullCharactersValidator()]  # noqa: RUF012

    def encode(self, value: Any) -> str:
        if not isinstance(value, str):
            raise TypeError(f"{self.where}: text is needed, not {type(value).__name__}")
        return str(value)

    def decode(self, text: str) -> str:
        return text

    def formfield(self, **kwargs: Any) -> forms.Field | None:
        if self.choices is None:
            kwargs.setdefault("max_length", self.max_length)
            kwargs.setdefault("widget", forms.Textarea if (self.max_length or 1000) > 255 else forms.TextInput)
            if self.null:
                kwargs.setdefault("empty_value", None)
        return super().formfield(**kwargs)


class EncryptedJSON(SealedField[_ST, _GT]):
    """An object or an array. Reading gives a new copy: assign to change."""

    _pyi_private_set_type: Any
    _pyi_private_get_type: Any

    empty_strings_allowed = False

    def encode(self, value: Any) -> str:
        if not isinstance(value, dict | list | tuple):
            raise TypeError(f"{self.where}: an object or an array is needed, not {type(value).__name__}")
        return json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))

    def decode(self, text: str) -> Any:
        """By orjson, a third of the time, but for whole numbers of more than 64 bits, which it makes floats of."""
        return json.loads(text) if _LONG_NUMBER.search(text) else orjson.loads(text)

    def formfield(self, **kwargs: Any) -> forms.Field | None:
        return super().formfield(**{"form_class": forms.JSONField, **kwargs})
