from clinical.crisis_resources import resources_for
from clinical.models import RiskEvent
from patients.models import Patient
from xinshou.api.problems import FieldError, Problem


def refused(patient: Patient, event: RiskEvent | None, errors: list[FieldError], code: str = "validation") -> Problem:
    """400; with resources when what was refused opened a risk event all the same."""
    if event is None:
        return Problem(400, code, errors=errors)
    return Problem(400, code, errors=errors, crisis_resources=resources_for(patient.country))
