"""Answer lists that are valid for each instrument, to be bent by the tests."""

from clinical.instruments import REGISTRY

ALL_CODES = sorted(REGISTRY)

LOWEST: dict[str, list[int | None]] = {
    code: [item.minimum for item in instrument.items] for code, instrument in REGISTRY.items()
}
HIGHEST: dict[str, list[int | None]] = {
    code: [item.maximum for item in instrument.items] for code, instrument in REGISTRY.items()
}


def with_total(code: str, total: int) -> list[int | None]:
    """Answers of an instrument without reverse items that add up to this total, filled from the first item on."""
    answers: list[int | None] = []
    for item in REGISTRY[code].items:
        points = min(item.maximum, total)
        answers.append(points)
        total -= points
    assert total == 0
    return answers


def form_of(answers: list[int | None]) -> dict[str, int | None]:
    return {f"q{number}": answer for number, answer in enumerate(answers, start=1)}
