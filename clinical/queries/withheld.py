"""Which kinds of facts quote what a patient shares by consent, and which of them are not shared now."""

from uuid import UUID

from patients.models import ConsentPurpose
from patients.services.consents import has_consent

CONSENT_OF_KIND = {
    "NOTE": ConsentPurpose.SHARE_CHECKIN_NOTES,
    "CHAT": ConsentPurpose.SHARE_CHAT_WITH_DOCTOR,
}


def withheld_kinds(patient_id: UUID) -> frozenset[str]:
    return frozenset(kind for kind, purpose in CONSENT_OF_KIND.items() if not has_consent(patient_id, purpose))
