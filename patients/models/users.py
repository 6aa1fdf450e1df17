import uuid
from typing import TYPE_CHECKING, ClassVar, Self

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager, PermissionsMixin
from django.db import models
from django.utils.translation import gettext_lazy as _

from xinshou.encryption import EncryptedText, blind_index

if TYPE_CHECKING:
    from patients.models import Doctor, Patient


class UserType(models.TextChoices):
    PATIENT = "PATIENT", _("Patient")
    DOCTOR = "DOCTOR", _("Doctor")
    ADMIN = "ADMIN", _("Administrator")


class UserManager(BaseUserManager["User"]):
    def by_username(self, username: str) -> Self:
        return self.filter(username_index=blind_index("username", username))  # type: ignore[return-value]

    def by_email(self, email: str) -> Self:
        """At most one account: the one that had this address first."""
        return self.filter(email_index=blind_index("email", email))  # type: ignore[return-value]

    def get_by_natural_key(self, username: str | None) -> "User":
        return self.get(username_index=blind_index("username", username or ""))


class User(AbstractBaseUser, PermissionsMixin):
    """An account. `subject_id` owns its key: the Patient's id for a patient, the account's own id for staff.
    `email_index` is null where another account had the address first; `is_active` False is a disabled account."""

    key_subject: ClassVar[str] = "subject_id"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    subject_id = models.UUIDField(unique=True, editable=False)
    user_type = models.CharField(_("Role"), max_length=7, choices=UserType)
    username = EncryptedText(max_length=40)
    username_index = models.CharField(max_length=64, unique=True, editable=False)
    email = EncryptedText(max_length=255, null=True, blank=True)
    email_index = models.CharField(max_length=64, unique=True, null=True, editable=False)  # noqa: DJ001 (null: no claim)
    is_active = models.BooleanField(_("Active"), default=True)
    password_must_change = models.BooleanField(default=False)
    mfa_enabled_at = models.DateTimeField(null=True, editable=False)
    """Since when a confirmed second factor exists; null without one."""
    locked_on = models.DateField(null=True, editable=False)
    """A patient's "lock now": no passphrase signs in until a recovery code has set a new one."""
    last_login = None  # when somebody was last here is not kept
    created_at = models.DateTimeField(auto_now_add=True)

    objects: ClassVar[UserManager] = UserManager()
    USERNAME_FIELD = "username"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    if TYPE_CHECKING:
        patient: Patient
        doctor: Doctor

    class Meta:
        verbose_name = _("account")
        verbose_name_plural = _("accounts")
        indexes: ClassVar[list[models.Index]] = [
            # Who is on call is asked by each page of a doctor; the planner, which knows little of small tables, would
            # look among the patients' accounts for it.
            models.Index(
                fields=["id"],
                name="ix_users_doctors",
                condition=models.Q(user_type=UserType.DOCTOR, is_active=True),
            )
        ]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(condition=models.Q(user_type__in=UserType.values), name="user_type_known"),
            models.CheckConstraint(
                condition=models.Q(user_type=UserType.ADMIN) | models.Q(is_superuser=False), name="superuser_is_admin"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_user_type_display()} {str(self.id)[:8]}"

    @property
    def is_staff(self) -> bool:
        """Who may enter Django's admin site: administrators, never doctors."""
        return self.user_type == UserType.ADMIN

    @property
    def preferred_language(self) -> str | None:
        """What a patient's answers are written in when a request names no language."""
        return self.patient.preferred_language if self.is_patient else None

    @property
    def is_patient(self) -> bool:
        return self.user_type == UserType.PATIENT

    @property
    def is_doctor(self) -> bool:
        return self.user_type == UserType.DOCTOR


class ApiToken(models.Model):
    """One signed-in device. Only the token's hash is kept; the label is the user's own words and is sealed."""

    key_subject: ClassVar[str] = "subject_id"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="api_tokens", db_index=False)
    digest = models.CharField(max_length=64, unique=True)
    subject_id = models.UUIDField(editable=False)
    device_label = EncryptedText(max_length=50, null=True, blank=True)
    is_verified = models.BooleanField(default=False)
    """The second factor was shown on this device."""
    proved_at = models.DateTimeField(null=True)
    """When password or factor was last shown; forgotten once it is too old for a step-up."""
    factor_at = models.DateTimeField(null=True)
    """The same of the factor alone."""
    last_used_at = models.DateTimeField()
    """Rounded down to the hour: enough for the 72 h of disuse, no trace of somebody's night."""
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        indexes: ClassVar[list[models.Index]] = [models.Index(fields=["user", "last_used_at"], name="ix_tokens_user")]

    def __str__(self) -> str:
        return f"token {str(self.id)[:8]}"


class OneTimeCode(models.Model):
    """A recovery, activation or reset code, kept as a keyed hash. A used code's row is deleted."""

    class Purpose(models.TextChoices):
        RECOVERY = "RECOVERY"
        ACTIVATION = "ACTIVATION"
        RESET = "RESET"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="one_time_codes")
    purpose = models.CharField(max_length=10, choices=Purpose)
    code_hash = models.CharField(max_length=64, unique=True)
    expires_at = models.DateTimeField(null=True)
    created_at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return f"{self.purpose} code"


class StaffSession(models.Model):
    """A dashboard or admin session. The cookie's key is kept as a hash; data is Django's signed session text."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    key_hash = models.CharField(max_length=64, unique=True)
    user = models.ForeignKey(User, on_delete=models.CASCADE, null=True, related_name="staff_sessions")
    data = models.TextField()
    new_sign_in = models.BooleanField(default=False)
    """Somebody has signed in to the account since, or was signed in before; shown until the list was looked at."""
    created_at = models.DateTimeField(auto_now_add=True)
    last_used_at = models.DateTimeField()
    expires_at = models.DateTimeField()

    class Meta:
        indexes: ClassVar[list[models.Index]] = [models.Index(fields=["expires_at"], name="ix_staff_sessions_expiry")]

    def __str__(self) -> str:
        return f"session {str(self.id)[:8]}"
