"""The sites that were read, kept for the next task that is about the same one."""

from pathlib import Path

from editor.site import Site, find_site
from editor.site.faqs import Faqs


class Sites:
    """Reads each site once, and what has changed in it again."""

    def __init__(self) -> None:
        self._by_folder: dict[Path, Site | None] = {}
        self.faqs = Faqs()
        """The files with questions, of all sites."""

    def around(self, path: str) -> Site | None:
        """Return the site that a file is in, as it is on the disk now; None if it is in none."""
        if not path:
            return None
        folder = Path(path).parent
        if self._by_folder.get(folder) is None:
            self._by_folder[folder] = self._known_or_found(Path(path))
        site = self._by_folder[folder]
        if site is not None and site.has_changed():
            site.refresh()
        return site

    def _known_or_found(self, path: Path) -> Site | None:
        found = find_site(path)
        if found is None:
            return None
        known = (site for site in self._by_folder.values() if site and site.root == found.root)
        return next(known, found)
