"""What grows too fast: texts made of one repeated piece, through everything that reads texts."""

import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from editor.checks.around import Nothing
from editor.checks.facts import facts_of
from editor.checks.sources import Kind, Texts
from editor.document.links import find_links
from editor.document.search.markup import code_spans, liquid_spans
from editor.gui.answer.highlighter import _MOST_MARKED, _RULES
from editor.preview.deadline import TimeUp, deadline
from editor.preview.liquid import Liquid
from editor.preview.markdown import Engine, Markdown
from editor.preview.sanitising import cleaned
from editor.writing.completion import typed_at
from editor.writing.counting import length_of
from editor.writing.links import link_at
from editor.writing.outline import outline_at
from editor.writing.passage import Passage
from editor.writing.pasting import markdown_of
from editor.writing.skipping import literal_spans
from editor.writing.spelling.line_state import LineState
from editor.writing.spelling.prose import read_line
from editor.writing.spelling.words import words_of

#: Pieces that begin, end or hold something in Markdown, HTML or Liquid.
PIECES = (
    "*", "**", "_", "__", "~~", "`", "``", "[", "]", "![", "](", "[](", "[a](", "[a][", "[a]: ",
    "[^1]", "[^1]: a\n", "(", ")", "<", ">", "<a", "<a ", "<a b=", "<a b='", '<a b="', "</a>",
    "<b>", "<div>", "<div>\n", "</div>", "<!--", "-->", "<!", "<?", "?>", "<![CDATA[", "<p>\n",
    "<pre>", "<script>", "<style>", "<textarea>", "&", "&a", "&#", "&amp;", "\\", "\\(", "$$",
    "$$a", "{:", "{: ", "{:}", "{: a='", "{: .a #b", "{::", "{::a}", "{:/}", "{:a: .b}\n", "}",
    "{{", "}}", "{{ a", "{{ a | ", "{{ 'a", "{%", "%}", "{% if ", "{% if a %}", "{% endif %}",
    "{% for a in b %}", "{% include ", "{% raw %}", "{% comment %}", "{% capture a %}", "{%-",
    "- ", "- a\n", "-", "--", "---", "---\n", "-\n", "* * ", "1. ", "1. a\n", "1", "> ", ">", "> a\n",
    "# ", "#", "=", "=\n", "a\n=\n", "a\n: b\n", ": ", ":", "|", "| ", "|-", "|\n", "| a |\n", "|-|\n",
    "|a|\n|-|\n", "+", "    ", "    a\n", "\t", " ", " \n", "\n", "\n\n", "a\n\n", "a  \n", "\r",
    "```", "```\n", "~~~\n", "```a\n```\n", "'", '"', "''", "...", "<<", ">>", "a", "a ", "a.", "a@", "a@b.",
    "http://", "http://a ", "www.", "*a* ", "*a", "_a", "**a ", "*[a]: b\n", "*[", "^", "~", "!", "a'b ",
    "* a\n", "  * a\n", "<a>\n", "<td>", "<details>\n", "é", "\0", "\U0001F600", "\u2028", "\u200b",
    "<span markdown='1'>", "<div markdown='1'>\n", "a b c\n", "[a]\n", "[a] ", "((", "a|b\n", "/", "a/",
    "class='", "style='", "<a href='", "'>", '="', "<img src=", "%", "%20",
)  # fmt: skip
#: What stands before and behind the repeated piece.
FRAMES = (
    ("", ""),
    ("a\n\n", "\n\na"),
    ("", "a"),
    ("[", "](b)"),
    ("- a\n", ""),
    ("<div>", "</div>"),
)
Reader = Callable[[str], object]


def _rules(text: str) -> None:
    for line in text.split("\n"):
        for _name, pattern in _RULES:
            for _match in pattern.finditer(line, 0, _MOST_MARKED):
                pass


def _prose(text: str) -> None:
    state = LineState()
    for line in text.split("\n"):
        state = read_line(line, state).state


def _checked(text: str) -> None:
    facts_of(Texts(1, Kind.ITEM, "a", "a", text), Nothing())


READERS: Mapping[str, Reader] = {
    "Liquid": lambda text: Liquid(None, str).page({}).render(text, own=True),
    "Python-Markdown": lambda text: Markdown(Engine.PYTHON_MARKDOWN).to_html(text),
    "kramdown": lambda text: Markdown().to_html(text),
    "kramdown with lines": lambda text: Markdown().to_html(text, positions=True),
    "sanitiser": cleaned,
    "checks": _checked,
    "links": find_links,
    "searching": lambda text: (code_spans(text), liquid_spans(text)),
    "highlighting": _rules,
    "prose": _prose,
    "spelling": lambda text: list(words_of(text)),
    "completion": typed_at,
    "counting": length_of,
    "list": lambda text: outline_at(text, len(text)),
    "link under the caret": lambda text: link_at(Passage(text, len(text), len(text))),
    "literal": literal_spans,
    "pasting": markdown_of,
}


@dataclass(frozen=True, slots=True)
class Growth:
    """How long a reader took for a text and for one of twice its length."""

    reader: str
    text: str
    seconds: float
    doubled: float

    @property
    def factor(self) -> float:
        """How many times as long it took; 2 is what a reader should take."""
        return self.doubled / max(self.seconds, 0.001)


def repeated(piece: str, frame: tuple[str, str], length: int) -> str:
    """Return a text of about a length."""
    return frame[0] + piece * (length // len(piece)) + frame[1]


def seconds_of(reader: Reader, text: str, most: float) -> float:
    """Return how long a reader takes; infinity if it takes longer than it may."""
    begin = time.process_time()
    try:
        with deadline(most):
            reader(text)
    except TimeUp:
        return float("inf")
    except RecursionError:
        pass
    return time.process_time() - begin


def slow(
    length: int, enough: float, most: float, readers: Mapping[str, Reader] = READERS
) -> Iterator[Growth]:
    """Yield the texts that take long, with what twice the length takes."""
    for name, reader in readers.items():
        for piece in PIECES:
            for frame in FRAMES:
                text = repeated(piece, frame, length)
                seconds = seconds_of(reader, text, most)
                if seconds > enough:
                    half = seconds_of(reader, repeated(piece, frame, length // 2), most)
                    yield Growth(name, repr(frame[0]) + repr(piece) + repr(frame[1]), half, seconds)
