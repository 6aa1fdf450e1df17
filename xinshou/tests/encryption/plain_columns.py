"""Every column that is neither sealed nor a UUID, a foreign key or an instant, with the class that lets it be plain."""

from enum import StrEnum


class Plain(StrEnum):
    # The classes of security.md, "Plain, because SQL needs it"; UUIDs, foreign keys and instants need no line.
    STATE = "a state or a choice among fixed words"
    RISK_LEVEL = "risk level"
    INSTRUMENT_CODE = "instrument code and version"
    SCORE = "total score"
    SEVERITY = "severity"
    MOOD_SLEEP_NUMBER = "mood or sleep number"
    DATE = "date"
    DUE_TIME = "due time"
    # What belongs to no patient's record
    HASH = "keyed or password hash"
    WRAPPED_KEY = "key wrapped by a master key"
    SEALED_BYTES = "sealed by seal_bytes()"
    STAFF_CONFIGURATION = "set by staff, names nobody"
    FRAMEWORK = "Django's own, names nobody"


PLAIN_COLUMNS = {
    "admin.LogEntry.action_flag": Plain.FRAMEWORK,
    "admin.LogEntry.change_message": Plain.FRAMEWORK,
    "admin.LogEntry.object_id": Plain.FRAMEWORK,
    "admin.LogEntry.object_repr": Plain.FRAMEWORK,
    "auth.Group.name": Plain.STAFF_CONFIGURATION,
    "auth.Permission.codename": Plain.FRAMEWORK,
    "auth.Permission.name": Plain.FRAMEWORK,
    "clinical.Assessment.change_points": Plain.SCORE,
    "clinical.Assessment.instrument_code": Plain.INSTRUMENT_CODE,
    "clinical.Assessment.instrument_version": Plain.INSTRUMENT_CODE,
    "clinical.Assessment.severity": Plain.SEVERITY,
    "clinical.Assessment.total_score": Plain.SCORE,
    "clinical.CheckIn.checkin_date": Plain.DATE,
    "clinical.CheckIn.medication_taken": Plain.STATE,
    "clinical.CheckIn.mood_score": Plain.MOOD_SLEEP_NUMBER,
    "clinical.CheckIn.sleep_hours": Plain.MOOD_SLEEP_NUMBER,
    "clinical.CheckIn.sleep_quality": Plain.MOOD_SLEEP_NUMBER,
    "clinical.RiskEvent.level": Plain.RISK_LEVEL,
    "clinical.RiskEvent.once_key": Plain.HASH,
    "clinical.RiskEvent.source": Plain.STATE,
    "clinical.RiskEvent.status": Plain.STATE,
    "contenttypes.ContentType.app_label": Plain.FRAMEWORK,
    "contenttypes.ContentType.model": Plain.FRAMEWORK,
    "patients.ApiToken.digest": Plain.HASH,
    "patients.AuditEntry.action": Plain.STATE,
    "patients.AuditEntry.category": Plain.STATE,
    "patients.AuditEntry.patient_tag": Plain.HASH,
    "patients.AuditEntry.patient_tags": Plain.HASH,
    "patients.AuditEntry.purpose": Plain.STATE,
    "patients.AuditEntry.role": Plain.STATE,
    "patients.AuditLink.digest": Plain.HASH,
    "patients.AuditLink.entry_id": Plain.FRAMEWORK,
    "patients.AuditLink.position": Plain.FRAMEWORK,
    "patients.ConnectionRequest.identifier_index": Plain.HASH,
    "patients.ConnectionRequest.status": Plain.STATE,
    "patients.ConnectionRequest.typed_email": Plain.STATE,
    "patients.ConsentRecord.granted": Plain.STATE,
    "patients.ConsentRecord.purpose": Plain.STATE,
    "patients.ConsentRecord.version": Plain.STAFF_CONFIGURATION,
    "patients.OneTimeCode.code_hash": Plain.HASH,
    "patients.OneTimeCode.purpose": Plain.STATE,
    "patients.StaffSession.data": Plain.FRAMEWORK,
    "patients.StaffSession.key_hash": Plain.HASH,
    "patients.User.email_index": Plain.HASH,
    "patients.User.is_active": Plain.STATE,
    "patients.User.is_superuser": Plain.STATE,
    "patients.User.password": Plain.HASH,
    "patients.User.password_must_change": Plain.STATE,
    "patients.User.user_type": Plain.STATE,
    "patients.User.username_index": Plain.HASH,
    "xinshou.DataKey.master_key_id": Plain.STAFF_CONFIGURATION,
    "xinshou.DataKey.version": Plain.WRAPPED_KEY,
    "xinshou.DataKey.wrapped": Plain.WRAPPED_KEY,
    "xinshou.IdempotencyRecord.answer": Plain.SEALED_BYTES,
    "xinshou.IdempotencyRecord.fingerprint": Plain.HASH,
    "xinshou.IdempotencyRecord.key_hash": Plain.HASH,
    "xinshou.IdempotencyRecord.status": Plain.STATE,
    "xinshou.ThrottleCounter.hits": Plain.FRAMEWORK,
    "xinshou.ThrottleCounter.key": Plain.HASH,
}
