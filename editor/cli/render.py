"""`render`: the page as its site publishes it, or in our own look; or one answer."""

import argparse
import sys
from pathlib import Path

from editor.document import Document, DocumentError
from editor.preview.document_page import shell
from editor.preview.marks import regions, without_comments
from editor.preview.own_look import OwnLook
from editor.preview.page_source import page_source
from editor.preview.publishing import Publisher
from editor.preview.site_look import NoSitePage, SiteLook
from editor.preview.source import ItemSource, PageSource
from editor.preview.surroundings import Surroundings, surroundings
from editor.resources import resource_text
from editor.site import Site, SiteFileError
from editor.storage.files import write_atomically

HELP = "write the page, or one answer, as HTML"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what the verb takes."""
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.add_argument("-o", "--output", type=Path, metavar="OUT", help="a file for the HTML")
    parser.add_argument(
        "--item",
        metavar="LINK-NAME",
        help="only the answer with this link name, or at the pointer that `show` prints",
    )
    parser.add_argument(
        "--site",
        type=Path,
        metavar="FOLDER",
        help="the folder of the site; found above the file where it is not given",
    )


def run(arguments: argparse.Namespace) -> int:
    """Render and print or write the HTML."""
    path = arguments.file.resolve()
    around = surroundings(str(path), site=_site(arguments.site, path))
    html = _page(path, around) if arguments.item is None else _item(path, around, arguments.item)
    if arguments.output is None:
        sys.stdout.write(html)
    else:
        write_atomically(arguments.output, html.encode())
    return 0


def _site(folder: Path | None, path: Path) -> Site | None:
    """Return the site that was named, if one was.

    Raises:
        DocumentError: the folder does not hold the file.
    """
    if folder is None:
        return None
    if not folder.is_dir():
        raise DocumentError(f"there is no folder “{folder}”")
    if not path.is_relative_to(folder.resolve()):
        raise DocumentError(f"it is not in the folder “{folder}”")
    return Site(folder)


def _page(path: Path, around: Surroundings) -> str:
    if around.site is not None and around.is_jekyll:
        try:
            published = Publisher(around.site).publish(path)
        except SiteFileError as error:
            _say(str(error))
        else:
            for problem in published.problems:
                _say(f"{problem.name or path.name}:{problem.line}: {problem.message}")
            return published.html
    page = OwnLook(_source(path), around, positions=False).page()
    look = resource_text("preview/page.css")
    return shell(look, without_comments(page.html), title=page.title)


def _item(path: Path, around: Surroundings, link_name: str) -> str:
    """Return one answer: as the page of the site has it, else as an article of our own."""
    source = _source(path)
    item = _named(source, link_name)
    try:
        page = SiteLook(source, around, positions=False).page()
    except NoSitePage:
        return without_comments(OwnLook(source, around, positions=False).article(item).html) + "\n"
    mark = f"{item.id}:answer#"
    places = (inside for name, inside in regions(page.html) if name.startswith(mark))
    answer = next(places, None)
    if answer is None:
        raise DocumentError(f"the page of the site does not show the answer “{link_name}”")
    return without_comments(answer).strip() + "\n"


def _source(path: Path) -> PageSource:
    return page_source(Document.open(path), str(path))


def _named(source: PageSource, link_name: str) -> ItemSource:
    for item in source.items():
        pointers = item.pointers.values()
        if item.anchor == link_name or any(each.startswith(f"{link_name}/") for each in pointers):
            return item
    raise DocumentError(f"no question has the link name “{link_name}”")


def _say(sentence: str) -> None:
    print(f"faq-editor: {sentence}", file=sys.stderr)
