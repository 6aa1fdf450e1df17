import hashlib
import json
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

from clinical.instruments import (
    REGISTRY,
    PackError,
    describe,
    in_language,
    load_packs,
    score,
    shipped_packs,
    validated_in,
)
from clinical.instruments.text_packs import SHIPPED

SHIPPED_FILES = sorted(SHIPPED.glob("*.json"))
MAY_NOT_SHIP = ["ISI", "PSS", "RHS15", "CSSRS"]


def raw(name: str = "phq9.en") -> dict[str, object]:
    data: dict[str, object] = json.loads((SHIPPED / f"{name}.json").read_text(encoding="utf-8"))
    return data


def folder_with(tmp_path: Path, data: object) -> Path:
    (tmp_path / "pack.json").write_text(json.dumps(data), encoding="utf-8")
    return tmp_path


def licensed_isi() -> dict[str, object]:
    return raw() | {
        "instrument": "ISI",
        "items": {f"q{number}": f"item {number}" for number in range(1, 8)},
        "options": {str(value): f"answer {value}" for value in range(5)},
        "severities": {},
        "licence": "Mapi Research Trust, contract 4711",
    }


def plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text).replace("<br>", " ").lower()


@pytest.mark.parametrize("path", SHIPPED_FILES, ids=lambda path: path.name)
def test_the_checksum_is_that_of_the_passage_that_was_read(path: Path) -> None:
    data = json.loads(path.read_text(encoding="utf-8"))
    passage = (SHIPPED / data["source_passage"]).read_bytes()
    assert hashlib.sha256(passage).hexdigest() == data["source_sha256"]


@pytest.mark.parametrize("path", SHIPPED_FILES, ids=lambda path: path.name)
def test_every_word_shipped_stands_in_the_passage_or_is_a_named_emendation(path: Path) -> None:
    data = json.loads(path.read_text(encoding="utf-8"))
    passage = plain((SHIPPED / data["source_passage"]).read_text(encoding="utf-8"))
    emended = {emendation["where"] for emendation in data.get("emendations", [])}
    texts = data["items"] | {f"options.{value}": label for value, label in data["options"].items()}
    strange = {where for where, text in texts.items() if plain(text) not in passage}
    assert strange <= emended


@pytest.mark.parametrize("path", SHIPPED_FILES, ids=lambda path: path.name)
def test_file_name_credit_and_who_compared(path: Path) -> None:
    data = json.loads(path.read_text(encoding="utf-8"))
    assert path.name == f"{data['instrument'].lower()}.{data['language']}.json"
    assert data["credit"]
    assert data["compared_by"] == "the development session, machine reading; no clinician has checked"


def test_what_ships() -> None:
    packs = shipped_packs()
    assert {code: packs.languages(code) for code in REGISTRY if packs.languages(code)} == {
        "PHQ9": ["en", "zh-Hans"],
        "PHQ2": ["en", "zh-Hans"],
        "GAD7": ["en", "zh-Hans"],
        "GAD2": ["en", "zh-Hans"],
        "WHO5": ["en", "zh-Hans"],
        "PCL5": ["en"],
        "PC_PTSD_5": ["en"],
    }


@pytest.mark.parametrize("code", MAY_NOT_SHIP)
def test_protected_texts_do_not_ship(code: str) -> None:
    assert not REGISTRY[code].text_may_ship
    assert shipped_packs().languages(code) == []


def test_a_protected_text_among_the_shipped_ones_stops_everything(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("clinical.instruments.text_packs.SHIPPED", folder_with(tmp_path, licensed_isi()))
    with pytest.raises(PackError, match="ISI"):
        load_packs()


def test_a_licensed_folder_adds_a_text(tmp_path: Path) -> None:
    packs = load_packs(folder_with(tmp_path, licensed_isi()))
    pack = packs.get("ISI", "en")
    assert pack is not None
    assert (pack.items["q7"], pack.licence) == ("item 7", "Mapi Research Trust, contract 4711")
    assert packs.languages("PHQ9") == ["en", "zh-Hans"]


def test_bands_need_a_validated_text(tmp_path: Path) -> None:
    unvalidated = raw() | {"language": "fa", "validated": False, "validation": None}
    described = describe(REGISTRY["PHQ9"], "fa", load_packs(folder_with(tmp_path, unvalidated)))
    assert (described["validated"], described["bands"], described["language"]) == (False, None, "fa")


@pytest.mark.parametrize(
    "field",
    ["licence", "credit", "source_url", "source_name", "source_sha256", "compared_by", "compared_on", "title", "period",
     "language", "instructions", "items", "options", "validated", "instrument"],
)  # fmt: skip
@pytest.mark.parametrize("bend", [lambda data, field: data.pop(field), lambda data, field: data.update({field: ""})])
def test_a_pack_that_lacks_a_field_does_not_load(
    field: str, bend: Callable[[dict[str, object], str], None], tmp_path: Path
) -> None:
    data = raw()
    bend(data, field)
    with pytest.raises(PackError, match=r"pack\.json"):
        load_packs(folder_with(tmp_path, data))


@pytest.mark.parametrize(
    "changed",
    [
        {"instrument": "NOPE"},
        {"source_sha256": "0" * 63},
        {"source_sha256": "Z" * 64},
        {"source_url": "ftp://example.org"},
        {"validation": None},
        {"validated": "yes"},
        {"items": {"q1": "only one"}},
        {"items": ["q1"]},
        {"options": {"0": "no", "1": "yes"}},
        {"item_options": {"q1": {"0": "no"}}},
        {"severities": {"MILD": "mild"}},
        {"cutoff": {"value": "23", "meaning": "m", "source": "s"}},
        {"cutoff": {"value": 23}},
    ],
    ids=repr,
)
def test_a_pack_that_does_not_fit_does_not_load(changed: dict[str, object], tmp_path: Path) -> None:
    with pytest.raises(PackError):
        load_packs(folder_with(tmp_path, raw() | changed))


@pytest.mark.parametrize("content", [b"", b"[]", b"null", b"{", b"\xff\xfe", b'"text"'])
def test_a_file_that_is_no_pack(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "pack.json").write_bytes(content)
    with pytest.raises(PackError):
        load_packs(tmp_path)


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(PackError):
        load_packs(tmp_path / "missing")


@pytest.mark.parametrize(
    ("language", "found"),
    [
        ("en", "en"), ("en-GB", "en"), ("EN_us", "en"), ("zh-Hans", "zh-Hans"), ("zh-hans", "zh-Hans"),
        ("zh", "zh-Hans"),
        ("zh-CN", "zh-Hans"), ("zh_Hans_SG", "zh-Hans"), ("zh-Hant", None), ("zh-TW", None), ("zh-HK", None),
        ("fa", None), ("bo", None), ("ug", None), ("", None), ("e", None),
    ],
)  # fmt: skip
def test_language_falls_back_to_its_base_and_never_to_another_script(language: str, found: str | None) -> None:
    pack = shipped_packs().get("PHQ9", language)
    assert (pack.language if pack else None) == found


@pytest.mark.parametrize(
    ("code", "language", "validated"),
    [
        ("PHQ9", "en", True), ("PHQ9", "zh-Hans", True), ("GAD2", "zh-Hans", False), ("PCL5", "zh-Hans", False),
        ("PHQ9", "bo", False), ("ISI", "en", False), ("CSSRS", "en", False),
    ],
)  # fmt: skip
def test_validated_in(code: str, language: str, validated: bool) -> None:
    assert validated_in(REGISTRY[code], language) is validated


def test_the_cutoff_of_a_pack_is_the_one_in_force(tmp_path: Path) -> None:
    arabic = raw("pcl5.en") | {
        "language": "ar",
        "cutoff": {"value": 23, "meaning": "23 or more", "source": "Ibrahim 2018"},
    }
    packs = load_packs(folder_with(tmp_path, arabic))
    provisional = score(in_language(REGISTRY["PCL5"], "ar-SY", packs), [2] * 12 + [0] * 8).provisional
    assert provisional is not None
    assert (provisional["cutoff"], provisional["cutoff_met"]) == (23, True)
    assert in_language(REGISTRY["PCL5"], "en", packs) is REGISTRY["PCL5"]
