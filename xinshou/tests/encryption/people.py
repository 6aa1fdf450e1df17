"""Rows with sealed values, and texts in the scripts that patients write in."""

from datetime import UTC, date, datetime

from clinical.models import CheckIn
from patients.models import Patient

NOW = datetime(2026, 3, 1, 8, tzinfo=UTC)


def make_check_in(patient: Patient, notes: str | None, day: int = 1) -> CheckIn:
    return CheckIn.objects.create(
        patient=patient,
        checkin_date=date(2026, 3, day),
        mood_score=4,
        notes=notes,
        created_at=NOW,
        updated_at=NOW,
    )


SCRIPTS = {
    "chinese": "我昨晚又梦见了那条街",
    "persian": "دیشب نخوابیدم",
    "tibetan": "ང་ལ་གཉིད་མ་ཁུག",
    "uyghur": "مەن قورقۇۋاتىمەن",
    "turkish": "Işıksız bir gün, çok kötü",
    "emoji": "👩‍👩‍👧 🕊️",
    "empty": "",
    "markup": "<script>{{ 1 }}'; DROP TABLE --",
    "long": "长" * 1000,
}
