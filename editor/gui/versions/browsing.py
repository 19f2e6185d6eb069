"""Looking at the versions of one file, and bringing all or one thing of them back."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from editor.document import DocumentError
from editor.gui.background import Background
from editor.gui.moments import moment
from editor.gui.open_document import OpenDocument
from editor.gui.versions.dialog import VersionsDialog, since_of
from editor.gui.versions.keeper import VersionKeeper
from editor.language import _
from editor.storage.reasons import reason
from editor.storage.versions import DamagedVersion, Reason, Version

_CANNOT = _("This cannot be brought back: {reason}.")


class Browsing(QObject):
    """Does what is asked for in the dialog; it goes with the dialog.

    Signals:
        told(str): a sentence that needs no answer.
        outdated(): the file is something else now, a text or a FAQ.
        compare_wanted(str, bytes): it is to be compared with what it held, under this title.
    """

    told = Signal(str)
    outdated = Signal()
    compare_wanted = Signal(str, bytes)

    def __init__(
        self,
        opened: OpenDocument,
        path: Path,
        keeper: VersionKeeper,
        background: Background,
        window: QWidget,
    ) -> None:
        dialog = VersionsDialog(path.name, window)
        super().__init__(dialog)
        self.dialog = dialog
        self._opened = opened
        self._path = path
        self._keeper = keeper
        self._background = background
        self._question = 0
        self.dialog.chosen.connect(self._compare)
        self.dialog.whole_wanted.connect(self._bring_back)
        self.dialog.part_wanted.connect(self._bring_part_back)
        self.dialog.comparison_wanted.connect(self._compare_in_window)
        self.dialog.finished.connect(self._end)
        keeper.kept.connect(self._list)
        self._list()
        self.dialog.open()

    @Slot()
    def _end(self) -> None:
        self._keeper.kept.disconnect(self._list)
        self._background.cancel(self._question)

    # Looking

    @Slot()
    def _list(self) -> None:
        store = self._keeper.store
        try:
            self.dialog.show_versions(store.of(self._path), store.is_there)
        except OSError as error:
            sentence = _("The versions of this file cannot be read: {reason}.")
            self.dialog.say(sentence.format(reason=reason(error)))

    @Slot(object)
    def _compare(self, version: Version) -> None:
        self.dialog.show_wait()
        self._background.cancel(self._question)
        self._question = self._background.ask(
            "compare_version",
            {
                "folder": str(self._keeper.store.folder),
                "mark": version.mark,
                "path": str(self._path),
                "text": self._opened.document.to_bytes().decode(),
            },
            lambda answer: self.dialog.show_differences(since_of(answer)),
            failed=self.dialog.show_damage,
        )

    @Slot(object)
    def _compare_in_window(self, version: Version) -> None:
        """Let the differences be shown in the columns, one by one."""
        try:
            content = self._keeper.store.content(version)
        except DamagedVersion as error:
            self.dialog.say(_("This cannot be shown: {reason}.").format(reason=error))
            return
        self.dialog.accept()
        title = _("the version of {moment}").format(moment=moment(version.when))
        self.compare_wanted.emit(title, content)

    # Bringing back

    @Slot(object)
    def _bring_back(self, version: Version) -> None:
        """Make the whole file as it was; what is in the window now becomes a version, too."""
        opened = self._opened
        self._keep_what_is_there()
        shape = opened.document.faq.shape
        try:
            content = self._keeper.store.content(version)
            opened.put_back(content, _("return to an earlier version"))
        except (DamagedVersion, DocumentError) as error:
            self.dialog.say(_CANNOT.format(reason=error))
            return
        self.dialog.accept()
        if (shape is None) != (opened.document.faq.shape is None):
            self.outdated.emit()
        self.told.emit(_("The file is as it was then, but not saved yet. Ctrl+Z takes that back."))

    @Slot(object, str)
    def _bring_part_back(self, version: Version, key: str) -> None:
        """Make one thing as it was."""
        from editor.review.comparing import differences  # noqa: PLC0415 - slow to load, rarely used
        from editor.review.taking_back import take_back  # noqa: PLC0415

        self._keep_what_is_there()
        try:
            before = self._opened.reading_of(self._keeper.store.content(version))
            compared = differences(before, self._opened.document)
            found = compared.find(key)
            is_done = found is not None and self._opened.perform(take_back(compared, found))
        except (DamagedVersion, DocumentError) as error:
            self.dialog.say(_CANNOT.format(reason=error))
            return
        if is_done:
            self.told.emit(_("That is as it was then, but not saved yet. Ctrl+Z takes it back."))
        self._compare(version)

    def _keep_what_is_there(self) -> None:
        self._keeper.keep(self._path, self._opened.document, Reason.WORKING)
