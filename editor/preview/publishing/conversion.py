"""What a text becomes by the ending of its file's name, and in which layout it is placed."""

from collections.abc import Callable

from editor.site import SitePage, compiled_sheet

#: Endings of files that are placed in no layout.
_SHEETS = frozenset({".sass", ".scss", ".coffee"})
_DATA = frozenset({".yml", ".yaml"})


def converted(page: SitePage, text: str, markdown: Callable[[str], str]) -> str:
    """Return what the text of a page becomes: Markdown and Sass are converted.

    Raises:
        SiteFileError: a style sheet cannot be compiled.
    """
    return markdown(text) if page.is_markdown else compiled_sheet(page, text)


def layout_of(page: SitePage) -> str | None:
    """Return the name of a page's layout; None if it has none."""
    ending = page.ext.lower()
    name = page.layout
    if ending in _SHEETS or (page.is_document and ending in _DATA):
        return None
    return name if isinstance(name, str) and name not in ("", "none") else None
