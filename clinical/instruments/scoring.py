"""Arithmetic shared by the scorers. Answers are validated before they come here."""

from collections.abc import Iterable

from clinical.instruments.base import Answers, Change, Cutoff, Instrument, Score, Verdict


def present(answer: int | None) -> int:
    if answer is None:
        raise ValueError("a scorer met a skipped item that its instrument requires")
    return answer


def scored(instrument: Instrument, answers: Answers) -> dict[int, int]:
    """Item number -> points, reverse items turned round."""
    return {
        item.number: item.minimum + item.maximum - present(answer) if item.reverse else present(answer)
        for item, answer in zip(instrument.items, answers, strict=True)
    }


def sum_of(points: dict[int, int], numbers: Iterable[int]) -> int:
    return sum(points[number] for number in numbers)


def severity_of(instrument: Instrument, total: int) -> str | None:
    """None where no bands are published; LookupError for a total outside them."""
    if not instrument.bands:
        return None
    for band in instrument.bands:
        if band.minimum <= total <= band.maximum:
            return band.severity
    raise LookupError(f"{instrument.code} has no band for its total")


def screening_cutoff(instrument: Instrument) -> Cutoff:
    if instrument.screening is None:
        raise LookupError(f"{instrument.code} has no screening cut-off")
    return instrument.screening


def sum_and_band(instrument: Instrument, answers: Answers) -> Score:
    total = sum(scored(instrument, answers).values())
    return Score(total=total, severity=severity_of(instrument, total))


def sum_and_screen(instrument: Instrument, answers: Answers) -> Score:
    total = sum(scored(instrument, answers).values())
    return Score(total=total, provisional={"positive_screen": total >= screening_cutoff(instrument).value})


def change(instrument: Instrument, previous_total: int | None, total: int | None) -> Change | None:
    """None when one of the two has no total: a first result, or an instrument without one."""
    if previous_total is None or total is None:
        return None
    points = total - previous_total
    return Change(points=points, reliable=_verdict(instrument, points))


def _verdict(instrument: Instrument, points: int) -> Verdict | None:
    rule = instrument.change_rule
    if rule is None:
        return None
    if abs(points) < rule.points:
        return "NO_CHANGE"
    return "IMPROVED" if (points > 0) == rule.higher_is_better else "DETERIORATED"
