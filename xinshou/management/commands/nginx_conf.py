from ipaddress import ip_network
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from xinshou.layout import PAGES, Places, nginx_configuration

PAGES_HERE = [f"127.0.0.1:{8001 + number}" for number in range(PAGES)]


class Command(BaseCommand):
    help = "Prints the nginx configuration that leads pages, hashes of passphrases and streams to their processes."
    requires_system_checks = []  # noqa: RUF012 - Django declares it so

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--listen", default="8080", help="port, or host:port")
        parser.add_argument(
            "--pages", nargs="+", default=PAGES_HERE, metavar="ADDRESS", help="WSGI processes of one thread"
        )
        parser.add_argument("--hashing", default="127.0.0.1:8011", help="the WSGI process for what hashes a passphrase")
        parser.add_argument("--waiting", default="127.0.0.1:8012", help="the ASGI process")
        parser.add_argument(
            "--behind", nargs="*", type=ip_network, default=[], metavar="ADDRESS", help="what ends TLS: its word counts"
        )
        parser.add_argument("--folder", default="/run/xinshou", help="for the pid and nothing of anybody")

    def handle(self, *args: Any, **options: Any) -> None:
        behind = tuple(str(network) for network in options["behind"])
        addresses = (tuple(options["pages"]), options["hashing"], options["waiting"])
        places = Places(options["listen"], *addresses, Path(options["folder"]), behind)
        self.stdout.write(nginx_configuration(places), ending="")
