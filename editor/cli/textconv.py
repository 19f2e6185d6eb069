"""`textconv`: a FAQ as plain lines, so that `git diff` and `git log -p` are readable."""

import argparse
import sys
from pathlib import Path

from editor.document import Document, DocumentError
from editor.reports.plain_lines import as_plain_lines

HELP = "print a FAQ as plain lines, with which git diff shows what readers would see"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what the verb takes."""
    parser.add_argument("file", type=Path, metavar="FILE")


def run(arguments: argparse.Namespace) -> int:
    """Print the lines; a file that is no FAQ is printed as it is, for Git shows nothing else."""
    content = arguments.file.read_bytes()
    try:
        document = Document.of_file(arguments.file, content)
        lines = "".join(f"{line}\n" for line in as_plain_lines(document))
    except DocumentError:
        sys.stdout.buffer.write(content)
    else:
        sys.stdout.buffer.write(lines.encode("utf-8", "surrogatepass"))
    return 0
