"""System checks that keep an unsafe configuration from starting."""

import ipaddress
from collections.abc import Sequence
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, register
from django.db import DatabaseError

from xinshou import replicas
from xinshou.env import env_bool


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


APP_ORIGIN = "android:apk-key-hash:"
REQUIRED_HEADERS = (
    "xinshou.middleware.SecurityHeadersMiddleware", "patients.sessions.StaffSessionMiddleware",
)  # fmt: skip


def doors_are_shut(app_configs: Sequence[Any] | None, **kwargs: Any) -> list[CheckMessage]:
    """In production each of these would open a door that everything else relies on."""
    if not settings.PRODUCTION:
        return []
    return [
        Error(message, id=f"xinshou.{number}")
        for number, message, is_safe in (
            ("E002", "XINSHOU_THROTTLES=0: guesses of passwords would not be counted.", settings.THROTTLES_ON),
            ("E003", "XINSHOU_THROTTLE_SCALE is for load tests: it must be 1.", settings.THROTTLE_SCALE == 1),
            ("E004", "A session or CSRF cookie would travel without TLS.", _cookies_are_strict()),
            ("E005", "A middleware that keeps headers or sessions strict is missing.", _middleware_is_whole()),
            (
                "E006",
                "PASSKEY_RP_ID, PASSKEY_ORIGINS: not this site's domain and its https origins.",
                _passkeys_fit(),
            ),
            ("E007", "XINSHOU_PROFILING is for `make profile`: it records what people send.", _nobody_is_profiled()),
        )
        if not is_safe
    ]


def _cookies_are_strict() -> bool:
    names = (settings.SESSION_COOKIE_NAME, settings.CSRF_COOKIE_NAME)
    secure = settings.SESSION_COOKIE_SECURE and settings.CSRF_COOKIE_SECURE and settings.SESSION_COOKIE_HTTPONLY
    return bool(secure) and all(name.startswith("__Host-") for name in names)


def _nobody_is_profiled() -> bool:
    return not env_bool("XINSHOU_PROFILING") and "silk" not in settings.INSTALLED_APPS


def _middleware_is_whole() -> bool:
    return set(REQUIRED_HEADERS) <= set(settings.MIDDLEWARE)


def _passkeys_fit() -> bool:
    """A passkey made for another domain, or taken from a page without TLS, would prove nothing."""
    domain = settings.PASSKEY_RP_ID
    if "." not in domain or _is_address(domain) or not any(_is_under(host, domain) for host in settings.ALLOWED_HOSTS):
        return False
    origins = [urlsplit(origin) for origin in settings.PASSKEY_ORIGINS if not origin.startswith(APP_ORIGIN)]
    return bool(settings.PASSKEY_ORIGINS) and all(
        origin.scheme == "https" and not origin.path and _is_under(origin.hostname or "", domain) for origin in origins
    )


def _is_under(host: str, domain: str) -> bool:
    return host == domain or host.endswith(f".{domain}")


def _is_address(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True


def replica_is_a_replica(
    app_configs: Sequence[Any] | None, databases: Sequence[str] | None = None, **kwargs: Any
) -> list[CheckMessage]:
    """Asked by `manage.py check --database replica`: pages would pass another server by without a word."""
    if replicas.REPLICA not in (databases or ()):
        return []
    try:
        replicas.current()
    except DatabaseError as error:
        kind = type(error).__name__
        return [Error(f"REPLICA_DATABASE_URL is no streaming replica of DATABASE_URL ({kind}).", id="xinshou.E008")]
    return []


def register_all() -> None:
    register(replica_is_a_replica, Tags.database)
    register(demo_is_on_loopback)
    register(doors_are_shut)
