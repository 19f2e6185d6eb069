"""From tree to HTML: blocks, indented as kramdown does.

Source: https://kramdown.gettalong.org/converter/html.html
"""

from collections.abc import Callable

from editor.preview.kramdown import attributes
from editor.preview.kramdown.document import Document
from editor.preview.kramdown.elements import Element
from editor.preview.kramdown.entities import escape
from editor.preview.kramdown.footnotes import FootnoteList
from editor.preview.kramdown.html_tags import VOID
from editor.preview.kramdown.ids import Ids, kramdown_name, plain_text
from editor.preview.kramdown.toc import Toc
from editor.preview.kramdown.writing_spans import (
    SpanWriter,
    attributes_of,
    code_language,
    highlighter_class,
)

_STEP = 2
_TEXTS = frozenset({"text", "html_text", "abbreviation"})
_MOST = 6


def write(root: Element, document: Document, *, positions: bool = False) -> str:
    """Return the HTML of a tree."""
    writer = _Writer(document, positions=positions)
    html = writer.inner(root, 0)
    html += writer.footnote_block()  # headers in footnotes count as well
    return writer.fill(html) if "\0" in html else html


def _is_figure(paragraph: Element) -> bool:
    """Whether a paragraph is an image that was asked to stand alone."""
    if len(paragraph.children) != 1 or paragraph.children[0].kind != "img":
        return False
    given = paragraph.children[0].details.get("list")
    return given is not None and "standalone" in given.names


class _Writer:
    """Writes blocks; each method returns whole lines."""

    def __init__(self, document: Document, *, positions: bool) -> None:
        self._document = document
        self._options = document.options
        self._positions = positions
        self._ids = Ids(document.options.auto_id_prefix)
        self._toc = Toc()
        self._footnotes = FootnoteList(document)
        self._spans = SpanWriter(document, self._footnotes)
        self._places: list[Element] = []
        self._footnotes_placed = False
        self._raw_depth = 0
        self._by_kind: dict[str, Callable[[Element, int], str]] = {
            "blank": lambda _, __: "\n",
            "eob": lambda _, __: "",
            "p": self._paragraph,
            "header": self._header,
            "blockquote": self._container("blockquote"),
            "codeblock": self._code,
            "ul": self._list,
            "ol": self._list,
            "dl": self._definition_list,
            "li": self._item,
            "dd": self._item,
            "dt": self._term,
            "hr": lambda element, indent: f"{' ' * indent}<hr{self._attributes(element)} />\n",
            "table": self._table,
            "thead": self._table_part,
            "tbody": self._table_part,
            "tfoot": self._table_part,
            "math": self._math,
            "html_element": self._html,
            "xml_comment": self._comment,
            "comment": self._comment_extension,
            "raw": self._raw,
        }

    def inner(self, element: Element, indent: int) -> str:
        """Return the HTML of an element's children."""
        by_kind = self._by_kind
        return "".join(
            [
                by_kind[child.kind](child, indent)
                if child.kind in by_kind
                else self._spans.one(child)
                for child in element.children
            ]
        )

    def footnote_block(self) -> str:
        """Return the footnotes that were referred to, unless they stand elsewhere."""
        return "" if self._footnotes_placed else self._footnotes.block(self.inner)

    def fill(self, html: str) -> str:
        """Put tables of contents and footnotes where they were asked for."""
        for number, element in enumerate(self._places):
            mark = f"\0{number}\0"
            if mark not in html:
                continue
            if element.details["place"] == "toc":
                tree = self._toc.tree(element, self._options.toc_levels)
                content = self._list(tree, element.details["indent"]) if tree else ""
            else:
                content = self._footnotes.block(self.inner)
            html = html.replace(mark, content)
        return html

    def _attributes(self, element: Element) -> str:
        attributes.resolve(element, self._document.attribute_lists)
        html = attributes_of(element.attributes) if element.attributes else ""
        if self._positions and element.line:
            return f'{html} data-line="{element.line}"'
        return html

    def _container(self, tag: str) -> Callable[[Element, int], str]:
        def write_container(element: Element, indent: int) -> str:
            space = " " * indent
            content = self.inner(element, indent + _STEP)
            return f"{space}<{tag}{self._attributes(element)}>\n{content}{space}</{tag}>\n"

        return write_container

    def _paragraph(self, element: Element, indent: int) -> str:
        if "transparent" in element.details:
            return self._spans.all(element)
        if _is_figure(element):
            return self._figure(element, indent)
        attributes = self._attributes(element)
        return f"{' ' * indent}<p{attributes}>{self._spans.all(element)}</p>\n"

    def _figure(self, element: Element, indent: int) -> str:
        image = element.children[0]
        self._spans.one(image)
        for name in ("class", "id"):
            if name in image.attributes and name not in element.attributes:
                element.attributes[name] = image.attributes.pop(name)
        space = " " * indent
        start = f"{space}<figure{self._attributes(element)}>\n{space}  {self._spans.one(image)}\n"
        caption = image.attributes["alt"]
        return f"{start}{space}  <figcaption>{caption}</figcaption>\n{space}</figure>\n"

    def _header(self, element: Element, indent: int) -> str:
        self._attributes(element)
        given = element.attributes
        if self._options.auto_ids and "id" not in given:
            given["id"] = self._ids.of(kramdown_name(self._text_of_header(element)))
        if "id" in given:
            self._toc.add(element)
        level = max(1, min(_MOST, element.details["level"] + self._options.header_offset))
        content = self._spans.all(element)
        return f"{' ' * indent}<h{level}{self._attributes(element)}>{content}</h{level}>\n"

    def _text_of_header(self, element: Element) -> str:
        if self._document.gfm:
            return plain_text(element.children)
        if self._options.auto_id_stripping or element.kind == "dt":
            return "".join(each.value for each in element.walk() if each.kind in _TEXTS)
        raw: str = element.details["raw"]
        return raw

    def _code(self, element: Element, indent: int) -> str:
        space = " " * indent
        self._attributes(element)
        language, rest = code_language(element.attributes)
        asked = element.details.get("language") or language
        coloured = self._spans.coloured(element.value, asked, "block")
        line = f' data-line="{element.line}"' if self._positions and element.line else ""
        if coloured is not None:
            named = language or coloured.language
            rest["class"] = highlighter_class(named, rest.get("class"))
            return f"{space}<div{attributes_of(rest)}{line}>{coloured.html}{space}</div>\n"
        named = f' class="language-{escape(language)}"' if language else ""
        code = escape(element.value.removesuffix("\n"))
        return f"{space}<pre{attributes_of(rest)}{line}><code{named}>{code}\n</code></pre>\n"

    def _list(self, element: Element, indent: int) -> str:
        given = element.details.get("list")
        for place in ("toc", "footnotes"):
            if given is not None and place in given.names and self._is_free(place, element):
                self._attributes(element)
                element.details.update(place=place, indent=indent)
                self._places.append(element)
                self._footnotes_placed |= place == "footnotes"
                return f"\0{len(self._places) - 1}\0"
        return self._container(element.kind)(element, indent)

    def _is_free(self, place: str, element: Element) -> bool:
        """Whether a list is the first that stands for something else."""
        return element.kind != "dl" and all(p.details["place"] != place for p in self._places)

    def _item(self, element: Element, indent: int) -> str:
        space = " " * indent
        start = f"{space}<{element.kind}{self._attributes(element)}>"
        content = self.inner(element, indent + _STEP)
        first = element.children[0] if element.children else None
        if first is None or (first.kind == "p" and "transparent" in first.details):
            end = space if content.endswith("\n") else ""
            return f"{start}{content}{end}</{element.kind}>\n"
        return f"{start}\n{content}{space}</{element.kind}>\n"

    def _definition_list(self, element: Element, indent: int) -> str:
        names = element.details["list"].names if "list" in element.details else ()
        for name in names:
            if name.startswith("auto_ids"):
                self._name_terms(element, name.removeprefix("auto_ids"))
        return self._container("dl")(element, indent)

    def _name_terms(self, element: Element, asked: str) -> None:
        prefix = asked.removeprefix("-") if asked.startswith("-") else ""
        for term in element.children:
            self._attributes(term)
            if term.kind == "dt" and "id" not in term.attributes:
                term.attributes["id"] = prefix + kramdown_name(self._text_of_header(term), "")

    def _term(self, element: Element, indent: int) -> str:
        content = self._spans.all(element)
        return f"{' ' * indent}<dt{self._attributes(element)}>{content}</dt>\n"

    def _table(self, element: Element, indent: int) -> str:
        self._alignments = element.details["alignments"]
        return self._container("table")(element, indent)

    def _table_part(self, element: Element, indent: int) -> str:
        cell = "th" if element.kind == "thead" else "td"
        inside = " " * (indent + _STEP)
        rows = [
            f"{inside}<tr{self._attributes(row)}>\n"
            + "".join(
                self._cell(each, cell, alignment, indent + 2 * _STEP)
                for each, alignment in zip(row.children, self._alignments, strict=False)
            )
            + f"{inside}</tr>\n"
            for row in element.children
        ]
        space = " " * indent
        return f"{space}<{element.kind}>\n{''.join(rows)}{space}</{element.kind}>\n"

    def _cell(self, element: Element, tag: str, alignment: str, indent: int) -> str:
        style = f' style="text-align: {alignment}"' if alignment else ""
        content = self._spans.all(element) or self._spans.character(160)
        return f"{' ' * indent}<{tag}{style}>{content}</{tag}>\n"

    def _math(self, element: Element, _: int) -> str:
        return self._spans.math(element)

    def _html(self, element: Element, indent: int) -> str:
        if element.details["category"] == "span":
            return self._spans.one(element)
        model = element.details["model"]
        outer_raw = self._raw_depth > 0
        space = "" if outer_raw else " " * indent
        self._raw_depth, outer = (self._raw_depth + 1 if model == "raw" else 0), self._raw_depth
        content = self.inner(element, indent + _STEP)
        self._raw_depth = outer
        start = f"{space}<{element.value}{self._attributes(element)}"
        end = "" if outer_raw else "\n"
        if model == "raw" and element.details["closed"]:
            return f"{start} />{end}"
        if content and model == "block":
            content = content.removesuffix("\n")
            return f"{start}>\n{content}\n{' ' * indent}</{element.value}>{end}"
        if not content and element.value in VOID:
            return f"{start} />{end}"
        return f"{start}>{content}</{element.value}>{end}"

    def _comment(self, element: Element, indent: int) -> str:
        if element.details["category"] == "block" and not self._raw_depth:
            return f"{' ' * indent}{element.value}\n"
        return element.value

    def _comment_extension(self, element: Element, indent: int) -> str:
        if element.details["category"] == "block":
            return f"{' ' * indent}<!-- {element.value.rstrip()} -->\n"
        return self._spans.one(element)

    def _raw(self, element: Element, _: int) -> str:
        return element.value
