"""Labelled chips: what stands in the place of something that only the site itself could fill in.

While an answer goes through Liquid and Markdown a chip is a word of letters that no step changes;
at the end the word becomes the chip, or gives way where a chip cannot stand.
"""

import html
import re
import secrets
from dataclasses import dataclass

_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)((?:[^<>\"']|\"[^\"]*\"|'[^']*')*)>")
_URL_ATTRIBUTE = re.compile(r"\b(href|src)=\"[^\"]*\"")
_FIGURES = str.maketrans("0123456789abcdef", "ghjkmnpqrstvwxyz")
_LETTERS_OF_FIGURES = str.maketrans("0123456789", "ghjkmnpqrs")
_FIGURES_OF_LETTERS = str.maketrans("ghjkmnpqrs", "0123456789")


@dataclass(frozen=True, slots=True)
class Chip:
    """Something that could not be filled in."""

    label: str
    """What it is called in the answer, `site.sales` say."""
    reason: str
    """A sentence for writers."""


class Chips:
    """The chips of one page; texts may carry each other's placeholders, by `capture` say.

    The word that placeholders begin with is made anew for each page, so no text can contain it.
    """

    def __init__(self) -> None:
        self.word = f"chip{secrets.token_hex(8).translate(_FIGURES)}"
        self._placeholder = re.compile(rf"{self.word}([ghjkmnpqrs]+)a")
        self._found: list[Chip] = []

    def add(self, label: str, reason: str) -> str:
        """Return the placeholder of a new chip."""
        self._found.append(Chip(" ".join(label.split()), reason))
        return f"{self.word}{str(len(self._found) - 1).translate(_LETTERS_OF_FIGURES)}a"

    def fill_in(self, fragment: str) -> str:
        """Return a clean HTML fragment with its placeholders replaced by chips."""
        if self.word not in fragment:
            return fragment
        pieces: list[str] = []
        waiting = ""
        end = 0
        for tag in _TAG.finditer(fragment):
            pieces.append(self._in_text(fragment[end : tag.start()]))
            end = tag.end()
            opened, displaced = self._in_tag(tag.group())
            pieces.append(opened)
            if tag[2].lower() == "a":
                pieces.append(waiting if tag[1] else "")
                waiting = "" if tag[1] else displaced
            else:
                pieces.append(displaced)
        pieces += (self._in_text(fragment[end:]), waiting)
        return "".join(pieces)

    def _chip(self, placeholder: re.Match[str]) -> Chip:
        return self._found[int(placeholder[1].translate(_FIGURES_OF_LETTERS))]

    def _in_text(self, text: str) -> str:
        return self._placeholder.sub(lambda match: _html(self._chip(match)), text)

    def _in_tag(self, tag: str) -> tuple[str, str]:
        """Return a tag without placeholders, and the chips that stood in its addresses."""
        if self.word not in tag:
            return tag, ""
        displaced: list[Chip] = []

        def harmless(attribute: re.Match[str]) -> str:
            chips = [self._chip(match) for match in self._placeholder.finditer(attribute.group())]
            displaced.extend(chips)
            return f'{attribute[1]}="#"' if chips else attribute.group()

        tag = _URL_ATTRIBUTE.sub(harmless, tag)
        tag = self._placeholder.sub(lambda match: html.escape(self._chip(match).label), tag)
        return tag, "".join(_html(chip) for chip in displaced)


def _html(chip: Chip) -> str:
    return (
        f'<span class="liquid-chip" title="{html.escape(chip.reason)}">'
        f"{html.escape(chip.label)}</span>"
    )
