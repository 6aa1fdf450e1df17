"""Soft hits that the model dismissed and that a person reads again without knowing who wrote them or what was said."""

from django.db.models import QuerySet

from clinical.models import ScreeningStatus, TextScreening
from patients.models import Doctor


def waiting_for(doctor: Doctor) -> QuerySet[TextScreening]:
    """The sampled ones of the doctor's own patients that nobody has judged, oldest first."""
    return TextScreening.objects.filter(
        patient__primary_doctor=doctor, status=ScreeningStatus.DISMISSED, sampled=True, reviewed_at__isnull=True
    ).order_by("created_at", "id")
