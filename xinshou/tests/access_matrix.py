"""Who may do what at every address: typed by hand from api-contract.md §1.6 and security.md, not from the code.

A word in braces is an object, see `objects_of` in world.py. What is not listed answers as `REST` says.
Streams answer 503: the test client is no streaming server; test_live.py listens to a real one."""

from xinshou.tests import (
    access_matrix_accounts,
    access_matrix_chat,
    access_matrix_exports,
    access_matrix_messages,
    access_matrix_notes,
    access_matrix_reports,
    access_matrix_visits,
)

ACTORS = "anon mei amir lin osei rossi call admin dead"
"""Nobody; Mei, whom Dr Lin cares for; Amir, whom Dr Osei cares for; Dr Rossi, whose care for Mei has ended; a doctor on
call; an administrator; and a disabled account: a patient's in the API, a doctor's in the browser."""

API = """
                                                                        anon mei amir lin osei rossi call admin dead
GET    /api/v1/clinical/doctor/profile                                   401 403 403  200 200  200   200  403   401
PUT    /api/v1/clinical/doctor/profile                                   401 403 403  200 200  200   200  403   401
GET    /api/v1/clinical/doctor/patients                                  401 403 403  200 200  200   200  403   401
POST   /api/v1/clinical/doctor/patients                                  401 403 403  200 200  200   200  403   401
GET    /api/v1/clinical/doctor/patients/{mei}/profile                    401 403 403  200 404  404   404  403   401
GET    /api/v1/clinical/doctor/patients/{amir}/profile                   401 403 403  404 200  404   404  403   401
GET    /api/v1/clinical/doctor/patients/{random}/profile                 401 403 403  404 404  404   404  403   401
GET    /api/v1/clinical/doctor/patients/{mei}/checkins?{days}            401 403 403  200 404  404   404  403   401
GET    /api/v1/clinical/doctor/patients/{amir}/checkins?{days}           401 403 403  404 200  404   404  403   401
GET    /api/v1/clinical/doctor/patients/{random}/checkins?{days}         401 403 403  404 404  404   404  403   401
GET    /api/v1/clinical/doctor/patients/{mei}/assessments                401 403 403  200 404  404   404  403   401
GET    /api/v1/clinical/doctor/patients/{amir}/assessments               401 403 403  404 200  404   404  403   401
GET    /api/v1/clinical/doctor/patients/{random}/assessments             401 403 403  404 404  404   404  403   401
POST   /api/v1/clinical/doctor/patients/{mei}/assessments                401 403 403  200 404  404   404  403   401
POST   /api/v1/clinical/doctor/patients/{amir}/assessments               401 403 403  404 200  404   404  403   401
POST   /api/v1/clinical/doctor/patients/{random}/assessments             401 403 403  404 404  404   404  403   401
GET    /api/v1/clinical/doctor/patients/{mei}/risk-events                401 403 403  200 404  404   404  403   401
GET    /api/v1/clinical/doctor/patients/{amir}/risk-events               401 403 403  404 200  404   404  403   401
GET    /api/v1/clinical/doctor/patients/{random}/risk-events             401 403 403  404 404  404   404  403   401
GET    /api/v1/clinical/doctor/risk-queue                                401 403 403  200 200  200   200  403   401
GET    /api/v1/clinical/doctor/risk-events/{mei_event}                   401 403 403  200 404  404   404  403   401
GET    /api/v1/clinical/doctor/risk-events/{amir_event}                  401 403 403  404 200  404   404  403   401
GET    /api/v1/clinical/doctor/risk-events/{lost_event}                  401 403 403  404 404  404   200  403   401
GET    /api/v1/clinical/doctor/risk-events/{random}                      401 403 403  404 404  404   404  403   401
POST   /api/v1/clinical/doctor/risk-events/{mei_event}/acknowledge       401 403 403  200 404  404   404  403   401
POST   /api/v1/clinical/doctor/risk-events/{amir_event}/acknowledge      401 403 403  404 200  404   404  403   401
POST   /api/v1/clinical/doctor/risk-events/{lost_event}/acknowledge      401 403 403  404 404  404   200  403   401
POST   /api/v1/clinical/doctor/risk-events/{random}/acknowledge          401 403 403  404 404  404   404  403   401
POST   /api/v1/clinical/doctor/risk-events/{mei_event}/assign            401 403 403  200 404  404   404  403   401
POST   /api/v1/clinical/doctor/risk-events/{amir_event}/assign           401 403 403  404 200  404   404  403   401
POST   /api/v1/clinical/doctor/risk-events/{lost_event}/assign           401 403 403  404 404  404   200  403   401
POST   /api/v1/clinical/doctor/risk-events/{random}/assign               401 403 403  404 404  404   404  403   401
POST   /api/v1/clinical/doctor/risk-events/{mei_event}/contacts          401 403 403  201 404  404   404  403   401
POST   /api/v1/clinical/doctor/risk-events/{amir_event}/contacts         401 403 403  404 201  404   404  403   401
POST   /api/v1/clinical/doctor/risk-events/{lost_event}/contacts         401 403 403  404 404  404   201  403   401
POST   /api/v1/clinical/doctor/risk-events/{random}/contacts             401 403 403  404 404  404   404  403   401
POST   /api/v1/clinical/doctor/risk-events/{mei_event}/countersign       401 403 403  400 404  404   404  403   401
POST   /api/v1/clinical/doctor/risk-events/{amir_event}/countersign      401 403 403  404 400  404   404  403   401
POST   /api/v1/clinical/doctor/risk-events/{lost_event}/countersign      401 403 403  404 404  404   400  403   401
POST   /api/v1/clinical/doctor/risk-events/{random}/countersign          401 403 403  404 404  404   404  403   401
POST   /api/v1/clinical/doctor/risk-events/{mei_event}/reopen            401 403 403  400 404  404   404  403   401
POST   /api/v1/clinical/doctor/risk-events/{amir_event}/reopen           401 403 403  404 400  404   404  403   401
POST   /api/v1/clinical/doctor/risk-events/{lost_event}/reopen           401 403 403  404 404  404   400  403   401
POST   /api/v1/clinical/doctor/risk-events/{random}/reopen               401 403 403  404 404  404   404  403   401
POST   /api/v1/clinical/doctor/risk-events/{mei_event}/emergency-access  401 403 403  200 404  404   404  403   401
POST   /api/v1/clinical/doctor/risk-events/{amir_event}/emergency-access 401 403 403  404 200  404   404  403   401
POST   /api/v1/clinical/doctor/risk-events/{lost_event}/emergency-access 401 403 403  404 404  404   200  403   401
POST   /api/v1/clinical/doctor/risk-events/{random}/emergency-access     401 403 403  404 404  404   404  403   401
POST   /api/v1/clinical/doctor/risk-events/{mei_event}/level             401 403 403  200 404  404   404  403   401
POST   /api/v1/clinical/doctor/risk-events/{amir_event}/level            401 403 403  404 200  404   404  403   401
POST   /api/v1/clinical/doctor/risk-events/{lost_event}/level            401 403 403  404 404  404   200  403   401
POST   /api/v1/clinical/doctor/risk-events/{random}/level                401 403 403  404 404  404   404  403   401
POST   /api/v1/clinical/doctor/risk-events/{mei_event}/merge             401 403 403  200 404  404   404  403   401
POST   /api/v1/clinical/doctor/risk-events/{amir_event}/merge            401 403 403  404 404  404   404  403   401
POST   /api/v1/clinical/doctor/risk-events/{lost_event}/merge            401 403 403  404 404  404   404  403   401
POST   /api/v1/clinical/doctor/risk-events/{random}/merge                401 403 403  404 404  404   404  403   401
POST   /api/v1/clinical/doctor/risk-events/{mei_event}/review            401 403 403  200 404  404   404  403   401
POST   /api/v1/clinical/doctor/risk-events/{amir_event}/review           401 403 403  404 200  404   404  403   401
POST   /api/v1/clinical/doctor/risk-events/{lost_event}/review           401 403 403  404 404  404   200  403   401
POST   /api/v1/clinical/doctor/risk-events/{random}/review               401 403 403  404 404  404   404  403   401
POST   /api/v1/clinical/doctor/risk-events/{mei_event}/escalate          401 403 403  200 404  404   404  403   401
POST   /api/v1/clinical/doctor/risk-events/{amir_event}/escalate         401 403 403  404 200  404   404  403   401
POST   /api/v1/clinical/doctor/risk-events/{lost_event}/escalate         401 403 403  404 404  404   200  403   401
POST   /api/v1/clinical/doctor/risk-events/{random}/escalate             401 403 403  404 404  404   404  403   401
GET    /api/v1/clinical/risk-events                                      401 200 200  403 403  403   403  403   401
GET    /api/v1/clinical/doctor/connection-requests                       401 403 403  200 200  200   200  403   401
POST   /api/v1/clinical/doctor/connection-requests                       401 403 403  200 200  200   200  403   401
DELETE /api/v1/clinical/doctor/connection-requests/{lin_to_amir}         401 403 403  200 404  404   404  403   401
DELETE /api/v1/clinical/doctor/connection-requests/{osei_to_mei}         401 403 403  404 200  404   404  403   401
DELETE /api/v1/clinical/doctor/connection-requests/{random}              401 403 403  404 404  404   404  403   401
GET    /api/v1/clinical/patient/connection-requests                      401 200 200  403 403  403   403  403   401
POST   /api/v1/clinical/patient/connection-requests/{osei_to_mei}/accept 401 200 404  403 403  403   403  403   401
POST   /api/v1/clinical/patient/connection-requests/{lin_to_amir}/accept 401 404 200  403 403  403   403  403   401
POST   /api/v1/clinical/patient/connection-requests/{random}/accept      401 404 404  403 403  403   403  403   401
POST   /api/v1/clinical/patient/connection-requests/{osei_to_mei}/reject 401 200 404  403 403  403   403  403   401
POST   /api/v1/clinical/patient/connection-requests/{lin_to_amir}/reject 401 404 200  403 403  403   403  403   401
POST   /api/v1/clinical/patient/connection-requests/{random}/reject      401 404 404  403 403  403   403  403   401
GET    /api/v1/clinical/patient/my-doctor                                401 200 200  403 403  403   403  403   401
GET    /api/v1/clinical/patient/my-doctor/profile                        401 200 200  403 403  403   403  403   401
DELETE /api/v1/clinical/patient/disconnect-doctor                        401 200 200  403 403  403   403  403   401
POST   /api/v1/clinical/checkin                                          401 200 200  403 403  403   403  403   401
GET    /api/v1/clinical/checkin/today                                    401 200 200  403 403  403   403  403   401
GET    /api/v1/clinical/checkins?{days}                                  401 200 200  403 403  403   403  403   401
GET    /api/v1/clinical/instruments                                      401 200 200  200 200  200   200  200   401
GET    /api/v1/clinical/instruments/PHQ9                                 401 200 200  200 200  200   200  200   401
GET    /api/v1/clinical/instruments/{random}                             401 404 404  404 404  404   404  404   401
GET    /api/v1/clinical/instruments/phq9                                 401 404 404  404 404  404   404  404   401
POST   /api/v1/clinical/assessment                                       401 200 200  403 403  403   403  403   401
GET    /api/v1/clinical/assessments                                      401 200 200  403 403  403   403  403   401
GET    /api/v1/clinical/doctor/patients/{mei}/safety-plan                401 403 403  200 404  404   404  403   401
GET    /api/v1/clinical/doctor/patients/{amir}/safety-plan               401 403 403  404 200  404   404  403   401
GET    /api/v1/clinical/doctor/patients/{random}/safety-plan             401 403 403  404 404  404   404  403   401
POST   /api/v1/clinical/doctor/patients/{mei}/safety-plan/proposals      401 403 403  201 404  404   404  403   401
POST   /api/v1/clinical/doctor/patients/{amir}/safety-plan/proposals     401 403 403  404 201  404   404  403   401
POST   /api/v1/clinical/doctor/patients/{random}/safety-plan/proposals   401 403 403  404 404  404   404  403   401
GET    /api/v1/clinical/doctor/patients/{mei}/contact-preferences        401 403 403  200 404  404   404  403   401
GET    /api/v1/clinical/doctor/patients/{amir}/contact-preferences       401 403 403  404 200  404   404  403   401
GET    /api/v1/clinical/doctor/patients/{random}/contact-preferences     401 403 403  404 404  404   404  403   401
GET    /api/v1/clinical/safety-plan                                      401 200 200  403 403  403   403  403   401
PUT    /api/v1/clinical/safety-plan                                      401 200 200  403 403  403   403  403   401
GET    /api/v1/clinical/safety-plan/proposals                            401 200 200  403 403  403   403  403   401
GET    /api/v1/clinical/contact-preferences                              401 200 200  403 403  403   403  403   401
PUT    /api/v1/clinical/contact-preferences                              401 200 200  403 403  403   403  403   401
POST   /api/v1/clinical/safety-plan/proposals/{lin_plan}/accept          401 200 404  403 403  403   403  403   401
POST   /api/v1/clinical/safety-plan/proposals/{osei_plan}/accept         401 404 200  403 403  403   403  403   401
POST   /api/v1/clinical/safety-plan/proposals/{random}/accept            401 404 404  403 403  403   403  403   401
POST   /api/v1/clinical/safety-plan/proposals/{lin_plan}/reject          401 200 404  403 403  403   403  403   401
POST   /api/v1/clinical/safety-plan/proposals/{osei_plan}/reject         401 404 200  403 403  403   403  403   401
POST   /api/v1/clinical/safety-plan/proposals/{random}/reject            401 404 404  403 403  403   403  403   401
"""

BROWSER = """
                                                                        anon mei amir lin osei rossi call admin dead
GET    /                                                                 302 302 302  302 302  302   302  302   302
GET    /patients/                                                        302 302 302  200 200  200   200  403   302
GET    /patients/?sort=name&period=90                                    302 302 302  200 200  200   200  403   302
POST   /patients/                                                        302 302 302  200 200  200   200  403   302
POST   /patients/?sort=name&period=90                                    302 302 302  200 200  200   200  403   302
GET    /patients/{mei}/                                                  302 302 302  200 404  404   404  403   302
GET    /patients/{mei}/?tab=assessments                                  302 302 302  200 404  404   404  403   302
GET    /patients/{mei}/?tab=check-ins                                    302 302 302  200 404  404   404  403   302
GET    /patients/{mei}/?tab=profile                                      302 302 302  200 404  404   404  403   302
GET    /patients/{amir}/                                                 302 302 302  404 200  404   404  403   302
GET    /patients/{amir}/?tab=check-ins                                   302 302 302  404 200  404   404  403   302
GET    /patients/{random}/                                               302 302 302  404 404  404   404  403   302
GET    /patients/{mei}/safety-plan/                                      302 302 302  200 404  404   404  403   302
GET    /patients/{amir}/safety-plan/                                     302 302 302  404 200  404   404  403   302
GET    /patients/{random}/safety-plan/                                   302 302 302  404 404  404   404  403   302
POST   /patients/{mei}/safety-plan/                                      302 302 302  302 404  404   404  403   302
POST   /patients/{amir}/safety-plan/                                     302 302 302  404 302  404   404  403   302
POST   /patients/{random}/safety-plan/                                   302 302 302  404 404  404   404  403   302
GET    /patients/new/                                                    302 302 302  200 200  200   200  403   302
POST   /patients/new/                                                    302 302 302  200 200  200   200  403   302
GET    /connections/                                                     302 302 302  200 200  200   200  403   302
POST   /connections/                                                     302 302 302  200 200  200   200  403   302
POST   /connections/new/                                                 302 302 302  302 302  302   302  403   302
POST   /connections/{lin_to_amir}/cancel/                                302 302 302  302 404  404   404  403   302
POST   /connections/{osei_to_mei}/cancel/                                302 302 302  404 302  404   404  403   302
POST   /connections/{random}/cancel/                                     302 302 302  404 404  404   404  403   302
GET    /risk/                                                            302 302 302  200 200  200   200  403   302
POST   /risk/                                                            302 302 302  200 200  200   200  403   302
GET    /risk/?level=3&whose=mine                                         302 302 302  200 200  200   200  403   302
POST   /risk/?level=3&whose=mine                                         302 302 302  200 200  200   200  403   302
GET    /risk/next/                                                       302 302 302  302 302  302   302  403   302
GET    /risk/frame/                                                      302 302 302  200 200  200   200  403   302
POST   /risk/notices/seen/                                               302 302 302  302 302  302   302  403   302
GET    /risk/statistics/                                                 302 302 302  200 200  200   200  403   302
GET    /risk/blind-reviews/                                              302 302 302  200 200  200   200  403   302
POST   /risk/blind-reviews/{mei_screening}/                              302 302 302  302 404  404   404  403   302
POST   /risk/blind-reviews/{amir_screening}/                             302 302 302  404 302  404   404  403   302
POST   /risk/blind-reviews/{random}/                                     302 302 302  404 404  404   404  403   302
GET    /risk-events/{mei_event}/                                         302 302 302  200 404  404   404  403   302
GET    /risk-events/{mei_event}/state/                                   302 302 302  204 404  404   404  403   302
GET    /risk-events/{lost_event}/state/                                  302 302 302  404 404  404   204  403   302
GET    /risk-events/{random}/state/                                      302 302 302  404 404  404   404  403   302
GET    /risk-events/{mei_event}/?context=1                               302 302 302  200 404  404   404  403   302
GET    /risk-events/{amir_event}/                                        302 302 302  404 200  404   404  403   302
GET    /risk-events/{amir_event}/?context=1                              302 302 302  404 200  404   404  403   302
GET    /risk-events/{lost_event}/                                        302 302 302  404 404  404   200  403   302
GET    /risk-events/{random}/                                            302 302 302  404 404  404   404  403   302
GET    /risk-events/{random}/?context=1                                  302 302 302  404 404  404   404  403   302
POST   /risk-events/{mei_event}/acknowledge/                             302 302 302  302 404  404   404  403   302
POST   /risk-events/{amir_event}/acknowledge/                            302 302 302  404 302  404   404  403   302
POST   /risk-events/{random}/acknowledge/                                302 302 302  404 404  404   404  403   302
POST   /risk-events/{mei_event}/contacts/                                302 302 302  302 404  404   404  403   302
POST   /risk-events/{amir_event}/contacts/                               302 302 302  404 302  404   404  403   302
POST   /risk-events/{random}/contacts/                                   302 302 302  404 404  404   404  403   302
POST   /risk-events/{mei_event}/review/                                  302 302 302  302 404  404   404  403   302
POST   /risk-events/{amir_event}/review/                                 302 302 302  404 302  404   404  403   302
POST   /risk-events/{random}/review/                                     302 302 302  404 404  404   404  403   302
POST   /risk-events/{mei_event}/addendum/                                302 302 302  400 404  404   404  403   302
POST   /risk-events/{amir_event}/addendum/                               302 302 302  404 400  404   404  403   302
POST   /risk-events/{random}/addendum/                                   302 302 302  404 404  404   404  403   302
POST   /risk-events/{mei_event}/countersign/                             302 302 302  400 404  404   404  403   302
POST   /risk-events/{amir_event}/countersign/                            302 302 302  404 400  404   404  403   302
POST   /risk-events/{random}/countersign/                                302 302 302  404 404  404   404  403   302
POST   /risk-events/{mei_event}/assign/                                  302 302 302  302 404  404   404  403   302
POST   /risk-events/{amir_event}/assign/                                 302 302 302  404 302  404   404  403   302
POST   /risk-events/{random}/assign/                                     302 302 302  404 404  404   404  403   302
POST   /risk-events/{mei_event}/level/                                   302 302 302  302 404  404   404  403   302
POST   /risk-events/{amir_event}/level/                                  302 302 302  404 302  404   404  403   302
POST   /risk-events/{random}/level/                                      302 302 302  404 404  404   404  403   302
POST   /risk-events/{mei_event}/merge/                                   302 302 302  302 404  404   404  403   302
POST   /risk-events/{amir_event}/merge/                                  302 302 302  404 400  404   404  403   302
POST   /risk-events/{random}/merge/                                      302 302 302  404 404  404   404  403   302
POST   /risk-events/{mei_event}/escalate/                                302 302 302  302 404  404   404  403   302
POST   /risk-events/{amir_event}/escalate/                               302 302 302  404 302  404   404  403   302
POST   /risk-events/{random}/escalate/                                   302 302 302  404 404  404   404  403   302
POST   /risk-events/{mei_event}/reopen/                                  302 302 302  400 404  404   404  403   302
POST   /risk-events/{amir_event}/reopen/                                 302 302 302  404 400  404   404  403   302
POST   /risk-events/{random}/reopen/                                     302 302 302  404 404  404   404  403   302
POST   /risk-events/{mei_event}/emergency-access/                        302 302 302  302 404  404   404  403   302
POST   /risk-events/{amir_event}/emergency-access/                       302 302 302  404 302  404   404  403   302
POST   /risk-events/{random}/emergency-access/                           302 302 302  404 404  404   404  403   302
GET    /on-call/                                                         302 302 302  200 200  200   200  403   302
POST   /on-call/                                                         302 302 302  400 400  400   400  403   302
POST   /on-call/{shift}/end/                                             302 302 302  302 302  302   302  403   302
POST   /on-call/0/end/                                                   302 302 302  404 404  404   404  403   302
GET    /mail/                                                            302 302 302  200 200  200   200  403   302
POST   /mail/                                                            302 302 302  302 302  302   302  403   302
"""
"""A patient has no place in the browser: a session that should not exist is nobody's."""

ADMIN = """
                                                                        anon mei  lin admin dead
GET    /admin/                                                           302 302  302   200  302
GET    /admin/login/                                                     302 302  302   302  302
POST   /admin/login/                                                     302 302  302   302  302
GET    /admin/logout/                                                    302 302  302   405  302
POST   /admin/logout/                                                    302 302  302   302  302
GET    /admin/jsi18n/                                                    302 302  302   200  302
GET    /admin/autocomplete/                                              302 302  302   403  302
GET    /admin/patients/                                                  302 302  302   200  302
GET    /admin/patients/user/                                             302 302  302   200  302
GET    /admin/patients/user/?q=mei                                       302 302  302   200  302
POST   /admin/patients/user/                                             302 302  302   200  302
GET    /admin/patients/user/add/                                         302 302  302   200  302
POST   /admin/patients/user/add/                                         302 302  302   200  302
GET    /admin/patients/user/{mei_user}/                                  302 302  302   302  302
GET    /admin/patients/user/{lin_user}/                                  302 302  302   302  302
GET    /admin/patients/user/{random}/                                    302 302  302   302  302
GET    /admin/patients/user/{mei_user}/change/                           302 302  302   403  302
GET    /admin/patients/user/{lin_user}/change/                           302 302  302   403  302
POST   /admin/patients/user/{mei_user}/change/                           302 302  302   403  302
POST   /admin/patients/user/{random}/change/                             302 302  302   302  302
GET    /admin/patients/user/{mei_user}/history/                          302 302  302   403  302
GET    /admin/patients/user/{lin_user}/history/                          302 302  302   403  302
GET    /admin/patients/user/{random}/history/                            302 302  302   302  302
GET    /admin/patients/user/{mei_user}/delete/                           302 302  302   403  302
POST   /admin/patients/user/{mei_user}/delete/                           302 302  302   403  302
POST   /admin/patients/user/{lin_user}/delete/                           302 302  302   403  302
POST   /admin/patients/user/{random}/delete/                             302 302  302   403  302
GET    /admin/patients/doctor/                                           302 302  302   200  302
GET    /admin/patients/doctor/add/                                       302 302  302   403  302
POST   /admin/patients/doctor/add/                                       302 302  302   403  302
GET    /admin/patients/doctor/{lin_doctor}/                              302 302  302   302  302
GET    /admin/patients/doctor/{osei_doctor}/                             302 302  302   302  302
GET    /admin/patients/doctor/{random}/                                  302 302  302   302  302
GET    /admin/patients/doctor/{lin_doctor}/change/                       302 302  302   403  302
POST   /admin/patients/doctor/{osei_doctor}/change/                      302 302  302   403  302
GET    /admin/patients/doctor/{random}/change/                           302 302  302   302  302
GET    /admin/patients/doctor/{lin_doctor}/history/                      302 302  302   403  302
GET    /admin/patients/doctor/{osei_doctor}/history/                     302 302  302   403  302
GET    /admin/patients/doctor/{random}/history/                          302 302  302   302  302
POST   /admin/patients/doctor/{lin_doctor}/delete/                       302 302  302   403  302
POST   /admin/patients/doctor/{osei_doctor}/delete/                      302 302  302   403  302
POST   /admin/patients/doctor/{random}/delete/                           302 302  302   403  302
GET    /admin/clinical/                                                  302 302  302   200  302
GET    /admin/clinical/crisisresource/                                   302 302  302   200  302
GET    /admin/clinical/crisisresource/?check=stale                       302 302  302   200  302
POST   /admin/clinical/crisisresource/                                   302 302  302   200  302
GET    /admin/clinical/crisisresource/add/                               302 302  302   200  302
POST   /admin/clinical/crisisresource/add/                               302 302  302   302  302
GET    /admin/clinical/crisisresource/{line}/                            302 302  302   302  302
GET    /admin/clinical/crisisresource/{random}/                          302 302  302   302  302
GET    /admin/clinical/crisisresource/{line}/change/                     302 302  302   200  302
GET    /admin/clinical/crisisresource/{random}/change/                   302 302  302   302  302
GET    /admin/clinical/crisisresource/{line}/history/                    302 302  302   200  302
GET    /admin/clinical/crisisresource/{random}/history/                  302 302  302   302  302
GET    /admin/clinical/crisisresource/{line}/delete/                     302 302  302   200  302
GET    /admin/clinical/crisisresource/{random}/delete/                   302 302  302   302  302
POST   /admin/clinical/crisisresource/{line}/change/                     302 302  302   302  302
POST   /admin/clinical/crisisresource/{random}/change/                   302 302  302   302  302
POST   /admin/clinical/crisisresource/{line}/delete/                     302 302  302   302  302
POST   /admin/clinical/crisisresource/{random}/delete/                   302 302  302   302  302
GET    /admin/clinical/checkin/                                          302 302  302   404  302
"""
"""One doctor stands for all: none has anything to do here."""

REST = {
    "api": "                                                             405 405 405  405 405  405   405  405   405",
    "open": "                                                            405 405 405  405 405  405   405  405   405",
    "staff": "                                                           302 302 302  405 405  405   405  405   302",
    "page": "                                                            302 302 302  405 405  405   405  403   302",
}
"""Methods without a row: the API and open pages name the method first, pages for doctors name the person first."""

SHOWN_IN_AN_EMERGENCY = {"/api/v1/clinical/doctor/risk-events/{}/emergency-access": {b"moonlit"}}
"""What a doctor reads there without the patient's consent, for a reason that the patient is told."""

STAFF_PAGES = {
    "/second-factor/", "/second-factor/set-up/", "/second-factor/confirm/", "/second-factor/backup-codes/", "/step-up/",
    "/second-factor/app/remove/", "/second-factor/passkeys/new/", "/second-factor/passkeys/options/",
    "/second-factor/passkeys/{}/", "/second-factor/passkeys/{}/remove/", "/step-up/factor/", "/step-up/passkey/",
    "/step-up/passkey/options/",
}  # fmt: skip
"""For doctors and administrators alike."""
OPEN_PAGES = {
    "/sign-in/code/", "/sign-in/passkey/", "/sign-in/passkey/options/", "/forgot-password/", "/reset-password/",
    "/", "/api/v1/docs", "/sign-in/", "/sign-out/", "/quick-exit/", "/notes/", "/demo/", "/demo/enter/",
    "/preferences/", "/health", "/healthz", "/health/live", "/health/ready", "/metrics",
}  # fmt: skip

COVER_OPENS = {
    ("GET", "/patients/{}/"),
    ("GET", "/api/v1/clinical/doctor/risk-events/{}"),
    *(("POST", f"/api/v1/clinical/doctor/risk-events/{{}}/{verb}") for verb in (
        "acknowledge", "assign", "contacts", "countersign", "emergency-access", "escalate", "level", "merge", "reopen",
        "review",
    )),
    ("GET", "/risk-events/{}/"),
    ("GET", "/risk-events/{}/state/"),
    *(("POST", f"/risk-events/{{}}/{verb}/") for verb in (
        "acknowledge", "addendum", "assign", "contacts", "countersign", "emergency-access", "escalate", "level", "merge",
        "reopen", "review",
    )),
}  # fmt: skip
"""What holiday cover opens of a colleague's patients; everything else of them is as for a stranger."""

EMERGENCY_OPENS = {("GET", "/patients/{}/")}
"""What break-glass opens of one patient."""

SECOND_STEPS = {"/api/v1/auth/login/mfa", "/api/v1/auth/login/passkey", "/api/v1/auth/login/passkey/options"}
"""For the pre-MFA token."""

ON_CALL = "ca110000-0000-4000-8000-000000000000"
"""The profile of the doctor on call."""
OTHER_WORDS = "0e0e0000-0000-4000-8000-000000000000"
"""Another open risk event of Mei's."""
PLAN: dict[str, object] = {
    "warning_signs": ["No sleep"],
    "coping_strategies": [],
    "distractions": [{"name": "The library"}],
    "support_contacts": [],
    "professionals": [],
    "safe_environment": [],
}
LINE: dict[str, object] = {
    "position": 0,
    "country": "DE",
    "name": "Line",
    "channel": "PHONE",
    "contact": "1",
    "anonymous": "unknown",
    "may_contact_police": "unknown",
}
BODIES: dict[tuple[str, str], dict[str, object]] = {
    ("PUT", "/api/v1/clinical/doctor/profile"): {"specialty": "Trauma"},
    ("POST", "/api/v1/clinical/doctor/patients"): {"alias": "Noor"},
    ("POST", "/api/v1/clinical/doctor/patients/{}/assessments"): {
        "assessment_type": "GAD7",
        "responses": {f"q{number}": 1 for number in range(1, 8)},
    },
    ("POST", "/api/v1/clinical/doctor/connection-requests"): {"patient_username": "nobody.here"},
    ("POST", "/api/v1/clinical/checkin"): {"mood_score": 4},
    ("POST", "/api/v1/clinical/assessment"): {
        "assessment_type": "GAD7",
        "responses": {f"q{number}": 1 for number in range(1, 8)},
    },
    ("POST", "/api/v1/clinical/doctor/risk-events/{}/assign"): {"clinician_id": ON_CALL},
    ("POST", "/api/v1/clinical/doctor/risk-events/{}/contacts"): {
        "reached": True,
        "channel": "PHONE",
        "notes": "Spoke.",
    },
    ("POST", "/api/v1/clinical/doctor/risk-events/{}/countersign"): {"agree": True},
    ("POST", "/api/v1/clinical/doctor/risk-events/{}/reopen"): {"reason": "New words."},
    ("POST", "/api/v1/clinical/doctor/risk-events/{}/emergency-access"): {"reason": "Nobody can reach her tonight."},
    ("POST", "/api/v1/clinical/doctor/risk-events/{}/level"): {"level": "CRITICAL", "reason": "Heard more."},
    ("POST", "/api/v1/clinical/doctor/risk-events/{}/merge"): {"into": OTHER_WORDS, "reason": "The same words."},
    ("POST", "/api/v1/clinical/doctor/risk-events/{}/review"): {"outcome": "CONTACTED", "notes": "Safe."},
    ("POST", "/api/v1/clinical/doctor/risk-events/{}/escalate"): {"reason": "I cannot stay."},
    ("PUT", "/api/v1/clinical/safety-plan"): PLAN,
    ("POST", "/api/v1/clinical/doctor/patients/{}/safety-plan/proposals"): {
        "base_version": 1,
        "message": "Hm?",
        **PLAN,
    },
    ("PUT", "/api/v1/clinical/contact-preferences"): {"may_call": False, "name_to_use": "Lark", "safety_notes": "Hush"},
    ("POST", "/patients/{}/safety-plan/"): {"base_version": 1, "warning_signs": "No sleep"},
    ("POST", "/admin/clinical/crisisresource/"): {"action": "delete_selected", "_selected_action": []},
    ("POST", "/admin/clinical/crisisresource/add/"): {"code": "xx-9", **LINE},
    ("POST", "/admin/clinical/crisisresource/{}/change/"): {"code": "xx-9", **LINE},
    ("POST", "/admin/clinical/crisisresource/{}/delete/"): {"post": "yes"},
    ("POST", "/risk/"): {"search": "a"},
    ("POST", "/risk/blind-reviews/{}/"): {"answer": "none"},
    ("POST", "/risk-events/{}/contacts/"): {"reached": "yes", "channel": "PHONE", "notes": "Spoke."},
    ("POST", "/risk-events/{}/review/"): {"outcome": "CONTACTED", "notes": "Safe."},
    ("POST", "/risk-events/{}/addendum/"): {"notes": "And so on."},
    ("POST", "/risk-events/{}/countersign/"): {"agree": "yes"},
    ("POST", "/risk-events/{}/assign/"): {"to": ON_CALL},
    ("POST", "/risk-events/{}/level/"): {"level": "4", "reason": "Heard more."},
    ("POST", "/risk-events/{}/merge/"): {"into": OTHER_WORDS, "reason": "The same words."},
    ("POST", "/risk-events/{}/escalate/"): {"reason": "I cannot stay."},
    ("POST", "/risk-events/{}/reopen/"): {"reason": "New words."},
    ("POST", "/risk-events/{}/emergency-access/"): {"reason": "Nobody can reach her tonight."},
    ("POST", "/on-call/"): {"doctor": ON_CALL, "starts_at": "2099-01-01T08:00", "ends_at": "2099-01-01T20:00"},
    ("POST", "/patients/"): {"search": "a"},
    ("POST", "/connections/"): {"search": "a"},
    ("POST", "/patients/new/"): {"alias": "Noor", "timezone": "UTC"},
    ("POST", "/connections/new/"): {"identifier": "nobody.here"},
    ("POST", "/admin/patients/user/"): {"action": "disable", "_selected_action": []},
    ("POST", "/admin/patients/user/add/"): {"user_type": "DOCTOR", "username": "dr.new"},
}
"""A body that an allowed caller may send; `{}` stands for any object of the path."""

for more in (
    access_matrix_accounts,
    access_matrix_chat,
    access_matrix_messages,
    access_matrix_notes,
    access_matrix_exports,
    access_matrix_reports,
    access_matrix_visits,
):
    API += more.API
    BROWSER += more.BROWSER
    BODIES |= more.BODIES
