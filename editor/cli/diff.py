"""`diff`: what differs between two FAQs, in the words of those who read them."""

import argparse
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from editor.document import Document
from editor.language import _, ngettext
from editor.reports.report import Report
from editor.review.comparing import Comparison, differences
from editor.review.difference import Difference
from editor.review.excerpts import excerpts
from editor.review.sentences import sentence
from editor.review.wording import wording
from editor.storage.files import write_atomically

#: Known, so that whoever asks for it is told where it is made.
_PDF = "pdf"

HELP = "say what differs between two files, question by question"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what the verb takes."""
    parser.add_argument("old", type=Path, metavar="OLD")
    parser.add_argument("new", type=Path, metavar="NEW")
    parser.add_argument(
        "--format",
        choices=(*_FORMATS, _PDF),
        default="text",
        help="sentences for people (text), a page with the answers before and after (html), "
        "a text for a pull request (markdown), all that is known for programs (json), or the "
        "RFC 6902 patch that makes OLD say what NEW says (patch); the window writes PDF files",
    )
    parser.add_argument(
        "-o", "--output", type=Path, metavar="OUT", help="write here instead of printing"
    )
    parser.add_argument(
        "--formatting",
        action="store_true",
        help="count quotes, comments and blank lines as differences, too",
    )


def run(arguments: argparse.Namespace) -> int:
    """Print or write the differences; 1 if there are any, 2 if they cannot be written so."""
    if arguments.format == _PDF:
        print(
            _(
                "Only the window lays out pages: choose Review, Save a report… there, "
                "or print the page that --format html writes."
            ),
            file=sys.stderr,
        )
        return 2
    comparison = differences(_opened(arguments, "old"), _opened(arguments, "new"))
    is_counted = arguments.formatting
    lines = _FORMATS[arguments.format](comparison, arguments)
    if arguments.output is None:
        for line in lines:
            print(line)
    else:
        text = "".join(f"{line}\n" for line in lines)
        write_atomically(arguments.output, text.encode("utf-8", "surrogatepass"))
    return 1 if comparison.differences or (is_counted and comparison.formatting) else 0


def _opened(arguments: argparse.Namespace, name: str) -> Document:
    """Open one of the files; what is wrong with it is said with its name."""
    path: Path = getattr(arguments, name)
    arguments.file = path
    return Document.open(path)


def _as_text(comparison: Comparison, arguments: argparse.Namespace) -> Iterator[str]:
    count = len(comparison.differences)
    if count:
        yield ngettext("{n} difference", "{n} differences", count).format(n=count)
    for each in comparison.differences:
        yield f"- {sentence(comparison, each)}"
        yield from (f"    {line}" for line in _wording(each))
    if arguments.formatting:
        yield from (f"- {sentence(comparison, each)}" for each in comparison.formatting)
    elif comparison.formatting:
        count = len(comparison.formatting)
        yield ngettext(
            "{n} place is written differently, but reads the same (--formatting shows it).",
            "{n} places are written differently, but read the same (--formatting shows them).",
            count,
        ).format(n=count)
    elif not count:
        yield _("no differences")


def _wording(difference: Difference) -> Iterator[str]:
    if not difference.is_rewording:
        return
    for changed in difference.changed:
        if changed.old and changed.new:
            yield from excerpts(wording(changed.old, changed.new))


def _as_form(comparison: Comparison, arguments: argparse.Namespace) -> Iterator[str]:
    # What makes reports takes a while to load.
    from editor.reports.forms import Form, written  # noqa: PLC0415 - see above

    report = Report(comparison, str(arguments.old), str(arguments.new))
    yield written(report, Form(arguments.format), arguments.new).rstrip("\n")


_FORMATS: Mapping[str, Callable[[Comparison, argparse.Namespace], Iterator[str]]] = {
    "text": _as_text,
    **dict.fromkeys(("html", "markdown", "json", "patch"), _as_form),
}
