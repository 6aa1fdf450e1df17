"""The paths of this app, by the prefix under which xinshou/api_urls.py mounts them."""

from django.urls import URLPattern, URLResolver, path

from patients.api import auth as account
from patients.api import (
    connections,
    covers,
    gates,  # noqa: F401  # registers the account gates
    profile,
    reset,
)
from patients.api import mfa as mfa_api
from patients.api import passkeys as passkeys_api
from patients.api import privacy as privacy_api
from xinshou.api import converters  # noqa: F401  # registers <id:...>

auth: list[URLPattern | URLResolver] = [
    path("/login", account.LoginView.as_view()),
    path("/login/mfa", mfa_api.LoginMfaView.as_view()),
    path("/login/passkey/options", passkeys_api.LoginPasskeyOptionsView.as_view()),
    path("/login/passkey", passkeys_api.LoginPasskeyView.as_view()),
    path("/step-up", mfa_api.StepUpView.as_view()),
    path("/activate", account.ActivateView.as_view()),
    path("/recover", account.RecoverView.as_view()),
    path("/recovery-codes", account.RecoveryCodesView.as_view()),
    path("/change-password", account.ChangePasswordView.as_view()),
    path("/logout", account.LogoutView.as_view()),
    path("/logout-all", account.LogoutAllView.as_view()),
    path("/lock", account.LockView.as_view()),
    path("/sessions", account.SessionListView.as_view()),
    path("/sessions/<id:token_id>", account.SessionView.as_view()),
    path("/forgot-password", reset.ForgotPasswordView.as_view()),
    path("/reset-password", reset.ResetPasswordView.as_view()),
    path("/me", reset.OwnAccountView.as_view()),
    path("/me/doctor", profile.OwnDoctorProfileReadOnly.as_view()),
]
mfa: list[URLPattern | URLResolver] = [
    path("/setup", mfa_api.SetUpView.as_view()),
    path("/verify-setup", mfa_api.VerifySetUpView.as_view()),
    path("/status", mfa_api.StatusView.as_view()),
    path("/verify", mfa_api.VerifyView.as_view()),
    path("/regenerate-backup-codes", mfa_api.BackupCodesView.as_view()),
    path("/disable", mfa_api.DisableView.as_view()),
    path("/passkeys", passkeys_api.PasskeyListView.as_view()),
    path("/passkeys/options", passkeys_api.PasskeyOptionsView.as_view()),
    path("/passkeys/challenge", passkeys_api.PasskeyChallengeView.as_view()),
    path("/passkeys/verify", passkeys_api.PasskeyVerifyView.as_view()),
    path("/passkeys/<id:passkey_id>", passkeys_api.OnePasskeyView.as_view()),
]
privacy: list[URLPattern | URLResolver] = [
    path("/consents", privacy_api.Consents.as_view()),
    path("/access-log", privacy_api.AccessLog.as_view()),
]
doctor: list[URLPattern | URLResolver] = [
    path("/profile", profile.OwnDoctorProfile.as_view()),
    path("/patients/<id:patient_id>/profile", profile.PatientProfile.as_view()),
    path("/covers", covers.CoverListView.as_view()),
    path("/covers/<id:cover_id>", covers.CoverView.as_view()),
    path("/covered-patients", covers.CoveredPatientsView.as_view()),
    path("/connection-requests", connections.DoctorConnectionRequests.as_view()),
    path("/connection-requests/<id:request_id>", connections.DoctorConnectionRequest.as_view()),
]
patient: list[URLPattern | URLResolver] = [
    path("/connection-requests", connections.IncomingConnectionRequests.as_view()),
    path("/connection-requests/<id:request_id>/accept", connections.AcceptConnectionRequest.as_view()),
    path("/connection-requests/<id:request_id>/reject", connections.RejectConnectionRequest.as_view()),
    path("/my-doctor", connections.MyDoctor.as_view()),
    path("/my-doctor/profile", connections.MyDoctorProfile.as_view()),
    path("/disconnect-doctor", connections.DisconnectDoctor.as_view()),
]
