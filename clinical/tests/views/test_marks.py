"""Marks that are drawn once a process."""

import pytest
from django.utils import translation

from clinical.templatetags.clinical_words import risk_chip


@pytest.mark.parametrize("level", [None, 1, 2, 3, 4])
def test_a_mark_that_is_kept_is_of_its_language(level: int | None) -> None:
    def words(language: str) -> str:
        with translation.override(language):
            return risk_chip(level)

    assert words("en") != words("zh-hans")
    assert words("en") == words("en")


def test_a_level_that_nobody_knows_is_not_drawn() -> None:
    with pytest.raises(KeyError):
        risk_chip(5)
