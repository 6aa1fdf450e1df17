"""How the product is served: pages and API by a WSGI process, what waits by an ASGI process, nginx in front of both.

A view that waits for a worker or follows a stream would hold one of the few threads of the WSGI process for seconds."""

import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings

WAITING_PATHS = (
    r"/live/",
    r"/api/v1/events/?",
    r"/api/v1/chat(/stream|/pre-visit|/messages/[^/]+/events)?/?",
    r"/api/v1/clinical/doctor/patients/[^/]+/ai-chat/?",
    r"/api/v1/clinical/doctor/patients/[^/]+/ai-conversations/[^/]+/summarize/?",
    r"/api/v1/reports/pre-visit-summary/[^/]+/pdf/?",
    r"/patients/[^/]+/assistant/.*",
)
"""Regular expressions of whole paths, the one list that decides which process answers."""

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
    upstream pages {{ server {pages}; keepalive 32; }}
    upstream waiting {{ server {waiting}; keepalive 32; }}
    map $uri $part {{
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
    pages: str
    waiting: str
    folder: Path
    behind: tuple[str, ...] = ()
    """Addresses or networks of what ends TLS in front of nginx; none where clients reach nginx themselves."""


def nginx_configuration(places: Places) -> str:
    return CONFIGURATION.format(
        behind=_told_by(places.behind),
        folder=places.folder,
        listen=places.listen,
        pages=places.pages,
        waiting=places.waiting,
        body_kib=settings.FILE_UPLOAD_MAX_MEMORY_SIZE // 1024,
        routes="\n".join(f'        "~^{pattern}$" waiting;' for pattern in WAITING_PATHS),
    )


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


def pages_command(host: str, port: int, *, application: str = "xinshou.wsgi:application") -> list[str]:
    """Processes of one thread each, two for a core: a short answer waits less behind a page that computes
    (docs/performance.md)."""
    return [
        *(sys.executable, "-m", "granian", "--interface", "wsgi", "--workers", "4", "--blocking-threads", "1"),
        *("--no-ws", "--host", host, "--port", str(port), "--log-level", "warning", application),
    ]


def waiting_command(host: str, port: int) -> list[str]:
    return [
        *(sys.executable, "-m", "granian", "--interface", "asginl", "--workers", "1", "--no-ws"),
        *("--host", host, "--port", str(port), "--log-level", "warning", "xinshou.asgi:application"),
    ]
