"""The rows of messages and files; access_matrix.py adds them to its own. Columns as there."""

API = """\
GET    /api/v1/messaging/threads                                         401 200 200  200 200  200   200  403   401
GET    /api/v1/messaging/threads/unread-count                            401 200 200  200 200  200   200  403   401
GET    /api/v1/messaging/unread                                          401 200 200  200 200  200   200  403   401
GET    /api/v1/messaging/threads/{mei_thread}                            401 200 404  200 404  404   404  403   401
GET    /api/v1/messaging/threads/{amir_thread}                           401 404 200  404 200  404   404  403   401
GET    /api/v1/messaging/threads/{rossi_thread}                          401 200 404  404 404  200   404  403   401
GET    /api/v1/messaging/threads/{random}                                401 404 404  404 404  404   404  403   401
POST   /api/v1/messaging/threads/{mei_thread}/messages                   401 200 404  200 404  404   404  403   401
POST   /api/v1/messaging/threads/{amir_thread}/messages                  401 404 200  404 200  404   404  403   401
POST   /api/v1/messaging/threads/{rossi_thread}/messages                 401 403 404  404 404  403   404  403   401
POST   /api/v1/messaging/threads/{random}/messages                       401 404 404  404 404  404   404  403   401
POST   /api/v1/messaging/threads/{mei_thread}/read                       401 200 404  200 404  404   404  403   401
POST   /api/v1/messaging/threads/{amir_thread}/read                      401 404 200  404 200  404   404  403   401
POST   /api/v1/messaging/threads/{rossi_thread}/read                     401 200 404  404 404  200   404  403   401
POST   /api/v1/messaging/threads/{random}/read                           401 404 404  404 404  404   404  403   401
POST   /api/v1/messaging/threads/{mei_thread}/hide                       401 400 404  403 403  403   403  403   401
POST   /api/v1/messaging/threads/{amir_thread}/hide                      401 404 400  403 403  403   403  403   401
POST   /api/v1/messaging/threads/{rossi_thread}/hide                     401 200 404  403 403  403   403  403   401
POST   /api/v1/messaging/threads/{random}/hide                           401 404 404  403 403  403   403  403   401
POST   /api/v1/messaging/upload                                          401 415 415  415 415  415   415  403   401
GET    /api/v1/messaging/attachments/{mei_file}                          401 200 404  200 404  404   404  403   401
GET    /api/v1/messaging/attachments/{amir_file}                         401 404 200  404 200  404   404  403   401
GET    /api/v1/messaging/attachments/{mei_upload}                        401 200 404  404 404  404   404  403   401
GET    /api/v1/messaging/attachments/{random}                            401 404 404  404 404  404   404  403   401
POST   /api/v1/messaging/doctor/patients/{mei}/thread                    401 403 403  200 404  404   404  403   401
POST   /api/v1/messaging/doctor/patients/{amir}/thread                   401 403 403  404 200  404   404  403   401
POST   /api/v1/messaging/doctor/patients/{random}/thread                 401 403 403  404 404  404   404  403   401
"""
BROWSER = """\
GET    /messages/                                                        302 302 302  200 200  200   200  403   302
GET    /messages/?order=recent                                           302 302 302  200 200  200   200  403   302
POST   /messages/                                                        302 302 302  200 200  200   200  403   302
POST   /messages/?order=recent                                           302 302 302  200 200  200   200  403   302
GET    /messages/badge/                                                  302 302 302  200 200  200   200  403   302
GET    /messages/waiting/                                                302 302 302  200 200  200   200  403   302
GET    /messages/{mei_thread}/                                           302 302 302  200 404  404   404  403   302
GET    /messages/{amir_thread}/                                          302 302 302  404 200  404   404  403   302
GET    /messages/{rossi_thread}/                                         302 302 302  404 404  200   404  403   302
GET    /messages/{random}/                                               302 302 302  404 404  404   404  403   302
POST   /messages/{mei_thread}/                                           302 302 302  302 404  404   404  403   302
POST   /messages/{amir_thread}/                                          302 302 302  404 302  404   404  403   302
POST   /messages/{rossi_thread}/                                         302 302 302  404 404  403   404  403   302
POST   /messages/{random}/                                               302 302 302  404 404  404   404  403   302
POST   /messages/{mei_thread}/draft/                                     302 302 302  200 404  404   404  403   302
POST   /messages/{amir_thread}/draft/                                    302 302 302  404 200  404   404  403   302
POST   /messages/{rossi_thread}/draft/                                   302 302 302  404 404  400   404  403   302
POST   /messages/{random}/draft/                                         302 302 302  404 404  404   404  403   302
GET    /messages/attachments/{mei_file}/                                 302 302 302  200 404  404   404  403   302
GET    /messages/attachments/{amir_file}/                                302 302 302  404 200  404   404  403   302
GET    /messages/attachments/{mei_upload}/                               302 302 302  404 404  404   404  403   302
GET    /messages/attachments/{random}/                                   302 302 302  404 404  404   404  403   302
GET    /messages/with/{mei}/                                             302 302 302  302 404  404   404  403   302
GET    /messages/with/{amir}/                                            302 302 302  404 302  404   404  403   302
GET    /messages/with/{random}/                                          302 302 302  404 404  404   404  403   302
GET    /messages/snippets/                                               302 302 302  200 200  200   200  403   302
POST   /messages/snippets/                                               302 302 302  302 302  302   302  403   302
GET    /messages/snippets/{lin_snippet}/                                 302 302 302  200 404  404   404  403   302
GET    /messages/snippets/{osei_snippet}/                                302 302 302  404 200  404   404  403   302
GET    /messages/snippets/{random}/                                      302 302 302  404 404  404   404  403   302
POST   /messages/snippets/{lin_snippet}/                                 302 302 302  302 404  404   404  403   302
POST   /messages/snippets/{osei_snippet}/                                302 302 302  404 302  404   404  403   302
POST   /messages/snippets/{random}/                                      302 302 302  404 404  404   404  403   302
POST   /messages/snippets/{lin_snippet}/delete/                          302 302 302  302 404  404   404  403   302
POST   /messages/snippets/{osei_snippet}/delete/                         302 302 302  404 302  404   404  403   302
POST   /messages/snippets/{random}/delete/                               302 302 302  404 404  404   404  403   302
"""
BODIES: dict[tuple[str, str], dict[str, object]] = {
    ("POST", "/api/v1/messaging/threads/{}/messages"): {
        "content": "Hello",
        "message_type": "TEXT",
        "attachment_ids": [],
    },
    ("POST", "/messages/"): {"search": "a"},
    ("POST", "/messages/{}/"): {"message_id": "0a0a0000-0000-4000-8000-000000000000", "content": "Hello", "end": "1"},
    ("POST", "/messages/{}/draft/"): {"content": "Hel"},
    ("POST", "/messages/snippets/"): {"title": "Rest", "text": "Rest well."},
    ("POST", "/messages/snippets/{}/"): {"title": "Rest", "text": "Rest well."},
}
