from collections.abc import Callable
from pathlib import Path

from xinshou.layout import (
    ONE_THREAD,
    Part,
    alone_command,
    nginx_command,
    nginx_configuration,
    nginx_program,
    parts,
    places_here,
    ports,
)
from xinshou.management.commands import demo
from xinshou.management.commands.demo import HOST, Demo, is_alive
from xinshou.processes import Child

NO_NGINX = (
    "nginx is not here: pages come without live events and ask every few seconds. "
    "On Debian: apt-get install nginx-light"
)


class Command(demo.Command):
    help = "Run the product with invented data in the layout of production: WSGI and ASGI processes behind nginx."

    def make(self, folder: Path, port: int, say: Callable[[str], None]) -> Demo:
        return ProductionLayout(folder, port, say)


class ProductionLayout(Demo):
    """Without nginx one process of several workers takes the port itself, and nothing leads to the one that waits."""

    def __init__(self, folder: Path, port: int, say: Callable[[str], None]) -> None:
        super().__init__(folder, port, say)
        self.places = places_here(HOST, port, folder)

    def _web(self, env: dict[str, str]) -> Child:
        program = nginx_program()
        if program is None:
            self.say(NO_NGINX)
            return self._program(Part("web", alone_command(HOST, self.port), env=ONE_THREAD), env)
        configuration = self.folder / "nginx.conf"
        configuration.write_text(nginx_configuration(self.places), encoding="utf-8")
        behind = env | {"XINSHOU_STREAMS": "1", "TRUSTED_PROXIES": HOST}
        self._start(*(self._program(part, behind) for part in parts(self.places)))
        return self._program(Part("nginx", nginx_command(program, configuration)), env)

    def is_proxied(self) -> bool:
        return nginx_program() is not None

    def _answers(self) -> bool:
        behind = ports(self.places) if nginx_program() else []
        return all(is_alive(port) for port in (self.port, *behind))

    def _program(self, part: Part, env: dict[str, str]) -> Child:
        child = self._python(part.name, [], {**env, **part.env})
        child.command, child.niceness = part.command, part.niceness
        return child
