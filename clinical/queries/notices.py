"""What a doctor has been told and has not seen yet."""

from collections.abc import Sequence
from typing import NamedTuple
from uuid import UUID

from django.db.models import Count, QuerySet, Window

from clinical.models import Notice
from patients.models import Doctor
from xinshou.composed import composed_once


class UnseenNotices(NamedTuple):
    """`shown` newest first, with the event's level; `number` counts those beyond them too."""

    shown: Sequence[Notice]
    number: int


def unseen_notices(doctor: Doctor, at_most: int) -> UnseenNotices:
    shown = _unseen(doctor.pk, at_most)
    return UnseenNotices(shown, getattr(shown[0], "number", 0) if shown else 0)


@composed_once
def _unseen(doctor_id: UUID, at_most: int) -> "QuerySet[Notice]":
    """What is counted is counted before the limit cuts."""
    unseen = Notice.objects.unseen_by(Doctor(pk=doctor_id)).select_related("event").annotate(number=Window(Count("pk")))
    return unseen.only("kind", "created_at", "event__level").order_by("-created_at")[:at_most]
