"""The library of tags `i18n`, whose `translate` and `blocktranslate` look a constant text up once a process and
language."""

from django import template
from django.template.base import FilterExpression, Parser, Token, render_value_in_context
from django.template.context import Context
from django.templatetags import i18n
from django.utils.translation import get_language, gettext, pgettext

register = template.Library()
MISSING = object()
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
    if not all(_is_constant(part) for part in (node.filter_expression, node.message_context) if part is not None):
        return node
    kept = KeptTranslation(node.filter_expression, node.noop, node.asvar, node.message_context)
    kept.known = {}
    return kept


class KeptBlock(i18n.BlockTranslateNode):
    """As Django's, where it prints one text without a plural. What cannot be filled in is left to Django, which says
    so or takes the original."""

    text: str
    names: tuple[str, ...]
    known: dict[str | None, str]

    def render(self, context: Context, nested: bool = False) -> str:
        language = get_language()
        if nested or language is None:
            return str(super().render(context, nested))
        if language not in self.known:
            self.known[language] = self._translated(context)
        own = {name: value.resolve(context) for name, value in self.extra_context.items()}
        found = [own[name] if name in own else context.get(name, MISSING) for name in self.names]
        if any(value is MISSING for value in found):
            return str(super().render(context))
        printed = {name: render_value_in_context(value, context) for name, value in zip(self.names, found, strict=True)}
        try:
            return self.known[language] % printed
        except (KeyError, ValueError):
            return str(super().render(context))

    def _translated(self, context: Context) -> str:
        if self.message_context is None:
            return gettext(self.text)
        return pgettext(self.message_context.resolve(context), self.text)


@register.tag("blocktranslate")
@register.tag("blocktrans")
def blocktranslate(parser: Parser, token: Token) -> i18n.BlockTranslateNode:
    node = i18n.do_block_translate(parser, token)
    if node.plural or node.asvar or not (node.message_context is None or _is_constant(node.message_context)):
        return node
    kept = KeptBlock(node.extra_context, node.singular, message_context=node.message_context, trimmed=node.trimmed)
    text, names = node.render_token_list(node.singular)
    kept.text, kept.names, kept.known = text, tuple(names), {}
    return kept


def _is_constant(expression: FilterExpression) -> bool:
    if expression.filters:
        return False
    return not expression.is_var or expression.var.literal is not None
