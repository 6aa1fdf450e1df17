from clinical.models.appointments import (
    Appointment,
    AppointmentParty,
    AppointmentReminder,
    AppointmentStatus,
    AppointmentType,
    AppointmentVerb,
    ReminderKind,
)
from clinical.models.assessments import Assessment
from clinical.models.availability import (
    AvailabilityException,
    AvailabilityRule,
    BookingMode,
    BookingSettings,
    CalendarFeed,
    CalendarView,
)
from clinical.models.boundaries import Boundaries
from clinical.models.check_ins import CheckIn
from clinical.models.contact_preferences import ContactChannel, ContactPreferences
from clinical.models.crisis_resources import CrisisChannel, CrisisResource
from clinical.models.egress import EgressEntry, EgressKind
from clinical.models.emergency_access import EmergencyAccess
from clinical.models.heartbeats import Heartbeat
from clinical.models.notes import (
    ClinicalNote,
    NoteAddendum,
    NoteOrigin,
    NoteStatus,
    NoteVersion,
    NoteWorkingCopy,
)
from clinical.models.notices import Notice, NoticeKind
from clinical.models.pre_visit_summaries import PreVisitSummary, SummarySource
from clinical.models.risk_events import (
    ClassifierState,
    FalseAlarmKind,
    RiskEvent,
    RiskLevel,
    RiskOutcome,
    RiskSource,
    RiskStatus,
    RiskType,
)
from clinical.models.risk_steps import AttemptChannel, RiskStep, StepKind
from clinical.models.safety_plans import ProposalStatus, SafetyPlan, SafetyPlanProposal
from clinical.models.schedules import AssessmentSchedule, ScheduleKind
from clinical.models.screenings import ScreeningStatus, TextScreening

__all__ = [
    "Appointment",
    "AppointmentParty",
    "AppointmentReminder",
    "AppointmentStatus",
    "AppointmentType",
    "AppointmentVerb",
    "Assessment",
    "AssessmentSchedule",
    "AttemptChannel",
    "AvailabilityException",
    "AvailabilityRule",
    "BookingMode",
    "BookingSettings",
    "Boundaries",
    "CalendarFeed",
    "CalendarView",
    "CheckIn",
    "ClassifierState",
    "ClinicalNote",
    "ContactChannel",
    "ContactPreferences",
    "CrisisChannel",
    "CrisisResource",
    "EgressEntry",
    "EgressKind",
    "EmergencyAccess",
    "FalseAlarmKind",
    "Heartbeat",
    "NoteAddendum",
    "NoteOrigin",
    "NoteStatus",
    "NoteVersion",
    "NoteWorkingCopy",
    "Notice",
    "NoticeKind",
    "PreVisitSummary",
    "ProposalStatus",
    "ReminderKind",
    "RiskEvent",
    "RiskLevel",
    "RiskOutcome",
    "RiskSource",
    "RiskStatus",
    "RiskStep",
    "RiskType",
    "SafetyPlan",
    "SafetyPlanProposal",
    "ScheduleKind",
    "ScreeningStatus",
    "StepKind",
    "SummarySource",
    "TextScreening",
]
