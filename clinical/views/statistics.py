from datetime import timedelta

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from clinical.queries.risk_statistics import statistics
from patients.access import doctor_page
from xinshou import replicas

PERIODS = (30, 90, 365)
DEFAULT_PERIOD = 90


@doctor_page
@require_safe
def risk_statistics(request: HttpRequest) -> HttpResponse:
    """Counts of the whole clinic; nothing of a single patient, hence no entry in anybody's access log."""
    asked = request.GET.get("period", "")
    period = int(asked) if asked in map(str, PERIODS) else DEFAULT_PERIOD
    since = timezone.now() - timedelta(days=period)
    found = replicas.read(request, lambda using: statistics(since, using=using))
    context = {"found": found, "period": period, "periods": PERIODS, "nav": "risk"}
    return render(request, "clinical/risk_statistics.html", context)
