"""Which files of a folder belong to the site: `include`, `exclude`, and names that are hidden."""

from collections.abc import Mapping

from editor.site.globs import matcher

_HIDDEN = (".", "_", "#", "~")


class EntryRules:
    """The rules of one site for the names that it takes."""

    def __init__(self, config: Mapping[str, object]) -> None:
        self._include = _patterns(config.get("include"))
        excluded = _patterns(config.get("exclude"))
        self._exclude = [each for each in excluded if each not in self._include]

    def takes(self, name: str, folder: str = "", *, is_folder: bool = False) -> bool:
        """Tell whether the site takes a file or folder.

        Args:
            name: its name, or its path below the folder.
            folder: where it is, seen from the site.
            is_folder: whether it is a folder.
        """
        last = name.rsplit("/", 1)[-1]
        if name.endswith("."):
            return False
        if self.includes(name, is_folder=is_folder):
            return True
        if name.startswith(_HIDDEN) or last.startswith(_HIDDEN) or last.endswith("~"):
            return False
        path = f"{folder}/{name}" if folder else name
        return not any(_matches(each, path, is_folder=is_folder) for each in self._exclude)

    def includes(self, name: str, *, is_folder: bool = False) -> bool:
        """Tell whether the configuration names a file, so that no other rule matters."""
        last = name.rsplit("/", 1)[-1]
        return any(
            _matches(each, one, is_folder=is_folder)
            for each in self._include
            for one in (name, last)
        )


def _patterns(value: object) -> list[str]:
    return [str(each).lstrip("/") for each in value] if isinstance(value, list) else []


def _matches(pattern: str, path: str, *, is_folder: bool) -> bool:
    if path.startswith(pattern) or (is_folder and pattern == path + "/"):
        return True
    return bool(matcher(pattern, slashes=True).fullmatch(path))
