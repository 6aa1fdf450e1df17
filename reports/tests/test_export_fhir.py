"""The FHIR bundle, read by the R4B models of fhir.resources: the resources used here are equal in R4 and R4B."""

from collections import Counter
from datetime import timedelta
from typing import Any

import orjson
import pytest
from fhir.resources.R4B.bundle import Bundle

from clinical.instruments import REGISTRY
from clinical.models import Assessment, CheckIn, SafetyPlan
from clinical.tests.factories import make_check_in
from patients.tests.base import Cast
from patients.tests.factories import make_patient
from reports.record.fhir_codes import ITEMS
from reports.record.fhir_forms import questionnaire
from reports.tests.record import ODD_NAME, damage, export_of, fill_record, strings_in

KINDS = {
    "Patient", "Device", "Practitioner", "Questionnaire", "QuestionnaireResponse", "Observation", "Appointment",
    "Communication", "CarePlan", "Flag", "Provenance",
}  # fmt: skip


def bundle_of(patient: Any, **body: Any) -> dict[str, Any]:
    """Checked as a whole, and that each reference leads to an entry."""
    return checked(export_of(patient, export_format="FHIR", **body))


def checked(content: bytes) -> dict[str, Any]:
    Bundle.model_validate_json(content)
    bundle = orjson.loads(content)
    names = [entry["fullUrl"] for entry in bundle["entry"]]
    assert len(set(names)) == len(names)
    wanted = {
        text for text in strings_in([entry["resource"] for entry in bundle["entry"]]) if text.startswith("urn:uuid:")
    }
    assert wanted - set(names) == set()
    return bundle


def resources(bundle: dict[str, Any], kind: str) -> list[dict[str, Any]]:
    return [entry["resource"] for entry in bundle["entry"] if entry["resource"]["resourceType"] == kind]


def test_it_is_valid_and_has_every_kind(cast: Cast) -> None:
    bundle = bundle_of(fill_record(cast))
    kinds = Counter(entry["resource"]["resourceType"] for entry in bundle["entry"])
    assert set(kinds) == KINDS
    assert (kinds["QuestionnaireResponse"], kinds["Observation"], kinds["Flag"]) == (4, 44, 2)
    assert (kinds["CarePlan"], kinds["Communication"], kinds["Appointment"]) == (2, 4, 1)


def test_the_patient_is_a_pseudonym(cast: Cast) -> None:
    mei = fill_record(cast)
    bundle = bundle_of(mei)
    (patient,) = resources(bundle, "Patient")
    assert patient.keys() == {"resourceType", "id", "identifier", "active"}
    said = "\n".join(strings_in(bundle))
    for word in (
        "Silberfisch",
        ODD_NAME[:9],
        "+49 151",
        str(mei.pk),
        str(mei.user_id),
        "hidden trigger",
        "doctor's own",
    ):
        assert word not in said


def test_phq9_has_its_codes(cast: Cast) -> None:
    bundle = bundle_of(fill_record(cast))
    form = next(q for q in resources(bundle, "Questionnaire") if q["name"] == "PHQ9")
    assert form["code"] == [{"system": "http://loinc.org", "code": "44249-1"}]
    assert form["item"][8]["code"][0]["code"] == "44260-8" and form["item"][8]["text"]
    answered = [r for r in resources(bundle, "QuestionnaireResponse") if ":phq9:" in r["questionnaire"]]
    assert answered[-1]["item"][8] == {
        "linkId": "q9",
        "answer": [{"valueCoding": {"system": "http://loinc.org", "code": "LA6570-1"}}],
    }
    scores = [o for o in resources(bundle, "Observation") if o["code"]["coding"][0]["code"] == "44261-6"]
    assert [score["valueQuantity"]["value"] for score in scores] == [9, 18]
    assert scores[1]["derivedFrom"] == [{"reference": f"urn:uuid:{answered[1]['id']}"}]


def test_each_item_has_its_own_code() -> None:
    for instrument, codes in ITEMS.items():
        assert len(set(codes)) == len(codes) == len(REGISTRY[instrument].items)


@pytest.mark.parametrize("code", ["ISI", "PSS", "RHS15", "CSSRS"])
def test_words_that_may_not_ship_are_not_passed_on(code: str) -> None:
    form = questionnaire(code, "en")
    assert all("text" not in item for item in form["item"])
    assert form["copyright"]


def test_a_form_without_a_total_has_its_subscales(cast: Cast) -> None:
    bundle = bundle_of(fill_record(cast))
    (score,) = [o for o in resources(bundle, "Observation") if o["code"]["coding"][0]["code"] == "itq-score"]
    assert "valueQuantity" not in score
    assert {part["code"]["text"]: part["valueQuantity"]["value"] for part in score["component"]} == {
        "ptsd": 12,
        "dso": 12,
    }


def test_the_patients_flags_are_in_soft_words(cast: Cast) -> None:
    flags = resources(bundle_of(fill_record(cast)), "Flag")
    assert all(flag["code"].keys() == {"text"} for flag in flags)
    assert sorted(flag["status"] for flag in flags) == ["active", "inactive"]


def test_only_the_newest_plan_is_active(cast: Cast) -> None:
    plans = resources(bundle_of(fill_record(cast)), "CarePlan")
    assert [(plan["title"][-1], plan["status"]) for plan in plans] == [("1", "revoked"), ("2", "active")]


def test_damage_and_odd_letters_stay_valid(cast: Cast) -> None:
    mei = fill_record(cast)
    damage(Assessment.objects.filter(instrument_code="PHQ9").first(), "responses")
    damage(Assessment.objects.filter(instrument_code="ITQ").first(), "details")
    damage(Assessment.objects.filter(instrument_code="ISI").first(), "language")
    damage(SafetyPlan.objects.first(), "steps")
    damage(CheckIn.objects.filter(patient=mei, notes__isnull=False).first(), "notes")
    CheckIn.objects.filter(patient=mei, notes__isnull=True).delete()
    make_check_in(mei, mei.local_day() - timedelta(days=90), notes="\u0001\u000b \u202e x" * 3)
    make_check_in(mei, mei.local_day() - timedelta(days=91), notes="\u200b")
    make_check_in(mei, mei.local_day() - timedelta(days=92), notes=" \u0007 ")
    said = list(strings_in(bundle_of(mei)))
    assert "unreadable" in said and "error" in said


def test_no_data_at_all_is_a_bundle_too(db: None) -> None:
    bundle = bundle_of(make_patient("new"))
    assert {entry["resource"]["resourceType"] for entry in bundle["entry"]} == {"Patient", "Device"}


def test_parts_choose_the_resources(cast: Cast) -> None:
    bundle = bundle_of(
        fill_record(cast),
        include_profile=False,
        include_assessments=False,
        include_conversations=False,
        include_messages=False,
    )
    assert {entry["resource"]["resourceType"] for entry in bundle["entry"]} == {
        "Patient",
        "Device",
        "Observation",
        "Provenance",
    }
