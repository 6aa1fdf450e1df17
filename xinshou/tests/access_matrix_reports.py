"""The rows of reports; access_matrix.py adds them to its own. Columns as there."""

API = """\
GET    /api/v1/reports                                                   401 403 403  200 200  200   200  403   401
GET    /api/v1/reports?patient_id={mei}                                  401 403 403  200 404  404   404  403   401
GET    /api/v1/reports?patient_id={amir}                                 401 403 403  404 200  404   404  403   401
GET    /api/v1/reports?patient_id={random}                               401 403 403  404 404  404   404  403   401
GET    /api/v1/reports/mine                                              401 200 200  403 403  403   403  403   401
GET    /api/v1/reports/{mei_report}                                      401 200 404  200 404  404   404  403   401
GET    /api/v1/reports/{mei_draft}                                       401 404 404  200 404  404   404  403   401
GET    /api/v1/reports/{rossi_report}                                    401 200 404  404 404  404   404  403   401
GET    /api/v1/reports/{amir_report}                                     401 404 200  404 200  404   404  403   401
GET    /api/v1/reports/{random}                                          401 404 404  404 404  404   404  403   401
GET    /api/v1/reports/{mei_report}/file                                 401 200 404  200 404  404   404  403   401
GET    /api/v1/reports/{mei_draft}/file                                  401 404 404  200 404  404   404  403   401
GET    /api/v1/reports/{rossi_report}/file                               401 200 404  404 404  404   404  403   401
GET    /api/v1/reports/{amir_report}/file                                401 404 200  404 200  404   404  403   401
GET    /api/v1/reports/{random}/file                                     401 404 404  404 404  404   404  403   401
POST   /api/v1/reports/{mei_report}/release                              401 403 403  200 404  404   404  403   401
POST   /api/v1/reports/{rossi_report}/release                            401 403 403  404 404  404   404  403   401
POST   /api/v1/reports/{amir_report}/release                             401 403 403  404 200  404   404  403   401
POST   /api/v1/reports/{random}/release                                  401 403 403  404 404  404   404  403   401
POST   /api/v1/reports/pre-visit-summary/{mei_summary}/pdf               401 403 403  202 404  404   404  403   401
POST   /api/v1/reports/pre-visit-summary/{amir_summary}/pdf              401 403 403  404 202  404   404  403   401
POST   /api/v1/reports/pre-visit-summary/{random}/pdf                    401 403 403  404 404  404   404  403   401
POST   /api/v1/reports/mine/safety-plan                                  401 200 202  403 403  403   403  403   401
POST   /api/v1/reports/assessment/{mei_form}/pdf                         401 403 403  202 404  404   404  403   401
POST   /api/v1/reports/assessment/{amir_form}/pdf                        401 403 403  404 202  404   404  403   401
POST   /api/v1/reports/assessment/{random}/pdf                           401 403 403  404 404  404   404  403   401
POST   /api/v1/reports/safety-plan/{mei}/pdf                             401 403 403  202 404  404   404  403   401
POST   /api/v1/reports/safety-plan/{amir}/pdf                            401 403 403  404 202  404   404  403   401
POST   /api/v1/reports/safety-plan/{random}/pdf                          401 403 403  404 404  404   404  403   401
POST   /api/v1/reports/caseload/pdf                                      401 403 403  202 202  202   202  403   401
GET    /api/v1/reports/{lin_summary}                                     401 404 404  200 404  404   404  403   401
GET    /api/v1/reports/{lin_summary}/file                                401 404 404  200 404  404   404  403   401
GET    /api/v1/reports/{mei_sheet}/file                                  401 200 404  404 404  404   404  403   401
POST   /api/v1/reports/{mei_report}/file                                 401 200 404  200 404  404   404  403   401
POST   /api/v1/reports/{mei_draft}/file                                  401 404 404  200 404  404   404  403   401
POST   /api/v1/reports/{rossi_report}/file                               401 200 404  404 404  404   404  403   401
POST   /api/v1/reports/{amir_report}/file                                401 404 200  404 200  404   404  403   401
POST   /api/v1/reports/{lin_summary}/file                                401 404 404  200 404  404   404  403   401
POST   /api/v1/reports/{random}/file                                     401 404 404  404 404  404   404  403   401
"""
BROWSER = """\
GET    /reports/                                                         302 302 302  200 200  200   200  403   302
GET    /reports/about/{mei}/                                             302 302 302  200 404  404   404  403   302
GET    /reports/about/{amir}/                                            302 302 302  404 200  404   404  403   302
GET    /reports/about/{random}/                                          302 302 302  404 404  404   404  403   302
POST   /reports/about/{mei}/                                             302 302 302  302 404  404   404  403   302
POST   /reports/about/{amir}/                                            302 302 302  404 302  404   404  403   302
POST   /reports/about/{random}/                                          302 302 302  404 404  404   404  403   302
GET    /reports/{mei_report}/                                            302 302 302  200 404  404   404  403   302
GET    /reports/{rossi_report}/                                          302 302 302  404 404  404   404  403   302
GET    /reports/{amir_report}/                                           302 302 302  404 200  404   404  403   302
GET    /reports/{random}/                                                302 302 302  404 404  404   404  403   302
GET    /reports/{mei_report}/file/                                       302 302 302  200 404  404   404  403   302
GET    /reports/{rossi_report}/file/                                     302 302 302  404 404  404   404  403   302
GET    /reports/{amir_report}/file/                                      302 302 302  404 200  404   404  403   302
GET    /reports/{random}/file/                                           302 302 302  404 404  404   404  403   302
GET    /reports/{mei_report}/named/                                      302 302 302  200 404  404   404  403   302
GET    /reports/{rossi_report}/named/                                    302 302 302  404 404  404   404  403   302
GET    /reports/{amir_report}/named/                                     302 302 302  404 200  404   404  403   302
GET    /reports/{random}/named/                                          302 302 302  404 404  404   404  403   302
POST   /reports/{mei_report}/sign/                                       302 302 302  302 404  404   404  403   302
POST   /reports/{rossi_report}/sign/                                     302 302 302  404 404  404   404  403   302
POST   /reports/{amir_report}/sign/                                      302 302 302  404 302  404   404  403   302
POST   /reports/{random}/sign/                                           302 302 302  404 404  404   404  403   302
POST   /reports/{mei_report}/release/                                    302 302 302  302 404  404   404  403   302
POST   /reports/{rossi_report}/release/                                  302 302 302  404 404  404   404  403   302
POST   /reports/{amir_report}/release/                                   302 302 302  404 302  404   404  403   302
POST   /reports/{random}/release/                                        302 302 302  404 404  404   404  403   302
POST   /reports/{mei_report}/retry/                                      302 302 302  302 404  404   404  403   302
POST   /reports/{rossi_report}/retry/                                    302 302 302  404 404  404   404  403   302
POST   /reports/{amir_report}/retry/                                     302 302 302  404 302  404   404  403   302
POST   /reports/{random}/retry/                                          302 302 302  404 404  404   404  403   302
GET    /reports/caseload/                                                302 302 302  200 200  200   200  403   302
POST   /reports/caseload/                                                302 302 302  302 302  302   302  403   302
GET    /reports/{lin_summary}/                                           302 302 302  200 404  404   404  403   302
GET    /reports/{mei_report}/locked/                                     302 302 302  200 404  404   404  403   302
GET    /reports/{rossi_report}/locked/                                   302 302 302  404 404  404   404  403   302
GET    /reports/{amir_report}/locked/                                    302 302 302  404 200  404   404  403   302
GET    /reports/{lin_summary}/locked/                                    302 302 302  200 404  404   404  403   302
GET    /reports/{random}/locked/                                         302 302 302  404 404  404   404  403   302
POST   /reports/{mei_report}/locked/                                     302 302 302  200 404  404   404  403   302
POST   /reports/{rossi_report}/locked/                                   302 302 302  404 404  404   404  403   302
POST   /reports/{amir_report}/locked/                                    302 302 302  404 200  404   404  403   302
POST   /reports/{lin_summary}/locked/                                    302 302 302  200 404  404   404  403   302
POST   /reports/{random}/locked/                                         302 302 302  404 404  404   404  403   302
"""
BODIES: dict[tuple[str, str], dict[str, object]] = {
    ("POST", "/api/v1/reports/{}/release"): {"released": True},
    ("POST", "/api/v1/reports/pre-visit-summary/{}/pdf"): {
        "include_risk_events": True,
        "include_checkin_trend": True,
        "days_for_trend": 7,
    },
    ("POST", "/api/v1/reports/{}/file"): {"password": "seven lamps on the quay", "named": False},
    ("POST", "/api/v1/reports/mine/safety-plan"): {"paper": "A4"},
    ("POST", "/api/v1/reports/assessment/{}/pdf"): {"paper": "A4"},
    ("POST", "/api/v1/reports/safety-plan/{}/pdf"): {"paper": "A4"},
    ("POST", "/api/v1/reports/caseload/pdf"): {"paper": "A4", "days": 90},
    ("POST", "/reports/{}/locked/"): {"password": "seven lamps on the quay", "again": "seven lamps on the quay"},
    ("POST", "/reports/caseload/"): {"days": "30", "language": "en", "paper": "A4"},
    ("POST", "/reports/about/{}/"): {
        "report_type": "PRE_VISIT_SUMMARY",
        "days": "7",
        "language": "en",
        "paper": "A4",
        "include_risk_events": "on",
    },
}
