"""The fixed reply to HIGH and CRITICAL, with lines of the patient's country and the true state of the queue."""

from chat.safety import HelpLine, Told, safety_text
from clinical.crisis_resources import lines_for
from clinical.models import CrisisChannel, CrisisResource, RiskEvent, RiskLevel
from clinical.queries.on_call import somebody_is_there
from patients.access import has_working_doctor
from patients.models import Patient

DIRECT = (CrisisChannel.PHONE, CrisisChannel.WEB_CHAT, CrisisChannel.SMS)


def needs_safety_reply(event: RiskEvent | None) -> bool:
    return event is not None and event.level >= RiskLevel.HIGH


def safety_reply(patient: Patient, event: RiskEvent, language: str) -> str:
    return safety_text(
        language,
        risk_type=str(event.risk_type),
        is_critical=event.level >= RiskLevel.CRITICAL,
        told=told(patient),
        lines=help_lines(patient),
    )


def told(patient: Patient) -> Told:
    if has_working_doctor(patient):
        return "DOCTOR"
    return "ON_CALL" if somebody_is_there(patient) else "NOBODY"


def help_lines(patient: Patient) -> list[HelpLine]:
    """Two ways that differ, so that a watched phone leaves another; a line that a state may hear only where nothing
    else is there."""
    lines = [line for line in lines_for(patient.country) if line.channel in DIRECT]
    quiet = [line for line in lines if not line.may_be_monitored] or lines
    by_channel: dict[str, CrisisResource] = {}
    for line in quiet:
        by_channel.setdefault(line.channel, line)
    chosen = [*by_channel.values(), *(line for line in quiet if line not in by_channel.values())]
    return [HelpLine(line.name, line.contact) for line in chosen[:2]]
