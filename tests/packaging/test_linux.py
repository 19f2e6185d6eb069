"""What a Linux desktop and its shells are told about the program."""

import configparser
import re
import shutil
import subprocess
import tomllib
from pathlib import Path

import pytest
import yaml
from linux.deb import fingerprints, needed_c_library
from linux.flatpak import wheels
from linux.manual_page import manual_page, verbs_of
from linux.tree import ID, lay_out_shared

from editor import __version__
from editor.cli.main import parser
from editor.cli.verbs import VERBS

HERE = Path(__file__).resolve().parents[2] / "packaging" / "linux"
ENTRY = HERE / f"{ID}.desktop"
INFO = HERE / f"{ID}.metainfo.xml"


def runs(*line: str | Path) -> bool:
    return subprocess.run(line, capture_output=True, check=False).returncode == 0


def needs(program: str) -> None:
    if shutil.which(program) is None:
        pytest.skip(f"{program} is not installed here")


def test_the_menu_entry_starts_the_program_with_files():
    entry = configparser.ConfigParser(interpolation=None)
    entry.read(ENTRY, "utf-8")
    assert entry["Desktop Entry"]["Exec"] == "faq-editor %F"
    assert entry["Desktop Entry"]["Icon"] == ID
    assert "text/markdown" in entry["Desktop Entry"]["MimeType"].split(";")


def test_the_menu_entry_is_valid():
    needs("desktop-file-validate")
    assert runs("desktop-file-validate", ENTRY)


def test_the_description_is_valid():
    needs("appstreamcli")
    assert runs("appstreamcli", "validate", "--no-net", INFO)


def test_the_description_knows_this_version():
    releases = re.findall(r'<release version="(.*?)"', INFO.read_text("utf-8"))
    assert releases[0] == __version__


def test_icons_lie_where_desktops_look(tmp_path):
    lay_out_shared(tmp_path)
    icons = {path.relative_to(tmp_path / "icons" / "hicolor") for path in tmp_path.rglob("*vg")}
    assert icons == {Path(f"scalable/apps/{ID}.svg"), Path(f"symbolic/apps/{ID}-symbolic.svg")}
    assert len(list(tmp_path.rglob("*.png"))) == 9


def test_the_manual_page_tells_of_every_verb():
    page = manual_page(parser(), __version__)
    assert [f".SS {verb}\n" in page for verb in VERBS] == [True] * len(VERBS)
    assert set(verbs_of(parser())) == set(VERBS)


def test_man_reads_the_manual_page(tmp_path):
    needs("groff")
    page = tmp_path / "faq-editor.1"
    page.write_text(manual_page(parser(), __version__), "utf-8")
    line = ("groff", "-man", "-ww", "-Tutf8", page)
    done = subprocess.run(line, capture_output=True, text=True, check=True)
    assert done.stderr == ""
    assert "reading and writing gives the same bytes" in " ".join(done.stdout.split())


def test_the_flatpak_asks_for_no_network():
    manifest = yaml.safe_load((HERE / f"{ID}.yml").read_text("utf-8"))
    assert manifest["id"] == ID
    assert "--share=network" not in manifest["finish-args"]


def test_the_flatpak_fetches_each_package_by_its_fingerprint():
    lock = """
        [[packages]]
        name = "markdown"
        wheels = [{ url = "https://example.org/markdown.whl", hashes = { sha256 = "0a" } }]
        [[packages]]
        name = "only-source"
    """
    assert list(wheels(tomllib.loads(lock))) == [
        {"type": "file", "url": "https://example.org/markdown.whl", "sha256": "0a"}
    ]


def test_the_package_asks_for_the_c_library_that_its_libraries_were_linked_with(tmp_path):
    (tmp_path / "old.so").write_bytes(b"\x7fELF\0GLIBC_2.4\0GLIBC_2.34\0")
    (tmp_path / "new.so").write_bytes(b"\x7fELF\0GLIBC_2.36\0GLIBC_PRIVATE\0")
    (tmp_path / "notes.txt").write_bytes(b"GLIBC_2.99\0")
    assert needed_c_library(tmp_path) == "2.36"


def test_a_package_knows_the_fingerprints_of_what_it_installs(tmp_path):
    for name, text in {"opt/program": "a", "DEBIAN/control": "b", "etc/profile": "c"}.items():
        (tmp_path / name).parent.mkdir()
        (tmp_path / name).write_text(text)
    (tmp_path / "opt" / "link").symlink_to("program")
    assert "".join(fingerprints(tmp_path)) == "0cc175b9c0f1b6a831c399e269772661  opt/program\n"
