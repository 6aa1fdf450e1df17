import pytest
from django.core.management import call_command

from clinical.models import ClinicalNote
from patients.models import Doctor, Patient
from patients.tests.base import doctor_client

pytestmark = pytest.mark.django_db


def test_the_demo_has_signed_notes_and_a_draft_that_open() -> None:
    call_command("seed_demo", verbosity=0)
    mei = Patient.objects.get(notes__status="DRAFT")
    client = doctor_client(Doctor.objects.get(pk=mei.primary_doctor_id))
    page = client.get(f"/patients/{mei.pk}/notes/")
    assert page.status_code == 200
    notes = list(ClinicalNote.objects.order_by("created_at"))
    assert [note.status for note in notes] == ["SIGNED", "SIGNED", "DRAFT"]
    assert notes[2].sections["safety"] and notes[2].sources
    for note in notes:
        assert client.get(f"/patients/{mei.pk}/notes/{note.pk}/").status_code == 200
