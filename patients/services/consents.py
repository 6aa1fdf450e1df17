"""The consent ledger: what a patient allows, in which wording, since when. Everything starts off."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from patients import audit
from patients.models import AuditAction, ConsentPurpose, ConsentRecord, Patient
from xinshou.composed import composed_once

CURRENT_VERSION = "2026-11"
TEXTS: dict[ConsentPurpose, Promise] = {
    ConsentPurpose.AI_CHAT: _(
        "I may talk with the AI companion. What I write is stored sealed under my own key and screened for danger to "
        "life."
    ),
    ConsentPurpose.AI_REMOTE_PROVIDER: _(
        "My words to the companion may be sent, without my name, to an AI provider outside of this server."
    ),
    ConsentPurpose.SHARE_CHAT_WITH_DOCTOR: _(
        "My doctor may read my conversations with the companion. Without this, my doctor still sees up to 200 "
        "characters around words that point to danger to life."
    ),
    ConsentPurpose.SHARE_CHECKIN_NOTES: _(
        "My doctor may read the notes of my daily check-ins. Without this, my doctor still sees up to 200 characters "
        "around words that point to danger to life."
    ),
}


class ConsentVersionOutdated(Exception):
    """Consent was given to a text that is not the current one. Holds the purpose."""

    def __init__(self, purpose: ConsentPurpose) -> None:
        super().__init__()
        self.purpose = purpose


@dataclass(frozen=True)
class ConsentState:
    """Where one purpose stands. `version` is that of the newest record; times are null when it never happened."""

    purpose: ConsentPurpose
    granted: bool
    version: str | None
    granted_at: datetime | None
    withdrawn_at: datetime | None

    @property
    def text(self) -> str:
        return str(TEXTS[self.purpose])


def consent_states(patient_id: UUID) -> list[ConsentState]:
    """All purposes in their fixed order, by one query."""
    history: dict[str, list[ConsentRecord]] = {purpose: [] for purpose in ConsentPurpose}
    for entry in _newest_first(patient_id):
        history[entry.purpose].append(entry)
    return [_state(purpose, history[purpose]) for purpose in ConsentPurpose]


@composed_once
def _newest_first(patient_id: UUID) -> "QuerySet[ConsentRecord]":
    return ConsentRecord.objects.filter(patient_id=patient_id).order_by("-id")


@composed_once
def _newest_of(patient_id: UUID, purpose: ConsentPurpose) -> "QuerySet[ConsentRecord]":
    return ConsentRecord.objects.filter(patient_id=patient_id, purpose=purpose).order_by("-id")


def _state(purpose: ConsentPurpose, newest_first: list[ConsentRecord]) -> ConsentState:
    latest = newest_first[0] if newest_first else None
    granted = next((entry for entry in newest_first if entry.granted), None)
    return ConsentState(
        purpose=purpose,
        granted=bool(latest and latest.granted),
        version=latest.version if latest else None,
        granted_at=granted.recorded_at if granted else None,
        withdrawn_at=latest.recorded_at if latest and not latest.granted else None,
    )


def consent_state(patient_id: UUID, purpose: ConsentPurpose) -> ConsentState:
    return _state(purpose, _newest_of(patient_id, purpose))


def has_consent(patient_id: UUID, purpose: ConsentPurpose) -> bool:
    """Whether the patient allows this now; read at the moment of use, so that a withdrawal acts at once."""
    latest = next(iter(_newest_of(patient_id, purpose)), None)
    return bool(latest and latest.granted)


@transaction.atomic
def set_consents(*, patient: Patient, changes: dict[ConsentPurpose, tuple[bool, str | None]]) -> None:
    """{purpose: (granted, version the patient read)}. Raises ConsentVersionOutdated before anything is written."""
    for purpose, (granted, version) in changes.items():
        if granted and version != CURRENT_VERSION:
            raise ConsentVersionOutdated(purpose)
    Patient.objects.select_for_update().only("id").get(pk=patient.pk)
    current = {state.purpose: state.granted for state in consent_states(patient.pk)}
    for purpose, (granted, _version) in changes.items():
        if current[purpose] != granted:
            ConsentRecord.objects.create(patient=patient, purpose=purpose, granted=granted, version=CURRENT_VERSION)
            audit.record(patient.user, AuditAction.CONSENT, patient_id=patient.pk)
