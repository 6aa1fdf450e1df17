from typing import Any

import pytest

from xinshou.encryption import blind_index, keyed_hash


@pytest.mark.parametrize(
    "same", ["mei.lin@example.org", "  Mei.Lin@Example.ORG ", "ｍｅｉ.lin@example.org", "MEI.LIN@EXAMPLE.ORG"]
)
def test_spelling_does_not_matter_to_the_blind_index(same: str) -> None:
    assert blind_index("email", same) == blind_index("email", "mei.lin@example.org")


@pytest.mark.parametrize(("one", "other"), [("straße", "STRASSE"), ("ΣΊΣΥΦΟΣ", "σίσυφοσ"), ("é", "e\u0301")])
def test_unicode_case_and_form_do_not_matter(one: str, other: str) -> None:
    assert blind_index("username", one) == blind_index("username", other)


def test_purposes_do_not_share_hashes() -> None:
    assert len({blind_index("email", "mei"), blind_index("username", "mei"), keyed_hash("email", "mei")}) == 3


def test_case_counts_in_a_keyed_hash() -> None:
    assert keyed_hash("token", "Ab") != keyed_hash("token", "ab")


def test_it_is_64_hex_digits_and_not_the_value() -> None:
    assert len(bytes.fromhex(blind_index("email", "mei"))) == 32


def test_hostile_unicode_is_hashed_not_refused() -> None:
    assert blind_index("username", "\ud800") != blind_index("username", "")


def test_a_new_master_key_leaves_it_valid(settings: Any) -> None:
    before = blind_index("email", "mei")
    settings.MASTER_KEYS = [("m9", b"9" * 32)]
    assert blind_index("email", "mei") == before


def test_a_new_index_key_does_not(settings: Any) -> None:
    before = blind_index("email", "mei")
    settings.INDEX_KEY = b"8" * 32
    assert blind_index("email", "mei") != before
