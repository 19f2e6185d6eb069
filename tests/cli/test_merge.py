"""The verb `merge`, by itself and as what Git merges with."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from editor.__main__ import main
from editor.document import Document
from tests.review.merging.pages import COST, HELMET, PAGE, changed

ROOT = Path(__file__).resolve().parent.parent.parent


@pytest.fixture
def versions(tmp_path):
    def write(ours, theirs):
        paths = [tmp_path / name for name in ("base.md", "ours.md", "theirs.md")]
        for path, text in zip(paths, (PAGE, ours, theirs), strict=True):
            path.write_text(text)
        return [str(path) for path in paths]

    return write


def test_two_versions_come_together_in_ours(versions):
    paths = versions(changed(("five", "six")), changed(("Thursday", "Friday")))
    assert main(["merge", *paths]) == 0
    assert Path(paths[1]).read_text() == changed(("five", "six"), ("Thursday", "Friday"))


def test_the_result_goes_elsewhere_if_wanted(versions, tmp_path, capfdbinary):
    paths = versions(changed(("five", "six")), changed(("Thursday", "Friday")))
    wanted = changed(("five", "six"), ("Thursday", "Friday"))
    assert main(["merge", *paths, "-o", str(tmp_path / "out.md")]) == 0
    assert (tmp_path / "out.md").read_text() == wanted
    assert Path(paths[1]).read_text() == changed(("five", "six"))


def test_what_is_to_be_chosen_is_marked_and_told(versions, capsys):
    paths = versions(changed(("five", "six")), changed(("five", "ten")))
    assert main(["merge", *paths, "--labels", "old", "mine", "yours", "--name", "faq.md"]) == 1
    text = Path(paths[1]).read_text()
    assert "<<<<<<< mine\n        answer: Members pay nothing, guests leave six euros.\n" in text
    assert "faq.md: conflict: What does it cost?: answer\n" in capsys.readouterr().err


def test_programs_get_json(versions, capsys):
    paths = versions(changed((COST, "")), changed(("five", "ten")))
    assert main(["merge", *paths, "--json"]) == 1
    (conflict,) = json.loads(capsys.readouterr().out)
    assert (conflict["kind"], conflict["ours"]) == ("removal", None)
    assert conflict["label"] == "What does it cost?"


def test_what_is_no_text_is_not_touched(versions, capsys):
    paths = versions(PAGE, PAGE)
    Path(paths[2]).write_bytes(b"\0\xff")
    assert main(["merge", *paths]) == 2
    assert Path(paths[1]).read_text() == PAGE
    assert capsys.readouterr().err.startswith("faq-editor: ")


def test_broken_files_come_together_by_lines(versions):
    ours, theirs = PAGE.replace("order: 3", 'order: "3'), PAGE.replace("shed", "barn")
    paths = versions(ours, theirs)
    assert main(["merge", *paths]) == 0
    assert Path(paths[1]).read_text() == ours.replace("shed", "barn")


# Git itself


class Repository:
    """A repository in which Git merges with the editor."""

    def __init__(self, folder):
        self.folder = folder
        self.file = folder / "faq.md"
        self.git("init", "-q", "-b", "main")
        driver = f"{sys.executable} -m editor merge %O %A %B --name %P --mark-length %L"
        self.git("config", "merge.faq.driver", driver)
        (folder / ".gitattributes").write_text("faq.md merge=faq\n")
        self.commit(PAGE)

    def git(self, *arguments, check=True):
        environment = {
            **os.environ,
            "PYTHONPATH": str(ROOT),
            "HOME": str(self.folder),
            "GIT_CONFIG_NOSYSTEM": "1",
            "GIT_EDITOR": "true",
            **{f"GIT_{who}_{what}": f"{what.lower()}@example.org" for who in ("AUTHOR", "COMMITTER")
               for what in ("NAME", "EMAIL")},
        }  # fmt: skip
        command = ["git", *arguments]
        return subprocess.run(
            command, cwd=self.folder, env=environment, check=check, capture_output=True, text=True
        )

    def commit(self, text):
        self.file.write_text(text)
        self.git("add", "-A")
        self.git("commit", "-q", "-m", "change")

    def branches(self, ours, theirs):
        """Let two branches go on from the page, and stand on ours."""
        self.git("checkout", "-q", "-b", "theirs")
        self.commit(theirs)
        self.git("checkout", "-q", "main")
        self.commit(ours)

    @property
    def has_conflict(self):
        return "UU faq.md" in self.git("status", "--porcelain").stdout


@pytest.fixture
def repository(tmp_path):
    if shutil.which("git") is None:
        pytest.skip("there is no git")
    return Repository(tmp_path)


OURS = changed((HELMET, ""), ("evening.\n", "evening.\n\n" + HELMET), ("Members", "Friends"))
THEIRS = changed(("hang beside", "hang behind"), ("five", "six"))
BOTH = OURS.replace("hang beside", "hang behind").replace("five", "six")


@pytest.mark.parametrize("act", [("merge", "-q", "theirs"), ("cherry-pick", "theirs")])
def test_git_brings_a_move_and_a_rewording_together(repository, act):
    repository.branches(OURS, THEIRS)
    assert repository.git("merge-file", "-p", "faq.md", "faq.md", "faq.md").returncode == 0
    repository.git(*act)
    assert repository.file.read_text() == BOTH


def test_git_rebases_one_commit_after_the_other(repository):
    repository.branches(THEIRS, changed((HELMET, "")))
    repository.git("checkout", "-q", "-b", "third", "HEAD~1")
    repository.commit(changed(("Members", "Friends")))
    repository.commit(changed(("Members", "Friends"), ("Thursday", "Friday")))
    repository.git("rebase", "-q", "main")
    wanted = THEIRS.replace("Members", "Friends").replace("Thursday", "Friday")
    assert repository.file.read_text() == wanted


def test_without_the_editor_git_would_have_stopped(repository):
    repository.branches(OURS, THEIRS)
    (repository.folder / ".gitattributes").write_text("")
    assert repository.git("-c", "core.attributesFile=/dev/null", "merge", "theirs", check=False
                          ).returncode == 1  # fmt: skip


def test_git_stops_where_something_is_to_be_chosen_and_both_sides_can_be_read(repository):
    repository.branches(changed(("five", "six")), changed(("five", "ten"), ("card", "key")))
    assert repository.git("merge", "theirs", check=False).returncode == 1
    assert repository.has_conflict
    text = repository.file.read_text()
    assert "Bring your key." in text
    start, end = text.index("<<<<<<<"), text.index("||||||| ")
    block = text[text.index("\n", start) + 1 : end]
    rest = (
        text[: text.index("<<<<<<<")] + block + text[text.index("\n", text.index(">>>>>>>")) + 1 :]
    )
    document = Document.from_bytes(rest.encode(), is_page=True)
    assert rest == changed(("five", "six"), ("card", "key"))
    assert len(list(document.faq.all_items())) == 4


def test_git_calls_the_editor_for_a_file_that_both_added(repository):
    repository.git("rm", "-q", "faq.md")
    repository.git("commit", "-q", "-m", "gone")
    repository.branches(changed(("five", "six")), changed(("five", "ten")))
    repository.git("merge", "theirs", check=False)
    text = repository.file.read_text()
    assert text.count("<<<<<<<") == 1
    assert text.startswith(PAGE[: PAGE.index("        answer: Members")] + "<<<<<<< ours\n")


@pytest.mark.parametrize(("left", "status"), [("one text\n", 0), (None, 1)])
def test_as_a_tool_of_git_a_window_opens_where_something_is_to_be_chosen(
    versions, tmp_path, monkeypatch, left, status
):
    result = tmp_path / "faq.md"
    shown = []

    def window(arguments, *, is_apart):
        shown.append((arguments, is_apart))
        assert "<<<<<<<" in result.read_text()
        if left is not None:
            result.write_text(left)
        return 0

    monkeypatch.setattr("editor.gui.launch.main", window)
    paths = versions(changed(("five", "six")), changed(("five", "ten")))
    assert main(["--merge", *paths, str(result)]) == status
    assert shown == [([str(result)], True)]
    paths = versions(changed(("five", "six")), changed(("Thursday", "Friday")))
    assert main(["--merge", *paths, str(result)]) == 0
    assert len(shown) == 1
