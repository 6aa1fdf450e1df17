"""Marks that are drawn once a process."""

import pytest
from django.utils import translation

from clinical.templatetags.clinical_words import risk_chip, score_cell
from clinical.views.caseload import ScoreCell


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


CELLS = [
    None,
    ScoreCell(12, None, None, "MODERATE"),
    ScoreCell(12, None, None, None),
    ScoreCell(12, -6, "IMPROVED", "MODERATE"),
    ScoreCell(12, 6, "DETERIORATED", "MODERATE"),
    ScoreCell(12, 0, "NO_CHANGE", "MODERATE"),
    ScoreCell(13, -6, "IMPROVED", "MODERATE"),
]


def score_cells(language: str) -> list[str]:
    with translation.override(language):
        return [score_cell(column, cell, language) for column in range(3) for cell in CELLS]


def test_a_score_cell_that_is_kept_is_of_its_form_result_and_language() -> None:
    english, chinese = score_cells("en"), score_cells("zh-hans")
    assert len(set(english)) == len(set(chinese)) == 3 * len(CELLS)
    assert english != chinese
    assert score_cells("en") == english
