"""The settings of a page: all that its front matter holds beside the FAQ, by what each one is."""

import datetime as dt
import re
from collections.abc import Collection as Names
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from editor.document.document import Document
from editor.document.faq import Item
from editor.document.fields import PAGE, PARTNER, target_of
from editor.document.lines import line_end
from editor.document.nodes import Alias, Collection, Entry, Mapping, Node, Scalar, Sequence
from editor.document.pointers import Tokens, key_count
from editor.document.values import is_merge_key, scalar_value

_SHORT = 100
_SHORT_FORMS = {"url", "seo", "id", "toc", "faq", "html", "css", "pdf", "rss", "cta"}
_DEEPEST = 8
_STANDARD_TAG = "tag:yaml.org,2002:"
_COMMENT = re.compile(r"^[ \t]*#+(.*)$", re.MULTILINE)
_RULE = re.compile(r"[\s\-=~*_#+.]*")
_CAMEL = re.compile(r"(?<=[a-z\d])(?=[A-Z][a-z])")


class Kind(StrEnum):
    """What a setting is, and so how it is edited."""

    TEXT = "text"
    LONG_TEXT = "long text"
    NUMBER = "number"
    YES_NO = "yes or no"
    DATE = "date"
    WORDS = "list of words"
    GROUP = "group"
    LIST = "list of groups"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting: an entry of the front matter, the way to it, and what it is."""

    entry: Entry
    tokens: Tokens
    kind: Kind
    around_faq: bool = False
    """Whether the questions stand somewhere in it, so that it has to stay where it is."""
    hidden: frozenset[int] = frozenset()
    """The ids of entries below that belong to the FAQ."""

    @property
    def id(self) -> int:
        """A number that stays with the setting through edits."""
        return self.entry.id

    @property
    def name(self) -> str:
        """The real name; for an entry of a list its number, counted from 1."""
        own = self.entry.name
        return own if own is not None else str(int(self.tokens[-1]) + 1)

    @property
    def label(self) -> str:
        """The name as people write it."""
        return humanised(self.name)

    @property
    def help(self) -> str:
        """What the comments at the setting say."""
        return help_of(self.entry)

    @property
    def value(self) -> object:
        """The value of a single text, number, date, yes or no; None for all else."""
        return scalar_value(self.entry.value) if isinstance(self.entry.value, Scalar) else None

    @property
    def text(self) -> str:
        """A single value as it is written; empty where there is none."""
        return _written(self.entry.value)

    @property
    def words(self) -> tuple[str, ...]:
        """The words of a list of words, as they are written."""
        node = self.entry.value
        entries = node.entries if isinstance(node, Sequence) else ()
        return tuple(_written(entry.value) for entry in entries)

    @property
    def children(self) -> tuple["Setting", ...]:
        """The settings in a group, or the entries of a list; nothing of what is left as it is."""
        if self.kind is Kind.UNKNOWN:
            return ()
        return tuple(_children(self.entry.value, self.tokens, self.hidden))


def settings_of(document: Document) -> tuple[Setting, ...]:
    """Return the settings of a page in the order of the file; none where it has no front matter."""
    if document.is_plain_text:
        return ()
    return tuple(_children(document.root, (), _faq_ids(document)))


def takes_settings(document: Document) -> bool:
    """Whether a page has room for settings: not where the whole file is its questions."""
    if document.is_plain_text:
        return False
    root, shape = document.root, document.faq.shape
    if not isinstance(root, Mapping):
        return isinstance(root, Scalar) and root.value == "" and shape is None
    is_all_questions = (
        shape is not None and shape.path == () and shape.items.answer not in ((PAGE,), (PARTNER,))
    )
    return not is_all_questions


def find_setting(document: Document, path: Tokens) -> Setting | None:
    """Return the setting that a path leads to, None where none does."""
    found: Setting | None = None
    below = settings_of(document)
    for depth in range(len(path)):
        found = next((one for one in below if one.tokens == path[: depth + 1]), None)
        if found is None:
            return None
        below = found.children
    return found


def humanised(name: str) -> str:
    """Return the name of a setting as people write it: `last_reviewed` as “Last reviewed”."""
    spaced = re.sub(r"[\s_\-]+", " ", _CAMEL.sub(" ", name)).strip()
    if not spaced:
        return name
    words = [
        word.upper() if word.isupper() or word.lower() in _SHORT_FORMS else word.lower()
        for word in spaced.split(" ")
    ]
    joined = " ".join(words)
    return joined[:1].upper() + joined[1:]


def help_of(entry: Entry) -> str:
    """Return what the comments above an entry, and behind it in its line, say."""
    behind = entry.between
    if isinstance(entry.value, Scalar | Alias):
        behind += entry.tail[: line_end(entry.tail)]
    found = [match for piece in (entry.lead, behind) for match in _COMMENT.findall(_alone(piece))]
    lines = (line.strip() for line in found)
    return "\n".join(line for line in lines if not _RULE.fullmatch(line))


def _alone(piece: str) -> str:
    """Return a piece such that a comment behind a value begins its line."""
    return piece.lstrip(" \t:")


def _faq_ids(document: Document) -> frozenset[int]:
    """Return the ids of the entries that are the FAQ: it has an editor of its own."""
    shape = document.faq.shape
    if shape is None:
        return frozenset()
    if shape.path:
        node: Node | None = document.root
        entry: Entry | None = None
        for token in shape.path:
            entries = node.entries if isinstance(node, Mapping) else ()
            entry = next((each for each in reversed(entries) if each.name == token), None)
            node = entry.value if entry is not None else None
        return frozenset() if entry is None else frozenset({entry.id})
    if shape.items.answer == (PAGE,):
        question = target_of(document.top.entries[0], (), shape.items.question)
        return frozenset() if question is None else frozenset({question.entry.id})
    children = list(document.faq.children)
    partners = [child.partner for child in children if isinstance(child, Item) and child.partner]
    return frozenset([child.id for child in children] + [each.entry.id for each in partners])


def _children(node: Node, tokens: Tokens, hidden: frozenset[int]) -> Iterator[Setting]:
    if not isinstance(node, Collection):
        return
    for row, entry in enumerate(node.entries):
        if entry.id in hidden:
            continue
        token = str(row) if entry.key is None else entry.name
        path = (*tokens, token if token is not None else "")
        around_faq = _holds(entry.value, hidden)
        yield Setting(entry, path, _kind(node, entry, len(path)), around_faq, hidden)


def _holds(node: Node, ids: Names[int]) -> bool:
    """Whether one of some entries stands in a group, however deep."""
    return isinstance(node, Mapping) and any(
        entry.id in ids or _holds(entry.value, ids) for entry in node.entries
    )


def _kind(parent: Collection, entry: Entry, depth: int) -> Kind:
    if isinstance(parent, Mapping) and (
        entry.key is None
        or entry.name is None
        or is_merge_key(entry.key)
        or key_count(parent, entry.name) > 1
    ):
        return Kind.UNKNOWN
    node = entry.value
    if isinstance(node, Scalar):
        return _scalar_kind(node) if _has_usual_tag(node.tag) else Kind.UNKNOWN
    if isinstance(node, Alias) or not _has_usual_tag(node.tag) or depth > _DEEPEST:
        return Kind.UNKNOWN
    if isinstance(node, Mapping):
        return Kind.GROUP
    return Kind.WORDS if all(map(_is_word, node.entries)) else Kind.LIST


def _scalar_kind(scalar: Scalar) -> Kind:
    value = scalar_value(scalar)
    if isinstance(value, bool):
        return Kind.YES_NO
    if isinstance(value, int | float):
        # `007`, `1:30` or `1.10` would come back as another number than people see there
        return Kind.NUMBER if repr(value) == scalar.value else Kind.TEXT
    if isinstance(value, dt.date):
        return Kind.DATE
    if value is not None and not isinstance(value, str):
        return Kind.UNKNOWN
    is_long = scalar.style.is_block or "\n" in (value or "") or len(value or "") > _SHORT
    return Kind.LONG_TEXT if is_long else Kind.TEXT


def _is_word(entry: Entry) -> bool:
    node = entry.value
    if not isinstance(node, Scalar) or not _has_usual_tag(node.tag):
        return False
    text = _written(node)
    return "\n" not in text and text == text.strip() and text != ""


def _has_usual_tag(tag: str | None) -> bool:
    return tag is None or tag.startswith(_STANDARD_TAG)


def _written(node: Node) -> str:
    if not isinstance(node, Scalar) or scalar_value(node) is None:
        return ""
    return node.value
