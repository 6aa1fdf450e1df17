"""For tests of any app: does what the worker would do."""

from django.utils import timezone

from xinshou.outbox import FAST_PATH, pending, run_once


def run_outbox() -> int:
    """Runs every free row that is not kept for a later hour, and what these enqueue; how many. An exception of a task
    ends it. With the `db` fixture the tasks run inside the test's transaction."""
    ran = 0
    while due := pending(now := timezone.now()).filter(next_send_at__lte=now + FAST_PATH).order_by("created_at"):
        ran += sum(run_once(row.pk) for row in due)
    return ran
