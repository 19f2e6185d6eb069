"""The real programs (kramdown, Rouge, Jekyll), asked in a Ruby process that keeps running."""

import json
import shutil
import subprocess
from functools import cache
from pathlib import Path
from typing import IO

_SERVER = Path(__file__).with_name("server.rb")
_NEEDED = ("kramdown", "kramdown-parser-gfm", "rouge", "jekyll")


class OracleError(Exception):
    """What the real program said instead of an answer."""


class Oracle:
    """One Ruby process; it answers a short text in about a millisecond.

    A question that takes longer than `limit` seconds ends with an OracleError.
    """

    def __init__(self, limit: float = 20) -> None:
        self._limit = limit
        self._process: subprocess.Popen[str] | None = None

    @staticmethod
    @cache
    def is_installed() -> bool:
        """Whether Ruby has all that is asked here."""
        ruby = shutil.which("ruby")
        if ruby is None:
            return False
        loads = "; ".join(f"gem '{name}'" for name in _NEEDED)
        return subprocess.run([ruby, "-e", loads], capture_output=True, check=False).returncode == 0

    def kramdown(self, text: str, **options: object) -> str:
        """Return kramdown's HTML of a text; options as kramdown names them."""
        return str(self._ask({"ask": "kramdown", "text": text, "options": options}))

    def kramdown_seconds(self, texts: list[str], **options: object) -> float:
        """Return the processor time that kramdown takes for texts, measured in its process."""
        request = {"ask": "kramdown_seconds", "texts": texts, "options": options, "limit": 120}
        seconds = self._ask(request)
        if not isinstance(seconds, float):
            raise TypeError("no seconds")
        return seconds

    def rouge(self, code: str, language: str) -> str:
        """Return the spans that Rouge makes of code, without a wrapper."""
        return str(self._ask({"ask": "rouge", "text": code, "language": language}))

    def jekyll(
        self, site: Path, template: str, page: dict[str, object] | None = None, path: str = ""
    ) -> str:
        """Return what a template prints as a page of a site."""
        request = {"ask": "jekyll", "site": str(site), "text": template, "page": page or {}}
        return str(self._ask(request | ({"path": path} if path else {})))

    def build(self, site: Path) -> dict[str, str]:
        """Return the pages of a site as Jekyll publishes them, by URL."""
        pages = self._ask({"ask": "build", "site": str(site), "limit": 120})
        if not isinstance(pages, dict):
            raise TypeError("no pages")
        return {str(url): str(html) for url, html in pages.items()}

    def close(self) -> None:
        """End the process."""
        if self._process is not None:
            self._process.kill()
            self._process.communicate()
            self._process = None

    def _ask(self, request: dict[str, object]) -> object:
        requests, answers = self._streams()
        requests.write(json.dumps({"limit": self._limit} | request) + "\n")
        requests.flush()
        line = answers.readline()
        if not line:
            self.close()
            raise OracleError("the Ruby process ended")
        answer = json.loads(line)
        if "error" in answer:
            raise OracleError(answer["error"])
        return answer["value"]

    def _streams(self) -> tuple[IO[str], IO[str]]:
        if self._process is None:
            command = ["ruby", "-W0", "-Eutf-8:utf-8", str(_SERVER)]
            pipe = subprocess.PIPE
            self._process = subprocess.Popen(
                command, stdin=pipe, stdout=pipe, text=True, encoding="utf-8", cwd=_SERVER.parent
            )
        if self._process.stdin is None or self._process.stdout is None:
            raise OracleError("the Ruby process has no streams")
        return self._process.stdin, self._process.stdout
