"""The process that checks a page with Jekyll: a JSON request on standard input, a JSON answer.

Request: `{"root", "source", "file", "text", "url", "html", "limit"}`: the site's folder and that of
its source, the open file and its unsaved text, the page's URL and our page with its marks.
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

from editor.preview.jekyll_check.building import BuildError, Site, build
from editor.preview.jekyll_check.comparing import Place, compare
from editor.preview.jekyll_check.shadow import TooManyFilesError, make_shadow

_LIMIT = 180.0  # seconds

Json = dict[str, object]


def check(request: Json, cancelled: Event | None = None) -> Json:
    """Return the answer to a request."""
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
            return {"error": f"The site could not be copied: {error}", "output": ""}
    comparison = compare(str(request["html"]), published)
    return {
        "texts": [_json(place) | {"equal": place.is_equal} for place in comparison.texts],
        "around": [_json(place) for place in comparison.around],
        "output": output,
    }


def _page(pages: Path, url: str, output: str) -> str:
    """Return the published page with this URL."""
    for place in _places(url):
        path = (pages / place).resolve()
        if path.is_relative_to(pages.resolve()) and path.is_file():
            return path.read_text("utf-8", errors="replace")
    raise BuildError(f"Jekyll built the site, but no page {url} is in it.", output)


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
