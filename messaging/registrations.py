"""What the layers below are told about messages; `live` registers its renderers when it is imported."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time

from clinical.models import RiskSource
from clinical.queries.risk_event_detail import SURROUNDINGS
from clinical.services.text_doors import DOORS, StoredText
from messaging import live
from messaging.queries.messages import may_see_around, messages_around, texts_since
from patients.models import Patient

__all__ = ["live", "register"]


def register() -> None:
    SURROUNDINGS[RiskSource.MESSAGE] = (may_see_around, messages_around)
    DOORS["messages"] = _stored_texts


def _stored_texts(patient: Patient, since: date) -> Iterator[StoredText]:
    for text, message in texts_since(patient, datetime.combine(since, time(), tzinfo=UTC)):
        yield StoredText(text, RiskSource.MESSAGE, message.pk)
