"""Break-glass access, and the review of what others opened."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from patients.access import actor_of, doctor_of, doctor_page, is_on_call
from patients.emergency_forms import BreakGlassForm
from patients.models import BreakGlass, Doctor
from patients.services.emergency import review_break_glass
from patients.step_up import fresh_page
from xinshou.encryption import prefetch_keys


@doctor_page
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@fresh_page
def break_glass(request: HttpRequest) -> HttpResponse:
    doctor = doctor_of(actor_of(request))
    form = BreakGlassForm(request, doctor, request.POST or None)
    if request.method == "POST" and form.is_valid():
        return redirect("clinical:patient_detail", form.opened.patient_id)
    return render(request, "patients/break_glass.html", {"form": form, **_lists(doctor)}, status=form.status)


@doctor_page
@require_POST
def break_glass_review(request: HttpRequest, break_glass_id: UUID) -> HttpResponse:
    if not review_break_glass(doctor=doctor_of(actor_of(request)), break_glass_id=break_glass_id):
        raise Http404
    messages.success(request, _("Marked as reviewed."))
    return redirect("patients:break_glass")


def _lists(doctor: Doctor) -> dict[str, object]:
    named = BreakGlass.objects.select_related("doctor__user", "patient__user")
    own = list(named.filter(pk__in=BreakGlass.objects.live(doctor, timezone.now()).values("pk")).order_by("-at"))
    waiting = named.to_review_by(doctor, on_call=is_on_call(doctor)).order_by("-at")
    rows = [*own, *waiting]
    prefetch_keys({row.patient_id for row in rows} | {row.doctor.user_id for row in rows})
    return {"own": own, "waiting": list(waiting), "nav": "profile"}
