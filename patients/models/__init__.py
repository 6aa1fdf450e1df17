from patients.models.audit import AccessCategory, AccessPurpose, AuditAction, AuditEntry, AuditLink
from patients.models.connections import ConnectionRequest, ConnectionStatus
from patients.models.consents import ConsentPurpose, ConsentRecord
from patients.models.covers import HolidayCover
from patients.models.doctors import Doctor, EventGrant, OnCallShift
from patients.models.emergency import BreakGlass
from patients.models.factors import BackupCode, SignInTicket, TotpFactor
from patients.models.passkeys import Passkey, PasskeyChallenge
from patients.models.patients import Patient
from patients.models.users import ApiToken, OneTimeCode, StaffSession, User, UserType

__all__ = [
    "AccessCategory", "AccessPurpose", "ApiToken", "AuditAction", "AuditEntry", "AuditLink", "BackupCode", "BreakGlass",
    "ConnectionRequest", "ConnectionStatus", "ConsentPurpose", "ConsentRecord", "Doctor", "EventGrant", "HolidayCover",
    "OnCallShift", "OneTimeCode", "Passkey", "PasskeyChallenge", "Patient", "SignInTicket", "StaffSession",
    "TotpFactor", "User", "UserType",
]  # fmt: skip
