"""`render`: the page, or one answer, as the site publishes it or our own look shows it."""

import argparse
import sys
from pathlib import Path

from editor.document import Document, DocumentError
from editor.preview.document_page import shell
from editor.preview.own_look import OwnLook
from editor.preview.page_source import item_source, page_source
from editor.preview.published import PublishedPage
from editor.preview.site_look import NoSitePage
from editor.preview.surroundings import Surroundings, surroundings
from editor.resources import resource_text
from editor.storage.files import write_atomically

HELP = "write the page, or one answer, as HTML"
_LOOKS = ("auto", "site", "own")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what the verb takes."""
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.add_argument("-o", "--output", type=Path, metavar="OUT", help="a file for the HTML")
    parser.add_argument("--item", metavar="LINK-NAME", help="only the answer with this link name")
    parser.add_argument(
        "--site",
        type=Path,
        metavar="FOLDER",
        help="the folder of the site; found above the file without it",
    )
