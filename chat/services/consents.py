"""What a patient must have agreed to; read at the moment of use, so that a withdrawal acts on queued work too."""

from clinical.services.screenings import model_may_read
from patients.models import ConsentPurpose, Patient
from patients.services.consents import has_consent


class ConsentRequired(Exception):
    """Holds the purpose that is missing."""

    def __init__(self, purpose: ConsentPurpose) -> None:
        super().__init__()
        self.purpose = purpose


def require_chat(patient: Patient) -> None:
    """Raises ConsentRequired."""
    if not has_consent(patient.pk, ConsentPurpose.AI_CHAT):
        raise ConsentRequired(ConsentPurpose.AI_CHAT)


def may_have_reply(patient: Patient) -> bool:
    """Whether a reply that waits is still wanted."""
    return patient.user.is_active and has_consent(patient.pk, ConsentPurpose.AI_CHAT)


def may_ask_model(patient: Patient) -> bool:
    """A model is configured and, where it is outside, the patient lets the words go there."""
    return model_may_read(patient)
