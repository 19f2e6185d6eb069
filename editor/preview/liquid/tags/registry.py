"""All tags."""

from collections.abc import Mapping

from editor.preview.liquid.parsing import Tag
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

TAGS: Mapping[str, Tag] = {
    tag.name: tag()
    for module in (
        assigning, branching, loops, cycling, silent, including, linking, highlighting, plugins
    )
    for tag in module.TAGS
}  # fmt: skip
