"""What is known of a patient leaves no text for the model, and what is needed to read the text stays."""

from django.db import connection
from django.utils import timezone

from clinical.models import ContactPreferences, SafetyPlan
from clinical.queries.identities import identity_of
from clinical.queries.safety_plans import NO_STEPS
from patients.models import Patient

FRIEND = {"name": "Sister Ruth", "contact": "the blue door, flat 4"}


def sent(patient: Patient, text: str) -> str:
    return identity_of(patient).pseudonymiser().replace(text).text


def test_numbers_are_found_however_they_are_grouped(mei: Patient) -> None:
    mei.phone, mei.emergency_phone = "555 0198", "71/233"
    assert sent(mei, "call 55 50-198 or 71 23 3") == "call [NAME_1] or [NAME_2]"


def test_an_address_is_taken_out_by_its_pieces_and_its_house_number_stays(mei: Patient) -> None:
    mei.address = "Mill Lane 12, 10623 Berlin, c/o"
    assert sent(mei, "mill lane 12, twelve steps, 12 pills, c/o") == "[NAME_1], twelve steps, 12 pills, c/o"


def test_the_people_of_the_safety_plans_and_the_name_to_use(mei: Patient) -> None:
    now = timezone.now()
    for version, friends in enumerate(([FRIEND], []), start=1):
        steps = {**NO_STEPS, "support_contacts": friends}
        SafetyPlan.objects.create(patient=mei, version=version, steps=steps, created_at=now)
    ContactPreferences.objects.create(patient=mei, allowed={}, name_to_use="Lark", updated_at=now)
    assert sent(mei, "Lark and sister ruth, my sister") == "[NAME_1] and [NAME_2], my sister"


def test_accounts_and_the_doctor(mei: Patient) -> None:
    mei.primary_doctor.clinic_name = "Harbour House"
    assert sent(mei, "dr.lin of Harbour House, a house") == "[NAME_1] of [NAME_2], a house"


def test_what_cannot_be_read_hides_nothing_else(mei: Patient) -> None:
    """A damaged row is passed over."""
    SafetyPlan.objects.create(patient=mei, version=1, steps=NO_STEPS, created_at=timezone.now())
    mei.address = "Mill Lane 12"
    mei.save()
    with connection.cursor() as cursor:
        cursor.execute("UPDATE clinical_safetyplan SET steps = set_byte(steps, 30, 255 - get_byte(steps, 30))")
        cursor.execute("UPDATE patients_patient SET address = set_byte(address, 30, 255 - get_byte(address, 30))")
    assert sent(Patient.objects.get(pk=mei.pk), "Mei and Lin") == "[NAME_1] and [NAME_2]"


def test_nobody_known_leaves_the_text_as_it_is(amir: Patient) -> None:
    amir.alias = None
    assert sent(amir, "I live on the fourth floor") == "I live on the fourth floor"
