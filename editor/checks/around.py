"""What is around a text: the site, asked lazily, or nothing, and then nothing is claimed."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from typing_extensions import override

from editor.checks.sources import Known
from editor.preview.kramdown import JEKYLL

#: What Liquid knows of every list or text.
_COMMANDS = frozenset({"size", "first", "last"})


@dataclass(frozen=True, slots=True)
class Places:
    """Where links into a page can lead."""

    names: frozenset[str]
    """The link names."""
    others: frozenset[str]
    """What else has a name: headings, and HTML."""


class Around(Protocol):
    """What the site around a document knows; what it does not know exists, for all we know."""

    @property
    def is_jekyll(self) -> bool:
        """Whether it is certain that Jekyll makes the page."""

    @property
    def is_other(self) -> bool:
        """Whether it is certain that another program makes the page."""

    @property
    def kramdown(self) -> Mapping[str, object]:
        """The options of kramdown."""

    def missing(self, path: tuple[str, ...]) -> tuple[str, ...]:
        """Return the beginning of a variable's path that does not exist; empty if it may."""

    def lacks_file(self, kind: str, name: str) -> bool:
        """Whether there is no file that a tag (`include`, `link`, …) names."""

    def lacks_page(self, address: str, *, is_below_base: bool) -> bool:
        """Whether nothing is published under an address of the site.

        Args:
            address: it begins with a slash.
            is_below_base: whether the site's `baseurl` comes before it.
        """

    def has_place(self, name: str) -> bool:
        """Whether the page may have a place of this name that its answers do not make."""

    def is_own(self, address: str, *, is_below_base: bool) -> bool:
        """Whether an address is certainly that of the page itself."""

    def places_at(self, address: str, *, is_below_base: bool) -> "Places | None":
        """Return where links into another page can lead; None where that is not known."""


class Nothing(Around):
    """No site: what is not in the file may exist, all but names in groups that a page has itself.

    Args:
        front: what the page says about itself; None for a file that is no page.
    """

    is_jekyll = False
    is_other = False
    kramdown = JEKYLL

    def __init__(self, front: Known | None = None) -> None:
        self._front = front

    @override
    def missing(self, path: tuple[str, ...]) -> tuple[str, ...]:
        front = self._front
        is_in_group = len(path) > len(("page", "group")) and path[0] == "page"
        if front is None or not is_in_group or not front.get(path[1]):
            return ()
        return missing_in(path, front)

    @override
    def lacks_file(self, kind: str, name: str) -> bool:
        return False

    @override
    def lacks_page(self, address: str, *, is_below_base: bool) -> bool:
        return False

    @override
    def has_place(self, name: str) -> bool:
        return False

    @override
    def is_own(self, address: str, *, is_below_base: bool) -> bool:
        return False

    @override
    def places_at(self, address: str, *, is_below_base: bool) -> Places | None:
        return None


def missing_in(path: tuple[str, ...], values: object) -> tuple[str, ...]:
    """Return the beginning of a path that values do not have; empty where they may have it all.

    Args:
        path: the way to a variable, its first name that of the values.
        values: groups and what is in them.
    """
    for count, name in enumerate(path[1:], 2):
        if name in _COMMANDS:
            return ()
        if isinstance(values, str | int | float):
            return path[:count]
        if not isinstance(values, Mapping):
            return ()
        if name not in values:
            return path[:count]
        values = values[name]
    return ()
