from typing import Any

from rest_framework.request import Request

from messaging.access import Side, find_thread, side_of
from patients.api.requests import person
from patients.models import UserType
from xinshou.api.views import ApiView


class PartyView(ApiView):
    """For patients and doctors, in their own threads."""

    roles = frozenset({UserType.PATIENT, UserType.DOCTOR})

    def side(self, request: Request) -> Side:
        return side_of(person(request))

    def check_door(self, request: Request, **kwargs: Any) -> None:
        if "thread_id" in kwargs:
            find_thread(person(request), kwargs["thread_id"])
