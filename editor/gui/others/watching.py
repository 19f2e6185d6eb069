"""Watches the open files for what other programs do to them."""

from pathlib import Path
from threading import Thread

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication

from editor.gui.files import Files
from editor.gui.open_document import OpenDocument
from editor.storage.sight import Kind, Sight, look

_SOON = 100  # milliseconds after the system has told of a change
#: Programs write in steps: empty, half, whole; or they delete a file and rename another one. What
#: is seen counts once it is seen again after so many milliseconds.
_AGAIN = 250
_POLL = 4_000  # the system tells nothing of what happens on other computers
_FULL_LOOK = 8  # of so many looks one reads the file even if its size and times are the same


class FileWatch(QObject):
    """Looks when the system tells of a change, when the window is turned to, and now and then.

    Looks are taken in threads: a network drive may take minutes to say that it is not there.

    Signals:
        seen(OpenDocument, Sight): the file is another than before, and stays so for a moment.
    """

    seen = Signal(object, object)
    _looked = Signal(object, object, object)

    def __init__(self, files: Files) -> None:
        super().__init__(files)
        self._files = files
        self._watcher: QFileSystemWatcher | None = None
        self._known: dict[OpenDocument, Sight] = {}
        self._there: dict[OpenDocument, Sight] = {}
        self._doubtful: dict[OpenDocument, Sight] = {}
        self._told: dict[OpenDocument, tuple[str, str]] = {}
        self._due: set[OpenDocument] = set()
        self._busy: set[OpenDocument] = set()
        self._looks = 0
        self._soon = QTimer(self, singleShot=True, interval=_SOON)
        self._soon.timeout.connect(self._look_at_due)
        self._poll = QTimer(self, interval=_POLL)
        self._poll.timeout.connect(self.look_around)
        self._looked.connect(self._take)
        files.added.connect(self._follow)
        files.closed.connect(self._forget)
        for opened in files.documents:
            self._follow(opened)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.focusWindowChanged.connect(self._come_back)

    @Slot()
    def look_around(self) -> None:
        """Look at all open files."""
        for opened in self._files.documents:
            self._look_at(opened)

    # Which files

    @Slot(object)
    def _follow(self, opened: OpenDocument) -> None:
        opened.state_changed.connect(self._watch_all)
        self._watch_all()
        self._note(opened)
        self._poll.start()

    @Slot(object)
    def _forget(self, opened: OpenDocument) -> None:
        for held in (self._known, self._there, self._doubtful, self._told):
            held.pop(opened, None)
        self._due.discard(opened)
        self._busy.discard(opened)
        self._watch_all()
        if not self._files.documents:
            self._poll.stop()

    @Slot()
    def _watch_all(self) -> None:
        """Have the system tell of all open files and their folders.

        The folder tells that a file was exchanged for another one; the file, on some systems, that
        it was written to.
        """
        if self._watcher is None:
            self._watcher = QFileSystemWatcher(self)
            self._watcher.fileChanged.connect(self._hear)
            self._watcher.directoryChanged.connect(self._hear)
        paths = [each.path for each in self._files.documents if each.path is not None]
        wanted = {str(each.absolute()) for path in paths for each in (path, path.parent)}
        watched = {*self._watcher.files(), *self._watcher.directories()}
        if watched - wanted:
            self._watcher.removePaths(sorted(watched - wanted))
        if wanted - watched:
            self._watcher.addPaths(sorted(wanted - watched))

    @Slot(str)
    def _hear(self, place: str) -> None:
        """Note that something happened to a file or in a folder."""
        for opened in self._files.documents:
            path = opened.path.absolute() if opened.path is not None else None
            if path is not None and Path(place) in (path, path.parent):
                self._note(opened)

    def _note(self, opened: OpenDocument) -> None:
        self._due.add(opened)
        if not self._soon.isActive():
            self._soon.start()

    @Slot()
    def _come_back(self) -> None:
        if QGuiApplication.focusWindow() is not None:
            self.look_around()

    # Looking

    @Slot()
    def _look_at_due(self) -> None:
        due, self._due = self._due, set()
        for opened in due:
            self._look_at(opened, is_sure=True)

    def _look_at(self, opened: OpenDocument, *, is_sure: bool = False) -> None:
        """Begin a look at a file, unless one is under way.

        Args:
            opened: the file.
            is_sure: whether to read it even if its size and times are what they were.
        """
        if opened.path is None or opened in self._busy:
            return
        self._busy.add(opened)
        self._looks += 1
        trusts_times = not is_sure and self._looks % _FULL_LOOK != 0
        question = (opened.path, opened.base)
        before = self._there.get(opened)

        def work() -> None:
            sight = look(question[0], before, trusts_times=trusts_times)
            try:
                self._looked.emit(opened, question, sight)
            except RuntimeError:
                return  # the window has gone meanwhile, and nobody waits for this any more

        Thread(target=work, name="look at a file", daemon=True).start()

    @Slot(object, object, object)
    def _take(self, opened: OpenDocument, question: tuple[Path, str], sight: Sight) -> None:
        if opened not in self._busy:
            return  # it was closed meanwhile
        self._busy.discard(opened)
        if question != (opened.path, opened.base):
            self._note(opened)  # it was saved meanwhile, and what was seen may be older
            return
        if opened in self._due:
            return  # something more has happened
        self._judge(opened, sight)

    def _judge(self, opened: OpenDocument, sight: Sight) -> None:
        """Report what is seen for the second time."""
        if sight.kind is Kind.FILE:
            self._there[opened] = sight
            self._watch_all()  # a file that was exchanged is not watched any more
        if not self._is_news(opened, sight):
            self._doubtful.pop(opened, None)
            self._known[opened] = sight
        elif self._doubtful.get(opened) != sight:
            self._doubtful[opened] = sight
            QTimer.singleShot(_AGAIN, self, self._look_again)
        else:
            del self._doubtful[opened]
            self._known[opened] = sight
            self._told[opened] = (opened.base, sight.base)
            self.seen.emit(opened, sight)

    def _is_news(self, opened: OpenDocument, sight: Sight) -> bool:
        """Whether a sight says something that was not told yet."""
        known = self._known.get(opened) or Sight(Kind.FILE)
        if sight.kind is not Kind.FILE:
            there = (sight.kind, sight.moved_to, sight.twin)
            return there != (known.kind, known.moved_to, known.twin)
        is_other = sight.base != opened.base
        is_told = self._told.get(opened) == (opened.base, sight.base)
        was_there = known.kind is Kind.FILE
        return (
            (is_other and not is_told)
            or not was_there
            or sight.may_be_written != known.may_be_written
        )

    @Slot()
    def _look_again(self) -> None:
        for opened in list(self._doubtful):
            self._look_at(opened, is_sure=True)
