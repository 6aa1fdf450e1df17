"""Who calls: the two bases of this app's endpoints. The gates of patients/api ask staff for their second factor."""

from typing import Any
from uuid import UUID

from django.http import Http404
from rest_framework.request import Request

from patients.access import doctor_of, is_cared_for, open_patient, own_record
from patients.api.requests import person
from patients.models import AccessCategory, AccessPurpose, Doctor, Patient, UserType
from xinshou.api.views import ApiView


class PatientView(ApiView):
    roles = frozenset({UserType.PATIENT})

    def patient(self, request: Request) -> Patient:
        return own_record(person(request))


class DoctorView(ApiView):
    roles = frozenset({UserType.DOCTOR})

    def doctor(self, request: Request) -> Doctor:
        return doctor_of(person(request))

    def check_door(self, request: Request, **kwargs: Any) -> None:
        if "patient_id" in kwargs and not is_cared_for(person(request), kwargs["patient_id"]):
            raise Http404

    def open(self, request: Request, patient_id: UUID, category: AccessCategory) -> Patient:
        """The door to one patient's record: 404 unless it is theirs, and logged."""
        return open_patient(person(request), patient_id, AccessPurpose.CARE, category)
