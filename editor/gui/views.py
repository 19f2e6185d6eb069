"""Makes what shows a file: three columns for a FAQ, its text for anything else."""

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from editor.gui.background import Background
from editor.gui.files import Files
from editor.gui.open_document import OpenDocument
from editor.gui.preview.render_client import RenderClient
from editor.gui.search.find_bar import FindBar
from editor.gui.search.finding import Finding
from editor.gui.settings import Settings
from editor.gui.text.panel import TextPanel
from editor.gui.workspace import Workspace


class Views(QObject):
    """Gathers what the views of all files have to tell the window.

    Signals:
        told(str): a sentence that needs no answer.
        noted(str): an act did more than was asked for, and what.
        hinted(str): where the link under the pointer leads; empty if there is none.
        link_activated(QUrl): a link in the preview leads elsewhere.
        chosen(str, object): a setting, by its name, has another value now.
        changed(): another entry is selected, or the preview is of another kind.
    """

    told = Signal(str)
    noted = Signal(str)
    hinted = Signal(str)
    link_activated = Signal(QUrl)
    chosen = Signal(str, object)
    changed = Signal()

    def __init__(
        self,
        files: Files,
        actions: dict[str, QAction],
        client: RenderClient,
        background: Background,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._files = files
        self._actions = actions
        self._client = client
        self._background = background
        self._parent = parent

    def make(self, opened: OpenDocument, settings: Settings) -> Workspace | TextPanel:
        """Return what shows a file."""
        if opened.document.faq.shape is None:
            return self._text_panel(opened)
        return self._workspace(opened, settings)

    def _workspace(self, opened: OpenDocument, settings: Settings) -> Workspace:
        workspace = Workspace(opened, self._actions, self._client, settings, self._parent)
        workspace.tree.selected.connect(self.changed)
        workspace.refused.connect(self.told)
        workspace.noted.connect(self.noted)
        workspace.link_activated.connect(self.link_activated)
        workspace.told.connect(self.told)
        workspace.hinted.connect(self.hinted)
        workspace.chosen.connect(self.chosen)
        workspace.preview.kind_changed.connect(self.changed)
        if settings.columns:
            workspace.splitter.setSizes(settings.columns)
        return workspace

    def _text_panel(self, opened: OpenDocument) -> TextPanel:
        panel = TextPanel(opened, self._parent)
        panel.faq_wanted.connect(self._files.begin_in_empty_file)
        panel.repaired.connect(self._files.show_again)
        bar = FindBar(panel)
        panel.add_bar(bar, Finding(bar, panel).handlers)
        return panel
