"""Bearer tokens of the patient API: opaque, per device, kept as a hash, looked up in the database on each request, so
that revocation holds at once with Redis up or down."""

import secrets
from datetime import datetime, timedelta
from hashlib import sha256
from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils import timezone
from rest_framework.authentication import BaseAuthentication
from rest_framework.request import Request

from patients.models import ApiToken, SignInTicket, User
from patients.principals import find_token
from xinshou.api.problems import Problem

if TYPE_CHECKING:
    from uuid import UUID

PREFIX = "xsc_"
TICKET_PREFIX = "xsm_"
"""Of a token that opens nothing but the second step of a sign-in, see patients/tickets.py."""
IDLE = timedelta(hours=72)
ABSOLUTE = timedelta(days=30)
LIVE_PER_USER = 5
MAX_TOKEN_LENGTH = 128


def digest_of(token: str) -> str:
    return sha256(token.encode()).hexdigest()


def _hour(moment: datetime) -> datetime:
    return moment.replace(minute=0, second=0, microsecond=0)


def live_tokens(now: datetime | None = None) -> QuerySet[ApiToken]:
    now = now or timezone.now()
    return ApiToken.objects.filter(last_used_at__gt=now - IDLE, created_at__gt=now - ABSOLUTE)


def expiry_of(token: ApiToken) -> datetime:
    """When the token ends unless it is used before; to the hour, so that it does not tell when somebody signed in."""
    return _hour(min(token.last_used_at + IDLE, token.created_at + ABSOLUTE))


@transaction.atomic
def issue_token(user: User, *, device_label: str | None = None, is_verified: bool = False) -> str:
    """A new token's text, shown this once; whoever asks has just shown who they are, `is_verified` by a second factor.
    The sixth live one ends the least recently used."""
    User.objects.select_for_update().only("id").get(pk=user.pk)  # parallel sign-ins count one after the other
    token, now = PREFIX + secrets.token_urlsafe(32), timezone.now()
    ApiToken.objects.create(
        user=user,
        digest=digest_of(token),
        subject_id=user.subject_id,
        device_label=device_label,
        is_verified=is_verified,
        proved_at=now,
        factor_at=now if is_verified else None,
        last_used_at=_hour(now),
    )
    kept = live_tokens().filter(user=user).order_by("-last_used_at", "-created_at").values("pk")[:LIVE_PER_USER]
    ApiToken.objects.filter(user=user).exclude(pk__in=list(kept.values_list("pk", flat=True))).delete()
    return token


def mark_token(token_id: "UUID", *, by_factor: bool) -> bool:
    """Password or, `by_factor`, the second factor was shown right now on this device. False once it has ended."""
    now = timezone.now()
    factor = {"is_verified": True, "factor_at": now} if by_factor else {}
    return ApiToken.objects.filter(pk=token_id).update(proved_at=now, **factor) == 1


def end_tokens(user: User, *, but: "UUID | None" = None) -> int:
    """Ends every token of the user, or all but one. Returns how many were live."""
    others = ~Q(pk=but) if but else Q()
    live = live_tokens().filter(others, user=user).count()
    ApiToken.objects.filter(others, user=user).delete()
    return live


def purge_expired_tokens() -> int:
    now = timezone.now()
    return ApiToken.objects.exclude(last_used_at__gt=now - IDLE, created_at__gt=now - ABSOLUTE).delete()[0]


def credential_of(request: Request) -> str | None:
    """What stands behind `Bearer`; None without a header, 401 for a header that is none of ours."""
    header: str = request.META.get("HTTP_AUTHORIZATION", "")
    if not header:
        return None
    scheme, _, credential = header.partition(" ")
    if scheme.lower() != "bearer" or not credential.isascii() or not 0 < len(credential) <= MAX_TOKEN_LENGTH:
        raise Problem(401, "not-authenticated")
    return credential


class BearerAuthentication(BaseAuthentication):
    """`Authorization: Bearer xsc_...`; anything else that claims to be a credential is 401, never 500."""

    def authenticate(self, request: Request) -> tuple[User, ApiToken] | None:
        credential = credential_of(request)
        if credential is None:
            return None
        if credential.startswith(TICKET_PREFIX):
            self._refuse_ticket(credential)
        token = self._find(credential)
        if token is None:
            raise Problem(401, "not-authenticated")
        return token.user, token

    def _refuse_ticket(self, text: str) -> None:
        ticket = SignInTicket.objects.filter(digest=digest_of(text), expires_at__gt=timezone.now())
        raise Problem(403, "mfa-required") if ticket.exists() else Problem(401, "not-authenticated")

    def _find(self, text: str) -> ApiToken | None:
        """Token, account and profile in one query."""
        now = timezone.now()
        token = find_token(digest_of(text), used_after=now - IDLE, created_after=now - ABSOLUTE)
        if token and token.last_used_at < _hour(now):
            ApiToken.objects.filter(pk=token.pk).update(last_used_at=_hour(now))
        return token

    def authenticate_header(self, request: Request) -> str:
        return "Bearer"
