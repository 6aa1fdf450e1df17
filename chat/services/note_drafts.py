"""Drafts of clinical notes: a wish is stored, a worker writes into the note what is still empty, once.

Consent is read when anything is sent: without a model, or without leave to ask one, the draft is the facts."""

import json
from collections.abc import Sequence
from dataclasses import asdict
from datetime import timedelta
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.db.models import F, Q
from django.utils import timezone, translation

from chat.assistant import Source
from chat.masks import Mask
from chat.models import AnswerSource, NoteDraft, TurnStatus
from chat.note_drafting import (
    MAX_TOKENS,
    SCHEMA,
    Draft,
    asked_of_the_model,
    by_model,
    by_rules,
    messages_for,
    placed_in,
)
from chat.queries.assistant import CATEGORIES
from chat.queries.note_sources import note_sources
from clinical.models import ClinicalNote, EgressKind
from clinical.queries.identities import identity_of
from clinical.queries.notes import free_sections
from clinical.services.egress import record_egress
from clinical.services.notes import fill_note, take_turn
from clinical.services.screenings import model_may_read
from patients import audit
from patients.models import AccessPurpose, AuditAction, Doctor, Patient
from patients.models.zones import zone_of
from xinshou.encryption import UNREADABLE
from xinshou.events import publish
from xinshou.live import topic_of
from xinshou.llm import LLMUnavailable, Message, complete
from xinshou.outbox import enqueue_on_commit
from xinshou.pool import give_connection_back

DEADLINE_SECONDS = 25.0
LEASE = timedelta(seconds=45)
TASK = "chat.tasks.draft_note"
RELATED = ("patient__user", "patient__primary_doctor__user", "doctor__user", "note__appointment", "note__patient")


@transaction.atomic
def ask_note_draft(*, doctor: Doctor, note: ClinicalNote, language: str) -> NoteDraft:
    """The one that waits already, if there is one. The caller has opened the patient and locked the note, which is the
    doctor's own draft. What a draft is made of is logged as read."""
    if (waiting := NoteDraft.objects.waiting().filter(note=note).first()) is not None:
        return waiting
    wish = NoteDraft(patient=note.patient, doctor=doctor, note=note, language=language, created_at=timezone.now())
    wish.save(force_insert=True)
    for category in CATEGORIES:
        audit.record(
            doctor.user, AuditAction.READ, category=category, purpose=AccessPurpose.CARE, patient_id=note.patient_id
        )
    enqueue_on_commit(TASK, wish.pk)
    return wish


def draft(draft_id: UUID) -> None:
    """A worker's work, outside of any transaction. Does nothing where it is done, or another worker's."""
    wish = _claim(draft_id)
    if wish is None:
        return
    if not _may_be_written(wish):
        _close(wish, None, [])
        return
    sources = _sources(wish)
    _close(wish, _drafted(wish, sources) if sources else None, sources)


def newest_draft(note: ClinicalNote) -> NoteDraft | None:
    """The last wish. Where no worker has drafted in time, the facts, at once: whoever writes first is the one that is
    read."""
    wish = NoteDraft.objects.filter(note=note).select_related(*RELATED).order_by("-created_at").first()
    if wish and timezone.now() - wish.created_at > timedelta(seconds=settings.ASSISTANT_WAIT_SECONDS):
        _draft_from_the_record(wish)
    return wish


def _draft_from_the_record(wish: NoteDraft) -> None:
    if wish.is_waiting:
        sources = _sources(wish) if _may_be_written(wish) else []
        _close(wish, by_rules(sources) if sources else None, sources)
        wish.refresh_from_db()


def _claim(draft_id: UUID) -> NoteDraft | None:
    """A counted UPDATE: of two workers one gets it."""
    now = timezone.now()
    free = NoteDraft.objects.waiting().filter(Q(lease_until=None) | Q(lease_until__lte=now), pk=draft_id)
    if not free.update(lease_until=now + LEASE, attempts=F("attempts") + 1):
        return None
    return NoteDraft.objects.select_related(*RELATED).get(pk=draft_id)


def _may_be_written(wish: NoteDraft) -> bool:
    return wish.patient.primary_doctor_id == wish.doctor_id and not wish.note.is_signed


def _sources(wish: NoteDraft) -> list[Source]:
    """For what is still empty, in the doctor's language and zone, numbered after those that the note has."""
    stored = wish.note.sources
    taken = [fact["number"] for fact in stored] if stored and stored is not UNREADABLE else []
    with translation.override(wish.language), timezone.override(zone_of(wish.doctor.timezone)):
        return placed_in(free_sections(wish.note), note_sources(wish.note, first_number=max(taken, default=0) + 1))


def _drafted(wish: NoteDraft, sources: Sequence[Source]) -> Draft:
    asked = asked_of_the_model(sources)
    if not asked or not model_may_read(wish.patient):
        return by_rules(sources)
    mask = Mask(identity_of(wish.patient).pseudonymiser())
    sent = [Source(each.number, each.kind, mask.hide(each.text), "") for each in asked]
    answer = _answer(wish.patient, sent, wish.language)
    return by_rules(sources) if answer is None else by_model(answer, sent, sources, mask.show)


def _answer(patient: Patient, sent: Sequence[Source], language: str) -> dict[str, list[str]] | None:
    """None when the model is away or does not keep to the schema."""
    pairs = messages_for(sent, language)
    messages: list[Message] = [{"role": role, "content": content} for role, content in pairs]  # type: ignore[typeddict-item]
    record_egress(patient, EgressKind.NOTE_DRAFT, characters=sum(len(content) for _role, content in pairs[1:]))
    give_connection_back()
    try:
        said = complete(messages, schema=SCHEMA, max_tokens=MAX_TOKENS, deadline_seconds=DEADLINE_SECONDS)
    except LLMUnavailable:
        return None
    found: dict[str, list[str]] = json.loads(said.text)
    return found


@transaction.atomic
def _close(wish: NoteDraft, drafted: Draft | None, sources: Sequence[Source]) -> None:
    """Nothing where it is closed already. FAILED when nothing could be filled. The note is locked before its wish, as
    whoever deletes it does."""
    take_turn(wish.note_id)
    waiting = NoteDraft.objects.select_for_update(of=("self",)).waiting().filter(pk=wish.pk).first()
    if waiting is None:
        return
    filled = _fill(wish, drafted, sources) if drafted else frozenset()
    waiting.status = TurnStatus.DONE if filled else TurnStatus.FAILED
    if drafted and filled:
        waiting.source = AnswerSource.MODEL if filled & drafted.by_model else AnswerSource.FALLBACK
        waiting.left_out = drafted.left_out
    waiting.completed_at, waiting.lease_until = timezone.now(), None
    waiting.save()
    publish(topic_of(wish.doctor.user_id), "note_draft", note_id=wish.note_id)


def _fill(wish: NoteDraft, drafted: Draft, sources: Sequence[Source]) -> frozenset[str]:
    """What quotes words that are not shared any more is not shown from there (clinical/queries/notes.py)."""
    facts = [asdict(source) for source in sources]
    return fill_note(note_id=wish.note_id, sections=drafted.sections, sources=facts, by_model=drafted.by_model)
