"""Title and detail of every problem, by code. Constant sentences: nothing of a request is put into them."""

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

    Text = str | _StrPromise
else:
    Text = object

TEXTS: dict[str, tuple[Text, Text]] = {
    "validation": (_("Please check your input"), _("Some of what was sent is not valid.")),
    "wrong-password": (_("Wrong password"), _("The password is not right.")),
    "weak-password": (_("Password too weak"), _("Choose a longer or less common password.")),
    "same-password": (_("Same password"), _("The new password must differ from the old one.")),
    "wrong-mfa-code": (_("Wrong code"), _("The code is not right or was used before.")),
    "invalid-state": (_("Not possible now"), _("This is not possible in the present state.")),
    "past-date": (_("Date is past"), _("Choose a date and time in the future.")),
    "identifier-unavailable": (_("Name not available"), _("Choose another user name or e-mail address.")),
    "activation-code-invalid": (_("Activation failed"), _("The activation code is unknown, used or too old.")),
    "recovery-failed": (_("Recovery failed"), _("The account and the recovery code do not fit.")),
    "reset-token-invalid": (_("Reset failed"), _("The link is unknown, used or too old.")),
    "instrument-unavailable": (_("Questionnaire not available"), _("This questionnaire cannot be used here.")),
    "consent-version-outdated": (_("Consent text has changed"), _("Read the current text and decide again.")),
    "file-type-not-allowed": (_("File type not allowed"), _("Files of this type cannot be sent.")),
    "file-unreadable": (_("File cannot be read"), _("The file is damaged or cannot be cleaned.")),
    "already-connected": (_("Already connected"), _("You are already connected.")),
    "request-pending": (_("Request is waiting"), _("A request is already waiting for an answer.")),
    "not-authenticated": (_("Sign in, please"), _("This needs a valid sign-in.")),
    "invalid-credentials": (_("Sign-in failed"), _("The name and the password do not fit.")),
    "mfa-token-required": (_("Sign in again"), _("Start with your name and password.")),
    "wrong-role": (_("Not for this account"), _("Accounts of this kind cannot do this.")),
    "staff-registration-closed": (_("Staff are invited"), _("Only patients can register here.")),
    "mfa-required": (_("Second factor needed"), _("Finish the sign-in with your second factor.")),
    "mfa-setup-required": (_("Second factor needed"), _("Set up a second factor first.")),
    "mfa-mandatory": (_("Second factor is mandatory"), _("The second factor of this account cannot be switched off.")),
    "password-change-required": (_("Change your password"), _("Choose a new password first.")),
    "step-up-required": (_("Confirm it is you"), _("Show your password or second factor once more.")),
    "fresh-factor-required": (_("Confirm it is you"), _("Show your second factor once more.")),
    "wrong-passkey": (_("Passkey not accepted"), _("The passkey did not fit, came too late or was used before.")),
    "consent-required": (_("Consent needed"), _("You have not agreed to this yet.")),
    "not-connected": (_("Not connected"), _("You are not connected any more.")),
    "not-author": (_("Not yours to change"), _("Only the author can change this.")),
    "not-second-person": (_("Needs a second person"), _("Somebody else must confirm this.")),
    "csrf-failed": (_("Page too old"), _("Load the page again and repeat.")),
    "not-found": (_("Not found"), _("There is nothing here that you can see.")),
    "method-not-allowed": (_("Method not allowed"), _("This address does not answer that method.")),
    "appointment-overlap": (_("Time is taken"), _("The time overlaps with another appointment.")),
    "schedule-exists": (_("Asked for already"), _("This questionnaire is scheduled in this way already.")),
    "already-reviewed": (_("Already reviewed"), _("Somebody has reviewed this already.")),
    "proposal-outdated": (_("Plan has changed"), _("The plan was changed after this was proposed. Reject it, please.")),
    "idempotency-in-progress": (_("Still working"), _("The first request with this key is still running.")),
    "stale-version": (_("Changed meanwhile"), _("This was changed since you read it. Read it again.")),
    "if-match-required": (_("Which version?"), _("Send If-Match with the version that you have read.")),
    "too-large": (_("Too large"), _("What was sent is too large.")),
    "unsupported-media-type": (_("Format not supported"), _("Send JSON in UTF-8, not compressed.")),
    "idempotency-mismatch": (_("Key used before"), _("The same key was used for another request.")),
    "rate-limited": (_("Too many requests"), _("Error 429: too many requests. Wait a little, then try again.")),
    "export-cooldown": (_("One export a day"), _("Error 429: one export in 24 hours. Try again later.")),
    "too-many-streams": (_("Too many connections"), _("Error 429: too many open streams. Close one first.")),
    "internal": (_("Something went wrong"), _("The server made a mistake. It has been noted.")),
    "renderer-missing": (
        _("No reports here"),
        _("It cannot draw pages. As root: apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"),
    ),
    "service-unavailable": (_("Not available now"), _("A part of the service is down. Try again soon.")),
}

MESSAGES: dict[str, Text] = {
    "invalid-json": _("This is not valid JSON."),
    "invalid-form": _("This is not a valid form with a file."),
    "not-utf8": _("This is not UTF-8 text."),
    "incomplete-body": _("The body ended too early."),
    "duplicate-key": _("This name occurs twice."),
    "not-finite": _("NaN and infinite numbers are not allowed."),
    "number-too-large": _("This number is too large."),
    "nul-character": _("NUL characters are not allowed."),
    "lone-surrogate": _("This text has half of a character."),
    "too-deep": _("This is nested too deeply."),
    "too-many": _("There are too many of them."),
    "duplicate": _("Send this once."),
    "required": _("This is required."),
    "exactly-one": _("Send exactly one of these."),
    "future-date": _("This day has not come yet."),
    "unknown-field": _("This field is not known here."),
    "invalid-host": _("This host name is not served here."),
    "invalid-header": _("This header is not valid."),
    "invalid": _("This is not valid."),
}
