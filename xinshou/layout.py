"""How the product is served: pages and API by WSGI processes of one thread each, what hashes a passphrase by one with a
few threads, what waits by an ASGI process, nginx in front of all.

A request goes to the pages' process with the fewest under way. A hash would hold its thread for some 30 ms, a view that
waits for a worker or follows a stream for seconds."""

import shutil
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from django.conf import settings

from xinshou.embedded import free_port

PAGES = 3
"""Processes; with the one that hashes two for a core where they were measured (docs/performance.md)."""
HASHING_THREADS = 4
"""Sign-ins under way at once. A crowd gives way at the hash (patients/hashers.py), and no read is behind them."""
BEHIND_OTHERS = 5
"""Niceness of pages and workers, which have most to do: each has a third of the weight of PostgreSQL, Redis, nginx and
a hash, which would else wait behind them on full cores (docs/performance.md)."""
LAST = 10
"""Of what nobody waits for within a second: reports."""
WORKERS_ALONE = 4
ONE_THREAD = MappingProxyType({"DB_POOL_SIZE": "0"})
"""Environment of what has one thread: it keeps its connection. To lend it from a pool of one took a fifteenth of a
request."""
WSGI = "xinshou.wsgi:application"
WAITING_PATHS = (
    r"/live/",
    r"/api/v1/events/?",
    r"/api/v1/chat(/stream|/pre-visit|/messages/[^/]+/events)?/?",
    r"/api/v1/clinical/doctor/patients/[^/]+/ai-chat/?",
    r"/api/v1/clinical/doctor/patients/[^/]+/ai-conversations/[^/]+/summarize/?",
    r"/api/v1/reports/pre-visit-summary/[^/]+/pdf/?",
    r"/patients/[^/]+/assistant/.*",
)
"""Regular expressions of whole paths, the one list that decides what waits."""
HASHING_REQUESTS = (
    r"POST /sign-in/",
    r"POST /step-up/",
    r"POST /reset-password/",
    r"POST /api/v1/auth/register/?",
    r"POST /api/v1/auth/activate/?",
    r"POST /api/v1/auth/login/?",
    r"POST /api/v1/auth/step-up/?",
    r"POST /api/v1/auth/recover/?",
    r"POST /api/v1/auth/recovery-codes/?",
    r"POST /api/v1/auth/change-password/?",
    r"POST /api/v1/auth/reset-password/?",
    r"DELETE /api/v1/auth/me/?",
    r"POST /api/v1/data-export/request/?",
)
"""Regular expressions of a method and a whole path: all that may hash a passphrase. With the method, because reading
one's own account is the most frequent request and erasing it the rarest."""

CONFIGURATION = """\
# Rendered by `manage.py nginx_conf` from xinshou/layout.py: change it there.
worker_processes auto;
daemon off;
pid {folder}/nginx.pid;
error_log {folder}/nginx-error.log crit;
events {{ worker_connections 4096; }}
http {{
    access_log off;  # paths hold ids; the application's own log names templates
    server_tokens off;
    # Bodies and answers hold patients' words: nothing of them goes to a disk in plain.
    client_body_buffer_size {body_kib}k;
    client_max_body_size {body_kib}k;
    client_body_temp_path {folder}/nginx-body;
    proxy_temp_path {folder}/nginx-proxy;
    fastcgi_temp_path {folder}/nginx-unused;
    uwsgi_temp_path {folder}/nginx-unused;
    scgi_temp_path {folder}/nginx-unused;
    proxy_max_temp_file_size 0;
    proxy_request_buffering off;
    proxy_http_version 1.1;
    proxy_set_header Host $http_host;
{behind}
    proxy_set_header X-Forwarded-For $remote_addr;  # what a client sends is replaced
    proxy_set_header X-Forwarded-Proto $told_scheme;
    proxy_set_header Forwarded "";
    proxy_set_header X-Real-IP "";
    proxy_set_header Connection "";
    proxy_pass_header Server;  # the application's, which names nobody
    # What cannot be reached is asked again elsewhere, at once; what has not answered in time is not.
    proxy_connect_timeout 2s;
    proxy_next_upstream_timeout 5s;
    proxy_next_upstream_tries 2;
    upstream pages {{
        zone pages 64k;  # nginx's own processes count together
        least_conn;
{pages}
        keepalive 32;
    }}
    upstream hashing {{ server {hashing}; keepalive 32; }}
    upstream waiting {{ server {waiting}; keepalive 32; }}
    map "$request_method $uri" $part {{
        default pages;
{routes}
    }}
    server {{
        listen {listen};
        location / {{
            proxy_pass http://$part;
            proxy_read_timeout 75s;  # a stream pings every 15 s
            proxy_buffering off;  # an event leaves when it is there
        }}
    }}
}}
"""

OPEN_TO_THE_WORLD = '    map "" $told_scheme { default $scheme; }'
BEHIND_TLS = """\
    # Who calls and how is what the server says that ends TLS, and nobody else.
    real_ip_header X-Forwarded-For;
    real_ip_recursive on;
{trusted}
    geo $realip_remote_addr $is_trusted {{
        default 0;
{listed}
    }}
    map "$is_trusted$http_x_forwarded_proto" $told_scheme {{
        default $scheme;
        1https https;
    }}
"""


@dataclass(frozen=True)
class Places:
    """Addresses as host:port, and a folder that nginx may write its pid into."""

    listen: str
    pages: tuple[str, ...]
    """A name of several addresses stands for all of them, as nginx found them when it started."""
    hashing: str
    waiting: str
    folder: Path
    behind: tuple[str, ...] = ()
    """Addresses or networks of what ends TLS in front of nginx; none where clients reach nginx themselves."""


def places_here(host: str, port: int, folder: Path) -> Places:
    """All of it on this machine, behind nginx at `port`."""
    *pages, hashing, waiting = (f"{host}:{free_port()}" for _part in range(PAGES + 2))
    return Places(f"{host}:{port}", tuple(pages), hashing, waiting, folder)


def nginx_configuration(places: Places) -> str:
    return CONFIGURATION.format(
        behind=_told_by(places.behind),
        folder=places.folder,
        listen=places.listen,
        pages="\n".join(f"        server {address} fail_timeout=2s;" for address in places.pages),
        hashing=places.hashing,
        waiting=places.waiting,
        body_kib=settings.FILE_UPLOAD_MAX_MEMORY_SIZE // 1024,
        routes="\n".join(f'        "~^{pattern}$" {part};' for pattern, part in _routes()),
    )


def _routes() -> Iterator[tuple[str, str]]:
    """nginx takes the first that fits; a test keeps the two lists apart."""
    yield from ((pattern, "hashing") for pattern in HASHING_REQUESTS)
    yield from ((f"[^ ]+ {pattern}", "waiting") for pattern in WAITING_PATHS)


def _told_by(proxies: tuple[str, ...]) -> str:
    if not proxies:
        return OPEN_TO_THE_WORLD
    trusted = "\n".join(f"    set_real_ip_from {proxy};" for proxy in proxies)
    listed = "\n".join(f"        {proxy} 1;" for proxy in proxies)
    return BEHIND_TLS.format(trusted=trusted, listed=listed).rstrip()


def nginx_program() -> str | None:
    return shutil.which("nginx", path="/usr/sbin:/usr/local/sbin:/usr/bin:/opt/homebrew/bin")


def nginx_command(program: str, configuration: Path) -> list[str]:
    return [program, "-e", "stderr", "-p", str(configuration.parent), "-c", str(configuration)]


class Part(NamedTuple):
    name: str
    command: list[str]
    niceness: int = 0
    env: Mapping[str, str] = MappingProxyType({})
    """Beside what all parts get."""


def parts(places: Places) -> list[Part]:
    """What runs behind nginx."""
    return [
        *(
            Part(f"pages-{number}", pages_command(*_split(address)), BEHIND_OTHERS, ONE_THREAD)
            for number, address in enumerate(places.pages, start=1)
        ),
        Part("hashing", hashing_command(*_split(places.hashing))),
        Part("waiting", waiting_command(*_split(places.waiting)), BEHIND_OTHERS),
    ]


def ports(places: Places) -> list[int]:
    """Of what runs behind nginx, in the order of `parts`."""
    return [_split(address)[1] for address in (*places.pages, places.hashing, places.waiting)]


def _split(address: str) -> tuple[str, int]:
    host, _, port = address.rpartition(":")
    return host, int(port)


def pages_command(host: str, port: int) -> list[str]:
    """One of the `PAGES` processes: with one worker there is no connection that is kept by a busy one while others are
    idle."""
    return _wsgi_command(host, port, workers=1, threads=1)


def hashing_command(host: str, port: int, *, application: str = WSGI) -> list[str]:
    return _wsgi_command(host, port, workers=1, threads=HASHING_THREADS, application=application)


def alone_command(host: str, port: int, *, application: str = WSGI) -> list[str]:
    """Without nginx: the workers share one port."""
    return _wsgi_command(host, port, workers=WORKERS_ALONE, threads=1, application=application)


def waiting_command(host: str, port: int) -> list[str]:
    return [
        *(sys.executable, "-m", "granian", "--interface", "asginl", "--workers", "1", "--no-ws"),
        *("--host", host, "--port", str(port), "--log-level", "warning", "xinshou.asgi:application"),
    ]


def _wsgi_command(host: str, port: int, *, workers: int, threads: int, application: str = WSGI) -> list[str]:
    return [
        *(sys.executable, "-m", "granian", "--interface", "wsgi", "--workers", str(workers)),
        *("--blocking-threads", str(threads), "--no-ws"),
        *("--host", host, "--port", str(port), "--log-level", "warning", application),
    ]
