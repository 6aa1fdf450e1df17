"""The rows of exports; access_matrix.py adds them to its own. Columns as there."""

from patients.tests.factories import PASSWORD

API = """\
POST   /api/v1/data-export/request                                       401 201 201  403 403  403   403  403   401
GET    /api/v1/data-export/requests                                      401 200 200  403 403  403   403  403   401
GET    /api/v1/data-export/requests/{mei_export}                         401 200 404  403 403  403   403  403   401
GET    /api/v1/data-export/requests/{amir_export}                        401 404 200  403 403  403   403  403   401
GET    /api/v1/data-export/requests/{random}                             401 404 404  403 403  403   403  403   401
DELETE /api/v1/data-export/requests/{mei_export}                         401 200 404  403 403  403   403  403   401
DELETE /api/v1/data-export/requests/{amir_export}                        401 404 200  403 403  403   403  403   401
DELETE /api/v1/data-export/requests/{random}                             401 404 404  403 403  403   403  403   401
GET    /api/v1/data-export/requests/{mei_export}/progress                401 200 404  403 403  403   403  403   401
GET    /api/v1/data-export/requests/{amir_export}/progress               401 404 200  403 403  403   403  403   401
GET    /api/v1/data-export/requests/{random}/progress                    401 404 404  403 403  403   403  403   401
GET    /api/v1/data-export/download/{mei_link}                           401 200 404  403 403  403   403  403   401
GET    /api/v1/data-export/download/{amir_link}                          401 404 200  403 403  403   403  403   401
GET    /api/v1/data-export/download/{random}                             401 404 404  403 403  403   403  403   401
"""
BROWSER = """\
GET    /reports/about/{mei}/fhir/                                        302 302 302  200 404  404   404  403   302
GET    /reports/about/{amir}/fhir/                                       302 302 302  404 200  404   404  403   302
GET    /reports/about/{random}/fhir/                                     302 302 302  404 404  404   404  403   302
"""
BODIES: dict[tuple[str, str], dict[str, object]] = {
    ("POST", "/api/v1/data-export/request"): {
        "password": PASSWORD,
        "export_format": "JSON",
        "include_profile": True,
        "include_checkins": True,
        "include_assessments": True,
        "include_conversations": False,
        "include_messages": True,
        "date_from": "2026-01-01",
        "date_to": "2026-03-31",
    },
}
