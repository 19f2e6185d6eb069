"""HTML as nested lines of tags and words, so that two renderings can be compared."""

from html.parser import HTMLParser

_VOID = {"br", "hr", "img", "input", "col"}
_KEPT = ("alt", "class", "href", "id", "src", "start", "target", "title")
#: Where white space shows.
_EXACT = {"pre", "code"}
#: Inside these only the text counts: the colours of code differ from program to program.
_FLAT = {"pre"}


class _Outline(HTMLParser):
    def __init__(self):
        super().__init__()
        self.open = []
        self.lines = []
        self.text = ""

    def handle_starttag(self, tag, attributes):
        if self._is_flat():
            return
        self._end_text()
        kept = "".join(f" {name}={value}" for name, value in sorted(attributes) if name in _KEPT)
        self.lines.append("  " * len(self.open) + tag + kept)
        if tag not in _VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        if tag in _VOID or tag not in self.open or (self._is_flat() and tag not in _FLAT):
            return
        self._end_text()
        while self.open.pop() != tag:
            pass

    def handle_data(self, data):
        self.text += data

    def close(self):
        super().close()
        self._end_text()

    def _is_flat(self):
        return bool(_FLAT & set(self.open))

    def _end_text(self):
        exact = bool(_EXACT & set(self.open))
        text = self.text.rstrip("\n") if exact else " ".join(self.text.split())
        if text:
            self.lines.append("  " * len(self.open) + repr(text))
        self.text = ""


def outline(html):
    """Return the elements and texts of a fragment, a line each, indented as they nest."""
    parser = _Outline()
    parser.feed(html)
    parser.close()
    return "\n".join(parser.lines)
