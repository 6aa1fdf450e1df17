"""Who goes takes their files along."""

from messaging.models import Attachment, DoomedFile
from messaging.tests.factories import make_attachment
from patients.models import Patient
from patients.tests.base import PASSWORD, api


def test_files_are_doomed_with_the_account(mei: Patient) -> None:
    make_attachment(mei)
    assert api(mei).delete("/api/v1/auth/me", {"password": PASSWORD}).status_code == 204
    assert not Attachment.objects.exists()
    assert DoomedFile.objects.exists()
