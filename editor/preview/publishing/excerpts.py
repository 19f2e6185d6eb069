"""Excerpts: tags of Liquid that the cut has left open are closed."""

import re

_TAG = re.compile(r"{%-?\s*(\w+)")
_BLOCKS = frozenset({
    "capture", "case", "comment", "for", "highlight", "if", "ifchanged", "raw", "tablerow",
    "unless",
})  # fmt: skip


def with_closed_tags(text: str) -> str:
    """Return the beginning of a text with its open tags closed."""
    opened: list[str] = []
    for match in _TAG.finditer(text):
        name = match[1]
        if name in _BLOCKS:
            opened.append(name)
        elif opened and name == f"end{opened[-1]}":
            opened.pop()
    return text + "".join(f"\n{{% end{name} %}}" for name in reversed(opened))
