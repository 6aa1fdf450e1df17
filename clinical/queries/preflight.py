"""What keeps a clinic from serving people, or should be put right soon. Countries are counted, nobody is named."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from itertools import islice
from typing import Any

from django.conf import settings
from django.core.checks import run_checks
from django.utils import timezone

from clinical.crisis_resources import country_code
from clinical.models import CrisisResource
from clinical.models.crisis_resources import INTERNATIONAL
from patients.models import OnCallShift, Patient
from xinshou import llm
from xinshou.encryption import open_rows

BATCH = 500
AHEAD = timedelta(hours=24)


@dataclass(frozen=True)
class Finding:
    """`blocks`: the clinic may not serve while this stands."""

    blocks: bool
    text: str


def findings() -> list[Finding]:
    return [*_crisis_lines(), *_stale_lines(), *_on_call(), *_alarm(), *_mail(), *_model(), *_configuration()]


def patients_by_country() -> Counter[str]:
    """By ISO code; INTL for those who gave none, or one that nobody understands."""
    rows = Patient.objects.filter(user__is_active=True).values("id", "country").iterator(chunk_size=BATCH)
    counted: Counter[str] = Counter()
    while batch := list(islice(rows, BATCH)):
        open_rows(Patient, batch, ["country"], subject="id")
        counted.update(country_code(row["country"]) or INTERNATIONAL for row in batch)
    return counted


def _crisis_lines() -> Iterator[Finding]:
    codes = {name: country_code(name) for name in settings.SERVED_COUNTRIES}
    if not codes:
        yield Finding(False, "SERVED_COUNTRIES is empty: say whose residents you take in")
    for name, code in codes.items():
        if code is None:
            yield Finding(True, f"SERVED_COUNTRIES: {name!r} is no country")
    patients = patients_by_country()
    verified = set(CrisisResource.objects.verified().values_list("country", flat=True))
    for country in sorted({*filter(None, codes.values()), *patients} - verified):
        yield Finding(True, f"{country}: no crisis line that a person has checked ({_people(patients[country])})")


def _people(count: int) -> str:
    return "1 patient" if count == 1 else f"{count} patients"


def _stale_lines() -> Iterator[Finding]:
    for line in CrisisResource.objects.stale(timezone.now().date()).order_by("country", "position"):
        yield Finding(False, f"{line.country}: {line.code} was last checked on {line.last_checked}: check it again")


def _on_call() -> Iterator[Finding]:
    now = timezone.now()
    shifts = OnCallShift.objects.filter(starts_at__lt=now + AHEAD, ends_at__gt=now, doctor__user__is_active=True)
    if not shifts.exists():
        yield Finding(False, "nobody is on call in the next 24 hours")


def _alarm() -> Iterator[Finding]:
    if not settings.RISK_ALARM_EMAIL:
        yield Finding(True, "RISK_ALARM_EMAIL is not set: while nobody is on call, nobody is woken by a cry for help")


def _mail() -> Iterator[Finding]:
    if not settings.MAIL_WANTED:
        yield Finding(False, "no mail: EMAIL_URL is not set, notices reach doctors in the dashboard only")


def _model() -> Iterator[Finding]:
    if not llm.is_configured():
        yield Finding(False, "no language model: rules alone screen texts")
    elif llm.breaker.is_open():
        yield Finding(False, "the language model does not answer")


def _configuration() -> Iterator[Finding]:
    if not settings.PRODUCTION:
        yield Finding(False, "this is not production: its checks were left out")
        return
    for message in run_checks(include_deployment_checks=True):
        if not message.is_silenced():
            yield Finding(message.is_serious(), f"{message.id}: {_first_line(message.msg)}")


def _first_line(text: Any) -> str:
    return str(text).partition("\n")[0]
