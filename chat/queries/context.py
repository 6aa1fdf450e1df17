"""What the companion may know of a patient when it answers: its tools, all of them reads, answered from the database.

Only what is there: a tool without a result is not called. Clinicians' notes are never among them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet

from chat.models import Conversation
from clinical.models import Assessment, CheckIn, RiskEvent, RiskLevel
from clinical.queries.safety_plans import current_safety_plan, readable_steps
from patients.models import Patient
from xinshou.api.renderers import dump_json
from xinshou.encryption import UNREADABLE

DAYS = 14
LONGEST_PREVIEW = 200
MOST_IDEAS = 8


@dataclass(frozen=True)
class ToolResult:
    name: str
    data: Mapping[str, Any]

    @property
    def preview(self) -> str:
        text = dump_json(self.data).decode()
        return text if len(text) <= LONGEST_PREVIEW else text[:LONGEST_PREVIEW] + "..."


def tool_results(patient: Patient, conversation: Conversation) -> list[ToolResult]:
    found = ((name, tool(patient, conversation)) for name, tool in TOOLS.items())
    return [ToolResult(name, data) for name, data in found if data]


def own_ideas(patient: Patient) -> list[str]:
    """What the patient has written down as helpful, in the profile and in the safety plan."""
    written = _readable(patient.coping_strategies)
    profile = [line.strip(" -•\t") for line in (written or "").replace(";", "\n").replace("；", "\n").splitlines()]
    plan = readable_steps(current_safety_plan(patient))["coping_strategies"]
    ideas = (idea for idea in [*profile, *plan] if idea and idea != str(UNREADABLE))
    return list(dict.fromkeys(ideas))[:MOST_IDEAS]


def has_open_danger(patient: Patient) -> bool:
    """A HIGH or CRITICAL event that nobody has closed."""
    return RiskEvent.objects.unreviewed().filter(patient=patient, level__gte=RiskLevel.HIGH).exists()


def _moods(patient: Patient, _conversation: Conversation) -> dict[str, Any]:
    moods = list(_recent(patient).values_list("mood_score", flat=True)[:DAYS])[::-1]
    return {"scale": "0 worst, 10 best", "oldest_first": moods} if moods else {}


def _sleep(patient: Patient, _conversation: Conversation) -> dict[str, Any]:
    rows = _recent(patient).filter(sleep_hours__isnull=False).values_list("sleep_hours", "sleep_quality")
    nights = list(rows[:DAYS])[::-1]
    hours = [float(hours) for hours, _quality in nights if hours is not None]
    quality = [quality for _hours, quality in nights if quality is not None]
    return {"hours_oldest_first": hours, "quality_1_to_5_oldest_first": quality} if hours else {}


def _scores(patient: Patient, _conversation: Conversation) -> dict[str, Any]:
    newest = Assessment.objects.filter(patient=patient).order_by("instrument_code", "-created_at")
    rows = newest.distinct("instrument_code").values_list("instrument_code", "total_score", "severity", "change_points")
    return {
        code: {"total": total, "severity": severity, "change": change}
        for code, total, severity, change in rows
        if total is not None
    }


def _strategies(patient: Patient, _conversation: Conversation) -> dict[str, Any]:
    ideas = own_ideas(patient)
    return {"strategies": ideas} if ideas else {}


def _triggers(patient: Patient, _conversation: Conversation) -> dict[str, Any]:
    written = _readable(patient.triggers_notes)
    return {"triggers": written[:1000]} if written else {}


def _summary(patient: Patient, conversation: Conversation) -> dict[str, Any]:
    """This conversation's own memory, else that of the last one."""
    remembered = Conversation.objects.filter(patient=patient, summary__isnull=False).order_by("-updated_at")
    newest = remembered.filter(pk=conversation.pk).first() or remembered.first()
    summary = _readable(newest.summary) if newest else None
    return {"summary": summary} if summary else {}


def _recent(patient: Patient) -> QuerySet[CheckIn]:
    return CheckIn.objects.filter(patient=patient).order_by("-checkin_date")


def _readable(text: str | None) -> str | None:
    return None if text is UNREADABLE else text


TOOLS: dict[str, Callable[[Patient, Conversation], dict[str, Any]]] = {
    "get_mood_trends": _moods,
    "get_sleep_patterns": _sleep,
    "get_assessment_results": _scores,
    "get_coping_strategies": _strategies,
    "get_known_triggers": _triggers,
    "get_recent_conversation_summary": _summary,
}
