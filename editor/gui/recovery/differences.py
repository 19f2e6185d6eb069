"""What a text that was left unsaved has that the file has not: a page of sentences and words."""

import contextlib
from html import escape
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout, QWidget

from editor.document import Document, DocumentError
from editor.gui.open_document import OpenDocument
from editor.gui.room import resize_within_screen
from editor.gui.theme import GRID
from editor.language import _
from editor.review.comparing import Comparison, differences
from editor.review.difference import Changed, Difference
from editor.review.sentences import sentence
from editor.review.wording import Fate, Stretch, wording
from editor.storage.journal import Left

_SIZE = (720, 480)
_MOST = 200
_AROUND = 120  # characters of kept text beside a change
_NOTHING = Document.from_text("")
_MARKS = {
    Fate.KEPT: "{text}",
    Fate.INSERTED: "<u><b>{text}</b></u>",
    Fate.DELETED: "<s>{text}</s>",
}


def differences_dialog(left: Left, opened: OpenDocument | None, parent: QWidget) -> QDialog:
    """Return a dialog that says what restoring a text would change."""
    dialog = QDialog(parent)
    dialog.setWindowTitle(_("Differences"))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    page = QTextBrowser(dialog)
    page.setAccessibleName(_("What restoring would change"))
    page.setOpenLinks(False)
    page.setHtml(differences_page(_before(left, opened), _read(left.path, left.text or b"")))
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, dialog)
    buttons.rejected.connect(dialog.reject)
    layout = QVBoxLayout(dialog)
    layout.setSpacing(GRID)
    layout.addWidget(page, 1)
    layout.addWidget(buttons)
    resize_within_screen(dialog, *_SIZE)
    return dialog


def differences_page(before: Document, after: Document) -> str:
    """Return what became of a document, as HTML."""
    compared = differences(before, after)
    rows = [_row(compared, each) for each in compared.differences[:_MOST]]
    if not rows:
        rows = [_paragraph(escape(_("Readers of the page will see no difference.")))]
    legend = _("What would go is struck out, what would come is underlined.")
    return "".join([_paragraph(f"<i>{escape(legend)}</i>"), *rows])


def _before(left: Left, opened: OpenDocument | None) -> Document:
    """Return what there is without the text that was left."""
    if opened is not None:
        return opened.document
    return _read(left.path, left.before) if left.before is not None else _NOTHING


def _read(path: Path | None, content: bytes) -> Document:
    """Read a text as its file is read, or else as plain text."""
    with contextlib.suppress(DocumentError, OSError):
        return Document.of_file(path, content) if path else Document.from_bytes(content)
    with contextlib.suppress(DocumentError):
        return Document.as_text(content)
    return _NOTHING


def _row(compared: Comparison, difference: Difference) -> str:
    head = _paragraph(f"<b>{escape(sentence(compared, difference))}</b>")
    return head + "".join(_texts(each) for each in difference.changed)


def _texts(changed: Changed) -> str:
    stretches = wording(changed.old or "", changed.new or "")
    words = "".join(_marked(each) for each in stretches)
    return f'<p style="margin-left: {3 * GRID}px; white-space: pre-wrap">{words}</p>'


def _marked(stretch: Stretch) -> str:
    text = stretch.text
    if stretch.fate is Fate.KEPT and len(text) > 2 * _AROUND:
        text = f"{text[:_AROUND]} … {text[-_AROUND:]}"
    return _MARKS[stretch.fate].format(text=escape(text).replace("\n", "<br>"))


def _paragraph(html: str) -> str:
    return f"<p>{html}</p>"
