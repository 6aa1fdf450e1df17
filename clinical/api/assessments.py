from typing import Any, ClassVar
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _
from drf_spectacular.utils import extend_schema, extend_schema_field
from rest_framework import serializers
from rest_framework.exceptions import ValidationError
from rest_framework.request import Request
from rest_framework.response import Response

from clinical.api.doors import DoctorView, PatientView
from clinical.api.questionnaire_language import questionnaire_language
from clinical.api.schemas import CrisisResourceResponse
from clinical.assessment_types import ASSESSMENT_TYPES
from clinical.crisis_resources import resources_for
from clinical.instruments import AnswerError, get_instrument
from clinical.models import Assessment, RiskEvent
from clinical.packs import installed_packs
from clinical.queries.assessments import assessment_answer, assessment_page, assessment_rows
from clinical.services.assessments import FormRefused, screen_refused, submit_assessment
from patients.api.screening import HearsRefusals
from patients.models import AccessCategory, Doctor, Patient
from xinshou.api.problem_texts import Text
from xinshou.api.problems import FieldError, Problem, field_error, flatten
from xinshou.api.schemas import page_of
from xinshou.api.serializers import PageQuery, StrictChoiceField, StrictSerializer, limit_field, parse_body, parse_query
from xinshou.api.views import page

ANSWER_MESSAGES: dict[str, Text] = {
    "required": _("This question needs an answer."),
    "unknown-field": _("This questionnaire has no such question."),
    "duplicate": _("This question was answered twice."),
    "not-an-integer": _("The answer must be a whole number."),
    "out-of-range": _("The answer is not one of those offered."),
    "contradiction": _("The answer contradicts an earlier one."),
    "wrong-type": _("Send this as an object."),
}


@extend_schema_field({"type": "object", "additionalProperties": {"type": "integer"}})
class AnswersField(serializers.Field[Any, Any, Any, Any]):
    """Any object: the instrument itself says what is wrong in it."""

    default_error_messages: ClassVar[dict[str, Text]] = {"invalid-type": _("Send this as an object.")}

    def to_internal_value(self, data: Any) -> dict[str, Any]:
        if not isinstance(data, dict):
            self.fail("invalid-type")
        return data

    def to_representation(self, value: Any) -> Any:
        return value


class AssessmentBody(StrictSerializer):
    assessment_type = StrictChoiceField(choices=ASSESSMENT_TYPES)
    responses = AnswersField()


class AssessmentListQuery(serializers.Serializer[Any]):
    assessment_type = StrictChoiceField(choices=ASSESSMENT_TYPES, required=False)
    limit = limit_field(default=10, maximum=100)


class AssessmentPageQuery(PageQuery):
    assessment_type = StrictChoiceField(choices=ASSESSMENT_TYPES, required=False)


class ChangeResponse(serializers.Serializer[Any]):
    points = serializers.IntegerField()
    reliable = serializers.ChoiceField(choices=("IMPROVED", "DETERIORATED", "NO_CHANGE"), allow_null=True)


class AssessmentResponse(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    patient_id = serializers.UUIDField()
    assessment_type = serializers.ChoiceField(choices=ASSESSMENT_TYPES)
    total_score = serializers.IntegerField(allow_null=True)
    severity = serializers.CharField(allow_null=True)
    subscales = serializers.DictField(child=serializers.IntegerField(), allow_null=True)
    risk_flags = serializers.DictField(allow_null=True)
    provisional = serializers.DictField(allow_null=True)
    change_from_previous = ChangeResponse(allow_null=True)
    created_at = serializers.DateTimeField()
    crisis_resources = CrisisResourceResponse(many=True, required=False)


class AssessmentWithAnswers(AssessmentResponse):
    responses = serializers.DictField(child=serializers.IntegerField(allow_null=True), allow_null=True)


class AssessmentView(HearsRefusals, PatientView):
    def hear_refused(self, patient: Patient, body: Any) -> dict[str, Any]:
        return _help(patient, _hear(body, patient, None))

    @extend_schema(request=AssessmentBody, responses=AssessmentResponse)
    def post(self, request: Request) -> Response:
        return Response(assessment_answer(_submit(request, self.patient(request))))


class AssessmentListView(PatientView):
    @extend_schema(parameters=[AssessmentListQuery], responses=AssessmentResponse(many=True))
    def get(self, request: Request) -> Response:
        wanted = parse_query(request, AssessmentListQuery)
        patient = self.patient(request)
        return Response(assessment_rows(patient, wanted.get("assessment_type"), limit=wanted["limit"]))


class DoctorAssessmentListView(DoctorView):
    @extend_schema(parameters=[AssessmentPageQuery], responses=page_of(AssessmentWithAnswers))
    @transaction.atomic
    def get(self, request: Request, patient_id: UUID) -> Response:
        wanted = parse_query(request, AssessmentPageQuery)
        patient = self.open(request, patient_id, AccessCategory.ASSESSMENTS)
        bounds = {"limit": wanted["limit"], "offset": wanted["offset"]}
        items, total = assessment_page(patient, wanted.get("assessment_type"), **bounds)
        return page(items, total=total, **bounds)

    @extend_schema(request=AssessmentBody, responses=AssessmentResponse)
    def post(self, request: Request, patient_id: UUID) -> Response:
        """A result that the clinician took; the only way for an instrument that patients may not fill in alone."""
        patient, doctor = self.open(request, patient_id, AccessCategory.ASSESSMENTS), self.doctor(request)
        try:
            return Response(assessment_answer(_submit(request, patient, administered_by=doctor)))
        except ValidationError as error:
            raise _refused(patient, _hear(request.data, patient, doctor), flatten(error.detail)) from None


def _submit(request: Request, patient: Patient, administered_by: Doctor | None = None) -> Assessment:
    """A form that cannot be scored has been heard before its refusal is sent; the views hear what is refused here."""
    body = parse_body(request, AssessmentBody)
    code = body["assessment_type"]
    if administered_by is None and get_instrument(code).administered_by != "SELF":
        raise Problem(400, "instrument-unavailable")
    try:
        return submit_assessment(
            patient,
            instrument_code=code,
            responses=body["responses"],
            language=questionnaire_language(request, code, installed_packs()),
            administered_by=administered_by,
        )
    except FormRefused as refusal:
        raise _refused(patient, refusal.risk_event, [_answer_error(refusal.error)]) from None


def _refused(patient: Patient, event: RiskEvent | None, errors: list[FieldError]) -> Problem:
    """With help when what was refused opened a risk event all the same."""
    return Problem(400, "validation", errors=errors, **_help(patient, event))


def _help(patient: Patient, event: RiskEvent | None) -> dict[str, Any]:
    return {"crisis_resources": resources_for(patient.country)} if event else {}


def _hear(sent: Any, patient: Patient, doctor: Doctor | None) -> RiskEvent | None:
    code = sent.get("assessment_type") if isinstance(sent, dict) else None
    if not isinstance(code, str) or code not in ASSESSMENT_TYPES:
        return None
    return screen_refused(patient, code, sent.get("responses"), administered_by=doctor)


def _answer_error(error: AnswerError) -> FieldError:
    field = "responses" if error.field == "responses" else f"responses.{error.field}"
    return field_error(field, error.code, ANSWER_MESSAGES[error.code])
