"""Checks one document from its file, with the site around it: what the command line does."""

from pathlib import Path

from editor.checks.around import Around, Nothing
from editor.checks.checker import ByNode, Checker
from editor.checks.site_around import SiteAround
from editor.checks.sources import all_texts, known_names
from editor.checks.switches import NONE_OFF, switches_for
from editor.document import Document
from editor.site import Site, find_site


def check_document(
    document: Document, path: Path | None = None, site: Site | None = None
) -> ByNode:
    """Return the problems of a document by the ids of its topics and questions.

    Args:
        document: what is checked.
        path: its file, from which its settings and its site are found; None if it has none.
        site: the site, where it need not be looked for.
    """
    front = known_names(document)
    around: Around = Nothing(front)
    switches = NONE_OFF
    if path is not None:
        path = path.resolve()
        site = site or find_site(path)
        switches = switches_for(path, site.root if site else None)
        around = SiteAround(site, path, front) if site else around
    checker = Checker(around, switches)
    texts = list(all_texts(document))
    checker.learn(texts)
    checker.arrange([each.id for each in texts])
    return checker.problems()
