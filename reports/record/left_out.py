"""Models that are no part of an export, each with its reason. A new model without a line here or a table of its own
fails a test."""

NOT_ABOUT_A_PATIENT = "holds nothing about a patient"
CREDENTIAL = "a credential or the hash of one: it opens this server and nothing else"
CARE_TEAMS_OWN = "the care team's own work on it; the patient is told in soft words (risk_events)"
CLINICIANS_OWN = "the clinician's notes; patients never read them (docs/security.md)"

LEFT_OUT: dict[str, str] = {
    "chat.AssistantConversation": "the doctor's talk with the assistant: read by that doctor only",
    "chat.AssistantTurn": "the doctor's talk with the assistant: read by that doctor only",
    "chat.NoteDraft": CLINICIANS_OWN,
    "chat.TurnImage": "waits for the model for some seconds and is gone with the reply",
    "clinical.AppointmentReminder": "which mail was sent when; the visit itself is there",
    "clinical.AvailabilityException": NOT_ABOUT_A_PATIENT,
    "clinical.AvailabilityRule": NOT_ABOUT_A_PATIENT,
    "clinical.BookingSettings": NOT_ABOUT_A_PATIENT,
    "clinical.CalendarFeed": CREDENTIAL,
    "clinical.ClinicalNote": CLINICIANS_OWN,
    "clinical.CrisisResource": NOT_ABOUT_A_PATIENT,
    "clinical.EmergencyAccess": "who opened what and when stands in access_log; the reason is the clinician's",
    "clinical.Heartbeat": NOT_ABOUT_A_PATIENT,
    "clinical.NoteAddendum": CLINICIANS_OWN,
    "clinical.NoteVersion": CLINICIANS_OWN,
    "clinical.NoteWorkingCopy": CLINICIANS_OWN,
    "clinical.Notice": CARE_TEAMS_OWN,
    "clinical.RiskStep": CARE_TEAMS_OWN,
    "clinical.TextScreening": "a machine's reading of words that stand in the record themselves",
    "messaging.DoomedFile": NOT_ABOUT_A_PATIENT,
    "messaging.Draft": "what a doctor has not said yet",
    "messaging.Snippet": NOT_ABOUT_A_PATIENT,
    "patients.ApiToken": CREDENTIAL,
    "patients.AuditLink": "the chain of hashes; what was done stands in access_log",
    "patients.BackupCode": CREDENTIAL,
    "patients.BreakGlass": "who opened what and when stands in access_log; the reason is the clinician's",
    "patients.EventGrant": CARE_TEAMS_OWN,
    "patients.HolidayCover": "whose doctor was away when; who looked stands in access_log",
    "patients.OnCallShift": NOT_ABOUT_A_PATIENT,
    "patients.OneTimeCode": CREDENTIAL,
    "patients.Passkey": CREDENTIAL,
    "patients.PasskeyChallenge": CREDENTIAL,
    "patients.SignInTicket": CREDENTIAL,
    "patients.StaffSession": CREDENTIAL,
    "patients.TotpFactor": CREDENTIAL,
    "reports.DataExport": "the list of exports itself",
    "xinshou.DataKey": "the key that the record is sealed with on this server",
    "xinshou.IdempotencyRecord": "answers kept for a day, of what stands in the record itself",
    "xinshou.MailMessage": "constant words without a name, gone after delivery",
    "xinshou.OutboxRow": NOT_ABOUT_A_PATIENT,
    "xinshou.ThrottleCounter": NOT_ABOUT_A_PATIENT,
}
