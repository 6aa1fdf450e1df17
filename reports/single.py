"""One filled-in questionnaire: its score among the earlier ones, its parts and every answer."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, ClassVar

from clinical.models import Assessment
from clinical.queries.questionnaires import AssessmentView, InstrumentHistory, ItemAnswer, histories
from clinical.templatetags.clinical_words import detail_word
from patients.models import Patient
from reports.scores import ScoreLine, score_line
from reports.snapshots import Snapshot, code_of
from xinshou.encryption import UNREADABLE


@dataclass(frozen=True)
class CutoffLine:
    value: int
    meaning: str
    source: str


@dataclass(frozen=True)
class AssessmentData(Snapshot):
    body: ClassVar[str] = "reports/_single.html"
    sheet: ClassVar[str] = "reports/pdf/document.html"

    patient_code: str
    taken_at: datetime
    until: datetime
    by_clinician: bool
    language_name: str | None
    is_validated: bool
    is_readable: bool
    score: ScoreLine
    subscales: Sequence[tuple[str, int]]
    flags: Sequence[str]
    provisional: Sequence[tuple[str, bool]]
    cutoffs: Sequence[CutoffLine]
    answers: Sequence[tuple[ItemAnswer, int | None]]
    """With the answer of the form before this one."""
    licence: str
    source: str

    @property
    def score_lines(self) -> Sequence[ScoreLine]:
        return (self.score,)


def gather_assessment(patient: Patient, form: Assessment, now: datetime) -> AssessmentData:
    """As the record stood when the patient sent `form`: what came after it is left out. Call it inside a transaction,
    after the door to the patient."""
    until = Assessment.objects.filter(
        patient=patient, instrument_code=form.instrument_code, created_at__lte=form.created_at
    )
    taken = [form, *until.exclude(pk=form.pk).order_by("-created_at")]
    (history,) = histories(patient, taken)
    return _data(patient, form, taken, history, now)


def _data(
    patient: Patient, form: Assessment, taken: Sequence[Assessment], history: InstrumentHistory, now: datetime
) -> AssessmentData:
    latest = history.latest
    return AssessmentData(
        patient_code=code_of(patient),
        taken_at=form.created_at,
        until=now,
        by_clinician=form.administered_by_id is not None,
        language_name=history.language_name,
        is_validated=history.validated,
        is_readable=form.responses is not UNREADABLE and form.details is not UNREADABLE,
        score=score_line(history),
        subscales=[(str(detail_word(key)), points) for key, points in latest.subscales],
        flags=[str(detail_word(key)) for key in latest.flags],
        provisional=[(str(detail_word(key)), value) for key, value in latest.provisional],
        cutoffs=[CutoffLine(row["value"], row["meaning"], row["source"]) for row in latest.cutoffs],
        answers=list(_answers(latest, taken[1] if len(taken) > 1 else None)),
        licence=history.licence,
        source=history.source,
    )


def _answers(latest: AssessmentView, before: Assessment | None) -> Iterator[tuple[ItemAnswer, int | None]]:
    responses: dict[str, Any] = {} if before is None or before.responses is UNREADABLE else before.responses
    for answer in latest.answers:
        yield answer, responses.get(f"q{answer.number}")
