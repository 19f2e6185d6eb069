"""Plain scalars are what Ruby's Psych says they are."""

import datetime as dt

import pytest

from editor.site.scalars import scalar


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1,000", 1000), ("1_000", 1000), ("-5", -5), ("017", 15), ("0b101", 5), ("0x1F", 31),
        ("08", "08"), ("0o17", "0o17"), ("1__0", "1__0"), ("1.5", 1.5), (".5", 0.5), ("5.", 5.0),
        ("1,000.5", 1000.5), ("1.0e+3", 1000.0), ("1e3", "1e3"), ("1.5e3", "1.5e3"),
        ("12:30:45", 45045), ("12:30", 45000), ("190:20:30.15", 685230.15), ("-1:30", -1800),
        ("yes", True), ("Off", False), ("y", "y"), ("tRue", True), ("~", None), ("", None),
        ("nULL", None), ("-.inf", float("-inf")), ("2021-13-45", "2021-13-45"), ("+", "+"),
        (":sym", ":sym"), ("٣", "٣"), ("2021-03-04 05:06", "2021-03-04 05:06"), (".", "."),
    ],
)  # fmt: skip
def test_a_scalar_is_read_as_ruby_reads_it(text, value):
    found = scalar(text)
    assert (found, type(found)) == (value, type(value))


def test_a_day_is_a_date():
    assert scalar("2021-3-4") == dt.date(2021, 3, 4)


def test_a_time_keeps_the_offset_that_is_written():
    assert scalar("2021-03-04 05:06:07 +0200").isoformat() == "2021-03-04T05:06:07+02:00"


def test_a_time_in_utc_is_told_from_one_with_an_offset_of_nothing():
    assert scalar("2021-03-04T05:06:07Z").tzinfo is dt.UTC
    assert scalar("2021-03-04T05:06:07 +00:00").tzinfo is not dt.UTC


def test_a_time_without_a_zone_is_utc_seen_from_the_sites_zone():
    east = dt.timezone(dt.timedelta(hours=3), "east")
    assert scalar("2021-03-04 05:06:07.5", east).isoformat() == "2021-03-04T08:06:07.500000+03:00"


def test_digits_without_end_stay_text():
    assert scalar("1" * 100_000) == "1" * 100_000
