"""HTML and XML, with the style sheets, scripts and templates inside of them."""

import re
from collections.abc import Iterator

from editor.preview.kramdown.rouge.grammar import Grammar, Inside, Lexer, Token


def _script() -> Lexer:
    from editor.preview.kramdown.rouge.grammars.javascript import JAVASCRIPT  # noqa: PLC0415  few pages hold one

    return JAVASCRIPT


def _ruby() -> Lexer:
    from editor.preview.kramdown.rouge.grammars.ruby import RUBY  # noqa: PLC0415  few pages hold one

    return RUBY


def _style() -> Lexer:
    from editor.preview.kramdown.rouge.grammars.css import CSS  # noqa: PLC0415  few pages hold one

    return CSS


HTML = Grammar({
    "root": [
        (r"[^<&]+", ""),
        (r"&\S{0,60}?;", "ni"),
        (r"<!(?i:DOCTYPE)[^>]*>", "cp"),
        (r"<!\[CDATA\[[\s\S]*?(?:\]\]>|\Z)", "cp"),
        (r"<!--[\s\S]*?(?:-->|\Z)", "c"),
        (r"<\?(?:[^?]|\?(?!>)){0,4000}\?>", "cp"),
        (r"<\s*script\s*", "nt", "script tag"),
        (r"<\s*style\s*", "nt", "style tag"),
        (r"</", "nt", "end"),
        (r"<", "nt", "name"),
    ],
    "end": [(r"\s+", ""), (r"[\w:-]+", "nt"), (r">", "nt", "pop")],
    "name": [(r"\s+", ""), (r"[a-zA-Z_:-][\w:-]*", "nt", "!tag"), (r">", "nt", "pop")],
    "tag": [
        (r"\s+", ""),
        (r"[\w:#*().\[\]-]+\s*=\s*", "na", "value"),
        (r"[\w:#*().\[\]-]+", "na"),
        (r"/?\s*>", "nt", "pop"),
    ],
    "value": [
        (r'"', "s", "!double"),
        (r"'", "s", "!single"),
        (r"[^\s>]+", "s", "pop"),
        (r"", "", "pop"),
    ],
    "double": [(r'[^"]+', "s"), (r'"', "s", "pop")],
    "single": [(r"[^']+", "s"), (r"'", "s", "pop")],
    "script": [
        (r"<\s*/\s*script\s*>", "nt", "pop"),
        (r"[\s\S]+?(?=<\s*/\s*script\s*>)", Inside(_script)),
        (r"[\s\S]+", Inside(_script)),
    ],
    "style": [
        (r"<\s*/\s*style\s*>", "nt", "pop"),
        (r"[\s\S]+?(?=<\s*/\s*style\s*>)", Inside(_style)),
        (r"[\s\S]+", Inside(_style)),
    ],
})  # fmt: skip

XML = Grammar({
    "root": [
        (r"[^<&]+", ""),
        (r"&\S{0,60}?;", "ni"),
        (r"<!\[CDATA\[[\s\S]*?(?:\]\]>|\Z)", "cp"),
        (r"<!--[\s\S]*?(?:-->|\Z)", "c"),
        (r"<\?(?:[^?]|\?(?!>)){0,4000}\?>", "cp"),
        (r"<![^>]*>", "cp"),
        (r"<\s*[\w:.-]+", "nt", "tag"),
        (r"<\s*/\s*[\w:.-]+\s*>", "nt"),
    ],
    "tag": [
        (r"\s+", ""),
        (r"[\w.:-]+\s*=", "na", "value"),
        (r"/?\s*>", "nt", "pop"),
    ],
    "value": [
        (r"\s+", ""),
        (r'"[^"]*"', "s", "pop"),
        (r"'[^']*'", "s", "pop"),
        (r"[^\s>]+", "s", "pop"),
        (r"", "", "pop"),
    ],
})  # fmt: skip


def erb(code: str) -> Iterator[Token]:
    """Return the tokens of HTML with Ruby in it: what HTML was in before a hole it is in behind."""
    stack = ["root"]
    at = 0
    for hole in re.finditer(r"(<%#[\s\S]*?%>)|(<%%?[=-]?)([\s\S]*?)(-?%>)", code):
        yield from HTML.go_on(code[at : hole.start()], stack)
        if hole[1]:
            yield "c", hole[1]
        else:
            yield "cp", hole[2]
            yield from _ruby()(hole[3])
            yield "cp", hole[4]
        at = hole.end()
    yield from HTML.go_on(code[at:], stack)
