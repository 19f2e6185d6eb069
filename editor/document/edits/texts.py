"""Rewording: questions, titles, link names, answers and the text below the front matter."""

from dataclasses import replace

from editor.document.document import BODY, Document
from editor.document.edits.edit import Edit, Replaced, Retouched, Reworded
from editor.document.edits.line_ends import with_line_ends
from editor.document.edits.link_names import is_proposed, quoted, unused_anchor
from editor.document.errors import Refusal
from editor.document.faq import Item, Position, Topic
from editor.document.fields import PAGE, PARTNER, Field, Target, paragraphs, path_of, target_of
from editor.document.nodes import Mapping, Sequence
from editor.document.parts import Part
from editor.document.plain import Step
from editor.document.pointers import Tokens, format_pointer, parse_pointer
from editor.document.shapes import Shape, node_at
from editor.language import _

_EDIT_OF = {
    Part.ANCHOR: _("edit of the link name of {name}"),
    Part.ANSWER: _("edit of the answer of {name}"),
}


def reword(
    document: Document,
    position: Position,
    part: Part,
    text: str,
    *,
    is_new: bool = False,
) -> Edit | None:
    """Give a topic or item another question, title, link name or answer.

    Args:
        document: what it is in.
        position: where it stands.
        part: which of its texts is reworded.
        text: the new text.
        is_new: whether it was never saved: then a proposed link name follows its question.
    """
    node = document.faq.at(position)
    if node is None:
        return None
    key, old = field_of(node, part), _text(node, part)
    text = with_line_ends(old, text, "\n")
    if part is Part.ANSWER:
        text = with_last_break(document, old, text)
    if key is None or text == old:
        return None
    after = set_text(document, node, key, text)
    if part in (Part.QUESTION, Part.TITLE):
        label = _("rewording of {name}").format(name=quoted(old or text))
        if is_new and node.keys.anchor is not None and is_proposed(node.anchor, old):
            after = set_text(after, node, node.keys.anchor, unused_anchor(after, text, node.anchor))
    else:
        label = _EDIT_OF[part].format(name=quoted(node.label))
    return Edit(label, document, after, Reworded(position, part), node.id)


def reword_body(document: Document, text: str) -> Edit | None:
    """Replace the text below the front matter.

    Args:
        document: what it is in.
        text: the new text with plain line ends; lines that stay keep those they have.
    """
    body = with_line_ends(document.body, text, document.newline)
    if body == document.body:
        return None
    after = document.patched([{"op": "replace", "path": BODY, "value": body}])
    return Edit(_("edit of the page text"), document, after, Retouched(BODY))


def reword_everything(document: Document, after: Document) -> Edit:
    """Take over a document that was read anew from a changed text."""
    return Edit(_("repair of the text"), document, after, Replaced())


def read_as(document: Document, shape: Shape) -> Edit:
    """Read other parts of the file as its questions; the text stays as it is."""
    return Edit(_("choice of questions"), document, document.with_shape(shape), Replaced())


def field_of(node: Topic | Item, part: Part) -> Field | None:
    """Return the way to a text of a topic or item, None where it has none."""
    if part is Part.ANCHOR:
        return node.keys.anchor
    if isinstance(node, Topic):
        return node.keys.title if part is Part.TITLE else None
    return node.keys.question if part is Part.QUESTION else node.keys.answer


def _text(node: Topic | Item, part: Part) -> str:
    match part:
        case Part.ANCHOR:
            return node.anchor
        case Part.ANSWER:
            return node.answer if isinstance(node, Item) else ""
        case _:
            return node.label


def melting(edit: Edit | None, typing: str) -> Edit | None:
    """Return an edit that becomes one step with the one before it of the same typing."""
    return None if edit is None else replace(edit, typing=typing)


def set_text(document: Document, node: Topic | Item, way: Field, text: str) -> Document:
    """Return the document with another text at the end of a field of a topic or item.

    Raises:
        Refusal: the entry cannot hold it.
    """
    step = text_step(node, way, text)
    if step["op"] == "move":
        refuse_known_name(document, parse_pointer(str(step["path"])))
    return document.patched([step])


def refuse_known_name(document: Document, tokens: Tokens) -> None:
    """Refuse to give an entry the name of another one, which would take its place.

    Raises:
        Refusal: the group has an entry of this name.
    """
    group = node_at(document.root, tokens[:-1])
    if isinstance(group, Mapping) and any(entry.name == tokens[-1] for entry in group.entries):
        raise Refusal(_("{text} is there already").format(text=quoted(tokens[-1])))


def text_step(node: Topic | Item, way: Field, text: str) -> Step:
    """Return the step that puts another text at the end of a field of a topic or item.

    Raises:
        Refusal: the entry cannot hold it.
    """
    if way == (PAGE,):
        return {"op": "replace", "path": BODY, "value": text}
    partner = node.partner if isinstance(node, Item) and way == (PARTNER,) else None
    target = partner or target_of(node.entry, node.tokens, way)
    if target is None:
        if not isinstance(node.entry.value, Mapping):
            raise Refusal(_("this entry is no question with an answer; change it in a text editor"))
        missing = path_of(node.entry, node.tokens, way)
        return {"op": "add", "path": format_pointer(missing), "value": text}
    path = format_pointer(target.tokens)
    if target.is_name:
        return _renaming(target, text)
    is_list = isinstance(target.entry.value, Sequence)
    return {"op": "replace", "path": path, "value": paragraphs(text) if is_list else text}


def _renaming(target: Target, text: str) -> Step:
    """Return the step that gives an entry another name in its group."""
    name = " ".join(text.split())
    if not name:
        raise Refusal(_("this text cannot be empty here"))
    path = format_pointer((*target.tokens[:-1], name))
    return {"op": "move", "from": format_pointer(target.tokens), "path": path}


def with_last_break(document: Document, old: str, text: str) -> str:
    """End an answer as it ended before, a new one as the others do."""
    if not text.strip():
        return ""
    model = old or next((item.answer for item in document.faq.all_items() if item.answer), "\n")
    body = text.rstrip("\n")
    return body + model[len(model.rstrip("\n")) :]
