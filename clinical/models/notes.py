import uuid
from datetime import datetime
from typing import ClassVar, Self

from django.db import models
from django.db.models import Exists, F, OuterRef, Q

from clinical.models.appointments import Appointment
from patients.models import ConnectionRequest, Doctor, Patient
from xinshou.encryption import EncryptedJSON, EncryptedText

SECTIONS = ("text", "reported", "observed", "safety", "boundaries", "assessment", "plan")
"""Keys of `sections`, each a text, in the order in which a note is read; `text` has no heading. Subjective, objective,
assessment and plan (Weed 1968), with risk and the limits that a survivor sets in places of their own. Our own
arrangement; no clinician has checked it."""
LONGEST_NOTE = 20_000
"""Of all sections together."""
LONGEST_ADDENDUM = 10_000


class NoteStatus(models.TextChoices):
    DRAFT = "DRAFT"
    SIGNED = "SIGNED"


class NoteOrigin(models.TextChoices):
    """Who wrote a version: the doctor, a model, or the rules that list facts of the record."""

    DOCTOR = "DOCTOR"
    MODEL = "MODEL"
    RECORD = "RECORD"


class ClinicalNoteQuerySet(models.QuerySet["ClinicalNote"]):
    def readable_by(self, doctor: Doctor) -> Self:
        """Of patients whom the doctor cares for now: own ones, and what others have signed."""
        return self.filter(Q(doctor=doctor) | Q(status=NoteStatus.SIGNED), patient__primary_doctor=doctor)

    def abandoned(self, before: datetime) -> Self:
        """Drafts whose author has not cared for the patient since then: nobody can open them. Who comes back before
        finds them again."""
        left_later = ConnectionRequest.objects.filter(
            doctor=OuterRef("doctor"), patient=OuterRef("patient"), ended_at__gte=before
        )
        theirs = Q(patient__primary_doctor=F("doctor")) | Exists(left_later)
        return self.filter(status=NoteStatus.DRAFT, updated_at__lt=before).exclude(theirs)


class ClinicalNote(models.Model):
    """What a doctor writes about a patient; never shown to the patient. DRAFT until its author signs it, then no column
    changes any more: a trigger refuses it, and what comes later is an addendum. `sections` is the newest version,
    `sources` the facts that [n] in it names: [{number, kind, text, address}]. `drafted_by` says that a machine wrote
    into it."""

    key_subject: ClassVar[str] = "patient_id"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    patient = models.ForeignKey(Patient, on_delete=models.CASCADE, related_name="notes", db_index=False)
    doctor = models.ForeignKey(Doctor, on_delete=models.CASCADE, related_name="+")
    appointment = models.ForeignKey(Appointment, on_delete=models.RESTRICT, null=True, related_name="+")
    visit_on = models.DateField(null=True)
    status = models.CharField(max_length=6, choices=NoteStatus, default=NoteStatus.DRAFT)
    version = models.PositiveIntegerField(default=1)
    sections = EncryptedJSON()
    sources = EncryptedJSON(null=True)
    drafted_by = models.CharField(max_length=6, choices=NoteOrigin, default="", blank=True)
    created_at = models.DateTimeField()
    updated_at = models.DateTimeField()
    signed_at = models.DateTimeField(null=True)

    objects = ClinicalNoteQuerySet.as_manager()

    class Meta:
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["patient", "-created_at"], name="ix_notes_patient"),
        ]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(condition=Q(version__gte=1), name="note_version_from_1"),
            models.CheckConstraint(
                condition=Q(drafted_by__in=["", NoteOrigin.MODEL, NoteOrigin.RECORD]), name="note_drafted_by_a_machine"
            ),
            models.CheckConstraint(
                condition=Q(status=NoteStatus.DRAFT, signed_at__isnull=True)
                | Q(status=NoteStatus.SIGNED, signed_at__isnull=False),
                name="note_signed_once",
            ),
        ]

    def __str__(self) -> str:
        return f"note {str(self.id)[:8]}"

    @property
    def is_signed(self) -> bool:
        return self.status == NoteStatus.SIGNED


class NoteVersion(models.Model):
    """A note as it was saved; none is ever changed."""

    key_subject: ClassVar[str] = "patient_id"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    patient = models.ForeignKey(Patient, on_delete=models.CASCADE, related_name="+")
    note = models.ForeignKey(ClinicalNote, on_delete=models.CASCADE, related_name="versions", db_index=False)
    version = models.PositiveIntegerField()
    origin = models.CharField(max_length=6, choices=NoteOrigin)
    visit_on = models.DateField(null=True)
    sections = EncryptedJSON()
    saved_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["note", "version"], name="ix_note_versions"),
            models.CheckConstraint(condition=Q(origin__in=NoteOrigin.values), name="note_version_origin_known"),
        ]

    def __str__(self) -> str:
        return f"note version {str(self.id)[:8]}"


class NoteWorkingCopy(models.Model):
    """What the author has typed into one opened editor and not saved yet, over version `base_version`. Typing on puts
    another row in its place: an id names exactly these words."""

    key_subject: ClassVar[str] = "patient_id"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    patient = models.ForeignKey(Patient, on_delete=models.CASCADE, related_name="+")
    note = models.ForeignKey(ClinicalNote, on_delete=models.CASCADE, related_name="working_copies", db_index=False)
    editor = models.UUIDField()
    base_version = models.PositiveIntegerField()
    sections = EncryptedJSON()
    updated_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["note", "editor"], name="ix_note_working_copies"),
        ]

    def __str__(self) -> str:
        return f"note working copy {str(self.id)[:8]}"


class NoteAddendum(models.Model):
    """What the author adds to a signed note; never changed."""

    key_subject: ClassVar[str] = "patient_id"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    patient = models.ForeignKey(Patient, on_delete=models.CASCADE, related_name="+")
    note = models.ForeignKey(ClinicalNote, on_delete=models.CASCADE, related_name="addenda")
    doctor = models.ForeignKey(Doctor, on_delete=models.CASCADE, related_name="+")
    text = EncryptedText(max_length=LONGEST_ADDENDUM)
    created_at = models.DateTimeField()

    class Meta:
        ordering: ClassVar[list[str]] = ["created_at", "id"]

    def __str__(self) -> str:
        return f"note addendum {str(self.id)[:8]}"
