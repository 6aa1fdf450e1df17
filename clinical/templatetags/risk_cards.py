"""Lines of a risk event's card, of which a queue has dozens."""

from typing import Any

from django import template
from django.template.defaultfilters import floatformat
from django.utils import timezone

from clinical.queries.risk_cards import ClockFace, Layer, Reason
from clinical.templatetags.risk_words import language_word, reason_word, theme_word, time_span
from xinshou.dates import in_date_format
from xinshou.stencils import Stencil

register = template.Library()
CLOCK, LAYER = Stencil("clinical/risk/_clock.html"), Stencil("clinical/risk/_layer.html")


@register.simple_tag
def clock_line(clock: ClockFace) -> str:
    """How long is left, or when it stopped and by whom."""
    if clock.running:
        due_at = timezone.localtime(clock.due_at).isoformat()
        values = {"due_at": due_at, "span": time_span(clock.due_at)}
        return CLOCK.fill(values, name=clock.name, is_running=True, is_late=clock.due_at < timezone.now())
    if clock.stopped_at is None:
        return CLOCK.fill({}, name=clock.name, is_running=False, is_stopped=False)
    local = timezone.localtime(clock.stopped_at)
    values = {"stopped_at": local.isoformat(), "stopped": in_date_format(local, "DATETIME_FORMAT")}
    by = {"stopped_by": clock.stopped_by} if clock.stopped_by else {}
    return CLOCK.fill(values | by, name=clock.name, is_running=False, is_stopped=True, has_name=bool(by))


@register.simple_tag
def layer_line(layer: Layer) -> str:
    """What one layer said, and of rules why."""
    confidence = None if layer.confidence is None else floatformat(layer.confidence, 2)
    reasons = [_reason(reason) for reason in layer.reasons] if layer.kind == "RULES" and layer.reasons else None
    values = {"confidence": confidence, "model": layer.model or None, "reasons": reasons}
    return LAYER.fill(values, kind=layer.kind, level=layer.level, state=layer.state)


def _reason(reason: Reason) -> dict[str, Any]:
    return {
        "why": reason_word(reason.why) if reason.why else None,
        "theme": theme_word(reason.theme) if reason.theme else None,
        "language": language_word(reason.language) if reason.language else None,
        "hard": reason.hard,
        "rule_id": reason.rule_id,
    }
