"""What there is at the moment: what actions may need, and what the status bar says."""

from editor.document.faq import Item
from editor.gui.actions import Needs
from editor.gui.open_document import OpenDocument
from editor.gui.preview.jekyll_run import is_installed
from editor.gui.workspace import Workspace
from editor.language import _


def standing(opened: OpenDocument | None, workspace: Workspace | None) -> set[Needs]:
    """Return what is there of all that actions may need."""
    shape = opened.document.faq.shape if opened and workspace else None
    node = workspace.tree.node if workspace else None
    there = {
        Needs.NOTHING: True,
        Needs.DOCUMENT: opened is not None,
        Needs.FAQ: shape is not None,
        Needs.TOPICS: shape is not None and bool(shape.topics),
        Needs.SELECTION: node is not None,
        Needs.ANSWER: isinstance(node, Item),
        Needs.CARET: workspace is not None and workspace.answer.has_caret,
        Needs.JEKYLL: shape is not None and is_installed(),
        Needs.PAGE: workspace is not None and workspace.right.is_full,
    }
    return {need for need, is_there in there.items() if is_there}


def state_of(opened: OpenDocument | None) -> str:
    """Return whether a file is saved, in words."""
    if opened is None:
        return ""
    if opened.path is None:
        return _("Not saved yet")
    return _("Unsaved changes") if opened.is_dirty else _("Saved")
