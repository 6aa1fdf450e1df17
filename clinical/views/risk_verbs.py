"""What the page of a risk event can ask for: the form of each verb, the service behind it, and when it is offered."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from clinical.models import RiskEvent, RiskOutcome, RiskStatus
from clinical.queries.risk_event_page import EventPage
from clinical.risk_forms import (
    AcknowledgeForm,
    AddendumForm,
    AssignForm,
    ContactForm,
    CountersignForm,
    EmergencyForm,
    EscalateForm,
    EventForm,
    LevelForm,
    MergeForm,
    ReopenForm,
    ReviewForm,
)
from clinical.services.escalations import escalate
from clinical.services.risk_merging import merge
from clinical.services.risk_reviews import (
    acknowledge,
    assign,
    countersign,
    open_emergency_access,
    record_contact,
    reopen,
    review,
    set_level,
)
from clinical.services.risk_steps import lock
from patients.models import Doctor
from xinshou.api.problems import Problem

Said = dict[str, Any]


@dataclass(frozen=True)
class Verb:
    """`do` carries it out and says so; `offered` tells whether the state of the event lets it be."""

    form: type[EventForm]
    do: Callable[[RiskEvent, Doctor, Said], str]
    offered: Callable[[RiskEvent, Doctor], bool]
    fragment: str = ""

    def bind(self, name: str, data: Mapping[str, Any] | None, page: EventPage, doctor: Doctor) -> EventForm:
        return self.form(data, auto_id=f"{name}_%s", page=page, doctor=doctor)

    def target(self, request: HttpRequest, event: RiskEvent) -> str:
        """Back to the event, or to the queue for a button that stands there."""
        if request.POST.get("then") == "queue":
            return reverse("clinical:risk_queue")
        return reverse("clinical:risk_event", args=[event.pk]) + self.fragment


def forms_for(page: EventPage, doctor: Doctor) -> dict[str, EventForm]:
    """Those that the event's state offers, by name, empty."""
    return {
        name: verb.bind(name, None, page, doctor) for name, verb in VERBS.items() if verb.offered(page.event, doctor)
    }


def is_open(event: RiskEvent) -> bool:
    return event.status != RiskStatus.REVIEWED


def _acknowledge(event: RiskEvent, by: Doctor, said: Said) -> str:
    done = acknowledge(event, by=by)
    if done.acknowledged_by_id == by.pk:
        return _("You have acknowledged it. Now reach the patient.")
    return _("Somebody has acknowledged it before you: see the history.")


def _assign(event: RiskEvent, by: Doctor, said: Said) -> str:
    assign(event, by=by, to=said["to"])
    return _("Assigned. They are told now and can open this event.")


def _contact(event: RiskEvent, by: Doctor, said: Said) -> str:
    record_contact(event, by=by, reached=said["reached"], channel=said["channel"], notes=said["notes"])
    return (
        _("The contact has been recorded.") if said["reached"] else _("The attempt has been recorded. Try again soon.")
    )


def _review(event: RiskEvent, by: Doctor, said: Said) -> str:
    done = review(event, by=by, **said)
    if done.status == RiskStatus.AWAITING_SECOND:
        return _("Saved. It closes when a second clinician agrees.")
    return _("The event is closed.")


def _add(event: RiskEvent, by: Doctor, said: Said) -> str:
    """An addendum must not become a review of an event that was opened again meanwhile."""
    current = lock(event)
    if current.reviewed_at is None:
        raise Problem(400, "invalid-state")
    outcome = RiskOutcome(current.outcome) if current.outcome else RiskOutcome.OTHER
    review(event, by=by, outcome=outcome, notes=said["notes"], addendum=True)
    return _("Your addendum has been saved.")


def _countersign(event: RiskEvent, by: Doctor, said: Said) -> str:
    done = countersign(event, by=by, agree=said["agree"], notes=said["notes"])
    if not said["agree"]:
        return _("It goes back to the colleague, who is told why.")
    return _("The level is lowered.") if is_open(done) else _("The event is closed.")


def _set_level(event: RiskEvent, by: Doctor, said: Said) -> str:
    done = set_level(event, by=by, level=said["level"], reason=said["reason"])
    if done.status == RiskStatus.AWAITING_SECOND:
        return _("The lowering waits for a second clinician.")
    return _("The level is raised. The clocks start anew.")


def _merge(event: RiskEvent, by: Doctor, said: Said) -> str:
    merge(event, by=by, into=said["into"], reason=said["reason"])
    return _("Closed as a duplicate. The other event goes on.")


def _reopen(event: RiskEvent, by: Doctor, said: Said) -> str:
    reopen(event, by=by, reason=said["reason"])
    return _("The event is open again. The clocks start anew.")


def _escalate(event: RiskEvent, by: Doctor, said: Said) -> str:
    escalate(event, by=by, reason=said["reason"])
    return _("Escalated. The next person on call is told now.")


def _open_context(event: RiskEvent, by: Doctor, said: Said) -> str:
    open_emergency_access(event, by=by, reason=said["reason"])
    return _("Emergency access is open for 60 minutes.")


def _may_acknowledge(event: RiskEvent, doctor: Doctor) -> bool:
    return is_open(event) and (event.acknowledged_at is None or event.status == RiskStatus.ESCALATED)


def _may_countersign(event: RiskEvent, doctor: Doctor) -> bool:
    return event.status == RiskStatus.AWAITING_SECOND and event.second_asked_by_id != doctor.pk


def _may_review(event: RiskEvent, doctor: Doctor) -> bool:
    return is_open(event) and event.reviewed_at is None


def _always(event: RiskEvent, doctor: Doctor) -> bool:
    return True


def _open(event: RiskEvent, doctor: Doctor) -> bool:
    return is_open(event)


VERBS = {
    "acknowledge": Verb(AcknowledgeForm, _acknowledge, _may_acknowledge),
    "contacts": Verb(ContactForm, _contact, _always),
    "review": Verb(ReviewForm, _review, _may_review),
    "addendum": Verb(AddendumForm, _add, lambda event, doctor: event.reviewed_at is not None),
    "countersign": Verb(CountersignForm, _countersign, _may_countersign),
    "assign": Verb(AssignForm, _assign, _open),
    "level": Verb(LevelForm, _set_level, _open),
    "merge": Verb(MergeForm, _merge, _may_review),
    "escalate": Verb(EscalateForm, _escalate, _open),
    "reopen": Verb(ReopenForm, _reopen, lambda event, doctor: not is_open(event)),
    "emergency_access": Verb(EmergencyForm, _open_context, _always, fragment="?context=1#around"),
}
