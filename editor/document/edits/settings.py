"""What a writer does to the settings of a page: change, add, remove, rename, and order lists."""

import datetime as dt
from collections.abc import Sequence as List

from editor.document.comments import comments_of
from editor.document.document import Document
from editor.document.edits.edit import Edit, Retouched
from editor.document.edits.line_ends import with_line_ends
from editor.document.edits.link_names import quoted
from editor.document.errors import DocumentError, Refusal
from editor.document.nodes import Collection, Mapping, Node, Scalar, Sequence
from editor.document.plain import Step
from editor.document.pointers import Tokens, format_pointer, key_index
from editor.document.settings import Kind, Setting, find_setting, humanised, takes_settings
from editor.document.values import data, same, scalar_value
from editor.language import _

#: The kinds that a new setting can have.
NEW_KINDS = (
    Kind.TEXT, Kind.LONG_TEXT, Kind.NUMBER, Kind.YES_NO, Kind.DATE, Kind.WORDS, Kind.GROUP,
)  # fmt: skip
_SINGLE = (Kind.TEXT, Kind.LONG_TEXT, Kind.NUMBER, Kind.YES_NO, Kind.DATE)


def change_setting(document: Document, path: Tokens, value: object) -> Edit | None:
    """Give a setting another value.

    Args:
        document: what it is in.
        path: the way to it.
        value: a text with plain line ends, a number, date, true or false, as its kind demands.

    Raises:
        Refusal: it is no single value, or this file cannot hold the new one there.
    """
    setting = _there(document, path)
    if setting.kind not in _SINGLE:
        raise Refusal(_("This setting holds more than one value; change those in it."))
    if isinstance(value, str):
        value = _as_written_before(setting, value)
    if _is_same(setting, value):
        return None
    return _replaced(document, path, value)


def change_words(document: Document, path: Tokens, words: List[str]) -> Edit | None:
    """Give a list other words; numbers and dates among them stay what they are.

    Raises:
        Refusal: it is no list of words, or this file cannot hold the new ones there.
    """
    setting = _there(document, path)
    if setting.kind is not Kind.WORDS:
        raise Refusal(_("This setting is no list of words."))
    known: dict[str, list[object]] = {}
    node = setting.entry.value
    for entry in node.entries if isinstance(node, Sequence) else ():
        if isinstance(entry.value, Scalar):
            known.setdefault(entry.value.value, []).append(scalar_value(entry.value))
    new: list[object] = []
    for word in (" ".join(each.split()) for each in words):
        kept = known.get(word)
        if word:
            new.append(kept.pop(0) if kept else word)
    if same(new, data(node)):
        return None
    return _replaced(document, path, new)


def add_setting(
    document: Document, group: Tokens, name: str, kind: Kind, today: dt.date | None = None
) -> Edit:
    """Add a setting to the page, or to a group of its settings; above the questions, not below.

    Args:
        document: what to add it to.
        group: the way to the group; the empty one is the page.
        name: what it will be called in the file.
        kind: what it will be.
        today: what a new date begins with.

    Raises:
        Refusal: the name is empty or stands there already, or this file has no room for it.
    """
    if not takes_settings(document):
        raise Refusal(_("This file holds only questions, so it has no room for settings."))
    name = _checked_name(document, group, name)
    value = _first_value(kind, today)
    path = (*group, name)
    label = _("new setting {name}").format(name=quoted(humanised(name)))
    if not isinstance(document.root, Collection):
        after = document.patched([{"op": "replace", "path": "", "value": {name: value}}])
    else:
        after = _added(document, path, value)
    return Edit(label, document, after, Retouched(format_pointer(path)))


def remove_setting(document: Document, path: Tokens) -> Edit:
    """Take a setting, or an entry of a list, out of the page with its comments.

    Raises:
        Refusal: the questions stand in it, or it stands there twice.
    """
    setting = _free(document, path)
    after = document.patched([{"op": "remove", "path": format_pointer(path)}])
    label = _("removal of {name}").format(name=quoted(setting.label))
    note = ""
    if comments_of(setting.entry):
        note = _("Its comments in the file were removed, too. Undo brings everything back.")
    return Edit(label, document, after, Retouched(format_pointer(path)), note=note)


def rename_setting(document: Document, path: Tokens, name: str) -> Edit | None:
    """Call a setting something else.

    Raises:
        Refusal: the name is empty or stands there already, or the questions stand in it.
    """
    setting = _free(document, path)
    if name.strip() == setting.name:
        return None
    name = _checked_name(document, path[:-1], name)
    target = (*path[:-1], name)
    step: Step = {"op": "move", "from": format_pointer(path), "path": format_pointer(target)}
    after = document.patched([step])
    label = _("renaming of {name}").format(name=quoted(setting.label))
    return Edit(label, document, after, Retouched(format_pointer(target)))


def move_in_list(document: Document, path: Tokens, row: int) -> Edit | None:
    """Move an entry of a list to another place in it.

    Args:
        document: what it is in.
        path: the way to the entry.
        row: where it is to stand.

    Raises:
        Refusal: there is no list, or this file cannot keep the result.
    """
    setting = _there(document, path)
    siblings = _node_at(document, path[:-1])
    if not isinstance(siblings, Sequence) or not 0 <= row < len(siblings.entries):
        return None
    target = (*path[:-1], str(row))
    if target == path:
        return None
    step: Step = {"op": "move", "from": format_pointer(path), "path": format_pointer(target)}
    after = document.patched([step])
    label = _("move of entry {name}").format(name=setting.name)
    return Edit(label, document, after, Retouched(format_pointer(target)))


def add_to_list(document: Document, path: Tokens) -> Edit:
    """Add an entry at the end of a list, with the same settings as the last one, but empty.

    Raises:
        Refusal: this file cannot hold it.
    """
    setting = _there(document, path)
    node = setting.entry.value
    if not isinstance(node, Sequence):
        raise Refusal(_("There is no list here to add to."))
    last = data(node.entries[-1].value) if node.entries else ""
    new = (*path, str(len(node.entries)))
    step: Step = {"op": "add", "path": format_pointer(new), "value": _emptied(last)}
    after = document.patched([step])
    label = _("new entry in {name}").format(name=quoted(setting.label))
    return Edit(label, document, after, Retouched(format_pointer(new)))


def _replaced(document: Document, path: Tokens, value: object) -> Edit:
    step: Step = {"op": "replace", "path": format_pointer(path), "value": value}
    after = document.patched([step])
    label = _("change of {name}").format(name=quoted(humanised(_named(path))))
    return Edit(label, document, after, Retouched(format_pointer(path)))


def _named(path: Tokens) -> str:
    """Return the last real name on a way: an entry of a list has none."""
    return next((token for token in reversed(path) if not token.isdigit()), path[-1])


def _there(document: Document, path: Tokens) -> Setting:
    setting = find_setting(document, path)
    if setting is None:
        raise Refusal(_("This setting is no longer there."))
    return setting


def _free(document: Document, path: Tokens) -> Setting:
    setting = _there(document, path)
    if setting.around_faq:
        raise Refusal(_("The questions stand in this setting, so it has to stay as it is."))
    return setting


def _is_same(setting: Setting, value: object) -> bool:
    if setting.value is None and value == "":
        return True
    if isinstance(value, str) and not isinstance(setting.value, str):
        return value == setting.text
    return same(setting.value, value)


def _as_written_before(setting: Setting, text: str) -> str:
    """End a text as it ended before: a field does not show the breaks at its end."""
    old = setting.value
    if not isinstance(old, str):
        return text
    if not text.strip():
        return ""
    text = with_line_ends(old, text, "\n").rstrip("\n")
    return text + old[len(old.rstrip("\n")) :]


def _first_value(kind: Kind, today: dt.date | None) -> object:
    values: dict[Kind, object] = {
        Kind.LONG_TEXT: _("Write the text here.") + "\n",
        Kind.NUMBER: 0,
        Kind.YES_NO: False,
        Kind.DATE: today or dt.datetime.now(dt.UTC).date(),
        Kind.WORDS: [],
        Kind.GROUP: {},
    }
    return values.get(kind, "")


def _checked_name(document: Document, group: Tokens, name: str) -> str:
    """Return a name that can stand in a group.

    Raises:
        Refusal: it is empty, or taken.
    """
    name = " ".join(name.split())
    if not name:
        raise Refusal(_("A setting needs a name."))
    node = _node_at(document, group)
    if isinstance(node, Mapping) and key_index(node, name) is not None:
        raise Refusal(_("There is a setting “{name}” here already.").format(name=name))
    return name


def _node_at(document: Document, path: Tokens) -> Node:
    if not path:
        return document.root
    setting = find_setting(document, path)
    if setting is None:
        raise Refusal(_("This setting is no longer there."))
    return setting.entry.value


def _added(document: Document, path: Tokens, value: object) -> Document:
    """Return a document with a new setting: where the questions follow, in front of them."""
    step: Step = {"op": "add", "path": format_pointer(path), "value": value}
    row = _row_of_faq(document, path[:-1])
    if row is not None:
        try:
            above = document.patched([{**step, "layout": {"index": row}}])
            above.verify()
        except DocumentError:
            pass  # comments or blank lines there leave no room; below there is always some
        else:
            return above
    return document.patched([step])


def _row_of_faq(document: Document, group: Tokens) -> int | None:
    """Return where the questions stand in a group that holds them, None where it does not."""
    shape = document.faq.shape
    node = _node_at(document, group)
    depth = len(group)
    if shape is None or shape.path[:depth] != group or len(shape.path) <= depth:
        return None
    return key_index(node, shape.path[depth]) if isinstance(node, Mapping) else None


def _emptied(value: object) -> object:
    match value:
        case dict():
            return {name: _emptied(each) for name, each in value.items()}
        case list():
            return []
        case bool():
            return False
        case int() | float():
            return 0
        case dt.date():
            return value
        case _:
            return ""


__all__ = [
    "NEW_KINDS",
    "add_setting",
    "add_to_list",
    "change_setting",
    "change_words",
    "move_in_list",
    "remove_setting",
    "rename_setting",
]
