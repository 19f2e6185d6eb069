"""A site tells in which language its pages are."""

import pytest

from editor.background.desk import Desk
from editor.background.languages import site_language
from editor.background.sites import Sites

DEFAULTS = """\
defaults:
  - scope: {path: fr}
    values: {lang: fr}
"""


def asked(path):
    return site_language({"path": str(path)}, Desk(Sites(), [].append))


@pytest.fixture
def site(tmp_path):
    (tmp_path / "_config.yml").write_text("title: Tea\nlang: en_GB\n" + DEFAULTS)
    for folder in ("fr", "_data"):
        (tmp_path / folder).mkdir()
    (tmp_path / "tea.md").write_text("---\ntitle: Tea\n---\n")
    (tmp_path / "tee.md").write_text("---\nlang: de\n---\n")
    (tmp_path / "fr" / "the.md").write_text("---\ntitle: Tea\n---\n")
    (tmp_path / "_data" / "faq.yml").write_text("- question: Tea?\n")
    return tmp_path


@pytest.mark.parametrize(
    ("path", "language"),
    [("tea.md", "en-GB"), ("tee.md", "de"), ("fr/the.md", "fr"), ("_data/faq.yml", "en-GB")],
)
def test_the_page_the_defaults_and_the_site_are_asked_in_this_order(site, path, language):
    assert asked(site / path) == language


def test_without_a_site_nothing_is_said(tmp_path):
    assert asked(tmp_path / "tea.md") == ""
    assert asked("") == ""
