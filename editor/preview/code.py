"""Code in colours, in the wrapper and with the class names that Jekyll's highlighter writes."""

import html
import re
from xml.etree.ElementTree import Element, SubElement

from markdown.treeprocessors import Treeprocessor
from pygments import highlight
from pygments.formatters import HtmlFormatter
from pygments.lexers import get_lexer_by_name
from pygments.util import ClassNotFound
from typing_extensions import override

_PLAIN = "language-plaintext highlighter-rouge"
_NAME = re.compile(r"[\w+#.-]+")


def code_block(code: str, language: str) -> str:
    """Return a block of code as HTML; in a language that nobody knows it stays as it is."""
    name = language if _NAME.fullmatch(language) else "plaintext"
    coloured = _coloured(code, "text" if name == "plaintext" else name)
    if coloured is None:
        plain = html.escape(code, quote=False)
        return f'<pre><code class="language-{html.escape(name)}">{plain}</code></pre>'
    return (
        f'<div class="language-{html.escape(name)} highlighter-rouge"><div class="highlight">'
        f'<pre class="highlight"><code>{coloured}</code></pre></div></div>'
    )


def _coloured(code: str, language: str) -> str | None:
    try:
        lexer = get_lexer_by_name(language, stripnl=False, ensurenl=True)
    except ClassNotFound:
        return None
    return str(highlight(code, lexer, HtmlFormatter(nowrap=True)))


class CodeClasses(Treeprocessor):
    """Gives code without a language, in a line or indented, the wrapper and classes of Jekyll."""

    @override
    def run(self, root: Element) -> None:
        for element in list(root.iter()):
            if element.tag == "pre" and len(element) == 1 and element[0].tag == "code":
                _wrap(element)
        indented = {code for block in root.iter("pre") for code in block}
        for code in set(root.iter("code")) - indented:
            code.set("class", " ".join((code.get("class", ""), _PLAIN)).strip())


def _wrap(block: Element) -> None:
    """Make of an indented block the innermost of the three elements around code."""
    code = block[0]
    block.remove(code)
    block.tag = "div"
    block.set("class", " ".join((block.get("class", ""), _PLAIN)).strip())
    middle = SubElement(block, "div", {"class": "highlight"})
    SubElement(middle, "pre", {"class": "highlight"}).append(code)
