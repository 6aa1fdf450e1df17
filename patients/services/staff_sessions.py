from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.http import HttpRequest

from patients.models import ApiToken, StaffSession, User
from patients.sessions import live_sessions
from patients.tokens import live_tokens
from xinshou.encryption import keyed_hash


@dataclass(frozen=True)
class OwnSession:
    """A signed-in browser of one's own. Neither address nor browser is stored."""

    id: UUID
    created_at: datetime
    last_used_at: datetime
    current: bool


def own_sessions(request: HttpRequest) -> list[OwnSession]:
    current = keyed_hash("session", request.session.session_key or "")
    rows = live_sessions().filter(user=request.user).order_by("-last_used_at")
    return [OwnSession(row.id, row.created_at, row.last_used_at, row.key_hash == current) for row in rows]


def own_devices(user: User) -> list[ApiToken]:
    """Signed in through the JSON API; they too are what "was that you?" asks about."""
    return list(live_tokens().filter(user=user).order_by("-last_used_at", "-created_at"))


def announce_sign_in(request: HttpRequest, user: User) -> None:
    """Tells the account's other sessions, and this one if there are others or devices: was that you?"""
    own = keyed_hash("session", request.session.session_key or "")
    others = live_sessions().filter(user=user).exclude(key_hash=own)
    if others.update(new_sign_in=True) or live_tokens().filter(user=user).exists():
        StaffSession.objects.filter(key_hash=own).update(new_sign_in=True)


def announce_device(user: User) -> None:
    """As `announce_sign_in`, for a device of the JSON API."""
    if not user.is_patient:
        live_sessions().filter(user=user).update(new_sign_in=True)


def seen_sign_ins(request: HttpRequest) -> None:
    StaffSession.objects.filter(key_hash=keyed_hash("session", request.session.session_key or "")).update(
        new_sign_in=False
    )
    request.session.new_sign_in = False  # type: ignore[attr-defined]


def end_sessions(user: User, *, but_key: str | None = None) -> int:
    """Ends every session of the user, or all but the one with the cookie `but_key`; returns how many were live."""
    kept = keyed_hash("session", but_key or "")
    live: int = live_sessions().filter(user=user).exclude(key_hash=kept).count()
    StaffSession.objects.filter(user=user).exclude(key_hash=kept).delete()
    return live
