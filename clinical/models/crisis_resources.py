import uuid
from datetime import date, timedelta
from typing import ClassVar, Self
from uuid import UUID

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from xinshou.encryption import INSTANCE, EncryptedText

INTERNATIONAL = "INTL"
STALE_AFTER = timedelta(days=90)
"""clinical.md 2.5: warn when nobody has checked a line for longer."""


class CrisisChannel(models.TextChoices):
    PHONE = "PHONE", _("Telephone")
    SMS = "SMS", _("Text message")
    WEB_CHAT = "WEB_CHAT", _("Web chat")
    EMAIL = "EMAIL", _("E-mail")
    DIRECTORY = "DIRECTORY", _("Directory")


class CrisisResourceQuerySet(models.QuerySet["CrisisResource"]):
    def verified(self) -> Self:
        return self.filter(last_checked__isnull=False)

    def stale(self, today: date) -> Self:
        return self.filter(last_checked__lt=today - STALE_AFTER)


class CrisisResource(models.Model):
    """Where a person in danger can turn. Public data, edited in the admin site; nothing of a patient. Null = not known.
    `may_be_monitored` is true until somebody has made sure that it is not. A line run by a state is kept for people who
    live there by their own word, and for nobody else: for an exile it may be the state they fled from. Who checked a
    line is sealed, since it names a member of staff."""

    key_subject: ClassVar[UUID] = INSTANCE

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    code = models.SlugField(_("short name"), max_length=60, unique=True, help_text=_("Stays the same for apps."))
    position = models.PositiveSmallIntegerField(_("order"), default=0)
    name = models.CharField(_("name"), max_length=200)
    country = models.CharField(
        _("country"), max_length=4, help_text=_("Two letters (ISO 3166), or INTL for every country.")
    )
    channel = models.CharField(_("channel"), max_length=9, choices=CrisisChannel, default=CrisisChannel.PHONE)
    contact = models.CharField(_("contact"), max_length=255, help_text=_("Number or address, as people use it."))
    languages = ArrayField(
        models.CharField(max_length=10), verbose_name=_("languages"), default=list, blank=True,
        help_text=_("Codes with commas between them: de, en, zh-Hans."),
    )  # fmt: skip
    hours = models.CharField(_("hours"), max_length=200, blank=True)
    anonymous = models.BooleanField(_("anonymous"), null=True, blank=True)
    operated_by = models.CharField(_("operated by"), max_length=100, blank=True)
    may_contact_police = models.BooleanField(_("may contact the police"), null=True, blank=True)
    may_be_monitored = models.BooleanField(_("may be monitored"), default=True)
    warning = models.CharField(_("warning"), max_length=500, blank=True)
    run_by_state_of = models.CharField(  # noqa: DJ001 (null: by no state)
        _("run by the state of"), max_length=2, null=True, blank=True,
        help_text=_("Two letters. Such a line is shown, with a warning, only to people who live in that country."),
    )  # fmt: skip
    last_checked = models.DateField(
        _("last checked"), null=True, blank=True,
        help_text=_("The day on which a person called it or read its own page. Empty: patients do not see it."),
    )  # fmt: skip
    checked_by = EncryptedText(_("checked by"), max_length=100, null=True, blank=True)

    objects = CrisisResourceQuerySet.as_manager()

    class Meta:
        verbose_name = _("crisis resource")
        verbose_name_plural = _("crisis resources")
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                condition=Q(country__regex=r"^([A-Z]{2}|INTL)$"),
                name="crisis_country_is_a_code",
                violation_error_message=_("Country: two capital letters, or INTL."),
            ),
            models.CheckConstraint(
                condition=Q(run_by_state_of__isnull=True) | Q(run_by_state_of=F("country")),
                name="crisis_state_line_at_home",
                violation_error_message=_("A line run by a state can be offered in that country only."),
            ),
            models.CheckConstraint(condition=Q(channel__in=CrisisChannel.values), name="crisis_channel_known"),
        ]

    def __str__(self) -> str:
        return f"{self.country} {self.name}"

    @property
    def is_stale(self) -> bool:
        """Checked once, but not within STALE_AFTER."""
        return self.last_checked is not None and self.last_checked < timezone.now().date() - STALE_AFTER
