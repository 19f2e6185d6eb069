"""`verify`: prove for each file that reading and writing gives the same bytes."""

import argparse
import json
from collections.abc import Iterator
from pathlib import Path

from editor.document import Document, DocumentError

HELP = "prove that reading and writing gives the same bytes"
_SUFFIXES = {".md", ".markdown", ".html", ".yml", ".yaml", ".txt"}
_COULD_NOT = 2


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what the verb takes."""
    parser.add_argument("paths", type=Path, nargs="+", metavar="PATH", help="a file or a folder")
    parser.add_argument("--json", action="store_true", help="print JSON for programs")


def run(arguments: argparse.Namespace) -> int:
    """Check every file; 2 if one cannot be read, 1 if one would change."""
    results = {path: _verdict(path) for path in _files(arguments.paths)}
    if arguments.json:
        rows = [
            {"file": str(path), "status": status, "reason": reason}
            for path, (status, reason) in results.items()
        ]
        print(json.dumps(rows, ensure_ascii=False, indent=2))
    else:
        for path, (status, reason) in results.items():
            print(f"{path}: {reason or status}")
    statuses = {status for status, _ in results.values()}
    if "unreadable" in statuses:
        return _COULD_NOT
    return 1 if "different" in statuses else 0


def _verdict(path: Path) -> tuple[str, str]:
    try:
        content = path.read_bytes()
        document = Document.open(path)
        document.verify()
    except DocumentError as error:
        return "unreadable", str(error)
    except OSError as error:
        return "unreadable", error.strerror or str(error)
    return ("same", "") if document.to_bytes() == content else ("different", "would change")


def _files(paths: list[Path]) -> Iterator[Path]:
    for path in paths:
        if path.is_dir():
            yield from sorted(file for file in path.rglob("*") if _is_candidate(file))
        else:
            yield path


def _is_candidate(file: Path) -> bool:
    return file.suffix.lower() in _SUFFIXES and file.is_file()
