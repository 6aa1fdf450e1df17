"""What patients write in their profiles passes the risk door like every other text."""

from collections.abc import Callable, Iterable
from typing import Any

from clinical.crisis_resources import resources_for
from clinical.models import RiskLevel, RiskSource
from clinical.risk.parts import word_count
from clinical.services.risk_events import screen
from patients.models import Patient

LEAST_PROSE = 5
"""Words from which on a profile's text is prose rather than an entry of a list; in scripts without spaces a letter is a
word. Our own rule: of 172 invented entries two alarm, one of them by a rule."""


def is_prose(text: str) -> bool:
    return word_count(text) >= LEAST_PROSE


def screen_profile_texts(
    patient: Patient, texts: Iterable[str], *, is_prose: Callable[[str], bool] = is_prose
) -> dict[str, Any]:
    """One text after the other, so that an excerpt never mixes two fields; in the transaction that stores them. Returns
    what the answer has to say beside the profile: nothing, or the alert and where to find help."""
    events = [
        screen(patient, text, source=RiskSource.PROFILE, source_id=patient.pk, is_prose=is_prose(text))
        for text in texts
    ]
    worst = max((event.level for event in events if event), default=RiskLevel.LOW)
    if not any(event and event.deserves_resources for event in events):
        return {}
    return {"risk_alert": worst >= RiskLevel.HIGH, "crisis_resources": resources_for(patient.country)}
