"""What a person sends is never kept as it came: decoded and written anew, or refused. Pure Python, no Django."""

from messaging.cleaning.base import CleanFile, FileRefused, NotAllowed, Unreadable
from messaging.cleaning.kinds import clean

__all__ = ["CleanFile", "FileRefused", "NotAllowed", "Unreadable", "clean"]
