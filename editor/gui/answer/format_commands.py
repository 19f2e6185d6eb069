"""What the actions for formatting do with the answer; those that must ask open a dialog."""

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from editor.gui.answer.answer_field import AnswerField
from editor.gui.answer.callout_dialog import CalloutDialog
from editor.gui.answer.link_dialog import LinkDialog
from editor.gui.answer.surroundings import Surroundings
from editor.gui.answer.table_dialog import TableDialog
from editor.language import _
from editor.writing.addresses import Home, OutsideSite, link_to
from editor.writing.blocks import code_block_toggled, heading_set, line_broken, quote_toggled
from editor.writing.completion import Candidate
from editor.writing.emphasis import toggled
from editor.writing.emphasis_spans import Emphasis
from editor.writing.includes import Call, call_at, with_call
from editor.writing.links import (
    Link,
    link_at,
    suggested,
    with_image,
    with_link,
    without_link,
    written,
)
from editor.writing.lists import list_toggled
from editor.writing.passage import Passage
from editor.writing.table_text import Place, UneditableTable, table_at, with_table
from editor.writing.tables import Table, new_table

Act = Callable[[Passage], Passage]
_ACTS: Mapping[str, Act] = {
    "bold": partial(toggled, kind=Emphasis.BOLD),
    "italic": partial(toggled, kind=Emphasis.ITALIC),
    "code": partial(toggled, kind=Emphasis.CODE),
    "bullet_list": partial(list_toggled, is_numbered=False),
    "numbered_list": partial(list_toggled, is_numbered=True),
    "quote": quote_toggled,
    "code_block": code_block_toggled,
    "line_break": line_broken,
    "heading_2": partial(heading_set, level=2),
    "heading_3": partial(heading_set, level=3),
    "heading_4": partial(heading_set, level=4),
}


class FormatCommands(QObject):
    """Each act is one step of the history.

    Signals:
        told(str): why an act cannot be done here.
    """

    told = Signal(str)

    def __init__(
        self, field: AnswerField, surroundings: Surroundings, folder: Callable[[], Path | None]
    ) -> None:
        super().__init__(field)
        self._field = field
        self._around = surroundings
        self._folder = folder
        self.handlers: Mapping[str, Callable[[], object]] = {
            **{name: partial(self._act, act) for name, act in _ACTS.items()},
            "link": self.edit_link,
            "image": self.edit_image,
            "table": self.edit_table,
            "callout": self.edit_callout,
            "paste_plain": field.paste_plain,
        }
        field.files_dropped.connect(self.insert_files)
        field.picture_pasted.connect(self._refuse_picture)

    def _act(self, act: Act) -> None:
        self._take(act(self._field.passage()))

    def _take(self, after: Passage) -> None:
        self._field.setFocus()
        self._field.act(after)

    def _open(self, dialog: QDialog) -> None:
        """Open a dialog; the answer stays as it is meanwhile and has the keyboard afterwards."""
        dialog.finished.connect(self._field.setFocus)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @property
    def _window(self) -> QWidget:
        return self._field.window()

    # Links and images

    def edit_link(self) -> None:
        """Ask for the link at the caret, or for a new one."""
        before = self._field.passage()
        link = suggested(before)
        dialog = LinkDialog(link, self._places(), self._window)
        dialog.chosen.connect(lambda chosen: self._take(with_link(before, chosen)))
        dialog.removal_wanted.connect(lambda: self._take(without_link(before)))
        self._open(dialog)

    def _places(self) -> list[Candidate]:
        """Return where a link could lead: to questions of this file, then to the site."""
        from_file = [Candidate(f"#{each.text}", each.detail) for each in self._around.link_names()]
        return [*from_file, *self._around.known.pages]

    def edit_image(self) -> None:
        """Ask for the address of the image at the caret, or for a picture to insert."""
        before = self._field.passage()
        link = link_at(before)
        if link is not None and link.is_image:
            dialog = LinkDialog(link, [], self._window)
            dialog.chosen.connect(lambda chosen: self._take(with_link(before, chosen)))
            self._open(dialog)
            return
        home = self._home()
        start = str(home.root / home.pictures) if home is not None else ""
        names = "*.png *.jpg *.jpeg *.gif *.svg *.webp *.avif"
        kinds = _("Pictures ({names})").format(names=names)
        files = QFileDialog(self._window, _("Insert a picture of the site"), start, kinds)
        files.setFileMode(QFileDialog.FileMode.ExistingFile)
        files.fileSelected.connect(lambda file: self.insert_files([Path(file)]))
        self._open(files)

    def _home(self) -> Home | None:
        if self._around.home is not None:
            return self._around.home
        folder = self._folder()
        return None if folder is None else Home(folder)

    @Slot(list)
    def insert_files(self, files: Iterable[Path]) -> None:
        """Insert links to files of the site, or say where they would have to be."""
        home = self._home()
        if home is None:
            self.told.emit(_("Save this file first, so that it is known where its site is."))
            return
        try:
            links = [link_to(file, home, self._around.texts()) for file in files]
        except OutsideSite as reason:
            self.told.emit(str(reason))
            return
        before = self._field.passage()
        first, *others = links
        if first.is_image and not others:
            self._take(with_image(before, first.words, first.address))
        elif before.has_selection and not others:
            words = before.selected
            self._take(before.typed(written(Link(0, 0, words, first.address))))
        else:
            self._take(before.typed("\n".join(written(link) for link in links)))

    @Slot()
    def _refuse_picture(self) -> None:
        home = self._home()
        folder = _("the folder of the site") if home is None else home.root / home.pictures
        self.told.emit(
            _("Save the picture in “{folder}” first, then drop the file here.").format(
                folder=folder
            )
        )

    # Tables and callouts

    def edit_table(self) -> None:
        """Open the table at the caret as a grid, or a new one."""
        before = self._field.passage()
        try:
            place = table_at(before)
        except UneditableTable as reason:
            self.told.emit(str(reason))
            return
        dialog = TableDialog(place.table if place is not None else new_table(), self._window)
        if place is not None:
            dialog.go_to(place.row, place.column)
        dialog.chosen.connect(partial(self._take_table, before, place))
        self._open(dialog)

    def _take_table(self, before: Passage, place: Place | None, table: Table) -> None:
        if place is None or table != place.table:
            self._take(with_table(before, place, table))

    def edit_callout(self) -> None:
        """Ask for what stands in the callout at the caret, or for a new one."""
        before = self._field.passage()
        callouts = [each for each in self._around.known.includes if each.is_callout]
        found = call_at(before)
        if found is not None and found.name not in [each.name for each in callouts]:
            found = None
        if not callouts:
            self.told.emit(_("The site around this file has no callouts to insert."))
            return
        texts = [each.name for each in callouts[0].parameters if each.is_text]
        given = {name: before.selected.strip() for name in texts[:1]}
        call = found or Call(before.start, before.end, callouts[0].name, given)
        dialog = CalloutDialog(callouts, call, self._window)
        dialog.chosen.connect(lambda chosen: self._take(with_call(before, chosen)))
        self._open(dialog)
