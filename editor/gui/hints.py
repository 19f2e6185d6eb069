"""What a writer is told of the window at the first start."""

from PySide6.QtWidgets import QWidget

from editor.gui.tour import Hint
from editor.gui.workspace import Workspace
from editor.language import _


def hints(workspace: Workspace, menu: QWidget) -> list[Hint]:
    """Return what a writer should know of the window at the first start."""
    return [
        Hint(
            workspace.tree,
            _("Topics and questions"),
            _("Choose a question to edit it. Drag it, or press Ctrl+Up and Ctrl+Down, to move it."),
        ),
        Hint(
            workspace.answer,
            _("Question and answer"),
            _("Write here. In the file only what you change is changed, nothing else."),
        ),
        Hint(
            workspace.right,
            _("Preview"),
            _("This is what readers will see. Click a sentence to go to the place in its answer."),
        ),
        Hint(
            menu,
            _("Everything else"),
            _("Ctrl+Shift+P finds every command by its words, and F1 opens the manual."),
        ),
    ]
