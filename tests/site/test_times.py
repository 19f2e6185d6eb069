"""Times as writers write them, and as Ruby reads them."""

import datetime as dt

import pytest

from editor.site.times import parsed, zone
from tests.oracle import Oracle

MOMENTS = [
    ("2021-03-04", "2021-03-04T00:00:00"), ("2021/3/4", "2021-03-04T00:00:00"),
    ("20210304", "2021-03-04T00:00:00"), ("20-02-03", "2020-02-03T00:00:00"),
    ("03/04/2021", "2021-04-03T00:00:00"), ("March 4, 2021", "2021-03-04T00:00:00"),
    ("4 Mar 2021 10:00 PM", "2021-03-04T22:00:00"), ("2021-03-04T05:06", "2021-03-04T05:06:00"),
    ("2021-03-04 05:06 EST", "2021-03-04T05:06:00-05:00"),
    ("Thu, 04 Mar 2021 05:06:07 GMT", "2021-03-04T05:06:07+00:00"),
    ("2021-03-04 05:06:07 -0530", "2021-03-04T05:06:07-05:30"),
    ("2021-03-04 5pm", "2021-03-04T17:00:00"), ("4-Mar-2021 12:30 p.m.", "2021-03-04T12:30:00"),
    ("20210304T050607Z", "2021-03-04T05:06:07+00:00"),
    ("20210304 05:06", "2021-03-04T05:06:00"),
    ("2021-03-04 05:06:07 Europe/Berlin", "2021-03-04T05:06:07"),
    ("2021-03-04 05:06:07 CEST", "2021-03-04T05:06:07"),
    ("2021-03-04 05:06 est", "2021-03-04T05:06:00-05:00"),
    ("2021-03-04 24:00", "2021-03-05T00:00:00"), ("2021-02-30", "2021-03-02T00:00:00"),
    ("2021-064", "2021-03-05T00:00:00"), ("2021/03", "2021-03-01T00:00:00"),
    ("1/2/03", "2001-02-03T00:00:00"), ("4th of March 2021", "2021-03-01T00:00:00"),
]  # fmt: skip
NOTHING = [
    "hello", "2021-03", "2021-02-32", "2021-03-04 25:99", "2021-03-04 24:01", "", "12/31/2021",
]  # fmt: skip
BERLIN = zone("Europe/Berlin")


@pytest.mark.parametrize(("text", "moment"), MOMENTS)
def test_a_time_is_read_in_its_own_zone_or_that_of_the_site(text, moment):
    found = parsed(text, BERLIN)
    wanted = dt.datetime.fromisoformat(moment)
    assert found == (wanted if wanted.tzinfo else wanted.replace(tzinfo=BERLIN))


@pytest.mark.parametrize("text", NOTHING)
def test_what_is_no_time_is_none(text):
    assert parsed(text, dt.UTC) is None


@pytest.mark.parametrize(("text", "month", "day"), [("04 March", 3, 4), ("3/4", 3, 4)])
def test_a_day_without_a_year_is_of_this_year(text, month, day):
    year = dt.datetime.now(dt.UTC).year
    assert parsed(text, dt.UTC) == dt.datetime(year, month, day, tzinfo=dt.UTC)


def test_without_a_zone_the_computer_s_own_counts():
    assert parsed("2021-03-04 05:06", None) == dt.datetime(2021, 3, 4, 5, 6).astimezone()


@pytest.mark.skipif(not Oracle.is_installed(), reason="needs Jekyll")
def test_jekyll_reads_the_same(tmp_path, request):
    (tmp_path / "_config.yml").write_text("timezone: UTC\n")
    oracle = Oracle()
    request.addfinalizer(oracle.close)
    for text, _ in MOMENTS:
        if not text.isdigit():  # for the filter that is a number of seconds
            theirs = oracle.jekyll(tmp_path, "{{ page.d | date: '%s' }}", {"d": text})
            assert theirs == str(int(parsed(text, dt.UTC).timestamp())), text
    for text in NOTHING:
        assert oracle.jekyll(tmp_path, "{{ page.d | date: '%s' }}", {"d": text}) == text
