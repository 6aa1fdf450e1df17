"""Waiting for an answer that a worker writes."""

import time
from uuid import UUID

from chat.models import AssistantTurn
from chat.services.assistant import answer_from_the_record
from xinshou.pool import give_connection_back

LOOK_EVERY_SECONDS = 0.3


def wait_for_answer(turn_id: UUID, seconds: float) -> AssistantTurn:
    """The finished turn, after `seconds` at the latest: then the facts on record are the answer. Outside of any
    transaction."""
    give_up_at = time.monotonic() + seconds
    while time.monotonic() < give_up_at and AssistantTurn.objects.waiting().filter(pk=turn_id).exists():
        give_connection_back()
        time.sleep(LOOK_EVERY_SECONDS)
    related = ("patient__user", "patient__primary_doctor__user", "conversation__doctor")
    return answer_from_the_record(AssistantTurn.objects.select_related(*related).get(pk=turn_id))
