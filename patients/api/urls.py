"""The paths of this app, by the prefix under which xinshou/api_urls.py mounts them."""

from django.urls import URLPattern, URLResolver, path

from patients.api import auth as account
from patients.api import (
    connections,
    gates,  # noqa: F401  # registers the account gates
    profile,
)
from patients.api import privacy as privacy_api
from xinshou.api import converters  # noqa: F401  # registers <id:...>

auth: list[URLPattern | URLResolver] = [
    path("/login", account.LoginView.as_view()),
    path("/activate", account.ActivateView.as_view()),
    path("/recover", account.RecoverView.as_view()),
    path("/recovery-codes", account.RecoveryCodesView.as_view()),
    path("/change-password", account.ChangePasswordView.as_view()),
    path("/logout", account.LogoutView.as_view()),
    path("/logout-all", account.LogoutAllView.as_view()),
    path("/sessions", account.SessionListView.as_view()),
    path("/sessions/<id:token_id>", account.SessionView.as_view()),
    path("/me", account.MeView.as_view()),
    path("/me/doctor", profile.OwnDoctorProfileReadOnly.as_view()),
]
privacy: list[URLPattern | URLResolver] = [
    path("/consents", privacy_api.Consents.as_view()),
    path("/access-log", privacy_api.AccessLog.as_view()),
]
doctor: list[URLPattern | URLResolver] = [
    path("/profile", profile.OwnDoctorProfile.as_view()),
    path("/patients/<id:patient_id>/profile", profile.PatientProfile.as_view()),
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
