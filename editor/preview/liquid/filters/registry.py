"""All filters, with what each means for the marks and chips in a text."""

from collections.abc import Mapping

from editor.preview.liquid.filters import (
    arrays,
    calculating,
    dates,
    markup,
    plugins,
    querying,
    strings,
    urls,
    words,
)
from editor.preview.liquid.page_state import Filter

#: What comes out of these is still the text that went in.
_KEEP_TEXT = frozenset({
    "append", "capitalize", "default", "downcase", "escape", "escape_once", "h", "lstrip",
    "markdownify", "newline_to_br", "normalize_whitespace", "prepend", "remove", "remove_first",
    "remove_last", "replace", "replace_first", "replace_last", "rstrip", "smartify", "strip",
    "strip_html", "strip_newlines", "upcase", "xml_escape", *plugins.RENDERING,
})  # fmt: skip
#: These change letters, and with them the placeholder of a chip.
_CHANGE_LETTERS = frozenset({"capitalize", "downcase", "upcase"})

FILTERS: Mapping[str, Filter] = {
    name: Filter(
        apply,
        keeps_text=name in _KEEP_TEXT,
        keeps_letters=name in _KEEP_TEXT - _CHANGE_LETTERS,
        uses_variables=name in plugins.RENDERING,
    )
    for module in (arrays, calculating, dates, markup, plugins, querying, strings, urls, words)
    for name, apply in module.FILTERS.items()
}
