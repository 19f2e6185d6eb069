"""A rendered page cut into its articles, so that one of them can be shown or replaced."""

import re

_OPENING = re.compile(r'<(?:article|section)\b[^>]*?\b(?:data-id="(\d+)"|class="body")[^>]*>')
_END = "</article>"
_ANSWER = '<div class="answer">'
_MARK = re.compile(r"<!--faq:(\d+:\w+(?:#\d+)?)-->|<!--/faq-->")
_OURS = re.compile(rf"{_MARK.pattern}|(?<=[\w\"'])\s+data-(?:line|id)=\"\d+\"")


def cleaned(html: str) -> str:
    """Return HTML without what only the preview needs."""
    return _OURS.sub("", html).strip()


class PageContent:
    """The HTML of a page; joined in order, its pieces are the page."""

    def __init__(self, fragment: str) -> None:
        self._pieces: list[str] = []
        self._articles: dict[int, int] = {}
        self._sections: list[tuple[int, int]] = []  # the text below the items has the id 0
        self._cut(fragment)

    def _cut(self, fragment: str) -> None:
        openings = list(_OPENING.finditer(fragment))
        starts = [*(opening.start() for opening in openings), len(fragment)]
        self._pieces.append(fragment[: starts[0]])
        for opening, end in zip(openings, starts[1:], strict=True):
            self._add(int(opening[1] or 0), fragment[opening.start() : end])

    def _add(self, node_id: int, text: str) -> None:
        if text.startswith("<section"):
            self._sections.append((node_id, len(self._pieces)))
            self._pieces.append(text)
            return
        self._articles[node_id] = len(self._pieces)
        length = text.rfind(_END) + len(_END) if _END in text else len(text)
        self._pieces += (text[:length], text[length:])

    def html(self) -> str:
        """Return the whole page."""
        return "".join(self._pieces)

    def article(self, item_id: int) -> str | None:
        """Return one article, if the page has it."""
        index = self._articles.get(item_id)
        return None if index is None else self._pieces[index]

    def answer(self, item_id: int) -> str:
        """Return the answer in an article; empty if there is none."""
        article = self.article(item_id) or ""
        _, _, behind = article.partition(_ANSWER)
        return behind.rpartition("</div>")[0]

    def replace(self, item_id: int, article_html: str) -> bool:
        """Put another article in the place of the one with this id, if the page has it."""
        index = self._articles.get(item_id)
        if index is not None:
            self._pieces[index] = article_html
        return index is not None

    def section(self, topic_id: int, most: int) -> str | None:
        """Return a topic with the first of its articles, if the page has it."""
        starts = [start for _, start in self._sections]
        for number, (node_id, start) in enumerate(self._sections):
            if topic_id and node_id == topic_id:
                end = starts[number + 1] if number + 1 < len(starts) else len(self._pieces)
                return self._joined(start, end, most)
        return None

    def beginning(self, most: int) -> str:
        """Return the page down to so many articles."""
        return self._joined(0, len(self._pieces), most)

    def _joined(self, start: int, end: int, most: int) -> str:
        inside = [index for index in self._articles.values() if start <= index < end]
        return "".join(self._pieces[start : inside[most] if len(inside) > most else end])

    def item_at(self, anchor: str) -> int | None:
        """Return the id of the article that has, or holds, the target of a `#` link."""
        target = re.compile(rf'\b(?:id|name)="{re.escape(anchor)}"')
        for item_id, index in self._articles.items():
            if target.search(self._pieces[index]):
                return item_id
        return None


class MarkedContent:
    """A whole document with marks around what the open file's texts became."""

    def __init__(self, html: str) -> None:
        self._pieces: list[str] = []
        self._places: dict[str, int] = {}
        self._cut(html)

    def _cut(self, html: str) -> None:
        done = 0
        for mark in _MARK.finditer(html):
            if mark[1] is None:
                continue
            end = html.find("<!--/faq-->", mark.end())
            if mark.start() < done or end < 0:
                continue
            self._places[mark[1]] = len(self._pieces) + 1
            self._pieces += (html[done : mark.end()], html[mark.end() : end])
            done = end
        self._pieces.append(html[done:])

    def html(self) -> str:
        """Return the whole document."""
        return "".join(self._pieces)

    def replace(self, mark: str, html: str) -> bool:
        """Put something else between two marks, if the document has them."""
        index = self._places.get(mark)
        if index is not None:
            self._pieces[index] = html
        return index is not None
