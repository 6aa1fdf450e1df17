"""System checks that keep an unsafe configuration from starting."""

import ipaddress
from collections.abc import Sequence
from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error, register


def is_loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


def demo_is_on_loopback(app_configs: Sequence[Any] | None, **kwargs: Any) -> list[CheckMessage]:
    """The demo signs anybody in with one click, so it may be reachable from this machine only."""
    if not settings.DEMO:
        return []
    open_hosts = [host for host in settings.ALLOWED_HOSTS if host != "testserver" and not is_loopback(host)]
    if is_loopback(settings.BIND) and not open_hosts:
        return []
    return [
        Error(
            "XINSHOU_DEMO=1 is only for a server bound to loopback.",
            hint="Unset XINSHOU_DEMO, or bind to 127.0.0.1 and list only loopback names in ALLOWED_HOSTS.",
            id="xinshou.E001",
        )
    ]


def second_factor_is_real(app_configs: Sequence[Any] | None, **kwargs: Any) -> list[CheckMessage]:
    """Doctors and administrators may not work without a second factor, and it is not built yet."""
    if not settings.PRODUCTION:
        return []
    return [
        Error(
            "This version has no second factor for doctors and administrators: production does not start.",
            hint="Try the product with `make demo`; production follows with multi-factor sign-in.",
            id="xinshou.E002",
        )
    ]


def register_all() -> None:
    register(demo_is_on_loopback)
    register(second_factor_is_real)
