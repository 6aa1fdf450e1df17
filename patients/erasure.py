"""What else goes when a patient goes. Rows with a foreign key to the patient are deleted by it; an app that keeps
files, or rows that name the patient without one, says so in its AppConfig.ready:

    erasure.on_erasure("messaging.services.forget_files")

The function takes the Patient, runs inside the transaction before the rows go, and leaves what cannot be undone (files)
to transaction.on_commit or to the outbox. A row that names nobody any more is no reason to fail."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from django.utils.module_loading import import_string

if TYPE_CHECKING:
    from patients.models import Patient

_names: list[str] = []


def on_erasure(dotted_name: str) -> None:
    """By name, since models cannot be imported yet when apps are set up. Twice is once."""
    if dotted_name not in _names:
        _names.append(dotted_name)


def hooks() -> "Iterator[Callable[[Patient], None]]":
    """Raises ImportError for a name that leads nowhere: an erasure that forgets something must not pass for one."""
    for name in _names:
        yield import_string(name)
