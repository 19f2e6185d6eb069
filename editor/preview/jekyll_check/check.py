"""The process that checks a page with Jekyll: a JSON request on standard input, a JSON answer.

Request: `{"page"[, "limit"]}`, the source of the page as the process that renders gets it; or, with
our page made already, `{"root", "source", "file", "text", "url", "html"[, "limit"]}`: the site's
folder and that of its source, the open file and its unsaved text, the page's URL, and the page with
its marks.
Answer: `{"texts": [{"mark", "ours", "theirs", "equal"}], "around": [{"ours", "theirs"}], "output"}`
or `{"error", "output"}`. When standard input ends after the request the check is cancelled.
"""

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Event, Thread
from typing import IO
from urllib.parse import unquote

from editor.language import _
from editor.preview.jekyll_check.building import BuildError, Site, build
from editor.preview.jekyll_check.comparing import Place, compare
from editor.preview.jekyll_check.shadow import TooManyFilesError, make_shadow
from editor.preview.site_look import NoSitePage, SiteLook
from editor.preview.source import Json, page_from_json
from editor.preview.surroundings import surroundings

_LIMIT = 180.0  # seconds


def check(request: Json, cancelled: Event | None = None) -> Json:
    """Return the answer to a request."""
    try:
        request = _with_our_page(request)
    except NoSitePage as reason:
        return {
            "error": _("There is nothing to compare. {reason}").format(reason=reason),
            "output": "",
        }
    site = Site(Path(str(request["root"])), Path(str(request["source"])))
    limit = request.get("limit")
    with TemporaryDirectory(prefix="faq-editor-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        shadow = folder / "source"
        try:
            make_shadow(site.source, shadow, Path(str(request["file"])), str(request["text"]))
            pages, output = build(
                site,
                shadow,
                folder,
                limit=float(limit) if isinstance(limit, int | float) else _LIMIT,
                cancelled=cancelled,
            )
            published = _page(pages, str(request["url"]), output)
        except BuildError as error:
            return {"error": str(error), "output": error.output}
        except (OSError, TooManyFilesError) as error:
            return {
                "error": _("The site could not be copied: {reason}").format(reason=error),
                "output": "",
            }
    comparison = compare(str(request["html"]), published)
    return {
        "texts": [_json(place) | {"equal": place.is_equal} for place in comparison.texts],
        "around": [_json(place) for place in comparison.around],
        "output": output,
    }


def _with_our_page(request: Json) -> Json:
    """Return a request in which our page is made.

    Raises:
        NoSitePage: the file is in no site, or no page of it shows the file.
    """
    given = request.get("page")
    if not isinstance(given, dict):
        return request
    source = page_from_json(given)
    around = surroundings(source.path)
    page = SiteLook(source, around, positions=False).page()
    site = around.site
    if site is None:
        raise NoSitePage(source.path)
    made: Json = {"root": str(site.root), "source": str(site.source), "file": source.path}
    made |= {"text": source.text, "url": page.url, "html": page.html}
    return request | made


def _page(pages: Path, url: str, output: str) -> str:
    """Return the published page with this URL."""
    for place in _places(url):
        path = (pages / place).resolve()
        if path.is_relative_to(pages.resolve()) and path.is_file():
            return path.read_text("utf-8", errors="replace")
    raise BuildError(
        _("Jekyll built the site, but no page {url} is in it.").format(url=url), output
    )


def _places(url: str) -> Sequence[str]:
    """Return the files that a URL may stand for."""
    path = unquote(url).lstrip("/")
    if not path or path.endswith("/"):
        return (f"{path}index.html",)
    return (path, f"{path}.html", f"{path}/index.html")


def _json(place: Place) -> Json:
    return {"mark": place.mark, "ours": place.ours, "theirs": place.theirs}


def main(requests: IO[str] = sys.stdin, answers: IO[str] = sys.stdout) -> None:
    """Answer one request."""
    request = json.loads(requests.readline())
    cancelled = Event()
    Thread(target=_watch, args=(requests, cancelled), daemon=True).start()
    answers.write(json.dumps(check(request, cancelled)) + "\n")
    answers.flush()


def _watch(requests: IO[str], cancelled: Event) -> None:
    """Cancel when the window that asked is gone or wants it."""
    requests.read()
    cancelled.set()


if __name__ == "__main__":
    main()
