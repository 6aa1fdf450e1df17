"""What a doctor may still read of the assistant's stored answers. They were made of the facts that the patient shared
then; what quotes a note or a talk is left out from the moment on when the patient shares it no more."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _

from chat.assistant import Source, facts_as_answer, numbers_in, sentences_in
from chat.models import AnswerSource, AssistantTurn, TurnRole
from xinshou.encryption import UNREADABLE, open_rows


def shared_sources(turn: AssistantTurn, withheld: frozenset[str]) -> list[Source]:
    return [source for source in _sources(turn.sources) if source.kind not in withheld]


def shared_content(turn: AssistantTurn, withheld: frozenset[str]) -> Any:
    """Of an answer that was given withheld facts only what names other facts is left: a sentence without a source may
    tell of anything."""
    hidden = {source.number for source in _sources(turn.sources) if source.kind in withheld}
    if turn.role == TurnRole.USER or not hidden or not turn.content or turn.content is UNREADABLE:
        return turn.content
    if turn.source == AnswerSource.FALLBACK:
        left = facts_as_answer(shared_sources(turn, withheld)).text
    else:
        sentences = sentences_in(str(turn.content))
        left = "\n".join(text for text in sentences if (named := numbers_in(text)) and not named & hidden)
    return left or _("The patient does not share any more what this answer was made of.")


def conversations_with(withheld: frozenset[str], conversation_ids: Iterable[UUID]) -> set[UUID]:
    """Whose answers were made of withheld facts, so that their summaries may tell of them. One query, or none."""
    wanted = list(conversation_ids)
    if not withheld or not wanted:
        return set()
    turns = AssistantTurn.objects.filter(conversation__in=wanted, sources__isnull=False)
    rows = list(turns.values("id", "patient_id", "conversation_id", "sources"))
    open_rows(AssistantTurn, rows, ["sources"], subject="patient_id")
    return {row["conversation_id"] for row in rows if any(s.kind in withheld for s in _sources(row["sources"]))}


def _sources(stored: Any) -> list[Source]:
    return [Source(**source) for source in stored] if stored and stored is not UNREADABLE else []
