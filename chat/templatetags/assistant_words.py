from django import template

from chat.queries.assistant_page import CitedSource, ShownTurn

register = template.Library()


@register.filter
def fact(turn: ShownTurn, number: int) -> CitedSource | None:
    """The fact that a number in the answer names."""
    return turn.facts.get(number)
