"""Reading what the program keeps for itself: others can write there too, so nothing is believed."""

import json
from pathlib import Path

_LARGEST = 16_000_000  # bytes; what is larger we have not written


def read_json(file: Path) -> object:
    """Return what a file holds as JSON; None where there is no such file or it is damaged."""
    try:
        if file.stat().st_size > _LARGEST:
            return None
        return json.loads(file.read_text("utf-8"))
    except (OSError, ValueError, RecursionError):
        return None
