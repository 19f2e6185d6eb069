"""All tags."""

from editor.preview.liquid.nodes import JekyllTag
from editor.preview.liquid.tags import (
    assigning,
    branching,
    cycling,
    highlighting,
    including,
    linking,
    loops,
    plugins,
    silent,
)

TAGS: tuple[type[JekyllTag], ...] = (
    *assigning.TAGS,
    *branching.TAGS,
    *loops.TAGS,
    *cycling.TAGS,
    *silent.TAGS,
    *including.TAGS,
    *linking.TAGS,
    *highlighting.TAGS,
    *plugins.TAGS,
)
