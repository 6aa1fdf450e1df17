from uuid import UUID

from django.contrib.auth.backends import ModelBackend
from django.db.models import QuerySet
from django.http import HttpRequest

from patients.models import User, UserType
from patients.passwords import MAX_LENGTH, normalise
from xinshou.composed import composed_once


class BlindIndexBackend(ModelBackend):
    """Finds an account by the keyed hash of its name. Unknown, wrong, disabled and locked cost one hash and answer
    alike."""

    def authenticate(
        self, request: HttpRequest | None, username: str | None = None, password: str | None = None, **kwargs: object
    ) -> User | None:
        email = kwargs.get("email")
        if password is None or len(password) > MAX_LENGTH or (username is None and not isinstance(email, str)):
            return None
        secret = normalise(password)
        accounts = User.objects.by_username(username) if username is not None else User.objects.by_email(str(email))
        user = accounts.first()
        if user is None or not user.has_usable_password():
            User().set_password(secret)
            return None
        return user if user.check_password(secret) and user.is_active and user.locked_on is None else None

    def get_user(self, user_id: str | UUID) -> User | None:
        """One query for the page: the account with its doctor's profile."""
        return _staff.first(UUID(str(user_id)))


@composed_once
def _staff(user_id: UUID) -> "QuerySet[User]":
    working = User.objects.select_related("doctor").filter(pk=user_id, is_active=True)
    return working.exclude(user_type=UserType.PATIENT)
