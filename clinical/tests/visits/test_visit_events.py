from datetime import timedelta

from django.utils import timezone

from clinical.queries.visit_events import appointment_changed, appointment_reminder
from clinical.tests.factories import make_appointment
from patients.tests.base import Cast
from patients.tests.factories import disconnect


def test_each_side_hears_of_its_own_visits_only(cast: Cast) -> None:
    visit = make_appointment(cast.mei, timezone.now() + timedelta(days=1), reason="Sleep")
    ids = {"appointment_id": str(visit.pk), "reminder": "DAY_BEFORE"}
    for person in (cast.mei.user, cast.dr_lin.user):
        assert appointment_changed(person, ids) == {"appointment_id": str(visit.pk), "status": "PENDING"}
        said = appointment_reminder(person, ids)
        assert said == ids | {"starts_at": visit.starts_at}
    for person in (cast.amir.user, cast.dr_osei.user, cast.admin):
        assert appointment_changed(person, ids) is None
        assert appointment_reminder(person, ids) is None


def test_a_former_doctor_and_a_cancelled_visit_are_silent(cast: Cast) -> None:
    visit = make_appointment(cast.mei, timezone.now() + timedelta(days=1), status="CANCELLED")
    ids = {"appointment_id": str(visit.pk), "reminder": "DAY_BEFORE"}
    assert appointment_reminder(cast.mei.user, ids) is None
    disconnect(cast.mei)
    assert appointment_changed(cast.dr_lin.user, ids) is None
