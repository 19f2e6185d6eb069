"""What stands around the spans of coloured code in a published page."""

from collections.abc import Mapping
from dataclasses import dataclass

from editor.preview.kramdown.rouge import tokens
from editor.preview.kramdown.rouge.grammar import Lexer
from editor.preview.kramdown.rouge.guess import guess, named
from editor.preview.kramdown.rouge.languages import plaintext

#: Options of kramdown's `syntax_highlighter_opts`, as YAML gives them.
Options = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Coloured:
    """Code in colours, and the language that its element names in `class`."""

    html: str
    language: str | None


def spans(code: str, language: str | None) -> str | None:
    """Return what Rouge writes inside of `code`; None if it has no such language."""
    lexer = named(language, code) if language else None
    return None if lexer is None else tokens.html(lexer(code))


def colour(
    code: str, language: str | None, kind: str, options: Options | None = None
) -> Coloured | None:
    """Return what stands inside of the element that kramdown writes for code.

    See "Syntax Highlighting With Rouge" in kramdown's manual for the options.

    Args:
        code: the text, not escaped.
        language: what the text says, or None; with options of the lexer as in `php?start_inline=1`.
        kind: "block" or "span".
        options: the site's `syntax_highlighter_opts`.

    Returns:
        None if the code stays without colours: then kramdown writes `<pre><code>` or `<code>`.
    """
    settings = _settings(options or {}, kind)
    if settings.get("disable"):
        return None
    shown = language.partition("?")[0] if language else _text(settings, "default_lang")
    lexer = _lexer(code, language or shown, guessing=bool(settings.get("guess_lang")))
    if lexer is None:
        return None
    coloured = tokens.html(lexer(code))
    if settings.get("line_numbers"):
        coloured = _table(code, coloured, _first_line(settings))
    if kind == "block" and settings.get("wrap", True) and settings.get("formatter") != "HTML":
        style = tokens.escaped(_text(settings, "css_class") or "highlight").replace('"', "&quot;")
        coloured = (
            f'<div class="highlight"><pre class="{style}"><code>{coloured}</code></pre></div>'
        )
    return Coloured(coloured, shown)


def block(code: str, language: str | None, options: Options | None = None) -> str:
    """Return a block of code with all that kramdown writes around it."""
    coloured = colour(code, language, "block", options)
    if coloured is None:
        named = f' class="{_named(language)}"' if language else ""
        return f"<pre><code{named}>{tokens.escaped(code)}</code></pre>"
    return f'<div class="{_classes(coloured)}">{coloured.html}</div>'


def inline(code: str, language: str | None, options: Options | None = None) -> str | None:
    """Return code within a line, as kramdown writes it; None if it stays without colours."""
    coloured = colour(code, language, "span", options)
    if coloured is None:
        return None
    return f'<code class="{_classes(coloured)}">{coloured.html}</code>'


def figure(code: str, language: str, *, numbered: bool = False) -> str:
    """Return what Jekyll's tag `highlight` writes for its body.

    See "Code snippet highlighting" in Jekyll's manual. The name of the language counts in
    lower case; an unknown one has no colours.
    """
    name = language.lower()
    text = code.strip("\r\n")
    coloured = spans(text, name)
    coloured = tokens.escaped(text) if coloured is None else coloured
    if numbered:
        coloured = _table(text, coloured, gutter="gutter gl", column="code")
    shown = tokens.escaped(name).replace('"', "&quot;")
    return (
        f'<figure class="highlight"><pre><code class="language-{shown.replace("+", "-")}"'
        f' data-lang="{shown}">{coloured}</code></pre></figure>'
    )


def _settings(options: Options, kind: str) -> Options:
    """Return the options that hold for blocks or for spans."""
    own = options.get(kind)
    return {**options, **(own if isinstance(own, Mapping) else {})}


def _text(settings: Options, name: str) -> str | None:
    value = settings.get(name)
    return str(value) if value else None


def _first_line(settings: Options) -> int:
    value = settings.get("start_line")
    return value if isinstance(value, int) else 1


def _lexer(code: str, language: str | None, *, guessing: bool) -> Lexer | None:
    """Return the lexer; None where kramdown leaves code to the browser."""
    lexer = named(language, code) if language else None
    if language is None and guessing:
        lexer = guess(code)
    return None if lexer is plaintext and not guessing else lexer


def _named(language: str) -> str:
    return tokens.escaped(f"language-{language.partition('?')[0]}").replace('"', "&quot;")


def _classes(coloured: Coloured) -> str:
    """Return the classes of the outer element."""
    named = tokens.escaped(f"language-{coloured.language} ") if coloured.language else ""
    return named.replace('"', "&quot;") + "highlighter-rouge"


def _table(
    code: str,
    coloured: str,
    first: int = 1,
    *,
    gutter: str = "rouge-gutter gl",
    column: str = "rouge-code",
) -> str:
    """Return code beside the numbers of its lines."""
    count = max(1, code.count("\n") + (not code.endswith("\n")))
    numbers = "".join(f"{number}\n" for number in range(first, first + count))
    end = "" if code.endswith("\n") else "\n"
    return (
        f'<table class="rouge-table"><tbody><tr><td class="{gutter}">'
        f'<pre class="lineno">{numbers}</pre></td>'
        f'<td class="{column}"><pre>{coloured}{end}</pre></td></tr></tbody></table>'
    )
