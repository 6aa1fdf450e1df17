"""The log of what left for a model, which the patient can read."""

from datetime import timedelta
from urllib.parse import urlsplit

from django.conf import settings
from django.utils import timezone

from clinical.models import EgressEntry, EgressKind
from patients.models import Patient
from xinshou import llm


def record_egress(patient: Patient, kind: EgressKind, *, characters: int) -> EgressEntry:
    """Call it before the words leave, outside any transaction that may be rolled back."""
    return EgressEntry.objects.create(
        patient=patient,
        kind=kind,
        host=urlsplit(settings.LLM_BASE_URL).hostname or "",
        is_remote=llm.is_remote(),
        characters=characters,
        sent_at=timezone.now(),
    )


def calls_within(patient: Patient, kinds: list[EgressKind], period: timedelta) -> int:
    """How often the model was asked about this patient: what a budget counts."""
    return EgressEntry.objects.filter(patient=patient, kind__in=kinds, sent_at__gt=timezone.now() - period).count()
