from clinical.models.assessments import Assessment
from clinical.models.check_ins import CheckIn
from clinical.models.risk_events import RiskEvent, RiskLevel, RiskSource, RiskStatus, RiskType

__all__ = ["Assessment", "CheckIn", "RiskEvent", "RiskLevel", "RiskSource", "RiskStatus", "RiskType"]
