"""`health`: how a FAQ fares over time: its figures as curves, and what nobody has touched."""

import argparse
import json
from collections.abc import Callable, Mapping
from pathlib import Path

from editor.document import Document
from editor.health.health import Health, health
from editor.health.page import as_html, as_lines
from editor.health.recorded import recorded_states
from editor.storage.files import write_atomically

HELP = "show how a FAQ fares over time: questions, words, problems, and what is untouched"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what the verb takes."""
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.add_argument(
        "--format",
        choices=tuple(_FORMATS),
        default="text",
        help="lines for people (text), a page with curves (html), or all that is known for "
        "programs (json)",
    )
    parser.add_argument(
        "-o", "--output", type=Path, metavar="OUT", help="write here instead of printing"
    )


def run(arguments: argparse.Namespace) -> int:
    """Print or write it; a file without a history has figures of today only."""
    path: Path = arguments.file
    document = Document.open(path)
    states, why = recorded_states(path.resolve())
    text = _FORMATS[arguments.format](health(document, path, states), path.name, why)
    if arguments.output is None:
        print(text)
    else:
        write_atomically(arguments.output, f"{text}\n".encode("utf-8", "surrogatepass"))
    return 0


def _text(found: Health, name: str, why: str) -> str:
    return "\n".join([*as_lines(found, name), *([f"  {why}"] if why else [])])


def _html(found: Health, name: str, _why: str) -> str:
    return as_html(found, name).rstrip("\n")


def _json(found: Health, _name: str, why: str) -> str:
    def figures(of: object) -> dict[str, int]:
        names = ("questions", "words", "minutes", "problems")
        return {name: getattr(of, name) for name in names}

    told = {
        "now": figures(found.now),
        "points": [
            {"when": each.when.isoformat(), **figures(each.figures)} for each in found.points
        ],
        "untouched": [
            {"question": each.question, "since": each.since.isoformat()} for each in found.untouched
        ],
        "is_whole": found.is_whole and not why,
    }
    return json.dumps(told, ensure_ascii=False, indent=2)


_FORMATS: Mapping[str, Callable[[Health, str, str], str]] = {
    "text": _text, "html": _html, "json": _json,
}  # fmt: skip
