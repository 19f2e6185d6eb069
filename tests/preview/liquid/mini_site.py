"""A small site as real Jekyll sees it and as our Liquid asks for it, to compare the two."""

import datetime as dt
from collections.abc import Callable, Mapping
from pathlib import Path
from zoneinfo import ZoneInfo

import yaml

from editor.preview.liquid import Liquid
from tests.oracle import Oracle, OracleError

FILES = {
    "_config.yml": (
        "title: Tea\nurl: https://e.x\nbaseurl: /b\ntimezone: UTC\nteas: [green, black]\n"
    ),
    "_includes/show.html": (
        "[x={{ include.x | inspect }} y={{ include.y | inspect }} z={{ include['z-z'] }}]"
    ),
    "_includes/assigns.html": "{% assign leaked = 'L' %}C",
    "_includes/outer.html": (
        "O{{ include.x }}{% include show.html %}{% include show.html x=6 %}{{ include.x }}"
    ),
    "_includes/sub/inner.html": "SUB",
    "_includes/breaks.html": "B{% break %}C",
    "_includes/itself.html": "S{% include itself.html %}",
    "_includes/counts.html": "{% increment n %}{% cycle 'a', 'b' %}",
    "_includes/lines.html": "one\n  {%- if include.x %}\ntwo{% endif -%}\nthree\n",
    "x.md": "---\ntitle: X\n---\nX!\n",
    "beside.txt": "beside {{ page.s }}\n",
    "_posts/2020-01-02-hello.md": "---\ntitle: Hello\n---\nHello *x*\n",
    "_data/cups.yml": "- {name: a, v: 1}\n- {name: b, v: 2}\n- {name: c}\n",
    "_data/map.yml": "one: {a: 1}\n2: two\ntrue: yes\nwhen: 2021-03-04\nat: 2021-03-04 05:06:07\n",
}
DATA = {
    "cups": [{"name": "a", "v": 1}, {"name": "b", "v": 2}, {"name": "c"}],
    "map": {
        "one": {"a": 1},
        2: "two",
        True: True,
        "when": dt.date(2021, 3, 4),
        "at": dt.datetime(2021, 3, 4, 5, 6, 7, tzinfo=ZoneInfo("UTC")),
    },
}
#: What both sides know as `page`; JSON carries it to Ruby.
PAGE: Mapping[str, object] = {
    "a": [1, 2, [3, None, {"x": 1}]],
    "h": {"a": 1, "b": [1]},
    "s": "str",
    "n": None,
    "t": True,
    "no": False,
    "f": 1.5,
    "e": "",
    "el": [],
    "eh": {},
    "one": 1,
    "neg": -7,
    "big": 1e20,
    "dup": [1, 1.0, "1", None, None, "a", "a"],
    "hs": [{"a": 1}, {"a": 1, "b": 2}, {"b": 3}, {"a": None}],
    "lst": [
        {"t": "x", "n": 1, "f": True, "o": {"p": 1}},
        {"t": ["x", "y"], "n": 2, "f": False},
        {"t": None, "n": 3},
        {"n": 4, "t": ""},
    ],
    "vs": [{"v": "10"}, {"v": "9"}, {"v": "1"}],
    "nums": [3, 1.5, 2, -1],
    "words": ["b", "A", "a", "B", "É", "é"],
    "two": ["b", "a"],
    "html": "<a href='x'>b & \"c\"</a><!-- d --><script>e</script>&amp;f",
    "md": '# A\n\n*b* "c"\n',
    "lines": "a\nb\r\nc\n",
    "space": "  a \t b\n ",
    "inc": "show.html",
    "sub": "sub/inner",
    "key": "a",
    "if": "IF",
    "1st": "first",
    "in-ner": {"d-e": 5, "required": "R"},
    "cjk": "日本 a b",
    "date": "2021-03-04 05:06:07",
    "uni": "Œuvre ß é Ж",
    "route": "/a/index.html",
    "deep": [[1, [2]], [[3]]],
    "size": 7,
    "first": "F",
    "link": "x.md",
    "liq": "{{ page.s }}!",
}

#: What Jekyll knows of every page.
OF_EVERY_PAGE = {
    "content": None, "dir": "/", "excerpt": None, "name": "template.html",
    "path": "template.html", "url": "/template.html",
}  # fmt: skip


class MiniHome:
    """What templates ask of the small site."""

    config: Mapping[str, object] = {
        "title": "Tea",
        "url": "https://e.x",
        "baseurl": "/b",
        "timezone": "UTC",
        "teas": ["green", "black"],
    }

    def include_text(self, name: str) -> str:
        return FILES[f"_includes/{name}"]

    def include_relative_text(self, page_path: str, name: str) -> str:
        assert page_path == "template.html"
        return FILES[name]

    def link_url(self, path: str) -> str:
        return {"x.md": "/b/x.html", "_posts/2020-01-02-hello.md": "/b/2020/01/02/hello.html"}[path]

    def post_url(self, name: str) -> str:
        return {"2020-01-02-hello": "/b/2020/01/02/hello.html"}[name]


class Both:
    """Real Jekyll and our Liquid, asked the same."""

    def __init__(self, oracle: Oracle, folder: Path) -> None:
        for name, text in FILES.items():
            file = folder / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, "utf-8")
        assert yaml.safe_load(FILES["_data/cups.yml"]) == DATA["cups"]
        self._oracle = oracle
        self._folder = folder
        self._liquid = Liquid(MiniHome(), self._markdownify)

    def _markdownify(self, text: str) -> str:
        return self._oracle.jekyll(self._folder, "{{ page.text | markdownify }}", {"text": text})

    def theirs(self, template: str) -> str | None:
        """Return what real Jekyll prints, None if it fails."""
        try:
            return self._oracle.jekyll(self._folder, template, dict(PAGE))
        except OracleError:
            return None

    def ours(self, template: str, say: Callable[[str], None] = print) -> str | None:
        """Return what we print, None if something on the way is a problem."""
        site = {**MiniHome.config, "data": DATA}
        page = self._liquid.page(
            {"site": site, "page": {**PAGE, **OF_EVERY_PAGE}}, path="template.html"
        )
        text = page.chips.fill_in(page.render(template))
        for problem in page.problems:
            say(f"{problem.line}: {problem.label}: {problem.message}")
        return None if page.problems else text
