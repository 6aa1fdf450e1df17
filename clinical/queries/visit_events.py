"""What the live stream says of visits: ids and states, never a word of anybody's."""

from typing import Any

from clinical.models import Appointment
from patients.models import User
from xinshou.live import Ids, renders


@renders("appointment_changed")
def appointment_changed(user: User, ids: Ids) -> dict[str, Any] | None:
    visit = _visible(user, ids)
    return None if visit is None else {"appointment_id": str(visit.pk), "status": visit.status}


@renders("appointment_reminder")
def appointment_reminder(user: User, ids: Ids) -> dict[str, Any] | None:
    visit = _visible(user, ids)
    if visit is None or not visit.is_open:
        return None
    return {"appointment_id": str(visit.pk), "reminder": ids["reminder"], "starts_at": visit.starts_at}


def _visible(user: User, ids: Ids) -> Appointment | None:
    rows = Appointment.objects.filter(pk=ids["appointment_id"]).only("pk", "status", "starts_at", "ends_at")
    if user.is_doctor:
        return rows.visible_to(user.doctor).first()
    return rows.filter(patient__user=user).first()
