from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from xinshou import catalogues


class Command(BaseCommand):
    help = "Brings the message catalogues up to date with the source. --check writes nothing and fails when they are not."
    requires_system_checks: list[str] = []  # noqa: RUF012 (Django's own declaration)

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--check", action="store_true")

    def handle(self, *args: Any, **options: Any) -> None:
        source = catalogues.source_catalogue(settings.BASE_DIR)
        stale = [language for language in catalogues.translated_languages() if self._update(language, source, **options)]
        if stale and options["check"]:
            raise CommandError(f"out of date: {', '.join(stale)}. Run manage.py messages, then translate.")

    def _update(self, language: str, source: Any, *, check: bool, **_options: Any) -> bool:
        """Whether the file differs from the source."""
        catalogue, path = catalogues.update_catalogue(language, source), catalogues.po_path(language)
        text = catalogues.catalogue_text(catalogue)
        stale = not path.exists() or path.read_bytes() != text
        if stale and not check:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text)
        missing = sum(1 for message in catalogue if message.id and not message.string)
        self.stdout.write(f"{language}: {len(catalogue)} messages, {missing} not translated")
        return stale
