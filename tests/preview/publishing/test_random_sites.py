"""Sites made at random, built by real Jekyll and by us, and compared page by page."""

from collections import Counter

import pytest

from editor.preview.publishing import Publisher
from editor.site import find_site
from tests.oracle import Oracle, OracleError
from tests.oracle.dom import dom
from tests.sites.files import write
from tests.sites.random_sites import random_site

pytestmark = pytest.mark.skipif(not Oracle.is_installed(), reason="needs Jekyll")


@pytest.mark.parametrize("seed", range(16))
def test_a_site_made_at_random_is_published_alike(oracle, tmp_path, seed):
    folder = write(random_site(seed), tmp_path)
    try:
        built = oracle.build(folder)
    except OracleError:
        pytest.skip("a site that Jekyll refuses")
    assert differences(folder, built) == []


def differences(folder, built):
    """Return the URLs of pages that differ; of several pages with one URL none is compared."""
    site = find_site(folder)
    publisher = Publisher(site)
    pages = [*site.contents.documents, *site.contents.pages]
    times = Counter(page.url for page in pages)
    return [
        page.url
        for page in pages
        if times[page.url] == 1 and dom(publisher.publish(page).html) != dom(built[page.url] or "")
    ]
