"""The task that tells which language a site is in."""

from pathlib import Path

from editor.background.desk import Desk, Json
from editor.site import SiteFileError
from editor.writing.spelling.choosing import stated_language


def site_language(arguments: Json, desk: Desk) -> str:
    """Return the language that a site gives to a file, or to all its pages; "" if it says none.

    Args:
        arguments: `path` of a file of the site.
        desk: what the task works with.
    """
    path = str(arguments.get("path") or "")
    site = desk.sites.around(path)
    if site is None:
        return ""
    try:
        page = site.page(Path(path))
        own = stated_language({**page.defaults, **page.front})
    except SiteFileError:
        own = ""  # a data file is no page
    return own or stated_language(site.config)
