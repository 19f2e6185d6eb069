"""Task `manual`: the pages of the manual in a language, rendered as answers are.

Takes `language`; the result is `[{"name", "title", "html", "text"}, …]` in the manual's order.
"""

import re
from pathlib import Path

from editor.background.desk import Desk, Json
from editor.preview import kramdown
from editor.resources import resources_in

_SOURCE = "en"
_ORDER = re.compile(r"^\d+-")
_TITLE = re.compile(r"^# (.+)$", re.MULTILINE)
_MARKUP = re.compile(r"[*`#|>]|\]\([^)]*\)|\{:[^}]*\}")


def manual(arguments: Json, _desk: Desk) -> list[Json]:
    """Return the pages; one that is not translated is there in English."""
    language = str(arguments.get("language", _SOURCE))
    translated = {path.name: path for path in resources_in(f"help/{language}", ".md")}
    sources = resources_in(f"help/{_SOURCE}", ".md")
    return [_page(translated.get(path.name, path)) for path in sources]


def _page(path: Path) -> Json:
    source = path.read_text("utf-8")
    title = _TITLE.search(source)
    return {
        "name": _ORDER.sub("", path.stem),
        "title": title.group(1) if title else path.stem,
        "html": kramdown.to_html(source, auto_ids=True, hard_wrap=False),
        "text": _MARKUP.sub(" ", source),
    }
