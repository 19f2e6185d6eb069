"""Asks whether to run the site's Jekyll, runs it, and shows where the preview differs."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from editor.gui.dialogs.plain import without_pictures
from editor.gui.preview.jekyll_answer import CheckedText, checked_texts, side_by_side, summary
from editor.gui.preview.jekyll_run import JekyllRun
from editor.gui.room import resize_within_screen
from editor.language import _

_QUESTION = _(
    "Jekyll will build a copy of the whole site in a temporary folder, and each question of this "
    "page is compared with the preview. Nothing in the site is changed.\n\n"
    "The build runs the site's plugins. They are programs and can do what any program can do, so "
    "check only a site that you trust."
)
#: Width and height while it asks and while it shows what was found, in pixels.
_ASKING, _SHOWING = (560, 240), (900, 560)
_RUNNING = _("Jekyll is building the site. That can take a minute or two.")


class JekyllDialog(QDialog):
    """Is open()ed by the caller; nothing runs before the writer has said yes.

    Args:
        request: what the check needs, as `editor.preview.jekyll_check.check` describes it.
        titles: the questions by the number that marks them.
        parent: the window.
        run: what runs the check.
    """

    def __init__(
        self,
        request: Mapping[str, object],
        titles: Mapping[int, str],
        parent: QWidget | None = None,
        *,
        run: JekyllRun | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Check with Jekyll"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        resize_within_screen(self, *_ASKING)
        self._request = request
        self._titles = titles
        self._texts: Sequence[CheckedText] = ()
        self._run = JekyllRun(self) if run is None else run
        self._run.answered.connect(self._show_answer)
        self._run.failed.connect(self._show_failure)
        self._message = QLabel(_QUESTION, self)
        self._message.setWordWrap(True)
        self._message.setAccessibleName(_("What happens"))
        self._pages = QStackedWidget(self)
        self._empty = QWidget(self)
        self._progress = _progress(self)
        self._output = _text(_("What Jekyll said"), self)
        self._found = _Found(self)
        for page in (self._empty, self._progress, self._output, self._found):
            self._pages.addWidget(page)
        self._start = QPushButton(_("&Build and compare"), self)
        self._start.clicked.connect(self._begin)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self._buttons.addButton(self._start, QDialogButtonBox.ButtonRole.AcceptRole)
        without_pictures(self._buttons)
        self._buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self._message)
        layout.addWidget(self._pages, 1)
        layout.addWidget(self._buttons)

    @override
    def done(self, result: int) -> None:
        """Close; a check that still runs is ended."""
        self._run.cancel()
        super().done(result)

    @Slot()
    def _begin(self) -> None:
        self._start.setEnabled(False)
        self._say(_RUNNING, self._progress)
        self._run.start(self._request)

    @Slot(object)
    def _show_answer(self, answer: Mapping[str, object]) -> None:
        error = answer.get("error")
        if error is not None:
            self._output.setPlainText(str(answer.get("output", "")))
            self._end(str(error), self._output)
            return
        self._texts = checked_texts(answer, self._titles)
        self._found.show_texts(self._texts)
        self._end(summary(self._texts), self._found)

    @Slot(str)
    def _show_failure(self, message: str) -> None:
        self._end(message, self._empty)

    def _end(self, message: str, page: QWidget) -> None:
        if page is not self._empty:
            resize_within_screen(self, *_SHOWING)
        self._say(message, page)
        self._start.hide()
        self._buttons.setStandardButtons(QDialogButtonBox.StandardButton.Close)
        without_pictures(self._buttons)
        self._buttons.button(QDialogButtonBox.StandardButton.Close).setFocus()

    def _say(self, message: str, page: QWidget) -> None:
        self._message.setText(message)
        self._pages.setCurrentWidget(page)


class _Found(QWidget):
    """The questions with a state each, and both renderings of the current one."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._texts: Sequence[CheckedText] = ()
        self._list = QListWidget(self)
        self._list.setAccessibleName(_("Questions"))
        self._list.currentRowChanged.connect(self._show_row)
        self._ours = _text(_("In the preview"), self)
        self._theirs = _text(_("As Jekyll publishes it"), self)
        splitter = QSplitter(self)
        splitter.addWidget(self._list)
        splitter.addWidget(_headed(_("In the preview"), self._ours))
        splitter.addWidget(_headed(_("As Jekyll publishes it"), self._theirs))
        splitter.setStretchFactor(1, 1)
        splitter.setStretchFactor(2, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(splitter)

    def show_texts(self, texts: Sequence[CheckedText]) -> None:
        """Show the questions; the first that differs is the current one."""
        self._texts = texts
        self._list.clear()
        for text in texts:
            self._list.addItem(f"{'✓' if text.is_equal else '≠'} {text.title} ({text.state})")
        differing = (row for row, text in enumerate(texts) if not text.is_equal)
        self._list.setCurrentRow(next(differing, 0))

    @Slot(int)
    def _show_row(self, row: int) -> None:
        if 0 <= row < len(self._texts):
            ours, theirs = side_by_side(self._texts[row])
            self._ours.setPlainText(ours)
            self._theirs.setPlainText(theirs)


def _text(name: str, parent: QWidget) -> QPlainTextEdit:
    """Return a text that can be read and copied."""
    text = QPlainTextEdit(parent)
    text.setReadOnly(True)
    text.setAccessibleName(name)
    text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
    return text


def _headed(title: str, text: QPlainTextEdit) -> QWidget:
    column = QWidget()
    layout = QVBoxLayout(column)
    layout.setContentsMargins(0, 0, 0, 0)
    label = QLabel(title, column)
    label.setBuddy(text)
    layout.addWidget(label)
    layout.addWidget(text)
    return column


def _progress(parent: QWidget) -> QWidget:
    """Return a bar that shows that something is going on."""
    page = QWidget(parent)
    bar = QProgressBar(page)
    bar.setRange(0, 0)
    bar.setAccessibleName(_("Jekyll is building"))
    layout = QVBoxLayout(page)
    layout.addWidget(bar)
    layout.addStretch(1)
    return page
