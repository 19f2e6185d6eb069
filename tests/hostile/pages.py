"""FAQs whose texts are all attacks, rendered in each look, as whole pages and as what changes."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

from editor.document import Document
from editor.gui.preview.rendered import Look, Patch, RenderedItem, RenderedPage
from editor.preview.own_look import OwnLook
from editor.preview.page_source import page_source
from editor.preview.site_look import SiteLook
from editor.preview.source import ItemSource, PageSource
from editor.preview.surroundings import surroundings
from editor.site import Site
from tests.hostile.vectors import Vector

_LAYOUT = """\
<!DOCTYPE html><html><head><title>{{ page.title }}</title>
<meta name="description" content="{{ page.summary }}"></head><body style="color: {{ page.colour }}">
{% for topic in page.faq %}<h2 id="{{ topic.anchor }}">{{ topic.topic }}</h2>
{% for item in topic.items %}<section class={{ item.anchor }}>
<h3 id="{{ item.anchor }}" title='{{ item.question }}'>{{ item.question }}</h3>
<a href="{{ item.anchor }}">a</a>{{ item.answer | markdownify }}</section>
{% endfor %}{% endfor %}{{ content }}</body></html>
"""
_PER_PAGE = 32


@dataclass(frozen=True, slots=True)
class Shown:
    """A page, and what a key press in each of its questions changes."""

    page: RenderedPage
    items: Mapping[int, RenderedItem]


def chunks(vectors: Sequence[Vector]) -> Iterator[Sequence[Vector]]:
    """Yield vectors page by page; what swallows the rest stands last, and alone of its kind."""
    calm = [each for each in vectors if not each.swallows]
    wild = [each for each in vectors if each.swallows]
    starts = range(0, len(calm), _PER_PAGE)
    for number, start in enumerate(starts):
        yield [*calm[start : start + _PER_PAGE], *wild[number : number + 1]]
    yield from ([each] for each in wild[len(starts) :])


def written(texts: Sequence[str], place: str) -> Document:
    """Return an FAQ that has the texts as its answers, or in all its other places."""
    items = [{"question": "a", "anchor": f"a{n}", "answer": text} for n, text in enumerate(texts)]
    data: dict[str, object] = {"title": "a", "layout": "faq"}
    if place != "answer":
        first = texts[0]
        items = [{"question": text, "anchor": text, "answer": "a"} for text in texts]
        data |= {"title": first, "summary": first, "colour": first}
    topic = {"topic": "a" if place == "answer" else texts[-1], "anchor": "t", "items": items}
    head = yaml.safe_dump({**data, "faq": [topic]}, allow_unicode=True, sort_keys=False)
    body = "" if place == "answer" else texts[0]
    return Document.from_bytes(f"---\n{head}---\n{body}\n".encode(), is_page=True)


def in_own_look(document: Document) -> Shown:
    """Return a page in our own look."""
    source = page_source(document, "")
    look = OwnLook(source, surroundings(""))
    page = RenderedPage(look.page().html)
    return Shown(page, {item.id: RenderedItem(look.article(item).html) for item in source.items()})


def in_site_look(document: Document, folder: Path) -> Shown:
    """Return a page in the look of a site, whose layout prints everything as it is."""
    file = folder / "faq.md"
    for path, text in (
        (folder / "_config.yml", ""),
        (folder / "_layouts" / "faq.html", _LAYOUT),
        (folder / "_includes" / "hostile.html", "<b title={{ include.a }}>{{ include.a }}</b>"),
    ):
        path.parent.mkdir(exist_ok=True, parents=True)
        path.write_text(text)
    file.write_bytes(document.to_bytes())
    source = page_source(document, str(file))
    look = SiteLook(source, surroundings(str(file), site=Site(folder)))
    page = look.page()
    items = {item.id: _patched(look, source, item) for item in source.items()}
    return Shown(RenderedPage(page.html, look=Look.SITE, url=page.url), items)


def _patched(look: SiteLook, source: PageSource, item: ItemSource) -> RenderedItem:
    """Return what changes when a text becomes another, and when it becomes what it was again."""
    look.patches(ItemSource(item.id, "b", item.anchor, "b", item.pointers))
    patches = look.patches(item)
    return RenderedItem("", tuple(Patch(str(each["mark"]), str(each["html"])) for each in patches))
