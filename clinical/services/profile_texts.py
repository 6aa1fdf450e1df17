"""What patients write in their profiles passes the risk door like every other text."""

from collections.abc import Iterable

from clinical.models import RiskSource
from clinical.services.risk_events import screen
from patients.models import Patient


def screen_profile_texts(patient: Patient, texts: Iterable[str]) -> None:
    """One text after the other, so that an excerpt never mixes two fields. Runs in the transaction that stores them."""
    for text in texts:
        screen(patient, text, source=RiskSource.PROFILE, source_id=patient.pk)
