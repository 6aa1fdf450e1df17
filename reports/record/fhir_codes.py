"""Codes of the FHIR export. Only LOINC codes that were read in a source stand here (shared design notes, 1.5: US Core
and HL7 FHIR sources, LOINC LL358-3); all else has a code of our own, to be mapped later. SNOMED CT needs a national
licence and is not used."""

from typing import Any, Final

from clinical.models import AppointmentStatus

LOINC: Final = "http://loinc.org"
UCUM: Final = "http://unitsofmeasure.org"
OURS: Final = "urn:xinshoucai:fhir:codes"
INSTRUMENTS: Final = "urn:xinshoucai:fhir:questionnaire"
PSEUDONYM: Final = "urn:xinshoucai:fhir:pseudonym"
TERMINOLOGY: Final = "http://terminology.hl7.org/CodeSystem/"
ABSENT: Final = "http://hl7.org/fhir/StructureDefinition/data-absent-reason"

PANELS = {"PHQ9": "44249-1", "PCL5": "101697-1"}
TOTALS = {"PHQ9": "44261-6", "GAD7": "70274-6", "PCL5": "101698-9", "PSS": "64394-0"}
LEVELS = {"CSSRS": "93374-7"}
ITEMS = {
    "PHQ9": ("44250-9", "44255-8", "44259-0", "44254-1", "44251-7", "44258-2", "44252-5", "44253-3", "44260-8"),
    "GAD7": ("69725-0", "68509-9", "69733-4", "69734-2", "69735-9", "69689-8", "69736-7"),
}
ANSWERS = {"PHQ9": ("LA6568-5", "LA6569-3", "LA6570-1", "LA6571-9")}
VISITS = {
    AppointmentStatus.PENDING: "pending",
    AppointmentStatus.CONFIRMED: "booked",
    AppointmentStatus.COMPLETED: "fulfilled",
    AppointmentStatus.CANCELLED: "cancelled",
    AppointmentStatus.NO_SHOW: "noshow",
}


def coding(system: str, code: str, display: str | None = None) -> dict[str, Any]:
    return {"system": system, "code": code, **({"display": display} if display else {})}


def concept(system: str, code: str, text: str | None = None) -> dict[str, Any]:
    return {"coding": [coding(system, code)], **({"text": text} if text else {})}


def total_code(instrument: str, name: str) -> dict[str, Any]:
    """What the Observation of a score measures."""
    known = TOTALS.get(instrument) or LEVELS.get(instrument)
    if known:
        return concept(LOINC, known, name)
    return concept(OURS, f"{instrument.lower().replace('_', '-')}-score", name)
