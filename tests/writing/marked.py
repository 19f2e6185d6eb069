"""Passages written down with marks: ‸ is the caret, « and » are around what is selected."""

from editor.writing.passage import Passage


def passage(marked: str) -> Passage:
    """Return the passage that a text with marks stands for."""
    caret = marked.find("‸")
    if caret >= 0:
        return Passage(marked.replace("‸", ""), caret, caret)
    start, end = marked.index("«"), marked.index("»") - 1
    return Passage(marked.replace("«", "").replace("»", ""), start, end)


def marked(passage: Passage | None) -> str | None:
    """Return a passage with its marks."""
    if passage is None:
        return None
    text, start, end = passage.text, passage.start, passage.end
    if start == end:
        return text[:start] + "‸" + text[start:]
    return text[:start] + "«" + text[start:end] + "»" + text[end:]
