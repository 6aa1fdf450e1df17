"""Who drafts a note from the record. An app above does; it registers itself when the process starts."""

from typing import Protocol

from clinical.models import ClinicalNote
from patients.models import Doctor


class Drafter(Protocol):
    def __call__(self, *, doctor: Doctor, note: ClinicalNote, language: str) -> object:
        """Inside the caller's transaction; the caller has opened the patient and locked the note."""


DRAFTERS: list[Drafter] = []


def ask_for_draft(*, doctor: Doctor, note: ClinicalNote, language: str) -> None:
    for drafter in DRAFTERS:
        drafter(doctor=doctor, note=note, language=language)
