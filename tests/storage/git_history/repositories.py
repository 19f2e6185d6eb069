"""Repositories for the tests, made with Git itself."""

import os
import subprocess
from dataclasses import dataclass, field
from pathlib import Path

PAGE = "---\nfaq:\n- question: Who may ride?\n  answer: |\n    {answer}\n---\n"
_NOBODY = {
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_SYSTEM": os.devnull,
    "GIT_AUTHOR_NAME": "Ada Álvarez",
    "GIT_AUTHOR_EMAIL": "ada@example.org",
    "GIT_COMMITTER_NAME": "Bo",
    "GIT_COMMITTER_EMAIL": "bo@example.org",
}


@dataclass
class Repository:
    """A repository with a clock of its own: each commit is a day after the one before."""

    folder: Path
    day: int = field(default=0)

    def git(self, *arguments: str, stdin: bytes | None = None) -> str:
        when = f"{1_600_000_000 + self.day * 86_400} +0200"
        environment = {**os.environ, **_NOBODY, "GIT_AUTHOR_DATE": when, "GIT_COMMITTER_DATE": when}
        done = subprocess.run(
            ["git", *arguments],
            cwd=self.folder, env=environment, check=True, capture_output=True, input=stdin,
        )  # fmt: skip
        return done.stdout.decode()

    def commit(self, message: str, **files: str | None) -> str:
        """Write files, `folder__name` for `folder/name.md`, None to remove one, and commit them."""
        for name, text in files.items():
            path = self.folder / (name.replace("__", "/") + ".md")
            path.parent.mkdir(parents=True, exist_ok=True)
            if text is None:
                path.unlink()
            else:
                path.write_text(text, encoding="utf-8")
        return self.commit_all(message)

    def commit_all(self, message: str) -> str:
        self.day += 1
        self.git("add", "-A")
        self.git("commit", "--allow-empty", "-q", "-m", message)
        return self.git("rev-parse", "HEAD").strip()

    def log(self, *arguments: str) -> list[str]:
        return self.git("log", "--format=%H", *arguments).split()


def new_repository(folder: Path, *options: str) -> Repository:
    folder.mkdir(parents=True, exist_ok=True)
    repository = Repository(folder)
    repository.git("init", "-q", "-b", "main", *options)
    return repository


def page(answer: str) -> str:
    return PAGE.format(answer=answer)
