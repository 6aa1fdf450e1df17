from django.urls import URLPattern, URLResolver, include, path
from django.views.i18n import set_language

from patients.views import auth, connections, on_call, patients, profile
from xinshou.preferences import set_preference

own_pages = [
    path("connections/", connections.connection_list, name="connection_list"),
    path("connections/new/", connections.connection_create, name="connection_create"),
    path("connections/<uuid:request_id>/cancel/", connections.connection_cancel, name="connection_cancel"),
    path("patients/new/", patients.patient_create, name="patient_create"),
    path("profile/", profile.profile, name="profile"),
    path("on-call/", on_call.on_call, name="on_call"),
    path("on-call/<int:shift_id>/end/", on_call.on_call_end, name="on_call_end"),
    path("sessions/", auth.session_list, name="session_list"),
    path("sessions/<uuid:session_id>/end/", auth.session_revoke, name="session_revoke"),
]
urlpatterns: list[URLPattern | URLResolver] = [
    path("sign-in/", auth.sign_in, name="sign_in"),
    path("sign-out/", auth.sign_out, name="sign_out"),
    path("quick-exit/", auth.quick_exit, name="quick_exit"),
    path("notes/", auth.neutral, name="neutral"),
    path("demo/", auth.demo, name="demo"),
    path("demo/enter/", auth.demo_enter, name="demo_enter"),
    path("i18n/", set_language, name="set_language"),
    path("preferences/", set_preference, name="set_preference"),
    path("", include((own_pages, "patients"))),
]
