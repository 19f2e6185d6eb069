"""What the pictures of README show: the sample in the hands of writers and reviewers."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer

from editor.document.document import Document
from editor.document.edits import Edit, Part, delete, move, reword
from editor.document.faq import Item
from editor.gui.preview.stage import WEB
from editor.gui.window import Window
from editor.review.suggestions.sheet import About, Comment, Reply, Sheet
from editor.review.suggestions.sheet_file import written
from editor.storage.sheets import name_for

SAMPLE = (
    Path(__file__).resolve().parent.parent.joinpath("resources/sample/faq.md").read_text("utf-8")
)
_LOOK_AGAIN = 50  # milliseconds
_PATIENCE = 1_200  # looks until a scene is given up
_WHEN = datetime(2026, 3, 14, 9, 30, tzinfo=UTC)

_PRICE = "| Cargo bike          |     £12 "
_OUR_PRICE = "| Cargo bike          |     £13 "
_THEIR_PRICE = "| Cargo bike          |     £15 "
_FREE = "Helmets, lights and locks are free."
_FREE_NOW = "Helmets, lights, locks and maps are free."
_FREE_FOR_SOME = "Helmets and lights are free; a lock costs £1, or nothing for students."
_LATE = "Up to an hour is a wave and a smile."
_LATE_NOW = "Up to two hours is a wave, a smile and a story."
_LATE_SOON = "Up to half an hour is a wave and a smile."
_SLIPS = {
    "Nobody has ever been late twice.": "[Nobody]() has ever been late twice.",
    "(#short-rules)": "(#shrt-rules)",
}


class StuckError(Exception):
    """The window never came to show what it should."""


@dataclass(frozen=True, slots=True)
class Scene:
    """What is to be seen in one picture."""

    acts: tuple[Callable[[Window], None], ...]
    """What a user does in the window, which has the page open; it comes to rest after each."""
    page: str = SAMPLE
    """What the file holds."""
    prepare: Callable[[Path], None] | None = None
    """Puts beside the file what the scene needs."""
    is_dark: bool = False


def until(happened: Callable[[], bool]) -> None:
    """Let the window work until something has happened.

    Raises:
        StuckError: it never does.
    """
    for _look in range(_PATIENCE):
        if happened():
            return
        loop = QEventLoop()
        QTimer.singleShot(_LOOK_AGAIN, loop.quit)
        loop.exec()
    raise StuckError(happened)


# What is done


def _select(name: str, window: Window) -> None:
    """Select a question by its link name, once the preview has the look of a browser."""
    columns = window.workspace
    if columns is None:
        raise StuckError(name)
    until(lambda: columns.preview.stage.kind == WEB)
    columns.tree.select_named(f"#{name}")


def _act(name: str, window: Window) -> None:
    window.actions_by_name[name].trigger()


def _list_problems(window: Window) -> None:
    _act("show_problems", window)
    until(lambda: window.desks.problems.panel.model.rowCount() > 0)


def _change(window: Window) -> None:
    """Change the page as writers do."""
    opened = window.files.current
    if opened is None:
        raise StuckError("nothing is open")
    for change in (
        lambda document: _exchanged(document, "late", _LATE, _LATE_NOW),
        lambda document: _exchanged(document, "cost", _FREE, _FREE_NOW),
        lambda document: move(document, _place(document, "join-online"), (0,), 0),
        lambda document: delete(document, _place(document, "display-warning")),
    ):
        edit = change(opened.document)
        if edit is not None:
            opened.perform(edit)
            opened.settle()


def _show_rewording(window: Window) -> None:
    panel = window.desks.review.panel
    wanted = next(each for each in panel.differences if "How much" in panel.said(each))
    panel.select(wanted)
    window.desks.review.show_difference(wanted)


def _list_suggestions(window: Window) -> None:
    until(lambda: "beside" in window.notice.text)
    window.lower_area.reveal("suggestions")


# What the page and its folder hold


def _suggest(page: Path) -> None:
    """Write the file of somebody who suggests another wording and asks something."""
    about = About("late", "What if I bring it back late?", "a wave and a smile")
    reply = Reply("Ana", _WHEN + timedelta(hours=2), "At the desk, yes. I ask the workshop.")
    asked = Comment("1", about, "Tom", _WHEN, "Do all of us do that?", (reply,))
    text = SAMPLE.replace(_FREE, _FREE_FOR_SOME).replace(_LATE, _LATE_NOW)
    sheet = Sheet(page.name, "Tom", _WHEN, SAMPLE, text, (asked,))
    (page.parent / name_for(page, "Tom")).write_bytes(written(sheet))


def _in_two_versions() -> str:
    """Return the page with the marks that Git leaves where two people changed one answer."""
    text = SAMPLE
    for old, *both in ((_PRICE, _OUR_PRICE, _THEIR_PRICE), (_LATE, _LATE_NOW, _LATE_SOON)):
        line = next(each for each in text.splitlines(keepends=True) if old in each)
        ours, theirs = (line.replace(old, new) for new in both)
        marks = ("<<<<<<< HEAD\n", "||||||| 4c1d7e0\n", "=======\n", ">>>>>>> Tom\n")
        text = text.replace(line, f"{marks[0]}{ours}{marks[1]}{line}{marks[2]}{theirs}{marks[3]}")
    return text


def _with_slips() -> str:
    text = SAMPLE
    for right, slip in _SLIPS.items():
        text = text.replace(right, slip)
    return text


def _place(document: Document, name: str) -> tuple[int, ...]:
    return next(place for place, node in document.faq.walk() if node.anchor == name)


def _exchanged(document: Document, name: str, old: str, new: str) -> Edit | None:
    place = _place(document, name)
    node = document.faq.at(place)
    if not isinstance(node, Item):
        raise StuckError(name)
    return reword(document, place, Part.ANSWER, node.answer.replace(old, new))


_SELECT = partial(_select, "cost")
SCENES: Mapping[str, Scene] = {
    "window": Scene((_SELECT,)),
    "dark": Scene((_SELECT,), is_dark=True),
    "problems": Scene(
        (partial(_select, "others"), _list_problems, partial(_act, "next_problem")), _with_slips()
    ),
    "review": Scene((_change, _SELECT, partial(_act, "compare_saved"), _show_rewording)),
    "merge": Scene((), _in_two_versions()),
    "suggestions": Scene((_SELECT, _list_suggestions), prepare=_suggest),
}
