"""PHP, and the HTML around it."""

import re
from collections.abc import Iterator

from editor.preview.kramdown.rouge.grammar import Grammar, Inside, Lexer, Token, any_of, words
from editor.preview.kramdown.rouge.languages import find, plaintext

_WORDS = {
    "k": words("""
        __CLASS__ __DIR__ __FILE__ __FUNCTION__ __LINE__ __METHOD__ __NAMESPACE__ __TRAIT__
        __halt_compiler abstract and array as break case catch cfunction clone const continue
        declare default die do echo else elseif empty enddeclare endfor endforeach endif endswitch
        endwhile eval exit final finally fn for foreach function global goto if include
        include_once instanceof isset list match new old_function or parent print private
        protected public readonly require require_once return self static switch throw try unset
        var while xor yield
    """),
    "kd": words("""
        class extends implements interface trait
    """),
}


def _html() -> Lexer:
    return find("html") or plaintext


def _functions() -> Lexer:
    return _builtin


def _builtin(code: str) -> Iterator[Token]:
    """Return a called name: one of PHP's own functions, or another."""
    from pygments.lexers._php_builtins import MODULES  # noqa: PLC0415  a big table

    own = any(code.lower() in names for names in MODULES.values())
    yield ("nb" if own else "nf"), code


#: What makes a text a page: it begins with a tag, or no variable stands before PHP's own.
_PAGE = re.compile(r"\s*(?=<)|[^$]+(?=<\?(?:php|=))")


def php(code: str) -> Iterator[Token]:
    """Return the tokens of a page, or of code alone."""
    page = _PAGE.match(code)
    if page is None:
        yield from PHP(code, "php")
    else:
        yield from _html()(page[0])
        yield from PHP(code, "root", page.end())


_NAME = r"[^\W\d]\w*"
_TYPE = rf"\??\\?(?:{_NAME}\\)*{_NAME}"

PHP = Grammar({
    "root": [
        (r"<\?(?:php|=)?", "cp", "php"),
        (r"(?:[^<]|<(?!\?))+", Inside(_html)),
    ],
    "php": [
        (r"\?>", "cp", "pop"),
        (r"\s+", ""),
        (r"//.*|#(?!\[).*", "c1"),
        (r"/\*\*(?:[^*]|\*(?!/))*\*/", "cd"),
        (r"/\*(?:[^*]|\*(?!/))*(?:\*/)?", "cm"),
        (r"<<<[\"']?(\w+)[\"']?\n[\s\S]*?\n[ \t]*\1;?", "sh"),
        (r"(->|\?->|::)(\s*)([^\W\d]\w*)(?=\s*\()", ("o", "", "nf")),
        (r"(->)(\s*)([^\W\d]\w*)", ("o", "", "n")),
        (r"(namespace)(\s+)([\w\\]+)", ("kn", "", "nn")),
        (r"(use)(\s+)(?=function\b)", ("kn", "")),
        (r"(use)(\s+)(?=[\w\\])", ("kn", ""), "use"),
        (r"(class|interface|trait)(\s+)([^\W\d]\w*)", ("kd", "", "nc")),
        (r"(function)(\s+)(&?)([\w\\]+)", ("k", "", "o", "n"), "signature"),
        (r"(function|fn)(\s*)(?=\()", ("k", ""), "signature"),
        (r"use\b", "k"),
        (r"(new)(\s+)([A-Z][\w\\]*)", ("k", "", "nc")),
        (r"use\b", "k"),
        (r"(new)(\s+)([A-Z][\w\\]*)", ("k", "", "nc")),
        (r"(const)(\s+)([^\W\d]\w*)", ("k", "", "no")),
        (rf"(private|protected|public|static|var)(\s+)({_TYPE})(\s+)(?=\$)", ("k", "", "kt", "")),
        (rf"(?:{any_of(_WORDS['k'])})\b", "k"),
        (rf"(?:{any_of(_WORDS['kd'])})\b", "kd"),
        (r"(?i:true|false|null)\b|E_[A-Z_]+\b|PHP_[A-Z_]+\b", "kc"),
        (r"\$+\w+", "nv"),
        (r"[A-Z][A-Z_\d]+(?![\w\\])", "no"),
        (r"[^\W\d][\w\\]*(?=\s*\()", Inside(_functions)),
        (r"[A-Z][\w\\]*", "nc"),
        (r"[^\W\d][\w\\]*", "n"),
        (r"'(?:\\[\s\S]|[^\\'])*'", "s1"),
        (r"`[^`]*`", "sb"),
        (r'"', "s2", "string"),
        (r"0[xX][\da-fA-F_]+", "mh"),
        (r"0[bB][01_]+", "mb"),
        (r"\d[\d_]*\.\d+(?:[eE][-+]?\d+)?|\.\d*", "mf"),
        (r"0[0-7]+", "mo"),
        (r"\d[\d_]*", "mi"),
        (r"[~!%^&*+=|:<>/?@-]", "o"),
        (r"[\[\]{}();,]", "p"),
    ],
    "use": [
        (r"[\w\\]+\\(?=\{)", "nn"),
        (r"as\b", "k"),
        (r"[\w\\]+", "nc"),
        (r"\s+", ""),
        (r"[,{}]", "p"),
        (r"", "", "pop"),
    ],
    "signature": [
        (r"\s+", ""),
        (r"\(", "p", "!parameters"),
        (r"", "", "pop"),
    ],
    "parameters": [
        (rf"(\)(?:\s*))(:)(\s*)({_TYPE})", ("p", "p", "", "kt"), "pop"),
        (r"\)", "p", "pop"),
        (rf"({_TYPE})(\s+)(?=[$&.])", ("kt", "")),
        (r"\(", "p", "brackets"),
        "php",
    ],
    "brackets": [(r"\)", "p", "pop"), (r"\(", "p", "brackets"), "php"],
    "string": [
        (r'"', "s2", "pop"),
        (r"\\(?:[nrt\\$\"]|[0-7]{1,3}|x[\da-fA-F]{1,2})", "se"),
        (r"\$\w+(?:\[\w+\]|->\w+)?", "nv"),
        (r"\{(?=\$)", "si", "hole"),
        (r'[^\\"${]+|[\\${]', "s2"),
    ],
    "hole": [(r"\}", "si", "pop"), "php"],
})  # fmt: skip
