"""The history of a file is told as Git itself tells it, and reading it leaves no trace."""

import random
import time
from datetime import UTC, datetime

import pytest

from editor.storage.git_history import (
    IncompleteHistoryError,
    NameKind,
    NeverCommittedError,
    NotInGitError,
    NotInVersionError,
    UnknownVersionError,
    UnreadableRepositoryError,
)
from editor.storage.git_history.history import GitHistory
from tests.storage.git_history.repositories import new_repository, page


@pytest.fixture
def site(tmp_path):
    return new_repository(tmp_path / "site")


def _names(file, start="HEAD"):
    with GitHistory.of(file) as history:
        return [commit.name for commit in history.commits(start)]


def test_commits_are_told_newest_first_with_author_date_and_message(site):
    site.commit("Ask who may ride", faq=page("Everybody."))
    site.commit("Something else", about="nothing")
    site.commit("Say it shorter\n\nFor phones.", faq=page("All."))
    with GitHistory.of(site.folder / "faq.md") as history:
        newest, oldest = history.commits()
    assert (newest.author, newest.title, newest.path) == ("Ada Álvarez", "Say it shorter", "faq.md")
    assert newest.message == "Say it shorter\n\nFor phones."
    assert newest.when.timestamp() == 1_600_000_000 + 3 * 86_400
    assert newest.when.utcoffset().total_seconds() == 7200
    assert oldest.title == "Ask who may ride"


def test_a_file_is_followed_through_its_renames(site):
    text = page("\n    ".join(f"Line {number} of a long answer." for number in range(20)))
    site.commit("one", old__faq=text)
    site.commit("moved and reworded", old__faq=None, faq=text.replace("Line 3", "Row 3"))
    site.commit("moved again", faq=None, help__questions=text.replace("Line 3", "Row 3"))
    site.commit("two", help__questions=text)
    file = site.folder / "help" / "questions.md"
    assert _names(file) == site.log("--follow", "--", "help/questions.md")
    with GitHistory.of(file) as history:
        paths = [commit.path for commit in history.commits()]
        assert paths == ["help/questions.md", "help/questions.md", "faq.md", "old/faq.md"]
        oldest = list(history.commits())[-1]
        assert history.content(oldest.name, oldest.path) == text.encode()
        assert history.content(oldest.name) == text.encode(), "it is found where it stood"


def test_a_file_that_was_away_for_a_while_keeps_what_was_before(site):
    first = site.commit("one", faq=page("Everybody."))
    site.commit("away", faq=None)
    second = site.commit("back", faq=page("Nobody at all, and nothing of the old."))
    assert _names(site.folder / "faq.md") == [second, first]


@pytest.mark.parametrize("seed", range(6))
def test_branches_and_merges_are_told_as_git_tells_them(site, seed):
    chance = random.Random(seed)
    site.commit("start", faq=page("start"), other="start")
    for number in range(25):
        if chance.random() < 0.3:
            site.git("checkout", "-q", "-B", f"side{number}")
            for name in ("faq", "other")[: chance.randint(1, 2)]:
                site.commit(f"side {number}", **{name: page(f"side {number}")})
            site.git("checkout", "-q", "main")
            if chance.random() < 0.5:
                site.commit(f"main {number}", other=page(f"main {number}"))
            site.day += 1
            site.git("merge", "-q", "--no-ff", "-X", "ours", "-m", "merged", f"side{number}")
        else:
            name = chance.choice(["faq", "other"])
            site.commit(f"step {number}", **{name: page(f"step {number} {chance.random()}")})
    assert _names(site.folder / "faq.md") == site.log("--", "faq.md")


def test_every_version_holds_what_git_shows(site):
    for number in range(5):
        site.commit(str(number), faq=page(f"Answer {number}."))
    site.git("tag", "v1", "HEAD~3")
    site.git("tag", "-a", "v2", "-m", "Second", "HEAD~1")
    site.git("branch", "draft/new", "HEAD~2")
    site.git("pack-refs", "--all")
    site.git("gc", "-q")
    with GitHistory.of(site.folder / "faq.md") as history:
        for version in ("HEAD", "v1", "v2", "draft/new", "main", *site.log("--abbrev-commit")):
            assert history.content(version).decode() == site.git("show", f"{version}:faq.md")
        names = {(each.kind, each.name): each for each in history.names()}
        assert set(names) == {
            (NameKind.BRANCH, "main"), (NameKind.BRANCH, "draft/new"),
            (NameKind.TAG, "v1"), (NameKind.TAG, "v2"),
        }  # fmt: skip
        assert [each.name for each in names.values() if each.is_current] == ["main"]
        v2 = names[NameKind.TAG, "v2"]
        assert v2.commit == site.git("rev-parse", "v2^{commit}").strip()


def test_branches_of_others_are_named_too(site, tmp_path):
    site.commit("one", faq=page("One."))
    site.git("branch", "theirs")
    site.git("clone", "-q", str(site.folder), str(tmp_path / "copy"))
    with GitHistory.of(tmp_path / "copy" / "faq.md") as history:
        told = {(each.kind, each.name) for each in history.names()}
    assert (NameKind.REMOTE_BRANCH, "origin/theirs") in told
    assert (NameKind.REMOTE_BRANCH, "origin/HEAD") not in told


def test_worktrees_have_the_history_of_their_own_branch(site, tmp_path):
    site.commit("one", faq=page("One."))
    site.git("worktree", "add", "-q", "-b", "side", str(tmp_path / "beside"))
    site.commit("two", faq=page("Two."))
    file = tmp_path / "beside" / "faq.md"
    assert _names(file) == site.log("side", "--", "faq.md")
    assert _names(file, "main") == site.log("main", "--", "faq.md")


def test_a_submodule_has_its_own_history(site, tmp_path):
    inner = new_repository(tmp_path / "inner")
    name = inner.commit("inside", faq=page("One."))
    site.commit("outside", about="x")
    site.git(
        "-c", "protocol.file.allow=always", "submodule", "--quiet", "add", str(inner.folder), "docs"
    )
    site.commit_all("with docs")
    assert _names(site.folder / "docs" / "faq.md") == [name]


def test_a_shallow_clone_tells_what_it_has_and_says_what_it_lacks(site, tmp_path):
    first, *_ = [site.commit(str(number), faq=page(str(number))) for number in range(5)]
    url = f"file://{site.folder}"
    site.git("clone", "-q", "--depth", "2", url, str(tmp_path / "copy"))
    with GitHistory.of(tmp_path / "copy" / "faq.md") as history:
        assert [commit.title for commit in history.commits()] == ["4", "3"]
        with pytest.raises(UnknownVersionError):
            history.content(first)


def test_what_was_not_fetched_is_said_to_be_missing(site, tmp_path):
    names = [site.commit(str(number), faq=page(str(number))) for number in range(3)]
    site.git("config", "uploadpack.allowFilter", "true")
    url = f"file://{site.folder}"
    site.git("clone", "-q", "--filter=blob:none", url, str(tmp_path / "copy"))
    with GitHistory.of(tmp_path / "copy" / "faq.md") as history:
        assert len(list(history.commits())) == 3
        with pytest.raises(IncompleteHistoryError, match="only a part"):
            history.content(names[0])


def test_what_has_no_history_says_why(site, tmp_path):
    with pytest.raises(NotInGitError, match=r"“faq\.md” is not in a folder"):
        GitHistory.of(tmp_path / "faq.md")
    file = site.folder / "faq.md"
    file.write_text(page("One."))
    with pytest.raises(NeverCommittedError, match="no version was ever committed"):
        GitHistory.of(file)
    site.commit("about", about="x")
    site.git("rm", "-q", "--cached", "faq.md")
    site.day += 1
    site.git("commit", "-q", "--amend", "-m", "without")
    with GitHistory.of(file) as history, pytest.raises(NeverCommittedError, match="not in the"):
        list(history.commits())


def test_a_version_without_the_file_and_one_that_nobody_knows_are_told_apart(site):
    site.commit("about", about="x")
    site.git("tag", "empty")
    site.commit("one", faq=page("One."))
    with GitHistory.of(site.folder / "faq.md") as history:
        with pytest.raises(NotInVersionError, match="was not there in the version empty"):
            history.content("empty")
        with pytest.raises(UnknownVersionError, match="no version “v99”"):
            history.content("v99")


def test_a_bare_repository_has_no_files(tmp_path):
    bare = new_repository(tmp_path / "bare.git", "--bare")
    file = bare.folder / "faq.md"
    file.write_text(page("One."))
    with pytest.raises(NotInGitError, match="where Git keeps its own files"):
        GitHistory.of(file)


def test_a_repository_of_another_kind_is_refused_in_a_sentence(site):
    site.commit("one", faq=page("One."))
    site.git("config", "core.repositoryFormatVersion", "1")
    site.git("config", "extensions.tomorrow", "true")
    with pytest.raises(UnreadableRepositoryError, match="newer Git"):
        GitHistory.of(site.folder / "faq.md")


def test_letters_that_macos_takes_apart_are_found(site):
    site.commit("one", café=page("One."))
    assert len(_names(site.folder / "cafe\u0301.md")) == 1


def test_reading_writes_nothing(site):
    for number in range(3):
        site.commit(str(number), faq=page(str(number)))
    before = _everything_in(site.folder)
    with GitHistory.of(site.folder / "faq.md") as history:
        for commit in history.commits():
            history.content(commit.name)
        history.names()
    assert _everything_in(site.folder) == before


def _everything_in(folder):
    return {path: path.stat().st_mtime_ns for path in folder.rglob("*")}


def test_the_first_of_ten_thousand_commits_are_there_at_once(site):
    site.git("fast-import", "--quiet", stdin=_many_commits(10_000))
    with GitHistory.of(site.folder / "faq.md") as history:
        began = time.process_time()
        commits = history.commits()
        first = next(commits)
        assert time.process_time() - began < 0.5
        assert first.when == datetime.fromtimestamp(1_600_000_000 + 9_999, UTC)
        assert 1 + sum(1 for _ in commits) == 1_000


def _many_commits(count):
    """Yield a stream for Git: every tenth commit changes the file, the others another one."""
    lines = []
    for number in range(count):
        name, text = ("faq.md" if number % 10 == 9 else "other.md"), f"text {number}"
        lines.append(f"commit refs/heads/main\ncommitter Bo <bo@example.org> "
                     f"{1_600_000_000 + number} +0000\ndata 1\nx\n"
                     f"M 644 inline {name}\ndata {len(text)}\n{text}\n")  # fmt: skip
    return "".join(lines).encode()
