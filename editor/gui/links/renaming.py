"""Renaming a link name: look for links, ask, change them everywhere, and offer the way back."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from editor.document import DocumentError
from editor.document.edits import Edit, Part, Reworded, melting
from editor.document.edits.links import (
    Trouble,
    redirect,
    references_to,
    rename_link,
    trouble_with,
)
from editor.document.link_targets import Address
from editor.gui.background import Background
from editor.gui.commands import ApplyEdit
from editor.gui.links.dialog import LinksDialog
from editor.gui.links.found import FileLinks, address_from, files_from
from editor.gui.open_document import OpenDocument
from editor.language import _, ngettext


class Say(Protocol):
    """Shows a sentence with buttons: each a text and what it does."""

    def __call__(self, sentence: str, *choices: tuple[str, Callable[[], None]]) -> None: ...


@dataclass(frozen=True, slots=True)
class Neighbours:
    """What is open beside a file, and where news are told."""

    find: Callable[[Path], OpenDocument | None]
    """Returns the open document of a file."""
    unsaved: Callable[[], Mapping[str, str]]
    """Returns the texts of open files that are not on the disk as they are, by path."""
    say: Say


@dataclass(frozen=True, slots=True)
class _Wish:
    """A topic or item, the link name that others know, and the one that it is to have."""

    node: int
    old: str
    new: str
    typing: str | None = None
    """What the step has in common with the typing before it, into which it melts."""


class LinkRenaming(QObject):
    """Does it for one open file.

    Signals:
        refused(str): why something could not be done.
    """

    refused = Signal(str)

    def __init__(
        self,
        open_document: OpenDocument,
        background: Background,
        neighbours: Neighbours,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._open = open_document
        self._background = background
        self._neighbours = neighbours
        self._parent = parent
        self._requests: set[int] = set()
        self.destroyed.connect(partial(take_back, background, self._requests))

    # Two ways to begin

    def rename(self, node_id: int) -> None:
        """Ask for another link name of a topic or item, with the links to it below."""
        node = self._open.node_of(node_id)
        if node is None or node.keys.anchor is None:
            self.refused.emit(_("The questions of this file have no link names."))
            return
        wish = _Wish(node_id, node.anchor, node.anchor)
        dialog = self._dialog(wish)
        dialog.open()
        then, failed = partial(self._list, wish, dialog), partial(self._list_own, wish, dialog)
        number = self._look(wish, then, failed)
        dialog.finished.connect(partial(self._stop_looking, number))

    @Slot(int, str, str)
    def follow(self, node_id: int, old: str, new: str) -> None:
        """Tell of links to the name that was typed over, if there are any."""
        wish = _Wish(node_id, old, new, self._last_typing())
        self._look(wish, partial(self._offer, wish), partial(self._offer_own, wish))

    def _last_typing(self) -> str | None:
        history = self._open.history
        last = history.command(history.index() - 1) if history.index() else None
        if not isinstance(last, ApplyEdit) or not isinstance(last.edit.change, Reworded):
            return None
        return last.edit.typing if last.edit.change.part is Part.ANCHOR else None

    def _stop_looking(self, number: int, _result: int) -> None:
        self._background.cancel(number)

    # Looking

    def _look(
        self, wish: _Wish, then: Callable[[object], None], failed: Callable[[str], None]
    ) -> int:
        path = str(self._open.path.absolute()) if self._open.path is not None else ""
        unsaved = dict(self._neighbours.unsaved())
        arguments: dict[str, object] = {"path": path, "name": wish.old, "unsaved": unsaved}
        lane = f"links {id(self)}"
        number = self._background.ask("links_to", arguments, then, failed=failed, lane=lane)
        self._requests.add(number)
        return number

    def _list(self, wish: _Wish, dialog: LinksDialog, answer: object) -> None:
        page = address_from(answer)
        own = references_to(self._open.document, wish.old, page, page)
        dialog.show_links(own, list(files_from(answer)))

    def _list_own(self, wish: _Wish, dialog: LinksDialog, reason: str) -> None:
        own = references_to(self._open.document, wish.old, Address(), Address())
        dialog.show_links(own, ())
        dialog.say(_("Only this file was looked through. {reason}").format(reason=reason))

    def _offer(self, wish: _Wish, answer: object) -> None:
        page = address_from(answer)
        own = references_to(self._open.document, wish.old, page, page)
        files = list(files_from(answer))
        count = len(own) + sum(len(file.references) for file in files)
        if count:
            self._tell_of_links(wish, count, partial(self._list, wish, answer=answer))

    def _offer_own(self, wish: _Wish, reason: str) -> None:
        own = references_to(self._open.document, wish.old, Address(), Address())
        if own:
            self._tell_of_links(wish, len(own), partial(self._list_own, wish, reason=reason))

    def _tell_of_links(self, wish: _Wish, count: int, fill: Callable[[LinksDialog], None]) -> None:
        """Say that links lead to a name that is no more, and offer to look at them."""
        sentence = ngettext(
            "{n} link still leads to the old link name “{old}”.",
            "{n} links still lead to the old link name “{old}”.",
            count,
        ).format(n=count, old=wish.old)

        def show() -> None:
            dialog = self._dialog(wish)
            fill(dialog)
            dialog.open()

        self._neighbours.say(sentence, (_("Show links…"), show))

    def _dialog(self, wish: _Wish) -> LinksDialog:
        judge = partial(self._judge, wish.node)
        dialog = LinksDialog(wish.old, wish.new, judge, self._parent)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.wanted.connect(partial(self._change, wish, dialog))
        return dialog

    def _judge(self, node_id: int, name: str) -> Trouble | None:
        return trouble_with(self._open.document, node_id, name)

    # Changing

    def _change(self, wish: _Wish, dialog: LinksDialog, name: str) -> None:
        own, others = dialog.own, dialog.others
        position = self._open.position_of(wish.node)
        if position is None:
            return
        try:
            edit = rename_link(self._open.document, position, name, own)
            self._open.perform(_melted(edit, wish.typing))
        except DocumentError as error:
            self.refused.emit(error.reason)
            return
        self._change_others(others, name)

    def _change_others(self, others: Sequence[FileLinks], name: str) -> None:
        """Change open files as a step of theirs, and the rest on the disk."""
        closed: list[FileLinks] = []
        for file in others:
            opened = self._neighbours.find(file.path)
            if opened is None:
                closed.append(file)
                continue
            try:
                opened.perform(redirect(opened.document, file.references, name))
            except DocumentError as error:
                self.refused.emit(f"{file.shown}: {error.reason}")
        if closed:
            files = [file.as_json() for file in closed]
            arguments: dict[str, object] = {"name": name, "files": files}
            # The file may be closed before the others are written: the news are the window's.
            say = self._neighbours.say
            self._background.ask("change_links", arguments, self._report, failed=say)

    def _report(self, answer: object) -> None:
        """Say what was done on the disk, and offer to undo it."""
        files = answer if isinstance(answer, list) else []
        done = [file for file in files if "before" in file]
        sentences = [
            ngettext(
                "Links in {n} other file were changed, too.",
                "Links in {n} other files were changed, too.",
                len(done),
            ).format(n=len(done))
        ]
        sentences += _left(files)
        undo = partial(self._restore, done)
        offers = [(_("Undo in other files"), undo)] if done else []
        self._neighbours.say(" ".join(sentences), *offers)

    def _restore(self, files: list[object]) -> None:
        arguments: dict[str, object] = {"files": files}
        say = self._neighbours.say
        self._background.ask("restore_files", arguments, self._report_restored, failed=say)

    def _report_restored(self, answer: object) -> None:
        files = answer if isinstance(answer, list) else []
        left = _left(files)
        self._neighbours.say(" ".join(left or [_("The other files are as they were.")]))


def _left(files: Sequence[Mapping[str, object]]) -> list[str]:
    """Return a sentence for each file that was left as it is."""
    sentence = _("“{name}” was left as it is: {why}.")
    return [
        sentence.format(name=Path(str(file["path"])).name, why=file["why"])
        for file in files
        if "why" in file
    ]


def _melted(edit: Edit | None, typing: str | None) -> Edit | None:
    return melting(edit, typing) if typing is not None else edit


def take_back(background: Background, requests: set[int]) -> None:
    """Want no answers any more: who asked has gone."""
    for number in requests:
        background.cancel(number)
