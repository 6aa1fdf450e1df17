"""Who calls: the two bases of this app's endpoints."""

from uuid import UUID

from rest_framework.request import Request

from patients.access import doctor_of, open_patient, own_record, require_second_factor
from patients.models import AccessCategory, AccessPurpose, Doctor, Patient, UserType
from xinshou.api.views import ApiView


class PatientView(ApiView):
    roles = frozenset({UserType.PATIENT})

    def patient(self, request: Request) -> Patient:
        return own_record(request.user)


class DoctorView(ApiView):
    roles = frozenset({UserType.DOCTOR})

    def check_permissions(self, request: Request) -> None:
        super().check_permissions(request)
        require_second_factor(request)

    def doctor(self, request: Request) -> Doctor:
        return doctor_of(request.user)

    def open(self, request: Request, patient_id: UUID, category: AccessCategory) -> Patient:
        """The door to one patient's record: 404 unless it is theirs, and logged."""
        return open_patient(request.user, patient_id, AccessPurpose.CARE, category)
