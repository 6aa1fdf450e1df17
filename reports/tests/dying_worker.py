"""A real worker for test_killed_worker.py: draws one report and ends itself by SIGKILL at the point it is told.

python -m reports.tests.dying_worker REPORT_ID POINT FOLDER"""

import os
import signal
import sys
from collections.abc import Callable
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Any, NoReturn
from uuid import UUID

import django
from django.core.files.storage import storages


def die(*_args: Any, **_kwargs: Any) -> NoReturn:
    os.kill(os.getpid(), signal.SIGKILL)
    raise SystemExit


def half_a_file(folder: Path) -> Callable[[str, Any], NoReturn]:
    def save(name: str, content: Any) -> NoReturn:
        data = content.read()
        with (folder / name).open("wb") as target:
            target.write(data[: len(data) // 2])
            target.flush()
            os.fsync(target.fileno())
        die()

    return save


def orphaned(real: Any, work: Callable[[], bytes]) -> bytes:
    """The parent dies while the child draws; the child then writes to nobody."""
    parent = os.getpid()

    def draw() -> bytes:
        os.kill(parent, signal.SIGKILL)
        return work()

    return bytes(real(draw))


def main(report_id: str, point: str, folder: str) -> None:
    django.setup()
    use_folder = import_module("reports.tests.store").use_folder
    drawing: Any = import_module("reports.services.drawing")
    use_folder(Path(folder))
    if point == "claimed":
        drawing._read = die
    elif point == "drawing":
        drawing.in_child = partial(orphaned, drawing.in_child)
    elif point == "half-written":
        storages["attachments"].save = half_a_file(Path(folder))  # type: ignore[method-assign,assignment]
    elif point == "stored":
        drawing._finish = die
    drawing.draw_report(UUID(report_id))
    if point == "committed":
        die()


if __name__ == "__main__":
    main(*sys.argv[1:])
