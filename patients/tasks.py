from celery import shared_task

from patients import audit
from patients.services.codes import purge_expired_codes
from patients.sessions import purge_expired_sessions
from patients.tokens import purge_expired_tokens
from xinshou.metrics import metrics_collector, timed


@shared_task
@timed("audit.seal")
def seal_audit() -> None:
    """Chains the audit entries committed since the last run. A second sealer at work leaves at once."""
    if sealed := audit.seal_pending():
        metrics_collector.increment("audit_entries_sealed", sealed)


@shared_task
def purge_sign_ins() -> None:
    purge_expired_sessions()
    purge_expired_tokens()
    purge_expired_codes()
