"""From tree to HTML: spans.

Source: https://kramdown.gettalong.org/converter/html.html
"""

import re
from collections.abc import Callable, Mapping

from editor.preview.kramdown import attributes, rouge
from editor.preview.kramdown.document import Document
from editor.preview.kramdown.elements import Element
from editor.preview.kramdown.entities import (
    escape,
    escape_attribute,
    escape_keeping_entities,
    named,
    write,
)
from editor.preview.kramdown.footnotes import FootnoteList
from editor.preview.kramdown.html_tags import VOID

#: Han, Hiragana and Katakana, which are written without spaces between words.
_CJK = (
    "\u2e80-\u2fdf\u3005\u3007\u3021-\u3029\u3038-\u303b\u3041-\u309f\u30a1-\u30fa\u30fd-\u30ff"
    "\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff6f\uff71-\uff9d"
    "\U00020000-\U0003ffff"
)
_CJK_BREAK = re.compile(f"(?<=[{_CJK}])\n(?=[{_CJK}])")
_LEADING_LANGUAGE = re.compile(r"^language-\S+\s*", re.ASCII)
_LANGUAGE = re.compile(r"\blanguage-(\S+)", re.ASCII)
_QUOTES = {"lsquo": 0, "rsquo": 1, "ldquo": 2, "rdquo": 3}


def attributes_of(given: Mapping[str, str]) -> str:
    """Return attributes as they stand in a tag."""
    return "".join(
        [
            f' {key}="{escape_attribute(value)}"'
            for key, value in given.items()
            if key != "id" or value.strip()
        ]
    )


def code_language(given: Mapping[str, str]) -> tuple[str | None, dict[str, str]]:
    """Return the language that a class names, and the attributes without that class."""
    rest = dict(given)
    match = _LANGUAGE.search(rest.get("class", ""))
    if not match:
        return None, rest
    rest["class"] = _LANGUAGE.sub("", rest["class"], count=1).strip()
    if not rest["class"]:
        del rest["class"]
    return match[1], rest


def highlighter_class(language: str | None, given: str | None) -> str:
    """Return the classes of coloured code; the language takes the place of one named first."""
    named = f"language-{language}" if language else ""
    others = _LEADING_LANGUAGE.sub("", given) if given else ""
    return " ".join(filter(None, (named, others, "highlighter-rouge")))


class SpanWriter:
    """Writes spans."""

    def __init__(self, document: Document, footnotes: FootnoteList) -> None:
        self._document = document
        self._options = document.options
        self._footnotes = footnotes
        self._by_kind: dict[str, Callable[[Element], str]] = {
            "text": self._text,
            "em": self._wrapped,
            "strong": self._wrapped,
            "del": self._wrapped,
            "a": self._wrapped,
            "img": lambda element: f"<img{self._attributes(element)} />",
            "br": lambda _: "<br />",
            "codespan": self._code,
            "entity": self._entity,
            "smart_quote": self._quote,
            "typographic_sym": self._symbol,
            "html_element": self._html,
            "html_text": lambda element: escape_keeping_entities(element.value),
            "xml_comment": lambda element: element.value,
            "comment": lambda element: f"<!-- {element.value} -->",
            "raw": lambda element: element.value,
            "math": self.math,
            "footnote": footnotes.mark,
            "abbreviation": self._abbreviation,
        }

    def all(self, element: Element) -> str:
        """Return the HTML of an element's children."""
        by_kind = self._by_kind
        return "".join([by_kind[child.kind](child) for child in element.children])

    def one(self, element: Element) -> str:
        """Return the HTML of one span."""
        return self._by_kind[element.kind](element)

    def character(self, point: int) -> str:
        """Return a character in the form that the options ask for."""
        return write(point, self._options.entity_output)

    def coloured(self, code: str, language: str | None, kind: str) -> rouge.Coloured | None:
        """Return code in colours, None if it stays without."""
        if self._options.syntax_highlighter != "rouge":
            return None
        return rouge.colour(code, language, kind, self._options.syntax_highlighter_opts)

    def math(self, element: Element) -> str:
        """Return a formula as the math engine wants it."""
        is_block = element.details["category"] == "block"
        if self._options.math_engine == "mathjax":
            return self._mathjax(element, is_block=is_block)
        self._attributes(element)
        given = element.attributes
        given["class"] = f"{given['class']} kdmath" if given.get("class") else "kdmath"
        if is_block:
            return f"<div{attributes_of(given)}>$$\n{element.value}\n$$</div>\n"
        return f"<span{attributes_of(given)}>${element.value}$</span>"

    def _mathjax(self, element: Element, *, is_block: bool) -> str:
        attributes = self._attributes(element)
        formula = escape(element.value)
        if not is_block:
            return f"<span{attributes}>${formula}$</span>" if attributes else rf"\({formula}\)"
        html = f"\\[{formula}\\]\n"
        return f"<div{attributes}>{html}</div>\n" if attributes else html

    def _attributes(self, element: Element) -> str:
        attributes.resolve(element, self._document.attribute_lists)
        return attributes_of(element.attributes) if element.attributes else ""

    def _wrapped(self, element: Element) -> str:
        return f"<{element.kind}{self._attributes(element)}>{self.all(element)}</{element.kind}>"

    def _code(self, element: Element) -> str:
        self._attributes(element)
        language = code_language(element.attributes)[0]
        coloured = self.coloured(element.value, language, "span")
        if coloured is None:
            return f"<code{attributes_of(element.attributes)}>{escape(element.value)}</code>"
        named_language = language or coloured.language
        classes = highlighter_class(named_language, element.attributes.get("class"))
        given = {**element.attributes, "class": classes}
        return f"<code{attributes_of(given)}>{coloured.html}</code>"

    def _entity(self, element: Element) -> str:
        return write(element.details["point"], self._options.entity_output, element.value)

    def _text(self, element: Element) -> str:
        text = element.value
        if self._options.remove_line_breaks_for_cjk and "\n" in text:
            text = _CJK_BREAK.sub("", text)
        return escape(text)

    def _quote(self, element: Element) -> str:
        return self._character(self._options.smart_quotes[_QUOTES[element.value]])

    def _character(self, name: str) -> str:
        """Return a character by an entity's name or number; else it is text already."""
        point = named(name)
        return self.character(point) if point is not None else name

    def _symbol(self, element: Element) -> str:
        names: tuple[str, ...] = element.details["names"]
        chosen = self._options.typographic_symbols
        own = chosen.get("_".join(names).replace("nbsp", "space")) if chosen else None
        if own is not None:
            return escape_keeping_entities(own)
        return "".join(
            "&lt;&lt;" if name == "<<" else "&gt;&gt;" if name == ">>" else self._character(name)
            for name in names
        )

    def _html(self, element: Element) -> str:
        content = self.all(element)
        start = f"<{element.value}{self._attributes(element)}"
        if not content and element.value in VOID:
            return f"{start} />"
        return f"{start}>{content}</{element.value}>"

    def _abbreviation(self, element: Element) -> str:
        title = self._document.abbreviations[element.value].text
        self._attributes(element)
        if title:
            element.attributes["title"] = title
        return f"<abbr{self._attributes(element)}>{escape(element.value)}</abbr>"
