"""Which rows are a patient's record. Every column of a table is given out or has a line that says why not, and every
model is a table here or has a line in left_out.py: tests walk both, so nothing new is forgotten in silence."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice
from typing import Any, TypeVar
from uuid import UUID

from django.db import models

from chat.models import Conversation, Turn, TurnStatus
from clinical.models import (
    Appointment,
    Assessment,
    AssessmentSchedule,
    Boundaries,
    CheckIn,
    ContactPreferences,
    EgressEntry,
    PreVisitSummary,
    SafetyPlan,
    SafetyPlanProposal,
)
from messaging.models import Attachment, Message, Thread
from patients.models import ConnectionRequest, ConsentRecord, Patient, User
from reports.export_models import Part
from reports.models import Report, ReportStatus
from reports.record.scope import Scope
from xinshou.encryption import UNREADABLE

T = TypeVar("T")
Row = dict[str, Any]
BATCH = 200
OF_THE_MACHINE = "how far the machine's work on it has come"
WHOSE = "the whole file is about this patient"


@dataclass(frozen=True, eq=False)
class Table:
    """`owner` leads from the model to the patient's id. `when` is the column that a range of days is about; None: the
    rows are given whatever the range. `parent` is the column that names the row of the table above."""

    name: str
    model: type[models.Model]
    part: Part
    columns: tuple[str, ...]
    withheld: Mapping[str, str] = field(default_factory=dict)
    owner: str = "patient_id"
    when: str | None = None
    order: tuple[str, ...] = ("created_at", "id")
    only: models.Q = field(default_factory=models.Q)
    single: bool = False
    parent: str = ""
    children: tuple["Table", ...] = ()

    def found(self, scope: Scope) -> "models.QuerySet[Any]":
        rows = self.model._default_manager.filter(self.only, **{self.owner: scope.patient.pk})
        if self.when:
            rows = rows.filter(**(scope.days if self._is_day else scope.instants)(self.when))
        return rows.order_by(*self.order)

    @cached_property
    def _is_day(self) -> bool:
        found = self.model._meta
        for name in (self.when or "").split("__"):
            column = found.get_field(name)
            found = column.related_model._meta if column.related_model else found
        return not isinstance(column, models.DateTimeField)

    def row(self, instance: Any) -> Row:
        return row_of(instance, self.columns)

    def rows(self, scope: Scope) -> Iterator[Row]:
        return map(self.row, self.found(scope).iterator(chunk_size=BATCH))

    def count(self, scope: Scope) -> int:
        return self.found(scope).count() + sum(child.count(scope) for child in self.children)


def row_of(instance: Any, columns: tuple[str, ...]) -> Row:
    """One damaged value is null, and named in `unreadable`; the rest of the row stands."""
    values = {name: getattr(instance, name) for name in columns}
    damaged = [name for name, value in values.items() if value is UNREADABLE]
    return values | dict.fromkeys(damaged) | ({"unreadable": damaged} if damaged else {})


def batches(items: Iterable[T], size: int = BATCH) -> Iterator[list[T]]:
    source = iter(items)
    while batch := list(islice(source, size)):
        yield batch


def rows_below(table: Table, scope: Scope, parent_id: UUID) -> Iterator[Row]:
    """The rows of a lower table that belong to one row, with all that is below them."""
    mine = table.found(scope).filter(**{table.parent: parent_id})
    for instances in batches(mine.iterator(chunk_size=BATCH)):
        rows = [table.row(instance) for instance in instances]
        for child in table.children:
            _hang_in(child, scope, instances, rows)
        yield from rows


def _hang_in(child: Table, scope: Scope, instances: list[Any], rows: list[Row]) -> None:
    by_parent: dict[UUID, list[Row]] = {}
    for below in child.found(scope).filter(**{f"{child.parent}__in": [instance.pk for instance in instances]}):
        by_parent.setdefault(getattr(below, child.parent), []).append(child.row(below))
    for instance, row in zip(instances, rows, strict=True):
        row[child.name] = by_parent.get(instance.pk, [])


ACCOUNT = Table(
    "account", User, Part.PROFILE, ("id", "username", "email", "created_at"), owner="subject_id", single=True,
    withheld={
        "subject_id": WHOSE, "user_type": "always PATIENT", "password": "a hash; credentials do not travel",
        "username_index": "a keyed hash of the name", "email_index": "a keyed hash of the address",
        "is_active": "a file is made for a working account only", "is_superuser": "never for a patient",
        "password_must_change": "of this server's sign-in", "mfa_enabled_at": "factors do not travel",
        "locked_on": "of this server's sign-in",
    },
)  # fmt: skip
PROFILE = Table(
    "profile", Patient, Part.PROFILE, owner="id", single=True, withheld={"user": "is `account`"},
    columns=(
        "id", "primary_doctor_id", "alias", "first_name", "last_name", "date_of_birth", "phone", "emergency_contact",
        "emergency_phone", "emergency_contact_relationship", "gender", "preferred_language", "timezone", "address",
        "city", "country", "current_medications", "medical_conditions", "allergies", "therapy_history",
        "mental_health_goals", "support_system", "triggers_notes", "coping_strategies", "created_at", "updated_at",
    ),
)  # fmt: skip
CONNECTIONS = Table(
    "connections", ConnectionRequest, Part.PROFILE,
    ("id", "doctor_id", "message", "status", "created_at", "updated_at", "responded_at", "ended_at"),
    withheld={
        "patient": WHOSE, "doctor_subject_id": "whose key seals it", "typed_identifier": "what the doctor knew before",
        "identifier_index": "a keyed hash", "typed_email": "what the doctor knew before",
    },
)  # fmt: skip
CONSENTS = Table(
    "consents", ConsentRecord, Part.PROFILE, ("purpose", "granted", "version", "recorded_at"), order=("id",),
    withheld={"id": "a running number over all patients", "patient": WHOSE},
)  # fmt: skip
CONTACT_PREFERENCES = Table(
    "contact_preferences", ContactPreferences, Part.PROFILE, single=True, order=("id",), withheld={"patient": WHOSE},
    columns=(
        "id", "allowed", "preferred_channel", "name_to_use", "device_note", "safe_hours_from", "safe_hours_to",
        "never_contact", "languages", "interpreter", "safety_notes", "updated_at",
    ),
)  # fmt: skip
BOUNDARIES = Table(
    "boundaries", Boundaries, Part.PROFILE, ("id", "topics", "updated_at"), single=True, order=("id",),
    withheld={"patient": WHOSE},
)  # fmt: skip
SAFETY_PLAN = Table(
    "safety_plan", SafetyPlan, Part.PROFILE, ("id", "version", "steps", "created_at"), order=("version",),
    withheld={"patient": WHOSE},
)  # fmt: skip
PROPOSALS = Table(
    "safety_plan_proposals", SafetyPlanProposal, Part.PROFILE,
    ("id", "doctor_id", "base_version", "steps", "message", "status", "created_at", "answered_at"),
    withheld={"patient": WHOSE},
)  # fmt: skip
APPOINTMENTS = Table(
    "appointments", Appointment, Part.PROFILE, when="starts_at", order=("starts_at", "id"),
    columns=(
        "id", "doctor_id", "starts_at", "ends_at", "status", "appointment_type", "booked_by", "pre_visit_summary_id",
        "reason", "patient_notes", "cancel_reason", "cancelled_by", "cancelled_at", "completed_at", "created_at",
        "updated_at",
    ),
    withheld={
        "patient": WHOSE, "notes": "the doctor's own", "completion_notes": "the doctor's own",
    },
)  # fmt: skip
EGRESS_LOG = Table(
    "egress_log", EgressEntry, Part.PROFILE, ("id", "kind", "host", "is_remote", "characters", "sent_at"),
    when="sent_at", order=("sent_at", "id"), withheld={"patient": WHOSE},
)  # fmt: skip
SCHEDULES = Table(
    "assessment_schedules", AssessmentSchedule, Part.ASSESSMENTS,
    ("id", "set_by_id", "instrument_code", "kind", "every_days", "window_days", "starts_on", "created_at", "ended_at"),
    withheld={"patient": WHOSE},
)  # fmt: skip
RELEASED_REPORTS = Table(
    "reports", Report, Part.PROFILE, ("id", "report_type", "generated_at", "sha256", "released_at"),
    when="generated_at", order=("generated_at", "id"),
    only=models.Q(status=ReportStatus.READY, released_at__isnull=False),
    withheld={
        "patient": WHOSE, "subject_id": WHOSE, "doctor": "who made it stands in it",
        "summary": "its source stands in it", "assessment": "its source stands in it",
        "options": "the doctor's choices", "status": "released ones only", "created_at": "when it was asked for",
        "requested_at": "when it was asked for", "expires_at": "when this server deletes the file",
        "signed_at": "the doctor's own", "file_key": "a key", "name_in_store": "a place on this server",
        "size": "of a file of this server", "missing_glyphs": "of a file of this server",
    } | dict.fromkeys(("progress_percent", "attempts", "failure", "lease_until"), OF_THE_MACHINE),
)  # fmt: skip
CHECK_INS = Table(
    "checkins", CheckIn, Part.CHECKINS, when="checkin_date", order=("checkin_date",), withheld={"patient": WHOSE},
    columns=(
        "id", "checkin_date", "mood_score", "sleep_hours", "sleep_quality", "medication_taken", "notes", "created_at",
        "updated_at",
    ),
)  # fmt: skip
ASSESSMENTS = Table(
    "assessments", Assessment, Part.ASSESSMENTS, when="created_at", withheld={"patient": WHOSE},
    columns=(
        "id", "administered_by_id", "instrument_code", "instrument_version", "language", "total_score", "severity",
        "change_points", "responses", "details", "created_at",
    ),
)  # fmt: skip
TURNS = Table(
    "turns", Turn, Part.CONVERSATIONS, when="conversation__created_at", order=("sequence",), parent="conversation_id",
    columns=(
        "id", "sequence", "role", "content", "status", "source", "answers_id", "language", "risk_level", "image_count",
        "created_at", "completed_at",
    ),
    only=models.Q(status__in=(TurnStatus.DONE, TurnStatus.FAILED)),
    withheld={"patient": WHOSE, "conversation": "it stands in it"}
    | dict.fromkeys(("attempts", "lease_until"), OF_THE_MACHINE),
)  # fmt: skip
CONVERSATIONS = Table(
    "ai_conversations", Conversation, Part.CONVERSATIONS, when="created_at", withheld={"patient": WHOSE},
    columns=("id", "conv_type", "is_active", "summary", "pre_visit_summary_id", "created_at", "updated_at", "ended_at"),
    children=(TURNS,),
)  # fmt: skip
PRE_VISIT_SUMMARIES = Table(
    "pre_visit_summaries", PreVisitSummary, Part.CONVERSATIONS, when="created_at", withheld={"patient": WHOSE},
    columns=(
        "id", "conversation_id", "scheduled_visit", "chief_complaint", "content", "source", "phq9_score", "gad7_score",
        "created_at", "filled_at", "doctor_viewed_at",
    ),
)  # fmt: skip
SHOWN = models.Q(sequence__gt=models.F("thread__hidden_through"))
"""What a patient has hidden is read by nobody any more, by this door neither."""
ATTACHMENTS = Table(
    "attachments", Attachment, Part.MESSAGES, owner="message__patient_id", when="message__created_at",
    order=("place", "created_at", "id"), parent="message_id",
    only=models.Q(message__sequence__gt=models.F("message__thread__hidden_through")),
    columns=("id", "file_name", "file_type", "size", "place", "created_at"),
    withheld={
        "message": "it stands in it", "owner": "the message's sender", "subject_id": "whose key seals it",
        "file_key": "a key", "name_in_store": "a place on this server", "thumbnail_in_store": "a place on this server",
        "stored_at": "of this server's store",
    },
)  # fmt: skip
MESSAGES = Table(
    "messages", Message, Part.MESSAGES, when="created_at", order=("sequence",), parent="thread_id", only=SHOWN,
    columns=("id", "sequence", "sender", "message_type", "content", "created_at", "read_at"),
    withheld={"patient": WHOSE, "thread": "it stands in it"}, children=(ATTACHMENTS,),
)  # fmt: skip
THREADS = Table(
    "doctor_messages", Thread, Part.MESSAGES, withheld={"patient": WHOSE}, children=(MESSAGES,),
    columns=("id", "doctor_id", "last_sequence", "hidden_through", "last_message_at", "created_at"),
)  # fmt: skip
