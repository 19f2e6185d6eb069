"""What README and CONTRIBUTING show is what there is."""

import re
import tomllib
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
import scenes

from editor import __version__

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text("utf-8")
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
CHANGELOG = (ROOT / "CHANGELOG.md").read_text("utf-8")
ARCHITECTURE = ROOT / "packaging" / "architecture.svg"
PICTURE = re.compile(r"!\[([^\]]*)\]\(([^)]+)\)")
PLACE = re.compile(r"\b(?:editor|tests|packaging|resources)/[\w/.-]*\w")
FOLDERS = sorted(path.parent.name for path in (ROOT / "editor").glob("*/__init__.py"))


def floors() -> list[str]:
    """Return the floors as the contract has them, from the top, each with its neighbours."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    contract = settings["tool"]["importlinter"]["contracts"][0]
    return [re.findall(r"\w+", layer) for layer in contract["layers"]]


def heights() -> dict[str, float]:
    """Return how far down each name stands in the picture of the architecture."""
    texts = ET.parse(ARCHITECTURE).iter("{http://www.w3.org/2000/svg}text")  # noqa: S314 - it is ours
    return {each.text: float(each.get("y")) for each in texts if each.get("class") == "name"}


def test_readme_shows_exactly_the_pictures_that_the_script_takes():
    shown = [Path(path).stem for _words, path in PICTURE.findall(README)]
    assert sorted(shown) == sorted(scenes.SCENES)


@pytest.mark.parametrize("text", [README, CONTRIBUTING], ids=["README", "CONTRIBUTING"])
def test_every_picture_is_there_and_said_in_words(text):
    pictures = PICTURE.findall(text)
    assert pictures
    for words, path in pictures:
        assert (ROOT / path).is_file(), path
        assert words


def test_no_picture_lies_about_that_nobody_shows():
    shown = {path for _words, path in PICTURE.findall(README)}
    there = {str(path.relative_to(ROOT)) for path in ROOT.glob("packaging/screenshots/*")}
    assert there == shown


@pytest.mark.parametrize("folder", FOLDERS)
def test_every_folder_of_the_program_is_on_the_picture_and_on_the_map(folder):
    assert folder in heights()
    assert f"`editor/{folder}`" in README


def test_the_picture_has_the_floors_in_the_order_of_the_contract():
    heights_of = heights()
    shown = [
        {heights_of[name] for name in layer if name in FOLDERS}
        for layer in floors()
        if set(layer) & set(FOLDERS)
    ]
    assert all(len(neighbours) == 1 for neighbours in shown)
    from_the_top = [height for neighbours in shown for height in neighbours]
    assert from_the_top == sorted(from_the_top)
    assert len(set(from_the_top)) == len(from_the_top)


@pytest.mark.parametrize("text", [README, CONTRIBUTING], ids=["README", "CONTRIBUTING"])
def test_every_place_that_is_named_exists(text):
    missing = [place for place in PLACE.findall(text) if not (ROOT / place.rstrip(".")).exists()]
    assert missing == []


def test_the_changelog_begins_with_the_version_of_the_program():
    newest = re.search(r"^## (\S+) – \d{4}-\d\d-\d\d$", CHANGELOG, re.MULTILINE)
    assert newest is not None
    assert newest[1] == __version__


def test_the_way_to_the_sample_stands_on_the_first_two_screens():
    start = README.index("python3 run.py  ")
    assert README[:start].count("\n") <= 40
