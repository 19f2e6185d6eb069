"""`render`: the page, or one answer, as the preview shows it."""

import argparse
import sys
from pathlib import Path

from editor.document import Document, DocumentError
from editor.preview.document_page import shell
from editor.preview.page_source import item_source, page_source
from editor.preview.rendering import Renderer
from editor.resources import resource_text
from editor.storage.files import write_atomically

HELP = "write the page, or one answer, as HTML"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what the verb takes."""
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.add_argument("-o", "--output", type=Path, metavar="OUT", help="a file for the HTML")
    parser.add_argument("--item", metavar="LINK-NAME", help="only the answer with this link name")


def run(arguments: argparse.Namespace) -> int:
    """Render and print or write the HTML."""
    html = _render(Document.open(arguments.file), arguments.item)
    if arguments.output is None:
        sys.stdout.write(html)
    else:
        write_atomically(arguments.output, html.encode())
    return 0


def _render(document: Document, link_name: str | None) -> str:
    source = page_source(document)
    renderer = Renderer(source.data)
    if link_name is None:
        return shell(resource_text("preview/page.css"), renderer.render_page(source))
    for item in document.faq.all_items():
        if item.anchor == link_name:
            return renderer.render_item(item_source(item)) + "\n"
    raise DocumentError(f"no question has the link name “{link_name}”")
