"""The library of tags `i18n`, whose `translate` and `blocktranslate` look a constant text up once a process and
language."""

from django import template
from django.template.base import FilterExpression, Parser, Token, render_value_in_context
from django.template.context import Context
from django.templatetags import i18n
from django.utils.translation import get_language, gettext, ngettext, npgettext, pgettext

register = template.Library()
MISSING = object()
NUMBERS_KEPT = 400
"""Counted things whose words are kept; more of them Django counts."""
register.tags |= i18n.register.tags
register.filters |= i18n.register.filters


class KeptTranslation(i18n.TranslateNode):
    """Of a text that stands in the template."""

    known: dict[str | None, str]

    def render(self, context: Context) -> str:
        language = get_language()
        if language not in self.known:
            printed: str = super().render(context)
            self.known[language] = printed if self.asvar is None else context[self.asvar]
        if self.asvar is None:
            return self.known[language]
        context[self.asvar] = self.known[language]
        return ""


@register.tag("translate")
@register.tag("trans")
def translate(parser: Parser, token: Token) -> i18n.TranslateNode:
    node = i18n.do_translate(parser, token)
    if not all(is_constant(part) for part in (node.filter_expression, node.message_context) if part is not None):
        return node
    kept = KeptTranslation(node.filter_expression, node.noop, node.asvar, node.message_context)
    kept.known = {}
    return kept


class KeptBlock(i18n.BlockTranslateNode):
    """As Django's, where it prints a text. What cannot be filled in is left to Django, which says so or takes the
    original."""

    text: str
    plural_text: str | None
    names: tuple[str, ...]
    known: dict[tuple[str, int | None], str]

    def render(self, context: Context, nested: bool = False) -> str:
        language = get_language()
        number = self.counter.resolve(context) if self.counter else None
        is_usual = self.counter is None or (type(number) is int and 0 <= number < NUMBERS_KEPT)
        if nested or language is None or not is_usual:
            return str(super().render(context, nested))
        key = (language, number)
        if key not in self.known:
            self.known[key] = self._translated(context, number)
        own = {name: value.resolve(context) for name, value in self.extra_context.items()}
        if self.countervar is not None:
            own[self.countervar] = number
        found = [own[name] if name in own else context.get(name, MISSING) for name in self.names]
        if any(value is MISSING for value in found):
            return str(super().render(context))
        printed = {name: render_value_in_context(value, context) for name, value in zip(self.names, found, strict=True)}
        try:
            return self.known[key] % printed
        except (KeyError, ValueError):
            return str(super().render(context))

    def _translated(self, context: Context, number: int | None) -> str:
        where = self.message_context and self.message_context.resolve(context)
        if self.plural_text is None or number is None:
            return pgettext(where, self.text) if where else gettext(self.text)
        if where:
            return npgettext(where, self.text, self.plural_text, number)
        return ngettext(self.text, self.plural_text, number)


@register.tag("blocktranslate")
@register.tag("blocktrans")
def blocktranslate(parser: Parser, token: Token) -> i18n.BlockTranslateNode:
    node = i18n.do_block_translate(parser, token)
    if node.asvar or not (node.message_context is None or is_constant(node.message_context)):
        return node
    kept = KeptBlock(
        node.extra_context, node.singular, node.plural, node.countervar, node.counter, node.message_context,
        node.trimmed,
    )  # fmt: skip
    text, names = node.render_token_list(node.singular)
    plural, more = node.render_token_list(node.plural) if node.plural else (None, [])
    kept.text, kept.plural_text, kept.names, kept.known = text, plural, (*names, *more), {}
    return kept


def is_constant(expression: FilterExpression) -> bool:
    if expression.filters:
        return False
    return not expression.is_var or expression.var.literal is not None
