"""Pasting: what other programs put on the clipboard becomes clean Markdown.

Two steps: `reading` makes blocks of the HTML, `markdown` writes them. `placing` puts the text where
the caret is.
"""

from editor.writing.pasting.markdown import written_blocks
from editor.writing.pasting.reading import read_html


def markdown_of(html: str) -> str | None:
    """Return the HTML of a clipboard as Markdown; None where its plain text says all."""
    blocks = read_html(html)
    return None if not blocks else written_blocks(blocks) or None
