"""The verbs do the work of the window, and say in one line what they could not do."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from editor.__main__ import main
from tests.preview.sites import site

ROOT = Path(__file__).resolve().parent.parent.parent
BROKEN = '---\ntitle: x\nfaq:\n  - question: "open\n---\nbody\n'


def test_show_lists_topics_and_questions_with_pointers(sample, capsys):
    assert main(["show", str(sample)]) == 0
    printed = capsys.readouterr().out
    assert "  Joining  #joining  /frequently-asked-questions/0\n" in printed
    assert (
        "    How do I reserve a bicycle?  #reserve  /frequently-asked-questions/1/items/0"
        in printed
    )


def test_show_gives_json_to_programs(sample, capsys):
    main(["show", "--json", str(sample)])
    entries = json.loads(capsys.readouterr().out)["entries"]
    assert entries[1] == {
        "kind": "item",
        "text": "Who can borrow a bicycle?",
        "link_name": "who-can-borrow",
        "pointer": "/frequently-asked-questions/0/items/0",
        "position": [0, 0],
    }


def test_show_finds_nothing_in_a_page_without_faq(tmp_path, capsys):
    (tmp_path / "a.md").write_text("---\ntitle: x\n---\nHello\n")
    assert main(["show", str(tmp_path / "a.md")]) == 1


def test_verify_proves_files_and_folders(sample, capsys):
    assert main(["verify", str(sample.parent)]) == 0
    assert capsys.readouterr().out == f"{sample}: same\n"


def test_verify_says_where_a_file_is_broken(tmp_path, capsys):
    (tmp_path / "a.md").write_text(BROKEN)
    assert main(["verify", str(tmp_path)]) == 2
    assert "a.md: line " in capsys.readouterr().out


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("broken.md", BROKEN.encode()),
        ("latin.md", b"---\ntitle: caf\xe9\n---\n"),
        ("none.md", None),
    ],
)
def test_a_file_that_cannot_be_read_gives_one_line_and_status_2(tmp_path, capsys, name, content):
    if content is not None:
        (tmp_path / name).write_bytes(content)
    assert main(["show", str(tmp_path / name)]) == 2
    said = capsys.readouterr().err
    assert said.startswith("faq-editor: ")
    assert said.count("\n") == 1


def test_patch_changes_only_the_lines_it_is_about(sample, tmp_path):
    before = sample.read_text().splitlines()
    steps = tmp_path / "patch.json"
    path = "/frequently-asked-questions/3/items/1/question"
    steps.write_text(
        json.dumps([{"op": "replace", "path": path, "value": "Must I wear a helmet?"}])
    )
    assert main(["patch", str(sample), str(steps)]) == 0
    after = sample.read_text().splitlines()
    changed = [new for old, new in zip(before, after, strict=True) if old != new]
    assert changed == ['      - question: "Must I wear a helmet?"']


def test_the_printed_inverse_of_a_patch_undoes_it(sample, tmp_path, capsys):
    before = sample.read_bytes()
    steps = tmp_path / "patch.json"
    steps.write_text(json.dumps([{"op": "remove", "path": "/frequently-asked-questions/1"}]))
    main(["patch", "--json", str(sample), str(steps)])
    assert sample.read_bytes() != before
    steps.write_text(capsys.readouterr().out)
    main(["patch", str(sample), str(steps)])
    assert sample.read_bytes() == before


def test_a_patch_that_does_not_fit_writes_nothing(sample, tmp_path, capsys):
    before = sample.read_bytes()
    steps = tmp_path / "patch.json"
    good = {"op": "replace", "path": "/title", "value": "Other"}
    steps.write_text(json.dumps([good, {"op": "test", "path": "/weight", "value": 99}]))
    assert main(["patch", str(sample), str(steps)]) == 2
    assert sample.read_bytes() == before
    assert "something else than expected" in capsys.readouterr().err


def test_render_writes_a_page_that_runs_nothing(sample, tmp_path):
    assert main(["render", str(sample), "-o", str(tmp_path / "page.html")]) == 0
    page = (tmp_path / "page.html").read_text()
    assert "script-src 'none'" in page
    assert '<article class="faq-item" id="cost"' in page
    assert '<span class="liquid-chip"' in page


def test_render_gives_one_answer_by_its_link_name(sample, capsys):
    assert main(["render", str(sample), "--item", "reserve"]) == 0
    printed = capsys.readouterr().out
    assert printed.startswith('<article class="faq-item" id="reserve"')
    assert "+44 1632 960 123" in printed


def test_render_publishes_a_page_of_a_site(tmp_path, capsys):
    corner = site(tmp_path)
    assert main(["render", str(corner / "faq.md")]) == 0
    printed = capsys.readouterr().out
    assert "<title>Tea - Corner</title>" in printed
    assert "<p><em>Mostly.</em></p>" in printed
    assert "faq:" not in printed


def test_render_takes_the_site_that_is_named(tmp_path, capsys):
    corner = site(tmp_path / "a")
    assert main(["render", str(corner / "faq.md"), "--site", str(corner), "--item", "green"]) == 0
    assert capsys.readouterr().out == "<p><em>Mostly.</em></p>\n\n<p>More.</p>\n"


def test_render_says_what_a_site_lacks_and_goes_on(tmp_path, capsys):
    corner = site(
        tmp_path, **{"faq.md": "---\nlayout: faq\n---\n{% include nope.html %}\n\nEnd.\n"}
    )
    assert main(["render", str(corner / "faq.md")]) == 0
    printed = capsys.readouterr()
    assert "<p>End.</p>" in printed.out
    assert "faq.md:1: There is no include “nope.html”" in printed.err


def test_render_finds_an_answer_by_its_pointer(sample, capsys):
    pointer = "/frequently-asked-questions/0/items/0"
    assert main(["render", str(sample), "--item", pointer]) == 0
    assert 'id="who-can-borrow"' in capsys.readouterr().out


@pytest.mark.parametrize("folder", ["nowhere", "elsewhere"])
def test_render_refuses_a_site_that_does_not_hold_the_file(sample, tmp_path, capsys, folder):
    (tmp_path / "elsewhere").mkdir()
    target = tmp_path / "out.html"
    command = ["render", str(sample), "--site", str(tmp_path / folder), "-o", str(target)]
    assert main(command) == 2
    assert capsys.readouterr().err.count("\n") == 1
    assert not target.exists()


def test_render_knows_no_other_link_names(sample, capsys):
    assert main(["render", str(sample), "--item", "nothing"]) == 2


def test_the_module_runs_as_a_program(sample):
    command = [sys.executable, "-m", "editor", "verify", str(sample)]
    assert subprocess.run(command, cwd=ROOT, capture_output=True, check=False).returncode == 0


def test_without_a_screen_the_window_says_so(monkeypatch, capsys, sample):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    if sys.platform != "linux":
        pytest.skip("only Linux knows machines without a screen")
    assert main([str(sample)]) == 1
    assert "no screen" in capsys.readouterr().err
