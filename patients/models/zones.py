from functools import cache
from zoneinfo import ZoneInfo

from xinshou.encryption import UNREADABLE


def zone_of(name: str) -> ZoneInfo:
    """UTC where the sealed name is damaged: a page then shows odd hours and everything else."""
    return _read("UTC" if name is UNREADABLE else name)


@cache
def _read(name: str) -> ZoneInfo:
    """Python itself keeps eight: a caseload in more zones would read them from disk for each patient."""
    return ZoneInfo(name)
