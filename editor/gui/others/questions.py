"""What is to be decided about a file: asked whenever it is in front, until it is settled."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Slot

from editor.gui.files import Files
from editor.gui.notice import Notice, Offer
from editor.gui.open_document import OpenDocument

_Question = tuple[str, tuple[Offer, ...]]


class Questions(QObject):
    """Has one question for each file, and asks nothing about files that nobody looks at."""

    def __init__(self, files: Files, notice: Notice) -> None:
        super().__init__(files)
        self.files = files
        self._notice = notice
        self._waiting: dict[OpenDocument, _Question] = {}
        self._shown: dict[OpenDocument, str] = {}
        files.added.connect(self._await_saving)
        files.opened.connect(self._ask_again)
        files.closed.connect(self.withdraw)

    def ask(self, opened: OpenDocument, sentence: str, *offers: Offer) -> None:
        """Ask something instead of what was asked about this file before."""
        withdrawing = [(label, partial(self._answer, opened, act)) for label, act in offers]
        self._waiting[opened] = (sentence, tuple(withdrawing))
        self._ask_again(opened)

    def tell(self, opened: OpenDocument, sentence: str) -> None:
        """Say something once, as soon as the file is in front."""
        self._waiting[opened] = (sentence, ())
        self._ask_again(opened)

    @Slot(object)
    def withdraw(self, opened: OpenDocument) -> bool:
        """Ask no longer; return whether something was to be decided."""
        question = self._waiting.pop(opened, None)
        if opened is self.files.current and self._notice.text == self._shown.get(opened):
            self._notice.dismiss()
        self._shown.pop(opened, None)
        return question is not None

    def in_front(self, opened: OpenDocument, act: Callable[[], object]) -> Callable[[], None]:
        """Return what brings a file to the front before something is done with it."""

        def do() -> None:
            self.files.choose(opened)
            act()

        return do

    def _answer(self, opened: OpenDocument, act: Callable[[], None]) -> None:
        """Do what was chosen; what it leaves undecided it asks anew."""
        self.withdraw(opened)
        act()

    @Slot(object)
    def _await_saving(self, opened: OpenDocument) -> None:
        opened.saved.connect(partial(self.withdraw, opened))

    @Slot(object)
    def _ask_again(self, opened: OpenDocument) -> None:
        question = self._waiting.get(opened)
        if question is not None and opened is self.files.current:
            sentence, offers = question
            self._notice.say(sentence, *offers)
            self._shown[opened] = sentence
            if not offers:
                del self._waiting[opened]
