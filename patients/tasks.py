from uuid import UUID

from celery import shared_task

from patients import audit
from patients.services import reset
from patients.services.codes import purge_expired_codes
from patients.services.passkeys import purge_expired_challenges
from patients.sessions import purge_expired_sessions
from patients.step_up import forget_old_proofs
from patients.tickets import purge_expired_tickets
from patients.tokens import purge_expired_tokens
from xinshou.metrics import metrics_collector, timed
from xinshou.outbox import outbox_task


@shared_task
@timed("audit.seal")
def seal_audit() -> None:
    """Chains the audit entries committed since the last run. A second sealer at work leaves at once."""
    if sealed := audit.seal_pending():
        metrics_collector.increment("audit_entries_sealed", sealed)


@outbox_task(queue="mail", max_attempts=6)
def mail_reset_link(user_id: UUID) -> None:
    reset.mail_link(user_id)


@shared_task
def purge_sign_ins() -> None:
    purge_expired_sessions()
    purge_expired_tokens()
    purge_expired_codes()
    purge_expired_tickets()
    purge_expired_challenges()
    forget_old_proofs()
