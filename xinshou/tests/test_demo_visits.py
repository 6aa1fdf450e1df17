from collections import Counter

import pytest
from django.core.management import call_command
from django.utils import timezone

from clinical.models import Appointment, BookingSettings
from clinical.queries.silence import rhythms_of
from clinical.queries.today import today_of
from patients.models import Doctor
from patients.models.zones import zone_of

pytestmark = pytest.mark.django_db


def test_the_demo_has_visits_of_every_state_and_something_for_today(settings: object) -> None:
    call_command("seed_demo", verbosity=0)
    states = Counter(Appointment.objects.values_list("status", flat=True))
    assert set(states) == {"PENDING", "CONFIRMED", "COMPLETED", "CANCELLED", "NO_SHOW"}
    assert set(BookingSettings.objects.values_list("booking_mode", flat=True)) == {
        "DOCTOR_BOOKS",
        "PATIENT_REQUESTS",
        "SELF_BOOK",
    }
    overdue = 0
    for doctor in Doctor.objects.select_related("user"):
        with timezone.override(zone_of(doctor.timezone)):
            shown = today_of(doctor, rhythms_of(doctor))
        assert shown.quiet
        overdue += len(shown.overdue)
    assert overdue
    assert not Appointment.objects.open().filter(ends_at__lt=timezone.now()).exists()
