"""Deciding a conflict: the edit of the merged document that takes one side's version, or another.

A conflict can be decided more than once: each decision puts its version in the place of whatever
stands there by then.
"""

from collections.abc import Callable
from collections.abc import Sequence as List
from dataclasses import replace

from editor.document.document import BODY as BODY_PATH
from editor.document.document import Document
from editor.document.edits import Edit, Replaced, Reworded, quoted
from editor.document.edits.edit import Change
from editor.document.errors import DocumentError, PatchError, Refusal
from editor.document.fragments import parse_entry
from editor.document.gaps import separator
from editor.document.lines import ends_line
from editor.document.nodes import Collection, Entry, Node, Scalar, entry_text
from editor.document.parts import Part
from editor.document.pointers import format_pointer
from editor.document.rope import Step
from editor.document.trails import Address, entry_at, with_entry_at
from editor.document.values import data, same, scalar_value
from editor.language import _
from editor.review.merging.conflict import BODY, TOP, Conflict, Kind
from editor.review.merging.contents import below, content_of
from editor.review.merging.orders import moved_keys
from editor.review.merging.sides import Side
