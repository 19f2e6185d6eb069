"""Asks where a report shall be written and as what, and has it written while the work goes on."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from editor.gui.background import Background
from editor.gui.paged import save_as_pdf
from editor.gui.review.review import Base, Review
from editor.language import _
from editor.storage.files import write_atomically
from editor.storage.reasons import reason

Tell = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Kind:
    """What a report can be."""

    said: str
    """What a writer reads about it."""
    ending: str
    form: str
    """Its name for the process in the background."""

    @property
    def filter(self) -> str:
        """How a dialog lists it."""
        return f"{self.said} (*{self.ending})"


#: The longer ending first: a patch is written as JSON, too.
KINDS = (
    Kind(_("Web page, to be mailed or put on a server"), ".html", "html"),
    Kind(_("PDF, to be printed"), ".pdf", "html"),
    Kind(_("Text with Markdown, for a message to engineers"), ".md", "markdown"),
    Kind(_("Patch, which a program can apply"), ".patch.json", "patch"),
    Kind(_("Data, for programs"), ".json", "json"),
)


def kind_of(name: str, chosen: str) -> Kind:
    """Return what a file is to be: its ending says so, else what was chosen in the dialog."""
    by_filter = next((each for each in KINDS if each.filter == chosen), KINDS[0])
    if name.endswith(by_filter.ending):
        return by_filter
    return next((each for each in KINDS if name.lower().endswith(each.ending)), by_filter)


class Reporting(QObject):
    """One report, from the question where to write it to the word that it is there."""

    def __init__(self, review: Review, base: Base, background: Background, window: QWidget) -> None:
        super().__init__(window)
        self._review = review
        self._base = base
        self._background = background
        self._window = window
        self.told: Tell = lambda _sentence: None
        self.failed: Tell = lambda _sentence: None

    def ask(self, told: Tell, failed: Tell) -> None:
        """Ask where to; whoever asked is told how it goes, and what went wrong."""
        self.told, self.failed = told, failed
        path = self._review.opened.path or Path.home() / "faq.md"
        dialog = QFileDialog(self._window, _("Save a report"), str(path.parent))
        dialog.setObjectName("report-dialog")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([each.filter for each in KINDS])
        dialog.setDefaultSuffix(KINDS[0].ending.removeprefix("."))
        dialog.selectFile(f"{path.stem}-{_('changes')}{KINDS[0].ending}")
        dialog.filterSelected.connect(partial(_name_as_chosen, dialog))
        dialog.fileSelected.connect(lambda name: self.write(name, dialog.selectedNameFilter()))
        dialog.rejected.connect(self.deleteLater)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def write(self, name: str, chosen: str) -> None:
        """Have the report written."""
        kind = kind_of(name, chosen)
        path, opened = Path(name), self._review.opened
        if opened.path is not None and path.resolve() == opened.path.resolve():
            self._fail(_("That is the file itself. Choose another name for the report."))
            return
        self.told(_("The report is being written…"))
        self._background.ask(
            "report",
            {
                "path": str(opened.path) if opened.path is not None else "",
                "old": self._base.document.to_text(),
                "new": opened.document.to_text(),
                "old_name": self._base.title,
                "new_name": opened.path.name if opened.path is not None else _("the text now"),
                "form": kind.form,
            },
            partial(self._take, kind, path),
            failed=self._fail,
        )

    def _take(self, kind: Kind, path: Path, answer: object) -> None:
        if kind.ending == ".pdf":
            save_as_pdf(str(answer), path, partial(self._end_pdf, path), self)
            return
        try:
            write_atomically(path, str(answer).encode("utf-8", "surrogatepass"))
        except OSError as error:
            text = _("“{name}” was not written: {reason}.")
            self._fail(text.format(name=path.name, reason=reason(error)))
        else:
            self._end(path)

    def _end_pdf(self, path: Path, works: bool) -> None:
        if works:
            self._end(path)
        else:
            self._fail(_("“{name}” could not be written.").format(name=path.name))

    def _end(self, path: Path) -> None:
        self.told(_("“{name}” was written.").format(name=path.name))
        self.deleteLater()

    def _fail(self, sentence: str) -> None:
        self.failed(sentence)
        self.deleteLater()


def _name_as_chosen(dialog: QFileDialog, chosen: str) -> None:
    """Give the file in the dialog the ending of what was chosen."""
    kind = next(each for each in KINDS if each.filter == chosen)
    dialog.setDefaultSuffix(kind.ending.removeprefix("."))
    selected = dialog.selectedFiles()
    if not selected:
        return
    name = Path(selected[0]).name
    for each in KINDS:
        if name.endswith(each.ending):
            dialog.selectFile(name.removesuffix(each.ending) + kind.ending)
            return
