"""Words and parts of clinical notes. An unknown code raises KeyError, as in clinical_words."""

from collections.abc import Sequence
from dataclasses import dataclass

from django import template
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from clinical.citations import CITED
from clinical.queries.notes import HEADINGS, CitedFact

register = template.Library()
STATES: dict[str, str | Promise] = {
    "DRAFT": pgettext_lazy("note", "Draft, not signed"),
    "SIGNED": pgettext_lazy("note", "Signed"),
}
ORIGINS: dict[str, str | Promise] = {
    "DOCTOR": _("Saved by the doctor"),
    "MODEL": _("Drafted by a model"),
    "RECORD": _("Drafted from the record by rules"),
}


@dataclass(frozen=True)
class Part:
    """A stretch of a line, or the fact that it names."""

    text: str
    fact: CitedFact | None = None


@register.filter
def note_state_word(status: str) -> str | Promise:
    return STATES[status]


@register.filter
def note_origin_word(origin: str) -> str | Promise:
    return ORIGINS[origin]


@register.filter
def section_heading(name: str) -> str | Promise:
    return HEADINGS[name]


@register.filter
def cited_lines(text: str, facts: Sequence[CitedFact]) -> list[list[Part]]:
    """Line by line; a number that names no fact stays a word of the text."""
    by_number = {fact.number: fact for fact in facts}
    return [list(_parts(line, by_number)) for line in text.split("\n")]


def _parts(line: str, by_number: dict[int, CitedFact]) -> list[Part]:
    parts, done = [], 0
    for match in CITED.finditer(line):
        if fact := by_number.get(int(match[1])):
            parts += [Part(line[done : match.start()]), Part(match[0], fact)]
            done = match.end()
    return [*parts, Part(line[done:])]
