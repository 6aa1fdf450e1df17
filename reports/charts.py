"""Chart geometry, no colours and no words: frozen numbers that a page paints with classes and a PDF with attributes.
Time runs left to right in every language. A day without a value is a gap, never a line drawn across it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from functools import cached_property, lru_cache
from typing import NamedTuple

DayPoint = tuple[date, int | None, Decimal | float | None]
"""(day, mood 0-10, sleep in hours 0-24); None means not reported, which is not zero."""
XY = tuple[float, float]

MOOD_MAX = 10
SLEEP_AXIS_HOURS = 12
MEAN_DAYS = 7
MEAN_NEEDS = 3
"""A mean of fewer reported days than this says more about the gaps than about the patient."""
DOTS_UP_TO_DAYS = 100
MARKER_LANES = {"RISK": 191.0, "ASSESSMENT": 211.0}
"""A form and the risk event that it opened fall on one day: each kind has its own height."""


@dataclass(frozen=True)
class Scale:
    """A straight map from [low, high] to [start, end]; values outside are drawn on the edge."""

    low: float
    high: float
    start: float
    end: float

    def at(self, value: float) -> float:
        inside = min(max(value, self.low), self.high)
        share = (inside - self.low) / (self.high - self.low) if self.high > self.low else 0.5
        return round(self.start + share * (self.end - self.start), 1)


@dataclass(frozen=True)
class DayScale:
    first: date
    last: date
    start: float
    end: float

    @cached_property
    def days(self) -> int:
        return max((self.last - self.first).days, 0) + 1

    @cached_property
    def step(self) -> float:
        return (self.end - self.start) / self.days

    def at(self, day: date) -> float:
        """The middle of the day's column."""
        return round(self.start + ((day - self.first).days + 0.5) * self.step, 1)

    @cached_property
    def columns(self) -> tuple[float, ...]:
        """The middles of all its days' columns, for an axis on which most of them are drawn."""
        return _columns(self.days, self.start, self.end)


@dataclass(frozen=True)
class Run:
    """Points of consecutive days."""

    points: tuple[XY, ...]

    @property
    def path(self) -> str:
        return "M" + " L".join(f"{x:g} {y:g}" for x, y in self.points)

    @property
    def is_lone(self) -> bool:
        return len(self.points) == 1


class Bar(NamedTuple):
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True)
class Tick:
    at: float
    value: int


class DateTick(NamedTuple):
    x: float
    day: date
    anchor: str
    """SVG text-anchor: the outer labels stay inside the picture."""


class Marker(NamedTuple):
    x: float
    y: float
    kind: str
    """RISK or ASSESSMENT."""
    day: date
    label: str

    @property
    def path(self) -> str:
        return _marker_path(self.kind, self.x, self.y)


@dataclass(frozen=True)
class MoodSleepChart:
    width: float
    height: float
    left: float
    right: float
    mood_top: float
    mood_bottom: float
    sleep_top: float
    sleep_bottom: float
    first: date
    last: date
    mood: tuple[Run, ...]
    mean: tuple[Run, ...]
    sleep: tuple[Bar, ...]
    mood_ticks: tuple[Tick, ...]
    sleep_ticks: tuple[Tick, ...]
    date_ticks: tuple[DateTick, ...]
    markers: tuple[Marker, ...]
    rows: tuple[DayPoint, ...]
    """The table twin: reported days only, newest first."""
    days: int
    reported_days: int

    @property
    def shows_dots(self) -> bool:
        return self.days <= DOTS_UP_TO_DAYS

    @property
    def is_empty(self) -> bool:
        return not self.rows

    @property
    def marker_kinds(self) -> frozenset[str]:
        return frozenset(marker.kind for marker in self.markers)


@dataclass(frozen=True)
class Sparkline:
    """(x, y) is the last reported day's point."""

    path: str
    x: float
    y: float
    last_mood: int
    days: int
    reported_days: int
    width: int = 120
    height: int = 30
    middle: float = 15.0


SPARK_ENDS, SPARK_Y = (2, 118), Scale(0, MOOD_MAX, 27, 3)
SPARK_HEIGHTS = [f"{SPARK_Y.at(mood):g}" for mood in range(MOOD_MAX + 1)]


@dataclass(frozen=True)
class BandStripe:
    y: float
    height: float
    severity: str
    minimum: int
    maximum: int
    pattern: int
    """0 is plain, then ever denser; the page has patterns 0 to 4."""

    @property
    def middle(self) -> float:
        return round(self.y + self.height / 2, 1)


@dataclass(frozen=True)
class ScoreDot:
    x: float
    y: float
    day: date
    total: int
    labelled: bool


@dataclass(frozen=True)
class BandChart:
    width: float
    height: float
    left: float
    right: float
    top: float
    bottom: float
    stripes: tuple[BandStripe, ...]
    dots: tuple[ScoreDot, ...]
    line: Run | None
    """Joins the forms for the eye; null with fewer than two."""
    ticks: tuple[Tick, ...]
    date_ticks: tuple[DateTick, ...]

    @property
    def plot_width(self) -> float:
        return self.right - self.left


@dataclass(frozen=True)
class StripPart:
    x: float
    width: float
    severity: str
    minimum: int
    is_here: bool


@dataclass(frozen=True)
class BandStrip:
    """One score on a ruler of its bands."""

    width: float
    height: float
    parts: tuple[StripPart, ...]
    needle: str


def mood_sleep_chart(
    points: Sequence[DayPoint], first: date, last: date, markers: Sequence[tuple[date, str, str]] = ()
) -> MoodSleepChart:
    """Days outside [first, last] are left out; `markers` are (day, "RISK" or "ASSESSMENT", label)."""
    shown = sorted((point for point in points if first <= point[0] <= last), key=lambda point: point[0])
    x = DayScale(first, last, 40, 628)
    mood_y, sleep_y = Scale(0, MOOD_MAX, 172, 16), Scale(0, SLEEP_AXIS_HOURS, 282, 226)
    moods = {day: mood for day, mood, _sleep in shown if mood is not None}
    rows = tuple(point for point in reversed(shown) if point[1] is not None or point[2] is not None)
    return MoodSleepChart(
        width=640, height=310, left=x.start, right=x.end, mood_top=mood_y.end, mood_bottom=mood_y.start,
        sleep_top=sleep_y.end, sleep_bottom=sleep_y.start, first=first, last=last,
        mood=_runs(moods, x, mood_y),
        mean=tuple(run for run in _runs(trailing_means(moods, first, last), x, mood_y) if not run.is_lone),
        sleep=tuple(_bars([(day, float(hours)) for day, _mood, hours in shown if hours is not None], x, sleep_y)),
        mood_ticks=tuple(Tick(mood_y.at(value), value) for value in (0, 5, 10)),
        sleep_ticks=tuple(Tick(sleep_y.at(value), value) for value in (0, 6, 12)),
        date_ticks=_date_ticks(x), markers=tuple(_markers(markers, x)),
        rows=rows, days=x.days, reported_days=len(rows),
    )  # fmt: skip


def sparkline(points: Sequence[DayPoint], first: date, last: date) -> Sparkline | None:
    """None where no mood was reported."""
    moods = [(day, mood) for day, mood, _sleep in sorted(points) if mood is not None and first <= day <= last]
    if not moods:
        return None
    days, (newest, last_mood) = (last - first).days + 1, moods[-1]
    x = _columns(days, *SPARK_ENDS)[(newest - first).days]
    return Sparkline(_spark_path(moods, first, days), x, SPARK_Y.at(last_mood), last_mood, days, len(moods))


def _spark_path(moods: Sequence[tuple[date, int]], first: date, days: int) -> str:
    """All runs in one path, since a list draws dozens. A lone point is a line of no length: its ends make a dot."""
    columns, start = _column_texts(days, *SPARK_ENDS), first.toordinal()
    runs: list[list[str]] = []
    expected = -1
    for day, mood in moods:
        number = day.toordinal() - start
        if number != expected:
            runs.append([])
        runs[-1].append(f"{columns[number]} {SPARK_HEIGHTS[mood]}")
        expected = number + 1
    return " ".join([f"M{' L'.join(run)}" if len(run) > 1 else f"M{run[0]}h0" for run in runs])


def band_chart(
    points: Sequence[tuple[date, int]], bands: Sequence[tuple[int, int, str]], minimum: int, maximum: int
) -> BandChart:
    """`bands` are (lowest total, highest total, severity code), empty where none are published."""
    ordered = sorted(points, key=lambda point: point[0])
    y = Scale(minimum, maximum, 176, 20)
    x = _score_days(ordered, 36, 512 if bands else 628)
    dots = tuple(
        ScoreDot(x.at(day), y.at(total), day, total, labelled=len(ordered) <= 16 or index == len(ordered) - 1)
        for index, (day, total) in enumerate(ordered)
    )
    return BandChart(
        width=640, height=212, left=x.start, right=x.end, top=y.end, bottom=y.start,
        stripes=tuple(_stripes(bands, y)), dots=dots,
        line=Run(tuple((dot.x, dot.y) for dot in dots)) if len(dots) > 1 else None,
        ticks=tuple(Tick(y.at(value), value) for value in _score_ticks(bands, minimum, maximum)),
        date_ticks=_dot_ticks(dots),
    )  # fmt: skip


def band_strip(total: int, bands: Sequence[tuple[int, int, str]], minimum: int, maximum: int) -> BandStrip:
    """Without bands the ruler is one plain part."""
    x = Scale(minimum, maximum, 8, 252)
    parts = tuple(
        StripPart(left, round(right - left, 1), severity, low, is_here=low <= total <= high and bool(severity))
        for (low, high, severity), left, right in _strip_edges(bands or [(minimum, maximum, "")], x)
    )
    at = x.at(total)
    return BandStrip(260, 36, parts, needle=f"M{at:g} 10 L{at + 6:g} 1 L{at - 6:g} 1 Z")


def trailing_means(moods: dict[date, int], first: date, last: date) -> dict[date, float]:
    """Mean of the reported days among the last seven, that day included, where at least three were reported."""
    means: dict[date, float] = {}
    start = first - timedelta(days=MEAN_DAYS - 1)
    days = [start + timedelta(days=offset) for offset in range((last - start).days + 1)]
    reported = [moods.get(day) for day in days]
    for end, day in enumerate(days[MEAN_DAYS - 1 :], MEAN_DAYS):
        window = [mood for mood in reported[end - MEAN_DAYS : end] if mood is not None]
        if len(window) >= MEAN_NEEDS:
            means[day] = sum(window) / len(window)
    return means


def _runs(values: dict[date, int] | dict[date, float], x: DayScale, y: Scale) -> tuple[Run, ...]:
    """A list draws six hundred points: each height, and each column of an axis, is worked out once."""
    heights = {value: y.at(value) for value in set(values.values())}
    columns, first = x.columns, x.first.toordinal()
    runs: list[list[XY]] = []
    expected = -1
    for day, value in sorted(values.items()):
        number = day.toordinal() - first
        if number != expected:
            runs.append([])
        runs[-1].append((columns[number], heights[value]))
        expected = number + 1
    return tuple([Run(tuple(points)) for points in runs])


@lru_cache(64)
def _columns(days: int, start: float, end: float) -> tuple[float, ...]:
    """The middles of the days' columns on an axis of so many days."""
    first = date(2000, 1, 1)
    x = DayScale(first, first + timedelta(days=days - 1), start, end)
    return tuple(x.at(first + timedelta(days=number)) for number in range(days))


def _bars(nights: Sequence[tuple[date, float]], x: DayScale, y: Scale) -> Iterator[Bar]:
    """No sleep at all is a hairline, so that it differs from no answer."""
    width = min(max(x.step * 0.64, 1), 26)
    shown_width = round(width, 1)
    heights = {hours: max(y.start - y.at(hours), 1) for hours in {hours for _day, hours in nights}}
    for day, hours in nights:
        left, height = x.columns[(day - x.first).days] - width / 2, heights[hours]
        yield Bar(round(left, 1), round(y.start - height, 1), shown_width, round(height, 1))


def _date_ticks(x: DayScale) -> tuple[DateTick, ...]:
    count = min(x.days, 7)
    offsets = [round(index * (x.days - 1) / max(count - 1, 1)) for index in range(count)]
    return tuple(
        DateTick(x.columns[offset], x.first + timedelta(days=offset), _anchor(index, count))
        for index, offset in enumerate(offsets)
    )


def _anchor(index: int, count: int) -> str:
    if count == 1 or 0 < index < count - 1:
        return "middle"
    return "start" if index == 0 else "end"


def _markers(markers: Iterable[tuple[date, str, str]], x: DayScale) -> Iterator[Marker]:
    return (
        Marker(x.columns[(day - x.first).days], MARKER_LANES[kind], kind, day, label)
        for day, kind, label in sorted(markers)
        if x.first <= day <= x.last
    )


@lru_cache(1024)
def _marker_path(kind: str, x: float, y: float) -> str:
    """▲ for a risk event, ● for an assessment: told apart by shape, not by colour."""
    if kind == "RISK":
        return f"M{x:g} {y - 10:g} L{x + 10:g} {y + 8:g} L{x - 10:g} {y + 8:g} Z"
    return f"M{x - 8:g} {y:g} A8 8 0 1 0 {x + 8:g} {y:g} A8 8 0 1 0 {x - 8:g} {y:g} Z"


def _score_days(ordered: Sequence[tuple[date, int]], start: float, end: float) -> DayScale:
    if not ordered:
        return DayScale(date(2000, 1, 1), date(2000, 1, 1), start, end)
    first, last = ordered[0][0], ordered[-1][0]
    margin = timedelta(days=max((last - first).days // 20, 1))
    return DayScale(first - margin, last + margin, start, end)


def _stripes(bands: Sequence[tuple[int, int, str]], y: Scale) -> Iterator[BandStripe]:
    """Stripes meet half-way between the last total of one band and the first of the next."""
    for index, (minimum, maximum, severity) in enumerate(bands):
        top = y.at(maximum if index == len(bands) - 1 else maximum + 0.5)
        bottom = y.at(minimum if index == 0 else minimum - 0.5)
        yield BandStripe(top, round(bottom - top, 1), severity, minimum, maximum, pattern=min(index, 4))


def _strip_edges(
    bands: Sequence[tuple[int, int, str]], x: Scale
) -> Iterator[tuple[tuple[int, int, str], float, float]]:
    for index, band in enumerate(bands):
        left = x.at(band[0] if index == 0 else band[0] - 0.5)
        yield band, left, x.at(band[1] if index == len(bands) - 1 else band[1] + 0.5)


def _score_ticks(bands: Sequence[tuple[int, int, str]], minimum: int, maximum: int) -> list[int]:
    inner = [band[0] for band in bands[1:]] if bands else [(minimum + maximum) // 2]
    return [minimum, *inner, maximum]


def _dot_ticks(dots: Sequence[ScoreDot]) -> tuple[DateTick, ...]:
    """First and last always, others where 70 units are free on both sides."""
    if not dots:
        return ()
    kept = [dots[0]]
    for dot in dots[1:-1]:
        if dot.x - kept[-1].x >= 70 and dots[-1].x - dot.x >= 70:
            kept.append(dot)
    if len(dots) > 1:
        kept.append(dots[-1])
    return tuple(DateTick(dot.x, dot.day, "middle") for dot in kept)


@lru_cache(64)
def _column_texts(days: int, start: float, end: float) -> tuple[str, ...]:
    return tuple(f"{x:g}" for x in _columns(days, start, end))
