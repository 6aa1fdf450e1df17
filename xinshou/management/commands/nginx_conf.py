from ipaddress import ip_network
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from xinshou.layout import Places, nginx_configuration


class Command(BaseCommand):
    help = "Prints the nginx configuration that leads pages and streams to their processes."
    requires_system_checks = []  # noqa: RUF012 - Django declares it so

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--listen", default="8080", help="port, or host:port")
        parser.add_argument("--pages", default="127.0.0.1:8001", help="the WSGI process")
        parser.add_argument("--waiting", default="127.0.0.1:8002", help="the ASGI process")
        parser.add_argument(
            "--behind", nargs="*", type=ip_network, default=[], metavar="ADDRESS", help="what ends TLS: its word counts"
        )
        parser.add_argument("--folder", default="/run/xinshou", help="for the pid and nothing of anybody")

    def handle(self, *args: Any, **options: Any) -> None:
        behind = tuple(str(network) for network in options["behind"])
        places = Places(options["listen"], options["pages"], options["waiting"], Path(options["folder"]), behind)
        self.stdout.write(nginx_configuration(places), ending="")
