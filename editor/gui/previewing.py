"""The right column of a file: empty at first, with the preview in it once the rest is painted."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING  # noqa: TID251 - no cycle: these are loaded later

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from editor.gui.open_document import OpenDocument
from editor.gui.preview.render_client import RenderClient
from editor.gui.settings import Settings

if TYPE_CHECKING:  # what is loaded after the first paint
    from editor.gui.preview.commands import PreviewCommands
    from editor.gui.preview.panel import PreviewPanel


class PreviewColumn(QWidget):
    """Makes the preview when it is first asked for.

    Signals:
        made(): the preview is there now.
    """

    made = Signal()

    def __init__(
        self,
        open_document: OpenDocument,
        client: RenderClient,
        actions: dict[str, QAction],
        settings: Settings,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._open = open_document
        self._client = client
        self._actions = actions
        self._settings = settings
        self._made: tuple[PreviewPanel, PreviewCommands] | None = None
        self._is_on = True
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    @property
    def panel(self) -> "PreviewPanel":
        """The preview itself."""
        return self._parts()[0]

    @property
    def commands(self) -> "PreviewCommands":
        """What the actions about the preview do."""
        return self._parts()[1]

    @property
    def handlers(self) -> Mapping[str, Callable[[], object]]:
        """What the actions about the preview do, by their names."""
        return self.commands.handlers

    @property
    def is_full(self) -> bool:
        """Whether the preview with the published look is on."""
        if self._made is None:
            return False
        from editor.gui.preview.stage import SIMPLE  # noqa: PLC0415 - the preview has loaded it

        return self.panel.stage.kind != SIMPLE

    def _parts(self) -> "tuple[PreviewPanel, PreviewCommands]":
        from editor.gui.preview.commands import PreviewCommands  # noqa: PLC0415 - after the paint
        from editor.gui.preview.panel import PreviewPanel  # noqa: PLC0415 - see above

        if self._made is None:
            panel = PreviewPanel(self._open, self._client, self._actions, self)
            commands = PreviewCommands(panel, self._open, self._actions, self._settings)
            self._made = panel, commands
            self._column.addWidget(panel)
            panel.show()  # at once, where the column is to be seen; not in a later turn
            self.activate(is_on=self._is_on)
            self.made.emit()
        return self._made

    def activate(self, *, is_on: bool) -> None:
        """Take over the window's actions and the preview's process, or leave them to another."""
        self._is_on = is_on
        if self._made is None:
            return
        panel, commands = self._made
        panel.activate(is_on=is_on)
        if is_on:
            commands.show_choices()
            commands.use_colours()

    def use_colours(self) -> None:
        """Show pages in the colours that go with the window now."""
        if self._made is not None:
            self.commands.use_colours()

    def take_keyboard(self) -> None:
        """Give the keyboard to the page."""
        self.panel.stage.setFocus(Qt.FocusReason.ShortcutFocusReason)
