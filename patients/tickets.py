"""Between password and second factor: a ticket of five minutes and five tries that opens the second step only."""

import secrets
from datetime import timedelta
from uuid import UUID

from django.db.models import F, QuerySet
from django.utils import timezone

from patients.models import SignInTicket, User
from patients.tokens import TICKET_PREFIX, digest_of

LIFE = timedelta(minutes=5)
TRIES = 5


def live_tickets() -> QuerySet[SignInTicket]:
    return SignInTicket.objects.filter(
        expires_at__gt=timezone.now(), tries__lt=TRIES, user__is_active=True, user__locked_on=None
    )


def issue_ticket(user: User) -> SignInTicket:
    """For a browser, whose session keeps the id."""
    return SignInTicket.objects.create(user=user, subject_id=user.subject_id, expires_at=timezone.now() + LIFE)


def issue_ticket_token(user: User, *, device_label: str | None) -> str:
    """The pre-MFA token's text, shown this once. `device_label` waits for the device's own token."""
    token = TICKET_PREFIX + secrets.token_urlsafe(32)
    SignInTicket.objects.create(
        user=user,
        subject_id=user.subject_id,
        digest=digest_of(token),
        device_label=device_label,
        expires_at=timezone.now() + LIFE,
    )
    return token


def find_ticket(token: str) -> SignInTicket | None:
    return live_tickets().filter(digest=digest_of(token)).first()


def count_try(ticket_id: UUID) -> bool:
    """Counted before the code is looked at, so that parallel guesses are not free. False when none is left."""
    return live_tickets().filter(pk=ticket_id).update(tries=F("tries") + 1) == 1


def purge_expired_tickets() -> int:
    return SignInTicket.objects.exclude(pk__in=live_tickets().values("pk")).delete()[0]
