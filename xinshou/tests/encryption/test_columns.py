"""Each column of each model is sealed, a UUID, a key, an instant, or has a line in plain_columns.py saying why not.

docs/sealed-columns.md is written from the same walk: UPDATE_DOCS=1 pytest on this file renews it."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.apps import apps
from django.conf import settings
from django.core import checks
from django.core.exceptions import ValidationError
from django.db import connection, models
from django.test.utils import isolate_apps

from xinshou.encryption import INSTANCE, EncryptedJSON, EncryptedText, SealedField
from xinshou.tests.encryption.plain_columns import PLAIN_COLUMNS, Plain

DOCUMENT = Path(settings.BASE_DIR) / "docs" / "sealed-columns.md"
OF_ITSELF_PLAIN = (models.UUIDField, models.ForeignKey, models.DateTimeField, models.AutoField)


def columns(*model_classes: type[models.Model]) -> Iterator[Any]:
    for model in model_classes or apps.get_models(include_auto_created=True):
        yield from (field for field in model._meta.local_concrete_fields if model._meta.managed)


def label(field: Any) -> str:
    return f"{field.model._meta.label}.{field.name}"


def unexplained(*model_classes: type[models.Model]) -> list[str]:
    return [
        label(field)
        for field in columns(*model_classes)
        if not isinstance(field, (SealedField, *OF_ITSELF_PLAIN)) and label(field) not in PLAIN_COLUMNS
    ]


def test_every_column_is_sealed_or_explained() -> None:
    assert unexplained() == []


def test_no_explanation_is_stale() -> None:
    plain = {label(field) for field in columns() if not isinstance(field, (SealedField, *OF_ITSELF_PLAIN))}
    assert sorted(set(PLAIN_COLUMNS) - plain) == []


def test_no_sealed_column_is_a_key_or_an_instant() -> None:
    assert [label(f) for f in columns() if isinstance(f, SealedField) and isinstance(f, OF_ITSELF_PLAIN)] == []


def make_model(ordering: tuple[str, ...] = (), **attributes: Any) -> type[models.Model]:
    meta = type("Meta", (), {"app_label": "clinical", "ordering": ordering})
    return type("Diary", (models.Model,), {"__module__": __name__, "Meta": meta, **attributes})


@isolate_apps("clinical")
def test_a_new_column_without_a_line_is_found() -> None:
    diary = make_model(
        id=models.UUIDField(primary_key=True),
        secret=models.TextField(),
        weight=models.FloatField(),
        pages=models.JSONField(),
        born_on=models.DateField(),
        sealed=EncryptedText(),
        written_at=models.DateTimeField(),
    )
    assert unexplained(diary) == [f"clinical.Diary.{name}" for name in ("secret", "weight", "pages", "born_on")]


@pytest.mark.django_db
def test_the_database_has_no_column_that_no_model_knows() -> None:
    known = {(field.model._meta.db_table.split(".")[-1].strip('"'), field.column) for field in columns()}
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT table_name, column_name FROM information_schema.columns "
            "WHERE table_schema NOT IN ('pg_catalog', 'information_schema')"
        )
        present = set(cursor.fetchall())
    assert {table for table, _column in present - known} == {"django_migrations"}
    assert ("data_key", "wrapped") in present


# The checks that run at every start


def messages(model: type[models.Model]) -> list[str]:
    return [str(message.id) for message in model._meta.get_field("note").check() if isinstance(message, checks.Error)]


@pytest.mark.parametrize(
    ("owner", "found"),
    [({}, ["xinshou.E101"]), ({"key_subject": "pateint_id"}, ["xinshou.E101"]), ({"key_subject": INSTANCE}, [])],
)
@isolate_apps("clinical")
def test_a_model_must_say_whose_key_it_takes(owner: dict[str, object], found: list[str]) -> None:
    assert messages(make_model(id=models.UUIDField(primary_key=True), note=EncryptedText(), **owner)) == found


@isolate_apps("clinical")
def test_a_row_needs_a_uuid() -> None:
    assert messages(make_model(key_subject=INSTANCE, note=EncryptedText())) == ["xinshou.E102"]


@pytest.mark.parametrize(
    ("options", "ordering"), [({"unique": True}, ()), ({"db_index": True}, ()), ({}, ("-note",)), ({}, ("note",))]
)
@isolate_apps("clinical")
def test_what_is_sealed_is_not_unique_indexed_or_ordered_by(options: dict[str, bool], ordering: Any) -> None:
    row_id = models.UUIDField(primary_key=True)
    model = make_model(ordering, key_subject=INSTANCE, id=row_id, note=EncryptedText(**options))
    assert messages(model) == ["xinshou.E103"]


@isolate_apps("clinical")
def test_choices_have_their_words_and_a_wrong_one_is_not_repeated() -> None:
    note = EncryptedText(choices=[("LOW", "Low mood")])
    model = make_model(key_subject=INSTANCE, id=models.UUIDField(primary_key=True), note=note)
    assert model(id=uuid4(), note="LOW").get_note_display() == "Low mood"
    with pytest.raises(ValidationError) as caught:
        model(id=uuid4(), note="canary").clean_fields()
    assert caught.value.message_dict == {"note": ["This is not a valid choice."]}


def test_migrations_name_the_public_path() -> None:
    for field in (EncryptedText(max_length=5), EncryptedJSON()):
        assert field.deconstruct()[1] == f"xinshou.encryption.{type(field).__name__}"


# The reference page


def owner(model: type[models.Model]) -> str:
    subject = model.key_subject  # type: ignore[attr-defined]
    return "the instance" if isinstance(subject, UUID) else f"`{subject}`"


def document() -> str:
    lines = [
        "# Sealed columns",
        "",
        "Written by `UPDATE_DOCS=1 pytest xinshou/tests/encryption/test_columns.py`; the same test keeps it true.",
        "The key owner is the row's attribute that holds the subject of the data key.",
        "",
        "| column | key owner |",
        "|---|---|",
    ]
    lines += sorted(f"| `{f.where}` | {owner(f.model)} |" for f in columns() if isinstance(f, SealedField))
    lines += [
        "",
        "## Plain columns",
        "",
        "Besides UUIDs, foreign keys and instants:",
        "",
        "| column | why |",
        "|---|---|",
    ]
    lines += [f"| `{name}` | {why} |" for name, why in sorted(PLAIN_COLUMNS.items())]
    return "\n".join(lines) + "\n"


def test_the_reference_page_is_up_to_date() -> None:
    if os.environ.get("UPDATE_DOCS"):
        DOCUMENT.write_text(document(), encoding="utf-8")
    assert DOCUMENT.read_text(encoding="utf-8") == document()


def test_every_class_is_in_use() -> None:
    # DUE_TIME is named by security.md; due times are instants and need no line.
    assert set(Plain) - set(PLAIN_COLUMNS.values()) == {Plain.DUE_TIME}
