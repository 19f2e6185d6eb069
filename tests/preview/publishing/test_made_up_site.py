"""A made-up site, built by real Jekyll and by us, and compared page by page."""

import shutil
from pathlib import Path

import pytest

from editor.preview.publishing import Publisher
from editor.site import find_site
from tests.oracle import Oracle
from tests.oracle.dom import dom

HANDBOOK = Path(__file__).parents[2] / "sites" / "handbook"

pytestmark = pytest.mark.skipif(not Oracle.is_installed(), reason="needs Jekyll")


@pytest.fixture(scope="module")
def handbook(tmp_path_factory):
    return shutil.copytree(HANDBOOK, tmp_path_factory.mktemp("sites") / "handbook")


@pytest.fixture(scope="module")
def built(handbook, oracle):
    return oracle.build(handbook)


@pytest.fixture(scope="module")
def published(handbook):
    site = find_site(handbook)
    publisher = Publisher(site)
    pages = [publisher.publish(page) for page in [*site.contents.documents, *site.contents.pages]]
    return {page.url: page for page in pages}


def test_the_same_pages_are_published(built, published):
    assert sorted(published) == sorted(url for url in built if not url.endswith(".map"))


def test_every_page_is_equal(built, published):
    different = [url for url, page in published.items() if dom(page.html) != dom(built[url] or "")]
    assert different == []


def test_a_page_says_what_is_missing_only_where_something_is(published):
    problems = {url: page.problems for url, page in published.items() if page.problems}
    assert problems == {}
