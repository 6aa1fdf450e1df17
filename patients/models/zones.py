from zoneinfo import ZoneInfo

from xinshou.encryption import UNREADABLE


def zone_of(name: str) -> ZoneInfo:
    """UTC where the sealed name is damaged: a page then shows odd hours and everything else."""
    return ZoneInfo("UTC" if name is UNREADABLE else name)
