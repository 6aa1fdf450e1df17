"""What monitoring knows of the risk queue: numbers by level, nobody's name."""

from collections.abc import Iterator

from django.db.models import Count, Min, Q
from django.utils import timezone

from clinical.models import RiskEvent, RiskLevel
from xinshou.health_checks import database
from xinshou.metrics.gauges import Reading, register_gauge

LEVELS = (RiskLevel.MEDIUM, RiskLevel.HIGH, RiskLevel.CRITICAL)


def register() -> None:
    register_gauge("xsc_risk_unreviewed", "Risk events that nobody has closed", ("level",), unreviewed, database)
    register_gauge("xsc_risk_overdue", "Open risk events past a clock", ("level", "clock"), overdue, database)
    register_gauge(
        "xsc_risk_oldest_unseen_seconds", "Longest wait for somebody to look", ("level",), oldest_unseen, database
    )


def unreviewed() -> Iterator[Reading]:
    found = dict(RiskEvent.objects.unreviewed().values_list("level").annotate(Count("pk")).order_by())
    yield from (((level.name,), float(found.get(level, 0))) for level in LEVELS)


def overdue() -> Iterator[Reading]:
    """ACKNOWLEDGE: nobody has looked in time. DUE: nobody was reached, or it was not reviewed, in time."""
    now = timezone.now()
    unseen = Q(acknowledged_at__isnull=True, ack_due_at__lt=now)
    unreached = Q(reached_at__isnull=True, due_at__lt=now)
    rows = RiskEvent.objects.unreviewed().values("level").order_by()
    counted = rows.annotate(unseen=Count("pk", filter=unseen), unreached=Count("pk", filter=unreached))
    found = {row["level"]: row for row in counted}
    for level in LEVELS:
        row = found.get(level, {"unseen": 0, "unreached": 0})
        yield (level.name, "ACKNOWLEDGE"), float(row["unseen"])
        yield (level.name, "DUE"), float(row["unreached"])


def oldest_unseen() -> Iterator[Reading]:
    """0 where everything has been looked at."""
    waiting = RiskEvent.objects.unreviewed().filter(acknowledged_at__isnull=True).values_list("level")
    found = dict(waiting.annotate(Min("level_since")).order_by())
    now = timezone.now()
    for level in LEVELS:
        yield (level.name,), (now - found[level]).total_seconds() if level in found else 0.0
