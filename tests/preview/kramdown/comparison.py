"""Compares what kramdown and we make of a text, and shrinks a text that differs."""

import re
import signal
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import zip_longest

from editor.preview import kramdown
from tests.oracle import Oracle, OracleError
from tests.oracle.dom import dom

#: Seconds that we may take for a text before it counts as a difference.
LIMIT = 3
_HIGHLIGHTED = re.compile(r'class="[^"]*(?:highlight|language-)')


class TooSlowError(Exception):
    """We took longer than the limit."""


class SkippedError(Exception):
    """Kramdown gave no answer: it raised, or took too long."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A text that kramdown and we read differently."""

    text: str
    options: Mapping[str, object]
    ours: str
    theirs: str

    @property
    def kind(self) -> str:
        """The first line in which the two differ, without words."""
        pairs = zip_longest(self.ours.split("\n"), self.theirs.split("\n"), fillvalue="end")
        ours, theirs = next(pair for pair in pairs if pair[0] != pair[1])
        return f"{_kind_of_line(ours)}, not {_kind_of_line(theirs)}"


def _kind_of_line(line: str) -> str:
    line = line.strip()
    if line.startswith(("'", '"')):
        return "text"
    tag, *attributes = line.split(" ", 1)
    names = re.findall(r"([\w:-]+)='", attributes[0]) if attributes else []
    return " ".join([tag, *names])


class Comparer:
    """Asks both sides."""

    def __init__(self, oracle: Oracle) -> None:
        self._oracle = oracle

    def difference(self, text: str, options: Mapping[str, object]) -> Difference | None:
        """Return how a text differs; raise SkippedError where kramdown has no answer."""
        try:
            theirs = self._oracle.kramdown(text, **options)
        except OracleError as error:
            raise SkippedError(str(error)) from error
        try:
            with _limited(LIMIT):
                ours = kramdown.to_html(text, **options)
        except Exception as error:  # noqa: BLE001 - any that escapes is what we look for
            return Difference(text, options, f"raised {type(error).__name__}", dom(theirs))
        if ours == theirs or _alike(ours, theirs):
            return None
        return Difference(text, options, dom(ours), dom(theirs))


def _alike(ours: str, theirs: str) -> bool:
    """Whether two renderings are equal; the colours of highlighted code have their own tests."""
    code = not _HIGHLIGHTED.search(theirs)
    return dom(ours, code=code) == dom(theirs, code=code)


@contextmanager
def _limited(seconds: float) -> Iterator[None]:
    """Interrupt what takes longer than some seconds, where signals can."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return

    def interrupt(*_: object) -> None:
        raise TooSlowError

    before = signal.signal(signal.SIGALRM, interrupt)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def shrunk(text: str, still_differs: Callable[[str], bool], seconds: float = 10) -> str:
    """Return a smaller text that still differs: fewer lines, then fewer characters, then plain."""
    end = time.monotonic() + seconds

    def differs(shorter: str) -> bool:
        return time.monotonic() < end and still_differs(shorter)

    before = None
    while before != text:
        before = text
        lines = _fewer(text.split("\n"), lambda some: differs("\n".join(some)))
        characters = _fewer(list("\n".join(lines)), lambda some: differs("".join(some)))
        text = "".join(characters)
    return _plainer(text, differs)


def _fewer(parts: list[str], differ: Callable[[list[str]], bool]) -> list[str]:
    """Return fewer parts that still differ, leaving out ever smaller runs of them."""
    size = len(parts)
    while size >= 1:
        at = 0
        while at < len(parts):
            rest = parts[:at] + parts[at + size :]
            if differ(rest):
                parts = rest
            else:
                at += size
        size //= 2
    return parts


def _plainer(text: str, differs: Callable[[str], bool]) -> str:
    """Return a text with letters and digits made alike where it still differs."""
    for pattern, plain in ((r"[^\W\d_]+", "a"), (r"\d+", "1"), (r"[^\x00-\x7f]", "a")):
        for found in reversed(list(re.finditer(pattern, text))):
            shorter = text[: found.start()] + plain + text[found.end() :]
            if shorter != text and differs(shorter):
                text = shorter
    return text
