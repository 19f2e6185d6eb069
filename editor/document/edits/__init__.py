"""Everything a writer can do to a FAQ: pure functions from a document to an Edit.

An act that would change nothing gives None: there is nothing to undo, and no view needs to know.
Positions are those of the outline (see faq.Position); every function takes the document first.
"""

from editor.document.edits.edit import (
    Change,
    Edit,
    Inserted,
    Moved,
    Removed,
    Replaced,
    Retouched,
    Reworded,
    inverted,
)
from editor.document.edits.link_names import quoted, slug, unused_anchor
from editor.document.edits.moving import accepts, move, step_target, topic_target
from editor.document.edits.replacing_all import Choices, replace_all
from editor.document.edits.structure import add_item, add_topic, delete, duplicate
from editor.document.edits.texts import melting, read_as, reword, reword_body, reword_everything
from editor.document.lines import plain_lines
from editor.document.parts import Part

__all__ = [
    "Change",
    "Choices",
    "Edit",
    "Inserted",
    "Moved",
    "Part",
    "Removed",
    "Replaced",
    "Retouched",
    "Reworded",
    "accepts",
    "add_item",
    "add_topic",
    "delete",
    "duplicate",
    "inverted",
    "melting",
    "move",
    "plain_lines",
    "quoted",
    "read_as",
    "replace_all",
    "reword",
    "reword_body",
    "reword_everything",
    "slug",
    "step_target",
    "topic_target",
    "unused_anchor",
]
