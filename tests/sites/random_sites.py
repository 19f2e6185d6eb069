"""Small sites made at random: settings, defaults, collections, posts, pages, data and files."""

import json
import random
from collections.abc import Callable

Files = dict[str, str]
Choice = Callable[..., object]

#: Shows what templates know about a page, its site and the documents around it.
PROBE = """\
<p>{{ page.title }}|{{ page.url }}|{{ page.path }}|{{ page.name }}|{{ page.dir }}|{{ page.id }}</p>
<p>{{ page.categories | jsonify }}{{ page.tags | jsonify }}{{ page.layout | jsonify }}</p>
<p>{{ page.slug }}|{{ page.collection }}|{{ page.draft }}|{{ page.relative_path }}</p>
<p>{{ page.h | jsonify }}{{ page.order | jsonify }}{{ page.weight | jsonify }}{{ page.when }}</p>
<p>{{ page.previous.url }}|{{ page.next.url }}|{{ page.excerpt }}</p>
<p>{{ site.related_posts | size }}</p>
<div>{{ content }}</div>
"""
#: An excerpt of its own, for it shows those of all pages.
LISTS = """\
---
excerpt: own
---
{% for page in site.pages %}{{ page.url }} {{ page.title }} {{ page.excerpt }};{% endfor %}
{% for one in site.html_pages %}{{ one.url }};{% endfor %}
{% for post in site.posts %}{{ post.url }} {{ post.date }} {{ post.excerpt }};{% endfor %}
{% for one in site.documents %}{{ one.path }} {{ one.url }} {{ one.content | size }};{% endfor %}
{% for file in site.static_files %}{{ file.path }} {{ file.extname }} {{ file.v }};{% endfor %}
{% for tag in site.tags %}{{ tag[0] }} {{ tag[1] | map: "url" | join: "," }};{% endfor %}
{% for each in site.categories %}{{ each[0] }} {{ each[1] | map: "url" | join: "," }};{% endfor %}
{% for each in site.collections %}{{ each.label }} {{ each.docs | size }};{% endfor %}
{{ site.data | jsonify }} {{ site.baseurl }} {{ site.permalink }} {{ site.exclude | jsonify }}
"""
PERMALINKS = (
    "pretty", "none", "date", "ordinal", "weekdate", "/:categories/:title/",
    "/blog/:year/:title", "/:year/:month/:title:output_ext", "/x/:slug/",
)  # fmt: skip
PAGES = (
    "a.md", "index.md", "b.html", "c.txt", "d.markdown", "sub/b.md", "sub/index.html",
    "sub/deep/c.md", "sub/x y.md", "sub/Ü.md", "feed.xml", "data.json", "sub/a.b.md", "up.MD",
    "_extra/e.md", ".hid/e.md", "404.html",
)  # fmt: skip
FILES = ("img/p.png", "sub/s.txt", "robots.txt", "sub/raw.html", "s.md", "Gemfile", "#x", "y~")
DOCUMENTS = (
    "a.md", "b.html", "2020-02-03-dated.md", "in/c.md", "in/index.md", "x y.md", "Z.md",
    "pic.png", "raw.md", "_u.md", "in/_w/v.md", "t.txt", "Ä-b_c.md", "a--b.md",
)  # fmt: skip
POSTS = (
    "2020-01-02-hello-world.md", "2021-3-4-x.html", "2020-01-03-second.md",
    "2098-01-01-future.md", "in/2019-01-01-deep.md", "nodate.md", "2020-01-05-A b.c.md",
    "20-02-03-short.md", "2020-06-07-Ünï.markdown", "2020-06-08-t.txt",
)  # fmt: skip
DATA = {
    "x.yml": "a: 1,000\nb: [1, 2]\nc: 2020-01-01 10:00:00\n",
    "x y.yaml": "- 1\n- ~\n- yes\n",
    "in/z.json": '{"a": 1.0, "b": null}',
    "c.csv": 'a,b\n1,"x ""y"""\n',
    "t.tsv": "a\tb\n1\t2\n",
    "in/deep/q.yml": "k: 12:30:45\n",
    "in.yml": "over: 1",
    "é.yml": "1",
}
BODIES = (
    "", "text", "# H\n\ntext *x*\n", "a {{ page.v }}\n\nb SEP c\n", "<p>x</p>\n\n[l]\n\n[l]: /x\n",
    "x <!--more--> y {{ site.data.x.a }}",
)  # fmt: skip
FRONT: dict[str, tuple[float, tuple[str, ...]]] = {
    "title": (0.6, ("Hello", '"A: b"', "12", "Ünï x", "'q'", '"2021-01-01"', "true", "~")),
    "layout": (0.3, ("a", "none", "b", "null", "")),
    "tags": (0.3, ("[a, b]", "a c", "b", "[]", "[1, a]", '"x y"', "")),
    "tag": (0.15, ("one", "two words")),
    "categories": (0.3, ("[A, b]", "a c", "B", "[]", "[1]", '["x y"]')),
    "category": (0.15, ("one", "Two words")),
    "order": (0.3, ("1", "2", "3", "x", "1.5")),
    "weight": (0.15, ("1", "010", "1,000", '"2"')),
    "h": (0.3, ("{a: 1}", "{b: {c: 2}}", "5", "{a: }", "[1]")),
    "published": (0.1, ("false", "true", "no")),
    "slug": (0.1, ("Sl ug", "sl-ug", "é")),
    "excerpt_separator": (0.1, ("SEP", '""')),
    "when": (0.1, ("2019-05-06 07:08:09", "2019-05-06", "2019-05-06 07:08:09 +0000")),
    "draft": (0.1, ("true",)),
}
DATES = (
    "2019-05-06", "2019-05-06 07:08:09", "2019-05-06 07:08:09 +0200", "2099-01-01",
    "2019-05-06 23:30 -0500", '"2018-01-02"', "2018-1-2T03:04:05Z",
)  # fmt: skip


def random_site(seed: int) -> Files:
    """Return the files of a site by their paths."""
    return _Maker(random.Random(seed)).files()


class _Maker:
    def __init__(self, source: random.Random) -> None:
        self._random = source
        self._config = self._settings()

    def files(self) -> Files:
        base = "cols/" if "collections_dir" in self._config else ""
        files = {name: self._page("page") for name in PAGES if self._may(0.5)}
        files |= {name: "raw" for name in FILES if self._may(0.4)}
        for label in ("docs", "notes"):
            for name in DOCUMENTS:
                if self._may(0.35):
                    is_raw = name in ("pic.png", "raw.md")
                    files[f"{base}_{label}/{name}"] = "raw" if is_raw else self._page("document")
        for folder in ("", "sub/", "a/b/"):
            start = base if not folder or self._may(0.3) else ""
            for name in POSTS:
                if self._may(0.25):
                    files[f"{start}{folder}_posts/{name}"] = self._page("post")
        files |= {f"_data/{name}": text for name, text in DATA.items() if self._may(0.4)}
        files["_layouts/a.html"] = PROBE
        files["_layouts/b.html"] = f"---\nlayout: a\nv: 3\n---\n{{{{ layout.v }}}}{PROBE}"
        files["lists.html"] = LISTS
        # JSON is YAML, and says what was meant.
        files["_config.yml"] = json.dumps(self._config, ensure_ascii=False)
        return files

    def _settings(self) -> dict[str, object]:
        config: dict[str, object] = {"timezone": "UTC"}
        optional: dict[str, tuple[float, tuple[object, ...]]] = {
            "permalink": (0.5, PERMALINKS),
            "baseurl": (0.3, ("/b", "/a/b", "")),
            "exclude": (0.3, (["sub"], ["*.txt"], ["a*.md"], ["sub/b.md"], ["**/c.md"], ["img"])),
            "include": (0.2, (["_extra"], [".hid"], ["sub"])),
            "future": (0.2, (True,)),
            "unpublished": (0.2, (True,)),
            "limit_posts": (0.15, (1, 2)),
            "markdown_ext": (0.2, ("md", "markdown,txt")),
            "page_excerpts": (0.2, (True,)),
            "collections_dir": (0.1, ("cols",)),
        }
        for name, (chance, values) in optional.items():
            if self._may(chance):
                config[name] = self._one(values)
        config["collections"] = {
            label: self._collection() for label in ("docs", "notes") if self._may(0.7)
        }
        if self._may(0.6):
            config["defaults"] = [self._default() for _ in range(self._random.randint(1, 3))]
        return config

    def _collection(self) -> dict[str, object]:
        optional: dict[str, tuple[float, tuple[object, ...]]] = {
            "output": (0.7, (True, True, False)),
            "permalink": (
                0.5,
                ("/:collection/:path/", "/d/:name:output_ext", "/:title/", "/:categories/:slug/",
                 "/:collection/:year/:title", "/k/:path:output_ext"),
            ),
            "sort_by": (0.4, ("order", "title", "date", "weight", "path")),
        }  # fmt: skip
        return {
            name: self._one(values)
            for name, (chance, values) in optional.items()
            if self._may(chance)
        }

    def _default(self) -> dict[str, object]:
        paths = ("", "sub", "sub/*", "_docs", "_posts", "*.md", "**/*.md", "sub/b.md", "img", "a*")
        scope: dict[str, object] = {}
        if self._may(0.9):
            scope["path"] = self._one(paths)
        if self._may(0.4):
            scope["type"] = self._one(("pages", "posts", "docs", "notes"))
        values = {
            "layout": self._one(("a", "b", None)),
            "v": self._random.randint(1, 9),
            "h": {self._one(("a", "b")): self._random.randint(1, 9)},
            "tags": self._one((["d"], "d e")),
            "categories": self._one((["dc"], "dc dd")),
            "order": self._random.randint(1, 5),
            "title": "DT",
        }
        return {
            "scope": scope,
            "values": {name: each for name, each in values.items() if self._may(0.3)},
        }

    def _page(self, kind: str) -> str:
        lines = [
            f"{name}: {self._one(values)}"
            for name, (chance, values) in FRONT.items()
            if self._may(chance)
        ]
        if kind != "page" and self._may(0.3):
            lines.append(f"date: {self._one(DATES)}")
        if self._may(0.15):
            links = ("/p/", "/x/:path/", "/f.html", "sub/rel") if kind == "page" else (
                "/p/", "/x/:title/", "/f.html", "/:year/:slug/",
            )  # fmt: skip
            number = self._random.randint(1, 99)
            lines.append(f"permalink: {self._one(links)}".replace("/f.", f"/f{number}."))
        self._random.shuffle(lines)
        front = "".join(f"{line}\n" for line in lines)
        return f"---\n{front}---\n{self._one(BODIES)}"

    def _may(self, chance: float) -> bool:
        return self._random.random() < chance

    def _one(self, values: tuple[object, ...]) -> object:
        return self._random.choice(values)
