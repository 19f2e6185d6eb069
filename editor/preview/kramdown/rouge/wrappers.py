"""What stands around the spans of coloured code in a published page."""

from collections.abc import Mapping
from dataclasses import dataclass

from editor.preview.kramdown.rouge import tokens
from editor.preview.kramdown.rouge.languages import find

#: Options of kramdown's `syntax_highlighter_opts`, as YAML gives them.
Options = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Coloured:
    """Code in colours, and the language that its element names in `class`."""

    html: str
    language: str | None


def spans(code: str, language: str | None) -> str | None:
    """Return what Rouge writes inside of `code`: spans of tokens; None if it has no such language."""
    lexer = find(language) if language else None
    return None if lexer is None else tokens.html(lexer(code))


def colour(code: str, language: str | None, kind: str, options: Options) -> Coloured | None:
    """Return what stands inside of the element that kramdown writes for code.

    Args:
        code: the text, not escaped.
        language: what the text says, or None.
        kind: "block" or "span".
        options: the site's `syntax_highlighter_opts`.

    Returns:
        None if the code stays without colours: then kramdown writes `<pre><code>` or `<code>`.
    """
    coloured = spans(code, language or str(options.get("default_lang", "")))
    if coloured is None:
        return None
    if kind == "block":
        coloured = (
            f'<div class="highlight"><pre class="highlight"><code>{coloured}</code></pre></div>'
        )
    return Coloured(coloured, language)


def block(code: str, language: str | None, options: Options | None = None) -> str:
    """Return a block of code with all that kramdown writes around it."""
    coloured = colour(code, language, "block", options or {})
    named = f' class="language-{tokens.escaped(language)}"' if language else ""
    if coloured is None:
        return f"<pre><code{named}>{tokens.escaped(code)}</code></pre>"
    language = f"language-{tokens.escaped(coloured.language)} " if coloured.language else ""
    return f'<div class="{language}highlighter-rouge">{coloured.html}</div>'


def inline(code: str, language: str | None, options: Options | None = None) -> str | None:
    """Return code within a line, as kramdown writes it; None if it stays without colours."""
    coloured = colour(code, language, "span", options or {})
    if coloured is None:
        return None
    language = f"language-{tokens.escaped(coloured.language)} " if coloured.language else ""
    return f'<code class="{language}highlighter-rouge">{coloured.html}</code>'
