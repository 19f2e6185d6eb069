"""The menu in which the writer chooses the language of a file."""

from collections.abc import Callable
from typing import TYPE_CHECKING  # noqa: TID251 - no cycle: these are loaded later

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from editor.gui.spelling.names import language_name
from editor.language import _

if TYPE_CHECKING:  # the menu is made before it
    from editor.gui.spelling.file_spelling import FileSpelling


class LanguageMenu(QMenu):
    """Lists the languages that there are dictionaries for; it is filled when it opens.

    Signals:
        more_wanted(): the writer wants languages that are not there.
    """

    more_wanted = Signal()

    def __init__(self, current: "Callable[[], FileSpelling | None]", parent: QWidget) -> None:
        super().__init__(_("&Language of this file"), parent)
        self._current = current
        self.aboutToShow.connect(self._fill)
        self.triggered.connect(self._choose)

    @Slot()
    def _fill(self) -> None:
        self.clear()
        spelling = self._current()
        if spelling is None:
            self.addAction(_("Open a file first.")).setEnabled(False)
            return
        group = QActionGroup(self)
        own = spelling.own_language
        says = _("As the file says ({language})").format(language=language_name(own))
        choices = {"": says if own else _("As the file says")}
        choices |= {tag: language_name(tag) for tag in spelling.speller.languages()}
        for tag, text in choices.items():
            action = group.addAction(text)
            action.setCheckable(True)
            action.setChecked(tag == spelling.chosen_language)
            action.setData(tag)
        self.addActions(group.actions())
        self.addSeparator()
        self.addAction(_("&More languages…"))

    @Slot(QAction)
    def _choose(self, action: QAction) -> None:
        spelling = self._current()
        if action.data() is None:
            self.more_wanted.emit()
        elif spelling is not None:
            spelling.choose_language(str(action.data()))
