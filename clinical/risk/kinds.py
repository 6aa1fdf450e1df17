"""What a rule may find: one table for all languages, which only know words; levels and reasons are decided here."""

from dataclasses import dataclass
from enum import Enum

from clinical.risk.findings import Level

RUBRIC = "rubric v1 (docs/risk-engine.md); nearest scales: C-SSRS screener (Posner 2011), UK mental health triage scale"


class Guard(Enum):
    """What may speak against words; each is part of the rule itself, none is applied from outside."""

    DENIED = "denied"
    PAST = "past and over"
    OTHER_PERSON = "another person"
    QUOTED = "somebody else's words"
    WORK = "a work, news, a game or a lesson"
    JOKE = "said in jest"
    PARTING = "a parting from work or a class, or a notary's matter"


EVERY = frozenset(Guard) - {Guard.PARTING}
FIRM = EVERY - {Guard.JOKE}
"""For explicit words: a laugh beside them takes nothing back."""
OF_LEAVING = FIRM | {Guard.PARTING}
OF_OTHERS = frozenset({Guard.DENIED, Guard.PAST, Guard.QUOTED, Guard.WORK})
"""Where other people belong into the sentence."""
FROM_OTHERS = frozenset({Guard.DENIED, Guard.PAST})
"""Threats and dangers: they come as other people's words, and because of what the writer wrote, sang or reported."""


@dataclass(frozen=True, slots=True)
class Kind:
    """`level` None: evidence that counts only together with other evidence (see combinations.py)."""

    name: str
    risk_type: str
    level: Level | None
    why: str
    hard: bool = True
    guards: frozenset[Guard] = FIRM
    theme: str | None = None


def _table(*kinds: Kind) -> dict[str, Kind]:
    return {kind.name: kind for kind in kinds}


FOUND = "FEAR_OF_BEING_FOUND"
S, H, V, P, O = "SUICIDAL", "SELF_HARM", "VIOLENCE", "PERSECUTION_FEAR", "OTHER"  # noqa: E741
M, HI, C = Level.MEDIUM, Level.HIGH, Level.CRITICAL

KINDS = _table(
    Kind("WISH", S, HI, "a wish to die or not to live, first person, present"),
    Kind("INTENT", S, HI, "an intention or decision to end one's life"),
    Kind("THINKING", S, HI, "present thoughts of suicide or of how to do it"),
    Kind("SACRIFICE", S, HI, "own death weighed as a solution for others"),
    Kind("RECENT_ATTEMPT", S, HI, "an attempt in the past days or weeks"),
    Kind("IN_PROGRESS", S, C, "an act in progress or just done"),
    Kind("AT_THE_PLACE", S, C, "is now at a place for the act"),
    Kind("MEANS_NOW", S, C, "means in hand, with the act announced"),
    Kind("LAST_ACT", S, C, "a goodbye with the act set"),
    Kind("PASSIVE", S, M, "a passive wish not to wake or to be gone", hard=False, guards=EVERY),
    Kind("BURDEN", S, M, "feels a burden or superfluous", hard=False, guards=EVERY, theme="BURDEN"),
    Kind("GUILT", S, M, "survivor guilt with a wish to have died", hard=False, guards=EVERY, theme="SURVIVOR_GUILT"),
    Kind("NO_FUTURE", S, M, "no future, no way out", hard=False, guards=EVERY, theme="EXILE_DESPAIR"),
    Kind("NO_MEANING", S, M, "life has lost its meaning", hard=False, guards=EVERY, theme="LOSS_OF_MEANING"),
    Kind("MENTION", S, M, "words of suicide that nothing explains away", hard=False, guards=EVERY),
    Kind("SELF_INJURY", H, HI, "self-injury in the past days, or a present urge to it"),
    Kind("SEVERE_BLEEDING", H, C, "bleeding that does not stop, after self-injury"),
    Kind("URGE_RESISTED", H, M, "an urge to self-injury, resisted", hard=False, guards=EVERY),
    Kind("HARM_INTENT", V, HI, "an intention to harm a person"),
    Kind("HARM_NOW", V, C, "means and target at hand, or on the way"),
    Kind("VIOLENT_IMAGES", V, M, "violent images that are not wanted", hard=False, guards=EVERY),
    Kind("THREATENED", P, HI, "a direct, concrete threat to life or family", guards=FROM_OTHERS, theme=FOUND),
    Kind("DANGER_NOW", P, C, "in danger at this moment", guards=FROM_OTHERS, theme=FOUND),
    Kind("ACUTE_FEAR", P, M, "acute fear of persecution, with distress", hard=False, guards=FROM_OTHERS, theme=FOUND),
    Kind("FAMILY_THREATENED", P, M, "family summoned or taken", hard=False, guards=FROM_OTHERS, theme=FOUND),
    Kind("OTHER_IN_DANGER", O, HI, "somebody else is in danger now", guards=OF_OTHERS),
    Kind("OTHER_IN_DANGER_NOW", O, C, "somebody else is in danger at this moment", guards=OF_OTHERS),
    # Evidence: nothing by itself.
    Kind("MEANS", S, None, "means of suicide within reach"),
    Kind("HELD", S, None, "means of suicide that are there, with nothing said of their use"),
    Kind("PLACE", S, None, "at or on the way to a high place, tracks, water"),
    Kind("FAREWELL", S, None, "words of goodbye, thanks or forgiveness", guards=OF_LEAVING),
    Kind("LAST_THINGS", S, None, "affairs put in order, things or animals given into care", guards=OF_LEAVING),
    Kind("SHUT_IN", S, None, "has shut himself in, will not come out"),
    Kind("SOON", S, None, "a time within about two days", guards=frozenset({Guard.QUOTED, Guard.WORK})),
    # A mask takes words out of the reading: idioms, literal objects, metaphors.
    Kind("IDIOM", S, None, "a figure of speech or a literal use", guards=frozenset()),
)  # fmt: skip
