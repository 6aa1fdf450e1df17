"""What is known of who somebody is, to be taken out of a text before a model reads it."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from clinical.models import SafetyPlan
from clinical.queries.contact_preferences import contact_preferences_of
from patients.models import Doctor, Patient
from xinshou.encryption import UNREADABLE
from xinshou.pseudonyms import Pseudonymiser

_PIECES = re.compile(r"[,;\n，；、،؛]+")
SHORTEST_PIECE = 4
"""Characters of a piece of an address: less is a house number, or a word that means something else as well."""
PLANS_READ = 20
"""Versions of the safety plan, newest first: an earlier text may name who is in it no more."""


@dataclass(frozen=True)
class Identity:
    """Of `names` every part is taken out; `values` only whole, since a part of them may be a word that matters."""

    names: Sequence[str] = ()
    values: Sequence[str] = ()

    def pseudonymiser(self) -> Pseudonymiser:
        """For one call to a model."""
        return Pseudonymiser(self.names, values=self.values)


def identity_of(patient: Patient) -> Identity:
    """The patient, those around them, and their doctor, as they are called now; of plans also former versions."""
    preferences = contact_preferences_of(patient)
    names = [patient.alias, patient.first_name, patient.last_name, patient.emergency_contact, patient.city]
    names += [preferences.name_to_use] if preferences else []
    values = [patient.user.username, patient.user.email, *_pieces(patient.address), *_people_of_the_plans(patient)]
    numbers = [patient.phone, patient.emergency_phone]
    if doctor := patient.primary_doctor:
        names += [doctor.first_name, doctor.last_name]
        values += _values_of(doctor)
        numbers.append(doctor.phone)
    return Identity(_known(names), [*_known(values), *(" ".join(_digits(number)) for number in _known(numbers))])


def _values_of(doctor: Doctor) -> Iterator[str | None]:
    yield from (doctor.user.username, doctor.user.email, doctor.clinic_name)
    yield from _pieces(doctor.clinic_address)


def _people_of_the_plans(patient: Patient) -> Iterator[str | None]:
    for plan in SafetyPlan.objects.filter(patient=patient).order_by("-version")[:PLANS_READ]:
        if plan.steps is not UNREADABLE:
            for person in (*plan.steps["support_contacts"], *plan.steps["professionals"]):
                yield from (person["name"], person["contact"])


def _pieces(address: str | None) -> list[str]:
    if not address or address is UNREADABLE:
        return []
    return [piece.strip() for piece in _PIECES.split(address) if len(piece.strip()) >= SHORTEST_PIECE]


def _digits(number: str) -> str:
    """Apart from each other they are found however the number is grouped."""
    return "".join(char for char in number if char.isdigit()) or number


def _known(values: Iterable[str | None]) -> list[str]:
    return [value for value in values if value and value is not UNREADABLE]
