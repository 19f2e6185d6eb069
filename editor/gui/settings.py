"""What the user chose, as one frozen value; its file format is known here only."""

import json
from dataclasses import asdict, dataclass, fields
from enum import StrEnum
from pathlib import Path
from typing import Any

from editor.storage.files import write_atomically


class Appearance(StrEnum):
    """Which colours the window has."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Layout(StrEnum):
    """Which columns there are beside the tree."""

    BOTH = "both"
    EDITOR = "editor"
    PREVIEW = "preview"


class PreviewLook(StrEnum):
    """What the preview shows."""

    SITE = "site"
    OWN = "own"
    ANSWER = "answer"


class PreviewWidth(StrEnum):
    """Which screen the preview is like."""

    FULL = "full"
    PHONE = "phone"
    TABLET = "tablet"
    DESKTOP = "desktop"


class PreviewColours(StrEnum):
    """Which colours the reader of the site's page prefers."""

    WINDOW = "window"
    LIGHT = "light"
    DARK = "dark"


class MarkdownKind(StrEnum):
    """Which kind of Markdown the answers are written in."""

    AUTO = "auto"
    KRAMDOWN = "kramdown"
    OTHER = "python-markdown"


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that is remembered between two starts."""

    appearance: str = str(Appearance.SYSTEM)
    language: str = ""
    """The code of the interface's language; empty for that of the system."""
    geometry: str = ""
    """Size and place of the window, as Qt packs it, in base64."""
    columns: tuple[int, ...] = ()
    """Widths of the three columns."""
    layout: str = str(Layout.BOTH)
    """Which columns there are beside the tree."""
    text_size: int = 100
    """The size of what is written, in percent."""
    preview_look: str = str(PreviewLook.SITE)
    preview_width: str = str(PreviewWidth.FULL)
    preview_colours: str = str(PreviewColours.WINDOW)
    preview_markdown: str = str(MarkdownKind.AUTO)
    preview_zoom: int = 100
    """The size of what the preview shows, in percent."""
    preview_sync: bool = True
    """Whether the preview and the answer are scrolled together."""
    has_seen_hints: bool = False
    """Whether the hints of the first start were shown."""
    simple_preview: bool = False
    """Whether the preview does without the web engine even where it would work."""
    spelling: bool = True
    """Whether misspelled words are underlined."""
    spelling_language: str = ""
    """The language that files are in which do not say theirs; empty for that of the computer."""
    spelling_folder: str = ""
    """A folder with more dictionaries; empty for none."""
    versions_megabytes: int = 200
    """How much room the versions of all files may take."""


_CHOICES: dict[str, type[StrEnum]] = {
    "appearance": Appearance,
    "layout": Layout,
    "preview_look": PreviewLook,
    "preview_width": PreviewWidth,
    "preview_colours": PreviewColours,
    "preview_markdown": MarkdownKind,
}


def load_settings(file: Path) -> Settings:
    """Read the settings; what is missing or damaged has its default."""
    try:
        stored = json.loads(file.read_text("utf-8"))
    except (OSError, ValueError):
        return Settings()
    if not isinstance(stored, dict):
        return Settings()
    defaults = Settings()
    known: dict[str, Any] = {}
    for field in fields(Settings):
        value = stored.get(field.name)
        value = tuple(value) if isinstance(value, list) else value
        if isinstance(value, type(getattr(defaults, field.name))):
            known[field.name] = value
    for name, choices in _CHOICES.items():
        if known.get(name) not in list(choices):
            known.pop(name, None)
    return Settings(**known)


def save_settings(settings: Settings, file: Path) -> None:
    """Write the settings.

    Raises:
        OSError: they cannot be written.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    write_atomically(file, json.dumps(asdict(settings), indent=1).encode())
