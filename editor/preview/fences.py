"""Fenced code, taken out of a text before Markdown reads it and put back as finished HTML."""

import re

from editor.preview.code import code_block

_FENCE = re.compile(
    r"^(?P<indent> *(?:(?:[-*+]|\d+\.) +)?)(?P<fence>`{3,}|~{3,})"
    r"[ \t]*(?P<language>[^\s`{]*)[^\n`]*\n"
    r"(?P<code>.*?)(?:^ *(?P=fence)[`~]*[ \t]*$\n?|\Z)",
    re.MULTILINE | re.DOTALL,
)
_PARAGRAPH = re.compile(r"<p([^>]*)>((?:(?!</p>).)*)</p>", re.DOTALL)
_EMPTY = re.compile(r"<p[^>]*>\s*</p>\n?")
_MOST_WORDS = 10_000


class Fences:
    """The fenced blocks of one text; a word that does not occur in it stands for each."""

    def __init__(self, text: str) -> None:
        words = (f"codeblock{number}q" for number in range(_MOST_WORDS))
        self._word = next(word for word in words if word not in text)
        self._blocks: list[str] = []

    def take_out(self, text: str) -> str:
        """Return a text with a word in the place of each fenced block."""
        return _FENCE.sub(self._stash, text)

    def _stash(self, match: re.Match[str]) -> str:
        indent = match["indent"]
        self._blocks.append(code_block(_dedented(match["code"], len(indent)), match["language"]))
        line = f"{indent}{self._word}{len(self._blocks) - 1}z\n"
        # Inside an item blank lines would make paragraphs of the item's texts.
        return line if indent else f"\n{line}\n"

    def put_back(self, fragment: str) -> str:
        """Return HTML with the blocks in their places; a block ends the paragraph it stands in."""
        if not self._blocks:
            return fragment
        fragment = _PARAGRAPH.sub(self._split, fragment)
        return re.sub(rf"{self._word}(\d+)z", self._block, fragment)

    def _split(self, paragraph: re.Match[str]) -> str:
        if self._word not in paragraph[2]:
            return paragraph.group()
        parts = re.sub(rf"\s*({self._word}\d+z)\s*", r"</p>\1<p>", paragraph[2])
        return _EMPTY.sub("", f"<p{paragraph[1]}>{parts}</p>")

    def _block(self, word: re.Match[str]) -> str:
        return self._blocks[int(word[1])]


def _dedented(code: str, indent: int) -> str:
    lines = code.split("\n")
    return "\n".join(line[min(indent, len(line) - len(line.lstrip(" "))) :] for line in lines)
