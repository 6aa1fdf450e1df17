"""Questionnaires, what was answered, and what the scorer made of it."""

from collections.abc import Iterator
from typing import Any
from uuid import NAMESPACE_URL, UUID, uuid5

from clinical.instruments import Instrument, get_instrument
from clinical.instruments.base import Item
from clinical.instruments.text_packs import Pack, shipped_packs
from clinical.models import Assessment
from reports.record.fhir_codes import (
    ABSENT,
    ANSWERS,
    INSTRUMENTS,
    ITEMS,
    LOINC,
    OURS,
    PANELS,
    TERMINOLOGY,
    UCUM,
    coding,
    concept,
    total_code,
)
from reports.record.fhir_text import instant, plain, reference, without_empty
from xinshou.encryption import UNREADABLE

Resource = dict[str, Any]
SURVEY = [{"coding": [coding(f"{TERMINOLOGY}observation-category", "survey")]}]
UNTOLD = [{"url": ABSENT, "valueCode": "error"}]
"""The value is damaged and cannot be read any more."""


def questionnaire_id(code: str, language: str) -> UUID:
    return uuid5(NAMESPACE_URL, f"{INSTRUMENTS}:{code}:{language}")


def canonical(instrument: Instrument, language: str) -> str:
    return f"{INSTRUMENTS}:{instrument.code.lower()}:{language.lower()}|{instrument.version}"


def questionnaire(code: str, language: str) -> Resource:
    """With the words of its items only where their licence lets them be passed on: texts that a clinic holds under a
    licence of its own stay with the clinic."""
    instrument = get_instrument(code)
    pack = shipped_packs().get(code, language)
    url, _, version = canonical(instrument, language).rpartition("|")
    return without_empty(
        {
            "resourceType": "Questionnaire",
            "id": str(questionnaire_id(code, language)),
            "url": url,
            "version": version,
            "name": instrument.code,
            "title": plain(pack.title if pack else instrument.name),
            "status": "active",
            "language": plain(pack.language if pack else ""),
            "copyright": plain(pack.credit if pack else instrument.licence),
            "code": [coding(LOINC, PANELS[code])] if code in PANELS else [coding(OURS, code.lower().replace("_", "-"))],
            "item": [_item(instrument, item, pack) for item in instrument.items],
        }
    )


def _item(instrument: Instrument, item: Item, pack: Pack | None) -> Resource:
    known = ITEMS.get(instrument.code)
    answers = ANSWERS.get(instrument.code)
    return without_empty(
        {
            "linkId": item.key,
            "code": [coding(LOINC, known[item.number - 1])] if known else None,
            "text": plain(pack.items[item.key] if pack else ""),
            "type": "choice" if answers else "integer",
            "required": item.required,
            "answerOption": [{"valueCoding": coding(LOINC, code)} for code in answers or ()],
        }
    )


def response(form: Assessment, patient: str) -> Resource:
    instrument = get_instrument(form.instrument_code)
    language = "" if form.language is UNREADABLE else form.language
    damaged = form.responses is UNREADABLE
    return without_empty(
        {
            "resourceType": "QuestionnaireResponse",
            "id": str(form.pk),
            "extension": UNTOLD if damaged else None,
            "questionnaire": canonical(instrument, language or "und"),
            "status": "completed",
            "subject": reference(patient),
            "authored": instant(form.created_at),
            "author": reference(form.administered_by_id or patient),
            "source": reference(patient),
            "item": [] if damaged else list(_answered(instrument, form.responses)),
        }
    )


def _answered(instrument: Instrument, responses: dict[str, int | None]) -> Iterator[Resource]:
    codes = ANSWERS.get(instrument.code)
    for item in instrument.items:
        value = responses.get(item.key)
        if value is not None:
            answer = {"valueCoding": coding(LOINC, codes[value])} if codes else {"valueInteger": value}
            yield {"linkId": item.key, "answer": [answer]}


def observation(form: Assessment, patient: str) -> Resource:
    """The total with its subscales; without a total the subscales alone. A score screens: it is no diagnosis."""
    instrument = get_instrument(form.instrument_code)
    details = {} if form.details is UNREADABLE else form.details
    subscales = details.get("subscales") or {}
    total = None if form.total_score is None else _score(form.total_score)
    return without_empty(
        {
            "resourceType": "Observation",
            "id": str(uuid5(form.pk, "score")),
            "status": "final",
            "category": SURVEY,
            "code": total_code(form.instrument_code, instrument.name),
            "subject": reference(patient),
            "effectiveDateTime": instant(form.created_at),
            "derivedFrom": [reference(form.pk)],
            "valueQuantity": total,
            "interpretation": [{"text": form.severity}] if form.severity else None,
            "dataAbsentReason": None
            if total or subscales
            else concept(f"{TERMINOLOGY}data-absent-reason", "not-applicable"),
            "component": [
                {"code": concept(OURS, name.replace("_", "-"), name), "valueQuantity": _score(value)}
                for name, value in subscales.items()
            ],
        }
    )


def _score(value: int) -> Resource:
    return {"value": value, "unit": "{score}", "system": UCUM, "code": "{score}"}
