"""The command line: one parser, one line for each verb."""

import argparse
import sys
from collections.abc import Iterable, Sequence
from importlib import import_module

from editor import __version__
from editor.cli.verbs import VERBS
from editor.document import DocumentError

_COULD_NOT = 2


def main(arguments: Sequence[str]) -> int:
    """Run one verb and return the exit status."""
    is_verb = bool(arguments) and arguments[0] in VERBS
    parsed = parser(arguments[:1] if is_verb else VERBS).parse_args(arguments)
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


def parser(names: Iterable[str] = VERBS) -> argparse.ArgumentParser:
    """Return the parser of these verbs; only they are loaded, for some take a while."""
    whole = argparse.ArgumentParser(
        prog="faq-editor",
        description="Edit FAQ pages, changing only the lines that were edited. "
        "Without a verb the window opens: faq-editor [--new-window] [FILE…]. If it is open "
        "already, it takes the files, unless a window apart is asked for.",
    )
    whole.add_argument("--version", action="version", version=f"faq-editor {__version__}")
    verbs = whole.add_subparsers(metavar="VERB", required=True)
    for name in names:
        module = import_module(f"editor.cli.{name}")
        verb = verbs.add_parser(name, help=module.HELP, description=module.HELP)
        module.add_arguments(verb)
        verb.set_defaults(run=module.run)
    return whole


def _place(parsed: argparse.Namespace) -> str:
    path = getattr(parsed, "file", None)
    return f"{path}: " if path else ""
