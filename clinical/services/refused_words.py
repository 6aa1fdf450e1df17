"""Words that a patient sent and that are not stored, whatever was wrong around them. The event must outlive the
refusal: call these outside of a transaction that will be rolled back."""

from collections.abc import Callable, Collection, Iterable
from itertools import islice
from typing import Any

from django.db import transaction

from clinical.crisis_resources import resources_for
from clinical.models import RiskLevel, RiskSource
from clinical.queries.boundaries import topics_of
from clinical.queries.contact_preferences import contact_preferences_of
from clinical.queries.safety_plans import current_safety_plan, readable_steps, texts_of
from clinical.services import boundaries, contact_preferences, safety_plans
from clinical.services.profile_texts import is_prose
from clinical.services.risk_events import screen_refused_text
from patients.models import Patient
from patients.services.profiles import FREE_TEXTS
from xinshou.api.fields import has_visible_text

MOST_READ = 100_000
"""Code points of one body: more than the longest profile holds."""
MOST_TEXTS = 300
"""Texts of one body that are read by themselves: more than the longest safety plan holds. The rest is read as one."""


def screen_refused_profile(patient: Patient, words: Iterable[str]) -> dict[str, Any]:
    known = {getattr(patient, name) for name in FREE_TEXTS}
    return screen_refused_words(patient, words, source=RiskSource.PROFILE, known=known, is_prose=is_prose)


def screen_refused_preferences(patient: Patient, words: Iterable[str]) -> dict[str, Any]:
    preferences = contact_preferences_of(patient)
    known = {getattr(preferences, name) for name in contact_preferences.FREE_TEXTS} if preferences else set()
    is_prose = contact_preferences.is_contact_prose
    return screen_refused_words(patient, words, source=RiskSource.PROFILE, known=known, is_prose=is_prose)


def screen_refused_plan(patient: Patient, words: Iterable[str]) -> dict[str, Any]:
    known = set(texts_of(readable_steps(current_safety_plan(patient))))
    return screen_refused_words(
        patient, words, source=RiskSource.SAFETY_PLAN, known=known, highest=safety_plans.HIGHEST
    )


def screen_refused_boundaries(patient: Patient, words: Iterable[str]) -> dict[str, Any]:
    known = set(topics_of(patient))
    return screen_refused_words(patient, words, source=RiskSource.PROFILE, known=known, highest=boundaries.HIGHEST)


@transaction.atomic
def screen_refused_words(
    patient: Patient,
    words: Iterable[str],
    *,
    source: RiskSource,
    known: Collection[Any] = (),
    highest: RiskLevel | None = None,
    is_prose: Callable[[str], bool] = bool,
) -> dict[str, Any]:
    """One text after the other, so that an excerpt never mixes two, and the short ones first, so that a long one
    silences none; what stands in the record already was heard when it was stored. Returns what the refusal says beside
    itself: nothing, or where to find help."""
    new = (text for text in words if has_visible_text(text) and text not in known)
    texts = {*islice(new, MOST_TEXTS), "\n".join(islice(new, MOST_READ))}
    left, needs_help, day = MOST_READ, False, patient.local_day()
    for text in sorted(filter(None, texts), key=len):
        event = screen_refused_text(
            patient, text[:left], source=source, day=day, highest=highest, is_prose=is_prose(text)
        )
        needs_help = needs_help or (event is not None and event.deserves_resources)
        left -= len(text)
        if left <= 0:
            break
    return {"crisis_resources": resources_for(patient.country)} if needs_help else {}
