"""The bundle of every patient of the demo is valid, for the patient and for the doctor."""

from io import StringIO

import pytest
from django.core.management import call_command
from django.utils import timezone

from clinical.models import Assessment, CheckIn
from patients.models import Patient
from reports.export_models import Part
from reports.record.fhir import Reader, fhir_pieces
from reports.record.scope import Scope
from reports.tests.test_export_fhir import checked


@pytest.mark.slow
def test_the_bundle_of_each_patient_of_the_demo_is_valid(db: None) -> None:
    call_command("seed_demo", stdout=StringIO())
    now, patients = timezone.now(), list(Patient.objects.select_related("user", "primary_doctor"))
    assert len(patients) >= 40
    entries = 0
    for patient in patients:
        entries += len(checked(b"".join(fhir_pieces(Scope(patient), Reader(), now)))["entry"])
        shared = frozenset(Part) - {Part.CONVERSATIONS}
        reader = Reader(patient.primary_doctor, with_notes=False)
        checked(b"".join(fhir_pieces(Scope(patient, shared), reader, now)))
    assert entries > CheckIn.objects.count() + 2 * Assessment.objects.count()
