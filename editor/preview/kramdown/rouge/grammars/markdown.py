"""Markdown, with the HTML and the code inside of it."""

from collections.abc import Iterator

from editor.preview.kramdown.rouge.grammar import Grammar, Inside, Lexer, Token
from editor.preview.kramdown.rouge.languages import find, plaintext


def _html() -> Lexer:
    return find("html") or plaintext


def _yaml() -> Lexer:
    return find("yaml") or plaintext


def _fence(code: str) -> Iterator[Token]:
    """Return the tokens of a block of code between fences."""
    first, _, rest = code.partition("\n")
    name = first.lstrip("`~ \t")
    fence = first[: len(first) - len(name)].rstrip()
    yield "p", fence
    yield "nl", first[len(fence) :] + "\n"
    body, _, end = rest.rpartition("\n") if rest else ("", "", "")
    language = name.strip().split(" ")[0]
    yield from (find(language) or plaintext)(f"{body}\n" if body else "")
    yield "p", end


MARKDOWN = Grammar({
    "root": [
        (r"\A(---\s*\n[\s\S]*?\n---\s*\n)", Inside(_yaml)),
        (r"\\.", "se"),
        (r"^\S.*\n={3,}[ \t]*\n", "gu"),
        (r"^\S.*\n-{3,}[ \t]*\n", "gh"),
        (r"^#(?!#).*$", "gh"),
        (r"^##+.*$", "gu"),
        (
            r"^[ ]*(`{3,}|~{3,})[^`\n]*\n(?:[\s\S]*?\n)??[ ]*\1`*~*(?=\n|\Z)",
            Inside(lambda: _fence),
        ),
        (r"^\s{0,60}(?:[*-][ ]){2,}[*-]$", "p"),
        (r"^\s{0,60}[*+-](?=\s)", "p"),
        (r"^\s{0,60}\d+\.(?=\s)", "p"),
        (r"^\s{0,60}>.*?$", "gt"),
        (r"^([ ]{0,3}\[)([^\]\n]+)(\]:)([ \t]*)", ("p", "ss", "p", ""), "target"),
        (r"``[\s\S]+?``|`[^`]+`", "sb"),
        (r"\*\*\S(?:[^*\n]|\*(?!\*))*\*\*", "gs"),
        (r"\*[^\s*](?:[^*\n])*\*", "ge"),
        (r"(!?\[)([^\]\n]+)(\]\()([^\s)]*)", ("p", "nv", "p", "sx"), "title"),
        (r"(!\[)([^\]\n]+)(\]\[)([^\]\n]*)(\])", ("p", "nv", "p", "ss", "p")),
        (r"(\[)([^\]\n]+)(\])(?=\[|\()", ("p", "ss", "p")),
        (r"<(?:\w+:|[\w.]+@)[^>\n]*>", "nv"),
        (r"&\S{0,60}?;", "ni"),
        (r"<!--[\s\S]*?(?:-->|\Z)|</?[a-zA-Z][^>]{0,1000}>", Inside(_html)),
        (r"\*", "err"),
        (r"\[[^\]\n]*\]?", ""),
        (r"\n", ""),
        (r"[^\\`*\[!<&\n]+|[!<&`]", ""),
    ],
    "target": [
        (r"(<)([^>\n]*)(>)", ("nt", "sx", "nt"), "!title-text"),
        (r"\S+", "sx", "!title-text"),
        (r"", "", "pop"),
    ],
    "title-text": [
        (r"[ \t]+(?=[\"'(])", ""),
        (r"\"[^\"\n]*\"|'[^'\n]*'|\([^)\n]*\)", "nn", "pop"),
        (r"", "", "pop"),
    ],
    "title": [
        (r"[ \t]+", ""),
        (r"\"[^\"\n]*\"|'[^'\n]*'", "nn"),
        (r"\)", "p", "pop"),
        (r"", "", "pop"),
    ],
})  # fmt: skip
