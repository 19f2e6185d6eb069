"""Code in colours, in the wrapper and with the class names that Jekyll's highlighter writes."""

import html
import re

from pygments import highlight
from pygments.formatters import HtmlFormatter
from pygments.lexers import get_lexer_by_name
from pygments.util import ClassNotFound

_NAME = re.compile(r"[\w+#.-]+")


def code_block(code: str, language: str) -> str:
    """Return a block of code as HTML; a language that nobody knows stays without colours."""
    name = language if _NAME.fullmatch(language) else "plaintext"
    return (
        f'<div class="language-{html.escape(name)} highlighter-rouge"><div class="highlight">'
        f'<pre class="highlight"><code>{_coloured(code, name)}</code></pre></div></div>'
    )


def _coloured(code: str, language: str) -> str:
    try:
        lexer = get_lexer_by_name(language, stripnl=False, ensurenl=True)
    except ClassNotFound:
        return html.escape(code, quote=False)
    return str(highlight(code, lexer, HtmlFormatter(nowrap=True)))
