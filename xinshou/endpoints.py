"""Where a model and a mail server may be: read from the environment, refused at the start, never echoed."""

from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

from xinshou.networks import is_internal_host


def llm_endpoint(name: str, url: str, *, remote_ok: bool) -> str:
    """`http(s)://host[:port]/v1`, empty for none. A public address needs `remote_ok`, and https."""
    if not url:
        return ""
    host, scheme = _host_of(name, url), urlsplit(url).scheme
    parts = urlsplit(url)
    if scheme not in {"http", "https"} or parts.username is not None or parts.query or parts.fragment:
        raise ImproperlyConfigured(f"{name} must be http://host:port/v1 or https://host/v1, without user or query")
    if not is_internal_host(host):
        if not remote_ok:
            raise ImproperlyConfigured(f"{name} is no address of a private network: LLM_REMOTE_OK=1 allows that")
        if scheme != "https":
            raise ImproperlyConfigured(f"{name} leaves the private network and must be https")
    return url


class MailServer(NamedTuple):
    host: str = ""
    port: int = 25
    user: str = ""
    password: str = ""
    starttls: bool = False
    tls: bool = False


def mail_server(name: str, url: str) -> MailServer | None:
    """`smtps://user:password@host:465`, `smtp+starttls://…:587`, or `smtp://host:25` inside a private network."""
    if not url:
        return None
    host, parts = _host_of(name, url), urlsplit(url)
    ports = {"smtp": 25, "smtp+starttls": 587, "smtps": 465}
    if parts.scheme not in ports or parts.path.strip("/") or parts.query:
        raise ImproperlyConfigured(f"{name} must be smtps://user:password@host or smtp+starttls://user:password@host")
    if parts.scheme == "smtp" and not is_internal_host(host):
        raise ImproperlyConfigured(f"{name} leaves the private network and must be smtps or smtp+starttls")
    user, password = unquote(parts.username or ""), unquote(parts.password or "")
    port = parts.port or ports[parts.scheme]
    return MailServer(host, port, user, password, parts.scheme == "smtp+starttls", parts.scheme == "smtps")


def _host_of(name: str, url: str) -> str:
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname, parts.port
    except ValueError:
        host = None
    if not host:
        raise ImproperlyConfigured(f"{name} names no host")
    return host
