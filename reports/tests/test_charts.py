from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise
from types import SimpleNamespace

import pytest
from django.template import Context, Template
from django.utils import translation

from reports.charts import DayPoint, band_chart, band_strip, mood_sleep_chart, sparkline, trailing_means

DAY = date(2026, 3, 10)
PHQ9_BANDS = [
    (0, 4, "MINIMAL"),
    (5, 9, "MILD"),
    (10, 14, "MODERATE"),
    (15, 19, "MODERATELY_SEVERE"),
    (20, 27, "SEVERE"),
]


def day(offset: int) -> date:
    return DAY + timedelta(days=offset)


def points(*moods: int | None) -> list[DayPoint]:
    return [(day(offset), mood, None) for offset, mood in enumerate(moods)]


def test_a_missing_day_breaks_the_line() -> None:
    chart = mood_sleep_chart([(day(0), 4, None), (day(1), 5, None), (day(3), 6, None), (day(4), 7, None)], DAY, day(4))
    assert [len(run.points) for run in chart.mood] == [2, 2]


def test_a_day_with_sleep_but_no_mood_breaks_the_line_too() -> None:
    chart = mood_sleep_chart([(day(0), 4, 7.5), (day(1), None, 6.0), (day(2), 5, None)], DAY, day(2))
    assert [run.is_lone for run in chart.mood] == [True, True]
    assert len(chart.sleep) == 2


def test_one_point_is_a_dot() -> None:
    chart = mood_sleep_chart(points(5), DAY, DAY)
    assert chart.mood[0].is_lone
    assert chart.date_ticks[0].anchor == "middle"


def test_no_points_is_an_empty_chart() -> None:
    chart = mood_sleep_chart([], DAY, day(29))
    assert chart.is_empty
    assert (chart.mood, chart.mean, chart.sleep) == ((), (), ())


def test_points_outside_the_period_are_left_out() -> None:
    chart = mood_sleep_chart(points(1, 2, 3), day(1), day(1))
    assert [row[0] for row in chart.rows] == [day(1)]


def test_equal_moods_lie_on_one_height() -> None:
    chart = mood_sleep_chart(points(*[5] * 10), DAY, day(9))
    assert {y for run in chart.mood for _x, y in run.points} == {chart.mood_ticks[1].at}


def test_a_year_stays_inside_the_plot() -> None:
    chart = mood_sleep_chart([(day(offset), offset % 11, offset % 25) for offset in range(365)], DAY, day(364))
    xs = [x for run in chart.mood for x, _y in run.points]
    assert chart.left <= min(xs) < max(xs) <= chart.right
    assert all(chart.sleep_top <= bar.y <= chart.sleep_bottom for bar in chart.sleep)
    assert not chart.shows_dots
    assert len(chart.date_ticks) == 7


def test_time_runs_left_to_right_whatever_the_order_of_the_input() -> None:
    chart = mood_sleep_chart(list(reversed(points(1, 2, 3))), DAY, day(2))
    xs = [x for x, _y in chart.mood[0].points]
    assert xs == sorted(xs)


def test_table_twin_holds_every_reported_day_newest_first() -> None:
    chart = mood_sleep_chart([(day(0), 4, None), (day(1), None, None), (day(2), None, 6.0)], DAY, day(2))
    assert [row[0] for row in chart.rows] == [day(2), day(0)]


def test_no_sleep_differs_from_no_answer() -> None:
    chart = mood_sleep_chart([(day(0), 4, Decimal(0)), (day(1), 4, None)], DAY, day(1))
    assert [bar.height for bar in chart.sleep] == [1]


def test_mean_needs_three_reported_days_of_the_last_seven() -> None:
    means = trailing_means({day(0): 2, day(1): 4, day(2): 6}, DAY, day(9))
    assert means[day(2)] == pytest.approx(4)
    assert means[day(6)] == pytest.approx(4)
    assert day(1) not in means
    assert day(7) not in means


def test_markers_outside_the_period_are_left_out_and_kinds_differ_in_shape() -> None:
    marks = [(day(0), "RISK", "HIGH"), (day(1), "ASSESSMENT", "PHQ-9"), (day(99), "RISK", "LOW")]
    chart = mood_sleep_chart(points(1, 2), DAY, day(1), marks)
    assert [marker.label for marker in chart.markers] == ["HIGH", "PHQ-9"]
    assert abs(chart.markers[0].y - chart.markers[1].y) >= 18
    assert "A8 8" in chart.markers[1].path
    assert "A8 8" not in chart.markers[0].path


def test_sparkline_marks_the_last_reported_day() -> None:
    spark = sparkline([(day(0), 0, None), (day(2), 10, None), (day(3), None, 8.0)], DAY, day(3))
    assert spark is not None
    assert (spark.last_mood, spark.reported_days, spark.days) == (10, 2, 4)
    assert (spark.path, spark.x, spark.y) == ("M16.5 27h0 M74.5 3h0", 74.5, 3)


def test_sparkline_joins_days_in_a_row_and_leaves_out_what_is_outside() -> None:
    moods = [(day(3), 5, None), (day(-1), 1, None), (day(0), 0, None), (day(1), 10, None), (day(4), 9, None)]
    spark = sparkline(moods, DAY, day(3))
    assert spark is not None
    assert spark.path == "M16.5 27 L45.5 3 M103.5 15h0"


def test_sparkline_without_moods_has_no_last_point() -> None:
    assert sparkline([(DAY, None, 8.0)], DAY, day(6)) is None


def test_stripes_cover_the_scale_without_gap_or_overlap() -> None:
    chart = band_chart([(DAY, 10)], PHQ9_BANDS, 0, 27)
    edges = [(stripe.y, round(stripe.y + stripe.height, 1)) for stripe in chart.stripes]
    assert (edges[0][1], edges[-1][0]) == (chart.bottom, chart.top)
    assert all(upper[1] == pytest.approx(lower[0]) for lower, upper in pairwise(edges))


@pytest.mark.parametrize(("total", "severity"), [(0, "MINIMAL"), (9, "MILD"), (10, "MODERATE"), (27, "SEVERE")])
def test_a_score_is_drawn_inside_its_own_stripe(total: int, severity: str) -> None:
    chart = band_chart([(DAY, total)], PHQ9_BANDS, 0, 27)
    stripe = next(stripe for stripe in chart.stripes if stripe.severity == severity)
    assert stripe.y <= chart.dots[0].y <= stripe.y + stripe.height


def test_stripes_are_told_apart_by_pattern() -> None:
    assert [stripe.pattern for stripe in band_chart([], PHQ9_BANDS, 0, 27).stripes] == [0, 1, 2, 3, 4]


def test_without_bands_there_are_no_stripes() -> None:
    chart = band_chart([(DAY, 41)], [], 0, 80)
    assert chart.stripes == ()
    assert [tick.value for tick in chart.ticks] == [0, 40, 80]


def test_one_score_has_no_line_and_two_of_one_day_do_not_fail() -> None:
    assert band_chart([(DAY, 5)], PHQ9_BANDS, 0, 27).line is None
    assert len(band_chart([(DAY, 5), (DAY, 7)], PHQ9_BANDS, 0, 27).dots) == 2


def test_date_ticks_never_touch() -> None:
    chart = band_chart([(day(offset * 7), 5) for offset in range(52)], PHQ9_BANDS, 0, 27)
    xs = [tick.x for tick in chart.date_ticks]
    assert all(right - left >= 70 for left, right in pairwise(xs))


def test_strip_marks_the_part_that_holds_the_score() -> None:
    assert [part.severity for part in band_strip(18, PHQ9_BANDS, 0, 27).parts if part.is_here] == ["MODERATELY_SEVERE"]
    assert not any(part.is_here for part in band_strip(18, [], 0, 80).parts)


def test_page_says_no_data_instead_of_zero() -> None:
    row = SimpleNamespace(points=[], period_start=DAY, period_end=day(6))
    template = Template(
        "{% load charts %}{% mood_sparklines rows as found %}"
        '{% for spark in found %}{% include "reports/_sparkline.html" %}{% endfor %}'
    )
    with translation.override("en"):
        html = template.render(Context({"rows": [row]}))
    assert "no data" in html
    assert "<svg" not in html


def test_page_chart_has_words_for_screen_readers_and_no_inline_style() -> None:
    html = Template("{% load charts %}{% mood_sleep_chart points first last %}").render(
        Context({"points": points(0, 3, 9), "first": DAY, "last": day(2)})
    )
    assert 'role="img"' in html
    assert "<title" in html
    assert "<desc" in html
    assert "<table" in html
    assert "style=" not in html
