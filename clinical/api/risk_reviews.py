"""What a clinician does with one risk event: one endpoint a verb of clinical/services/risk_reviews.py."""

from typing import Any
from uuid import UUID

from django.db import transaction
from django.http import Http404
from drf_spectacular.utils import extend_schema
from rest_framework.exceptions import ErrorDetail, ValidationError
from rest_framework.request import Request
from rest_framework.response import Response

from clinical.api.risk_events import RiskEventView
from clinical.api.risk_schemas import (
    AcknowledgedResponse,
    ContactResponse,
    EscalatedResponse,
    ReviewedResponse,
    RiskEventDetail,
    RiskEventResponse,
)
from clinical.models import AttemptChannel, FalseAlarmKind, RiskEvent, RiskLevel, RiskOutcome
from clinical.models.risk_steps import CONTACT_NOTES_LENGTH, NOTES_LENGTH, REASON_LENGTH
from clinical.queries.risk_event_detail import contact_body, risk_event_detail
from clinical.queries.risk_events import person_of, risk_event_answer
from clinical.services.escalations import escalate
from clinical.services.risk_merging import merge
from clinical.services.risk_reviews import (
    acknowledge,
    assign,
    countersign,
    open_emergency_access,
    record_contact,
    reopen,
    review,
    set_level,
)
from patients.models import Doctor
from patients.models.emergency import LONGEST_REASON, SHORTEST_REASON
from xinshou.api.fields import visible_letters
from xinshou.api.serializers import (
    StrictBooleanField,
    StrictCharField,
    StrictChoiceField,
    StrictSerializer,
    StrictUUIDField,
    parse_body,
    parse_query,
)


class AssignBody(StrictSerializer):
    clinician_id = StrictUUIDField()


class ContactBody(StrictSerializer):
    reached = StrictBooleanField()
    channel = StrictChoiceField(choices=AttemptChannel.values, required=False, allow_null=True)
    notes = StrictCharField(max_length=CONTACT_NOTES_LENGTH, required=False, allow_blank=True, allow_null=True)


class CountersignBody(StrictSerializer):
    agree = StrictBooleanField()
    notes = StrictCharField(max_length=CONTACT_NOTES_LENGTH, required=False, allow_blank=True, allow_null=True)


class ReasonBody(StrictSerializer):
    reason = StrictCharField(min_length=1, max_length=REASON_LENGTH)


class EmergencyBody(StrictSerializer):
    reason = StrictCharField(min_length=SHORTEST_REASON, max_length=LONGEST_REASON)

    def validate_reason(self, reason: str) -> str:
        if visible_letters(reason) < SHORTEST_REASON:
            raise ValidationError([ErrorDetail("", "too-short")])
        return reason


class LevelBody(StrictSerializer):
    level = StrictChoiceField(choices=[level.name for level in RiskLevel if level >= RiskLevel.MEDIUM])
    reason = StrictCharField(min_length=1, max_length=REASON_LENGTH)


class MergeBody(StrictSerializer):
    into = StrictUUIDField()
    reason = StrictCharField(min_length=1, max_length=REASON_LENGTH)


class ReviewBody(StrictSerializer):
    notes = StrictCharField(max_length=NOTES_LENGTH, required=False, allow_blank=True, allow_null=True)
    outcome = StrictChoiceField(choices=RiskOutcome.values, default=RiskOutcome.OTHER)
    false_alarm_kind = StrictChoiceField(choices=FalseAlarmKind.values, required=False, allow_null=True)
    addendum = StrictBooleanField(default=False)
    second_clinician_id = StrictUUIDField(required=False, allow_null=True)


class ReviewQuery(StrictSerializer):
    """Existing clients send the notes in the address; what is in the body wins."""

    notes = StrictCharField(max_length=NOTES_LENGTH, required=False, allow_blank=True)


class AcknowledgeView(RiskEventView):
    @extend_schema(request=None, responses=AcknowledgedResponse)
    @transaction.atomic
    def post(self, request: Request, event_id: UUID) -> Response:
        event = acknowledge(self.event(request, event_id), by=self.doctor(request))
        return Response(
            {
                "status": "acknowledged",
                "event_id": event.pk,
                "acknowledged_at": event.acknowledged_at,
                "acknowledged_by": person_of(event.acknowledged_by),
            }
        )


class AssignView(RiskEventView):
    @extend_schema(request=AssignBody, responses=RiskEventResponse)
    @transaction.atomic
    def post(self, request: Request, event_id: UUID) -> Response:
        event = self.event(request, event_id)
        to = clinician(parse_body(request, AssignBody)["clinician_id"])
        return Response(risk_event_answer(assign(event, by=self.doctor(request), to=to)))


class ContactView(RiskEventView):
    @extend_schema(request=ContactBody, responses={201: ContactResponse})
    @transaction.atomic
    def post(self, request: Request, event_id: UUID) -> Response:
        event = self.event(request, event_id)
        said = parse_body(request, ContactBody)
        channel = AttemptChannel(said["channel"]) if said.get("channel") else None
        step = record_contact(
            event, by=self.doctor(request), reached=said["reached"], channel=channel, notes=said.get("notes") or ""
        )
        return Response(contact_body(step), status=201)


class CountersignView(RiskEventView):
    @extend_schema(request=CountersignBody, responses=RiskEventResponse)
    @transaction.atomic
    def post(self, request: Request, event_id: UUID) -> Response:
        event = self.event(request, event_id)
        said = parse_body(request, CountersignBody)
        done = countersign(event, by=self.doctor(request), agree=said["agree"], notes=said.get("notes") or "")
        return Response(risk_event_answer(done))


class ReopenView(RiskEventView):
    @extend_schema(request=ReasonBody, responses=RiskEventResponse)
    @transaction.atomic
    def post(self, request: Request, event_id: UUID) -> Response:
        event = self.event(request, event_id)
        return Response(risk_event_answer(reopen(event, by=self.doctor(request), **parse_body(request, ReasonBody))))


class EmergencyAccessView(RiskEventView):
    @extend_schema(request=EmergencyBody, responses=RiskEventDetail)
    @transaction.atomic
    def post(self, request: Request, event_id: UUID) -> Response:
        event, doctor = self.event(request, event_id), self.doctor(request)
        open_emergency_access(event, by=doctor, **parse_body(request, EmergencyBody))
        return Response(risk_event_detail(event, doctor))


class LevelView(RiskEventView):
    @extend_schema(request=LevelBody, responses=RiskEventResponse)
    @transaction.atomic
    def post(self, request: Request, event_id: UUID) -> Response:
        """Raising counts at once; lowering from HIGH and CRITICAL waits for a second clinician."""
        event = self.event(request, event_id)
        said = parse_body(request, LevelBody)
        level = RiskLevel[said["level"]]
        return Response(
            risk_event_answer(set_level(event, by=self.doctor(request), level=level, reason=said["reason"]))
        )


class MergeView(RiskEventView):
    @extend_schema(request=MergeBody, responses=RiskEventResponse)
    @transaction.atomic
    def post(self, request: Request, event_id: UUID) -> Response:
        """Closes this event as a duplicate of another open one of the same patient, which takes the higher level."""
        event = self.event(request, event_id)
        said = parse_body(request, MergeBody)
        into = RiskEvent.objects.filter(pk=said["into"], patient=event.patient).first()
        if into is None:
            raise Http404
        return Response(risk_event_answer(merge(event, by=self.doctor(request), into=into, reason=said["reason"])))


class ReviewView(RiskEventView):
    @extend_schema(request=ReviewBody, responses=ReviewedResponse)
    @transaction.atomic
    def post(self, request: Request, event_id: UUID) -> Response:
        event = self.event(request, event_id)
        said = parse_body(request, ReviewBody)
        query = parse_query(request, ReviewQuery)
        second = said.get("second_clinician_id")
        done = review(
            event,
            by=self.doctor(request),
            outcome=RiskOutcome(said["outcome"]),
            false_alarm_kind=FalseAlarmKind(said["false_alarm_kind"]) if said.get("false_alarm_kind") else None,
            notes=said.get("notes") or query.get("notes", ""),
            addendum=said["addendum"],
            second=clinician(second) if second else None,
        )
        return Response(_reviewed(done))


class EscalateView(RiskEventView):
    @extend_schema(request=ReasonBody, responses=EscalatedResponse)
    @transaction.atomic
    def post(self, request: Request, event_id: UUID) -> Response:
        event, doctor = self.event(request, event_id), self.doctor(request)
        step = escalate(event, by=doctor, **parse_body(request, ReasonBody))
        return Response(
            {"status": "escalated", "event_id": event.pk, "escalated_at": step.at, "escalated_by": person_of(doctor)}
        )


def clinician(doctor_id: UUID) -> Doctor:
    """Http404 for nobody; whether they may see the event is the service's question."""
    doctor = Doctor.objects.filter(pk=doctor_id, user__is_active=True).select_related("user").first()
    if doctor is None:
        raise Http404
    return doctor


def _reviewed(event: RiskEvent) -> dict[str, Any]:
    return {
        "status": "reviewed",
        "event_id": event.pk,
        "outcome": event.outcome,
        "reviewed_at": event.reviewed_at,
        "reviewed_by": person_of(event.reviewed_by),
        "event_status": event.status,
    }


VERBS: dict[str, type[RiskEventView]] = {
    "acknowledge": AcknowledgeView,
    "assign": AssignView,
    "contacts": ContactView,
    "countersign": CountersignView,
    "reopen": ReopenView,
    "emergency-access": EmergencyAccessView,
    "level": LevelView,
    "merge": MergeView,
    "review": ReviewView,
    "escalate": EscalateView,
}
"""By the last part of the address."""
