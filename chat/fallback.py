"""The offline companion: answers when there is no model, or none that may be asked, or none that answers well. Prepared
sentences, chosen by the turn's number so that a conversation does not repeat itself. Pure Python; never empty.

It hears, offers something for the senses with eyes open (no breathing exercise: it can bring a flashback), reminds of
what the patient has found helpful, and names the way to a person. It says that it is a program."""

from collections.abc import Sequence
from dataclasses import dataclass

from chat.companion_texts import texts_of
from chat.safety import KINDS

LONGEST_IDEA = 120


@dataclass(frozen=True)
class Situation:
    """`number` counts the replies of the conversation from 0. `risk_type` is that of an event of MEDIUM, None below:
    only then are dark thoughts spoken of. `ideas` are the patient's own words, from the profile and the safety plan."""

    language: str
    number: int
    risk_type: str | None = None
    ideas: Sequence[str] = ()
    has_doctor: bool = False


def fallback_reply(situation: Situation) -> str:
    words, number = texts_of(situation.language), situation.number
    opening = _concerned(situation) or _nth(words["heard"], number)
    parts = [
        opening,
        words["program_first"] if number == 0 else _nth(words["program"], number),
        _offer(situation),
        _nth(words["question"], number) if situation.risk_type is None else None,
        words["human_doctor" if situation.has_doctor else "human_none"] if _names_the_way(situation) else None,
    ]
    return "\n\n".join(part for part in parts if part)


def _concerned(situation: Situation) -> str | None:
    if situation.risk_type is None:
        return None
    kinds = texts_of(situation.language)["medium"]
    return str(kinds["SELF" if KINDS[situation.risk_type] == "SELF" else "OTHER"])


def _offer(situation: Situation) -> str:
    """Every second time the patient's own ideas, where there are any."""
    words = texts_of(situation.language)
    if situation.ideas and situation.number % 2:
        first = situation.number // 2 * 2 % len(situation.ideas)
        chosen = [*situation.ideas, *situation.ideas][first : first + min(2, len(situation.ideas))]
        return f"{words['coping']} {'; '.join(idea[:LONGEST_IDEA] for idea in chosen)}"
    return _nth(words["ground"], situation.number // 2 if situation.ideas else situation.number)


def _names_the_way(situation: Situation) -> bool:
    return situation.number % 3 == 0 or situation.risk_type is not None


def _nth(texts: Sequence[str], number: int) -> str:
    return texts[number % len(texts)]
