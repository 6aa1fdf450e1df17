"""Large pages for what a process has loaded: under load every process finds the processor's table of pages full of the
others', and a page of 2 MiB needs one entry where small ones need 512."""

import ctypes
import mmap
import sys
from collections.abc import Iterator
from pathlib import Path

LARGE = 2 << 20
"""Bytes of a large page on x86-64 and on ARM with small pages of 4 KiB."""
MADV_COLLAPSE = 25
"""Linux since 6.1, not yet among Python's names."""
MAPS = Path("/proc/self/maps")


def use_large_pages() -> None:
    """Asks for them where memory holds objects; a system that has none to give says no, and nothing is lost."""
    if sys.platform != "linux":
        return
    advise = ctypes.CDLL(None).madvise
    advise.argtypes = (ctypes.c_void_p, ctypes.c_size_t, ctypes.c_int)
    for start, end in stretches(MAPS.read_text(encoding="utf-8")):
        for advice in (mmap.MADV_HUGEPAGE, MADV_COLLAPSE):
            advise(start, end - start, advice)


def stretches(maps: str) -> Iterator[tuple[int, int]]:
    """The whole large pages in what is writable, private and of no file, stacks left out (see proc_pid_maps(5))."""
    for line in maps.splitlines():
        addresses, access, _offset, _device, inode, *name = line.split(maxsplit=5)
        if access != "rw-p" or inode != "0" or name not in ([], ["[heap]"]):
            continue
        first, last = (int(address, 16) for address in addresses.split("-"))
        start, end = -(-first // LARGE) * LARGE, last // LARGE * LARGE
        if start < end:
            yield start, end
