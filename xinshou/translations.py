"""The library of tags `i18n`, whose `translate` looks up a constant text once a process and language."""

from django import template
from django.template.base import FilterExpression, Parser, Token
from django.template.context import Context
from django.templatetags import i18n
from django.utils.translation import get_language

register = template.Library()
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


def _is_constant(expression: FilterExpression) -> bool:
    if expression.filters:
        return False
    return not expression.is_var or expression.var.literal is not None
