from collections.abc import Callable
from pathlib import Path

from xinshou.embedded import free_port
from xinshou.layout import (
    Places,
    nginx_command,
    nginx_configuration,
    nginx_program,
    pages_command,
    waiting_command,
)
from xinshou.management.commands import demo
from xinshou.management.commands.demo import HOST, Demo
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
    """Without nginx the pages' process takes the port itself, and nothing leads to the process that waits."""

    def _web(self, env: dict[str, str]) -> Child:
        program = nginx_program()
        if program is None:
            self.say(NO_NGINX)
            return self._program("web", pages_command(HOST, self.port), env)
        pages, waiting = free_port(), free_port()
        configuration = self.folder / "nginx.conf"
        places = Places(f"{HOST}:{self.port}", f"{HOST}:{pages}", f"{HOST}:{waiting}", self.folder)
        configuration.write_text(nginx_configuration(places), encoding="utf-8")
        behind = env | {"XINSHOU_STREAMS": "1", "TRUSTED_PROXIES": HOST}
        self._start(self._program("pages", pages_command(HOST, pages), behind))
        self._start(self._program("waiting", waiting_command(HOST, waiting), behind))
        return self._program("nginx", nginx_command(program, configuration), env)

    def _program(self, name: str, command: list[str], env: dict[str, str]) -> Child:
        child = self._python(name, [], env)
        child.command = command
        return child
