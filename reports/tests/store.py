"""The store of files in a folder that two processes share."""

from pathlib import Path

from django.conf import settings
from django.test import override_settings


def use_folder(folder: Path) -> override_settings:
    """Until the caller disables what it gets."""
    store = {"BACKEND": "django.core.files.storage.FileSystemStorage", "OPTIONS": {"location": str(folder)}}
    changed = override_settings(STORAGES={**settings.STORAGES, "attachments": store})
    changed.enable()
    return changed
