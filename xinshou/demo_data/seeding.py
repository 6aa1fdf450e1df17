"""Writes the synthetic people in bulk. All is drawn from one seeded generator, so two seeds on one day are alike."""

import uuid
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from random import Random
from typing import TypeVar
from zoneinfo import ZoneInfo

from django.db import transaction
from django.utils import timezone

from clinical.clocks import start_round
from clinical.instruments import Instrument, change, get_instrument, risk_answers, score
from clinical.models import (
    Assessment,
    CheckIn,
    RiskEvent,
    RiskLevel,
    RiskSource,
)
from clinical.services.risk_events import concern_of
from patients.models import (
    ConnectionRequest,
    ConnectionStatus,
    ConsentPurpose,
    ConsentRecord,
    Doctor,
    Patient,
    TotpFactor,
    User,
    UserType,
)
from patients.services.consents import CURRENT_VERSION
from xinshou.demo_data.assistant import seed_assistant
from xinshou.demo_data.chat import seed_chat
from xinshou.demo_data.courses import COURSES, answers_of, mood_of, sleep_of
from xinshou.demo_data.messages import seed_messages
from xinshou.demo_data.notes import seed_notes
from xinshou.demo_data.people import NOTES, DemoDoctor, DemoPatient
from xinshou.demo_data.reports import seed_reports
from xinshou.demo_data.risk import save, seed_risk, told_forms
from xinshou.demo_data.safety import seed_safety
from xinshou.demo_data.visits import seed_visits
from xinshou.encryption import blind_index, create_data_keys

T = TypeVar("T")
STAFF_TYPES = (UserType.DOCTOR, UserType.ADMIN)
SEED = 4711
BATCH = 2000
NOTE_SHARE = 0.12
SCHEDULE = {"PHQ9": 28, "GAD7": 28, "PCL5": 56, "WHO5": 84}
"""Instrument -> days between two forms."""


@dataclass(frozen=True)
class Volume:
    doctors: int
    patients: int
    check_ins: int
    assessments: int
    risk_events: int


class Seeder:
    """`days` of history up to today for each patient, with the gaps that life makes or, for load tests, without; one
    password hash serves every account."""

    def __init__(self, password_hash: str, days: int, *, gaps: bool) -> None:
        self.password_hash = password_hash
        self.days = days
        self.gaps = gaps
        self.now = timezone.now()

    @transaction.atomic
    def seed(self, doctors: list[DemoDoctor], patients: list[DemoPatient]) -> Volume:
        cared_by = self._doctors(doctors)
        people = self._patients(patients, cared_by)
        self._consents(people)
        self._histories(people)
        seed_safety((patient for _row, patient in people), self.now)
        seed_chat((patient for _row, patient in people), self.now)
        volume = self._clinical(people, cared_by)
        if not self.gaps:
            return volume
        seed_messages((patient for _row, patient in people), self.now)
        seed_visits((patient for _row, patient in people), cared_by, self.now)
        told = seed_risk((patient for _row, patient in people), cared_by, self.now)
        seed_assistant((patient for _row, patient in people), self.now)
        seed_notes((patient for _row, patient in people), self.now)
        seed_reports(patient for _row, patient in people)
        return replace(volume, risk_events=volume.risk_events + told)

    def _account(self, username: str, user_type: str, subject_id: uuid.UUID, user_id: uuid.UUID | None = None) -> User:
        return User(
            id=user_id or uuid.uuid4(),
            subject_id=subject_id,
            user_type=user_type,
            username=username,
            username_index=blind_index("username", username),
            password=self.password_hash,
            **(_address(username) if user_type == UserType.DOCTOR else {}),
        )

    def administrator(self, username: str) -> None:
        user_id = uuid.uuid4()
        create_data_keys([user_id])
        account = self._account(username, "ADMIN", user_id, user_id)
        account.is_superuser = True
        account.save(force_insert=True)

    def _doctors(self, rows: list[DemoDoctor]) -> list[Doctor]:
        ids = [uuid.uuid4() for _ in rows]
        create_data_keys(ids)
        users = [self._account(row.username, "DOCTOR", key, key) for row, key in zip(rows, ids, strict=True)]
        User.objects.bulk_create(users)
        doctors = [
            Doctor(
                user=user,
                first_name=row.first_name,
                last_name=row.last_name,
                specialty=row.specialty,
                languages=row.languages,
                timezone=row.timezone,
            )
            for row, user in zip(rows, users, strict=True)
        ]
        return Doctor.objects.bulk_create(doctors)

    def _patients(self, rows: list[DemoPatient], doctors: list[Doctor]) -> list[tuple[DemoPatient, Patient]]:
        ids = [uuid.uuid4() for _ in rows]
        create_data_keys(ids)
        users = [self._account(row.username, "PATIENT", key) for row, key in zip(rows, ids, strict=True)]
        User.objects.bulk_create(users, batch_size=BATCH)
        patients = [
            Patient(
                id=key,
                user=user,
                primary_doctor=doctors[row.doctor],
                alias=row.alias,
                first_name=row.first_name,
                last_name=row.last_name,
                preferred_language=row.language,
                timezone=row.timezone,
                country=row.country,
            )
            for row, user, key in zip(rows, users, ids, strict=True)
        ]
        return list(zip(rows, Patient.objects.bulk_create(patients, batch_size=BATCH), strict=True))

    def _consents(self, people: list[tuple[DemoPatient, Patient]]) -> None:
        """Mei and two in three others share their notes."""
        ConsentRecord.objects.bulk_create(
            ConsentRecord(
                patient=patient, purpose=ConsentPurpose.SHARE_CHECKIN_NOTES, granted=True, version=CURRENT_VERSION
            )
            for number, (_row, patient) in enumerate(people)
            if number % 3 != 2
        )

    def _histories(self, people: list[tuple[DemoPatient, Patient]]) -> None:
        ConnectionRequest.objects.bulk_create(
            [
                ConnectionRequest(
                    doctor=patient.primary_doctor,
                    doctor_subject_id=patient.primary_doctor.user_id,  # type: ignore[union-attr]
                    patient=patient,
                    typed_identifier=row.username,
                    identifier_index=blind_index("username", row.username),
                    typed_email=False,
                    status=ConnectionStatus.ACCEPTED,
                    responded_at=self.now,
                )
                for row, patient in people
            ],
            batch_size=BATCH,
        )
        began = self.now - timedelta(days=self.days)
        ConnectionRequest.objects.filter(doctor__in={patient.primary_doctor_id for _row, patient in people}).update(
            created_at=began, updated_at=began, responded_at=began + timedelta(hours=5)
        )

    def _clinical(self, people: list[tuple[DemoPatient, Patient]], doctors: list[Doctor]) -> Volume:
        check_ins = assessments = events = 0
        for chunk in _chunks(people, 100):
            rows = [PatientYear(row, patient, self.days, self.now, gaps=self.gaps) for row, patient in chunk]
            check_ins += len(CheckIn.objects.bulk_create(_all(row.check_ins() for row in rows), batch_size=BATCH))
            forms = _all(row.assessments() for row in rows)
            assessments += len(Assessment.objects.bulk_create(forms, batch_size=BATCH))
            events += self._alarms(_all(row.risk_events for row in rows), doctors)
        return Volume(len(doctors), len(people), check_ins, assessments, events)

    def _alarms(self, events: list[RiskEvent], doctors: list[Doctor]) -> int:
        """All are closed, but for load tests those of the last four weeks."""
        save(told_forms(events, doctors, self.now, waiting_since=self.now - timedelta(days=0 if self.gaps else 28)))
        return len(events)


@transaction.atomic
def seed_factors(seeds: Callable[[str], str]) -> int:
    """Gives each doctor and administrator who has no second factor the one that `seeds` says; how many."""
    bare = list(User.objects.filter(user_type__in=STAFF_TYPES, mfa_enabled_at__isnull=True))
    TotpFactor.objects.bulk_create(
        TotpFactor(user=user, subject_id=user.subject_id, seed=seeds(str(user.username)), is_confirmed=True)
        for user in bare
    )
    return User.objects.filter(pk__in=[user.pk for user in bare]).update(mfa_enabled_at=timezone.now())


def _chunks(people: list[tuple[DemoPatient, Patient]], size: int) -> Iterator[list[tuple[DemoPatient, Patient]]]:
    for start in range(0, len(people), size):
        yield people[start : start + size]


def _address(username: str) -> dict[str, str]:
    """Nobody has it; the demo writes its mails into files."""
    address = f"{username}@clinic.example"
    return {"email": address, "email_index": blind_index("email", address)}


def _all(parts: Iterable[Iterable[T]]) -> list[T]:
    return [row for part in parts for row in part]


class PatientYear:
    """One patient's days, drawn from the sign-in name alone."""

    def __init__(self, row: DemoPatient, patient: Patient, days: int, now: datetime, *, gaps: bool) -> None:
        self.row, self.patient, self.days, self.now = row, patient, days, now
        self.rng = Random(f"{SEED}/{row.username}")
        course = COURSES[row.course]
        self.course = course if gaps else replace(course, adherence=1.0, silent_days=0)
        self.gaps = gaps
        self.zone = ZoneInfo(row.timezone)
        self.today = now.astimezone(self.zone).date()
        self.risk_events: list[RiskEvent] = []

    def burden(self, days_ago: int) -> float:
        return self.course.at(1 - days_ago / max(self.days, 1))

    def moment(self, day: date, hour: int) -> datetime:
        """An instant on the patient's local day, never in the future."""
        local = datetime.combine(day, time(hour, self.rng.randrange(60)), tzinfo=self.zone)
        return min(local.astimezone(UTC), self.now)

    def check_ins(self) -> Iterator[CheckIn]:
        notes = NOTES.get(self.row.language, [])
        week_off = self.rng.randrange(30, 60)
        for days_ago in range(self.days - 1, self.course.silent_days - 1, -1):
            skipped = self.rng.random() > self.course.adherence or days_ago // 7 == week_off // 7
            waits_for_the_walk_through = days_ago == 0 and self.row.username == "mei"
            if (skipped or waits_for_the_walk_through) and self.gaps:
                continue
            burden, day = self.burden(days_ago), self.today - timedelta(days=days_ago)
            at = self.moment(day, self.rng.choice([7, 8, 21, 22]))
            yield CheckIn(
                patient=self.patient,
                checkin_date=day,
                mood_score=mood_of(burden, self.rng),
                sleep_hours=sleep_of(burden, self.rng) if self.rng.random() < 0.9 else None,
                sleep_quality=max(1, min(5, round(4.6 - 3 * burden + self.rng.gauss(0, 0.5)))),
                medication_taken=self.rng.random() < 0.85,
                notes=self.rng.choice(notes) if notes and self.rng.random() < NOTE_SHARE else None,
                created_at=at,
                updated_at=at,
            )

    def assessments(self) -> Iterator[Assessment]:
        for code, every in SCHEDULE.items():
            previous: int | None = None
            for days_ago in range(self.days - 1 - self.rng.randrange(7), self.course.silent_days, -every):
                form = self._form(code, days_ago, previous)
                previous = form.total_score
                yield form

    def _form(self, code: str, days_ago: int, previous: int | None) -> Assessment:
        instrument = get_instrument(code)
        well_being = code == "WHO5"
        burden = self.burden(days_ago)
        answers = answers_of(
            [item.maximum for item in instrument.items], 1 - burden if well_being else burden, self.rng
        )
        if code == "PHQ9":
            answers[8] = self._item_nine(burden)
        result = score(code, tuple(answers))
        difference = change(instrument, previous, result.total)
        form = Assessment(
            patient=self.patient,
            instrument_code=code,
            instrument_version=instrument.version,
            language=self.row.language,
            total_score=result.total,
            severity=result.severity,
            change_points=difference.points if difference else None,
            responses={item.key: value for item, value in zip(instrument.items, answers, strict=True)},
            details={
                "subscales": result.subscales,
                "risk_flags": result.risk_flags,
                "provisional": result.provisional,
            },
            created_at=self.moment(self.today - timedelta(days=days_ago), 19),
        )
        self._alarm(instrument, form)
        return form

    def _item_nine(self, burden: float) -> int:
        if burden < 0.55:
            return 0
        return 2 if burden > 0.78 and self.rng.random() < 0.5 else int(self.rng.random() < 0.35)

    def _alarm(self, instrument: Instrument, form: Assessment) -> None:
        concern = concern_of(instrument, risk_answers(instrument, form.responses))
        if concern is None or concern.level == RiskLevel.LOW:
            return
        event = RiskEvent(
            patient=self.patient,
            source=RiskSource.ASSESSMENT,
            source_id=form.pk,
            risk_type=concern.risk_type,
            trigger_text=concern.trigger_text,
            findings=list(concern.findings),
            created_at=form.created_at,
        )
        start_round(event, concern.level, form.created_at)
        self.risk_events.append(event)
