"""Markdown to HTML with the engine that the site uses: kramdown, or Python-Markdown for others."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import Protocol

from editor.preview import kramdown

_EXTENSIONS = (
    "abbr", "attr_list", "def_list", "fenced_code", "footnotes", "md_in_html", "sane_lists",
    "smarty", "tables", "toc",
)  # fmt: skip
#: Texts that are remembered; an answer and its HTML take some 2 000 characters together.
_MOST_REMEMBERED = 20_000


class _PythonMarkdown(Protocol):
    """What is used of Python-Markdown."""

    def reset(self) -> object:
        """Forget the text before."""

    def convert(self, source: str) -> str:
        """Return the HTML of a text."""


class Engine(StrEnum):
    """What reads Markdown."""

    KRAMDOWN = "kramdown"
    PYTHON_MARKDOWN = "python-markdown"


@dataclass(frozen=True)
class Markdown:
    """One engine with its options; what it was asked before it remembers."""

    engine: Engine = Engine.KRAMDOWN
    options: Mapping[str, object] = field(default_factory=lambda: kramdown.JEKYLL)
    """kramdown's options, as a Jekyll site's `kramdown:` settings over Jekyll's own."""
    _known: dict[tuple[str, bool, str], str] = field(default_factory=dict, repr=False)

    def to_html(self, text: str, *, positions: bool = False, prefix: str = "") -> str:
        """Return the HTML of a text.

        Args:
            text: Markdown.
            positions: whether blocks say in `data-line` which line they come from, if the engine
                knows that.
            prefix: what tells the footnotes of this text from those of others on the page.
        """
        key = (text, positions, prefix)
        html = self._known.get(key)
        if html is None:
            html = self._convert(text.replace("\r\n", "\n"), positions, prefix)
            if len(self._known) >= _MOST_REMEMBERED:
                self._known.clear()
            self._known[key] = html
        return html

    def _convert(self, text: str, positions: bool, prefix: str) -> str:
        if self.engine is Engine.PYTHON_MARKDOWN:
            self._python_markdown.reset()
            return self._python_markdown.convert(text)
        options = {**self.options, "footnote_prefix": prefix} if prefix else self.options
        return kramdown.to_html(text, positions=positions, **options)  # type: ignore[arg-type]  # as YAML gives them

    @cached_property
    def _python_markdown(self) -> _PythonMarkdown:
        # Most sites are Jekyll's, and it takes a while to load.
        import markdown  # noqa: PLC0415

        return markdown.Markdown(extensions=list(_EXTENSIONS), output_format="html")
