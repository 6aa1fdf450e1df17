from patients.models import EventGrant, Patient


def forget_grants(patient: Patient) -> None:
    """Leave to open one of the patient's events holds its id without a foreign key."""
    events = patient.risk_events.values("pk")
    EventGrant.objects.filter(risk_event_id__in=events).delete()
