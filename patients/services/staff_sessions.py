from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.http import HttpRequest

from patients.models import StaffSession, User
from patients.sessions import live_sessions
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


def end_sessions(user: User, *, but_key: str | None = None) -> int:
    """Ends every session of the user, or all but the one with the cookie `but_key`; returns how many were live."""
    kept = keyed_hash("session", but_key or "")
    live: int = live_sessions().filter(user=user).exclude(key_hash=kept).count()
    StaffSession.objects.filter(user=user).exclude(key_hash=kept).delete()
    return live
