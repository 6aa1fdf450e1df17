"""Short ways of writing many spellings of a phrase."""

import re
from collections.abc import Iterator, Mapping
from itertools import product


def spelled(concepts: Mapping[str, str]) -> dict[str, str]:
    """Concepts with each choice `(a/b)` written out, also within another; `~` is the choice of a space or nothing."""
    return {name: "|".join(_written_out(phrases)) for name, phrases in concepts.items()}


def _written_out(phrases: str) -> list[str]:
    parts = [part.strip() for part in re.split(r"[|\n]", phrases) if part.strip()]
    loose = {_tidy(phrase) for part in parts for phrase in _choices(part)}
    return sorted({_tidy(spaced) for phrase in loose for spaced in _joined_or_apart(phrase)})


def _tidy(phrase: str) -> str:
    return re.sub(r" \*$", "", re.sub(r"\*+", "*", re.sub(" +", " ", phrase))).strip()


def _joined_or_apart(phrase: str) -> Iterator[str]:
    words = phrase.split("~")
    for gaps in product((" ", ""), repeat=len(words) - 1):
        yield "".join(word + gap for word, gap in zip(words, (*gaps, ""), strict=True))


def _choices(text: str) -> list[str]:
    """All readings of a text whose choices may stand in each other."""
    start = text.find("(")
    if start < 0:
        return [text]
    end = _closing(text, start)
    options = [reading for option in _split(text[start + 1 : end]) for reading in _choices(option)]
    return [text[:start] + option + rest for rest in _choices(text[end + 1 :]) for option in options]


def _closing(text: str, start: int) -> int:
    depth = 0
    for at in range(start, len(text)):
        depth += {"(": 1, ")": -1}.get(text[at], 0)
        if depth == 0:
            return at
    raise ValueError(f"a choice is not closed: {text!r}")


def _split(options: str) -> list[str]:
    parts, depth = [""], 0
    for letter in options:
        depth += {"(": 1, ")": -1}.get(letter, 0)
        if letter == "/" and depth == 0:
            parts.append("")
        else:
            parts[-1] += letter
    return parts
