"""The rows of accounts, sessions, factors and what is open to all; access_matrix.py adds them to its own. Columns as there."""

from datetime import timedelta

from django.utils import timezone

API = """\
GET    /api/v1/meta                                                      200 200 200  200 200  200   200  200   200
GET    /api/v1/schema                                                    200 200 200  200 200  200   200  200   200
POST   /api/v1/auth/register                                             201 201 201  201 201  201   201  201   201
POST   /api/v1/auth/login                                                200 200 200  200 200  200   200  200   200
POST   /api/v1/auth/activate                                             400 400 400  400 400  400   400  400   400
POST   /api/v1/auth/recover                                              400 400 400  400 400  400   400  400   400
POST   /api/v1/auth/recovery-codes                                       401 200 200  200 200  200   200  200   401
POST   /api/v1/auth/change-password                                      401 200 200  200 200  200   200  200   401
POST   /api/v1/auth/logout                                               401 200 200  200 200  200   200  200   401
POST   /api/v1/auth/logout-all                                           401 200 200  200 200  200   200  200   401
POST   /api/v1/auth/lock                                                 401 200 200  403 403  403   403  403   401
GET    /api/v1/auth/sessions                                             401 200 200  200 200  200   200  200   401
DELETE /api/v1/auth/sessions/{mei_device}                                401 204 404  404 404  404   404  404   401
DELETE /api/v1/auth/sessions/{lin_device}                                401 404 404  204 404  404   404  404   401
DELETE /api/v1/auth/sessions/{random}                                    401 404 404  404 404  404   404  404   401
GET    /api/v1/auth/me                                                   401 200 200  200 200  200   200  200   401
GET    /api/v1/auth/me/patient                                           401 200 200  403 403  403   403  403   401
PUT    /api/v1/auth/me/patient                                           401 200 200  403 403  403   403  403   401
GET    /api/v1/auth/me/doctor                                            401 403 403  200 200  200   200  403   401
GET    /api/v1/privacy/consents                                          401 200 200  403 403  403   403  403   401
PUT    /api/v1/privacy/consents                                          401 200 200  403 403  403   403  403   401
GET    /api/v1/privacy/access-log                                        401 200 200  403 403  403   403  403   401
GET    /api/v1/events                                                    401 503 503  503 503  503   503  403   401
GET    /api/v1/clinical/doctor/covers                                    401 403 403  200 200  200   200  403   401
POST   /api/v1/clinical/doctor/covers                                    401 403 403  201 201  201   404  403   401
DELETE /api/v1/clinical/doctor/covers/{lin_cover}                        401 403 403  204 404  204   404  403   401
DELETE /api/v1/clinical/doctor/covers/{osei_cover}                       401 403 403  404 204  204   404  403   401
DELETE /api/v1/clinical/doctor/covers/{random}                           401 403 403  404 404  404   404  403   401
GET    /api/v1/clinical/doctor/covered-patients                          401 403 403  200 200  200   200  403   401
POST   /api/v1/auth/login/mfa                                            401 401 401  401 401  401   401  401   401
POST   /api/v1/auth/forgot-password                                      200 200 200  200 200  200   200  200   200
POST   /api/v1/auth/reset-password                                       400 400 400  400 400  400   400  400   400
DELETE /api/v1/auth/me                                                   401 204 204  403 403  403   403  403   401
POST   /api/v1/auth/step-up                                              401 200 200  200 200  200   200  200   401
POST   /api/v1/mfa/setup                                                 401 200 200  200 200  200   200  200   401
POST   /api/v1/mfa/verify-setup                                          401 400 400  400 400  400   400  400   401
GET    /api/v1/mfa/status                                                401 200 200  200 200  200   200  200   401
POST   /api/v1/mfa/verify                                                401 400 400  400 400  400   400  400   401
POST   /api/v1/mfa/regenerate-backup-codes                               401 400 400  400 400  400   400  400   401
POST   /api/v1/mfa/disable                                               401 400 400  400 403  403   403  403   401
GET    /api/v1/mfa/passkeys                                              401 200 200  200 200  200   200  200   401
POST   /api/v1/mfa/passkeys                                              401 400 400  400 400  400   400  400   401
POST   /api/v1/mfa/passkeys/options                                      401 400 400  200 200  200   200  200   401
POST   /api/v1/mfa/passkeys/challenge                                    401 200 400  200 400  400   400  400   401
POST   /api/v1/mfa/passkeys/verify                                       401 400 400  400 400  400   400  400   401
PUT    /api/v1/mfa/passkeys/{mei_passkey}                                401 200 404  404 404  404   404  404   401
PUT    /api/v1/mfa/passkeys/{lin_passkey}                                401 404 404  200 404  404   404  404   401
PUT    /api/v1/mfa/passkeys/{random}                                     401 404 404  404 404  404   404  404   401
DELETE /api/v1/mfa/passkeys/{mei_passkey}                                401 204 404  404 404  404   404  404   401
DELETE /api/v1/mfa/passkeys/{lin_passkey}                                401 404 404  204 404  404   404  404   401
DELETE /api/v1/mfa/passkeys/{random}                                     401 404 404  404 404  404   404  404   401
POST   /api/v1/auth/login/passkey/options                                401 401 401  401 401  401   401  401   401
POST   /api/v1/auth/login/passkey                                        401 401 401  401 401  401   401  401   401
"""
BROWSER = """\
GET    /api/v1/docs                                                      302 302 302  200 200  200   200  200   302
GET    /sign-in/                                                         200 200 200  302 302  302   302  302   200
POST   /sign-in/                                                         302 302 302  302 302  302   302  302   302
POST   /sign-out/                                                        302 302 302  302 302  302   302  302   302
POST   /quick-exit/                                                      302 302 302  302 302  302   302  302   302
GET    /notes/                                                           200 200 200  200 200  200   200  200   200
GET    /demo/                                                            404 404 404  404 404  404   404  404   404
POST   /demo/enter/                                                      404 404 404  404 404  404   404  404   404
GET    /i18n/                                                            302 302 302  302 302  302   302  302   302
POST   /i18n/                                                            302 302 302  302 302  302   302  302   302
PUT    /i18n/                                                            302 302 302  302 302  302   302  302   302
PATCH  /i18n/                                                            302 302 302  302 302  302   302  302   302
DELETE /i18n/                                                            302 302 302  302 302  302   302  302   302
POST   /preferences/                                                     302 302 302  302 302  302   302  302   302
GET    /live/                                                            302 302 302  503 503  503   503  403   302
GET    /profile/                                                         302 302 302  200 200  200   200  403   302
POST   /profile/                                                         302 302 302  302 302  302   302  403   302
GET    /sessions/                                                        302 302 302  200 200  200   200  403   302
POST   /sessions/{lin_session}/end/                                      302 302 302  302 404  404   404  403   302
POST   /sessions/{osei_session}/end/                                     302 302 302  404 302  404   404  403   302
POST   /sessions/{lin_device}/end/                                      302 302 302  302 404  404   404  403   302
POST   /sessions/{random}/end/                                           302 302 302  404 404  404   404  403   302
GET    /sign-in/code/                                                    302 302 302  302 302  302   302  302   302
POST   /sign-in/code/                                                    302 302 302  302 302  302   302  302   302
GET    /hand-over/                                                       302 302 302  200 200  200   200  403   302
POST   /hand-over/                                                       302 302 302  400 400  400   400  403   302
GET    /cover/                                                           302 302 302  200 200  200   200  403   302
POST   /cover/new/                                                       302 302 302  302 302  302   400  403   302
POST   /cover/{lin_cover}/end/                                           302 302 302  302 404  302   404  403   302
POST   /cover/{osei_cover}/end/                                          302 302 302  404 302  302   404  403   302
POST   /cover/{random}/end/                                              302 302 302  404 404  404   404  403   302
GET    /emergency-access/                                                302 302 302  200 200  200   200  403   302
POST   /emergency-access/                                                302 302 302  400 400  400   400  403   302
POST   /emergency-access/{lin_glass}/review/                             302 302 302  404 302  404   404  403   302
POST   /emergency-access/{osei_glass}/review/                            302 302 302  302 404  404   404  403   302
POST   /emergency-access/{random}/review/                                302 302 302  404 404  404   404  403   302
GET    /forgot-password/                                                 200 200 200  200 200  200   200  200   200
POST   /forgot-password/                                                 200 200 200  200 200  200   200  200   200
GET    /reset-password/                                                  200 200 200  200 200  200   200  200   200
POST   /reset-password/                                                  400 400 400  400 400  400   400  400   400
GET    /second-factor/                                                   302 302 302  200 200  200   200  200   302
POST   /second-factor/set-up/                                            302 302 302  200 200  200   200  200   302
POST   /second-factor/confirm/                                           302 302 302  400 400  400   400  400   302
POST   /second-factor/backup-codes/                                      302 302 302  400 400  400   400  400   302
GET    /step-up/                                                         302 302 302  200 200  200   200  200   302
POST   /step-up/                                                         302 302 302  302 302  302   302  302   302
POST   /second-factor/app/remove/                                        302 302 302  302 302  302   302  302   302
GET    /second-factor/passkeys/new/                                      302 302 302  200 200  200   200  200   302
POST   /second-factor/passkeys/new/                                      302 302 302  400 400  400   400  400   302
POST   /second-factor/passkeys/options/                                  302 302 302  200 200  200   200  200   302
GET    /second-factor/passkeys/{lin_passkey}/                            302 302 302  200 404  404   404  404   302
GET    /second-factor/passkeys/{mei_passkey}/                            302 302 302  404 404  404   404  404   302
GET    /second-factor/passkeys/{random}/                                 302 302 302  404 404  404   404  404   302
POST   /second-factor/passkeys/{lin_passkey}/                            302 302 302  302 404  404   404  404   302
POST   /second-factor/passkeys/{mei_passkey}/                            302 302 302  404 404  404   404  404   302
POST   /second-factor/passkeys/{random}/                                 302 302 302  404 404  404   404  404   302
POST   /second-factor/passkeys/{lin_passkey}/remove/                     302 302 302  302 404  404   404  404   302
POST   /second-factor/passkeys/{mei_passkey}/remove/                     302 302 302  404 404  404   404  404   302
POST   /second-factor/passkeys/{random}/remove/                          302 302 302  404 404  404   404  404   302
GET    /step-up/factor/                                                  302 302 302  200 200  200   200  200   302
POST   /step-up/factor/                                                  302 302 302  400 400  400   400  400   302
POST   /step-up/passkey/                                                 302 302 302  400 400  400   400  400   302
POST   /step-up/passkey/options/                                         302 302 302  200 400  400   400  400   302
POST   /sign-in/passkey/                                                 302 302 302  302 302  302   302  302   302
POST   /sign-in/passkey/options/                                         302 302 302  302 302  302   302  302   302
GET    /health                                                           200 200 200  200 200  200   200  200   200
GET    /healthz                                                          200 200 200  200 200  200   200  200   200
GET    /health/live                                                      200 200 200  200 200  200   200  200   200
GET    /health/ready                                                     200 200 200  200 200  200   200  200   200
GET    /metrics                                                          200 200 200  200 200  200   200  200   200
"""
ON_CALL = "ca110000-0000-4000-8000-000000000000"
"""As in access_matrix.py."""
BODIES: dict[tuple[str, str], dict[str, object]] = {
    ("POST", "/api/v1/clinical/doctor/covers"): {
        "covering_id": ON_CALL,
        "starts_on": str(timezone.now().date() + timedelta(days=30)),
        "ends_on": str(timezone.now().date() + timedelta(days=31)),
    },
    ("POST", "/cover/new/"): {
        "covering": ON_CALL,
        "starts_on": str(timezone.now().date() + timedelta(days=30)),
        "ends_on": str(timezone.now().date() + timedelta(days=31)),
    },
    ("POST", "/api/v1/auth/register"): {"password": "seven lamps on the quay"},
    ("POST", "/api/v1/auth/login"): {"username": "mei", "password": "seven lamps on the quay"},
    ("POST", "/api/v1/auth/activate"): {"code": "0000-0000-0000-0000", "password": "seven lamps on the quay"},
    ("POST", "/api/v1/auth/recover"): {
        "username": "mei",
        "recovery_code": "0000-0000-0000-0000",
        "new_password": "eight lamps on the quay",
    },
    ("POST", "/api/v1/auth/recovery-codes"): {"password": "seven lamps on the quay"},
    ("POST", "/api/v1/auth/change-password"): {
        "current_password": "seven lamps on the quay",
        "new_password": "eight lamps on the quay",
    },
    ("PUT", "/api/v1/auth/me/patient"): {"city": "Leipzig"},
    ("PUT", "/api/v1/privacy/consents"): {"consents": [{"purpose": "AI_CHAT", "granted": False}]},
    ("POST", "/api/v1/auth/forgot-password"): {"email": "nobody@nowhere.example"},
    ("POST", "/api/v1/auth/reset-password"): {"token": "0" * 64, "new_password": "eight lamps on the quay"},
    ("DELETE", "/api/v1/auth/me"): {"password": "seven lamps on the quay"},
    ("POST", "/emergency-access/"): {"identifier": "nobody.here", "reason": "Nobody can reach her doctor tonight."},
    ("POST", "/forgot-password/"): {"email": "nobody@nowhere.example"},
    ("POST", "/reset-password/"): {"token": "0" * 64, "new_password": "eight lamps on the quay"},
    ("POST", "/api/v1/auth/step-up"): {"password": "seven lamps on the quay"},
    ("POST", "/api/v1/mfa/setup"): {"code": "000000"},
    ("POST", "/api/v1/mfa/verify-setup"): {"code": "000000"},
    ("POST", "/api/v1/mfa/verify"): {"code": "000000"},
    ("POST", "/api/v1/mfa/regenerate-backup-codes"): {"code": "000000"},
    ("POST", "/api/v1/mfa/disable"): {"code": "000000"},
    ("POST", "/api/v1/mfa/passkeys"): {"name": "key", "credential": {"response": {}}},
    ("POST", "/api/v1/mfa/passkeys/verify"): {"credential": {"response": {}}},
    ("PUT", "/api/v1/mfa/passkeys/{}"): {"name": "key"},
    ("POST", "/second-factor/passkeys/{}/"): {"name": "key"},
    ("POST", "/second-factor/confirm/"): {"code": "000000"},
    ("POST", "/second-factor/backup-codes/"): {"code": "000000"},
    ("POST", "/step-up/"): {"password": "seven lamps on the quay"},
    ("POST", "/sign-in/"): {"username": "dr.lin", "password": "seven lamps on the quay"},
    ("POST", "/demo/enter/"): {"who": "lin"},
    ("POST", "/i18n/"): {"language": "fa"},
    ("POST", "/preferences/"): {"theme": "dark"},
    ("POST", "/profile/"): {"specialty": "Trauma", "timezone": "UTC"},
}
