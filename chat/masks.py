"""Takes names and numbers out of all texts of one call to a model, and puts the names back into what it answers."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from xinshou.pseudonyms import Pseudonymiser

_PLACEHOLDER = re.compile(r"\[([A-Z]+)_\d+\]")


class Mask:
    def __init__(self, pseudonymiser: Pseudonymiser) -> None:
        self._pseudonymiser = pseudonymiser
        self._originals: dict[str, str] = {}

    def hide(self, text: str) -> str:
        sent = self._pseudonymiser.replace(text)
        for part in sent.replacements:
            placeholder = sent.text[part.start : part.end]
            self._originals.setdefault(placeholder, sent.original[part.original_start : part.original_end])
        return sent.text

    def hide_all(self, value: Any) -> Any:
        """Every text in a tree of plain data; its keys are our own words."""
        if isinstance(value, str):
            return self.hide(value)
        if isinstance(value, Mapping):
            return {key: self.hide_all(inner) for key, inner in value.items()}
        if isinstance(value, Sequence):
            return [self.hide_all(inner) for inner in value]
        return value

    def show(self, text: str) -> str:
        """Names come back; a number or an address that a model repeats does not."""
        return _PLACEHOLDER.sub(lambda match: self._originals.get(match[0], "…") if match[1] == "NAME" else "…", text)
