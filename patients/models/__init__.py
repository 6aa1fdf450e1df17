from patients.models.audit import AccessCategory, AccessPurpose, AuditAction, AuditEntry, AuditLink
from patients.models.connections import ConnectionRequest, ConnectionStatus
from patients.models.consents import ConsentPurpose, ConsentRecord
from patients.models.doctors import Doctor, EventGrant, OnCallShift
from patients.models.patients import Patient
from patients.models.users import ApiToken, OneTimeCode, StaffSession, User, UserType

__all__ = [
    "AccessCategory", "AccessPurpose", "ApiToken", "AuditAction", "AuditEntry", "AuditLink", "ConnectionRequest",
    "ConnectionStatus", "ConsentPurpose", "ConsentRecord", "Doctor", "EventGrant", "OnCallShift", "OneTimeCode",
    "Patient", "StaffSession", "User", "UserType",
]  # fmt: skip
