from django import template

from chat.models import NoteDraft
from clinical.models import ClinicalNote

register = template.Library()


@register.simple_tag
def note_draft_of(note: ClinicalNote) -> NoteDraft | None:
    """The newest wish for a draft of this note."""
    return NoteDraft.objects.filter(note=note).order_by("-created_at").first()
