"""`check`: what is wrong with FAQs, for people, for programs and for continuous integration."""

import argparse
from collections.abc import Iterator
from pathlib import Path

from editor.background.sites import Sites
from editor.checks.document_check import check_document
from editor.checks.located import located
from editor.checks.problem import Severity
from editor.checks.rules import all_rules
from editor.cli.paths import files_in
from editor.cli.reports import REPORTS, UNREADABLE, Row
from editor.document import Document, DocumentError, EncodingError
from editor.document.places import LineAndColumn

HELP = "find what is wrong: empty answers, broken links, Markdown that surprises"

_COULD_NOT = 2
_LEVELS = [str(severity) for severity in Severity]
_SIGNS_OF_FAQ = ("question", "answer", "faq")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what the verb takes."""
    parser.add_argument("paths", type=Path, nargs="+", metavar="PATH", help="a file or a folder")
    parser.add_argument(
        "--at-least",
        choices=_LEVELS,
        default=str(Severity.NOTE),
        help="leave out what matters less; without it everything is shown",
    )
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="print JSON for programs")
    form.add_argument("--sarif", action="store_true", help="print SARIF 2.1.0 for code scanning")
    form.add_argument("--github", action="store_true", help="print annotations for GitHub Actions")


def run(arguments: argparse.Namespace) -> int:
    """Print the problems: 1 if there are any, 2 if a file could not be read."""
    wanted = _LEVELS[: _LEVELS.index(arguments.at_least) + 1]
    sites = Sites()
    rows: list[Row] = []
    count = 0
    for path, is_named in files_in(arguments.paths):
        found = _checked(path, sites, is_named=is_named)
        if found is not None:
            count += 1
            rows += (row for row in found if row.severity in wanted)
    name = next((name for name in REPORTS if getattr(arguments, name, False)), "text")
    REPORTS[name](rows, count)
    if any(row.rule == UNREADABLE for row in rows):
        return _COULD_NOT
    return 1 if rows else 0


def _checked(path: Path, sites: Sites, *, is_named: bool) -> list[Row] | None:
    """Return what is wrong with a file; None for one in a folder that is no FAQ."""
    try:
        document = Document.open(path)
    except DocumentError as error:
        place = (error.line or 1, error.column or 1)
        is_wanted = is_named or _may_be_faq(path, error)
        return [_unreadable(path, error.reason, place)] if is_wanted else None
    except OSError as error:
        return [_unreadable(path, error.strerror or str(error), (1, 1))]
    if not is_named and document.faq.shape is None:
        return None
    return list(_problems(document, path, sites))


def _unreadable(path: Path, reason: str, place: LineAndColumn) -> Row:
    return Row(str(path), UNREADABLE, str(Severity.ERROR), reason, place, place)


def _problems(document: Document, path: Path, sites: Sites) -> Iterator[Row]:
    rules = all_rules()
    problems = check_document(document, path, sites.around(str(path.resolve())))
    for each in located(document, problems):
        found = each.problem.finding
        yield Row(
            str(path), found.rule, str(rules[found.rule].severity), found.message,
            each.start, each.end, each.label, each.pointer,
        )  # fmt: skip


def _may_be_faq(path: Path, error: DocumentError) -> bool:
    """Whether a broken file in a folder is worth a word: it may hold an FAQ."""
    if isinstance(error, EncodingError):
        return False
    text = path.read_text("utf-8", "replace").lower()
    return any(sign in text for sign in _SIGNS_OF_FAQ)
