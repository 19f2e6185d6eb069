"""Has a report of the differences written, and puts it into the file that was chosen."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from editor.gui.background import Background
from editor.gui.json_process import Json
from editor.gui.review.review import Review
from editor.language import _
from editor.storage.files import write_atomically
from editor.storage.reasons import reason


@dataclass(frozen=True, slots=True)
class Form:
    """A form of report: what it is called, how its files end, and what the text is made as."""

    title: str
    ending: str
    text: str


_FORMS: tuple[Form, ...] = (
    Form(_("Web page"), "html", "html"),
    Form(_("PDF"), "pdf", "html"),
    Form(_("Text for a pull request"), "md", "markdown"),
    Form(_("All that is known, for programs"), "json", "json"),
    Form(_("Patch, for programs"), "patch.json", "patch"),
)


class Reporting(QObject):
    """Asks where to, and writes; it goes with its dialog's window.

    Signals:
        told(str): a sentence that needs no answer.
        failed(str): a sentence that is to stay until it was read.
    """

    told = Signal(str)
    failed = Signal(str)

    def __init__(self, background: Background, window: QWidget) -> None:
        super().__init__(window)
        self._background = background
        self._window = window

    def ask(self, review: Review, *, can_print: bool) -> None:
        """Ask for a file and a form.

        Args:
            review: what is compared.
            can_print: whether there is what makes a PDF of a page.
        """
        forms = {
            f"{each.title} (*.{each.ending})": each
            for each in _FORMS
            if can_print or each.ending != "pdf"
        }
        path = review.opened.path
        folder = str(path.parent) if path is not None else ""
        dialog = QFileDialog(self._window, _("Save a report"), folder, ";;".join(forms))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("html")
        dialog.filterSelected.connect(lambda chosen: dialog.setDefaultSuffix(forms[chosen].ending))
        dialog.selectFile(f"{path.stem if path is not None else 'faq'}-changes")
        dialog.fileSelected.connect(
            lambda name: self.write(
                review, _form_of(name, forms, dialog.selectedNameFilter()), Path(name)
            )
        )
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def write(self, review: Review, form: Form, target: Path) -> None:
        """Have a report written."""
        if review.base is None:
            return
        path = review.opened.path
        question: Json = {
            "path": str(path) if path is not None else "",
            "old": review.base.document.to_text(),
            "new": review.opened.document.to_text(),
            "old_name": review.base.title,
            "new_name": path.name if path is not None else _("This file"),
            "form": form.text,
        }
        finish = self._print if form.ending == "pdf" else self._keep
        self.told.emit(_("The report is being written…"))
        self._background.ask("report", question, partial(finish, target), failed=self.failed.emit)

    def _keep(self, target: Path, text: object) -> None:
        try:
            write_atomically(target, str(text).encode("utf-8", "surrogatepass"))
        except OSError as error:
            said = _("“{name}” was not written: {reason}.")
            self.failed.emit(said.format(name=target.name, reason=reason(error)))
        else:
            self._say(target, works=True)

    def _print(self, target: Path, text: object) -> None:
        from editor.gui.review.paper import print_page  # noqa: PLC0415 - loads the web engine

        print_page(str(text), target, partial(self._say, target), self)

    def _say(self, target: Path, works: bool) -> None:
        if works:
            self.told.emit(_("“{name}” was written.").format(name=target.name))
        else:
            self.failed.emit(_("“{name}” could not be written.").format(name=target.name))


def _form_of(name: str, forms: Mapping[str, Form], chosen: str) -> Form:
    """Return the form that a file's name asks for, or else the chosen one."""
    fitting = [each for each in forms.values() if name.endswith(f".{each.ending}")]
    if forms[chosen] in fitting or not fitting:
        return forms[chosen]
    return max(fitting, key=lambda each: len(each.ending))
