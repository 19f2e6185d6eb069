"""`merge`: bring two versions of a file together, question by question; Git's merge driver."""

import argparse
import json
import sys
from pathlib import Path

from editor.document import Document, EncodingError
from editor.document.errors import DocumentError
from editor.review.merging import Conflict, Merge, merge
from editor.review.merging.marking import with_marks
from editor.review.merging.marks import LENGTH, Labels
from editor.storage.files import write_atomically

HELP = "bring two versions of a file together, question by question"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what the verb takes."""
    parser.add_argument("base", type=Path, metavar="BASE", help="what both began with")
    parser.add_argument("ours", type=Path, metavar="OURS", help="one version")
    parser.add_argument("theirs", type=Path, metavar="THEIRS", help="the other version")
    parser.add_argument(
        "-o", "--output", metavar="OUT", help="write here instead of into OURS; “-” prints it"
    )
    parser.add_argument(
        "--name", metavar="PATH", help="the name of the file, where the versions have others"
    )
    parser.add_argument(
        "--mark-length", type=int, default=LENGTH, metavar="N", help="signs in a conflict mark"
    )
    parser.add_argument(
        "--labels",
        nargs=3,
        default=("base", "ours", "theirs"),
        metavar=("BASE", "OURS", "THEIRS"),
        help="what to write at the conflict marks",
    )
    parser.add_argument("--json", action="store_true", help="print the conflicts for programs")


def run(arguments: argparse.Namespace) -> int:
    """Merge and write the result: 0 if all came together, 1 if there is something to decide."""
    arguments.file = arguments.name or arguments.ours
    name = Path(arguments.file)
    ours, theirs = _read(arguments.ours, name), _read(arguments.theirs, name)
    merged = merge(_read_base(arguments.base, name, ours), ours, theirs)
    before, mine, other = arguments.labels
    content = with_marks(merged, Labels(mine, before, other, arguments.mark_length))
    if arguments.output == "-":
        sys.stdout.buffer.write(content)
    else:
        write_atomically(Path(arguments.output or arguments.ours), content)
    _report(merged, name, as_json=arguments.json and arguments.output != "-")
    return 1 if merged.conflicts else 0


def _read_base(path: Path, name: Path, ours: Document) -> Document:
    """Return what both began with: a page or list with nothing in it, where both added the file.

    Git then gives an empty file.
    """
    if path.exists() and path.stat().st_size:
        return _read(path, name)
    if ours.is_plain_text:
        return Document.from_text("")
    is_page = ours.source.opening != ""
    return Document.from_bytes(b"---\n---\n" if is_page else b"", is_page=is_page)


def _read(path: Path, name: Path) -> Document:
    """Return one version; as text where it cannot be read otherwise.

    Raises:
        EncodingError: it is no text.
    """
    content = path.read_bytes()
    try:
        return Document.of_file(name, content)
    except EncodingError:
        raise
    except DocumentError:
        return Document.as_text(content)


def _report(merged: Merge, name: Path, *, as_json: bool) -> None:
    if as_json:
        rows = [_as_json(conflict) for conflict in merged.conflicts]
        print(json.dumps(rows, ensure_ascii=False, indent=2))
        return
    for conflict in merged.conflicts:
        what = f"{conflict.label or 'the file'}: {conflict.part or conflict.kind}"
        print(f"{name}: conflict: {what}", file=sys.stderr)


def _as_json(conflict: Conflict) -> dict[str, object]:
    return {
        "kind": str(conflict.kind),
        "part": None if conflict.part is None else str(conflict.part),
        "label": conflict.label,
        "pointer": conflict.pointer,
        "base": conflict.texts.base,
        "ours": conflict.texts.ours,
        "theirs": conflict.texts.theirs,
    }
