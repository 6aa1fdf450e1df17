from typing import Any
from uuid import uuid4

from django import forms
from django.utils.translation import gettext_lazy as _

from messaging.models.snippets import TITLE_LENGTH
from messaging.models.threads import CONTENT_LENGTH
from xinshou.api.fields import has_visible_text
from xinshou.uploads import SealedUpload


class SealedFileField(forms.Field):
    """Hands on what xinshou/uploads.py has sealed; what it holds is judged when it is cleaned."""

    widget = forms.FileInput

    def clean(self, value: Any) -> SealedUpload | None:
        if not isinstance(value, SealedUpload):
            return None
        if value.is_too_large:
            raise forms.ValidationError(_("The file is larger than 10 MB."))
        return value


class TextField(forms.CharField):
    """Browsers send two letters for the end of a line and count one."""

    def to_python(self, value: Any) -> str:
        return (super().to_python(value) or "").replace("\r\n", "\n")


class ComposerForm(forms.Form):
    """`message_id` makes a form that is sent twice one message. `end` is the last field: without it the form was cut
    off on its way, and half a sentence is no message."""

    message_id = forms.UUIDField(widget=forms.HiddenInput)
    content = TextField(label=_("Message"), max_length=CONTENT_LENGTH, required=False, strip=False)
    file = SealedFileField(label=_("File"), required=False)
    end = forms.CharField()

    def clean_content(self) -> str:
        content: str = self.cleaned_data["content"]
        return content if has_visible_text(content) else ""

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        if "content" in data and "file" in data and not data["content"] and data["file"] is None:
            self.add_error("content", _("Write something, or choose a file."))
        return data


class DraftForm(forms.Form):
    content = TextField(max_length=CONTENT_LENGTH, required=False, strip=False)


class SnippetForm(forms.Form):
    title = forms.CharField(label=_("Title"), max_length=TITLE_LENGTH)
    text = TextField(
        label=_("Text"), max_length=CONTENT_LENGTH, widget=forms.Textarea(attrs={"rows": 5, "dir": "auto"})
    )


def new_message_id() -> str:
    return str(uuid4())
