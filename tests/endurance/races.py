"""Let several processes save the same file as fast as they can; no edit of any may be lost.

Each writer has the real files, saving, watching and merging of the window, without its panels. It
adds words to answers of its own and questions of its own, and notes each; at the end all of them
must be in the file.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from string import ascii_lowercase

sys.path.insert(0, str(Path(__file__).parents[2]))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from editor.document import Document
from editor.document.edits import Part, add_item, reword
from editor.gui.closing import Closing
from editor.gui.files import Files
from editor.gui.lower import LowerArea
from editor.gui.notice import Notice
from editor.gui.open_document import OpenDocument
from editor.gui.others.desk import OthersDesk
from editor.gui.saving import Saving
from editor.gui.tabs import Tabs
from editor.storage.recent import RecentFiles

_ANSWERS = 6
_LAST_TRIES = 50


@dataclass
class Result:
    """What a writer did, and which words of it must be in the file."""

    saves: int = 0
    brought_together: int = 0
    taken_over: int = 0
    words: list[str] = field(default_factory=list)
    said: list[str] = field(default_factory=list)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--writers", type=int, default=2)
    parser.add_argument("--write", nargs=3, metavar=("FILE", "NUMBER", "WRITERS"))
    arguments = parser.parse_args()
    if arguments.write:
        path, number, writers = arguments.write
        result = Writer(Path(path), int(number), int(writers)).run(arguments.seconds)
        print(json.dumps(vars(result)))
        return 0
    with tempfile.TemporaryDirectory() as folder:
        results, lost = race(Path(folder), arguments.writers, arguments.seconds)
    print(told(results, lost))
    return 1 if lost else 0


def race(folder: Path, writers: int, seconds: float) -> tuple[list[Result], list[str]]:
    """Return what each writer did, and the words that are not in the file afterwards."""
    path = folder / "faq.md"
    path.write_text(_text(writers), "utf-8")
    environment = {**os.environ, "XDG_STATE_HOME": str(folder / "state")}
    processes = [
        subprocess.Popen(
            (
                sys.executable, __file__, "--seconds", str(seconds),
                "--write", str(path), str(number), str(writers),
            ),
            env=environment, stdout=subprocess.PIPE,
        )
        for number in range(writers)
    ]  # fmt: skip
    results = [Result(**json.loads(process.communicate()[0])) for process in processes]
    document = Document.open(path)
    there = set(document.to_text().split())
    lost = [word for result in results for word in result.words if word not in there]
    return results, lost


def told(results: list[Result], lost: list[str]) -> str:
    """Return the figures in a line."""
    words = sum(len(each.words) for each in results)
    saves = sum(each.saves for each in results)
    both = sum(each.brought_together for each in results)
    taken = sum(each.taken_over for each in results)
    said = sorted({sentence for each in results for sentence in each.said})
    return (
        f"{len(results)} writers, {saves} saves, {both} times brought together, {taken} times "
        f"read anew, {words} edits, lost: {len(lost)} {lost[:5]} {said}"
    )


class Writer:
    """One process at the file."""

    def __init__(self, path: Path, number: int, writers: int) -> None:
        self._application = QApplication.instance() or QApplication([])
        self._number = number
        self._writers = writers
        self._random = Random(number)
        self._window = QWidget()
        notice, tabs = Notice(self._window), Tabs(QLabel(), self._window)
        self._files = Files(self._window, notice, RecentFiles(path.with_name("recent.json")))
        self._saving = Saving(self._files, notice, self._window)
        closing = Closing(self._files, self._saving, notice, self._window)
        self._others = OthersDesk(closing, notice, tabs, LowerArea(self._window))
        self._notice = notice
        self._result = Result()
        self._others.told.connect(self._note)
        self._files.open(path)

    def run(self, seconds: float) -> Result:
        """Edit and save for a while."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            for _ in range(self._random.randrange(1, 4)):
                self._edit()
            self._rest(self._random.choice((0, 0, 0, 1, 5, 30, 400)))
            self._save()
            self._rest(self._random.choice((0, 0, 1, 5, 400)))
        for _ in range(_LAST_TRIES):
            if self._opened.is_dirty:
                self._save()
        return self._result

    @property
    def _opened(self) -> OpenDocument:
        opened = self._files.current
        assert opened is not None
        return opened

    def _edit(self) -> None:
        """Add a word to an answer of ours, or now and then a question."""
        document = self._opened.document
        word = f"w{self._number}x{len(self._result.words)}"
        if self._random.random() < 0.05:
            edit = add_item(document, (self._number,))
            assert edit is not None
            assert self._opened.perform(edit)
            position = edit.after.faq.position(edit.focus or 0)
            assert position is not None
            for part, text in (
                (Part.QUESTION, self._words()),
                (Part.ANSWER, f"{self._words()} {word}"),
            ):
                self._opened.perform(reword(self._opened.document, position, part, text))
        else:
            row = self._random.randrange(_ANSWERS)
            item = document.faq.at((self._number, row))
            assert item is not None
            text = f"{item.answer.rstrip()} {word}"
            assert self._opened.perform(reword(document, (self._number, row), Part.ANSWER, text))
        self._result.words.append(word)

    def _words(self) -> str:
        """Return words that no other writer takes; what is alike counts as the same question."""
        return " ".join("".join(self._random.choices(ascii_lowercase, k=6)) for _ in range(5))

    def _save(self) -> None:
        if self._saving.save_now(None):
            self._result.saves += 1
        else:
            self._result.said.append(self._notice.text)

    def _note(self, sentence: str) -> None:
        if "kept, too" in sentence:
            self._result.brought_together += 1
        else:
            self._result.taken_over += 1

    def _rest(self, milliseconds: int) -> None:
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()


def _text(writers: int) -> str:
    lines = ["---", "title: Race", "faq:"]
    for number in range(writers):
        lines += [f"  - topic: Writer {number}", "    items:"]
        for row in range(_ANSWERS):
            lines += [f"      - question: Question {number}.{row}?", "        answer: |"]
            lines += [f"          Answer {number}.{row}"]
    return "\n".join([*lines, "---", ""])


if __name__ == "__main__":
    sys.exit(main())
