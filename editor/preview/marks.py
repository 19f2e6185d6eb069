"""Which part of a page is which text of the document: marks around what a text became.

While a page is made a mark is a pair of noncharacters (Unicode 23.7) with the name of the text, so
that it travels through templates and layouts; in the finished page it is a pair of comments, which
no style and no reader sees: `<!--faq:12:answer#3-->…<!--/faq-->`.
"""

import re
from collections.abc import Iterator

from editor.preview.liquid.marks import CLOSE, MIDDLE, OPEN, without_marks

#: What can hold marks that are not in the text of the page: comments, elements whose content is
#: no HTML, tags.
_HOLDER = (
    r"<!--.*?(?:-->|\Z)"
    r"|<(?P<raw>script|style|textarea|title|template|iframe|xmp)\b.*?(?:</(?P=raw)\s*>|\Z)"
    r"|</?[a-zA-Z](?:[^<>\"']|\"[^\"]*\"|'[^']*')*>"
)
_TOKEN = re.compile(
    rf"(?P<holder>{_HOLDER})|{OPEN}(?P<name>[^{OPEN}{MIDDLE}{CLOSE}]*){MIDDLE}|(?P<end>{CLOSE})",
    re.DOTALL | re.IGNORECASE,
)
#: Where a mark may be in something that holds no comment; most pages have nothing of the kind, and
#: need not be read tag by tag.
_HELD = re.compile(
    rf"<[^<>]*{OPEN}|=\s*\"[^\"]*{OPEN}|=\s*'[^']*{OPEN}"
    r"|<!--|<(?i:script|style|textarea|title|template|iframe|xmp)\b"
)
_MARK = re.compile(rf"{OPEN}([^{OPEN}{MIDDLE}{CLOSE}]*){MIDDLE}")
_COMMENT = re.compile(r"<!--faq:(?P<mark>[^>]*?)-->|<!--/faq-->")


def marked(mark: str, html: str) -> str:
    """Return HTML between the comments of a mark."""
    return f"<!--faq:{mark}-->{html}<!--/faq-->"


def has_marks(html: str) -> bool:
    """Whether a finished page shows any text of the document."""
    return _COMMENT.search(html) is not None


def with_comments(html: str) -> str:
    """Return a page whose marks are comments; where no comment can stand they are gone."""
    first, last = html.find(OPEN), html.rfind(CLOSE)
    if first < 0 and last < 0:
        return html
    if _HELD.search(html, html.rfind("<", 0, max(first, 0)), last) is None:
        commented = _MARK.sub(r"<!--faq:\1-->", html).replace(CLOSE, "<!--/faq-->")
        return without_marks(commented)
    return _read_tag_by_tag(html)


def _read_tag_by_tag(html: str) -> str:
    pieces: list[str] = []
    end = 0
    for token in _TOKEN.finditer(html):
        pieces.append(html[end : token.start()])
        end = token.end()
        if token["holder"] is not None:
            pieces.append(without_marks(token["holder"]))
        else:
            pieces.append("<!--/faq-->" if token["end"] else f"<!--faq:{token['name']}-->")
    pieces.append(without_marks(html[end:]))
    return "".join(pieces)


def without_comments(html: str) -> str:
    """Return a page without the comments of marks: what the site publishes."""
    return _COMMENT.sub("", html)


def regions(html: str) -> Iterator[tuple[str, str]]:
    """Yield each mark of a finished page with the HTML inside it, in the order of their ends."""
    open_marks: list[tuple[str, int]] = []
    for comment in _COMMENT.finditer(html):
        if comment["mark"] is not None:
            open_marks.append((comment["mark"], comment.end()))
        elif open_marks:
            mark, start = open_marks.pop()
            yield mark, html[start : comment.start()]


def replaced(page_html: str, mark: str, inside: str) -> str:
    """Return a finished page with other HTML inside a mark, if the page has it."""
    opening = f"<!--faq:{mark}-->"
    start = page_html.find(opening)
    if start < 0:
        return page_html
    start += len(opening)
    depth = 0
    for comment in _COMMENT.finditer(page_html, start):
        if comment["mark"] is not None:
            depth += 1
        elif depth:
            depth -= 1
        else:
            return page_html[:start] + inside + page_html[comment.start() :]
    return page_html
