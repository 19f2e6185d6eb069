"""The configuration of a site, with what Jekyll assumes."""

import datetime as dt

import pytest

from editor.site.config import read_config, zone_of
from editor.site.folder import Folder


def config_of(folder, text, name="_config.yml"):
    (folder / name).write_text(text)
    return read_config(Folder(folder))


def test_what_is_not_said_is_as_jekyll_has_it(tmp_path):
    config, problem = config_of(tmp_path, "")
    assert problem == ""
    assert (config["permalink"], config["baseurl"], config["excerpt_separator"]) == (
        "date",
        None,
        "\n\n",
    )
    assert config["kramdown"]["input"] == "GFM"
    assert list(config["collections"]) == ["posts"]


def test_settings_merge_in_depth(tmp_path):
    config, _ = config_of(tmp_path, "kramdown: {hard_wrap: true}\ntitle: T\n")
    assert config["kramdown"]["hard_wrap"] is True
    assert config["kramdown"]["auto_ids"] is True
    assert config["title"] == "T"


def test_what_jekyll_excludes_stays_excluded(tmp_path):
    config, _ = config_of(tmp_path, "exclude: [notes]\n")
    assert config["exclude"][0] == "notes"
    assert "node_modules" in config["exclude"]


def test_collections_may_be_listed(tmp_path):
    config, _ = config_of(tmp_path, "collections: [docs]\npermalink: none\n")
    assert config["collections"]["docs"] == {}
    assert config["collections"]["posts"]["permalink"] == "/:categories/:title:output_ext"


@pytest.mark.parametrize(
    ("name", "text"),
    [("_config.yml", "title: T"), ("_config.yaml", "title: T"), ("_config.toml", 'title = "T"')],
)
def test_the_configuration_may_be_written_in_several_forms(tmp_path, name, text):
    assert config_of(tmp_path, text, name)[0]["title"] == "T"


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("_config.yml", "a: ["), ("_config.toml", "a = ["), ("_config.yml", "[" * 50_000),
        ("_config.toml", "a = " + "[" * 50_000),
    ],
    ids=["yaml", "toml", "deep yaml", "deep toml"],
)  # fmt: skip
def test_a_configuration_that_cannot_be_read_is_a_problem(tmp_path, name, text):
    config, problem = config_of(tmp_path, text, name)
    assert config["permalink"] == "date"
    assert problem.startswith("The configuration of the site cannot be read")


def test_a_site_may_set_its_time_zone():
    zone = zone_of({"timezone": "America/New_York"})
    assert dt.datetime(2021, 1, 1, tzinfo=zone).utcoffset() == dt.timedelta(hours=-5)
    assert zone_of({"timezone": "Nowhere/Land"}) is None
    assert zone_of({}) is None
