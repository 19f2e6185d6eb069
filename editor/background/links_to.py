"""The task that looks for the links to a link name in all files of the site around a page."""

import os
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

from editor.background.desk import Desk, Json
from editor.document import Document, DocumentError
from editor.document.document import is_page
from editor.document.edits.links import Reference, references_to
from editor.document.link_targets import Address, as_fragment
from editor.site import Generator, Site, SiteFileError
from editor.storage.files import fingerprint

_SUFFIXES = frozenset(
    {
        ".md", ".markdown", ".mkd", ".mdx", ".textile", ".adoc", ".txt", ".html", ".htm", ".liquid",
        ".xml", ".yml", ".yaml", ".json", ".csv", ".tsv", ".js",
    }
)  # fmt: skip
_SKIPPED = frozenset({"node_modules", "vendor", "_site", "__pycache__"})
_ROOTS = ("content/", "docs/", "src/content/", "src/pages/", "src/", "source/", "pages/")
_LARGEST = 8_000_000
_BETWEEN_LOOKS = 50


def links_to(arguments: Json, desk: Desk) -> Json:
    """Return where a page is, and the links to one of its link names in the other files.

    Args:
        arguments: `path` of the page, the link `name`, and `unsaved` texts of open files by path.
        desk: what the task works with.

    Returns:
        `page`, its address; `looked_at`, how many files were looked at; `files`, each with `path`,
        `fingerprint` and its `links`.
    """
    path, name = str(arguments.get("path") or ""), str(arguments.get("name") or "")
    site = desk.sites.around(path)
    if site is None:
        return {"page": asdict(Address(Path(path).name)), "looked_at": 0, "files": []}
    page = address_in(site, Path(path))
    given = arguments.get("unsaved")
    unsaved = {Path(each).resolve(): str(text) for each, text in _pairs(given)}
    files: list[Json] = []
    looked_at = 0
    for looked_at, file in enumerate(_files(site), start=1):
        if looked_at % _BETWEEN_LOOKS == 0:
            desk.send(None)
        if file != Path(path).resolve():
            files += _found(site, file, (name, page), unsaved.get(file))
    return {"page": asdict(page), "looked_at": looked_at, "files": files}


def page_address(arguments: Json, desk: Desk) -> Json:
    """Return where the page that the file at `path` becomes is on the web, and in its site."""
    path = str(arguments.get("path") or "")
    site = desk.sites.around(path)
    return asdict(address_in(site, Path(path)) if site is not None else Address(Path(path).name))


def address_in(site: Site, path: Path) -> Address:
    """Return where a file is in its site and on the web."""
    try:
        relative = path.resolve().relative_to(site.root).as_posix()
    except ValueError:
        return Address(path.name)
    if site.kind is not Generator.JEKYLL:
        return Address(relative, _guessed_url(relative))
    try:
        url = site.page(path).url
    except SiteFileError:
        url = ""
    base, host = (str(site.config.get(name) or "") for name in ("baseurl", "url"))
    return Address(relative, url, base, host)


def _guessed_url(relative: str) -> str:
    """Return the address that most programs give a page: its path without the outermost folder."""
    inner = next((relative.removeprefix(each) for each in _ROOTS if relative.startswith(each)), "")
    stem = (inner or relative).rsplit(".", 1)[0]
    return "/" + stem.removesuffix("_index").removesuffix("index")


def read_file(path: Path, content: bytes) -> Document:
    """Return a file of any kind as a document; what is neither page nor YAML is plain text.

    Raises:
        DocumentError: it is not text.
    """
    kind = is_page(path)
    if kind is None:
        return Document.as_text(content)
    try:
        return Document.from_bytes(content, is_page=kind)
    except DocumentError:
        return Document.as_text(content)


def _found(
    site: Site, file: Path, sought: tuple[str, Address], unsaved: str | None
) -> Iterator[Json]:
    name, page = sought
    content = _content(file) if unsaved is None else unsaved.encode()
    if not any(f"#{form}".encode() in content for form in {name, as_fragment(name)}):
        return
    here = address_in(site, file)
    try:
        found: list[Reference] = references_to(read_file(file, content), name, page, here)
    except DocumentError:
        return
    if found:
        yield {
            "path": str(file),
            "shown": here.path,
            "fingerprint": fingerprint(content),
            "links": [asdict(each) for each in found],
        }


def _files(site: Site) -> Iterator[Path]:
    """Yield the text files of a site, without what was made of them."""
    made = str(site.config.get("destination") or "")
    for folder, folders, names in os.walk(site.root):
        here = Path(folder)
        folders[:] = sorted(
            each
            for each in folders
            if each not in _SKIPPED and not each.startswith(".") and str(here / each) != made
        )
        for name in sorted(names):
            path = here / name
            if path.suffix.lower() in _SUFFIXES and not path.is_symlink():
                yield path


def _content(file: Path) -> bytes:
    try:
        return file.read_bytes() if file.stat().st_size <= _LARGEST else b""
    except OSError:
        return b""


def _pairs(given: object) -> Iterator[tuple[str, object]]:
    if isinstance(given, dict):
        yield from ((str(key), value) for key, value in given.items())
