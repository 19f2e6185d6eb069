"""Everything a writer can do to a FAQ: pure functions from a document to an Edit.

An act that would change nothing gives None: there is nothing to undo, and no view needs to know.
Positions are those of the outline (see faq.Position); every function takes the document first.

A module of these is loaded when an act of it is first asked for: the window is painted sooner.
"""

from importlib import import_module
from typing import TYPE_CHECKING  # noqa: TID251 - no cycle: these are loaded later

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
    together,
)
from editor.document.lines import plain_lines
from editor.document.parts import Part

if TYPE_CHECKING:
    from editor.document.edits.beginning import begin, empty_place
    from editor.document.edits.clipboard import Clip, Clipped, copied
    from editor.document.edits.following import followed, followed_through, outermost
    from editor.document.edits.link_names import quoted, slug, unused_anchor
    from editor.document.edits.many import delete_all, duplicate_all
    from editor.document.edits.merging import merge, next_item
    from editor.document.edits.moving import (
        accepts,
        move,
        move_all,
        step_all,
        step_target,
        topic_all,
        topic_target,
    )
    from editor.document.edits.notes import (
        has_note,
        note_of,
        other_comments,
        reword_note,
        takes_note,
    )
    from editor.document.edits.pasting import paste, paste_at, pasted_ids, put_behind
    from editor.document.edits.reading_text import read_text
    from editor.document.edits.replacing_all import Choices, replace_all
    from editor.document.edits.sorting import sort
    from editor.document.edits.splitting import split
    from editor.document.edits.structure import NEW_ANSWER, add_item, add_topic, delete, duplicate
    from editor.document.edits.taking_over import take_over
    from editor.document.edits.texts import melting, read_as, reword, reword_body, reword_everything

__all__ = [
    "NEW_ANSWER",
    "Change",
    "Choices",
    "Clip",
    "Clipped",
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
    "begin",
    "copied",
    "delete",
    "delete_all",
    "duplicate",
    "duplicate_all",
    "empty_place",
    "followed",
    "followed_through",
    "has_note",
    "inverted",
    "melting",
    "merge",
    "move",
    "move_all",
    "next_item",
    "note_of",
    "other_comments",
    "outermost",
    "paste",
    "paste_at",
    "pasted_ids",
    "plain_lines",
    "put_behind",
    "quoted",
    "read_as",
    "read_text",
    "replace_all",
    "reword",
    "reword_body",
    "reword_everything",
    "reword_note",
    "slug",
    "sort",
    "split",
    "step_all",
    "step_target",
    "take_over",
    "takes_note",
    "together",
    "topic_all",
    "topic_target",
    "unused_anchor",
]

_HOMES = {
    "beginning": ("begin", "empty_place"),
    "clipboard": ("Clip", "Clipped", "copied"),
    "following": ("followed", "followed_through", "outermost"),
    "link_names": ("quoted", "slug", "unused_anchor"),
    "many": ("delete_all", "duplicate_all"),
    "merging": ("merge", "next_item"),
    "moving": (
        "accepts",
        "move",
        "move_all",
        "step_all",
        "step_target",
        "topic_all",
        "topic_target",
    ),
    "notes": ("has_note", "note_of", "other_comments", "reword_note", "takes_note"),
    "pasting": ("paste", "paste_at", "pasted_ids", "put_behind"),
    "reading_text": ("read_text",),
    "replacing_all": ("Choices", "replace_all"),
    "sorting": ("sort",),
    "splitting": ("split",),
    "structure": ("NEW_ANSWER", "add_item", "add_topic", "delete", "duplicate"),
    "taking_over": ("take_over",),
    "texts": ("melting", "read_as", "reword", "reword_body", "reword_everything"),
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}


def __getattr__(name: str) -> object:
    """Load the module of an act; from then on the act is here."""
    if name not in _HOME_OF:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    act: object = getattr(import_module(f"{__name__}.{_HOME_OF[name]}"), name)
    globals()[name] = act
    return act
