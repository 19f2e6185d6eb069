"""The trial that a probe starts as a process of its own: exit status 0 if the preview works."""

import sys

from PySide6.QtCore import QCoreApplication, QObject, Qt, Slot
from PySide6.QtWidgets import QApplication

from editor.gui.preview.probe import prepare_environment
from editor.gui.preview.rendered import RenderedItem, RenderedPage
from editor.gui.preview.web_view import WebView

_ARTICLE = '<article class="faq-item" data-id="1">{}</article>'


def main() -> int:
    """Show a page nowhere, change it, and look whether it has changed."""
    prepare_environment()
    application = QApplication(["faq-editor"])
    trial = Trial()
    trial.view.show()
    return application.exec()


class Trial(QObject):
    """Ends the program with status 0 once a page has been painted and changed."""

    def __init__(self) -> None:
        super().__init__()
        self.view = WebView()
        self.view.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        self.view.load(RenderedPage(_ARTICLE.format("before")))
        self.view.painted.connect(self.change)
        self.view.failed.connect(self.give_up)

    @Slot()
    def change(self) -> None:
        self.view.patch(1, RenderedItem(_ARTICLE.format("after")))
        self.view.page.ask("document.querySelector('article').textContent", self.judge)

    def judge(self, text: object) -> None:
        QCoreApplication.exit(0 if text == "after" else 1)

    @Slot()
    def give_up(self) -> None:
        QCoreApplication.exit(1)


if __name__ == "__main__":
    sys.exit(main())
