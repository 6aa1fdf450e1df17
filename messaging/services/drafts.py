from django.db import transaction
from django.utils import timezone

from messaging.models import Draft, Snippet, Thread
from patients.models import Doctor


@transaction.atomic
def keep_draft(thread: Thread, text: str) -> None:
    """The last word wins; an empty text is no draft."""
    Thread.objects.select_for_update(of=("self",)).only("pk").get(pk=thread.pk)
    if not text.strip():
        Draft.objects.filter(thread=thread).delete()
        return
    draft = Draft.objects.filter(thread=thread).first() or Draft(thread=thread, patient_id=thread.patient_id)
    draft.text, draft.updated_at = text, timezone.now()
    draft.save()


def keep_snippet(doctor: Doctor, *, title: str, text: str, snippet: Snippet | None = None) -> Snippet:
    kept = snippet or Snippet(doctor=doctor, owner_id=doctor.user_id)
    kept.title, kept.text = title, text
    kept.save()
    return kept
