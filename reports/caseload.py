"""A doctor's caseload in numbers for the clinic: no names, no codes, no row that is about one person."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import ClassVar, Final
from uuid import UUID

from django.db.models import Max
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from clinical.instruments import get_instrument, validated_in
from clinical.models import RiskEvent, RiskLevel, SafetyPlan
from clinical.packs import installed_packs
from clinical.queries.caseload import SCORE_CODES, CaseloadPatient, CaseloadQuery, LatestScore, caseload_page
from clinical.queries.safety_plans import PLAN_IS_OLD
from clinical.templatetags.clinical_words import SEVERITIES, SHORT_NAMES, VERDICTS, level_word
from patients.models import Doctor
from patients.models.zones import zone_of
from reports.small_cells import rounded, safe_counts
from reports.snapshots import Snapshot

Text = str | Promise
MOST_PATIENTS: Final = 5000
NO_DATA: Final = "NO_DATA"
NOT_VALIDATED: Final = "NOT_VALIDATED"
WITHOUT_SEVERITY: Final[dict[str, Text]] = {
    NOT_VALIDATED: _("No band: not validated in the language of the answers"),
    NO_DATA: _("not filled in yet"),
}
CONTACT: Final[dict[str, Text]] = {
    "WEEK": _("within 7 days"),
    "MONTH": _("8 to 30 days ago"),
    "LONGER": _("longer ago"),
    "NEVER": _("never"),
}
PLANS: Final[dict[str, Text]] = {
    "YES": _("written or renewed within 90 days"),
    "OLD": _("older than 90 days"),
    "NONE": _("none yet"),
}
VISITS: Final[dict[str, Text]] = {
    "SOON": _("within 30 days"),
    "LATER": _("later than that"),
    "NONE": _("no visit booked"),
}
PEOPLE: Final = _("people")


@dataclass(frozen=True)
class Cell:
    """`count` is null where it is hidden, as a large one may be: it says nothing of how many there are."""

    label: str
    count: int | None


@dataclass(frozen=True)
class Distribution:
    """`cells` is empty where the whole table is withheld."""

    title: str
    unit: str
    cells: Sequence[Cell]

    @property
    def hides_some(self) -> bool:
        return any(cell.count is None for cell in self.cells)

    @property
    def highest(self) -> int:
        return max((cell.count or 0 for cell in self.cells), default=0)


@dataclass(frozen=True)
class CaseloadData(Snapshot):
    """`patients` is rounded, and null below the smallest number that is printed."""

    body: ClassVar[str] = "reports/_caseload.html"
    sheet: ClassVar[str] = "reports/pdf/caseload.html"

    until: date
    days: int
    patients: int | None
    distributions: Sequence[Distribution]


def patients_of(doctor: Doctor) -> list[CaseloadPatient]:
    return caseload_page(doctor, CaseloadQuery(limit=MOST_PATIENTS)).rows


def gather_caseload(doctor: Doctor, rows: Sequence[CaseloadPatient], days: int, now: datetime) -> CaseloadData:
    """`rows` as `patients_of` gave them, which the caller has logged as opened."""
    today = now.astimezone(zone_of(doctor.timezone)).date()
    return CaseloadData(
        until=today,
        days=days,
        patients=rounded(len(rows)),
        distributions=[
            _distribution(_("Highest open risk"), _levels(), (_level(row) for row in rows)),
            *_scores(rows),
            _distribution(_("Last check-in"), CONTACT, (_contact(row, today) for row in rows)),
            _distribution(_("Safety plan"), PLANS, _plans(doctor, rows, now)),
            _distribution(_("Next visit"), VISITS, (_visit(row, now) for row in rows)),
            _events(doctor, now - timedelta(days=days)),
        ],
    )


def _distribution(title: Text, labels: dict[str, Text], kinds: Iterable[str], unit: Text = PEOPLE) -> Distribution:
    found = Counter(kinds)
    counts = safe_counts([found[key] for key in labels])
    cells = [] if counts is None else list(zip(labels.values(), counts, strict=True))
    return Distribution(str(title), str(unit), [Cell(str(label), count) for label, count in cells])


def _levels() -> dict[str, Text]:
    levels = [RiskLevel.CRITICAL, RiskLevel.HIGH, RiskLevel.MEDIUM]
    return {**{level.name: level_word(level) for level in levels}, NO_DATA: _("no open event")}


def _level(row: CaseloadPatient) -> str:
    return row.worst_level.name if row.worst_level else NO_DATA


def _scores(rows: Sequence[CaseloadPatient]) -> Iterator[Distribution]:
    for place, code in enumerate(SCORE_CODES):
        name = SHORT_NAMES[code]
        bands: dict[str, Text] = {band.severity: SEVERITIES[band.severity] for band in get_instrument(code).bands}
        latest = [(row.patient.pk, row.scores[place]) for row in rows]
        severities = (_severity(patient_id, score) for patient_id, score in latest)
        if bands:
            yield _distribution(_("%(name)s, latest") % {"name": name}, bands | WITHOUT_SEVERITY, severities)
        changes = (score.verdict or NO_DATA if score else NO_DATA for _patient, score in latest)
        words: dict[str, Text] = VERDICTS | {NO_DATA: _("nothing to compare")}
        yield _distribution(_("%(name)s, since the last one") % {"name": name}, words, changes)


def _severity(patient_id: UUID, score: LatestScore | None) -> str:
    if score is None or score.severity is None:
        return NO_DATA
    instrument = get_instrument(score.code)
    return score.severity if validated_in(instrument, score.language(patient_id), installed_packs()) else NOT_VALIDATED


def _contact(row: CaseloadPatient, today: date) -> str:
    if row.last_check_in_on is None:
        return "NEVER"
    days = (today - row.last_check_in_on).days
    return "WEEK" if days <= 7 else "MONTH" if days <= 30 else "LONGER"


def _plans(doctor: Doctor, rows: Sequence[CaseloadPatient], now: datetime) -> Iterator[str]:
    plans = SafetyPlan.objects.filter(patient__primary_doctor=doctor).values_list("patient_id")
    written = dict(plans.annotate(newest=Max("created_at")))
    for row in rows:
        at = written.get(row.patient.pk)
        yield "NONE" if at is None else "OLD" if now - at > PLAN_IS_OLD else "YES"


def _visit(row: CaseloadPatient, now: datetime) -> str:
    if row.next_visit_at is None:
        return "NONE"
    return "SOON" if row.next_visit_at - now <= timedelta(days=30) else "LATER"


def _events(doctor: Doctor, since: datetime) -> Distribution:
    """Events, not people: one person may have several."""
    events = RiskEvent.objects.filter(
        patient__primary_doctor=doctor, level__gte=RiskLevel.MEDIUM, created_at__gte=since
    ).values_list("level", flat=True)
    labels = _levels()
    del labels[NO_DATA]
    return _distribution(
        _("Risk events of the period"), labels, (RiskLevel(level).name for level in events), _("events")
    )
