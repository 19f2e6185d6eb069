"""Guesses the language of code that names none, by how it begins."""

import re

from editor.preview.kramdown.rouge.grammar import Lexer
from editor.preview.kramdown.rouge.languages import find, plaintext

#: What a text begins with, and the language that it is then.
_BEGINNINGS = tuple(
    (re.compile(pattern), language)
    for pattern, language in (
        (r"#!.*\b(?:ba|z|k)?sh\b", "shell"),
        (r"#!.*\bpython", "python"),
        (r"#!.*\bruby\b", "ruby"),
        (r"#!.*\bperl\b", "perl"),
        (r"#!.*\b(?:node|js|nodejs)\b", "javascript"),
        (r"#!.*\bphp\b|<\?php\b", "php"),
        (r"\s*<\?xml\b", "xml"),
        (r"\s*<!(?i:doctype) (?i:html)\b|\s*<html\b", "html"),
        (r"%YAML\b", "yaml"),
        (r"--- .*\n\+\+\+ |Index: ", "diff"),
        (r"# -\*- mode: ruby -\*-", "ruby"),
    )
)


def guess(code: str) -> Lexer:
    """Return a lexer for code; that of plain text if nothing is known."""
    for pattern, language in _BEGINNINGS:
        if pattern.match(code):
            return find(language, code) or plaintext
    return plaintext


def named(name: str, code: str) -> Lexer | None:
    """Return the lexer of a language; that of the name `guess` is guessed."""
    return guess(code) if name == "guess" else find(name, code)
