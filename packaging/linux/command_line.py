"""Prints the manual page or a shell's completions, made from the command line's parser."""

import sys

import shtab
from manual_page import manual_page

from editor import __version__
from editor.cli.main import parser


def main(what: str) -> int:
    """Print what was asked for: `page`, or a shell's name."""
    whole = parser()
    text = manual_page(whole, __version__) if what == "page" else shtab.complete(whole, what)
    sys.stdout.write(text)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
