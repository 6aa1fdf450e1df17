"""Waits for a reply inside a request, without holding a database connection."""

import time
from uuid import UUID

from redis.exceptions import RedisError

from chat.models import Turn
from chat.queries.messages import is_finished
from chat.reply_stream import BLOCK_MS, wait_for_more
from chat.services.replies import rescue_overdue
from xinshou.pool import give_connection_back

WITHOUT_REDIS_SECONDS = 0.5


def wait_for_reply(turn: Turn, seconds: int) -> Turn:
    """The turn when it is finished, or as it is when the time is over."""
    give_up_at, number = time.monotonic() + seconds, 0
    while not is_finished(turn) and (left := give_up_at - time.monotonic()) > 0:
        give_connection_back()
        number = _wait_once(turn.pk, number, left)
        turn = look_again(turn)
    return turn


def look_again(turn: Turn) -> Turn:
    """The row as it is now; where no worker has taken it in time it is answered here."""
    rescue_overdue(turn.pk)
    return Turn.objects.select_related("answers", "patient").get(pk=turn.pk)


def _wait_once(message_id: UUID, number: int, left: float) -> int:
    """Until something happens, or BLOCK_MS of nothing are over; the number of the newest event."""
    try:
        return wait_for_more(message_id, number, max(int(min(left * 1000, BLOCK_MS)), 1))
    except RedisError:
        time.sleep(min(WITHOUT_REDIS_SECONDS, left))
        return number
