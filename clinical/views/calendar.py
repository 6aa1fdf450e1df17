"""The doctor's calendar: month, week, day or list; the last choice is remembered on the server."""

from datetime import date

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe
from django_htmx.middleware import HtmxDetails

from clinical.models import CalendarView
from clinical.queries.appointments import ids_of
from clinical.queries.availability import booking_settings_of
from clinical.queries.calendar import FIRST, LAST, calendar_page
from clinical.services.availability import remember_view
from patients import audit
from patients.access import actor_of, doctor_of, doctor_page


@doctor_page
@require_safe
@transaction.atomic
def calendar(request: HttpRequest) -> HttpResponse:
    """What is no view or no day falls back to the usual one, since an address can be old or typed by hand."""
    doctor = doctor_of(actor_of(request))
    asked = request.GET.get("view", "")
    view = CalendarView(asked if asked in CalendarView.values else booking_settings_of(doctor).calendar_view)
    page = calendar_page(doctor, view, _day(request.GET.get("date", "")))
    audit.record_caseload(actor_of(request), ids_of(row for day in page.days for row in day.appointments))
    part = HtmxDetails(request).target == "calendar-live"
    context = {
        "page": page,
        "views": CalendarView.values,
        "place": f"{request.path}?view={view}&date={page.anchor.isoformat()}",
        "timezone_name": doctor.timezone,
        "nav": "calendar",
    }
    return render(request, "clinical/calendar/_live.html" if part else "clinical/calendar.html", context)


@doctor_page
@require_POST
def calendar_view(request: HttpRequest) -> HttpResponse:
    """Remembers the view and shows it."""
    asked, day = request.POST.get("view", ""), _day(request.POST.get("date", ""))
    if asked in CalendarView.values:
        remember_view(doctor_of(actor_of(request)), CalendarView(asked))
    return redirect(f"{reverse('clinical:calendar')}?date={day.isoformat()}")


def _day(text: str) -> date:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return timezone.localdate()
    return min(max(day, FIRST), LAST)
