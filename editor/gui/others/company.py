"""Says that somebody else has a file open, too: in another window, or on another computer."""

from collections.abc import Callable
from threading import Thread

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal, Slot

from editor.gui.files import Files
from editor.gui.open_document import OpenDocument
from editor.gui.others.questions import Questions
from editor.language import _
from editor.storage.places import presence_folder
from editor.storage.presence import BEAT, Other, Presence

_LONGEST_FAREWELL = 1.0  # seconds that the end of the program waits for a slow drive

_SAME_COMPUTER = _(
    "“{name}” is open in another window of this program, too. "
    "What you save in one of them comes into the other."
)
_OTHER_COMPUTER = _(
    "“{name}” is open on the computer “{computer}”, too. What one of you saves comes to the other."
)


class Company(QObject):
    """Notes that files are open here, and reads the notes of others, in threads of its own."""

    _found = Signal(object, object)

    def __init__(self, files: Files, questions: Questions) -> None:
        super().__init__(files)
        self._files = files
        self._questions = questions
        self._here: dict[OpenDocument, Presence] = {}
        self._known: dict[OpenDocument, set[str]] = {}
        self._busy: set[Presence] = set()
        self._beat = QTimer(self, interval=BEAT * 1000)
        self._beat.timeout.connect(self._meet_all)
        self._watcher: QFileSystemWatcher | None = None
        self._found.connect(self._take)

    def begin(self) -> None:
        """Begin with the files that are open; that it writes notes is for the whole program."""
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self._meet_all)
        self._files.added.connect(self._follow)
        self._files.closed.connect(self._part)
        for opened in self._files.documents:
            self._follow(opened)
        self._beat.start()

    def end(self) -> None:
        """Take all notes away."""
        threads = [_in_thread(each.leave) for each in self._here.values()]
        self._here.clear()
        for thread in threads:
            thread.join(_LONGEST_FAREWELL)

    @Slot(object)
    def _follow(self, opened: OpenDocument) -> None:
        opened.state_changed.connect(self._meet_all)
        self._meet(opened)

    @Slot(object)
    def _part(self, opened: OpenDocument) -> None:
        presence = self._here.pop(opened, None)
        self._known.pop(opened, None)
        if presence is not None:
            _in_thread(presence.leave)

    @Slot()
    def _meet_all(self) -> None:
        for opened in self._files.documents:
            self._meet(opened)

    def _meet(self, opened: OpenDocument) -> None:
        """Say that a file is open here, under the name that it has now, and look who else is."""
        presence = self._here.get(opened)
        if presence is not None and presence.path != opened.path:
            self._part(opened)
            presence = None
        if opened.path is None:
            return
        if presence is None:
            presence = self._here[opened] = Presence(opened.path)
        if presence in self._busy:
            return
        self._busy.add(presence)
        meeting = presence

        def work() -> None:
            meeting.announce()
            others = meeting.others()
            try:
                self._found.emit(meeting, others)
            except RuntimeError:
                return  # the window has gone meanwhile

        _in_thread(work)

    @Slot(object, object)
    def _take(self, presence: Presence, others: list[Other]) -> None:
        self._busy.discard(presence)
        opened = next((each for each, here in self._here.items() if here is presence), None)
        if opened is None:
            _in_thread(presence.leave)  # it was closed while its note was written
            return
        self._watch()
        known = self._known.get(opened, set())
        self._known[opened] = {each.token for each in others}
        new = next((each for each in others if each.token not in known), None)
        if new is not None and opened.path is not None:
            sentence = _OTHER_COMPUTER if new.computer else _SAME_COMPUTER
            told = sentence.format(name=opened.path.name, computer=new.computer)
            self._questions.tell(opened, told)

    def _watch(self) -> None:
        """Hear of other windows at once; the folder of notes is there now."""
        folder = str(presence_folder())
        if self._watcher is not None and folder not in self._watcher.directories():
            self._watcher.addPath(folder)


def _in_thread(work: Callable[[], None]) -> Thread:
    """Do something that a slow drive may hold up."""
    thread = Thread(target=work, name="presence", daemon=True)
    thread.start()
    return thread
