"""Dashboard and admin sessions: the cookie's key is stored as a hash and the row is read in PostgreSQL on each request.
One query yields check and data, so there is no copy in Redis that could outlive a sign-out."""

from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.backends.base import CreateError, SessionBase, UpdateError
from django.contrib.sessions.middleware import SessionMiddleware
from django.core import signing
from django.db import IntegrityError, transaction
from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.utils import timezone

from patients.models import StaffSession
from xinshou.composed import composed_once
from xinshou.encryption import keyed_hash
from xinshou.middleware import OfPages

TOUCH_EVERY = timedelta(minutes=1)
BACKGROUND_HEADER = "X-Background"
"""Sent by pages that renew themselves. A lie shortens one's own session and nothing else."""


def live_sessions() -> "Any":
    now = timezone.now()
    return _live(now, _idle_since(now))


def _live(now: datetime, idle_since: datetime) -> "QuerySet[StaffSession]":
    return StaffSession.objects.filter(
        Q(user__isnull=True) | Q(user__is_active=True), expires_at__gt=now, last_used_at__gt=idle_since
    )


@composed_once
def _live_one(key_hash: str, now: datetime, idle_since: datetime) -> "QuerySet[StaffSession]":
    return _live(now, idle_since).filter(key_hash=key_hash)


def _idle_since(now: datetime) -> datetime:
    return now - timedelta(seconds=settings.SESSION_IDLE_SECONDS)


def is_still_signed_in(key: str | None) -> bool:
    """For streams; listening is no use of the session."""
    store = SessionStore(key)
    store.background = True
    return bool(store.load())


def purge_expired_sessions() -> int:
    live = live_sessions().values("pk")
    return StaffSession.objects.exclude(pk__in=live).delete()[0]


class SessionStore(SessionBase):
    """Ends after SESSION_IDLE_SECONDS unused or SESSION_ABSOLUTE_SECONDS in all. `background`: the request is a page's
    own renewal, which is no use of the session."""

    background = False
    new_sign_in = False
    last_used_at: datetime | None = None

    @property
    def _hash(self) -> str:
        return keyed_hash("session", self.session_key or "")

    def load(self) -> dict[str, Any]:
        now = timezone.now()
        row = _live_one.first(self._hash, now, _idle_since(now)) if self.session_key else None
        if row is None:
            self._session_key = None
            return {}
        self.last_used_at, self.new_sign_in = row.last_used_at, row.new_sign_in
        if not self.background and row.last_used_at < now - TOUCH_EVERY:
            StaffSession.objects.filter(pk=row.pk).update(last_used_at=now)
            self.last_used_at = now
        return self.decode(row.data)

    def decode(self, session_data: bytes | str) -> dict[str, Any]:
        try:
            return signing.loads(str(session_data), salt=self.key_salt, serializer=self.serializer)  # type: ignore[no-any-return]
        except signing.BadSignature:
            return {}

    def exists(self, session_key: str) -> bool:
        return StaffSession.objects.filter(key_hash=keyed_hash("session", session_key)).exists()

    def create(self) -> None:
        while True:
            self._session_key = self._get_new_session_key()  # type: ignore[attr-defined]
            try:
                self.save(must_create=True)
            except CreateError:
                continue
            self.modified = True
            return

    def save(self, must_create: bool = False) -> None:
        if self.session_key is None:
            return self.create()
        data = self._get_session(no_load=must_create)  # type: ignore[attr-defined]
        now = timezone.now()
        values = {"data": self.encode(data), "user_id": data.get(SESSION_KEY), "last_used_at": now}
        if must_create:
            self._insert({**values, "expires_at": now + timedelta(seconds=settings.SESSION_ABSOLUTE_SECONDS)})
        elif not StaffSession.objects.filter(key_hash=self._hash).update(**values):
            raise UpdateError
        return None

    def _insert(self, values: dict[str, Any]) -> None:
        try:
            with transaction.atomic():
                StaffSession.objects.create(key_hash=self._hash, **values)
        except IntegrityError:
            raise CreateError from None

    def delete(self, session_key: str | None = None) -> None:
        key = session_key or self.session_key
        if key:
            StaffSession.objects.filter(key_hash=keyed_hash("session", key)).delete()

    @classmethod
    def clear_expired(cls) -> None:
        purge_expired_sessions()


class StaffSessionMiddleware(OfPages, SessionMiddleware):
    """An open page that renews itself must not keep a session alive which nobody uses."""

    def process_request(self, request: HttpRequest) -> None:
        super().process_request(request)
        request.session.background = BACKGROUND_HEADER in request.headers  # type: ignore[attr-defined]
