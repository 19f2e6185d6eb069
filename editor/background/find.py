"""The task `find`: what is looked for in every FAQ around a file."""

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from editor.background.desk import Desk, Json, TaskError
from editor.document.search import (
    Finder,
    Hit,
    Template,
    hit_to_json,
    hits,
    query_from_json,
    texts_of,
)
from editor.language import _
from editor.site.faqs import FaqFile, candidates, faq_in, title_of
from editor.storage.files import fingerprint

_MOST = 20_000
_STEP = 25  # files between two reports of how far it is
_SECONDS = 10.0
_WORD = re.compile("[A-Za-z0-9]+")


def find(arguments: Json, desk: Desk) -> object:
    """Look through all FAQs of the site around a file, or of its folder where there is no site.

    Args:
        arguments: `path`: a file of the site. `query`: as `query_to_json` gives it. `new`: what
            would stand in place of what is found, if that is wanted. `unsaved`: texts of files
            that are not on the disk yet, by their paths.
        desk: gets `{"looked": n}` now and then, and for each file with places `path`, `title`,
            `fingerprint` of the content that was looked through, and `hits`.

    Returns:
        `places` and `files`, how many were found; `is_all`, whether these are all.
    """
    search = _Search(arguments)
    places = files = 0
    for number, file in enumerate(_files(arguments, desk, search)):
        if number % _STEP == 0:
            desk.send({"looked": number})
        found = search.in_file(file) if file is not None else []
        if file is None or not found:
            continue
        files += 1
        places += len(found)
        desk.send(_part(file, found))
        if places >= _MOST:
            return {"places": places, "files": files, "is_all": False}
    return {"places": places, "files": files, "is_all": True}


class _Search:
    """What is looked for.

    Raises:
        QueryProblem: the words are no expression, or name a group that is not there.
    """

    def __init__(self, arguments: Json) -> None:
        self._finder = Finder(query_from_json(arguments.get("query")))
        query = self._finder.query
        words = [] if query.is_regex else _WORD.findall(query.words)
        self._hint = max(words, key=len, default="").casefold()
        new = arguments.get("new")
        self._template: Template | None = None
        if isinstance(new, str):
            self._template = self._finder.template(new)

    def may_be_in(self, content: bytes) -> bool:
        """Tell without parsing whether a file may have the words.

        A word of letters stands in YAML as it is, unless there are escapes.
        """
        return b"\\" in content or self._hint in content.decode("utf-8", "replace").casefold()

    def in_file(self, file: FaqFile) -> list[Hit]:
        texts = texts_of(file.document, self._finder.query.scopes)
        found = self._finder.find(texts, most=_MOST, seconds=_SECONDS)
        return list(hits(self._finder, found, self._template))


def _files(arguments: Json, desk: Desk, search: _Search) -> Iterator[FaqFile | None]:
    """Yield the FAQs in the order of their paths; None for each other file, to count it."""
    path = str(arguments.get("path") or "")
    if not path:
        raise TaskError(_("Save this file first; then its site can be looked through."))
    unsaved = _unsaved(arguments)
    site = desk.sites.around(path)
    folder = site.root if site is not None else Path(path).parent
    for candidate in candidates(folder):
        text = unsaved.pop(candidate.resolve(), None) if unsaved else None
        if text is None:
            yield desk.sites.faqs.read(candidate, search.may_be_in)
        else:
            yield faq_in(candidate, text)
    inside = folder.resolve()
    for each, text in unsaved.items():  # their files are gone
        if each.is_relative_to(inside):
            yield faq_in(each, text)


def _unsaved(arguments: Json) -> dict[Path, bytes]:
    given = arguments.get("unsaved")
    if not isinstance(given, Mapping):
        return {}
    return {
        Path(path).resolve(): str(text).encode("utf-8", "surrogateescape")
        for path, text in given.items()
    }


def _part(file: FaqFile, found: Iterable[Hit]) -> Json:
    return {
        "path": str(file.path),
        "title": title_of(file),
        "fingerprint": fingerprint(file.content),
        "hits": [hit_to_json(hit) for hit in found],
    }
