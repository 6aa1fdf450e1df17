"""The record as a FHIR R4 Bundle (a collection), written entry by entry. The patient is a pseudonym: no name, no
address, no birth date. Who reads decides what is in it: patients all of their own, doctors what consents allow."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import NAMESPACE_URL, UUID, uuid4, uuid5

from django.db.models import Q, QuerySet

from chat.models import Turn, TurnRole
from clinical.models import Appointment, CheckIn, RiskEvent, RiskStatus, SafetyPlan
from clinical.models.safety_plans import STEPS
from messaging.models import Message, Party
from patients.models import Doctor, Patient
from reports.export_models import Part
from reports.record import tables
from reports.record.fhir_codes import ABSENT, OURS, PSEUDONYM, TERMINOLOGY, UCUM, VISITS, coding, concept
from reports.record.fhir_forms import SURVEY, observation, questionnaire, response
from reports.record.fhir_text import UNREADABLE_WORD, instant, optional_instant, plain, reference, without_empty
from reports.record.json_file import Sink, Tick, dumps
from reports.record.scope import Scope
from reports.record.sections import CareTeam, RiskEvents, soft
from reports.record.tables import BATCH, batches
from xinshou.encryption import UNREADABLE, keyed_hash

Resource = dict[str, Any]
COMPANION = str(uuid5(NAMESPACE_URL, "urn:xinshoucai:fhir:companion"))
SERVER = str(uuid5(NAMESPACE_URL, "urn:xinshoucai:fhir:server"))


@dataclass(frozen=True)
class Reader:
    """`doctor` None: the patient. A doctor reads their own thread, and check-in notes with the patient's consent."""

    doctor: Doctor | None = None
    with_notes: bool = True


def pseudonym(patient: Patient) -> str:
    """The same in every export of this server, and not to be led back without its key."""
    return str(UUID(keyed_hash("fhir-patient", str(patient.pk))[:32], version=4))


def write_fhir(scope: Scope, sink: Sink, tick: Tick, *, now: datetime) -> None:
    for piece in fhir_pieces(scope, Reader(), now):
        sink.write(piece)
        tick()


def fhir_pieces(scope: Scope, reader: Reader, now: datetime) -> Iterator[bytes]:
    head = {"resourceType": "Bundle", "id": str(uuid4()), "type": "collection", "timestamp": instant(now)}
    yield dumps(head)[:-1] + b',"entry":['
    for number, resource in enumerate(Bundle(scope, reader, now).resources()):
        entry = {"fullUrl": f"urn:uuid:{resource['id']}", "resource": resource}
        yield (b",\n" if number else b"\n") + dumps(entry)
    yield b"]}\n"


class Bundle:
    def __init__(self, scope: Scope, reader: Reader, now: datetime) -> None:
        self.scope, self.reader, self.now = scope, reader, now
        self.patient = pseudonym(scope.patient)

    def resources(self) -> Iterator[Resource]:
        yield self._patient()
        yield from self._devices()
        yield from map(practitioner, self._doctors())
        for part, group, by_patient in self._groups():
            if part in self.scope.parts:
                yield from self._with_provenance(group(), self.patient if by_patient else SERVER)

    def _groups(self) -> list[tuple[Part, Callable[[], Iterable[Resource]], bool]]:
        return [
            (Part.CHECKINS, self._check_ins, True),
            (Part.ASSESSMENTS, self._questionnaires, False),
            (Part.ASSESSMENTS, self._responses, True),
            (Part.ASSESSMENTS, self._scores, False),
            (Part.PROFILE, self._plans, True),
            (Part.PROFILE, self._flags, False),
            (Part.PROFILE, self._visits, False),
            (Part.MESSAGES, self._messages, False),
            (Part.CONVERSATIONS, self._turns, False),
        ]

    def _with_provenance(self, resources: Iterable[Resource], author: str) -> Iterator[Resource]:
        """Who wrote them: the patient, or this server out of what people wrote and the scorers counted."""
        for batch in batches(resources):
            yield from batch
            role = "author" if author == self.patient else "assembler"
            agent = {"type": concept(f"{TERMINOLOGY}provenance-participant-type", role), "who": reference(author)}
            targets = [reference(resource["id"]) for resource in batch]
            yield {
                "resourceType": "Provenance", "id": str(uuid4()), "target": targets, "recorded": instant(self.now),
                "agent": [agent],
            }  # fmt: skip

    def _patient(self) -> Resource:
        return {
            "resourceType": "Patient",
            "id": self.patient,
            "identifier": [{"system": PSEUDONYM, "value": self.patient}],
            "active": True,
        }

    def _devices(self) -> Iterator[Resource]:
        for device_id, name in ((SERVER, "XinShouCai"), (COMPANION, "XinShouCai companion (AI, not a person)")):
            names = [{"name": name, "type": "user-friendly-name"}]
            yield {"resourceType": "Device", "id": device_id, "status": "active", "deviceName": names}

    def _doctors(self) -> "QuerySet[Doctor]":
        """A doctor learns of colleagues only by the questionnaires that they filled in."""
        reader = self.reader.doctor
        if reader is None:
            return CareTeam().found(self.scope)
        filled_in = tables.ASSESSMENTS.found(self.scope).order_by().values("administered_by_id")
        return Doctor.objects.filter(Q(pk=reader.pk) | Q(pk__in=filled_in)).order_by("pk")

    def _check_ins(self) -> Iterator[Resource]:
        for row in self._rows(tables.CHECK_INS.found(self.scope)):
            yield check_in(row, self.patient, with_note=self.reader.with_notes)

    def _questionnaires(self) -> Iterator[Resource]:
        """Of the forms in the bundle, in the languages in which they were shown."""
        shown: dict[tuple[str, str], None] = {}
        for form in self._rows(tables.ASSESSMENTS.found(self.scope)):
            language = "und" if form.language is UNREADABLE else form.language or "und"
            shown[form.instrument_code, language] = None
        for code, language in shown:
            yield questionnaire(code, language)

    def _responses(self) -> Iterator[Resource]:
        return (response(form, self.patient) for form in self._rows(tables.ASSESSMENTS.found(self.scope)))

    def _scores(self) -> Iterator[Resource]:
        return (observation(form, self.patient) for form in self._rows(tables.ASSESSMENTS.found(self.scope)))

    def _plans(self) -> Iterator[Resource]:
        plans = tables.SAFETY_PLAN.found(self.scope)
        newest = plans.last()
        return (care_plan(plan, self.patient, is_newest=plan == newest) for plan in self._rows(plans))

    def _flags(self) -> Iterator[Resource]:
        for_doctor = self.reader.doctor is not None
        events = RiskEvents().of_team(self.scope) if for_doctor else RiskEvents().found(self.scope)
        return (flag(event, self.patient, for_doctor=for_doctor) for event in self._rows(events))

    def _visits(self) -> Iterator[Resource]:
        visits = tables.APPOINTMENTS.found(self.scope)
        if self.reader.doctor:
            visits = visits.filter(doctor=self.reader.doctor)
        return (appointment(visit, self.patient) for visit in self._rows(visits))

    def _messages(self) -> Iterator[Resource]:
        found = tables.MESSAGES.found(self.scope).order_by("thread_id", "sequence").select_related("thread")
        if self.reader.doctor:
            found = found.filter(thread__doctor=self.reader.doctor)
        for batch in batches(self._rows(found)):
            files: dict[UUID, list[Any]] = {}
            for file in tables.ATTACHMENTS.found(self.scope).filter(message__in=batch):
                files.setdefault(file.message_id, []).append(file)
            for message in batch:
                yield communication(message, files.get(message.pk, []), self.patient)

    def _turns(self) -> Iterator[Resource]:
        found = tables.TURNS.found(self.scope).order_by("conversation__created_at", "conversation_id", "sequence")
        return (said(turn, self.patient) for turn in self._rows(found) if turn.content is not None)

    def _rows(self, found: "QuerySet[Any]") -> Iterator[Any]:
        return found.iterator(chunk_size=BATCH)


def practitioner(doctor: Doctor) -> Resource:
    given = list(filter(None, [plain(doctor.first_name)]))
    name = without_empty({"family": plain(doctor.last_name), "given": given})
    return without_empty({"resourceType": "Practitioner", "id": str(doctor.pk), "name": [name] if name else None})


def check_in(row: CheckIn, patient: str, *, with_note: bool) -> Resource:
    """Mood 0 (worst) to 10, hours of sleep, quality of sleep 1 (worst) to 5, medication taken."""
    note = plain(row.notes) if with_note else None
    components = [
        _component("mood-score", "valueInteger", row.mood_score),
        _component("sleep-hours", "valueQuantity", _hours(row)),
        _component("sleep-quality", "valueInteger", row.sleep_quality),
        _component("medication-taken", "valueBoolean", row.medication_taken),
    ]
    return without_empty(
        {
            "resourceType": "Observation",
            "id": str(row.pk),
            "status": "final",
            "category": SURVEY,
            "code": concept(OURS, "daily-check-in", "Daily check-in"),
            "subject": reference(patient),
            "effectiveDateTime": row.checkin_date.isoformat(),
            "component": [component for component in components if component],
            "note": [{"text": note}] if note else None,
        }
    )


def _component(code: str, kind: str, value: Any) -> Resource | None:
    return None if value is None else {"code": concept(OURS, code), kind: value}


def _hours(row: CheckIn) -> Resource | None:
    if row.sleep_hours is None:
        return None
    return {"value": float(row.sleep_hours), "unit": "h", "system": UCUM, "code": "h"}


def care_plan(plan: SafetyPlan, patient: str, *, is_newest: bool) -> Resource:
    """Each version is one; only the newest is active."""
    steps = {} if plan.steps is UNREADABLE else plan.steps
    return without_empty(
        {
            "resourceType": "CarePlan",
            "id": str(plan.pk),
            "extension": [{"url": ABSENT, "valueCode": "error"}] if plan.steps is UNREADABLE else None,
            "status": "active" if is_newest else "revoked",
            "intent": "plan",
            "category": [concept(OURS, "safety-plan", "Safety plan")],
            "title": f"Safety plan, version {plan.version}",
            "subject": reference(patient),
            "created": instant(plan.created_at),
            "activity": [
                {
                    "detail": {
                        "code": concept(OURS, name.replace("_", "-")),
                        "status": "in-progress",
                        "description": text,
                    }
                }
                for name in STEPS
                for text in filter(None, map(_entry, steps.get(name, [])))
            ],
        }
    )


def _entry(entry: Any) -> str | None:
    return plain(entry if isinstance(entry, str) else ": ".join(filter(None, (entry["name"], entry["contact"]))))


def flag(event: RiskEvent, patient: str, *, for_doctor: bool) -> Resource:
    """The patient's copy says what the patient may know; the doctor's the level, the kind and the words."""
    is_over = event.status == RiskStatus.REVIEWED
    told = soft(event)
    words = plain(event.trigger_text) if for_doctor else told["message"]
    codes = [coding(OURS, f"risk-{event.get_level_display().lower()}")]
    if for_doctor and event.risk_type is not UNREADABLE:
        codes.append(coding(OURS, f"risk-type-{event.risk_type.lower().replace('_', '-')}"))
    period = {"start": instant(event.created_at), "end": optional_instant(event.reviewed_at) if is_over else None}
    return without_empty(
        {
            "resourceType": "Flag",
            "id": str(event.pk),
            "status": "inactive" if is_over else "active",
            "category": [concept(f"{TERMINOLOGY}flag-category", "safety")],
            "code": without_empty({"coding": codes if for_doctor else None, "text": words or UNREADABLE_WORD}),
            "subject": reference(patient),
            "period": without_empty(period),
        }
    )


def appointment(visit: Appointment, patient: str) -> Resource:
    """Without the doctor's own notes, for the doctor too: who takes a file away may lose it."""
    reason = plain(visit.reason)
    people = [
        {"actor": reference(actor), "status": "accepted" if visit.status != "PENDING" else "tentative"}
        for actor in (patient, visit.doctor_id)
    ]
    return without_empty(
        {
            "resourceType": "Appointment",
            "id": str(visit.pk),
            "status": VISITS[visit.status],  # type: ignore[index]
            "appointmentType": concept(OURS, visit.appointment_type.lower().replace("_", "-")),
            "reasonCode": [{"text": reason}] if reason else None,
            "start": instant(visit.starts_at),
            "end": instant(visit.ends_at),
            "created": instant(visit.created_at),
            "comment": plain(visit.patient_notes),
            "cancelationReason": {"text": plain(visit.cancel_reason)} if plain(visit.cancel_reason) else None,
            "participant": people,
        }
    )


def communication(message: Message, files: list[Any], patient: str) -> Resource:
    doctor = str(message.thread.doctor_id)
    sender, recipient = (patient, doctor) if message.sender == Party.PATIENT else (doctor, patient)
    text = plain(message.content)
    names = [
        {"contentAttachment": without_empty({"contentType": f.file_type, "title": plain(f.file_name), "size": f.size})}
        for f in files
    ]
    return _communication(
        message, patient, sender, recipient, [*([{"contentString": text}] if text else []), *names],
        received=optional_instant(message.read_at),
    )  # fmt: skip


def said(turn: Turn, patient: str) -> Resource:
    """A turn of a talk with the companion, which is a device."""
    sender, recipient = (patient, COMPANION) if turn.role == TurnRole.USER else (COMPANION, patient)
    text = plain(turn.content)
    return _communication(turn, patient, sender, recipient, [{"contentString": text}] if text else [])


def _communication(
    row: Any, patient: str, sender: str, recipient: str, payload: list[Resource], *, received: str | None = None
) -> Resource:
    return without_empty(
        {
            "resourceType": "Communication",
            "id": str(row.pk),
            "status": "completed",
            "subject": reference(patient),
            "sent": instant(row.created_at),
            "received": received,
            "sender": reference(sender),
            "recipient": [reference(recipient)],
            "payload": payload,
        }
    )
