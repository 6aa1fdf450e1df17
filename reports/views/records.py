"""One patient's record as a file for another system."""

from collections.abc import Iterable, Iterator
from tempfile import TemporaryFile
from uuid import UUID

from django.db import transaction
from django.http import HttpRequest, StreamingHttpResponse
from django.utils import timezone
from django.views.decorators.http import require_GET

from patients.access import actor_of, doctor_of, doctor_page, open_patient
from patients.models import AccessCategory, AccessPurpose, ConsentPurpose
from patients.services.consents import has_consent
from patients.step_up import fresh_page
from reports.downloads import streamed
from reports.export_models import ExportFormat, Part
from reports.record.fhir import Reader, fhir_pieces
from reports.record.scope import ALL_PARTS, Scope
from xinshou.sealed_files import SealedWriter, new_file_key, open_file

PURPOSE = "fhir-record"
CATEGORIES = {
    Part.PROFILE: (AccessCategory.SAFETY_PLAN, AccessCategory.RISK_EVENTS, AccessCategory.APPOINTMENTS),
    Part.CHECKINS: (AccessCategory.CHECKINS,),
    Part.ASSESSMENTS: (AccessCategory.ASSESSMENTS,),
    Part.MESSAGES: (AccessCategory.MESSAGES,),
    Part.CONVERSATIONS: (AccessCategory.CHAT,),
}


@doctor_page
@fresh_page
@require_GET
def fhir_record(request: HttpRequest, patient_id: UUID) -> StreamingHttpResponse:
    """The password first. What is in it is what the doctor may read now; the patient sees in the access log that it was
    read. Emergency access opens no file: what was read in an emergency stays here."""
    actor = actor_of(request)
    with transaction.atomic():
        parts = parts_for_doctor(patient_id)
        categories = [category for part in sorted(parts) for category in CATEGORIES[part]]
        patient = open_patient(actor, patient_id, AccessPurpose.REPORT, AccessCategory.REPORTS, *categories)
        reader = Reader(doctor_of(actor), has_consent(patient.pk, ConsentPurpose.SHARE_CHECKIN_NOTES))
    pieces, size = _written_first(fhir_pieces(Scope(patient, parts), reader, timezone.now()))
    return streamed(request, pieces, ExportFormat.FHIR, size=size)


def _written_first(pieces: Iterable[bytes]) -> tuple[Iterator[bytes], int]:
    """Into a sealed file without a name, so that nothing is read from the database while a slow line takes it."""
    key, file = new_file_key(), TemporaryFile()  # noqa: SIM115  # goes with the answer
    sealed = SealedWriter(key, PURPOSE, file)
    for piece in pieces:
        sealed.write(piece)
    sealed.finish()
    file.seek(0)
    return open_file(key, PURPOSE, file), sealed.size


def parts_for_doctor(patient_id: UUID) -> frozenset[Part]:
    shared = has_consent(patient_id, ConsentPurpose.SHARE_CHAT_WITH_DOCTOR)
    return ALL_PARTS if shared else ALL_PARTS - {Part.CONVERSATIONS}
