"""The words for what happens to a risk event. An unknown code raises KeyError, as in clinical_words; rules and their
reasons come and go with the detector, so an unknown reason is printed as it is."""

from datetime import datetime, timedelta
from functools import lru_cache

from babel.units import format_unit
from django import template
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import get_language, gettext, pgettext_lazy, to_locale
from django.utils.translation import gettext_lazy as _

from clinical.models import RiskEvent
from clinical.queries.patient_page import language_words
from clinical.risk.measure import Share
from clinical.templatetags.risk_reasons import REASONS
from xinshou.encryption import UNREADABLE

register = template.Library()
Words = dict[str, str | Promise]

OUTCOMES: Words = {
    "CONTACTED": _("Contacted, risk assessed"),
    "SAFETY_PLAN": _("Safety plan made or renewed"),
    "EMERGENCY": _("Emergency service called"),
    "REFERRED": _("Referred"),
    "NOT_REACHED": _("Not reached"),
    "FALSE_ALARM": _("False alarm"),
    "DUPLICATE": _("Duplicate"),
    "OTHER": _("Other"),
}
FALSE_ALARMS: Words = {
    "IDIOM": _("Figure of speech"),
    "NEGATION": _("Said that it is not so"),
    "PAST": _("Past and over"),
    "THIRD_PERSON": _("About somebody else"),
    "QUOTE": _("A quotation or title"),
    "OTHER": _("Another kind"),
}
CHANNELS: Words = {
    "PHONE": _("Telephone"),
    "MESSAGE": _("Message in this app"),
    "VIDEO": _("Video"),
    "IN_PERSON": _("In person"),
}
STEPS: Words = {
    "OPENED": _("Opened"),
    "RAISED": _("Level raised"),
    "RESCORED": _("Read by the model later"),
    "ACKNOWLEDGED": _("Acknowledged"),
    "ASSIGNED": _("Assigned"),
    "CONTACT": _("Contact"),
    "REVIEWED": _("Reviewed"),
    "ADDENDUM": _("Addendum"),
    "SECOND_AGREED": _("Second clinician agreed"),
    "SECOND_REFUSED": _("Second clinician did not agree"),
    "DELAY_OVER": _("The delay is over: carried out"),
    "LOWERING_PROPOSED": _("Lowering proposed"),
    "LOWERED": _("Level lowered"),
    "REOPENED": _("Reopened"),
    "ESCALATED": _("Escalated"),
    "AUTO_ESCALATED": _("Escalated by the clock"),
    "MERGED": _("Merged as a duplicate"),
    "EMERGENCY_ACCESS": _("Emergency access opened"),
}
NOTICES: Words = {
    "NEW": _("New risk event"),
    "RAISED": _("Risk event raised"),
    "REOPENED": _("Risk event reopened"),
    "ESCALATION": _("You are called: a risk event waits"),
    "ASSIGNED": _("A risk event was assigned to you"),
    "SECOND_ASKED": _("Your second opinion is asked for"),
    "SECOND_REFUSED": _("The second clinician did not agree"),
    "CLOSED": _("Risk event closed"),
    "EMERGENCY_ACCESS": _("Emergency access was opened"),
    "DELIVERY_FAILED": _("A colleague could not be told"),
    "SCREENING_STOPPED": _("Screening has stopped"),
}
LAYERS: Words = {
    "RULES": _("Text rules"),
    "MODEL": _("Model"),
    "QUESTIONNAIRE": _("Questionnaire"),
    "SIGNAL": _("Change over time"),
}
MODEL_STATES: Words = {
    "SCORED": _("no risk found by the model"),
    "UNAVAILABLE": _("not scored by a model yet: it did not answer"),
    "REJECTED": _("not scored by a model: its answer was not usable"),
    "NOT_USED": _("not scored by a model"),
}
THEMES: Words = {
    "BURDEN": _("feels a burden"),
    "SURVIVOR_GUILT": _("survivor guilt"),
    "EXILE_DESPAIR": _("exile despair"),
    "LOSS_OF_MEANING": _("loss of meaning"),
    "FEAR_OF_BEING_FOUND": _("fear of being found"),
}
CLOCKS: Words = {
    "ACKNOWLEDGE": pgettext_lazy("clock", "Acknowledge"),
    "REACH": pgettext_lazy("clock", "Reach a human"),
    "REVIEW": pgettext_lazy("clock", "Review"),
}
STOPPED_CLOCKS: Words = {
    "ACKNOWLEDGE": pgettext_lazy("clock", "Acknowledged"),
    "REACH": pgettext_lazy("clock", "Reached"),
    "REVIEW": pgettext_lazy("clock", "Reviewed"),
}
SIGNALS: Words = {
    "signal.low-mood": _("Low mood on three days: %(value)s of 10"),
    "signal.phq9-rise": _("PHQ-9 total risen: %(value)s"),
    "signal.silence": _("No check-in for %(value)s days, against the usual rhythm"),
}
UNITS = (("day", 86_400), ("hour", 3_600), ("minute", 60), ("second", 1))


@register.filter
def outcome_word(code: str) -> str:
    return str(OUTCOMES[code])


@register.filter
def false_alarm_word(code: str) -> str:
    return str(FALSE_ALARMS[code])


@register.filter
def channel_word(code: str) -> str:
    return str(CHANNELS[code])


@register.filter
def step_word(code: str) -> str:
    return str(STEPS[code])


@register.filter
def notice_word(code: str) -> str:
    return str(NOTICES[code])


@register.filter
def layer_word(code: str) -> str:
    return str(LAYERS[code])


@register.filter
def model_state_word(code: str) -> str:
    return str(MODEL_STATES[code])


@register.filter
def theme_word(code: str) -> str:
    return str(THEMES.get(code, code))


@register.filter
def clock_word(code: str) -> str:
    return str(CLOCKS[code])


@register.filter
def stopped_clock_word(code: str) -> str:
    return str(STOPPED_CLOCKS[code])


@register.filter
def reason_word(why: str) -> str:
    """`why` of a finding; what follows in brackets names the rules that met."""
    known, bracket, rules = why.partition(" (")
    return f"{gettext(known) if known in REASONS else known}{bracket}{rules}"


@register.filter
def signal_words(event: RiskEvent) -> str:
    """What has changed, for an event that no words of the patient opened."""
    findings = [] if event.findings is UNREADABLE else event.findings
    known = [str(SIGNALS[found["rule_id"]]) % {"value": found["text"]} for found in findings]
    return "; ".join(known) or str(event.trigger_text)


@register.filter
def language_word(code: str) -> str:
    return str(language_words(code)[0])


@register.filter
def time_span(moment: datetime) -> str:
    """How long until `moment`, or since: the two largest units, `3 hr 5 min`. static/js/clocks.js says the same."""
    return span_words(abs(moment - timezone.now()))


def span_words(span: timedelta) -> str:
    seconds = int(span.total_seconds())
    first = next((place for place, (_name, size) in enumerate(UNITS) if seconds >= size), len(UNITS) - 1)
    words: list[str] = []
    for name, size in UNITS[first : first + 2]:
        count, seconds = divmod(seconds, size)
        if count or not words:
            words.append(_counted(count, name, get_language() or "en"))
    return " ".join(words)


@lru_cache(1024)
def _counted(count: int, unit: str, language: str) -> str:
    return format_unit(count, f"duration-{unit}", length="short", locale=to_locale(language))


@register.filter
def span_word(span: timedelta) -> str:
    return span_words(span)


@register.filter
def share_percent(share: Share) -> str:
    return f"{share.hits / share.of * 100:.0f}"


@register.filter
def interval_low(share: Share) -> str:
    return f"{share.interval[0] * 100:.0f}"


@register.filter
def interval_high(share: Share) -> str:
    return f"{share.interval[1] * 100:.0f}"
