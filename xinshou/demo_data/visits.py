"""Visits, hours and schedules of the demo: some weeks back and ahead, the same for every seed of one day."""

from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, time, timedelta
from random import Random
from zoneinfo import ZoneInfo

from clinical.models import (
    Appointment,
    AppointmentParty,
    AppointmentReminder,
    AppointmentStatus,
    AppointmentType,
    AssessmentSchedule,
    AvailabilityException,
    AvailabilityRule,
    BookingMode,
    BookingSettings,
    ScheduleKind,
)
from clinical.services.reminders import AHEAD
from patients.models import Doctor, Patient

SEED = 4713
WEEKS_BACK, WEEKS_AHEAD = 5, 3
MINUTES = 50
STARTS = (time(9), time(10), time(11), time(13, 30), time(14, 30), time(15, 30))
MODES = (BookingMode.SELF_BOOK, BookingMode.PATIENT_REQUESTS, BookingMode.DOCTOR_BOOKS)
REASONS = {
    "zh-Hans": "想谈谈睡眠和最近的来信",
    "zh-Hant": "想聊聊最近的睡眠",
    "fa": "می‌خواهم درباره خوابم حرف بزنم",
    "ar": "أريد أن أتحدث عن النوم",
    "tr": "Uykum hakkında konuşmak istiyorum",
    "es": "Quiero hablar del sueño",
    "fr": "Parler du sommeil",
    "ru": "Поговорить о сне",
    "uk": "Поговорити про сон",
    "en": "Talk about sleep",
}
NOTES = "Ask how the language class goes; bring the sleep diary."
DONE = "Sleeps a little longer. Plan for the evenings agreed."


def seed_visits(patients: Iterable[Patient], doctors: Sequence[Doctor], now: datetime) -> int:
    """How many visits. Each doctor has one time after the other, so that nobody is booked twice."""
    cared_for = list(patients)
    visits = [
        visit
        for doctor in doctors
        for visit in _DoctorsCalendar(
            doctor, [patient for patient in cared_for if patient.primary_doctor_id == doctor.pk], now
        ).visits()
    ]
    Appointment.objects.bulk_create(visits)
    AppointmentReminder.objects.bulk_create(_reminders(visits, now))
    _hours(doctors, now)
    _schedules(cared_for, now)
    return len(visits)


class _DoctorsCalendar:
    def __init__(self, doctor: Doctor, patients: list[Patient], now: datetime) -> None:
        self.doctor, self.patients, self.now = doctor, patients, now
        self.zone = ZoneInfo(str(doctor.timezone))
        self.today = now.astimezone(self.zone).date()
        self.rng = Random(f"{SEED}/{doctor.user.username}")

    def visits(self) -> list[Appointment]:
        found = []
        for ahead in range(-7 * WEEKS_BACK, 7 * WEEKS_AHEAD):
            day = self.today + timedelta(days=ahead)
            if day.weekday() < 5 or ahead == 0:
                found += self._day(day)
        return found

    def _day(self, day: date) -> list[Appointment]:
        number = 3 if day == self.today else self.rng.choice((1, 2, 2, 3))
        people = self.rng.sample(self.patients, min(number, len(self.patients)))
        return [self._visit(day, start, person) for start, person in zip(self._starts(number), people, strict=False)]

    def _starts(self, number: int) -> list[time]:
        return sorted(self.rng.sample(STARTS, number))

    def _visit(self, day: date, start: time, patient: Patient) -> Appointment:
        starts_at = datetime.combine(day, start, tzinfo=self.zone).astimezone(UTC)
        ends_at = starts_at + timedelta(minutes=MINUTES)
        asked = self.rng.random() < 0.12
        status = self._status(starts_at, ends_at, asked=asked)
        made_at = min(starts_at - timedelta(days=9), self.now - timedelta(hours=3))
        over = status == AppointmentStatus.COMPLETED
        return Appointment(
            doctor=self.doctor,
            patient=patient,
            starts_at=starts_at,
            ends_at=ends_at,
            status=status,
            appointment_type=AppointmentType.FOLLOW_UP if self.rng.random() < 0.85 else AppointmentType.CONSULTATION,
            booked_by=AppointmentParty.PATIENT if asked else AppointmentParty.DOCTOR,
            reason=REASONS.get(str(patient.preferred_language)) if asked else None,
            notes=NOTES if self.rng.random() < 0.3 else None,
            completion_notes=DONE if over and self.rng.random() < 0.5 else None,
            completed_at=ends_at if over else None,
            cancelled_by=AppointmentParty.PATIENT if status == AppointmentStatus.CANCELLED else "",
            cancelled_at=made_at if status == AppointmentStatus.CANCELLED else None,
            created_at=made_at,
            updated_at=made_at,
        )

    def _status(self, starts_at: datetime, ends_at: datetime, *, asked: bool) -> AppointmentStatus:
        chance = self.rng.random()
        if ends_at < self.now:
            if chance < 0.08:
                return AppointmentStatus.NO_SHOW
            return AppointmentStatus.CANCELLED if chance < 0.14 else AppointmentStatus.COMPLETED
        if chance < 0.05:
            return AppointmentStatus.CANCELLED
        return AppointmentStatus.PENDING if asked and starts_at > self.now else AppointmentStatus.CONFIRMED


def _reminders(visits: Iterable[Appointment], now: datetime) -> list[AppointmentReminder]:
    return [
        AppointmentReminder(appointment=visit, kind=kind, due_at=visit.starts_at - ahead)
        for visit in visits
        for kind, ahead in AHEAD.items()
        if visit.is_open and visit.starts_at - ahead > now
    ]


def _hours(doctors: Sequence[Doctor], now: datetime) -> None:
    """Each doctor shows another way of booking; all have the next public holiday of their own off."""
    for doctor, mode in zip(doctors, MODES, strict=False):
        BookingSettings.objects.create(doctor=doctor, booking_mode=mode, slot_minutes=MINUTES)
        AvailabilityRule.objects.bulk_create(
            AvailabilityRule(doctor=doctor, weekday=weekday, start_time=start, end_time=end)
            for weekday in range(1, 6)
            for start, end in ((time(9), time(12)), (time(13, 30), time(16, 30)))
        )
        AvailabilityException.objects.create(doctor=doctor, on_date=(now + timedelta(days=19)).date())


def _schedules(patients: Sequence[Patient], now: datetime) -> None:
    """Every third patient; some are late, since their last questionnaire is older than the rhythm."""
    rows = [
        AssessmentSchedule(
            patient=patient,
            set_by=patient.primary_doctor,
            instrument_code=code,
            kind=kind,
            every_days=every,
            window_days=window,
            starts_on=(now - timedelta(days=60)).date(),
        )
        for number, patient in enumerate(patients)
        if number % 3 == 0
        for code, kind, every, window in (
            ("PHQ9", ScheduleKind.EVERY_DAYS, 14 if number % 2 else 35, 7),
            ("GAD7", ScheduleKind.BEFORE_VISIT, None, 5),
        )
    ]
    AssessmentSchedule.objects.bulk_create(rows)
