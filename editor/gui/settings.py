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


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that is remembered between two starts."""

    appearance: str = str(Appearance.SYSTEM)
    geometry: str = ""
    """Size and place of the window, as Qt packs it, in base64."""
    columns: tuple[int, ...] = ()
    """Widths of the three columns."""
    shows_page: bool = False
    """Whether the preview shows the whole page instead of one answer."""
    simple_preview: bool = False
    """Whether the preview does without the web engine even where it would work."""


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
    if known.get("appearance") not in list(Appearance):
        known.pop("appearance", None)
    return Settings(**known)


def save_settings(settings: Settings, file: Path) -> None:
    """Write the settings.

    Raises:
        OSError: they cannot be written.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    write_atomically(file, json.dumps(asdict(settings), indent=1).encode())
