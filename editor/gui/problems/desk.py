"""The problems of all open files: a watch for each, one list, and what can be done with them."""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QPushButton, QWidget

from editor.checks.problem import Problem
from editor.checks.rules import all_rules
from editor.checks.switches import switched_off, switched_on
from editor.document import BODY, DocumentError
from editor.document.parts import Outside, Part
from editor.document.search import Place
from editor.gui.background import Background
from editor.gui.lower import LowerArea
from editor.gui.open_document import OpenDocument
from editor.gui.problems.panel import ProblemsPanel
from editor.gui.problems.switch_off_dialog import SwitchOffDialog
from editor.gui.problems.watch import ProblemWatch
from editor.language import _, ngettext
from editor.storage.files import write_atomically

_NAME = "problems"


class ProblemsDesk(QObject):
    """Follows the file in front.

    Signals:
        place_wanted(Path, Place, int, int): this stretch of this text is wanted; None stands for
            the file in front.
        problems_changed(OpenDocument, dict): how many problems the topics and questions of a file
            have, by their ids.
        told(str): a sentence that needs no answer: where one is, or why something was not done.
    """

    place_wanted = Signal(object, object, int, int)
    problems_changed = Signal(object, object)
    told = Signal(str)

    def __init__(self, background: Background, lower: LowerArea, parent: QWidget) -> None:
        super().__init__(parent)
        self._window = parent
        self._background = background
        self._lower = lower
        self._watches: dict[OpenDocument, ProblemWatch] = {}
        self._current: ProblemWatch | None = None
        self._is_awaited = False
        self.panel = ProblemsPanel(lower)
        lower.add(_NAME, _("Problems"), self.panel)
        #: For the status bar: how many problems there are; a click lists them.
        self.button = QPushButton(parent)
        self.button.setFlat(True)
        self.button.clicked.connect(self.reveal)
        self.handlers: Mapping[str, Callable[[], object]] = {
            "show_problems": self.reveal,
            "next_problem": partial(self.step, 1),
            "previous_problem": partial(self.step, -1),
            "fix_problem": self.panel.fix_this,
            "fix_all_alike": self.panel.fix_alike,
            "switch_off_check": self.panel.switch_off_this,
        }
        self.panel.place_wanted.connect(self._go_to)
        self.panel.fix_wanted.connect(self._fix)
        self.panel.switch_off_wanted.connect(self._ask_why)
        self.panel.switch_on_wanted.connect(self.switch_on)
        self._count()

    # Which files

    def follow(self, opened: OpenDocument | None) -> None:
        """Show the problems of a file, which is watched from now on; of none for None."""
        is_faq = opened is not None and opened.document.faq.shape is not None
        self._current = self.watch(opened) if opened is not None and is_faq else None
        self.panel.use(self._current)
        self._count()

    def watch(self, opened: OpenDocument) -> ProblemWatch:
        """Return what knows the problems of a file, which is watched from now on."""
        watch = self._watches.get(opened)
        if watch is None:
            watch = self._watches[opened] = ProblemWatch(opened, self._background, self)
            watch.problems_changed.connect(partial(self._take, watch))
        return watch

    def watch_of(self, opened: OpenDocument) -> ProblemWatch | None:
        """Return what knows the problems of a file; None if it was not shown yet."""
        return self._watches.get(opened)

    def problems_of(self, opened: OpenDocument, node_id: int) -> tuple[Problem, ...]:
        """Return the problems of a topic or question of a file."""
        watch = self._watches.get(opened)
        return watch.problems_of(node_id) if watch is not None else ()

    def forget(self, opened: OpenDocument) -> None:
        """Stop watching a file that is not open any more."""
        watch = self._watches.pop(opened, None)
        if watch is None:
            return
        watch.close()
        watch.deleteLater()
        if watch is self._current:
            self.follow(None)

    def _take(self, watch: ProblemWatch, counts: dict[int, int]) -> None:
        self.problems_changed.emit(watch.opened, counts)
        if watch is self._current:
            self.panel.show_problems()
            self._count()
            if self._is_awaited and self._lower.panes[0].has_keyboard:
                self.reveal()  # the list has come, and takes the keyboard

    def _count(self) -> None:
        count = len(self._current.problems) if self._current else 0
        sentence = ngettext("{n} problem", "{n} problems", count).format(n=count)
        self.button.setText(sentence)
        self.button.setAccessibleName(sentence)
        self.button.setToolTip(_("List the problems (Ctrl+F9)"))
        self.button.setVisible(count > 0)
        self._lower.retitle(_NAME, f"{_('Problems')} ({count})" if count else _("Problems"))

    # What can be done

    @Slot()
    def reveal(self) -> None:
        """Show the list and give it the keyboard."""
        self._lower.reveal(_NAME)
        self._is_awaited = self._current is not None and not self._current.is_checked
        if self.panel.selected is None and self._current is not None and self._current.problems:
            self.panel.select(self._current.problems[0])

    def step(self, by: int) -> None:
        """Go to the next problem (1) or the previous one (-1) in the order of the page."""
        problems = self._current.problems if self._current else ()
        if not problems:
            self.told.emit(_("No problems were found."))
            return
        selected = self.panel.selected
        here = problems.index(selected) if selected in problems else (-1 if by > 0 else 0)
        problem = problems[(here + by) % len(problems)]
        self.panel.select(problem)
        self._go_to(problem)
        self.told.emit(problem.finding.message)

    @Slot(object)
    def _go_to(self, problem: Problem) -> None:
        found = problem.finding
        position = self._current.opened.position_of(problem.node) if self._current else None
        if found.part == Outside.BODY:
            self.place_wanted.emit(None, Place(Outside.BODY, pointer=BODY), found.start, found.end)
        elif position is not None and found.part in list(Part):
            self.place_wanted.emit(None, Place(Part(found.part), position), found.start, found.end)

    @Slot(object)
    def _fix(self, problems: list[Problem]) -> None:
        if self._current is None:
            return
        try:
            self._current.fix(problems)
        except DocumentError as error:
            self.told.emit(error.reason)

    @Slot(str)
    def _ask_why(self, rule: str) -> None:
        dialog = SwitchOffDialog(all_rules()[rule], self._window)
        dialog.decided.connect(self.switch_off)
        dialog.open()

    @Slot(str, str)
    def switch_off(self, rule: str, reason: str) -> None:
        """Switch a rule off in the settings of the site."""
        sentence = _("“{check}” is switched off in {file}.")
        self._set(rule, lambda content: switched_off(content, rule, reason), sentence)

    @Slot(str)
    def switch_on(self, rule: str) -> None:
        """Switch a rule on again in the settings of the site."""
        sentence = _("“{check}” is switched on again in {file}.")
        self._set(rule, lambda content: switched_on(content, rule), sentence)

    def _set(self, rule: str, change: Callable[[bytes], bytes], sentence: str) -> None:
        file = self._current.settings_file if self._current else None
        if file is None:
            return
        try:
            content = file.read_bytes() if file.exists() else b""
            write_atomically(file, change(content))
        except (OSError, DocumentError) as error:
            self.told.emit(_not_switched(file, error))
            return
        for watch in self._watches.values():
            watch.check_soon()
        self.told.emit(sentence.format(check=all_rules()[rule].title, file=file.name))


def _not_switched(file: Path, error: OSError | DocumentError) -> str:
    reason = error.reason if isinstance(error, DocumentError) else error.strerror or str(error)
    return _("The settings in {file} could not be changed: {reason}").format(
        file=file.name, reason=reason
    )
