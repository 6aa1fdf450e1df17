"""Whose record, which parts of it and which days."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from patients.models import Patient
from patients.models.zones import zone_of
from reports.export_models import Part

ALL_PARTS = frozenset(Part)


@dataclass(frozen=True)
class Scope:
    """Days are those of the patient's zone and inclusive; None is open."""

    patient: Patient
    parts: frozenset[Part] = ALL_PARTS
    date_from: date | None = None
    date_to: date | None = None

    def days(self, column: str) -> dict[str, Any]:
        """The filter for a column of dates."""
        return self._between(column, self.date_from, self.date_to and self.date_to + timedelta(days=1))

    def instants(self, column: str) -> dict[str, Any]:
        """The filter for a column of instants."""
        return self._between(column, self._midnight(self.date_from, 0), self._midnight(self.date_to, 1))

    def _midnight(self, day: date | None, later: int) -> datetime | None:
        if day is None:
            return None
        return datetime.combine(day + timedelta(days=later), time(), tzinfo=zone_of(self.patient.timezone))

    def _between(self, column: str, start: date | None, end: date | None) -> dict[str, Any]:
        return ({f"{column}__gte": start} if start else {}) | ({f"{column}__lt": end} if end else {})
