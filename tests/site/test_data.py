"""The data files of a site, each read when a template asks for it."""

import pytest

from editor.site.data import key_path
from tests.sites.files import site_of


def test_files_are_known_by_their_names_in_all_formats(tmp_path):
    site = site_of(
        tmp_path,
        _data__a_yml="k: 1,000",
        _data__b_json='{"x": [1, 2.0, null]}',
        _data__in__c_csv="n,m\n1,2\n",
        _data__in__deep__d_tsv="n\tm\n1\t2\n",
        _data__ignored_txt="no",
    )
    assert site.data["a"] == {"k": 1000}
    assert site.data["b"] == {"x": [1, 2.0, None]}
    assert site.data["in"]["c"] == [{"n": "1", "m": "2"}]
    assert site.data["in"]["deep"]["d"] == [{"n": "1", "m": "2"}]
    assert set(site.data) == {"a", "b", "in"}


def test_a_file_is_read_when_it_is_asked_for(tmp_path, monkeypatch):
    site = site_of(tmp_path, **{f"_data__f{n}_yml": f"v: {n}" for n in range(50)})
    read = []
    monkeypatch.setattr(
        site._folder, "data", lambda path, data=site._folder.data: read.append(path) or data(path)
    )
    assert len(site.data) == 50
    assert read == []
    assert site.data["f7"] == site.data["f7"] == {"v": 7}
    assert read == ["_data/f7.yml"]


def test_a_file_that_cannot_be_read_is_nothing_and_a_problem(tmp_path):
    site = site_of(tmp_path, _data__bad_yml="a: [", _data__bad2_csv='a\n"')
    assert site.data["bad"] is None
    assert site.data["bad2"] is None
    assert set(site.problems) == {"_data/bad.yml", "_data/bad2.csv"}


def test_a_folder_wins_over_a_file_of_the_same_name(tmp_path):
    site = site_of(tmp_path, _data__a_yml="1", _data__a__b_yml="2")
    assert site.data["a"] == {"b": 2}


@pytest.mark.parametrize(
    ("path", "keys"),
    [
        ("_data/faq.yml", ("faq",)), ("_data/x y/é.v.json", ("x_y", "v")),
        ("_data/faq.txt", None), ("faq.yml", None), ("_database/faq.yml", None),
    ],
)  # fmt: skip
def test_a_file_is_found_under_keys(path, keys):
    assert key_path(path, "_data") == keys


def test_the_text_of_a_file_may_be_other_than_on_disk(tmp_path):
    site = site_of(tmp_path, _data__faq_yml="- 1\n")
    file = site.root / "_data" / "faq.yml"
    assert site.parsed_data(file, "- 2\n") == [2]
    assert site.parsed_data(file, "- [") is None
    assert "_data/faq.yml" in site.problems
