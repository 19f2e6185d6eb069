"""Small languages around other ones: differences, Dockerfiles, HTTP and makefiles."""

import re
from collections.abc import Iterator

from editor.preview.kramdown.rouge.grammar import Grammar, Inside, Lexer, Token
from editor.preview.kramdown.rouge.languages import find, plaintext

DIFF = Grammar({
    "root": [
        (r"^(?:diff .*|index .*|Index: .*|={3,}.*)\n?", "gh"),
        (r"^\s.*\n?", ""),
        (r"^\+.*\n?", "gi"),
        (r"^-.*\n?", "gd"),
        (r"^!.*\n?", "gs"),
        (r"^>.*\n?", "gi"),
        (r"^<.*\n?", "gd"),
        (r"^@@.*?@@", "p"),
        (r"^\w.*\n?", "p"),
        (r"[^\S\n].*\n?|\n", ""),
    ],
})  # fmt: skip


def _shell() -> Lexer:
    return find("shell") or plaintext


_DOCKER_WORDS = (
    "FROM|MAINTAINER|CMD|LABEL|EXPOSE|ENV|ADD|COPY|ENTRYPOINT|VOLUME|USER|WORKDIR|ARG|ONBUILD|"
    "STOPSIGNAL|HEALTHCHECK|SHELL"
)
DOCKER = Grammar({
    "root": [
        (r"#.*", "c"),
        (r"(?i:(FROM)([ \t]+)(\S+)([ \t]+)(AS)([ \t]+)(\S+))", ("k", "w", "s", "w", "k", "w", "s")),
        (r"(?i:(?:ONBUILD[ \t]+)?RUN)\b\s*", "k", "run"),
        (rf"((?i:{_DOCKER_WORDS}))\b((?:[^\\\n]|\\\n?)*)", ("k", "s")),
        (r"\w+|\s+|.", ""),
    ],
    "run": [
        (r"\\\n", "se"),
        (r"\n", "", "pop"),
        (r"(?:[^\\\n]|\\(?!\n))+", Inside(_shell)),
    ],
})  # fmt: skip

_REQUEST = re.compile(
    r"(GET|POST|PUT|DELETE|HEAD|OPTIONS|TRACE|PATCH|CONNECT|QUERY)([ ]+)([^ \n]+)([ ]+)"
    r"(HTTPS?)(/)(1\.[01])(\r?\n|\Z)"
)
_RESPONSE = re.compile(r"(HTTPS?)(/)(1\.[01])([ ]+)(\d{3})([ ]+)([^\r\n]+)(\r?\n|\Z)")
_HEADER = re.compile(r"([^\s:]+)([ ]*)(:)([ ]*)([^\r\n]+)(\r?\n|\Z)")
_MORE = re.compile(r"([\t ]+[^\r\n]+)(\r?\n|\Z)")
_LANGUAGES = {
    "json": "json",
    "html": "html",
    "xml": "xml",
    "javascript": "javascript",
    "css": "css",
}


def http(code: str) -> Iterator[Token]:
    """Return the tokens of a request or an answer; its type decides on the body's language."""
    at = 0
    kind = ""
    for pattern, kinds in (
        (_REQUEST, ("nf", "", "nn", "", "k", "o", "m", "")),
        (_RESPONSE, ("k", "o", "m", "", "m", "", "ne", "")),
    ):
        first = pattern.match(code)
        if first is not None:
            yield from zip(kinds, first.groups(), strict=True)
            at = first.end()
    if at == 0:
        yield "err", code
        return
    while (header := _HEADER.match(code, at) or _MORE.match(code, at)) is not None:
        if header.re is _MORE:
            yield from zip(("s", ""), header.groups(), strict=True)
        else:
            yield from zip(("na", "", "p", "", "s", ""), header.groups(), strict=True)
            kind = header[5] if header[1].lower() == "content-type" else kind
        at = header.end()
    blank = len(code[at:]) - len(code[at:].lstrip("\r\n"))
    yield "", code[at : at + blank]
    subtype = re.split(r"[/+]", kind.partition(";")[0].strip())[-1]
    yield from (find(_LANGUAGES.get(subtype, "plaintext")) or plaintext)(code[at + blank :])


MAKE = Grammar({
    "root": [
        (r"^\t", "", "recipe"),
        (r"#.*\n?", "c"),
        (r"[ ]+|\n|\t", ""),
        (r"(-?s?include)\b(.*)", ("k", "sx")),
        (r"(ifn?eq)([ \t]+)(.*)", ("k", "", "nv")),
        (r"(ifn?def)([ \t]+)(.*)", ("k", "", "nv")),
        (r"(?:else|endif)\b", "k"),
        (r"(export)([ \t]+)(?=[\w${}()]+[ \t]*[!?:+]?=)", ("k", "k")),
        (r"(export)([ \t]+)([\w${}()]+)", ("k", "", "nv")),
        (r"([\w${}().-]{1,200})([ \t]*)([!?:+]?=)", ("nv", "", "o"), "assigned"),
        (r"([^\n:=]{1,300}?)(::?)(?!=)([ \t]*)(.*)", ("nl", "o", "", "nf")),
    ],
    "recipe": [(r"[@-]", "p", "!line"), (r"", "", "!line")],
    "assigned": [(r"#.*", "c"), "line"],
    "line": [
        (r"\n", "", "pop"),
        (r"\\\n[ \t]*", Inside(lambda: _continued)),
        (r"(\$\()(wildcard|shell|patsubst|subst|addprefix|foreach)\b", ("nf", "nb"), "call"),
        (r"\$\([^()\s]*\)|\$\{[^{}\s]*\}", "nv"),
        (r"\$[(]", Inside(lambda: _open)),
        (r"\$.", "nv"),
        (r"\)", "o"),
        (r"(?:[^$\n\\)]|\\(?!\n))+", Inside(_shell)),
    ],
    "call": [(r"\)", "nf", "pop"), "line"],
})  # fmt: skip


def _continued(code: str) -> Iterator[Token]:
    """Return the tokens of the end of a line that goes on."""
    yield "se", "\\"
    yield "", code[1:]


def _open(code: str) -> Iterator[Token]:
    """Return the tokens of the beginning of a call that is not known."""
    yield "err", code[0]
    yield "o", code[1:]
