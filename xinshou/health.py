"""Health and metrics. Anonymous and without a prefix, so nothing here says why something is wrong."""

from django.http import HttpResponse, HttpResponseBase
from django.urls import path
from django.utils import timezone
from prometheus_client import CONTENT_TYPE_LATEST
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from xinshou.api.problems import Problem
from xinshou.health_checks import evaluate, replica_lag
from xinshou.metrics import exposition
from xinshou.networks import INTERNAL_NETWORKS, lies_in, parse_address, trusted_proxies

FORWARDING_HEADERS = ("X-Forwarded-For", "X-Real-IP", "Forwarded")


class ProbeView(APIView):
    """GET and HEAD for everybody: no credential is read, no limit counts."""

    authentication_classes = ()
    permission_classes = (AllowAny,)
    throttle_classes = ()
    http_method_names = ("get", "head")
    schema = None


def answers(outcome: dict[str, bool]) -> dict[str, dict[str, bool | float | None]]:
    """Of a replica, where there is one, also how far behind it is; null when nobody knows."""
    found: dict[str, dict[str, bool | float | None]] = {name: {"healthy": is_so} for name, is_so in outcome.items()}
    if "replica" in found:
        found["replica"]["lag_seconds"] = None if replica_lag.seconds is None else round(replica_lag.seconds, 1)
    return found


class HealthView(ProbeView):
    def get(self, request: Request) -> Response:
        outcome = evaluate()
        status = "healthy" if all(outcome.values()) else "degraded" if outcome["database"] else "unhealthy"
        body = {"status": status, "timestamp": timezone.now(), "checks": answers(outcome)}
        return Response(body, status=200 if outcome["database"] else 503)


class LiveView(ProbeView):
    def get(self, request: Request) -> Response:
        return Response({"status": "alive", "timestamp": timezone.now()})


class ReadyView(ProbeView):
    """Ready means that requests can be served: everything but the database can be missing for a while."""

    def get(self, request: Request) -> Response:
        outcome = evaluate()
        ready = outcome["database"]
        body = {"status": "ready" if ready else "not_ready", "timestamp": timezone.now(), "checks": answers(outcome)}
        return Response(body, status=200 if ready else 503)


class MetricsView(ProbeView):
    def get(self, request: Request) -> HttpResponseBase:
        if not from_inside(request):
            raise Problem(404, "not-found")
        return HttpResponse(exposition(), content_type=CONTENT_TYPE_LATEST)


def from_inside(request: Request) -> bool:
    """Sent straight to this process from a private address; whatever came through a proxy may come from anywhere."""
    address = parse_address(request.META.get("REMOTE_ADDR", ""))
    if address is None:
        return False
    forwarded = any(name in request.headers for name in FORWARDING_HEADERS)
    return lies_in(address, INTERNAL_NETWORKS) and not forwarded and not lies_in(address, trusted_proxies())


urlpatterns = [
    path("health", HealthView.as_view(), name="health"),
    path("healthz", HealthView.as_view(), name="healthz"),
    path("health/live", LiveView.as_view(), name="health_live"),
    path("health/ready", ReadyView.as_view(), name="health_ready"),
    path("metrics", MetricsView.as_view(), name="metrics"),
]
