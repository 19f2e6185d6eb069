"""A whole page through the layouts of its site, against `jekyll build` of the same site."""

import json
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import median
from typing import Self

from tests.benchmarks.measuring import milliseconds, ratio

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "resources" / "sample" / "faq.md"
ITEMS = 1_000
MANY = 10_000
ROUNDS = 3
KEYS = 60

CONFIG = "title: Help\n"
OUTER = "<html><head><title>{{ page.title }}</title></head><body>{{ content }}</body></html>\n"
LAYOUT = """\
---
layout: outer
---
{% for topic in page.faq %}<h2 id="{{ topic.anchor }}">{{ topic.topic }}</h2>
{% for item in topic.items %}<section id="{{ item.anchor }}"><h3>{{ item.question }}</h3>
{{ item.answer | markdownify }}</section>
{% endfor %}{% endfor %}
"""
ANSWER = """\
Some **twenty words** of [an answer](https://example.org/{0}) that say what somebody who asks
number {0} wants to know now -- and "no more" than that, with `code {0}` in it.

* One point, which is short,
* another that has _a word_ set apart, and
* a third with [a link](#q-{0}){{:target="_blank"}}.

A last paragraph of the answer number {0}, with nothing in it but some words that end it.
"""


def rows() -> Iterator[tuple[str, ...]]:
    """Yield the whole page, and what a key press in a far larger one costs."""
    with tempfile.TemporaryDirectory() as folder:
        site = make_site(Path(folder), ITEMS)
        if shutil.which("jekyll"):
            yield from _whole_page(site)
        yield _key_press(make_site(Path(folder), MANY), "site")
        yield _key_press(make_site(Path(folder), MANY), "own")


def make_site(folder: Path, items: int) -> Path:
    for name, text in {
        "_config.yml": CONFIG,
        "_layouts/outer.html": OUTER,
        "_layouts/faq.html": LAYOUT,
        "faq.md": f"---\nlayout: faq\n{_questions(items)}---\n",
    }.items():
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text)
    return folder


def _questions(items: int) -> str:
    """Return front matter with this many questions, no two of which have the same answer."""
    lines = ["title: Help", "faq:"]
    for number in range(items):
        if number % 100 == 0:
            lines += [f"- topic: Topic {number}", f"  anchor: t-{number}", "  items:"]
        lines += [f"  - question: What about number {number}?", f"    anchor: q-{number}"]
        lines += ["    answer: |", *(f"      {line}" for line in ANSWER.format(number).split("\n"))]
    return "\n".join(lines) + "\n"


def _whole_page(site: Path) -> Iterator[tuple[str, ...]]:
    """Compare the page in the preview, and as a program of its own, with a build by Jekyll."""
    pages = site / "_site"
    target = site.parent / f"{site.name}.html"
    ours = (sys.executable, "-m", "editor", "render", str(site / "faq.md"), "-o", str(target))
    build = ("jekyll", "build", "-q", "--disable-disk-cache", "-s", str(site), "-d", str(pages))
    times: dict[str, list[float]] = {"preview": [], "program": [], "jekyll": []}
    for _ in range(ROUNDS):
        times["preview"].append(_in_the_preview(site))
        times["program"].append(_seconds(ours))
        times["jekyll"].append(_seconds(build))
    theirs = median(times["jekyll"])
    for name in ("preview", "program"):
        mine = median(times[name])
        yield (
            f"page through its layout, {name}", str(ITEMS), milliseconds(mine), "jekyll build",
            milliseconds(theirs), ratio(mine, theirs),
        )  # fmt: skip


def _in_the_preview(site: Path) -> float:
    """Return how long the process that renders takes for a page that it has never seen."""
    with Asked() as asked:
        asked.open(SAMPLE, "own")
        return asked.open(site / "faq.md", "site")[0]


def _seconds(command: Sequence[str]) -> float:
    start = time.perf_counter()
    subprocess.run(command, cwd=ROOT, check=True)
    return time.perf_counter() - start


def _key_press(site: Path, look: str) -> tuple[str, ...]:
    """Measure the process that renders, from a request to its answer, at the 95th percentile."""
    with Asked() as asked:
        items = asked.open(site / "faq.md", look)[1]
        item = items[len(items) // 2]
        times = sorted(asked.key_press(item, number) for number in range(KEYS))
    late = times[int(0.95 * KEYS)]
    return (
        f"key press to rendered answer, {look} look (95 %)", str(MANY), milliseconds(late),
        "what is asked", "100.00 ms", ratio(late, 0.1),
    )  # fmt: skip


class Asked:
    """The process that renders, asked as the window asks it."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "editor.preview.worker"],
            cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        )  # fmt: skip

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._process.kill()
        self._process.communicate()

    def open(self, path: Path, look: str) -> tuple[float, list[dict[str, object]]]:
        """Have a page rendered; return the seconds that took, and the page's items."""
        from editor.document import Document  # noqa: PLC0415 - the other process needs it first
        from editor.preview.page_source import page_source  # noqa: PLC0415
        from editor.preview.source import item_to_json, page_to_json  # noqa: PLC0415

        source = page_source(Document.open(path), str(path))
        request = {"id": 1, "kind": "page", "look": look, "source": page_to_json(source)}
        start = time.perf_counter()
        self._ask(request)
        elapsed = time.perf_counter() - start
        return elapsed, [item_to_json(item) for item in source.items()]

    def key_press(self, item: dict[str, object], number: int) -> float:
        """Return how long an answer takes to come back after one more letter."""
        item["answer"] = f"{item['answer']}{number}"
        start = time.perf_counter()
        self._ask({"id": number, "kind": "item", "item": item})
        return time.perf_counter() - start

    def _ask(self, request: dict[str, object]) -> dict[str, object]:
        if self._process.stdin is None or self._process.stdout is None:
            raise SystemExit("The process that renders did not start.")
        self._process.stdin.write(json.dumps(request) + "\n")
        self._process.stdin.flush()
        while True:
            answer = json.loads(self._process.stdout.readline())
            if "id" in answer:
                return answer
