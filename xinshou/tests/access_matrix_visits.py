"""The rows of visits, hours and schedules; access_matrix.py adds them to its own. Columns as there."""

from datetime import UTC, datetime, timedelta

VISITOR = "0a15170f-0000-4000-8000-000000000000"
"""Another patient of Dr Lin's, for bodies that name one."""
SOON = (datetime.now(UTC) + timedelta(days=30)).date().isoformat()
API = """\
POST   /api/v1/appointments/doctor                                       401 403 403  201 404  404   404  403   401
GET    /api/v1/appointments/doctor/calendar?year=2027&month=5            401 403 403  200 200  200   200  403   401
GET    /api/v1/appointments/doctor/week?{week}                           401 403 403  200 200  200   200  403   401
GET    /api/v1/appointments/doctor/list                                  401 403 403  200 200  200   200  403   401
GET    /api/v1/appointments/doctor/stats                                 401 403 403  200 200  200   200  403   401
GET    /api/v1/appointments/doctor/{mei_visit}                           401 403 403  200 404  404   404  403   401
GET    /api/v1/appointments/doctor/{amir_visit}                          401 403 403  404 200  404   404  403   401
GET    /api/v1/appointments/doctor/{random}                              401 403 403  404 404  404   404  403   401
PUT    /api/v1/appointments/doctor/{mei_visit}                           401 403 403  200 404  404   404  403   401
PUT    /api/v1/appointments/doctor/{amir_visit}                          401 403 403  404 200  404   404  403   401
PUT    /api/v1/appointments/doctor/{random}                              401 403 403  404 404  404   404  403   401
POST   /api/v1/appointments/doctor/{mei_visit}/confirm                   401 403 403  200 404  404   404  403   401
POST   /api/v1/appointments/doctor/{amir_visit}/confirm                  401 403 403  404 200  404   404  403   401
POST   /api/v1/appointments/doctor/{random}/confirm                      401 403 403  404 404  404   404  403   401
POST   /api/v1/appointments/doctor/{mei_visit}/complete                  401 403 403  200 404  404   404  403   401
POST   /api/v1/appointments/doctor/{amir_visit}/complete                 401 403 403  404 200  404   404  403   401
POST   /api/v1/appointments/doctor/{random}/complete                     401 403 403  404 404  404   404  403   401
POST   /api/v1/appointments/doctor/{mei_visit}/no-show                   401 403 403  200 404  404   404  403   401
POST   /api/v1/appointments/doctor/{amir_visit}/no-show                  401 403 403  404 200  404   404  403   401
POST   /api/v1/appointments/doctor/{random}/no-show                      401 403 403  404 404  404   404  403   401
POST   /api/v1/appointments/doctor/{mei_visit}/cancel                    401 403 403  200 404  404   404  403   401
POST   /api/v1/appointments/doctor/{amir_visit}/cancel                   401 403 403  404 200  404   404  403   401
POST   /api/v1/appointments/doctor/{random}/cancel                       401 403 403  404 404  404   404  403   401
GET    /api/v1/appointments/availability                                 401 403 403  200 200  200   200  403   401
PUT    /api/v1/appointments/availability                                 401 403 403  200 200  200   200  403   401
GET    /api/v1/appointments/patient/list                                 401 200 200  403 403  403   403  403   401
GET    /api/v1/appointments/patient/upcoming                             401 200 200  403 403  403   403  403   401
GET    /api/v1/appointments/patient/requests                             401 200 200  403 403  403   403  403   401
POST   /api/v1/appointments/patient/requests                             401 201 201  403 403  403   403  403   401
GET    /api/v1/appointments/patient/slots?{days}                         401 200 200  403 403  403   403  403   401
POST   /api/v1/appointments/patient/slots                                401 400 400  403 403  403   403  403   401
GET    /api/v1/appointments/patient/{mei_visit}                          401 200 404  403 403  403   403  403   401
GET    /api/v1/appointments/patient/{amir_visit}                         401 404 200  403 403  403   403  403   401
GET    /api/v1/appointments/patient/{random}                             401 404 404  403 403  403   403  403   401
PUT    /api/v1/appointments/patient/{mei_visit}/notes                    401 200 404  403 403  403   403  403   401
PUT    /api/v1/appointments/patient/{amir_visit}/notes                   401 404 200  403 403  403   403  403   401
PUT    /api/v1/appointments/patient/{random}/notes                       401 404 404  403 403  403   403  403   401
POST   /api/v1/appointments/patient/{mei_visit}/cancel                   401 200 404  403 403  403   403  403   401
POST   /api/v1/appointments/patient/{amir_visit}/cancel                  401 404 200  403 403  403   403  403   401
POST   /api/v1/appointments/patient/{random}/cancel                      401 404 404  403 403  403   403  403   401
POST   /api/v1/appointments/calendar-token                               401 201 201  201 201  201   201  403   401
DELETE /api/v1/appointments/calendar-token                               401 204 204  204 204  204   204  403   401
GET    /api/v1/appointments/calendar.ics?token={mei_feed}                200 200 200  200 200  200   200  200   200
GET    /api/v1/appointments/calendar.ics                                 404 404 404  404 404  404   404  404   404
GET    /api/v1/clinical/due                                              401 200 200  403 403  403   403  403   401
GET    /api/v1/clinical/schedules?patient_id={mei}                       401 403 403  200 404  404   404  403   401
GET    /api/v1/clinical/schedules?patient_id={amir}                      401 403 403  404 200  404   404  403   401
POST   /api/v1/clinical/schedules                                        401 403 403  201 404  404   404  403   401
GET    /api/v1/clinical/schedules/due                                    401 403 403  200 200  200   200  403   401
DELETE /api/v1/clinical/schedules/{mei_schedule}                         401 403 403  204 404  404   404  403   401
DELETE /api/v1/clinical/schedules/{amir_schedule}                        401 403 403  404 204  404   404  403   401
DELETE /api/v1/clinical/schedules/{random}                               401 403 403  404 404  404   404  403   401
"""
BROWSER = """\
GET    /today/                                                           302 302 302  200 200  200   200  403   302
GET    /calendar/                                                        302 302 302  200 200  200   200  403   302
GET    /calendar/?view=month&{visit_day}                                 302 302 302  200 200  200   200  403   302
GET    /calendar/?view=day&{visit_day}                                   302 302 302  200 200  200   200  403   302
GET    /calendar/?view=list&{visit_day}                                  302 302 302  200 200  200   200  403   302
POST   /calendar/view/                                                   302 302 302  302 302  302   302  403   302
GET    /availability/                                                    302 302 302  200 200  200   200  403   302
POST   /availability/                                                    302 302 302  302 302  302   302  403   302
GET    /appointments/new/                                                302 302 302  200 200  200   200  403   302
POST   /appointments/new/                                                302 302 302  302 400  400   400  403   302
GET    /appointments/{mei_visit}/                                        302 302 302  200 404  404   404  403   302
GET    /appointments/{amir_visit}/                                       302 302 302  404 200  404   404  403   302
GET    /appointments/{random}/                                           302 302 302  404 404  404   404  403   302
POST   /appointments/{mei_visit}/confirm/                                302 302 302  302 404  404   404  403   302
POST   /appointments/{amir_visit}/confirm/                               302 302 302  404 302  404   404  403   302
POST   /appointments/{random}/confirm/                                   302 302 302  404 404  404   404  403   302
POST   /appointments/{mei_visit}/complete/                               302 302 302  302 404  404   404  403   302
POST   /appointments/{amir_visit}/complete/                              302 302 302  404 302  404   404  403   302
POST   /appointments/{random}/complete/                                  302 302 302  404 404  404   404  403   302
POST   /appointments/{mei_visit}/no-show/                                302 302 302  302 404  404   404  403   302
POST   /appointments/{amir_visit}/no-show/                               302 302 302  404 302  404   404  403   302
POST   /appointments/{random}/no-show/                                   302 302 302  404 404  404   404  403   302
POST   /appointments/{mei_visit}/cancel/                                 302 302 302  302 404  404   404  403   302
POST   /appointments/{amir_visit}/cancel/                                302 302 302  404 302  404   404  403   302
POST   /appointments/{random}/cancel/                                    302 302 302  404 404  404   404  403   302
POST   /appointments/{mei_visit}/change/                                 302 302 302  409 404  404   404  403   302
POST   /appointments/{amir_visit}/change/                                302 302 302  404 409  404   404  403   302
POST   /appointments/{random}/change/                                    302 302 302  404 404  404   404  403   302
GET    /patients/{mei}/schedules/                                        302 302 302  200 404  404   404  403   302
GET    /patients/{amir}/schedules/                                       302 302 302  404 200  404   404  403   302
GET    /patients/{random}/schedules/                                     302 302 302  404 404  404   404  403   302
POST   /patients/{mei}/schedules/                                        302 302 302  302 404  404   404  403   302
POST   /patients/{amir}/schedules/                                       302 302 302  404 302  404   404  403   302
POST   /patients/{random}/schedules/                                     302 302 302  404 404  404   404  403   302
POST   /schedules/{mei_schedule}/end/                                    302 302 302  302 404  404   404  403   302
POST   /schedules/{amir_schedule}/end/                                   302 302 302  404 302  404   404  403   302
POST   /schedules/{random}/end/                                          302 302 302  404 404  404   404  403   302
"""
BODIES: dict[tuple[str, str], dict[str, object]] = {
    ("POST", "/api/v1/appointments/doctor"): {
        "patient_id": VISITOR,
        "appointment_date": SOON,
        "start_time": "10:00",
        "end_time": "10:50",
        "reason": "Sleep",
        "notes": "Letter",
    },
    ("PUT", "/api/v1/appointments/doctor/{}"): {"reason": "Letter", "notes": "Sleep", "patient_notes": "By video"},
    ("POST", "/api/v1/appointments/doctor/{}/complete"): {"completion_notes": "Went well."},
    ("POST", "/api/v1/appointments/doctor/{}/cancel"): {"cancel_reason": "Ill."},
    ("PUT", "/api/v1/appointments/availability"): {
        "booking_mode": "SELF_BOOK",
        "slot_minutes": 50,
        "weekly": [{"weekday": 1, "start_time": "09:00", "end_time": "12:00"}],
    },
    ("POST", "/api/v1/appointments/patient/requests"): {
        "starts_at": f"{SOON}T10:00:00Z",
        "ends_at": f"{SOON}T10:30:00Z",
        "reason": "Sleep",
    },
    ("POST", "/api/v1/appointments/patient/slots"): {"starts_at": f"{SOON}T03:07:00Z", "reason": "Sleep"},
    ("PUT", "/api/v1/appointments/patient/{}/notes"): {"patient_notes": "By video, please"},
    ("POST", "/api/v1/appointments/patient/{}/cancel"): {"cancel_reason": "Ill"},
    ("POST", "/api/v1/clinical/schedules"): {
        "patient_id": VISITOR,
        "assessment_type": "GAD7",
        "kind": "EVERY_DAYS",
        "every_days": 14,
    },
    ("POST", "/calendar/view/"): {"view": "month", "date": SOON},
    ("POST", "/availability/"): {
        "booking_mode": "SELF_BOOK",
        "slot_minutes": 50,
        "notice_hours": 24,
        "horizon_days": 28,
        "day_1": "09:00-12:00",
    },
    ("POST", "/appointments/new/"): {
        "patient": VISITOR,
        "appointment_date": SOON,
        "start_time": "10:00",
        "end_time": "10:50",
        "appointment_type": "FOLLOW_UP",
    },
    ("POST", "/appointments/{}/complete/"): {"completion_notes": "Went well."},
    ("POST", "/appointments/{}/cancel/"): {"cancel_reason": "Ill."},
    ("POST", "/appointments/{}/change/"): {
        "version": "an older one",
        "appointment_date": SOON,
        "start_time": "10:00",
        "end_time": "10:50",
        "appointment_type": "FOLLOW_UP",
    },
    ("POST", "/patients/{}/schedules/"): {
        "instrument_code": "GAD7",
        "kind": "EVERY_DAYS",
        "every_days": 14,
        "window_days": 7,
    },
}
