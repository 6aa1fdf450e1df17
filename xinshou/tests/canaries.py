"""Words that must not be found anywhere, in scripts that people write in here, and every disguise to look for."""

import json
import os
from base64 import b64encode
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import count
from urllib.parse import quote

SCRIPTS = {
    "Chinese": "清晨河流灯塔远山",
    "Persian": "پچژگکیآب",
    "Tibetan": "ཀཁགངཅཆཇཉ",
    "Uyghur": "ئۇيغرچەۋ",
    "Turkish": "ğşıçöüİâ",
    "Cyrillic": "абвгдежз",
    "Hangul": "가나다라마바사아",
    "Burmese": "ကခဂဃငစဆဇ",
    "Devanagari": "कखगघङचछज",
}


def first_number(worker: str) -> int:
    """Workers of pytest-xdist share PostgreSQL's log: each has 512 of the 4,096 words."""
    return 512 * (int(worker.removeprefix("gw") or 0) % 8)


_numbers = count(first_number(os.environ.get("PYTEST_XDIST_WORKER", "")))

STEM = 8
"""Bytes."""


class Canaries:
    """Hands out words of eight letters, one script after the other, and remembers which field got which. A word is
    never given twice in a run, so that what one test plants is not found by another."""

    def __init__(self) -> None:
        self.words: dict[str, str] = {}

    def __call__(self, place: str) -> str:
        """A word for this field; the same field may ask again and gets another."""
        number = next(_numbers)
        letters = list(SCRIPTS.values())[number % len(SCRIPTS)]
        word = letters[:4] + "".join(letters[number >> shift & 7] for shift in (9, 6, 3, 0))
        return self.secret(place, word)

    def ascii(self, place: str) -> str:
        return self.secret(place, f"Canary{next(_numbers):04d}Bird")

    def secret(self, place: str, text: str) -> str:
        """Something the server made, which it may show once and not keep."""
        self.words[f"{len(self.words)} {place}"] = text
        return text

    def scripts(self) -> set[str]:
        return {name for name, letters in SCRIPTS.items() if any(letters[:4] in word for word in self.words.values())}

    def found_in(self, sink: bytes) -> set[str]:
        """A database's files are hundreds of megabytes, and words share their beginnings: each of these is looked for
        once."""
        begins = cache(sink.__contains__)
        return {
            place
            for place, word in self.words.items()
            if any(begins(needle[:STEM]) and needle in sink for needle in disguises(word))
        }


def disguises(word: str) -> Iterator[bytes]:
    """The word as it stands, in base64 at each of three offsets, in hex, for an address, and as JSON escapes it,
    which a message of the queue puts into base64."""
    raw = word.encode()
    yield raw
    yield from in_base64(raw)
    yield from (raw.hex().encode(), raw.hex().upper().encode())
    yield from (quote(word, safe="").encode(), quote(word, safe="").lower().encode())
    escaped = json.dumps(word)[1:-1].encode()
    yield from (escaped, escaped.replace(b"\\u", b"\\\\u"), escaped.upper().replace(b"\\U", b"\\u"))
    yield from in_base64(escaped)


def in_base64(raw: bytes) -> Iterator[bytes]:
    for offset in range(3):
        yield from {part := base64_at(raw, offset), part.translate(bytes.maketrans(b"+/", b"-_"))}


def base64_at(raw: bytes, offset: int) -> bytes:
    """What of its base64 form does not depend on the bytes before and after."""
    encoded = b64encode(bytes(offset) + raw)
    return encoded[(offset * 8 + 5) // 6 : (offset + len(raw)) * 8 // 6]


def hits(canaries: Canaries, sinks: Mapping[str, bytes]) -> dict[str, set[str]]:
    return {name: found for name, content in sinks.items() if (found := canaries.found_in(content))}
