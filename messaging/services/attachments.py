"""Files: cleaned, sealed with a key of their own, and gone when nobody needs them. The store is only touched outside
of transactions; a row always says first what will be in it, and last what may be taken out."""

import re
import unicodedata
from base64 import b64decode, b64encode
from datetime import timedelta

import structlog
from django.conf import settings
from django.db import transaction
from django.db.models import Q, QuerySet, Sum
from django.utils import timezone

from messaging import storage
from messaging.cleaning import CleanFile, clean
from messaging.models import Attachment, DoomedFile, FileType
from messaging.models.attachments import NAME_LENGTH, random_name
from patients.models import Patient, User
from xinshou.encryption import UNREADABLE, SealBroken
from xinshou.sealed_files import new_file_key

log = structlog.get_logger(__name__)

KEPT_UNSENT = timedelta(hours=24)
BATCH = 200
_UNFIT = re.compile(r'[\\/:*?"<>|\x00-\x1f\x7f]')


class QuotaExceeded(Exception):
    """The account keeps as much as it may."""


class FileGone(LookupError):
    """Its key was erased, its seal is damaged, or the store has lost it."""


def keep_upload(owner: User, *, name: str, data: bytes) -> Attachment:
    """The original is forgotten: what is kept was written anew. Raises NotAllowed, Unreadable, QuotaExceeded and
    StoreUnavailable. Call it outside any transaction."""
    cleaned, key = clean(data, name), new_file_key()
    attachment = _announce(owner, _safe_name(name, cleaned.suffix), cleaned, key)
    storage.put(attachment.name_in_store, key, cleaned.data)
    if cleaned.thumbnail:
        storage.put(attachment.thumbnail_in_store, key, cleaned.thumbnail)
    attachment.stored_at = timezone.now()
    attachment.save(update_fields=["stored_at"])
    return attachment


@transaction.atomic
def _announce(owner: User, name: str, cleaned: CleanFile, key: bytes) -> Attachment:
    """A worker that dies after this leaves a row that the sweeper finds, with the names of what it wrote. The lock on
    the account makes parallel uploads count each other."""
    User.objects.select_for_update(no_key=True).only("pk").get(pk=owner.pk)
    used = Attachment.objects.filter(owner=owner).aggregate(total=Sum("size"))["total"] or 0
    if used + len(cleaned.data) > settings.ATTACHMENT_QUOTA_MIB * 1024 * 1024:
        raise QuotaExceeded
    return Attachment.objects.create(
        owner=owner,
        subject_id=owner.subject_id,
        file_name=name,
        file_key=b64encode(key).decode(),
        file_type=FileType(cleaned.media_type),
        size=len(cleaned.data),
        thumbnail_in_store=random_name() if cleaned.thumbnail else "",
    )


def _safe_name(name: str, suffix: str) -> str:
    """What the sender called it, without what hides or ends a name, and with the ending of what it really is."""
    shown = "".join(letter for letter in _UNFIT.sub(" ", name) if unicodedata.category(letter)[0] != "C")
    stem = " ".join(shown.rpartition(".")[0].split() or shown.split()).strip(". ")[: NAME_LENGTH - len(suffix)]
    return f"{stem or 'file'}{suffix}"


def read_file(attachment: Attachment, *, thumbnail: bool = False) -> bytes:
    """Raises FileGone, and StoreUnavailable."""
    name = attachment.thumbnail_in_store if thumbnail else attachment.name_in_store
    if not name or attachment.file_key is UNREADABLE:
        raise FileGone
    try:
        return storage.get(name, b64decode(attachment.file_key))
    except (storage.FileMissing, SealBroken):
        log.error("attachment_unreadable")
        raise FileGone from None


@transaction.atomic
def forget_files(patient: Patient) -> None:
    """At the erasure of a patient, in its transaction: their files and those sent to them. They cannot be read from
    that moment on, since the key is gone, and the sweeper empties the store."""
    _doom(Attachment.objects.filter(Q(owner_id=patient.user_id) | Q(message__patient=patient)))


@transaction.atomic
def doom_unsent() -> int:
    old = Attachment.objects.unsent().filter(created_at__lte=timezone.now() - KEPT_UNSENT)
    chosen = old.select_for_update(skip_locked=True).order_by("created_at").values_list("pk", flat=True)
    return _doom(Attachment.objects.filter(pk__in=list(chosen[:BATCH])))


def _doom(attachments: "QuerySet[Attachment]") -> int:
    found = list(attachments)
    names = [DoomedFile(name=name) for attachment in found for name in attachment.stored_names]
    DoomedFile.objects.bulk_create(names, ignore_conflicts=True)
    Attachment.objects.filter(pk__in=[attachment.pk for attachment in found]).delete()
    return len(found)


def remove_doomed() -> int:
    """Out of the store, then out of the list; what the store does not answer for is tried again. How many."""
    removed = 0
    for name in DoomedFile.objects.order_by("created_at").values_list("name", flat=True)[:BATCH]:
        try:
            storage.remove(name)
        except storage.StoreUnavailable:
            log.warning("attachment_store_away")
            break
        DoomedFile.objects.filter(name=name).delete()
        removed += 1
    return removed


def sweep_attachments() -> int:
    doom_unsent()
    return remove_doomed()
