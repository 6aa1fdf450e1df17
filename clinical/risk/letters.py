"""A function of single letters as a table for `str.translate`."""

from collections.abc import Callable

MOST_LETTERS = 8192
"""That are kept; a text may hold every letter there is."""


class Letters(dict[int, str]):
    """Code point to what becomes of its letter, worked out when it is met first."""

    def __init__(self, become: Callable[[str], str]) -> None:
        super().__init__()
        self._become = become

    def __missing__(self, code: int) -> str:
        if len(self) >= MOST_LETTERS:
            self.clear()
        made = self[code] = self._become(chr(code))
        return made
