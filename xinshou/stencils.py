"""Small parts of a page that stand on it dozens of times: the template is drawn once a process, language and shape with
marks in the places of its values, and each use fills them in, escaped. Nothing of a person is kept.

    CLOCK = Stencil("clinical/risk/_clock.html")
    CLOCK.fill({"due_at": due_at.isoformat(), "span": "5 min"}, is_running=True)
    DAY.fill_each([{"day": "3 May", "mood": 5}, {"day": "2 May", "mood": None}])

Words and numbers are values; what the template asks about (a flag, None, a code of ours) is its shape and comes by
name. Where a template asks whether a value is true, or prints it only changed, it is drawn anew each time: nobody's
queue fails for the sake of time. Comparing a value with another, or asking for its length, is not noticed."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from inspect import unwrap
from typing import Any

from django.template.loader import render_to_string
from django.utils.html import escape, format_html
from django.utils.translation import get_language

KEPT = 512
"""Shapes of one template."""
Values = dict[str, Any]
"""Texts, numbers and flags, also in lists and dicts: numbers as they shall be printed."""
Form = Any
"""Of the values: mappings as their names and the forms of what they name, lists as LIST and forms, flags as they are,
HELD for all that is filled in."""
HELD, LIST = "held", "list"
PLAIN = (str, int, float)
_escaped: Callable[[Any], str] = unwrap(escape)
"""Without asking whether a text is translated later, which takes longer than the escaping: for PLAIN ones."""


NOTHING = ""
"""One more, for a template without any value: `format_html` wants some."""
MARK = re.compile("xsc-mark-([0-9]+)-")


@dataclass(frozen=True)
class Pattern:
    """`text` is for `format`: whatever it would take for a place is doubled. `order` says which value each place is."""

    text: str
    order: tuple[int, ...]


class NotPrinted(TypeError):
    """The template asks about a value."""


class _Mark(str):
    """Stands for a value; whoever asks whether it is true asks about the value."""

    __slots__ = ()

    def __bool__(self) -> bool:
        raise NotPrinted(self)


class Stencil:
    def __init__(self, template_name: str) -> None:
        self.template_name = template_name
        self._pattern = lru_cache(KEPT)(self._drawn)

    def fill(self, values: Values, **shape: bool | int | str | None) -> str:
        return self.fill_each([values], **shape)

    def fill_each(self, rows: Iterable[Values], **shape: bool | int | str | None) -> str:
        """One after the other, escaped in one go."""
        language = get_language()
        texts: list[str] = []
        printed: list[Any] = []
        for values in rows:
            held: list[Any] = []
            pattern = self._pattern(language, _form_of(values, held), **shape)
            if pattern is None:
                texts.append("{}")
                printed.append(render_to_string(self.template_name, {**values, **shape}))
            else:
                texts.append(pattern.text)
                printed += [held[place] for place in pattern.order]
        return format_html("".join(texts), *printed, NOTHING)

    def _drawn(self, _language: str | None, form: Form, **shape: Any) -> Pattern | None:
        """None where a value is not printed as it is."""
        marks: list[str] = []
        try:
            text = str(render_to_string(self.template_name, {**_marked(form, marks), **shape}))
        except NotPrinted:
            return None
        order = tuple(int(number) for number in MARK.findall(text))
        if set(order) != set(range(len(marks))):
            return None
        return Pattern(MARK.sub("{}", text.replace("{", "{{").replace("}", "}}")), order)


def _form_of(values: Values, held: list[Any]) -> Form:
    """What is filled in is added to `held`, in the order of the marks."""
    return (tuple(values), *_forms(values.values(), held))


def _forms(values: Iterable[Any], held: list[Any]) -> Iterator[Form]:
    for value in values:
        kind = type(value)
        if kind in PLAIN:
            held.append(_escaped(value))
            yield HELD
        elif value is None or kind is bool:
            yield value
        elif isinstance(value, dict):
            yield _form_of(value, held)
        elif isinstance(value, list | tuple):
            yield (LIST, *_forms(value, held))
        else:
            held.append(value)
            yield HELD


def _marked(form: Form, marks: list[str]) -> Any:
    if form is HELD:
        marks.append(_Mark(f"xsc-mark-{len(marks)}-"))
        return marks[-1]
    if not isinstance(form, tuple):
        return form
    names, *parts = form
    if names == LIST:
        return [_marked(one, marks) for one in parts]
    return {name: _marked(one, marks) for name, one in zip(names, parts, strict=True)}
