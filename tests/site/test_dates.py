"""Dates as writers write them."""

import pytest

from editor.site.dates import parsed


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2021-03-04", "2021-03-04T00:00:00"), ("2021/3/4", "2021-03-04T00:00:00"),
        ("20210304", "2021-03-04T00:00:00"), ("20-02-03", "2020-02-03T00:00:00"),
        ("03/04/2021", "2021-04-03T00:00:00"), ("March 4, 2021", "2021-03-04T00:00:00"),
        ("4 Mar 2021 10:00 PM", "2021-03-04T22:00:00"), ("2021-03-04T05:06", "2021-03-04T05:06:00"),
        ("2021-03-04 05:06 EST", "2021-03-04T05:06:00-05:00"),
        ("Thu, 04 Mar 2021 05:06:07 GMT", "2021-03-04T05:06:07+00:00"),
        ("2021-03-04 05:06:07 -0530", "2021-03-04T05:06:07-05:30"),
        ("2021-03-04 5pm", "2021-03-04T17:00:00"),
        ("20210304T050607Z", "2021-03-04T05:06:07+00:00"),
        ("2021-03-04 05:06:07 Europe/Berlin", "2021-03-04T05:06:07"),
    ],
)  # fmt: skip
def test_a_date_is_read(text, moment):
    found, has_zone = parsed(text)
    assert found.isoformat() == moment
    assert has_zone == (found.tzinfo is not None)


@pytest.mark.parametrize(
    "text", ["hello", "2021-03", "2021-02-30", "2021-03-04 25:99", "", "12:30"]
)
def test_what_is_no_date_is_none(text):
    assert parsed(text) is None
