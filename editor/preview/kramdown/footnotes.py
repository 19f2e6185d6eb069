"""Footnotes: numbered as they are referred to, and written at the end.

Source: https://kramdown.gettalong.org/syntax.html#footnotes
"""

from collections.abc import Callable, Iterator

from editor.preview.kramdown.document import Document, Footnote
from editor.preview.kramdown.elements import Element
from editor.preview.kramdown.entities import write

#: Blocks in whose last block the way back may stand, and blocks that it may stand in itself.
_HOLDERS = frozenset({"blockquote", "ul", "ol", "dl", "li", "dd"})
_ENDS = frozenset({"p", "header", "dt"})


class FootnoteList:
    """The footnotes that were referred to, in this order."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._options = document.options
        self._used: list[tuple[str, Footnote]] = []

    def mark(self, element: Element) -> str:
        """Return the HTML of a reference."""
        note = self._document.footnotes[element.value]
        if note.number:
            note.references += 1
            suffix = f":{note.references}"
        else:
            note.number = self._options.footnote_nr + len(self._used)
            self._used.append((element.value, note))
            suffix = ""
        name = self._options.footnote_prefix + element.value
        text = self._options.footnote_link_text.replace("%s", str(note.number), 1)
        return (
            f'<sup id="fnref:{name}{suffix}" role="doc-noteref"><a href="#fn:{name}"'
            f' class="footnote" rel="footnote">{text}</a></sup>'
        )

    def block(self, inner: Callable[[Element, int], str]) -> str:
        """Return the HTML of all footnotes, which may refer to more of them."""
        if not self._used:
            return ""
        items: list[str] = []
        done = 0
        while done < len(self._used):
            name, note = self._used[done]
            done += 1
            items.append(self._item(name, note, inner))
        first = self._options.footnote_nr
        start = f' start="{first}"' if first != 1 else ""
        return (
            f'<div class="footnotes" role="doc-endnotes">\n  <ol{start}>\n'
            + "".join(items)
            + "  </ol>\n</div>\n"
        )

    def _item(self, name: str, note: Footnote, inner: Callable[[Element, int], str]) -> str:
        name = self._options.footnote_prefix + name
        content = Element("li")
        content.children = list(note.content.children)
        self._add_back_links(content, name, note)
        html = inner(content, 6)
        return f'    <li id="fn:{name}" role="doc-endnote">\n{html}    </li>\n'

    def _add_back_links(self, content: Element, name: str, note: Footnote) -> None:
        space = write(160, self._options.entity_output)
        html = space.join(self._back_links(name, note))
        place = self._place_of_back_links(content)
        if place is None:
            place = Element("p")
            content.children.append(place)
        elif html:
            html = space + html
        place.children.append(Element("raw", html, category="span"))

    def _back_links(self, name: str, note: Footnote) -> Iterator[str]:
        """Give a link to each reference that was written so far."""
        if not self._options.footnote_backlink:
            return
        for number in range(note.references + 1):
            suffix = f":{number}" if number else ""
            more = f"<sup>{number + 1}</sup>" if number else ""
            yield (
                f'<a href="#fnref:{name}{suffix}" class="reversefootnote"'
                f' role="doc-backlink">{self._options.footnote_backlink}{more}</a>'
            )

    def _place_of_back_links(self, content: Element) -> Element | None:
        """Return the block that the links are written into, None if they need one of their own."""
        last = content.children[-1] if content.children else None
        if not self._options.footnote_backlink_inline:
            return last if last is not None and last.kind == "p" else None
        while last is not None and last.kind in _HOLDERS:
            last = next(
                (c for c in reversed(last.children) if c.kind not in ("blank", "eob")), None
            )
        return last if last is not None and last.kind in _ENDS else None
