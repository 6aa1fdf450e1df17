"""Text packs: the words of an instrument in one language, as data with licence and provenance. A pack that cannot say
where its words come from does not load."""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import TypeVar

from clinical.instruments.base import Cutoff, Instrument, Item, Option
from clinical.instruments.registry import REGISTRY

SHIPPED = Path(__file__).parent / "packs"
SHA256 = re.compile(r"[0-9a-f]{64}")
SCRIPTS = {
    "zh": "zh-Hans",
    "zh-cn": "zh-Hans",
    "zh-sg": "zh-Hans",
    "zh-tw": "zh-Hant",
    "zh-hk": "zh-Hant",
    "zh-mo": "zh-Hant",
}
"""Chinese written without its script; never falls back from one script to the other."""

T = TypeVar("T")


class PackError(ValueError):
    """A text pack that must not be shown to anyone."""


@dataclass(frozen=True, slots=True)
class Pack:
    instrument: str
    language: str
    title: str
    period: str
    instructions: str
    items: dict[str, str]
    options: dict[str, tuple[Option, ...]]
    """Item key -> its answers in words, lowest value first."""
    severities: dict[str, str]
    licence: str
    credit: str
    source_url: str
    source_name: str
    source_sha256: str
    compared_by: str
    compared_on: str
    validation: str | None
    """The study that validated this language version; None when none was found."""
    validated: bool
    cutoff: Cutoff | None


@dataclass(frozen=True, slots=True)
class Packs:
    by_key: Mapping[tuple[str, str], Pack]

    def get(self, code: str, language: str) -> Pack | None:
        """The pack in this language, else in its base language (en-GB -> en), else None."""
        for tag in fallbacks(language):
            if (code, tag) in self.by_key:
                return self.by_key[code, tag]
        return None

    def languages(self, code: str) -> list[str]:
        return sorted(pack.language for pack in self.by_key.values() if pack.instrument == code)


def fallbacks(language: str) -> list[str]:
    tag = language.replace("_", "-").lower()
    tag = SCRIPTS[tag].lower() if tag in SCRIPTS else tag
    parts = tag.split("-")
    return ["-".join(parts[:length]) for length in range(len(parts), 0, -1)]


def load_packs(*folders: Path | str) -> Packs:
    """The shipped packs and those of the given folders of licensed texts; a later folder replaces an earlier text.
    Raises PackError naming the file."""
    found = {_key(pack): pack for pack in _read_folder(SHIPPED)}
    for pack in found.values():
        if not REGISTRY[pack.instrument].text_may_ship:
            raise PackError(f"{pack.instrument}: the licence does not let this text be shipped")
    for folder in folders:
        found |= {_key(pack): pack for pack in _read_folder(Path(folder))}
    return Packs(found)


@lru_cache(maxsize=1)
def shipped_packs() -> Packs:
    return load_packs()


def in_language(instrument: Instrument, language: str, packs: Packs | None = None) -> Instrument:
    """The instrument with the cut-off that the pack of this language names, if it names one."""
    pack = (packs or shipped_packs()).get(instrument.code, language)
    return instrument if pack is None or pack.cutoff is None else replace(instrument, screening=pack.cutoff)


def validated_in(instrument: Instrument, language: str, packs: Packs | None = None) -> bool:
    """Whether a severity band or a verdict may be shown to someone who answered in this language."""
    pack = (packs or shipped_packs()).get(instrument.code, language)
    return pack is not None and pack.validated


def _key(pack: Pack) -> tuple[str, str]:
    return pack.instrument, pack.language.lower()


def _read_folder(folder: Path) -> Iterable[Pack]:
    if not folder.is_dir():
        raise PackError(f"{folder}: no such folder of text packs")
    return [read_pack(path) for path in sorted(folder.glob("*.json"))]


def read_pack(path: Path) -> Pack:
    try:
        raw = json.loads(path.read_text(encoding="utf-8"))
        return _pack(raw)
    except PackError as error:
        raise PackError(f"{path.name}: {error}") from None
    except ValueError:
        raise PackError(f"{path.name}: not UTF-8 JSON") from None


def _pack(raw: object) -> Pack:
    data = _typed(raw, dict, "the pack")
    code = _text(data, "instrument")
    if code not in REGISTRY:
        raise PackError("instrument is unknown")
    instrument = REGISTRY[code]
    return Pack(
        instrument=code,
        language=_text(data, "language"),
        title=_text(data, "title"),
        period=_text(data, "period"),
        instructions=_text(data, "instructions"),
        items=_items(instrument, data),
        options={item.key: _options(item, data) for item in instrument.items},
        severities=_severities(instrument, data),
        licence=_text(data, "licence"),
        credit=_text(data, "credit"),
        source_url=_source_url(data),
        source_name=_text(data, "source_name"),
        source_sha256=_checksum(data),
        compared_by=_text(data, "compared_by"),
        compared_on=_text(data, "compared_on"),
        validation=_optional_text(data, "validation"),
        validated=_validated(data),
        cutoff=_cutoff(data),
    )


def _typed(value: object, kind: type[T], name: str) -> T:
    if not isinstance(value, kind):
        raise PackError(f"{name} is missing or of the wrong type")
    return value


def _text(data: Mapping[str, object], name: str) -> str:
    value = _typed(data.get(name), str, name)
    if not value.strip():
        raise PackError(f"{name} is empty")
    return value


def _optional_text(data: Mapping[str, object], name: str) -> str | None:
    return None if data.get(name) is None else _text(data, name)


def _source_url(data: Mapping[str, object]) -> str:
    url = _text(data, "source_url")
    if not url.startswith(("https://", "http://")):
        raise PackError("source_url is no address")
    return url


def _checksum(data: Mapping[str, object]) -> str:
    checksum = _text(data, "source_sha256")
    if not SHA256.fullmatch(checksum):
        raise PackError("source_sha256 is no SHA-256")
    return checksum


def _validated(data: Mapping[str, object]) -> bool:
    validated = _typed(data.get("validated"), bool, "validated")
    if validated and data.get("validation") is None:
        raise PackError("validated without a validation study")
    return validated


def _items(instrument: Instrument, data: Mapping[str, object]) -> dict[str, str]:
    items = _typed(data.get("items"), dict, "items")
    if list(items) != [item.key for item in instrument.items]:
        raise PackError("items are not those of the instrument, in order")
    return {key: _text(items, key) for key in items}


def _options(item: Item, data: Mapping[str, object]) -> tuple[Option, ...]:
    special = _optional_labels(data, "item_options")
    labels = _typed(special[item.key] if item.key in special else data.get("options"), dict, "options")
    values = range(item.minimum, item.maximum + 1)
    if list(labels) != [str(value) for value in values]:
        raise PackError(f"options do not cover {item.key}, lowest first")
    return tuple(Option(value, _text(labels, str(value))) for value in values)


def _severities(instrument: Instrument, data: Mapping[str, object]) -> dict[str, str]:
    labels = _optional_labels(data, "severities")
    if labels and list(labels) != [band.severity for band in instrument.bands]:
        raise PackError("severities are not those of the instrument, in order")
    return {severity: _text(labels, severity) for severity in labels}


def _optional_labels(data: Mapping[str, object], name: str) -> dict[str, object]:
    return _typed(data[name], dict, name) if name in data else {}


def _cutoff(data: Mapping[str, object]) -> Cutoff | None:
    raw = data.get("cutoff")
    if raw is None:
        return None
    cutoff = _typed(raw, dict, "cutoff")
    value = _typed(cutoff.get("value"), int, "cutoff.value")
    return Cutoff(value, _text(cutoff, "meaning"), _text(cutoff, "source"), _text(data, "language"))
