"""Makes what shows a file: three columns for a FAQ, its text for anything else."""

from functools import cached_property, partial
from typing import TYPE_CHECKING  # noqa: TID251 - no cycle: these are loaded later

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from editor.document.parts import Part
from editor.gui.background import Background
from editor.gui.files import Files
from editor.gui.notice import Offer
from editor.gui.open_document import OpenDocument
from editor.gui.preview.render_client import RenderClient
from editor.gui.settings import Settings
from editor.gui.workspace import Workspace
from editor.storage.renames import Renames

if TYPE_CHECKING:  # what is loaded after the first paint, or for other files
    from editor.gui.links.desk import LinkTools
    from editor.gui.merge.panel import MergePanel
    from editor.gui.text.panel import TextPanel


class Views(QObject):
    """Gathers what the views of all files have to tell the window.

    Signals:
        told(str): a sentence that needs no answer.
        noted(str): an act did more than was asked for, and what.
        hinted(str): where the link under the pointer leads; empty if there is none.
        link_activated(QUrl): a link in the preview leads elsewhere.
        chosen(str, object): a setting, by its name, has another value now.
        offered(str, object): a sentence, and what can be done about it: buttons' texts and acts.
        changed(): another entry is selected, or the preview is of another kind.
    """

    told = Signal(str)
    noted = Signal(str)
    hinted = Signal(str)
    link_activated = Signal(QUrl)
    chosen = Signal(str, object)
    offered = Signal(str, object)
    changed = Signal()

    def __init__(  # noqa: PLR0913 - all that views are made of
        self,
        files: Files,
        actions: dict[str, QAction],
        client: RenderClient,
        background: Background,
        parent: QWidget,
        *,
        renames: Renames | None = None,
    ) -> None:
        super().__init__(parent)
        self._files = files
        self._actions = actions
        self._client = client
        self._background = background
        self._parent = parent
        self._renames = renames
        self._as_text: set[OpenDocument] = set()
        """Files with two versions that the writer wants to see as text."""

    @cached_property
    def _link_tools(self) -> "LinkTools":
        from editor.gui.links.desk import LinkTools  # noqa: PLC0415 - after the first paint
        from editor.gui.links.renaming import Neighbours  # noqa: PLC0415 - see above

        neighbours = Neighbours(self._files.find, self._unsaved, self._offer)
        return LinkTools(self._background, neighbours, self._renames)

    def make(
        self, opened: OpenDocument, settings: Settings
    ) -> "Workspace | TextPanel | MergePanel":
        """Return what shows a file."""
        if opened.document.faq.shape is None:
            return self._merge_panel(opened) or self._text_panel(opened)
        return self._workspace(opened, settings)

    def _merge_panel(self, opened: OpenDocument) -> "MergePanel | None":
        """Return what lets choose between two versions, where a file holds two."""
        from editor.gui.merge.panel import MergePanel  # noqa: PLC0415 - with what merges, rarely
        from editor.gui.merge.versions import two_versions  # noqa: PLC0415 - see above

        versions = two_versions(opened) if opened not in self._as_text else None
        if versions is None:
            return None
        panel = MergePanel(opened, versions, self._parent)
        panel.decided.connect(self._files.show_again)
        panel.text_wanted.connect(partial(self._show_as_text, opened))
        return panel

    def _show_as_text(self, opened: OpenDocument) -> None:
        self._as_text.add(opened)
        self._files.show_anew(opened)

    def _workspace(self, opened: OpenDocument, settings: Settings) -> Workspace:
        workspace = Workspace(opened, self._actions, self._client, settings, self._parent)
        workspace.use_background(self._background)
        workspace.tree.selected.connect(self.changed)
        workspace.answer.caret_changed.connect(self.changed)
        workspace.refused.connect(self.told)
        workspace.noted.connect(self.noted)
        workspace.link_activated.connect(self.link_activated)
        workspace.told.connect(self.told)
        workspace.hinted.connect(self.hinted)
        workspace.chosen.connect(self.chosen)
        workspace.preview_changed.connect(self.changed)
        workspace.later.add(
            partial(self._add_links, workspace, opened),
            partial(self._add_suggestions, workspace, opened),
        )
        if settings.columns:
            workspace.splitter.setSizes(settings.columns)
        return workspace

    def _add_links(self, workspace: Workspace, opened: OpenDocument) -> None:
        """Let link names be checked below their field, and renamed with all links to them."""
        from editor.gui.links.desk import LinkDesk  # noqa: PLC0415 - after the first paint

        links = LinkDesk(opened, workspace.answer.fields[Part.ANCHOR], self._link_tools, workspace)
        workspace.answer.place_below(Part.ANCHOR, links.check)
        workspace.also_do(links.handlers)
        workspace.tree.selected.connect(links.watch)
        node = workspace.tree.node
        links.watch(node.id if node is not None else 0)
        links.told.connect(self.told)

    def _add_suggestions(self, workspace: Workspace, opened: OpenDocument) -> None:
        """Let new settings be named like those of the site's other pages."""
        from editor.document.settings import Kind  # noqa: PLC0415 - after the first paint

        form = workspace.page.form

        def suggest(answer: object) -> None:
            names = answer if isinstance(answer, list) else []
            form.suggest([(str(each["name"]), Kind(each["kind"])) for each in names])

        def look() -> None:
            path = str(opened.path.absolute()) if opened.path is not None else ""
            arguments: dict[str, object] = {"path": path}
            number = self._background.ask("setting_names", arguments, suggest, lane="setting names")
            form.destroyed.connect(lambda: self._background.cancel(number))

        form.names_wanted.connect(look)

    def _offer(self, sentence: str, *choices: Offer) -> None:
        self.offered.emit(sentence, choices)

    def _unsaved(self) -> dict[str, str]:
        """Return the texts of open files that are not on the disk as they are, by path."""
        return {
            str(each.path.absolute()): each.document.to_text()
            for each in self._files.documents
            if each.path is not None and each.is_dirty
        }

    def _text_panel(self, opened: OpenDocument) -> "TextPanel":
        from editor.gui.search.find_bar import FindBar  # noqa: PLC0415 - with what is no FAQ only
        from editor.gui.search.finding import Finding  # noqa: PLC0415 - see above
        from editor.gui.text.panel import TextPanel  # noqa: PLC0415 - see above

        panel = TextPanel(opened, self._parent)
        panel.faq_wanted.connect(self._files.begin_in_empty_file)
        panel.repaired.connect(self._files.show_again)
        bar = FindBar(panel)
        panel.add_bar(bar, Finding(bar, panel).handlers)
        return panel
