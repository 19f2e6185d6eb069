"""Which lexer a language's name stands for."""

from importlib import import_module

from editor.preview.kramdown.rouge.grammar import Lexer

#: Where the lexer of a language is: module in `grammars` and name there.
_OWN = {
    "json": "json:JSON",
    "shell": "shell:SHELL",
    "yaml": "yaml:yaml",
    "sql": "sql:SQL",
    "css": "css:CSS",
    "html": "markup:HTML",
    "xml": "markup:XML",
    "javascript": "javascript:JAVASCRIPT",
    "typescript": "javascript:TYPESCRIPT",
    "console": "shell:session",
}


def find(name: str) -> Lexer | None:
    """Return the lexer of a language."""
    place = _OWN.get(name)
    if place is None:
        return None
    module, attribute = place.split(":")
    lexer: Lexer = getattr(
        import_module(f"editor.preview.kramdown.rouge.grammars.{module}"), attribute
    )
    return lexer
