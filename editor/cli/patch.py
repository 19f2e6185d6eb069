"""`patch`: apply an RFC 6902 patch to a file, changing only the lines that it is about."""

import argparse
import json
from pathlib import Path

from editor.document import Document, PatchError
from editor.storage.files import write_atomically

HELP = "apply an RFC 6902 patch"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what the verb takes."""
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.add_argument("patch", type=Path, metavar="PATCH", help="a JSON file with the operations")
    parser.add_argument(
        "-o", "--output", type=Path, metavar="OUT", help="write here instead of changing FILE"
    )
    parser.add_argument("--json", action="store_true", help="print the inverse patch")


def run(arguments: argparse.Namespace) -> int:
    """Apply the patch and write the result, unless it is what the file holds already."""
    document = Document.open(arguments.file)
    edited, inverse = document.apply(_read(arguments.patch))
    edited.verify()
    output = arguments.output or arguments.file
    content = edited.to_bytes()
    if arguments.output is not None or content != document.to_bytes():
        write_atomically(output, content)
    if arguments.json:
        print(json.dumps(inverse, ensure_ascii=False, indent=2, default=str))
    return 0


def _read(path: Path) -> list[dict[str, object]]:
    try:
        steps = json.loads(path.read_text("utf-8"))
    except (ValueError, RecursionError) as error:
        raise PatchError(f"{path} is not JSON: {error}") from error
    if not isinstance(steps, list) or not all(isinstance(step, dict) for step in steps):
        raise PatchError(f"{path} is not a list of operations")
    return steps
