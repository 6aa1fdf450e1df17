from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from xinshou.fake_llm import FakeLLM, Mode, serve_until_stopped


class Command(BaseCommand):
    help = "Serve a stand-in for a language model on loopback, for tests and for trying out what happens without one."
    requires_system_checks = []  # noqa: RUF012 - Django declares it so

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--port", type=int, default=8901)
        parser.add_argument("--mode", choices=[mode.value for mode in Mode], default=Mode.NORMAL.value)
        parser.add_argument("--seconds", type=float, default=1.0, help="how long mode slow takes")

    def handle(self, *args: Any, **options: Any) -> None:
        if settings.PRODUCTION:
            raise CommandError("a fake model has no place in production")
        fake = FakeLLM(port=options["port"], mode=Mode(options["mode"]), seconds=options["seconds"])
        self.stdout.write(f"LLM_BASE_URL={fake.base_url} LLM_MODEL=fake   (POST /mode, GET /requests, POST /answers)")
        self.stdout.flush()
        try:
            serve_until_stopped(fake)
        except OSError as error:
            raise CommandError(f"port {options['port']} cannot be used: {error.strerror}") from None
        except KeyboardInterrupt:
            fake.stop()
