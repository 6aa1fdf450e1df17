"""The doctor's caseload: one page of patients with everything a row shows, by one statement.

Where numbers are read from a replica they are a statement of their own: who is cared for, and what is open in the risk
queue, only the primary says."""

from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from itertools import chain
from typing import Any, NamedTuple, cast
from unicodedata import normalize
from uuid import UUID

from django.utils import timezone

from clinical.models import Assessment, RiskLevel
from clinical.queries.assessments import change_from_previous
from patients.models import Doctor, Patient, User
from patients.models.zones import zone_of
from patients.queries import TO_NAME_PATIENT
from xinshou.encryption import Sealed, open_sealed, prefetch_keys
from xinshou.statements import Part, planned

MOOD_DAYS = 7
SEARCHED_AT_MOST = 500
SCORE_CODES = ("PHQ9", "GAD7", "PCL5")
SCORE_COLUMNS = ("id", "language", "total_score", "severity", "change_points")
SHOWN = Part(
    Patient,
    {
        "id", "user", "alias", "first_name", "last_name", "timezone", "preferred_language", "primary_doctor",
        "created_at",
    },
)  # fmt: skip
NAMED = Part(Patient, {"id", "user", "alias", "first_name", "last_name"})
ACCOUNT = Part(User, {"id", "subject_id", "username"})
USER: Any = Patient._meta.get_field("user")


class Sort(StrEnum):
    RISK = "risk"
    NAME = "name"
    MOOD = "mood"


@dataclass(frozen=True)
class CaseloadQuery:
    """`days` of check-ins come with each row; `descending` puts the worst risk, the last name, the best mood first.
    `brief` rows have a name, what is open, the mood's average and two totals; PostgreSQL reads no more for them."""

    sort: Sort = Sort.RISK
    descending: bool = True
    search: str = ""
    days: int = MOOD_DAYS
    limit: int = 10
    offset: int = 0
    brief: bool = False


class LatestScore(NamedTuple):
    """`sealed_language` is that of the answers: a severity may be shown only where that version is validated."""

    code: str
    total: int | None
    severity: str | None
    change: int | None
    verdict: str | None
    id: UUID
    sealed_language: Sealed

    def language(self, patient_id: UUID) -> str:
        """Opened only for those who show a severity."""
        return str(open_sealed(Assessment, "language", self.id, patient_id, self.sealed_language))


@dataclass(frozen=True, slots=True)
class CaseloadPatient:
    """One row. `facts` are the statement's columns; what a list does not show of them is never worked out."""

    patient: Patient
    facts: Mapping[str, Any]
    days: int

    @property
    def unreviewed(self) -> int:
        return int(self.facts["unreviewed"])

    @property
    def worst_level(self) -> RiskLevel | None:
        worst = self.facts["worst"]
        return worst and RiskLevel(worst)

    @property
    def mood_average(self) -> float | None:
        """Of the last 7 days by the doctor's calendar."""
        average = self.facts["mood_average"]
        return None if average is None else round(float(average), 2)

    def points(self, first_day: date) -> list[tuple[date, int, float | None]]:
        """(date, mood, sleep), oldest first, from a day of the patient's calendar within the asked ones."""
        dates, moods, sleeps = (self.facts[name] or () for name in ("dates", "moods", "sleeps"))
        start = bisect_left(dates, first_day)
        return list(zip(dates[start:], moods[start:], sleeps[start:], strict=True))

    @property
    def last_check_in_on(self) -> date | None:
        return cast("date | None", self.facts["last_on"])

    @property
    def last_moods(self) -> Sequence[int]:
        return self.facts["last_moods"] or ()

    @property
    def scores(self) -> tuple[LatestScore | None, ...]:
        """In the order of SCORE_CODES."""
        return tuple([self._score(code) for code in SCORE_CODES])

    def _score(self, code: str) -> LatestScore | None:
        form_id, language, total, severity, points = [self.facts[name] for name in SCORE_FACTS[code]]
        if form_id is None:
            return None
        difference = change_from_previous(code, total, points)
        change, verdict = (difference.points, difference.reliable) if difference else (None, None)
        return LatestScore(code, total, severity, change, verdict, form_id, Sealed(bytes(language)))

    @property
    def next_visit_at(self) -> datetime | None:
        return cast("datetime | None", self.facts["next_visit_at"])

    @property
    def locked_on(self) -> date | None:
        """The patient has locked the account: silence since then is no sign."""
        return cast("date | None", self.facts["locked_on"])

    def total_of(self, code: str) -> int | None:
        """Of a brief row."""
        return cast("int | None", self.facts[code])


@dataclass(frozen=True)
class CaseloadPage:
    rows: list[CaseloadPatient]
    total: int


ORDERS = {
    (Sort.RISK, True): "risk.worst DESC NULLS LAST, risk.due_at, p.created_at DESC, p.id",
    (Sort.RISK, False): "risk.worst NULLS FIRST, risk.due_at DESC, p.created_at, p.id",
    (Sort.MOOD, True): "mood.average DESC NULLS LAST, p.id",
    (Sort.MOOD, False): "mood.average NULLS LAST, p.id",
    (Sort.NAME, True): "array_position(%(ids)s::uuid[], p.id)",
    (Sort.NAME, False): "array_position(%(ids)s::uuid[], p.id)",
}
"""Constants only: what a request names chooses among them. Names are sealed, so their order comes as `ids`."""

MOOD_JOIN = """
    LEFT JOIN LATERAL (
        SELECT avg(c.mood_score) AS average FROM clinical_checkin c
        WHERE c.patient_id = p.id AND c.checkin_date > %(mood_after)s
    ) mood ON true"""

FACTS = ("locked_on", "unreviewed", "worst", "next_visit_at", "caseload")
SCORE_FACTS = {code: tuple(f"{code}_{name}" for name in SCORE_COLUMNS) for code in SCORE_CODES}
NUMBER_FACTS = ("dates", "moods", "sleeps", "mood_average", "last_on", "last_moods", *chain(*SCORE_FACTS.values()))
"""Columns of the statement behind those of the two models; the numbers stand before the next visit."""

SCORES = ", ".join(f"{code}.{name}" for code in SCORE_CODES for name in SCORE_COLUMNS)
NUMBERS = f"""
    days.dates, days.moods, days.sleeps, mood.average AS mood_average, recent.last_on, recent.moods AS last_moods,
    {SCORES}"""
LATEST_SCORE = """
LEFT JOIN LATERAL (
    SELECT a.id, a.language, a.total_score, a.severity, a.change_points FROM clinical_assessment a
    WHERE a.patient_id = p.id AND a.instrument_code = '{0}' ORDER BY a.created_at DESC LIMIT 1
) {0} ON true"""

NUMBERS_JOIN = f"""
LEFT JOIN LATERAL (
    SELECT array_agg(c.checkin_date ORDER BY c.checkin_date) AS dates,
        array_agg(c.mood_score ORDER BY c.checkin_date) AS moods,
        array_agg(c.sleep_hours::float8 ORDER BY c.checkin_date) AS sleeps
    FROM clinical_checkin c WHERE c.patient_id = p.id AND c.checkin_date >= %(days_from)s
) days ON true
LEFT JOIN LATERAL (
    SELECT max(two.checkin_date) AS last_on, array_agg(two.mood_score ORDER BY two.checkin_date DESC) AS moods
    FROM (
        SELECT c.checkin_date, c.mood_score FROM clinical_checkin c
        WHERE c.patient_id = p.id ORDER BY c.checkin_date DESC LIMIT 2
    ) two
) recent ON true{MOOD_JOIN}{"".join(map(LATEST_SCORE.format, SCORE_CODES))}"""  # noqa: S608 (constants)

BRIEF_FACTS = ("mood_average", "PHQ9", "GAD7")
BRIEF = (*FACTS[:3], *BRIEF_FACTS, FACTS[-1])
TOTAL = """(
        SELECT a.total_score FROM clinical_assessment a
        WHERE a.patient_id = p.id AND a.instrument_code = '{0}' ORDER BY a.created_at DESC LIMIT 1
    ) AS {0},"""
BRIEF_NUMBERS = f"mood.average AS mood_average, {''.join(map(TOTAL.format, BRIEF_FACTS[1:]))}"

NEXT_VISIT = """(
        SELECT min(v.starts_at) FROM clinical_appointment v
        WHERE v.patient_id = p.id AND v.doctor_id = %(doctor)s AND v.starts_at >= %(now)s
            AND v.status IN ('PENDING', 'CONFIRMED')
    ) AS next_visit_at,"""

STATEMENT = """
WITH risk AS (
    SELECT r.patient_id, count(*) AS unreviewed, max(r.level) AS worst,
        (array_agg(r.due_at ORDER BY r.level DESC, r.due_at))[1] AS due_at
    FROM clinical_riskevent r JOIN patients_patient p ON p.id = r.patient_id
    WHERE p.primary_doctor_id = %(doctor)s AND r.level >= 2 AND r.status <> 'REVIEWED'
    GROUP BY r.patient_id
), page AS (
    SELECT p.id, risk.unreviewed, risk.worst, risk.due_at
    FROM patients_patient p LEFT JOIN risk ON risk.patient_id = p.id{page_join}
    WHERE p.primary_doctor_id = %(doctor)s{only_ids}
    ORDER BY {order}
    LIMIT %(limit)s OFFSET %(offset)s
)
SELECT {shown}, {account}, u.locked_on, coalesce(risk.unreviewed, 0) AS unreviewed, risk.worst,{numbers}
    (SELECT count(*) FROM patients_patient p WHERE p.primary_doctor_id = %(doctor)s{only_ids}) AS caseload
FROM page risk
JOIN patients_patient p ON p.id = risk.id
JOIN patients_user u ON u.id = p.user_id{numbers_join}
ORDER BY {order}
"""

NUMBERS_STATEMENT = f"SELECT p.id,{NUMBERS} FROM unnest(%(page)s::uuid[]) AS p (id){NUMBERS_JOIN}"  # noqa: S608 (constants)

Elsewhere = Callable[[Callable[[str], dict[UUID, dict[str, Any]]]], dict[UUID, dict[str, Any]]]
"""Runs a read on the database that is free for it: `partial(replicas.read, request)`."""


def caseload_page(doctor: Doctor, wanted: CaseloadQuery, *, elsewhere: Elsewhere | None = None) -> CaseloadPage:
    """One statement; sorting by name and searching open the doctor's own names first, by a second one. `elsewhere`
    reads the numbers, by a statement of their own."""
    ids = _ids_by_name(doctor, wanted) if wanted.search or wanted.sort is Sort.NAME else None
    statement, parameters = _compose(doctor, wanted, ids, with_numbers=elsewhere is None)
    names = BRIEF if wanted.brief else FACTS if elsewhere else (*FACTS[:3], *NUMBER_FACTS, *FACTS[3:])
    shown = NAMED if wanted.brief else SHOWN
    found = [_opened(shown, row, names) for row in planned(statement, parameters)]
    prefetch_keys(patient.pk for patient, _facts in found)
    if not found:
        return CaseloadPage([], _count(doctor, ids) if wanted.offset else 0)
    if elsewhere:
        page = parameters | {"page": [patient.pk for patient, _facts in found]}
        numbers = elsewhere(lambda using: _numbers(page, using))
        for patient, facts in found:
            facts.update(numbers[patient.pk])
    rows = [CaseloadPatient(patient, facts, wanted.days) for patient, facts in found]
    return CaseloadPage(rows, total=found[0][1]["caseload"])


def _opened(shown: Part[Patient], row: Sequence[Any], names: Sequence[str]) -> tuple[Patient, dict[str, Any]]:
    """The patient with the account, and the other columns by name."""
    patient, row = shown.take(row)
    account, row = ACCOUNT.take(row)
    USER.set_cached_value(patient, account)
    return patient, dict(zip(names, row, strict=True))


def _numbers(parameters: dict[str, Any], using: str) -> dict[UUID, dict[str, Any]]:
    """By patient: each has a row, whether or not that database knows them yet."""
    rows = planned(NUMBERS_STATEMENT, parameters, using=using)
    return {patient_id: dict(zip(NUMBER_FACTS, numbers, strict=True)) for patient_id, *numbers in rows}


def caseload_size(doctor: Doctor) -> int:
    return Patient.objects.cared_for_by(doctor).count()


def _compose(
    doctor: Doctor, wanted: CaseloadQuery, ids: list[UUID] | None, *, with_numbers: bool = True
) -> tuple[str, dict[str, Any]]:
    today = timezone.localdate(timezone=zone_of(doctor.timezone))
    numbers, numbers_join = _numbers_sql(wanted, with_numbers)
    statement = STATEMENT.format(
        shown=(NAMED if wanted.brief else SHOWN).sql("p"),
        account=ACCOUNT.sql("u"),
        order=ORDERS[wanted.sort, wanted.descending],
        page_join=MOOD_JOIN if wanted.sort is Sort.MOOD else "",
        numbers=numbers,
        numbers_join=numbers_join,
        only_ids="" if ids is None else " AND p.id = ANY(%(ids)s::uuid[])",
    )
    return statement, {
        "doctor": doctor.pk,
        "ids": ids,
        "limit": wanted.limit,
        "offset": wanted.offset,
        "mood_after": today - timedelta(days=MOOD_DAYS),
        "days_from": today - timedelta(days=wanted.days),
        "now": timezone.now(),
    }


def _numbers_sql(wanted: CaseloadQuery, with_numbers: bool) -> tuple[str, str]:
    """What is selected and what is joined for it. The order by mood needs the mood in any case."""
    if wanted.brief:
        return BRIEF_NUMBERS, MOOD_JOIN
    if with_numbers:
        return f"{NUMBERS}, {NEXT_VISIT}", NUMBERS_JOIN
    return NEXT_VISIT, MOOD_JOIN if wanted.sort is Sort.MOOD else ""


def _ids_by_name(doctor: Doctor, wanted: CaseloadQuery) -> list[UUID]:
    """The caseload in the order of the names; a search looks at SEARCHED_AT_MOST of them."""
    names = Patient.objects.cared_for_by(doctor).select_related("user").order_by("created_at", "id")
    patients = list(names.only(*TO_NAME_PATIENT)[: SEARCHED_AT_MOST if wanted.search else None])
    prefetch_keys(patient.pk for patient in patients)
    needle = _folded(wanted.search)
    matching = [patient for patient in patients if needle in _folded(f"{patient.alias or ''}\n{patient.full_name}")]
    descending = wanted.descending and wanted.sort is Sort.NAME
    matching.sort(key=lambda patient: _folded(patient.display_name), reverse=descending)
    return [patient.pk for patient in matching]


def _folded(text: str) -> str:
    return normalize("NFKC", text).casefold().strip()


def _count(doctor: Doctor, ids: list[UUID] | None) -> int:
    return caseload_size(doctor) if ids is None else len(ids)
