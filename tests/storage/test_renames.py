"""Old link names are kept and lead to what they are called in the end."""

import csv
import io
import json
import shutil
import subprocess

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from editor.storage.redirects import FORMS
from editor.storage.renames import Renames, followed

names = st.sampled_from("abcd")


@pytest.fixture
def renames(tmp_path):
    return Renames(tmp_path / "names")


def test_pairs_are_kept_for_each_file(renames, tmp_path):
    renames.add(tmp_path / "a.md", [("tea", "pot")])
    renames.add(tmp_path / "b.md", [("cup", "mug")])
    assert renames.of(tmp_path / "a.md") == [("tea", "pot")]
    assert Renames(tmp_path / "names").of(tmp_path / "b.md") == [("cup", "mug")]


def test_nothing_is_kept_of_a_file_whose_names_stayed(renames, tmp_path):
    renames.add(tmp_path / "a.md", [])
    assert not (tmp_path / "names").exists()


def test_a_damaged_list_counts_as_empty(renames, tmp_path):
    renames.add(tmp_path / "a.md", [("tea", "pot")])
    (file,) = (tmp_path / "names").iterdir()
    file.write_text("{")
    assert renames.of(tmp_path / "a.md") == []


def test_old_names_lead_to_the_last_one():
    assert followed([("a", "b")], [("b", "c")]) == [("a", "c"), ("b", "c")]


def test_a_name_that_is_back_leads_nowhere():
    assert followed([("a", "b")], [("b", "a")]) == [("b", "a")]
    assert followed([("a", "b")], [("c", "a")]) == [("c", "a")]


def test_two_names_can_change_places():
    assert followed([], [("a", "b"), ("b", "a")]) == [("a", "b"), ("b", "a")]


@given(st.lists(st.tuples(names, names), max_size=6))
def test_no_name_leads_to_itself_or_to_one_that_is_gone(pairs):
    known = []
    for pair in pairs:
        known = followed(known, [pair])
    assert all(old != new for old, new in known)
    assert not {new for _, new in known} & {old for old, _ in known}


PAIRS = [("tea", "pot"), ("café </script>", "mug")]


def text(suffix):
    (form,) = [each for each in FORMS if each.suffix == suffix]
    assert form.purpose.endswith(".")
    return form.write(PAIRS, "/help/")


def test_a_table_is_read_by_others():
    rows = list(csv.reader(io.StringIO(text(".csv"))))
    assert rows[:2] == [["old", "new"], ["/help/#tea", "/help/#pot"]]
    assert len(rows) == 3


def test_data_and_lists_are_read_by_others():
    assert json.loads(text(".json"))["/help/#tea"] == "/help/#pot"
    assert yaml.safe_load(text(".yml"))["redirects"][0] == {
        "from": "/help/#tea",
        "to": "/help/#pot",
    }


@pytest.mark.skipif(shutil.which("node") is None, reason="there is no Node.js on this system")
@pytest.mark.parametrize(("old", "new"), [("tea", "#pot"), ("caf%C3%A9%20%3C/script%3E", "#mug")])
def test_the_script_takes_readers_to_the_new_name(old, new):
    page = (
        f"var location = {{hash: '#{old}', replace: function (to) {{ console.log(to); }}}};"
        "function addEventListener() {}\n"
    )
    done = subprocess.run(
        ["node", "-e", page + text(".js")], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == new
    assert "</script>" not in text(".js")
