"""Plain functions that make threads, messages and files."""

from io import BytesIO
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.test.client import MULTIPART_CONTENT
from django.utils import timezone
from PIL import Image

from messaging.models import Attachment, Message, Party, Thread
from messaging.services.attachments import keep_upload
from messaging.services.messages import NewMessage, send_message
from messaging.services.threads import find_or_open_thread
from patients.models import Doctor, Patient

API = "/api/v1/messaging"


def make_thread(patient: Patient, doctor: Doctor | None = None) -> Thread:
    doctor = doctor or patient.primary_doctor
    assert doctor
    return find_or_open_thread(patient, doctor)


def write(thread: Thread, sender: Party, content: str = "Hello", **fields: Any) -> Message:
    """As the service does, screening included."""
    return send_message(thread, sender, NewMessage(content, **fields)).message


def make_message(thread: Thread, content: str, sender: Party = Party.PATIENT, **fields: Any) -> Message:
    """Past the service: also in a thread that has ended."""
    thread.last_sequence += 1
    thread.last_message_at = fields.pop("created_at", None) or timezone.now()
    thread.save()
    return Message.objects.create(
        thread=thread, patient_id=thread.patient_id, sequence=thread.last_sequence, sender=sender, content=content,
        created_at=thread.last_message_at, **fields,
    )  # fmt: skip


def picture(kind: str = "PNG", size: tuple[int, int] = (40, 30), **options: Any) -> bytes:
    target = BytesIO()
    Image.new("RGB", size, (15, 107, 102)).save(target, kind, **options)
    return target.getvalue()


def make_attachment(owner: Patient | Doctor, *, name: str = "photo.png", data: bytes | None = None) -> Attachment:
    return keep_upload(owner.user, name=name, data=picture() if data is None else data)


def upload(client: Client, data: bytes, name: str = "photo.png", media_type: str = "image/png") -> Any:
    return client.post(
        f"{API}/upload", {"file": SimpleUploadedFile(name, data, media_type)}, content_type=MULTIPART_CONTENT
    )
