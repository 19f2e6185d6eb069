"""Style sheets written in Sass, compiled as Jekyll's converter does.

Source: the page “Assets” of Jekyll's documentation. Imports find files of the site only.
"""

import posixpath
from collections.abc import Iterator, Mapping
from pathlib import Path

from editor.language import _
from editor.site.errors import SiteFileError
from editor.site.folder import Folder, joined

_STYLES = frozenset({"nested", "expanded", "compact", "compressed"})
_LARGEST = 4_000_000
#: What libsass does not look for on the disk, as it would do with all else that is not found here.
_ELSEWHERE = ("//", "http://", "https://")


def compiled(folder: Folder, text: str, settings: object, *, indented: bool) -> str:
    """Return the CSS of a style sheet.

    Args:
        folder: the folder of the site.
        text: the style sheet, without front matter.
        settings: what the site sets as `sass`.
        indented: whether it is in the indented syntax.

    Raises:
        SiteFileError: the style sheet has a mistake.
    """
    import sass  # type: ignore[import-untyped]  # noqa: PLC0415 - a library of its own size, needed for few pages

    chosen = settings if isinstance(settings, Mapping) else {}
    style = str(chosen.get("style") or "compact").lstrip(":")
    finder = _Finder(folder, list(_load_paths(chosen)))
    if len(text) > _LARGEST:
        raise SiteFileError(_("The style sheet is too large."))
    try:
        return str(
            sass.compile(
                string=text,
                indented=indented,
                output_style=style if style in _STYLES else "compact",
                importers=[(0, finder.found)],
                include_paths=[],
            )
        )
    except (sass.CompileError, SystemError, ValueError) as error:  # libsass raises what it will
        first = str(error).strip().splitlines()[0] if str(error).strip() else _("unknown mistake")
        raise SiteFileError(
            _("The style sheet cannot be compiled: {first}").format(first=first)
        ) from error


def source_map_line(name: str, settings: object) -> str:
    """Return the line that Jekyll puts under a compiled style sheet, unless the site forbids it.

    Args:
        name: the name of the style sheet, without its ending.
        settings: what the site sets as `sass`.
    """
    chosen = settings.get("sourcemap") if isinstance(settings, Mapping) else None
    # A published site is no development.
    is_wanted = str(chosen).lstrip(":") not in ("never", "development")
    return f"\n/*# sourceMappingURL={name}.css.map */" if is_wanted else ""


def _load_paths(settings: Mapping[object, object]) -> Iterator[str]:
    yield str(settings.get("sass_dir") or "_sass")
    others = settings.get("load_paths")
    yield from (str(each) for each in others if each) if isinstance(others, list) else ()


class _Finder:
    """Finds what a style sheet imports, inside the site."""

    def __init__(self, folder: Folder, load_paths: list[str]) -> None:
        self._folder = folder
        self._load_paths = load_paths

    def found(self, name: str, importer: str) -> list[tuple[str, ...]] | None:
        """Return the name and the text of an import, as libsass asks for them."""
        if name.startswith(_ELSEWHERE) or name.endswith(".css"):
            return None  # libsass leaves it to the browser
        before = self._folder_of(importer)
        for base in [before, *self._load_paths] if before else self._load_paths:
            for path in _candidates(posixpath.normpath(joined(base, name))):
                if not path.startswith("..") and self._folder.is_file(path):
                    return [self._import(path)]
        raise SiteFileError(
            _("The style sheet imports “{name}”, which the site does not have.").format(name=name)
        )

    def _folder_of(self, importer: str) -> str:
        if importer == "stdin":
            return ""
        if posixpath.isabs(importer):
            importer = self._folder.relative(Path(importer))
        return posixpath.dirname(importer)

    def _import(self, path: str) -> tuple[str, ...]:
        """Return what libsass is given: a text, or a file where it has to tell the syntax."""
        if path.endswith(".sass"):
            return (str(self._folder.path(path)),)
        return path, self._folder.text(path)


def _candidates(path: str) -> Iterator[str]:
    folder, name = posixpath.split(path)
    ending = posixpath.splitext(name)[1]
    names = (
        [name] if ending in (".scss", ".sass") else [f"{name}.scss", f"{name}.sass", f"{name}.css"]
    )
    for each in names:
        yield joined(folder, "_" + each)
        yield joined(folder, each)
    if ending not in (".scss", ".sass"):
        for each in ("_index.scss", "_index.sass", "index.scss", "index.sass"):
            yield joined(path, each)
