"""Labelled chips: what stands in the place of something that only the site itself could fill in.

While an answer goes through Liquid and Markdown a chip is a word of letters and digits that no
step changes; at the end the word becomes the chip, or gives way where a chip cannot stand.
"""

import html
import re
from dataclasses import dataclass, field

_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)((?:[^<>\"']|\"[^\"]*\"|'[^']*')*)>")
_URL_ATTRIBUTE = re.compile(r"\b(href|src)=\"[^\"]*\"")
_MOST_TRIES = 10_000


@dataclass(frozen=True, slots=True)
class Chip:
    """Something that could not be filled in."""

    label: str
    """What it is called in the answer, `site.sales` say."""
    reason: str
    """A sentence for writers."""


@dataclass(slots=True)
class Chips:
    """The chips of one text; `word` is what their placeholders begin with."""

    word: str
    found: list[Chip] = field(default_factory=list)

    @classmethod
    def for_text(cls, text: str) -> "Chips":
        """Return an empty list whose placeholders do not occur in the text."""
        words = (f"chip{number}q" for number in range(_MOST_TRIES))
        return cls(next(word for word in words if word not in text))

    def add(self, label: str, reason: str) -> str:
        """Return the placeholder of a new chip."""
        self.found.append(Chip(" ".join(label.split()), reason))
        return f"{self.word}{len(self.found) - 1}z"

    def fill_in(self, fragment: str) -> str:
        """Return a clean HTML fragment with its placeholders replaced by chips."""
        if not self.found:
            return fragment
        pieces: list[str] = []
        waiting = ""
        end = 0
        for tag in _TAG.finditer(fragment):
            pieces.append(self._in_text(fragment[end : tag.start()]))
            end = tag.end()
            opened, displaced = self._in_tag(tag)
            pieces.append(opened)
            if tag[2].lower() == "a":
                pieces.append(waiting if tag[1] else "")
                waiting = "" if tag[1] else displaced
            else:
                pieces.append(displaced)
        pieces += (self._in_text(fragment[end:]), waiting)
        return "".join(pieces)

    def _in_text(self, text: str) -> str:
        return self._pattern.sub(lambda match: _html(self.found[int(match[1])]), text)

    def _in_tag(self, tag: re.Match[str]) -> tuple[str, str]:
        """Return a tag without placeholders, and the chips that stood in its addresses."""
        whole = tag.group()
        if self.word not in whole:
            return whole, ""
        displaced: list[Chip] = []

        def harmless(match: re.Match[str]) -> str:
            numbers = self._pattern.findall(match.group())
            displaced.extend(self.found[int(number)] for number in numbers)
            return f'{match[1]}="#"' if numbers else match.group()

        whole = _URL_ATTRIBUTE.sub(harmless, whole)
        whole = self._pattern.sub(
            lambda match: html.escape(self.found[int(match[1])].label), whole
        )
        return whole, "".join(_html(chip) for chip in displaced)

    @property
    def _pattern(self) -> re.Pattern[str]:
        return re.compile(rf"{self.word}(\d+)z")


def _html(chip: Chip) -> str:
    return (
        f'<span class="liquid-chip" title="{html.escape(chip.reason)}">'
        f"{html.escape(chip.label)}</span>"
    )
