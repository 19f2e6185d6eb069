"""The templates of a site that were parsed already, by their text."""

from collections.abc import Mapping

from editor.preview.liquid.nodes import Root
from editor.preview.liquid.parsing import Parser, Tag
from editor.preview.liquid.structure import Shapes

_MOST_KEPT = 20_000_000  #: Characters of all templates.


class Templates:
    """Parses each text once."""

    def __init__(self, tags: Mapping[str, Tag]) -> None:
        self._tags = tags
        self._shapes = Shapes({name: (tag.end, tag.inner) for name, tag in tags.items()})
        self._parsed: dict[str, Root] = {}
        self._kept = 0

    def template(self, source: str) -> Root:
        """Return a text as a template."""
        found = self._parsed.get(source)
        if found is None:
            self._kept += len(source)
            if self._kept > _MOST_KEPT:
                self._parsed.clear()
                self._kept = len(source)
            found = self._parsed[source] = Parser(source, self._tags, self._shapes).root()
        return found
