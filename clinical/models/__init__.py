from clinical.models.assessments import Assessment
from clinical.models.check_ins import CheckIn
from clinical.models.contact_preferences import ContactChannel, ContactPreferences
from clinical.models.crisis_resources import CrisisChannel, CrisisResource
from clinical.models.emergency_access import EmergencyAccess
from clinical.models.heartbeats import Heartbeat
from clinical.models.notices import Notice, NoticeKind
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
from clinical.models.screenings import ScreeningStatus, TextScreening

__all__ = [
    "Assessment",
    "AttemptChannel",
    "CheckIn",
    "ClassifierState",
    "ContactChannel",
    "ContactPreferences",
    "CrisisChannel",
    "CrisisResource",
    "EmergencyAccess",
    "FalseAlarmKind",
    "Heartbeat",
    "Notice",
    "NoticeKind",
    "ProposalStatus",
    "RiskEvent",
    "RiskLevel",
    "RiskOutcome",
    "RiskSource",
    "RiskStatus",
    "RiskStep",
    "RiskType",
    "SafetyPlan",
    "SafetyPlanProposal",
    "ScreeningStatus",
    "StepKind",
    "TextScreening",
]
