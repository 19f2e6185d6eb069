"""All tags."""

from editor.preview.liquid.nodes import JekyllTag
from editor.preview.liquid.tags import (
    assigning,
    branching,
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
    *silent.TAGS,
    *including.TAGS,
    *linking.TAGS,
    *highlighting.TAGS,
    *plugins.TAGS,
)
