from django import forms
from django.utils.translation import gettext_lazy as _


class QuestionForm(forms.Form):
    message = forms.CharField(
        label=_("Your question about this record"),
        max_length=5000,
        widget=forms.Textarea(attrs={"rows": 3, "dir": "auto", "autocomplete": "off"}),
    )
