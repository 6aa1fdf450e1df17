"""A task for test_outbox.py, imported by a real worker."""

import os
import time
from pathlib import Path
from uuid import UUID

from xinshou.outbox import outbox_task


@outbox_task(queue="risk")
def sleep_then_write(object_id: UUID) -> None:
    folder = Path(os.environ["OUTBOX_TEST_FOLDER"])
    (folder / f"{object_id}.started").touch()
    if not (folder / "quick").exists():
        time.sleep(60)
    (folder / f"{object_id}.done").touch()
