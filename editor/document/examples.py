"""How things are written in a document: entries whose look a new one takes over."""

from collections import Counter
from collections.abc import Iterator
from collections.abc import Mapping as Dict
from dataclasses import dataclass

from editor.document.gaps import separator
from editor.document.lines import least_indent, only_break, split_lines
from editor.document.nodes import Collection, Entry, Mapping, Node, Scalar, Sequence, Style
from editor.document.pointers import Tokens

_ENTRIES_READ = 400
_SEPARATORS_READ = 20
_DEEPEST_INDENT = 9  # the largest that an indentation indicator can say


@dataclass(frozen=True, slots=True)
class Example:
    """An entry and the column of the collection that it stands in."""

    entry: Entry
    column: int

    @property
    def value(self) -> Node:
        """The value of the entry."""
        return self.entry.value

    @property
    def is_flow(self) -> bool:
        """Whether the value is a collection with something in its brackets."""
        value = self.entry.value
        return isinstance(value, Collection) and value.is_flow and bool(value.entries)

    @property
    def gap_after_dash(self) -> str:
        """The spaces between dash and value; one where there is nothing to copy."""
        before = self.entry.before
        gap = before[before.find("-") + 1 :] if "-" in before else ""
        return gap if gap and gap.strip(" ") == "" else " "

    @property
    def gap_after_colon(self) -> str:
        """The spaces between colon and value; one where there is nothing to copy."""
        gap = self.entry.between.removeprefix(":")
        return gap if gap and gap.strip(" ") == "" else " "

    @property
    def child_offset(self) -> int | None:
        """How much deeper a collection below it stands, or None where none does."""
        value = self.entry.value
        if isinstance(value, Collection) and not value.is_flow and value.entries:
            return value.column - self.column
        return None

    @property
    def text_indent(self) -> int:
        """How much deeper the lines of a block scalar stand."""
        value = self.entry.value
        if isinstance(value, Scalar) and value.style.is_block:
            indent = (least_indent(split_lines(value.text)[1:]) or 0) - self.column
            if 1 <= indent <= _DEEPEST_INDENT:
                return indent
        return 2


@dataclass(frozen=True, slots=True)
class Examples:
    """For each key of a document an entry that has it."""

    newline: str
    root: Node
    by_key: Dict[str, Example]

    @property
    def is_json(self) -> bool:
        """Whether the whole front matter is JSON, as far as its first key or text tells."""
        node = self.root
        if not isinstance(node, Collection) or not node.is_flow:
            return False
        while isinstance(node, Collection) and node.entries:
            node = node.entries[0].key or node.entries[0].value
        return isinstance(node, Scalar) and node.style is Style.DOUBLE

    def under(self, key: str | None) -> Example | None:
        """Return an entry with this key."""
        return self.by_key.get(key) if key is not None else None


def read_examples(root: Node, newline: str) -> Examples:
    """Collect examples from the first few hundred entries; the fullest of each key wins."""
    found: dict[str, Example] = {}
    for example in _examples(root):
        name = example.entry.name
        if name is not None and (
            name not in found or _size(found[name].value) < _size(example.value)
        ):
            found[name] = example
    return Examples(newline, root, found)


def examples_by_key(node: Node | None) -> dict[str, Example]:
    """Return the entries of a mapping by their keys, nothing for other nodes."""
    if not isinstance(node, Mapping):
        return {}
    return {entry.name: Example(entry, node.column) for entry in node.entries if entry.name}


def example_in(example: Example | None) -> Example | None:
    """Return the last entry of the list that is an example's value."""
    value = example.value if example is not None else None
    if isinstance(value, Sequence) and value.entries:
        return Example(value.entries[-1], value.column)
    return None


def separator_in(example: Example | None) -> str | None:
    """Return the blank lines between the entries of the list that is an example's value."""
    value = example.value if example is not None else None
    return usual_separator(value) if isinstance(value, Sequence) else None


def usual_separator(collection: Collection) -> str | None:
    """Return the blank lines that most often stand between entries; None for a lone entry."""
    leads = [separator(entry.lead) for entry in collection.entries[1 : 1 + _SEPARATORS_READ]]
    clean = ("".join(map(only_break, split_lines(lead))) for lead in leads)
    return Counter(clean).most_common(1)[0][0] if leads else None


def separator_for(container: Collection, path: Tokens, examples: Examples) -> str:
    """Return the blank lines that set a new entry apart: as between its siblings or cousins."""
    usual = usual_separator(container)
    if usual is None:
        key = next((token for token in reversed(path[:-1]) if not token.isdigit()), None)
        example = examples.under(key)
        cousin = example.value if example is not None else examples.root
        if isinstance(cousin, Collection) and type(cousin) is type(container):
            usual = usual_separator(cousin)
    if usual is not None:
        return usual
    return examples.newline if isinstance(container, Sequence) and _is_tall(container) else ""


def _is_tall(container: Sequence) -> bool:
    """Whether its entries are groups with texts of several lines."""
    first = container.entries[0].value
    return isinstance(first, Mapping) and any(
        isinstance(entry.value, Scalar) and entry.value.style.is_block for entry in first.entries
    )


def _examples(node: Node) -> Iterator[Example]:
    waiting = [node]
    seen = 0
    for current in waiting:
        if isinstance(current, Collection):
            for entry in current.entries[: max(_ENTRIES_READ - seen, 0)]:
                seen += 1
                waiting.append(entry.value)
                yield Example(entry, current.column)


def _size(node: Node) -> int:
    """Return how much there is to learn from a value."""
    if isinstance(node, Collection):
        return len(node.entries)
    return int(isinstance(node, Scalar) and node.value != "")
