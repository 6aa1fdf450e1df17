"""A doctor asks an own patient to go on with a colleague. The patient decides, as with every connection; until then
nothing changes, and the colleague does not learn who it is."""

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from patients import audit
from patients.models import AuditAction, ConnectionRequest, Doctor, Patient
from patients.services.connections import RequestPending
from xinshou.encryption import blind_index


def propose_hand_over(
    *, patient: Patient, doctor: Doctor, colleague: Doctor, message: str | None = None
) -> ConnectionRequest:
    """A PENDING request in the colleague's name. The caller has seen that the patient is `doctor`'s. Raises
    RequestPending; ValueError for oneself or a disabled colleague, whom no form offers."""
    if colleague.pk == doctor.pk or not colleague.user.is_active:
        raise ValueError("not a colleague who could take over")
    request = ConnectionRequest(
        doctor=colleague,
        doctor_subject_id=colleague.user_id,
        patient=patient,
        typed_identifier=_("Handed over by %(name)s") % {"name": doctor.full_name},
        identifier_index=blind_index("hand-over", str(patient.pk)),
        typed_email=False,
        message=message,
    )
    try:
        with transaction.atomic():
            request.save(force_insert=True)
            audit.record(doctor.user, AuditAction.CONNECT, patient_id=patient.pk)
    except IntegrityError:
        raise RequestPending from None
    return request
