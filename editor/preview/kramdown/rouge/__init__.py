"""Code in colours; stands in until the package of that name is there."""

import html


def spans(code: str, language: str | None) -> str | None:
    """Return the inside of `code`."""
    return html.escape(code, quote=False) if language else None


def figure(code: str, language: str, *, numbered: bool = False) -> str:
    """Return what Jekyll's tag `highlight` writes."""
    return (
        f'<figure class="highlight"><pre><code class="language-{language}" '
        f'data-lang="{language}">{spans(code, language)}</code></pre></figure>'
        f"{'' if numbered else ''}"
    )
