"""Clinical notes on the wire. `content` is the whole note as one text, for clients that know no sections."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from rest_framework import serializers
from rest_framework.exceptions import ErrorDetail, ValidationError

from clinical.models import NoteOrigin, NoteStatus
from clinical.models.notes import LONGEST_ADDENDUM, LONGEST_NOTE, SECTIONS
from xinshou.api.serializers import PageQuery, StrictCharField, StrictDateField, StrictSerializer, StrictUUIDField


class NoteSections(StrictSerializer):
    """What is left out is empty."""

    def get_fields(self) -> dict[str, serializers.Field[Any, Any, Any, Any]]:
        return {name: StrictCharField(max_length=LONGEST_NOTE, required=False, allow_blank=True) for name in SECTIONS}

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        if sum(map(len, attrs.values())) > LONGEST_NOTE:
            longest = max(attrs, key=lambda name: len(attrs[name]))
            message = _("All sections together may have %(limit)d characters.") % {"limit": LONGEST_NOTE}
            raise ValidationError({longest: [ErrorDetail(message, "max_length")]})
        return attrs


class NoteChange(StrictSerializer):
    """What is not sent keeps its value; `content` or `sections` replaces the whole text."""

    content = StrictCharField(max_length=LONGEST_NOTE, required=False)
    sections = NoteSections(required=False)
    visit_date = StrictDateField(required=False, allow_null=True)
    appointment_id = StrictUUIDField(required=False, allow_null=True)

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        if "content" in attrs and "sections" in attrs:
            raise ValidationError({"sections": [ErrorDetail("", "exactly-one")]})
        return attrs


class NoteBody(NoteChange):
    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        if "content" not in attrs and "sections" not in attrs:
            raise ValidationError({"content": [ErrorDetail("", "required")]})
        return super().validate(attrs)


class AddendumBody(StrictSerializer):
    content = StrictCharField(max_length=LONGEST_ADDENDUM)


class NoteQuery(PageQuery):
    """20 a page, 100 at most."""


class NoteSource(serializers.Serializer[Any]):
    number = serializers.IntegerField()
    kind = serializers.CharField()
    text = serializers.CharField()


class NoteAddendumResponse(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    doctor_id = serializers.UUIDField()
    doctor_name = serializers.CharField()
    content = serializers.CharField()
    created_at = serializers.DateTimeField()


class NoteSectionsResponse(serializers.Serializer[Any]):
    def get_fields(self) -> dict[str, serializers.Field[Any, Any, Any, Any]]:
        return {name: serializers.CharField(allow_blank=True) for name in SECTIONS}


class ClinicalNoteResponse(serializers.Serializer[Any]):
    """`drafted_by` says that a machine wrote into it; until it is signed no clinician has checked that."""

    id = serializers.UUIDField()
    patient_id = serializers.UUIDField()
    doctor_id = serializers.UUIDField()
    doctor_name = serializers.CharField()
    visit_date = serializers.DateField(allow_null=True)
    appointment_id = serializers.UUIDField(allow_null=True)
    content = serializers.CharField(allow_blank=True)
    sections = NoteSectionsResponse()
    status = serializers.ChoiceField(choices=NoteStatus.values)
    drafted_by = serializers.ChoiceField(choices=[NoteOrigin.MODEL.value, NoteOrigin.RECORD.value], allow_null=True)
    sources = NoteSource(many=True)
    version = serializers.IntegerField()
    created_at = serializers.DateTimeField()
    updated_at = serializers.DateTimeField()
    signed_at = serializers.DateTimeField(allow_null=True)
    addenda = NoteAddendumResponse(many=True)


class NoteVersionResponse(serializers.Serializer[Any]):
    version = serializers.IntegerField()
    origin = serializers.ChoiceField(choices=NoteOrigin.values)
    visit_date = serializers.DateField(allow_null=True)
    sections = NoteSectionsResponse()
    saved_at = serializers.DateTimeField()
    is_final = serializers.BooleanField()
