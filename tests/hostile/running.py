"""Shows vectors page by page in the watched preview, in every look and on every way there."""

from collections.abc import Callable, Sequence
from pathlib import Path

from tests.hostile.pages import Shown, chunks, in_own_look, in_site_look, written
from tests.hostile.vectors import Vector
from tests.hostile.watching import Watch

PLACES = ("answer", "elsewhere")


def show_all(watch: Watch, vectors: Sequence[Vector], folder: Path) -> int:
    """Show each vector as an answer and in all other places, in both looks; return how many pages.

    Each page is loaded as a whole and changed from another one, and each of its texts is typed
    anew, so that a vector comes to the page on three ways.
    """
    looks: tuple[Callable[..., Shown], ...] = (in_own_look, lambda each: in_site_look(each, folder))
    number = pages = 0
    for chunk in chunks(vectors):
        texts = [each.armed(number + place, watch.there) for place, each in enumerate(chunk)]
        number += len(texts)
        for place in PLACES:
            document = written(texts, place)
            for look in looks:
                shown = look(document)
                for anew in (True, False):
                    watch.load(shown, anew=anew)
                    pages += 1
    return pages
