import os
import subprocess
import sys
from pathlib import Path

import pytest
from packaging.version import Version

from xinshou.large_pages import LARGE, stretches

SWITCH = Path("/sys/kernel/mm/transparent_hugepage/enabled")
MAPS = """\
00400000-00900000 rw-p 00000000 00:00 0
01100000-01d00000 rw-p 00000000 00:00 0                                  [heap]
02000000-02400000 r-xp 00000000 08:01 42                                 /usr/bin/python3.11
02400000-02a00000 rw-p 00000000 08:01 42                                 /usr/bin/python3.11
02a00000-03000000 r--p 00000000 00:00 0
03000000-03600000 rw-s 00000000 00:01 7                                  /dev/shm/a name with spaces
03600000-037fffff rw-p 00000000 00:00 0
7ffc00000000-7ffc00800000 rw-p 00000000 00:00 0                          [stack]
"""
HELD = """
from xinshou.large_pages import use_large_pages
held = [object() for _ in range(2_000_000)]
use_large_pages()
print(next(line.split()[1] for line in open("/proc/self/smaps_rollup") if line.startswith("AnonHugePages")))
"""


def test_only_whole_large_pages_of_what_holds_objects_are_asked_for() -> None:
    assert list(stretches(MAPS)) == [(0x400000, 0x800000), (0x1200000, 0x1C00000)]


@pytest.mark.skipif(
    not SWITCH.exists()
    or "[never]" in SWITCH.read_text()
    or Version(os.uname().release.split("-")[0]) < Version("6.1"),
    reason="this system has no large pages to ask for",
)
def test_what_a_process_holds_lies_on_large_pages() -> None:
    command = [sys.executable, "-c", HELD]
    told = subprocess.run(command, capture_output=True, text=True, check=True)
    assert int(told.stdout) * 1024 >= LARGE
