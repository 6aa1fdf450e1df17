import json

import pytest

from clinical.instruments import REGISTRY, describe, severity_label, shipped_packs, summarise
from clinical.tests.instruments.forms import ALL_CODES

FIELDS = {
    "code", "name", "version", "administered_by", "available", "language", "languages", "validated", "licence",
    "source", "period", "min_score", "max_score", "bands", "cutoffs", "change_threshold", "risk_items", "items",
}  # fmt: skip


@pytest.mark.parametrize("language", ["en", "zh-Hans", "bo"])
@pytest.mark.parametrize("code", ALL_CODES)
def test_the_shape_of_the_contract(code: str, language: str) -> None:
    described = json.loads(json.dumps(describe(REGISTRY[code], language)))
    assert set(described) == FIELDS
    assert {frozenset(item) for item in described["items"]} == {
        frozenset({"key", "number", "text", "min", "max", "reverse", "options"})
    }
    assert {frozenset(cutoff) for cutoff in described["cutoffs"]} <= {frozenset({"value", "meaning", "source"})}


def test_summary_is_the_description_without_items() -> None:
    described = describe(REGISTRY["PHQ9"], "en")
    del described["items"]
    assert described == summarise(REGISTRY["PHQ9"], "en")


def test_phq9_in_english() -> None:
    described = json.loads(json.dumps(describe(REGISTRY["PHQ9"], "en-US")))
    assert described["language"] == "en"
    assert described["validated"] is True
    assert described["bands"][1] == {"severity": "MILD", "min": 5, "max": 9, "label": "mild"}
    assert described["items"][8]["text"].startswith("Thoughts that you would be better off dead")
    assert described["items"][8]["options"][3] == {"value": 3, "label": "Nearly every day"}
    assert described["risk_items"] == ["q9"]
    assert described["change_threshold"] == 6
    assert "No permission required" in described["licence"]


def test_phq9_in_chinese() -> None:
    described = json.loads(json.dumps(describe(REGISTRY["PHQ9"], "zh-CN")))
    assert described["items"][1]["text"] == "感到心情低落、沮丧或绝望"
    assert described["bands"][2]["label"] == "中度"
    assert (7, "Wang 2014, zh-Hans version") in [(cutoff["value"], cutoff["source"]) for cutoff in described["cutoffs"]]


def test_a_language_without_text_has_no_words_and_no_bands() -> None:
    described = json.loads(json.dumps(describe(REGISTRY["PHQ9"], "bo")))
    assert (described["language"], described["validated"], described["bands"]) == ("bo", False, None)
    assert {item["text"] for item in described["items"]} == {None}
    assert {option["label"] for item in described["items"] for option in item["options"]} == {None}
    assert [option["value"] for option in described["items"][0]["options"]] == [0, 1, 2, 3]


@pytest.mark.parametrize("code", ["PCL5", "WHO5", "PHQ2", "ITQ", "CSSRS"])
def test_no_bands_where_none_are_published(code: str) -> None:
    assert describe(REGISTRY[code], "en")["bands"] is None


@pytest.mark.parametrize("code", ["ITQ", "CSSRS"])
def test_no_range_where_there_is_no_total(code: str) -> None:
    described = describe(REGISTRY[code], "en")
    assert (described["min_score"], described["max_score"]) == (None, None)


def test_rhs15_ends_with_the_thermometer() -> None:
    described = json.loads(json.dumps(describe(REGISTRY["RHS15"], "en")))
    assert (described["items"][14]["key"], described["items"][14]["max"]) == ("q15", 10)


def test_pss_shows_which_items_are_reversed() -> None:
    items = json.loads(json.dumps(describe(REGISTRY["PSS"], "en")))["items"]
    assert [item["number"] for item in items if item["reverse"]] == [4, 5, 7, 8]


def test_pcl5_names_the_cutoff_found_among_displaced_kurds_and_arabs() -> None:
    cutoffs = json.loads(json.dumps(describe(REGISTRY["PCL5"], "en")))["cutoffs"]
    assert [(cutoff["value"], cutoff["source"]) for cutoff in cutoffs][2] == (23, "Ibrahim 2018, ar version")


@pytest.mark.parametrize("code", ALL_CODES)
def test_every_number_names_its_source(code: str) -> None:
    instrument = REGISTRY[code]
    assert all(cutoff.source for cutoff in instrument.cutoffs)
    assert bool(instrument.bands) == bool(instrument.bands_source)
    assert instrument.change_rule is None or instrument.change_rule.source


def test_severity_label_without_a_pack_is_the_code_in_plain_words() -> None:
    assert severity_label("MODERATELY_SEVERE", None) == "moderately severe"
    assert severity_label("SEVERE", shipped_packs().get("GAD7", "zh")) == "重度"
