"""The rows of the companion, the assistant and visits' preparation; access_matrix.py adds them to its own. Columns as there."""

API = """\
GET    /api/v1/clinical/boundaries                                       401 200 200  403 403  403   403  403   401
PUT    /api/v1/clinical/boundaries                                       401 200 200  403 403  403   403  403   401
GET    /api/v1/privacy/egress-log                                        401 200 200  403 403  403   403  403   401
POST   /api/v1/chat?wait=0                                               401 202 202  403 403  403   403  403   401
POST   /api/v1/chat/pre-visit?wait=0                                     401 202 202  403 403  403   403  403   401
POST   /api/v1/chat/stream                                               401 200 200  403 403  403   403  403   401
GET    /api/v1/chat/messages/{mei_message}                               401 200 404  403 403  403   403  403   401
GET    /api/v1/chat/messages/{amir_message}                              401 404 200  403 403  403   403  403   401
GET    /api/v1/chat/messages/{random}                                    401 404 404  403 403  403   403  403   401
GET    /api/v1/chat/messages/{mei_message}/events                        401 200 404  403 403  403   403  403   401
GET    /api/v1/chat/messages/{amir_message}/events                       401 404 200  403 403  403   403  403   401
GET    /api/v1/chat/messages/{random}/events                             401 404 404  403 403  403   403  403   401
GET    /api/v1/chat/conversations                                        401 200 200  403 403  403   403  403   401
GET    /api/v1/chat/conversations/{mei_talk}                             401 200 404  403 403  403   403  403   401
GET    /api/v1/chat/conversations/{amir_talk}                            401 404 200  403 403  403   403  403   401
GET    /api/v1/chat/conversations/{random}                               401 404 404  403 403  403   403  403   401
POST   /api/v1/chat/conversations/{mei_talk}/end                         401 200 404  403 403  403   403  403   401
POST   /api/v1/chat/conversations/{amir_talk}/end                        401 404 200  403 403  403   403  403   401
POST   /api/v1/chat/conversations/{random}/end                           401 404 404  403 403  403   403  403   401
POST   /api/v1/clinical/doctor/patients/{mei}/ai-chat                    401 403 403  200 404  404   404  403   401
POST   /api/v1/clinical/doctor/patients/{amir}/ai-chat                   401 403 403  404 200  404   404  403   401
POST   /api/v1/clinical/doctor/patients/{random}/ai-chat                 401 403 403  404 404  404   404  403   401
GET    /api/v1/clinical/doctor/patients/{mei}/ai-conversations           401 403 403  200 404  404   404  403   401
GET    /api/v1/clinical/doctor/patients/{amir}/ai-conversations          401 403 403  404 200  404   404  403   401
GET    /api/v1/clinical/doctor/patients/{random}/ai-conversations        401 403 403  404 404  404   404  403   401
GET    /api/v1/clinical/doctor/patients/{mei}/pre-visit-summaries        401 403 403  200 404  404   404  403   401
GET    /api/v1/clinical/doctor/patients/{amir}/pre-visit-summaries       401 403 403  404 200  404   404  403   401
GET    /api/v1/clinical/doctor/patients/{random}/pre-visit-summaries     401 403 403  404 404  404   404  403   401
GET    /api/v1/clinical/doctor/patients/{mei}/ai-conversations/{lin_ai} 401 403 403  200 404  404   404  403   401
GET    /api/v1/clinical/doctor/patients/{amir}/ai-conversations/{osei_ai} 401 403 403  404 200  404   404  403   401
GET    /api/v1/clinical/doctor/patients/{mei}/ai-conversations/{osei_ai} 401 403 403  404 404  404   404  403   401
GET    /api/v1/clinical/doctor/patients/{mei}/ai-conversations/{random}  401 403 403  404 404  404   404  403   401
GET    /api/v1/clinical/doctor/patients/{random}/ai-conversations/{random} 401 403 403  404 404  404   404  403   401
POST   /api/v1/clinical/doctor/patients/{mei}/ai-conversations/{lin_ai}/summarize 401 403 403  200 404  404   404  403   401
POST   /api/v1/clinical/doctor/patients/{amir}/ai-conversations/{osei_ai}/summarize 401 403 403  404 200  404   404  403   401
POST   /api/v1/clinical/doctor/patients/{mei}/ai-conversations/{osei_ai}/summarize 401 403 403  404 404  404   404  403   401
POST   /api/v1/clinical/doctor/patients/{mei}/ai-conversations/{random}/summarize 401 403 403  404 404  404   404  403   401
POST   /api/v1/clinical/doctor/patients/{random}/ai-conversations/{random}/summarize 401 403 403  404 404  404   404  403   401
"""
BROWSER = """\
GET    /patients/{mei}/assistant/                                        302 302 302  200 404  404   404  403   302
GET    /patients/{amir}/assistant/                                       302 302 302  404 200  404   404  403   302
GET    /patients/{random}/assistant/                                     302 302 302  404 404  404   404  403   302
POST   /patients/{mei}/assistant/                                        302 302 302  302 404  404   404  403   302
POST   /patients/{amir}/assistant/                                       302 302 302  404 302  404   404  403   302
POST   /patients/{random}/assistant/                                     302 302 302  404 404  404   404  403   302
GET    /patients/{mei}/conversations/                                    302 302 302  200 404  404   404  403   302
GET    /patients/{amir}/conversations/                                   302 302 302  404 200  404   404  403   302
GET    /patients/{random}/conversations/                                 302 302 302  404 404  404   404  403   302
GET    /patients/{mei}/assistant/{lin_ai}/                             302 302 302  200 404  404   404  403   302
GET    /patients/{amir}/assistant/{osei_ai}/                           302 302 302  404 200  404   404  403   302
GET    /patients/{mei}/assistant/{osei_ai}/                            302 302 302  404 404  404   404  403   302
GET    /patients/{random}/assistant/{random}/                            302 302 302  404 404  404   404  403   302
POST   /patients/{mei}/assistant/{lin_ai}/                             302 302 302  302 404  404   404  403   302
POST   /patients/{amir}/assistant/{osei_ai}/                           302 302 302  404 302  404   404  403   302
POST   /patients/{mei}/assistant/{osei_ai}/                            302 302 302  404 404  404   404  403   302
POST   /patients/{random}/assistant/{random}/                            302 302 302  404 404  404   404  403   302
POST   /patients/{mei}/assistant/{lin_ai}/summary/                     302 302 302  302 404  404   404  403   302
POST   /patients/{amir}/assistant/{osei_ai}/summary/                   302 302 302  404 302  404   404  403   302
POST   /patients/{mei}/assistant/{osei_ai}/summary/                    302 302 302  404 404  404   404  403   302
POST   /patients/{random}/assistant/{random}/summary/                    302 302 302  404 404  404   404  403   302
GET    /patients/{mei}/assistant/{lin_ai}/turns/{lin_answer}/          302 302 302  200 404  404   404  403   302
GET    /patients/{amir}/assistant/{osei_ai}/turns/{osei_answer}/       302 302 302  404 200  404   404  403   302
GET    /patients/{mei}/assistant/{lin_ai}/turns/{osei_answer}/         302 302 302  404 404  404   404  403   302
GET    /patients/{random}/assistant/{random}/turns/{random}/             302 302 302  404 404  404   404  403   302
GET    /patients/{mei}/assistant/{lin_ai}/turns/{lin_answer}/events/   302 302 302  200 404  404   404  403   302
GET    /patients/{amir}/assistant/{osei_ai}/turns/{osei_answer}/events/ 302 302 302  404 200  404   404  403   302
GET    /patients/{mei}/assistant/{lin_ai}/turns/{osei_answer}/events/  302 302 302  404 404  404   404  403   302
GET    /patients/{random}/assistant/{random}/turns/{random}/events/      302 302 302  404 404  404   404  403   302
GET    /patients/{mei}/conversations/{mei_talk}/                         302 302 302  200 404  404   404  403   302
GET    /patients/{amir}/conversations/{amir_talk}/                       302 302 302  404 200  404   404  403   302
GET    /patients/{mei}/conversations/{amir_talk}/                        302 302 302  404 404  404   404  403   302
GET    /patients/{random}/conversations/{random}/                        302 302 302  404 404  404   404  403   302
GET    /patients/{mei}/pre-visit/{mei_summary}/                          302 302 302  200 404  404   404  403   302
GET    /patients/{amir}/pre-visit/{amir_summary}/                        302 302 302  404 200  404   404  403   302
GET    /patients/{mei}/pre-visit/{amir_summary}/                         302 302 302  404 404  404   404  403   302
GET    /patients/{random}/pre-visit/{random}/                            302 302 302  404 404  404   404  403   302
"""
BODIES: dict[tuple[str, str], dict[str, object]] = {
    ("POST", "/api/v1/clinical/doctor/patients/{}/ai-chat"): {"message": "What changed?"},
    ("POST", "/patients/{}/assistant/"): {"message": "What changed?"},
    ("POST", "/patients/{}/assistant/{}/"): {"message": "What changed?"},
    ("PUT", "/api/v1/clinical/boundaries"): {"topics": ["The night of the move"]},
    ("POST", "/api/v1/chat"): {"message": "It rained all day."},
    ("POST", "/api/v1/chat/pre-visit"): {"message": "It rained all day."},
    ("POST", "/api/v1/chat/stream"): {"message": "It rained all day."},
}
