"""HTML and XML, with the style sheets and scripts inside of them."""

from editor.preview.kramdown.rouge.grammar import Grammar, Inside, Lexer


def _script() -> Lexer:
    from editor.preview.kramdown.rouge.grammars.javascript import JAVASCRIPT  # noqa: PLC0415  few pages hold one

    return JAVASCRIPT


def _style() -> Lexer:
    from editor.preview.kramdown.rouge.grammars.css import CSS  # noqa: PLC0415  few pages hold one

    return CSS


HTML = Grammar({
    "root": [
        (r"[^<&]+", ""),
        (r"&\S*?;", "ni"),
        (r"<!(?i:DOCTYPE)[^>]*>", "cp"),
        (r"<!\[CDATA\[[\s\S]*?\]\]>", "cp"),
        (r"<!--[\s\S]*?(?:-->|\Z)", "c"),
        (r"<\?[\s\S]*?\?>", "cp"),
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
        (r'"[^"]*"', "s", "pop"),
        (r"'[^']*'", "s", "pop"),
        (r"[^\s>]+", "s", "pop"),
        (r"", "", "pop"),
    ],
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
        (r"&\S*?;", "ni"),
        (r"<!\[CDATA\[[\s\S]*?\]\]>", "cp"),
        (r"<!--[\s\S]*?-->", "c"),
        (r"<\?[\s\S]*?\?>", "cp"),
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
