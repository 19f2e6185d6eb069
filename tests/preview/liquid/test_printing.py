"""Ruby's forms of values, of dates and of numbers, as they hold without Ruby at hand too."""

import datetime as dt

import pytest

from editor.preview.liquid.strftime import strftime
from editor.preview.liquid.values import inspect, output, to_s
from editor.site.times import parsed

TIME = dt.datetime(2021, 3, 4, 5, 6, 7, tzinfo=dt.timezone(dt.timedelta(hours=2)))


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        (True, "true"),
        (1.0, "1.0"),
        (1e20, "1.0e+20"),
        (1.5e-7, "1.5e-07"),
        (123456789012345.0, "123456789012345.0"),
        (float("nan"), "NaN"),
        (-float("inf"), "-Infinity"),
        ({"a": 1, 2: [None]}, '{"a"=>1, 2=>[nil]}'),
        (range(1, 4), "1..3"),
        ([1, [2, None]], "[1, [2, nil]]"),
        (dt.date(2021, 3, 4), "2021-03-04"),
        (TIME, "2021-03-04 05:06:07 +0200"),
        (TIME.replace(tzinfo=None), "2021-03-04 05:06:07 UTC"),
    ],
)
def test_a_value_prints_as_in_ruby(value, text):
    assert to_s(value) == text


def test_lists_are_joined_where_they_are_printed():
    assert output([1, [2, None, [{"a": 1}]]]) == '12{"a"=>1}'


def test_a_text_is_inspected_with_rubys_escapes():
    assert inspect('a"\n#{b}\u2028') == '"a\\"\\n\\#{b}\\u2028"'


@pytest.mark.parametrize(
    ("form", "text"),
    [
        ("%-d %e %P %s %j", "4  4 am 1614827167 063"),
        ("%^a %10Y %_m %:z %3N", "THU 0000002021  3 +02:00 000"),
        ("%Q %", None),
    ],
)
def test_a_time_is_written_in_a_form(form, text):
    if text is None:
        with pytest.raises(Exception, match="cannot end"):
            strftime(TIME, form)
    else:
        assert strftime(TIME, form) == text


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2021-03-04", "2021-03-04"),
        ("March 4th, 2021", "2021-03-04"),
        ("4 mar 2021", "2021-03-04"),
        ("4/3/2021", "2021-03-04"),
        ("2021-063", "2021-03-04"),
        ("nothing", None),
        ("2021-13-45", None),
    ],
)
def test_a_date_is_found_in_a_text(text, day):
    found = parsed(text, dt.UTC)
    assert (found and found.date().isoformat()) == day
