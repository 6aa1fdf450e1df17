"""The rows of clinical notes; access_matrix.py adds them to its own. Columns as there. The notes are drafts of Dr Lin's
and Dr Osei's; what is signed and a change of doctor are in clinical/tests/test_notes_api.py."""

from uuid import uuid4

API = """\
GET    /api/v1/clinical/doctor/patients/{mei}/notes                      401 403 403  200 404  404   404  403   401
GET    /api/v1/clinical/doctor/patients/{amir}/notes                     401 403 403  404 200  404   404  403   401
GET    /api/v1/clinical/doctor/patients/{random}/notes                   401 403 403  404 404  404   404  403   401
POST   /api/v1/clinical/doctor/patients/{mei}/notes                      401 403 403  201 404  404   404  403   401
POST   /api/v1/clinical/doctor/patients/{amir}/notes                     401 403 403  404 201  404   404  403   401
POST   /api/v1/clinical/doctor/patients/{random}/notes                   401 403 403  404 404  404   404  403   401
GET    /api/v1/clinical/doctor/notes/{lin_note}                          401 403 403  200 404  404   404  403   401
GET    /api/v1/clinical/doctor/notes/{osei_note}                         401 403 403  404 200  404   404  403   401
GET    /api/v1/clinical/doctor/notes/{random}                            401 403 403  404 404  404   404  403   401
PUT    /api/v1/clinical/doctor/notes/{lin_note}                          401 403 403  200 404  404   404  403   401
PUT    /api/v1/clinical/doctor/notes/{osei_note}                         401 403 403  404 200  404   404  403   401
PUT    /api/v1/clinical/doctor/notes/{random}                            401 403 403  404 404  404   404  403   401
DELETE /api/v1/clinical/doctor/notes/{lin_note}                          401 403 403  204 404  404   404  403   401
DELETE /api/v1/clinical/doctor/notes/{osei_note}                         401 403 403  404 204  404   404  403   401
DELETE /api/v1/clinical/doctor/notes/{random}                            401 403 403  404 404  404   404  403   401
POST   /api/v1/clinical/doctor/notes/{lin_note}/sign                     401 403 403  428 404  404   404  403   401
POST   /api/v1/clinical/doctor/notes/{osei_note}/sign                    401 403 403  404 428  404   404  403   401
POST   /api/v1/clinical/doctor/notes/{random}/sign                       401 403 403  404 404  404   404  403   401
GET    /api/v1/clinical/doctor/notes/{lin_note}/versions                 401 403 403  200 404  404   404  403   401
GET    /api/v1/clinical/doctor/notes/{osei_note}/versions                401 403 403  404 200  404   404  403   401
GET    /api/v1/clinical/doctor/notes/{random}/versions                   401 403 403  404 404  404   404  403   401
POST   /api/v1/clinical/doctor/notes/{lin_note}/addenda                  401 403 403  400 404  404   404  403   401
POST   /api/v1/clinical/doctor/notes/{osei_note}/addenda                 401 403 403  404 400  404   404  403   401
POST   /api/v1/clinical/doctor/notes/{random}/addenda                    401 403 403  404 404  404   404  403   401
GET    /api/v1/clinical/doctor/notes/{lin_note}/draft                    401 403 403  200 404  404   404  403   401
GET    /api/v1/clinical/doctor/notes/{osei_note}/draft                   401 403 403  404 200  404   404  403   401
GET    /api/v1/clinical/doctor/notes/{random}/draft                      401 403 403  404 404  404   404  403   401
POST   /api/v1/clinical/doctor/notes/{lin_note}/draft                    401 403 403  202 404  404   404  403   401
POST   /api/v1/clinical/doctor/notes/{osei_note}/draft                   401 403 403  404 202  404   404  403   401
POST   /api/v1/clinical/doctor/notes/{random}/draft                      401 403 403  404 404  404   404  403   401
"""
_ON_A_NOTE = (
    ("GET ", "", "200"), ("POST", "", "302"), ("POST", "autosave/", "200"), ("GET ", "sign/", "200"),
    ("POST", "sign/", "302"), ("POST", "discard/", "302"), ("POST", "addendum/", "409"), ("GET ", "versions/", "200"),
    ("GET ", "draft/", "302"),
)  # fmt: skip
"""Method, page, and what the author gets."""
BROWSER = """\
GET    /patients/{mei}/notes/                                            302 302 302  200 404  404   404  403   302
GET    /patients/{amir}/notes/                                           302 302 302  404 200  404   404  403   302
GET    /patients/{random}/notes/                                         302 302 302  404 404  404   404  403   302
POST   /patients/{mei}/notes/                                            302 302 302  302 404  404   404  403   302
POST   /patients/{amir}/notes/                                           302 302 302  404 302  404   404  403   302
POST   /patients/{random}/notes/                                         302 302 302  404 404  404   404  403   302
""" + "".join(
    f"""\
{method}   /patients/{{mei}}/notes/{{lin_note}}/{page}     302 302 302  {own} 404  404   404  403   302
{method}   /patients/{{amir}}/notes/{{osei_note}}/{page}   302 302 302  404 {own}  404   404  403   302
{method}   /patients/{{mei}}/notes/{{osei_note}}/{page}    302 302 302  404 404  404   404  403   302
{method}   /patients/{{random}}/notes/{{random}}/{page}    302 302 302  404 404  404   404  403   302
"""
    for method, page, own in _ON_A_NOTE
)
TYPED: dict[str, object] = {"editor": uuid4().hex, "base_version": 1, "end": "1", "text": "A note."}
BODIES: dict[tuple[str, str], dict[str, object]] = {
    ("POST", "/api/v1/clinical/doctor/patients/{}/notes"): {"content": "A note.", "visit_date": "2026-01-05"},
    ("PUT", "/api/v1/clinical/doctor/notes/{}"): {"content": "Another.", "visit_date": "2026-01-05"},
    ("POST", "/api/v1/clinical/doctor/notes/{}/addenda"): {"content": "And more."},
    ("POST", "/patients/{}/notes/{}/"): TYPED,
    ("POST", "/patients/{}/notes/{}/autosave/"): TYPED,
    ("POST", "/patients/{}/notes/{}/sign/"): {"base_version": 1},
    ("POST", "/patients/{}/notes/{}/addendum/"): {"content": "And more."},
}
