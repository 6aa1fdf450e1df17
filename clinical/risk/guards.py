"""What speaks against a match. Each guard is part of the rule; none weighs, each has its reason in words."""

import re
from collections.abc import Callable

from clinical.risk.kinds import KINDS, Guard
from clinical.risk.matching import Match
from clinical.risk.reading import Reading
from clinical.risk.tree import Hit

COMMA = re.compile("[,，、،:：–—]| - ")
HANDED_OVER = re.compile("[:：\"“«「『‘]|(?<!\\w)'")
"""What stands before words that are somebody's, or a work's."""
OVER_TO = 12
"""Letters before a match in which such a sign must stand."""
BESIDE = 40
"""Letters beside a quotation in which its speaker or the work it is from may be named."""
SPEAKER = 4
"""Units between a speaker and the verb of saying."""
TITLE_MARKS = "《"
READ_BESIDE_ALL = frozenset({"zh"})
"""Languages whose words guard matches of every language: nothing else is written in their letters, so a word of theirs
in a mixed text means what it says ("我没有 want to die"). The words of others may be another language's by chance."""


def against(match: Match, reading: Reading) -> Guard | None:
    """The first guard that holds, if any. Masks (idioms) are taken out before."""
    return next((guard for guard, holds in CHECKS_OF[match.rule.kind] if holds(match, reading)), None)


def _spoken(hits: list[Hit], match: Match, reading: Reading) -> list[Hit]:
    """Hits of the languages in which the match may be said that are no part of it. A loan word ("suicide") may be
    English whatever the rule's language is."""
    if not hits:
        return []
    spoken = match.spoken | READ_BESIDE_ALL
    if any((core.start, core.end) in reading.english for core in match.core):
        spoken |= {"en"}
    return [hit for hit in hits if hit.language in spoken and not _in_core(hit, match)]


def _around(concept: str, match: Match, reading: Reading, sentences: int = 0) -> list[Hit]:
    return _spoken(reading.around(concept, match.start, sentences), match, reading)


def _between(concept: str, match: Match, reading: Reading, left: int, right: int) -> list[Hit]:
    return _spoken(reading.between(concept, left, right), match, reading)


def _in_core(hit: Hit, match: Match) -> bool:
    return any(core.start < hit.end and hit.start < core.end for core in match.core)


def _says_i(match: Match, reading: Reading) -> bool:
    """Whether a word of the match is itself in the first person: I, or one that holds an I (kill myself). That a form
    says I is known of the rule's own language only."""
    own = match.language
    return any(
        hit.concept == "I"
        or (hit.concept in own.first_person and hit.language == own.code)
        or reading.between("I", hit.start, hit.end)
        for hit in match.core
    )


def _denied(match: Match, reading: Reading) -> bool:
    """A denial right before, within or right behind the match, with no "but" between; or words that explain it away."""
    checks = (_denied_before, _denied_within, _denied_after, _meant_otherwise)
    return any(holds(match, reading) for holds in checks)


def _denied_before(match: Match, reading: Reading) -> bool:
    """A denial does not reach over a comma to a new I."""
    text = reading.view.folded
    for hit in _around("NEG", match, reading):
        if hit.end > match.start or reading.gap(hit.end, match.start) > match.language.neg_reach:
            continue
        parted = COMMA.search(text, hit.end, match.start) and _says_i(match, reading)
        if not parted and not _between("BREAK", match, reading, hit.end, match.start):
            return True
    return False


def _denied_within(match: Match, reading: Reading) -> bool:
    """Right before one of its words: "I am not suicidal". Where words weigh less, a little further before it."""
    reach = 0 if KINDS[match.rule.kind].hard else match.language.neg_reach
    return any(
        hit.end <= core.start
        and reading.gap(hit.end, core.start) <= reach
        and not COMMA.search(reading.view.folded, hit.end, core.start)
        for hit in _between("NEG", match, reading, match.start, match.end)
        for core in match.core
    )


def _denied_after(match: Match, reading: Reading) -> bool:
    for hit in _around("NEG_AFTER", match, reading):
        start = max(hit.start, match.end)
        near = hit.start >= match.end - 1 and reading.gap(match.end, start) <= match.language.neg_after_reach
        if near and not _between("BREAK", match, reading, match.end, start):
            return True
    return False


def _meant_otherwise(match: Match, reading: Reading) -> bool:
    """ "When I wrote 'I'm done' I meant the paperwork": in the sentence, or the one behind a quotation."""
    return bool(_around("MEANT", match, reading, 1 if reading.quotation_around(match.start, match.end) else 0))


def _past(match: Match, reading: Reading) -> bool:
    """Over and resolved, here or in the next sentence; or the time word that governs the match is one long over: the
    last before it, else the first behind it. A word like "again" in the sentence speaks against both."""
    resolved, past = _around("RESOLVED", match, reading, 1), _around("PAST", match, reading)
    if not resolved and not past:
        return False
    still = [hit for hit in _around("STILL", match, reading) if not _inside_any(hit, resolved)]
    if still:
        return False
    current = _around("CURRENT", match, reading)
    before = [hit for hit in (*past, *current) if hit.start < match.end]
    behind = sorted((*past, *current), key=lambda hit: (hit.start, hit.start - hit.end))
    governing = [max(before, key=lambda hit: (hit.end, hit.end - hit.start))] if before else behind[:1]
    return bool(resolved) or any(hit.concept == "PAST" for hit in governing)


def _inside_any(hit: Hit, others: list[Hit]) -> bool:
    return any(other.start <= hit.start and hit.end <= other.end for other in others)


def _other_person(match: Match, reading: Reading) -> bool:
    """The last person named in the sentence before the match, or within it, is not the writer."""
    named = _before(reading, match, "OTHER")
    if not named or _says_i(match, reading):
        return False
    anew = [hit for concept in ("I", "BREAK", *match.language.subject_anew) for hit in _before(reading, match, concept)]
    return max(hit.start for hit in named) > max((hit.start for hit in anew), default=-1)


def _before(reading: Reading, match: Match, concept: str) -> list[Hit]:
    hits = _between(concept, match, reading, reading.around_bounds(match.start)[0], match.end)
    return [hit for hit in hits if reading.same_sentence(hit.start, match.start)]


def _quoted(match: Match, reading: Reading) -> bool:
    """In quotation marks, with another speaker or a work named beside them; or in the marks of a title."""
    bounds = reading.quotation_around(match.start, match.end)
    if bounds is None:
        return False
    left, right = bounds
    if reading.view.exact[left] in TITLE_MARKS:
        return True
    said = _beside("SAID", match, reading, left, right)
    if any(_by_the_writer(hit, match, reading) for hit in said):
        return False
    handed = [hit for hit in _between("OTHER", match, reading, left - BESIDE, left) if left - hit.end <= 2]
    return bool(said or handed or _beside("WORK", match, reading, left, right))


def _beside(concept: str, match: Match, reading: Reading, left: int, right: int) -> list[Hit]:
    before = _between(concept, match, reading, left - BESIDE, left)
    return before + _between(concept, match, reading, right, right + BESIDE)


def _by_the_writer(said: Hit, match: Match, reading: Reading) -> bool:
    subjects = [hit for hit in reading.between("I", said.start - BESIDE, said.start) if hit.end <= said.start]
    others = [hit for hit in reading.between("OTHER", said.start - BESIDE, said.start) if hit.end <= said.start]
    last = max((hit.end for hit in subjects), default=-1)
    return last > max((hit.end for hit in others), default=-1) and reading.gap(last, said.start) <= SPEAKER


def _work(match: Match, reading: Reading) -> bool:
    """A film, song, book, game, piece of news or lesson is named in the sentence; it must also hand over words in the
    first person ("the song goes: …"), since people who want to die read the news, too."""
    works = _around("WORK", match, reading)
    if not works or not (_says_i(match, reading) and KINDS[match.rule.kind].hard):
        return bool(works)
    before = [hit for hit in works if hit.end <= match.start]
    return any(
        HANDED_OVER.search(reading.view.exact, max(hit.end, match.start - OVER_TO), match.start)
        or _between("SAID", match, reading, hit.end, match.start)
        for hit in before
    )


def _joke(match: Match, reading: Reading) -> bool:
    return bool(_around("JOKE", match, reading, 1))


def _parting(match: Match, reading: Reading) -> bool:
    return bool(_around("PARTING", match, reading))


CHECKS: dict[Guard, Callable[[Match, Reading], bool]] = {
    Guard.DENIED: _denied,
    Guard.QUOTED: _quoted,
    Guard.WORK: _work,
    Guard.PAST: _past,
    Guard.OTHER_PERSON: _other_person,
    Guard.JOKE: _joke,
    Guard.PARTING: _parting,
}
CHECKS_OF = {
    name: [(guard, holds) for guard, holds in CHECKS.items() if guard in kind.guards] for name, kind in KINDS.items()
}
