"""Secrets of iCalendar feeds: the only credential that stands in an address, so it opens nothing but neutral times."""

import secrets
from hashlib import sha256

from django.db import transaction

from clinical.models import CalendarFeed
from patients import audit
from patients.models import AuditAction, User

PREFIX = "cal_"
LONGEST = 128


def digest_of(token: str) -> str:
    return sha256(token.encode("utf-8", "surrogatepass")).hexdigest()


@transaction.atomic
def renew_token(user: User) -> str:
    """The new secret's text, shown this once; the old address is dead."""
    token = PREFIX + secrets.token_urlsafe(32)
    CalendarFeed.objects.update_or_create(user=user, defaults={"digest": digest_of(token)})
    audit.record(user, AuditAction.CREATE)
    return token


@transaction.atomic
def end_feed(user: User) -> None:
    """Ending one that is not there changes nothing."""
    if CalendarFeed.objects.filter(user=user).delete()[0]:
        audit.record(user, AuditAction.DELETE)


def owner_of_feed(token: str) -> User | None:
    """The working account behind a secret; none while it is locked."""
    if len(token) > LONGEST:
        return None
    open_accounts = CalendarFeed.objects.filter(user__is_active=True, user__locked_on=None)
    feed = open_accounts.filter(digest=digest_of(token)).select_related("user").first()
    return feed.user if feed else None
