"""What the parts of a site share: its time zone, its moment, and a rendering that does nothing."""

import datetime as dt

from editor.site.context import AsWritten
from tests.sites.files import site_of


def test_days_and_clocks_are_those_of_the_sites_zone(tmp_path):
    context = site_of(tmp_path, _config_yml="timezone: Asia/Kolkata\n")._context
    assert context.midnight(dt.date(2021, 1, 2)).isoformat() == "2021-01-02T00:00:00+05:30"
    moment = dt.datetime(2021, 1, 1, tzinfo=dt.UTC)
    assert context.local(moment).isoformat() == "2021-01-01T05:30:00+05:30"
    assert context.modified("none.md") is None


def test_without_a_renderer_documents_are_shown_as_written(tmp_path):
    site = site_of(tmp_path, a_md="---\n---\n*Text*")
    page = site.page(tmp_path / "a.md")
    rendering = AsWritten()
    assert rendering.content(page) == rendering.sheet(page) == "*Text*"
    assert rendering.excerpt(page, "x") == "x"
    assert rendering.output(page) is None
