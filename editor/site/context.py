"""What everything of one site shares: its folder, its settings and the moment of its reading."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Protocol

from editor.site.config import text_setting, zone_of
from editor.site.defaults import Defaults
from editor.site.entries import EntryRules
from editor.site.errors import SiteFileError
from editor.site.folder import Folder, decoded
from editor.site.front_matter import Source

#: Tells how far a long reading is: what is read, how many are done, how many there are.
Progress = Callable[[str, int, int], None]


class Rendering(Protocol):
    """What templates may ask of a document that only a renderer knows."""

    def content(self, document: "Rendered") -> str:
        """Return the content of a document as other pages see it."""
        ...

    def excerpt(self, document: "Rendered", text: str) -> str:
        """Return an excerpt as HTML."""
        ...

    def output(self, document: "Rendered") -> str | None:
        """Return a document in its layouts; None if it is rendered later."""
        ...

    def sheet(self, page: "Rendered") -> str:
        """Return the text of a style sheet with its Liquid filled in."""
        ...


class Rendered(Protocol):
    """A document or page as a renderer sees it."""

    @property
    def path(self) -> str:
        """The file, seen from the site."""
        ...

    @property
    def body(self) -> str:
        """The text below the front matter."""
        ...


class AsWritten:
    """A rendering that renders nothing."""

    def content(self, document: Rendered) -> str:
        """Return the text of a document."""
        return document.body

    def excerpt(self, document: Rendered, text: str) -> str:  # noqa: ARG002 - as the protocol says
        """Return the text of an excerpt."""
        return text

    def output(self, document: Rendered) -> str | None:  # noqa: ARG002 - as the protocol says
        """Return nothing."""
        return None

    def sheet(self, page: Rendered) -> str:
        """Return the text of a style sheet."""
        return page.body


def silent(_text: str, _done: int, _total: int) -> None:
    """Tell nobody how far a reading is."""


@dataclass(slots=True)
class Context:
    """One site as its parts know it."""

    folder: Folder
    config: dict[str, object]
    rules: EntryRules
    defaults: Defaults
    zone: dt.tzinfo | None
    time: dt.datetime
    progress: Progress = silent
    rendering: Rendering = field(default_factory=AsWritten)
    problems: dict[str, str] = field(default_factory=dict)  #: by file

    def source(self, path: str) -> Source:
        """Return a text of the site in its two parts."""
        return self.folder.read(path, "source", lambda data: Source(decoded(data), self.zone))

    def report(self, path: str, message: str) -> None:
        """Note what is wrong with a file."""
        self.problems[path] = message

    def local(self, moment: dt.datetime) -> dt.datetime:
        """Return a moment in the site's time zone."""
        return moment.astimezone(self.zone)

    def midnight(self, date: dt.date) -> dt.datetime:
        """Return the beginning of a day in the site's time zone."""
        return self.clock(dt.datetime(date.year, date.month, date.day))  # noqa: DTZ001 - clock adds it

    def modified(self, path: str) -> dt.datetime | None:
        """Return when a file was changed; None if it is gone."""
        try:
            seconds = self.folder.modified(path)
        except SiteFileError:
            return None
        moment = dt.datetime.fromtimestamp(seconds, dt.UTC)
        return self.local(moment)

    def clock(self, naive: dt.datetime) -> dt.datetime:
        """Return what a clock shows as a moment in the site's time zone."""
        return naive.replace(tzinfo=self.zone) if self.zone else naive.astimezone()


def new_context(folder: Folder, config: dict[str, object], progress: Progress) -> Context:
    """Return the context of a site that is read now."""
    zone = zone_of(config)
    collections_dir = text_setting(config, "collections_dir").strip("/")
    return Context(
        folder,
        config,
        EntryRules(config),
        Defaults(config.get("defaults"), folder.exists, collections_dir),
        zone,
        dt.datetime.now(zone).astimezone(zone),
        progress,
    )
