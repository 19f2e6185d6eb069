"""From text to tree: blocks first, then the spans in them, when all definitions are known."""

import re

from editor.preview.kramdown.abbreviations import mark_abbreviations
from editor.preview.kramdown.blocks import Blocks
from editor.preview.kramdown.definitions import link_name
from editor.preview.kramdown.document import Document, LinkDefinition
from editor.preview.kramdown.elements import Element
from editor.preview.kramdown.gfm import finish
from editor.preview.kramdown.grammar import GRAMMAR
from editor.preview.kramdown.options import Options
from editor.preview.kramdown.span_grammar import grammar_of
from editor.preview.kramdown.spans import SpanGrammar, Spans

_BREAK = re.compile(r"\r\n?")


def read_document(text: str, options: Options, *, gfm: bool) -> tuple[Element, Document]:
    """Return the tree of a text, and what was defined in it."""
    document = Document(options, gfm)
    for name, target in options.link_defs.items():
        url, title = ([*target, None] if isinstance(target, list | tuple) else [target, None])[:2]
        document.links[link_name(name)] = LinkDefinition(str(url), title and str(title))
    if "\r" in text:
        text = _BREAK.sub("\n", text)
    if not text.endswith("\n"):
        text += "\n"
    root = Element("root", line=1)
    Blocks(document, GRAMMAR, text).read_into(root)
    trees = [root, *(note.content for note in document.footnotes.values())]
    grammar = grammar_of(document)
    for tree in trees:
        _read_spans(document, grammar, tree)
    for tree in trees:
        mark_abbreviations(document, tree)
    if gfm:
        finish(document, root)
    return root, document


def _read_spans(document: Document, grammar: SpanGrammar, root: Element) -> None:
    """Read the spans of all texts in a tree, and take out the marks that only parsing needed."""
    waiting = [root]  # in the order of the text, in which options may be set
    while waiting:
        element = waiting.pop()
        children: list[Element] = []
        parents: list[Element] = []
        for child in element.children:
            kind = child.kind
            if kind == "raw_text":
                element.children = children
                Spans(document, grammar, child.value, child.line).read_into(element)
            elif kind == "blank":
                if not children or children[-1].kind != "blank":
                    children.append(child)
            elif kind != "eob":
                children.append(child)
                if child.children:
                    parents.append(child)
        element.children = children
        waiting += reversed(parents)
