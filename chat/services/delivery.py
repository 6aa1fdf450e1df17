"""Hands a reply out sentence by sentence, but nothing before the risk classifier has answered or its time is over: what
it raises to HIGH gets the fixed text instead."""

import time
from collections.abc import Sequence

from django.utils import timezone

from chat.models import Turn
from chat.queries.context import ToolResult
from chat.queries.messages import risk_check_data, worst_event_of
from chat.reply_stream import RISK_CHECK, TEXT_DELTA, TOOL_END, TOOL_START, ReplyStream
from chat.services.safety_replies import needs_safety_reply
from clinical.models import RiskEvent, ScreeningStatus, TextScreening
from clinical.services.fusion import decide_overdue_text
from xinshou.pool import give_connection_back

LOOK_SECONDS = 0.1


class Delivery:
    """Where an earlier worker has begun the stream, its events stay and no letters follow: the complete message
    replaces what it had said."""

    def __init__(self, asked: Turn, stream: ReplyStream, tools: Sequence[ToolResult]) -> None:
        self.asked, self.stream, self.tools = asked, stream, tools
        self.event: RiskEvent | None = None
        written = stream.kinds()
        self._begun, self._inherited = RISK_CHECK in written, TEXT_DELTA in written
        self._held: list[str] = []
        self._is_ready = self._spoke = False
        self._looked_at = 0.0

    @property
    def is_danger(self) -> bool:
        return self._is_ready and needs_safety_reply(self.event)

    def say(self, sentence: str) -> None:
        self._held.append(sentence)
        self.look()

    def look(self) -> None:
        """Lets go what is held, once it may go. Cheap: the database is asked ten times a second at most."""
        if not self._is_ready and time.monotonic() - self._looked_at >= LOOK_SECONDS:
            self._looked_at = time.monotonic()
            self._is_ready = is_classified(self.asked)
            if self._is_ready:
                self._begin()
            give_connection_back()
        if self._is_ready and not self.is_danger:
            self._let_go()

    def wait(self) -> None:
        while not self._is_ready:
            self.look()
            if not self._is_ready:
                time.sleep(LOOK_SECONDS)

    def drop(self) -> None:
        """What was held is not said."""
        self._held.clear()

    def replace(self, sentences: Sequence[str]) -> None:
        """Another text than was held. Letters only where none have gone out; the complete message says the rest."""
        self.drop()
        self.wait()
        if not self._spoke:
            self._held = list(sentences)
        self._let_go()

    def _begin(self) -> None:
        self.event = worst_event_of(self.asked.patient_id, self.asked.pk)
        if self._begun:
            return
        self._begun = True
        self.stream.write(RISK_CHECK, risk_check_data(self.event))
        for number, tool in enumerate(self.tools, start=1):
            named = {"tool_id": f"tool-{number}", "tool_name": tool.name}
            self.stream.write(TOOL_START, named)
            self.stream.write(TOOL_END, named | {"result_preview": tool.preview})

    def _let_go(self) -> None:
        for sentence in [] if self._inherited else self._held:
            self.stream.write(TEXT_DELTA, {"text": sentence})
            self._spoke = True
        self._held.clear()


def is_classified(asked: Turn) -> bool:
    """The model has read the words, or need not, or had its three seconds: then what it has not dismissed stands, and
    is in the queue before anything is said."""
    screening = TextScreening.objects.filter(source_id=asked.pk, patient_id=asked.patient_id).first()
    if screening is None or screening.status != ScreeningStatus.PENDING:
        return True
    now = timezone.now()
    if screening.decide_by > now:
        return False
    decide_overdue_text(asked.pk, now)
    return True
