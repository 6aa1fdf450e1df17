from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from clinical.api.doors import DoctorView
from clinical.queries.caseload import CaseloadPatient, CaseloadQuery, Sort, caseload_page
from patients import audit
from patients.api.profile import PatientCreate
from patients.api.requests import person
from patients.services.accounts import Invitation, invite_patient
from xinshou.api.schemas import page_of
from xinshou.api.serializers import (
    PageQuery,
    StrictCharField,
    StrictChoiceField,
    limit_field,
    parse_body,
    parse_query,
)
from xinshou.api.views import page


class CaseloadApiQuery(PageQuery):
    limit = limit_field(default=10, maximum=50)
    search = StrictCharField(max_length=255, required=False, allow_blank=True)
    sort_by = StrictCharField(max_length=20, required=False, allow_blank=True)
    sort_order = StrictChoiceField(choices=("asc", "desc"), default="desc")

    def validate_sort_by(self, name: str) -> Sort:
        """Any other value sorts by risk."""
        return Sort(name) if name in set(Sort) else Sort.RISK


class CaseloadEntry(serializers.Serializer[Any]):
    patient_id = serializers.UUIDField()
    patient_name = serializers.CharField()
    recent_mood_avg = serializers.FloatField(allow_null=True)
    latest_phq9 = serializers.IntegerField(allow_null=True)
    latest_gad7 = serializers.IntegerField(allow_null=True)
    unreviewed_risks = serializers.IntegerField()
    locked_on = serializers.DateField(
        allow_null=True, help_text="Since then the patient cannot sign in, by their own wish: silence says nothing."
    )


class PatientCreated(serializers.Serializer[Any]):
    patient_id = serializers.UUIDField()
    user_id = serializers.UUIDField()
    username = serializers.CharField()
    email = serializers.EmailField(allow_null=True)
    full_name = serializers.CharField()
    activation_code = serializers.CharField()
    activation_expires_at = serializers.DateTimeField()
    default_password = serializers.CharField(allow_null=True, help_text="Always null: nobody gets a default password.")
    message = serializers.CharField()


class PatientListView(DoctorView):
    @extend_schema(parameters=[CaseloadApiQuery], responses=page_of(CaseloadEntry))
    @transaction.atomic
    def get(self, request: Request) -> Response:
        asked = parse_query(request, CaseloadApiQuery)
        wanted = CaseloadQuery(
            sort=asked.get("sort_by", Sort.RISK),
            descending=asked["sort_order"] == "desc",
            search=asked.get("search", ""),
            limit=asked["limit"],
            offset=asked["offset"],
            brief=True,
        )
        found = caseload_page(self.doctor(request), wanted)
        audit.record_caseload(person(request), [row.patient.pk for row in found.rows])
        return page(map(_entry, found.rows), total=found.total, limit=wanted.limit, offset=wanted.offset)

    @extend_schema(request=PatientCreate, responses=PatientCreated)
    def post(self, request: Request) -> Response:
        profile = parse_body(request, PatientCreate)
        email = profile.pop("email", None)
        given = {name: value for name, value in profile.items() if value is not None}
        return Response(_invitation(invite_patient(doctor=self.doctor(request), email=email, profile=given)))


def _entry(row: CaseloadPatient) -> dict[str, Any]:
    return {
        "patient_id": row.patient.pk,
        "patient_name": row.patient.display_name,
        "recent_mood_avg": row.mood_average,
        "latest_phq9": row.total_of("PHQ9"),
        "latest_gad7": row.total_of("GAD7"),
        "unreviewed_risks": row.unreviewed,
        "locked_on": row.locked_on,
    }


def _invitation(invited: Invitation) -> dict[str, Any]:
    patient = invited.user.patient
    return {
        "patient_id": patient.pk,
        "user_id": invited.user.pk,
        "username": invited.user.username,
        "email": invited.user.email,
        "full_name": patient.full_name,
        "activation_code": invited.code.text,
        "activation_expires_at": invited.code.expires_at,
        "default_password": None,
        "message": _("Give the activation code to the patient. It works once, for 72 hours."),
    }
