"""Which lexer a language's name stands for."""

from collections.abc import Iterable
from functools import cache
from importlib import import_module

from editor.preview.kramdown.rouge.grammar import Lexer, Token
from editor.preview.kramdown.rouge.names import NAMES

_GRAMMARS = "editor.preview.kramdown.rouge.grammars"
#: Where the lexer of a language is: module in `grammars` and name there.
_OWN = {
    "json": "json:JSON",
    "shell": "shell:SHELL",
    "yaml": "yaml:yaml",
    "sql": "sql:SQL",
    "python": "python:PYTHON",
    "ruby": "ruby:RUBY",
    "ini": "settings:INI",
    "toml": "settings:TOML",
    "properties": "settings:PROPERTIES",
    "nginx": "settings:NGINX",
    "diff": "small:DIFF",
    "docker": "small:DOCKER",
    "http": "small:http",
    "graphql": "graphql:GRAPHQL",
    "liquid": "liquid:LIQUID",
    "make": "small:MAKE",
    "markdown": "markdown:MARKDOWN",
    "java": "java:JAVA",
    "kotlin": "kotlin:KOTLIN",
    "swift": "swift:SWIFT",
    "go": "go:GO",
    "rust": "rust:RUST",
    "c": "c:C",
    "cpp": "c:CPP",
    "csharp": "csharp:CSHARP",
    "php": "php:php",
    "scss": "css:SCSS",
    "powershell": "powershell:POWERSHELL",
    "jsx": "javascript:JSX",
    "tsx": "javascript:TSX",
    "lua": "lua:LUA",
    "r": "r:R",
    "elixir": "elixir:ELIXIR",
    "haskell": "haskell:HASKELL",
    "dart": "dart:DART",
    "perl": "perl:PERL",
    "erb": "markup:erb",
    "objective-c": "c:OBJC",
    "biml": "markup:XML",
    "mxml": "markup:XML",
    "digdag": "yaml:yaml",
    "cuda": "c:CPP",
    "vue": "markup:HTML",
    "jsp": "markup:HTML",
    "crystal": "ruby:RUBY",
    "json-doc": "json:JSON_DOC",
    "css": "css:CSS",
    "html": "markup:HTML",
    "xml": "markup:XML",
    "javascript": "javascript:JAVASCRIPT",
    "typescript": "javascript:TYPESCRIPT",
    "console": "shell:session",
}
#: Code that is longer has no colours: a writer waits for it in vain.
_LONGEST = 500_000


def plaintext(code: str) -> Iterable[Token]:
    """Return code as one piece without a class."""
    return [("", code)]


def find(name: str, code: str = "") -> Lexer | None:
    """Return the lexer of a language by one of Rouge's names for it, None if it has none.

    Options behind the name, as in `php?start_inline=1`, choose a variant of the lexer.
    """
    language, _, options = name.partition("?")
    key = NAMES.get(language)
    if key is None:
        return None
    return plaintext if len(code) > _LONGEST else _load(key, options)


@cache
def _load(key: str, options: str) -> Lexer:
    for place in (_OWN.get(f"{key}?{options}"), _OWN.get(key)):
        if place is not None:
            module, attribute = place.split(":")
            lexer: Lexer = getattr(import_module(f"{_GRAMMARS}.{module}"), attribute)
            return lexer
    if key == "plaintext":
        return plaintext
    from editor.preview.kramdown.rouge.mapped import mapped  # noqa: PLC0415  it loads Pygments

    return mapped(key) or plaintext
