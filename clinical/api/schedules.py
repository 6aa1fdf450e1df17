"""Questionnaires that are asked for again and again: the doctor sets and ends them, both sides see what is due."""

from typing import Any
from uuid import UUID

from django.db import transaction
from django.http import Http404
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.exceptions import ErrorDetail, ValidationError
from rest_framework.request import Request
from rest_framework.response import Response

from clinical.api.doors import DoctorView, PatientView
from clinical.assessment_types import ASSESSMENT_TYPES
from clinical.instruments import get_instrument
from clinical.models import AssessmentSchedule, ScheduleKind
from clinical.queries.schedules import Due, DueState, due_for, due_of_caseload, dues_of, schedule_body, waiting
from clinical.services.schedules import create_schedule, end_schedule
from patients import audit
from patients.api.requests import person
from patients.models import AccessCategory
from xinshou.api.serializers import (
    StrictChoiceField,
    StrictDateField,
    StrictIntegerField,
    StrictSerializer,
    StrictUUIDField,
    parse_body,
    parse_query,
)

DUE_STATES = [(state.value, state.value) for state in DueState]


class ScheduleBody(StrictSerializer):
    """`every_days` belongs to EVERY_DAYS only. `window_days`: how long it stays due before it is overdue, or from when
    on before a visit."""

    patient_id = StrictUUIDField()
    assessment_type = StrictChoiceField(choices=ASSESSMENT_TYPES)
    kind = StrictChoiceField(choices=ScheduleKind.values)
    every_days = StrictIntegerField(min_value=1, max_value=366, required=False, allow_null=True)
    window_days = StrictIntegerField(min_value=1, max_value=60, default=7)
    starts_on = StrictDateField(required=False, allow_null=True)

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        if (attrs["kind"] == ScheduleKind.EVERY_DAYS) != (attrs.get("every_days") is not None):
            raise ValidationError({"every_days": [ErrorDetail("", "required")]})
        return attrs


class ScheduleQuery(serializers.Serializer[Any]):
    patient_id = StrictUUIDField()


class ScheduleResponse(serializers.Serializer[Any]):
    """Days are the patient's; null while no visit is in sight."""

    id = serializers.UUIDField()
    patient_id = serializers.UUIDField()
    assessment_type = serializers.ChoiceField(choices=ASSESSMENT_TYPES)
    kind = serializers.ChoiceField(choices=ScheduleKind.values)
    every_days = serializers.IntegerField(allow_null=True)
    window_days = serializers.IntegerField()
    starts_on = serializers.DateField()
    state = serializers.ChoiceField(choices=DUE_STATES)
    due_on = serializers.DateField(allow_null=True)
    overdue_on = serializers.DateField(allow_null=True)
    last_taken_on = serializers.DateField(allow_null=True)


class CaseloadDue(ScheduleResponse):
    patient_name = serializers.CharField()


class ScheduleListView(DoctorView):
    @extend_schema(parameters=[ScheduleQuery], responses=ScheduleResponse(many=True))
    @transaction.atomic
    def get(self, request: Request) -> Response:
        """Those that run, of one patient."""
        patient = self.open(request, parse_query(request, ScheduleQuery)["patient_id"], AccessCategory.ASSESSMENTS)
        return Response([schedule_body(due) for due in due_for(patient)])

    @extend_schema(request=ScheduleBody, responses={201: ScheduleResponse})
    @transaction.atomic
    def post(self, request: Request) -> Response:
        sent = parse_body(request, ScheduleBody)
        patient = self.open(request, sent.pop("patient_id"), AccessCategory.ASSESSMENTS)
        made = create_schedule(self.doctor(request), patient, instrument_code=sent.pop("assessment_type"), **sent)
        (due,) = dues_of(AssessmentSchedule.objects.filter(pk=made.pk))
        return Response(schedule_body(due), status=201)


class ScheduleView(DoctorView):
    @extend_schema(request=None, responses={204: None})
    @transaction.atomic
    def delete(self, request: Request, schedule_id: UUID) -> Response:
        """It ends; what was filled in stays."""
        schedule = AssessmentSchedule.objects.filter(pk=schedule_id).select_related("patient").first()
        if schedule is None:
            raise Http404
        self.open(request, schedule.patient_id, AccessCategory.ASSESSMENTS)
        end_schedule(schedule, actor=person(request))
        return Response(status=204)


class CaseloadDueView(DoctorView):
    @extend_schema(responses=CaseloadDue(many=True))
    @transaction.atomic
    def get(self, request: Request) -> Response:
        """Due and overdue, of all of the doctor's patients."""
        dues = waiting(due_of_caseload(self.doctor(request)))
        audit.record_caseload(person(request), {due.schedule.patient_id for due in dues})
        return Response([schedule_body(due) | {"patient_name": due.schedule.patient.full_name} for due in dues])


class OwnDueView(PatientView):
    @extend_schema(responses=ScheduleResponse(many=True))
    def get(self, request: Request) -> Response:
        """Due and overdue; what only a clinician may fill in is not asked of the patient."""
        return Response([schedule_body(due) for due in waiting(due_for(self.patient(request))) if _is_own(due)])


def _is_own(due: Due) -> bool:
    return get_instrument(due.schedule.instrument_code).administered_by == "SELF"
