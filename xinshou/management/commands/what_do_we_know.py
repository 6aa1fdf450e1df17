from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

from django.apps import apps
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import models
from django.db.models import Max, Min

from patients.models import AuditEntry, Patient, User
from patients.services.consents import consent_states
from patients.services.second_factor import STEP_SECONDS
from patients.tokens import live_tokens
from xinshou.celery import is_id
from xinshou.encryption import SealedField

DAYS = {"created_at", "checkin_date", "at", "last_used_at"}
STATES = {"instrument_code", "severity"}
"""States without a fixed list of words."""


class Command(BaseCommand):
    help = "Prints what can be read about one account without any key: at most twelve lines, days instead of times."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("account", help="sign-in name, or the account's id")

    def handle(self, *args: Any, account: str, **options: Any) -> None:
        user = find_account(account)
        if user is None:
            raise CommandError("no such account")
        for name, value in facts(user):
            self.stdout.write(f"{name + ':':<22} {value}")


def find_account(account: str) -> User | None:
    user = User.objects.by_username(account).first()
    return user or (User.objects.filter(pk=account).first() if is_id(account) else None)


def facts(user: User) -> Iterator[tuple[str, str]]:
    """No name and no address: the database has none in plain. What is sealed is only counted."""
    patient = Patient.objects.filter(user=user).first()
    yield "account id", str(user.pk)
    yield "role", user.user_type
    yield "state", state_of(user)
    yield "since", day_of(user.created_at)
    yield "second factor since", day_of(user.mfa_enabled_at)
    yield "devices signed in", str(live_tokens().filter(user=user).count())
    yield "entries in audit log", str(AuditEntry.objects.filter(actor_id=user.pk).count())
    if patient:
        yield "connected to a doctor", "yes" if patient.primary_doctor_id else "no"
        yield (
            "consents given",
            ", ".join(state.purpose for state in consent_states(patient.pk) if state.granted) or "none",
        )
    tables = [Table(model, column, owner.pk) for model, column, owner in tables_of(user, patient)]
    kept = [table for table in tables if table.count]
    yield "rows", "; ".join(f"{table.label} {table.count}{table.days()}" for table in kept) or "none"
    yield "plain states", "; ".join(f"{name} {values}" for table in kept for name, values in table.states()) or "none"
    yield "plain numbers", "; ".join(f"{name} {values}" for table in kept for name, values in table.numbers()) or "none"


def state_of(user: User) -> str:
    if not user.is_active:
        return "disabled"
    return f"locked since {day_of(user.locked_on)}" if user.locked_on else "active"


class Table:
    """The rows of one model that belong to the account, and what of them is not sealed."""

    def __init__(self, model: type[models.Model], column: str, owner_id: UUID) -> None:
        self.model, self.label = model, model._meta.label
        self.rows = model._default_manager.filter(**{column: owner_id})
        self.count = self.rows.count()

    def days(self) -> str:
        """From the first to the last, as far as the table knows days."""
        field = next((field for field in self._fields(models.DateField) if field.name in DAYS), None)
        if field is None:
            return ""
        ends = self.rows.aggregate(first=Min(field.name), last=Max(field.name))
        return f" ({day_of(ends['first'])} to {day_of(ends['last'])})"

    def states(self) -> Iterator[tuple[str, str]]:
        for field in self._fields(models.CharField, models.BooleanField):
            if field.choices or isinstance(field, models.BooleanField) or field.name in STATES:
                values = self.rows.order_by(field.name).values_list(field.name, flat=True).distinct()
                yield f"{self.label}.{field.name}", ", ".join(str(value) for value in values if value not in (None, ""))

    def numbers(self) -> Iterator[tuple[str, str]]:
        for field in self._fields(models.IntegerField, models.DecimalField):
            ends = self.rows.aggregate(least=Min(field.name), most=Max(field.name))
            if ends["least"] is not None:
                least, most = (self._shown(field.name, ends[end]) for end in ("least", "most"))
                yield f"{self.label}.{field.name}", f"{least} to {most}"

    def _shown(self, name: str, value: Any) -> str:
        """A step of the second factor is a time, shown as its day like every other."""
        return day_of(datetime.fromtimestamp(value * STEP_SECONDS, UTC)) if name == "last_step" else str(value)

    def _fields(self, *kinds: type[models.Field[Any, Any]]) -> Iterator[models.Field[Any, Any]]:
        for field in self.model._meta.concrete_fields:
            if isinstance(field, kinds) and not isinstance(field, SealedField):
                yield field


def tables_of(user: User, patient: Patient | None) -> Iterator[tuple[type[models.Model], str, Any]]:
    """Every model with a foreign key to the account or its patient's profile."""
    for model in sorted(apps.get_models(), key=lambda model: model._meta.label):
        for field in model._meta.concrete_fields:
            if isinstance(field, models.ForeignKey) and field.related_model is User and model is not Patient:
                yield model, field.attname, user
            elif patient and isinstance(field, models.ForeignKey) and field.related_model is Patient:
                yield model, field.attname, patient


def day_of(moment: date | datetime | None) -> str:
    return moment.strftime("%Y-%m-%d") if moment else "-"
