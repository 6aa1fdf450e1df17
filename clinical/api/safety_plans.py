"""The safety plan: the patient writes it, the doctor reads it and may propose; every version is kept."""

from typing import Any
from uuid import UUID

from django.db import transaction
from django.http import Http404
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from clinical.api.doors import DoctorView, PatientView
from clinical.api.schemas import CrisisResourceResponse, PersonResponse
from clinical.crisis_resources import resources_for
from clinical.models import ProposalStatus, SafetyPlanProposal
from clinical.models.safety_plans import LONGEST_ENTRY, MOST_ENTRIES, PEOPLE_STEPS, STEPS
from clinical.queries.safety_plans import (
    current_safety_plan,
    plan_body,
    proposal_bodies,
    proposal_body,
    proposals_of,
    version_of,
)
from clinical.services import safety_plans
from clinical.services.refused_words import screen_refused_plan
from patients.api.screening import HearsRefusals
from patients.models import AccessCategory
from xinshou.api.etags import check_if_match, etag_of, etag_response
from xinshou.api.problems import Problem
from xinshou.api.schemas import page_of
from xinshou.api.serializers import (
    PageQuery,
    StrictCharField,
    StrictChoiceField,
    StrictIntegerField,
    StrictSerializer,
    limit_field,
    parse_body,
    parse_query,
)
from xinshou.api.views import page

GREATEST_VERSION = 2**31 - 1


class PlanPerson(StrictSerializer):
    name = StrictCharField(max_length=LONGEST_ENTRY)
    contact = StrictCharField(max_length=LONGEST_ENTRY, required=False, allow_null=True, allow_blank=True)

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        return {"name": attrs["name"], "contact": attrs.get("contact") or None}


class PlanPersonResponse(serializers.Serializer[Any]):
    name = serializers.CharField()
    contact = serializers.CharField(allow_null=True)


class SafetyPlanBody(StrictSerializer):
    """All six lists, since a plan is replaced as a whole."""

    def get_fields(self) -> dict[str, serializers.Field[Any, Any, Any, Any]]:
        return {step: _entries(step) for step in STEPS}


class ProposalBody(SafetyPlanBody):
    """`base_version` is the version that the doctor has read."""

    def get_fields(self) -> dict[str, serializers.Field[Any, Any, Any, Any]]:
        return {
            "base_version": StrictIntegerField(min_value=0, max_value=GREATEST_VERSION),
            "message": StrictCharField(max_length=LONGEST_ENTRY, required=False, allow_null=True, allow_blank=True),
            **super().get_fields(),
        }


def _entries(step: str) -> serializers.Field[Any, Any, Any, Any]:
    entry = PlanPerson() if step in PEOPLE_STEPS else StrictCharField(max_length=LONGEST_ENTRY)
    return serializers.ListField(child=entry, max_length=MOST_ENTRIES)


def _shown(step: str) -> serializers.Field[Any, Any, Any, Any]:
    entry = PlanPersonResponse() if step in PEOPLE_STEPS else serializers.CharField()
    return serializers.ListField(child=entry)


class SafetyPlanResponse(serializers.Serializer[Any]):
    def get_fields(self) -> dict[str, serializers.Field[Any, Any, Any, Any]]:
        return {
            **{step: _shown(step) for step in STEPS},
            "version": serializers.IntegerField(),
            "updated_at": serializers.DateTimeField(allow_null=True),
        }


class WrittenPlanResponse(SafetyPlanResponse):
    """`risk_alert` and `crisis_resources` only when something new in the plan asks for help."""

    def get_fields(self) -> dict[str, serializers.Field[Any, Any, Any, Any]]:
        return {
            **super().get_fields(),
            "risk_alert": serializers.BooleanField(required=False),
            "crisis_resources": CrisisResourceResponse(many=True, required=False),
        }


class ProposalResponse(serializers.Serializer[Any]):
    def get_fields(self) -> dict[str, serializers.Field[Any, Any, Any, Any]]:
        return {
            "id": serializers.UUIDField(),
            "doctor": PersonResponse(),
            **{step: _shown(step) for step in STEPS},
            "message": serializers.CharField(allow_null=True),
            "base_version": serializers.IntegerField(),
            "is_outdated": serializers.BooleanField(),
            "status": serializers.ChoiceField(choices=ProposalStatus.values),
            "created_at": serializers.DateTimeField(),
            "answered_at": serializers.DateTimeField(allow_null=True),
        }


class ProposalQuery(PageQuery):
    limit = limit_field(default=20, maximum=50)
    status = StrictChoiceField(choices=ProposalStatus.values, required=False)


class SafetyPlanView(HearsRefusals, PatientView):
    screen_refused = staticmethod(screen_refused_plan)

    @extend_schema(responses=SafetyPlanResponse)
    def get(self, request: Request) -> Response:
        return etag_response(request, plan_body(current_safety_plan(self.patient(request))))

    @extend_schema(request=SafetyPlanBody, responses=WrittenPlanResponse)
    def put(self, request: Request) -> Response:
        steps, patient = parse_body(request, SafetyPlanBody), self.patient(request)
        with transaction.atomic():
            check_if_match(request, etag_of(plan_body(safety_plans.lock_safety_plan(patient))))
            written = safety_plans.write_safety_plan(patient=patient, steps=steps)
        body, advice = plan_body(written.plan), {}
        if written.needs_resources:
            advice = {"risk_alert": False, "crisis_resources": resources_for(patient.country)}
        return etag_response(request, body | advice, etag=etag_of(body))


class ProposalListView(PatientView):
    @extend_schema(parameters=[ProposalQuery], responses=page_of(ProposalResponse))
    def get(self, request: Request) -> Response:
        wanted, patient = parse_query(request, ProposalQuery), self.patient(request)
        status = ProposalStatus(wanted["status"]) if "status" in wanted else None
        found, limit, offset = proposals_of(patient, status=status), wanted["limit"], wanted["offset"]
        current = version_of(current_safety_plan(patient))
        rows = proposal_bodies(found[offset : offset + limit], current_version=current)
        return page(rows, total=found.count(), limit=limit, offset=offset)


class AcceptProposalView(PatientView):
    @extend_schema(request=None, responses=SafetyPlanResponse)
    def post(self, request: Request, proposal_id: UUID) -> Response:
        try:
            plan = safety_plans.accept_proposal(patient=self.patient(request), proposal_id=proposal_id)
        except SafetyPlanProposal.DoesNotExist:
            raise Http404 from None
        except safety_plans.InvalidState:
            raise Problem(400, "invalid-state") from None
        except safety_plans.StaleVersion:
            raise Problem(409, "proposal-outdated") from None
        return etag_response(request, plan_body(plan))


class RejectProposalView(PatientView):
    @extend_schema(request=None, responses=ProposalResponse)
    def post(self, request: Request, proposal_id: UUID) -> Response:
        patient = self.patient(request)
        try:
            rejected = safety_plans.reject_proposal(patient=patient, proposal_id=proposal_id)
        except SafetyPlanProposal.DoesNotExist:
            raise Http404 from None
        except safety_plans.InvalidState:
            raise Problem(400, "invalid-state") from None
        return Response(proposal_body(rejected, current_version=version_of(current_safety_plan(patient))))


class DoctorSafetyPlanView(DoctorView):
    @extend_schema(responses=SafetyPlanResponse)
    @transaction.atomic
    def get(self, request: Request, patient_id: UUID) -> Response:
        patient = self.open(request, patient_id, AccessCategory.SAFETY_PLAN)
        return etag_response(request, plan_body(current_safety_plan(patient)))


class DoctorProposalView(DoctorView):
    @extend_schema(request=ProposalBody, responses={201: ProposalResponse})
    @transaction.atomic
    def post(self, request: Request, patient_id: UUID) -> Response:
        patient = self.open(request, patient_id, AccessCategory.SAFETY_PLAN)
        body = parse_body(request, ProposalBody)
        base_version, message = body.pop("base_version"), body.pop("message", None) or None
        try:
            proposal = safety_plans.propose_safety_plan(
                patient=patient, doctor=self.doctor(request), base_version=base_version, steps=body, message=message
            )
        except safety_plans.StaleVersion:
            raise Problem(412, "stale-version") from None
        return Response(proposal_body(proposal, current_version=base_version), status=201)
