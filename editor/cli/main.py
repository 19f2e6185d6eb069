"""The command line: one parser, one line for each verb."""

import argparse
import sys
from collections.abc import Sequence

from editor import __version__
from editor.cli import patch, render, show, verify
from editor.document import DocumentError

_VERBS = {"show": show, "verify": verify, "patch": patch, "render": render}
_COULD_NOT = 2


def main(arguments: Sequence[str]) -> int:
    """Run one verb and return the exit status."""
    parsed = _parser().parse_args(arguments)
    try:
        status: int = parsed.run(parsed)
    except DocumentError as error:
        print(f"faq-editor: {_place(parsed)}{error}", file=sys.stderr)
        return _COULD_NOT
    except OSError as error:
        name = error.filename or _place(parsed).rstrip(": ")
        print(f"faq-editor: {name}: {error.strerror or error}", file=sys.stderr)
        return _COULD_NOT
    return status


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="faq-editor",
        description="Edit FAQ pages, changing only the lines that were edited. "
        "Without a verb the window opens: faq-editor [FILE].",
    )
    parser.add_argument("--version", action="version", version=f"faq-editor {__version__}")
    verbs = parser.add_subparsers(metavar="VERB", required=True)
    for name, module in _VERBS.items():
        verb = verbs.add_parser(name, help=module.HELP, description=module.HELP)
        module.add_arguments(verb)
        verb.set_defaults(run=module.run)
    return parser


def _place(parsed: argparse.Namespace) -> str:
    path = getattr(parsed, "file", None)
    return f"{path}: " if path else ""
