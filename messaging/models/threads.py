import uuid
from datetime import datetime
from typing import ClassVar, Self

from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.utils import timezone

from patients.models import Doctor, Patient
from xinshou.encryption import EncryptedText

CONTENT_LENGTH = 5000


class Party(models.TextChoices):
    DOCTOR = "DOCTOR"
    PATIENT = "PATIENT"

    @property
    def other(self) -> "Party":
        return Party.PATIENT if self is Party.DOCTOR else Party.DOCTOR


class MessageType(models.TextChoices):
    TEXT = "TEXT"
    IMAGE = "IMAGE"
    FILE = "FILE"


class ThreadQuerySet(models.QuerySet["Thread"]):
    def of_party(self, party: Party, owner_id: uuid.UUID) -> Self:
        """`owner_id`: the doctor's or the patient's, whichever `party` is."""
        mine = self.filter(doctor=owner_id) if party is Party.DOCTOR else self.filter(patient=owner_id)
        return mine.visible()

    def visible(self) -> Self:
        """Of a pair that is connected, or with messages that the patient has not hidden."""
        return self.filter(Q(patient__primary_doctor=F("doctor")) | Q(last_sequence__gt=F("hidden_through")))


class Thread(models.Model):
    """All that a patient and a doctor write to each other. `last_sequence` numbers the messages: whoever adds one holds
    the row's lock. Messages up to `hidden_through` are hidden by the patient and read by nobody any more."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    patient = models.ForeignKey(Patient, on_delete=models.CASCADE, related_name="threads", db_index=False)
    doctor = models.ForeignKey(Doctor, on_delete=models.CASCADE, related_name="threads", db_index=False)
    last_sequence = models.PositiveIntegerField(default=0)
    hidden_through = models.PositiveIntegerField(default=0)
    last_message_at = models.DateTimeField(null=True)
    created_at = models.DateTimeField(default=timezone.now)

    objects = ThreadQuerySet.as_manager()

    class Meta:
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["doctor", "-last_message_at"], name="ix_threads_last_message"),
        ]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["patient", "doctor"], name="one_thread_per_pair"),
            models.CheckConstraint(condition=Q(hidden_through__lte=F("last_sequence")), name="hidden_is_past"),
        ]

    def __str__(self) -> str:
        return f"thread {str(self.id)[:8]}"

    @property
    def is_open(self) -> bool:
        """Connected: both may write."""
        return self.patient.primary_doctor_id == self.doctor_id


class MessageQuerySet(models.QuerySet["Message"]):
    def shown(self) -> Self:
        return self.filter(sequence__gt=F("thread__hidden_through"))

    def unread_by(self, party: Party) -> Self:
        return self.shown().filter(sender=party.other, read_at__isnull=True)

    def before(self, moment: datetime | None) -> Self:
        return self.filter(created_at__lt=moment) if moment else self

    def with_files(self) -> Self:
        return self.prefetch_related("attachments")


class Message(models.Model):
    """`sequence` counts from 1 without gaps, and `created_at` rises with it: either is an exact place in the thread.
    `read_at` is when the other party read it. No text is null."""

    key_subject: ClassVar[str] = "patient_id"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    thread = models.ForeignKey(Thread, on_delete=models.CASCADE, related_name="messages", db_index=False)
    patient = models.ForeignKey(Patient, on_delete=models.CASCADE, related_name="+", db_index=False)
    sequence = models.PositiveIntegerField()
    sender = models.CharField(max_length=7, choices=Party)
    message_type = models.CharField(max_length=5, choices=MessageType, default=MessageType.TEXT)
    content = EncryptedText(max_length=CONTENT_LENGTH, null=True)
    created_at = models.DateTimeField()
    read_at = models.DateTimeField(null=True)

    objects = MessageQuerySet.as_manager()

    class Meta:
        indexes: ClassVar[list[models.Index]] = [
            models.Index(
                fields=["thread", "sender", "created_at"],
                name="ix_messages_thread_unread",
                condition=Q(read_at__isnull=True),
            ),
            models.Index(fields=["thread", "created_at"], name="ix_messages_thread_time"),
            models.Index(fields=["patient"], name="ix_messages_patient"),
        ]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["thread", "sequence"], name="one_message_per_sequence"),
            models.CheckConstraint(condition=Q(sequence__gte=1), name="message_sequence_from_1"),
            models.CheckConstraint(condition=Q(sender__in=Party.values), name="message_sender_known"),
            models.CheckConstraint(condition=Q(message_type__in=MessageType.values), name="message_type_known"),
            models.CheckConstraint(
                condition=~Q(message_type=MessageType.TEXT) | Q(content__isnull=False), name="text_message_has_text"
            ),
        ]

    def __str__(self) -> str:
        return f"message {self.sequence}"


def without_thread(patients: "models.QuerySet[Patient]") -> "models.QuerySet[Patient]":
    """Those who have no thread with their present doctor yet."""
    own = Thread.objects.filter(patient=OuterRef("pk"), doctor=OuterRef("primary_doctor"))
    return patients.filter(~Exists(own), primary_doctor__isnull=False)
