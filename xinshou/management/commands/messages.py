from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from xinshou import catalogues


class Command(BaseCommand):
    help = "Brings the message catalogues up to date with the source; --check writes nothing and fails instead."
    requires_system_checks: list[str] = []  # noqa: RUF012 (Django's own declaration)

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--check", action="store_true")

    def handle(self, *args: Any, check: bool, **options: Any) -> None:
        languages = catalogues.translated_languages()
        if not check:
            for language in languages:
                self.stdout.write(self._update(language))
            return
        source = catalogues.source_catalogue(settings.BASE_DIR)
        stale = [language for language in languages if catalogues.differences(language, source)]
        if stale:
            raise CommandError(f"out of date: {', '.join(stale)}. Run manage.py messages, then translate.")

    def _update(self, language: str) -> str:
        catalogue = catalogues.update_catalogue(language, catalogues.source_catalogue(settings.BASE_DIR))
        path = catalogues.po_path(language)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(catalogues.catalogue_text(catalogue))
        missing = sum(1 for message in catalogue if message.id and not message.string)
        return f"{language}: {len(catalogue)} messages, {missing} not translated"
