"""What the companion says without a model: prepared sentences in each language, read once. Pure Python.

No clinician has checked any of them yet; each file says so, and docs/companion.md too."""

import json
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from chat.languages import LANGUAGES


@lru_cache
def texts_of(language: str) -> Mapping[str, Any]:
    """Raises KeyError for a language without texts."""
    if language not in LANGUAGES:
        raise KeyError(language)
    loaded: Mapping[str, Any] = json.loads((Path(__file__).parent / f"{language}.json").read_text(encoding="utf-8"))
    return loaded


def every_text(language: str) -> Iterator[tuple[str, str]]:
    """(name, text) of all that may be said."""
    for name, value in texts_of(language).items():
        if isinstance(value, str):
            yield name, value
        elif isinstance(value, list):
            yield from ((f"{name}.{number}", text) for number, text in enumerate(value))
        elif isinstance(value, dict):
            yield from ((f"{name}.{key}", text) for key, text in value.items())
