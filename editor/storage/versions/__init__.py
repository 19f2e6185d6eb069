"""What files held before: dated versions, outside the folder of the site."""

from editor.storage.versions.contents import DamagedVersion
from editor.storage.versions.history import Reason, Version
from editor.storage.versions.store import VersionStore

__all__ = ["DamagedVersion", "Reason", "Version", "VersionStore"]
