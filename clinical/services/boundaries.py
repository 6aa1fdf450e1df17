"""What nobody and no machine is to ask this patient about."""

from collections.abc import Sequence

from django.db import transaction
from django.utils import timezone

from clinical.models import Boundaries, RiskEvent, RiskLevel, RiskSource
from clinical.queries.boundaries import topics_of
from clinical.services.risk_events import screen
from patients import audit
from patients.models import AuditAction, Patient

HIGHEST = RiskLevel.MEDIUM
"""A list of what hurts names dark things on purpose, as a safety plan does: what is new is read, not as an alarm."""


def lock_boundaries(patient: Patient) -> Boundaries | None:
    """Writers of one list take turns from here to the end of the transaction."""
    Patient.objects.select_for_update(of=("self",), no_key=True).only("pk").get(pk=patient.pk)
    return Boundaries.objects.filter(patient=patient).first()


@transaction.atomic
def write_boundaries(*, patient: Patient, topics: Sequence[str]) -> tuple[Boundaries, list[RiskEvent]]:
    """Replaces the list; topics that are new pass the risk door in the same transaction."""
    stored = lock_boundaries(patient) or Boundaries(patient=patient)
    known = set(topics_of(patient))
    stored.topics, stored.updated_at = list(topics), timezone.now()
    stored.save()
    audit.record(patient.user, AuditAction.UPDATE, patient_id=patient.pk)
    read = (
        screen(patient, topic, source=RiskSource.PROFILE, source_id=patient.pk, highest=HIGHEST)
        for topic in dict.fromkeys(topics)
        if topic not in known
    )
    return stored, [event for event in read if event]
