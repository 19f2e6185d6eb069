"""The task `problems`: what is wrong in a FAQ, told again after each change of its texts.

The window sends what changed since its last request, and the process remembers the rest. With
`base` the window says which version it builds on; if the process knows another, it was started
anew and answers `lost`, and the window sends everything again. Only what differs from the last
report is reported.
"""

from pathlib import Path
from typing import cast

from editor.background.desk import Desk, Json
from editor.checks.around import Around, Nothing
from editor.checks.checker import ByNode, Checker
from editor.checks.site_around import SiteAround
from editor.checks.sources import Known, Texts
from editor.checks.switches import NONE_OFF, settings_file, switches_for
from editor.site import Site

_LOST: Json = {"lost": True}


class _Kept:
    """What is remembered of one open file."""

    def __init__(self) -> None:
        self.version = 0
        self.front: Known | None = None
        self.checker = Checker()
        self.reported: ByNode = {}
        self.seen: tuple[object, ...] = ()
        """What the site was read from, to know when it was read again."""


class Problems:
    """Does the task; remembers the files that are open."""

    def __init__(self) -> None:
        self._files: dict[str, _Kept] = {}

    def __call__(self, arguments: Json, desk: Desk) -> Json:
        """Take over what changed, and report if that is wanted.

        Args:
            arguments: `document`, a name for the open file; `path`, its file or nothing; `base`
                and `version`; `texts`, those that changed; perhaps `front`, what the page says
                about itself, `order`, the ids of all texts, and `report`, whether to report. With
                `closed` the file is forgotten.
            desk: gives the site.
        """
        name = str(arguments["document"])
        if arguments.get("closed"):
            self._files.pop(name, None)
            return {}
        kept = self._files.get(name)
        if arguments["base"] == 0:
            kept = self._files[name] = _Kept()
        if kept is None or kept.version != arguments["base"]:
            return _LOST
        path = str(arguments.get("path") or "")
        site = desk.sites.around(path)
        if "front" in arguments:
            kept.front = cast("Known | None", arguments["front"])
        self._surround(kept, path, site)
        for values in cast("list[list[object]]", arguments.get("texts") or []):
            kept.checker.learn([Texts.from_json(values)])
            desk.send(None)
        if "order" in arguments:
            kept.checker.arrange(cast("list[int]", arguments["order"]))
        kept.version = cast("int", arguments["version"])
        return _report(kept, path, site) if arguments.get("report") else {}

    def _surround(self, kept: _Kept, path: str, site: Site | None) -> None:
        """Let the checker know the site as it is now."""
        seen = (path, site, site.contents if site else None, repr(kept.front))
        around: Around = kept.checker.around
        if seen != kept.seen:
            front = kept.front
            around = SiteAround(site, Path(path).resolve(), front) if site else Nothing(front)
            kept.seen = seen
        root = site.root if site else None
        switches = switches_for(Path(path).resolve(), root) if path else NONE_OFF
        kept.checker.surround(around, switches)


def _report(kept: _Kept, path: str, site: Site | None) -> Json:
    """Return the problems of those texts that have others than at the last report."""
    problems = kept.checker.problems()
    before, kept.reported = kept.reported, problems
    changed = {
        node: problems.get(node, ())
        for node in {*before, *problems}
        if before.get(node) != problems.get(node)
    }
    settings = str(settings_file(Path(path), site.root if site else None)) if path else ""
    return {
        "problems": {
            str(node): [each.as_json() for each in found] for node, found in changed.items()
        },
        "settings": settings,
        "off": dict(kept.checker.switches.off),
    }
