"""Versions of the file in front: keeping them, showing them, bringing them back."""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from editor.document import DocumentError
from editor.gui.background import Background
from editor.gui.open_document import OpenDocument
from editor.gui.versions.dialog import VersionsDialog, since_of
from editor.gui.versions.keeper import VersionKeeper
from editor.gui.versions.naming import moment
from editor.language import _
from editor.storage.reasons import reason
from editor.storage.versions import DamagedVersion, Reason, Version, VersionStore

_CANNOT = _("This cannot be brought back: {reason}.")


class VersionsDesk(QObject):
    """Follows the open files, and shows the versions of the one in front.

    Signals:
        told(str): a sentence that needs no answer.
        failed(str): a sentence that is to stay until it was read.
        restored(OpenDocument): a file is as it was before.
        compare_wanted(OpenDocument, str, bytes): a file is to be compared with what it held, under
            this title.
    """

    told = Signal(str)
    failed = Signal(str)
    restored = Signal(object)
    compare_wanted = Signal(object, str, bytes)

    def __init__(
        self,
        folder: Path,
        background: Background,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._folder = folder
        self._store = VersionStore(folder)
        self._background = background
        self._window = window
        self._opened: OpenDocument | None = None
        self._question = 0
        self.keeper = VersionKeeper(self._store, self)
        self.keeper.failed.connect(self.failed)
        self.handlers: Mapping[str, Callable[[], object]] = {"versions": self.show}

    @Slot(object)
    def use(self, opened: OpenDocument | None) -> None:
        """Turn to the file that came to the front."""
        self._opened = opened

    @Slot()
    def show(self) -> VersionsDialog | None:
        """Show the versions of the file in front; say so where there can be none."""
        opened = self._opened
        if opened is None:
            return None
        if opened.path is None:
            self.told.emit(_("This file was never saved. The first save makes its first version."))
            return None
        dialog = VersionsDialog(opened.path.name, self._window)
        listing = partial(self._list, dialog, opened.path)
        dialog.chosen.connect(partial(self._compare, dialog, opened))
        dialog.whole_wanted.connect(partial(self._bring_back, dialog, opened))
        dialog.part_wanted.connect(partial(self._bring_part_back, dialog, opened))
        dialog.comparison_wanted.connect(partial(self._compare_in_window, dialog, opened))
        self.keeper.kept.connect(listing)
        dialog.finished.connect(partial(self.keeper.kept.disconnect, listing))
        dialog.finished.connect(lambda _result: self._background.cancel(self._question))
        listing()
        dialog.open()
        return dialog

    def _list(self, dialog: VersionsDialog, path: Path) -> None:
        try:
            dialog.show_versions(self._store.of(path), self._store.is_there)
        except OSError as error:
            dialog.say(
                _("The versions of this file cannot be read: {reason}.").format(
                    reason=reason(error)
                )
            )

    # Looking

    def _compare(self, dialog: VersionsDialog, opened: OpenDocument, version: Version) -> None:
        dialog.show_wait()
        self._background.cancel(self._question)
        self._question = self._background.ask(
            "compare_version",
            {
                "folder": str(self._folder),
                "mark": version.mark,
                "path": str(opened.path),
                "text": opened.document.to_bytes().decode(),
            },
            lambda answer: dialog.show_differences(since_of(answer)),
            failed=dialog.show_damage,
        )

    def _compare_in_window(
        self, dialog: VersionsDialog, opened: OpenDocument, version: Version
    ) -> None:
        """Let the differences be shown in the columns, one by one."""
        try:
            content = self._store.content(version)
        except DamagedVersion as error:
            dialog.say(_("This cannot be shown: {reason}.").format(reason=error))
            return
        dialog.accept()
        title = _("the version of {moment}").format(moment=moment(version.when))
        self.compare_wanted.emit(opened, title, content)

    # Bringing back

    def _bring_back(self, dialog: VersionsDialog, opened: OpenDocument, version: Version) -> None:
        """Make the whole file as it was; what is in the window now becomes a version, too."""
        self._keep_what_is_there(opened)
        try:
            content = self._store.content(version)
            opened.put_back(content, _("return to an earlier version"))
        except (DamagedVersion, DocumentError) as error:
            dialog.say(_CANNOT.format(reason=error))
            return
        dialog.accept()
        self.restored.emit(opened)
        self.told.emit(_("The file is as it was then, but not saved yet. Ctrl+Z takes that back."))

    def _bring_part_back(
        self, dialog: VersionsDialog, opened: OpenDocument, version: Version, key: str
    ) -> None:
        """Make one thing as it was."""
        from editor.review.comparing import differences  # noqa: PLC0415 - slow to load, rarely used
        from editor.review.taking_back import take_back  # noqa: PLC0415

        self._keep_what_is_there(opened)
        try:
            before = opened.reading_of(self._store.content(version))
            compared = differences(before, opened.document)
            found = compared.find(key)
            is_done = found is not None and opened.perform(take_back(compared, found))
        except (DamagedVersion, DocumentError) as error:
            dialog.say(_CANNOT.format(reason=error))
            return
        if is_done:
            self.told.emit(_("That is as it was then, but not saved yet. Ctrl+Z takes it back."))
        self._compare(dialog, opened, version)

    def _keep_what_is_there(self, opened: OpenDocument) -> None:
        if opened.path is not None:
            self.keeper.keep(opened.path, opened.document, Reason.WORKING)
