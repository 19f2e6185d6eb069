"""No page of a site reads a file outside its folder, whatever its texts, settings and links say."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from editor.document import Document
from editor.preview.page_source import page_source
from editor.preview.site_look import NoSitePage, SiteLook
from editor.preview.surroundings import surroundings
from editor.site import Site, SiteFileError

SECRET = "the-secret-word"  # noqa: S105 - what must not come out
_watching: list[list[str]] = []


def _note(event: str, arguments: tuple[object, ...]) -> None:
    if _watching and event in ("open", "os.listdir", "os.scandir", "os.open"):
        _watching[-1].append(str(arguments[0]))


sys.addaudithook(_note)


@pytest.fixture
def opened() -> Iterator[list[str]]:
    """Collect what Python opens meanwhile; a hook cannot be taken away, only be given nothing."""
    _watching.append([])
    yield _watching[-1]
    _watching.pop()


@pytest.fixture
def outside(tmp_path: Path) -> Path:
    """Return a folder beside the site with secrets of every kind."""
    folder = tmp_path / "outside"
    folder.mkdir()
    for name in ("secret.md", "secret.html", "secret.yml", "secret.css", "secret.png", "secret"):
        (folder / name).write_text(f"{SECRET}: a\n")
    (folder / "secret.scss").write_text(f".{SECRET} {{ color: red }}\n")
    (folder / "secret.css").unlink()  # of two files that fit, libsass would read none
    (folder / "secret.json").write_text(f'{{"{SECRET}": 1}}')
    return folder


@pytest.fixture
def site(tmp_path: Path, outside: Path) -> Path:
    """Return a site with links out of it: to files, to folders, and through one another."""
    root = tmp_path / "site"
    for name in ("_includes", "_layouts", "_data", "_sass", "assets", "sub"):
        (root / name).mkdir(parents=True)
    (root / "_config.yml").write_text("title: a\n")
    (root / "_layouts" / "faq.html").write_text("<html>{{ content }}</html>")
    for folder in ("_includes", "_layouts", "_data", "_sass", "assets", "sub"):
        (root / folder / "folder").symlink_to(outside, target_is_directory=True)
        (root / folder / "up").symlink_to("../..", target_is_directory=True)
        for ending in ("md", "html", "yml", "json", "scss", "png"):
            (root / folder / f"secret.{ending}").symlink_to(outside / f"secret.{ending}")
    (root / "_includes" / "chain.html").symlink_to("secret.html")
    return root


def _ways(outside: Path, ending: str) -> list[str]:
    """Return names that would lead to the secret, from inside the site."""
    name, absolute = f"secret{ending}", f"{outside}/secret{ending}"
    return [
        absolute, f"/{absolute}", f"//localhost{absolute}", f"file://{absolute}", f"file:{absolute}",
        f"../outside/{name}", f"../../outside/{name}", f"../../../outside/{name}", name, f"folder/{name}",
        f"up/outside/{name}", f"sub/../../outside/{name}", f"./../outside/{name}", f"..//outside/{name}",
        f"%2e%2e/outside/{name}", f"..%2foutside%2f{name}", f"%2e%2e%2foutside%2f{name}", f"..\\outside\\{name}",
        f"....//outside/{name}", f"..;/outside/{name}", f"{name}\0.html", f"../outside/{name}\0", f"~/{name}",
        f"sub/folder/{name}", f"SUB/FOLDER/{name}", f"folder/../outside/{name}", f"up/up/outside/{name}", "chain.html",
        f"/proc/self/root{absolute}", f"/proc/self/cwd/../{name}", f"\\\\localhost\\{name}", "/dev/stdin", "folder", "up",
        f"\uff0e\uff0e/outside/{name}", f"..\u2215outside\u2215{name}", f"C:\\{name}", "CON", f"{absolute}//",
        f"x//../../..{absolute}", f"{outside}//secret", f"x/../{absolute}",
    ]  # fmt: skip


def _rendered(site: Path, answer: str, head: str = "layout: faq") -> str:
    """Return the page with an answer, in the look of its site."""
    lines = "\n".join(f"        {line}" for line in answer.splitlines())
    text = f"---\n{head}\nfaq:\n- topic: a\n  items:\n    - question: a\n      answer: |\n{lines}\n---\n{answer}\n"
    file = site / "faq.md"
    file.write_text(text)
    try:
        source = page_source(Document.open(file), str(file))
        return SiteLook(source, surroundings(str(file), site=Site(site))).page().html
    except (NoSitePage, SiteFileError):
        return ""


def _assert_inside(html: str, opened: list[str], outside: Path) -> None:
    assert SECRET not in html
    read = [name for name in opened if Path(name).resolve().is_relative_to(outside)]
    assert read == []


TAGS = [
    "{{% include {} %}}", "{{% include_relative {} %}}", "{{% include_cached {} %}}",
    "{{% assign a = '{}' %}}{{% include {{{{ a }}}} %}}", "{{% link {} %}}", "{{% post_url {} %}}",
    "{{% highlight {} %}}a{{% endhighlight %}}", "{{{{ '{}' | read_file }}}}", "{{{{ '{}' | inline_svg }}}}",
    "{{% svg {} %}}", "{{% include_absolute {} %}}", "![a]({})", "{{{{ site.data['{}'] }}}}", "{{% render '{}' %}}",
]  # fmt: skip


@pytest.mark.parametrize("tag", TAGS)
def test_no_tag_reads_outside(site, outside, opened, tag):
    answer = "\n\n".join(tag.format(way.replace("\0", "\ufffd")) for way in _ways(outside, ".html"))
    _assert_inside(_rendered(site, answer), opened, outside)


def test_no_data_is_read_outside(site, outside, opened):
    answer = (
        "{{ site.data | jsonify }} {{ site.data.secret }} {{ site.data.folder.secret | inspect }}"
    )
    _assert_inside(_rendered(site, answer), opened, outside)


def test_no_list_of_the_site_s_files_leads_outside(site, outside, opened):
    lists = (
        "pages",
        "static_files",
        "html_pages",
        "html_files",
        "documents",
        "posts",
        "collections",
    )
    answer = "\n".join(f"{{{{ site.{name} | jsonify }}}}" for name in lists)
    html = _rendered(site, answer + "{% for p in site.pages %}{{ p.content }}{% endfor %}")
    _assert_inside(html, opened, outside)


def test_no_layout_is_read_outside(site, outside, opened):
    for way in _ways(outside, ""):
        _assert_inside(_rendered(site, "a", f"layout: {json.dumps(way)}"), opened, outside)


FOLDERS = ("source", "layouts_dir", "includes_dir", "data_dir", "plugins_dir", "collections_dir")


@pytest.mark.parametrize("setting", FOLDERS)
def test_no_setting_moves_a_folder_outside(site, outside, opened, setting):
    (outside / "faq.html").write_text(f"{SECRET} {{{{ content }}}}")
    opened.clear()
    for way in (
        str(outside),
        "../outside",
        "sub/folder",
        "sub/up/outside",
        "/",
        "..",
        f"x/../../{outside}",
    ):
        (site / "_config.yml").write_text(
            f"{setting}: {way}\ncollections: {{outside: {{output: true}}}}\n"
        )
        answer = "{% include secret.html %} {{ site.data.secret }} {{ site.outside | jsonify }}"
        _assert_inside(_rendered(site, answer), opened, outside)


@pytest.mark.parametrize("ending", [".css", ".scss", ".png", ".html"])
def test_no_address_of_the_page_is_a_file_outside(site, outside, opened, ending):
    here = Site(site)
    for way in _ways(outside, ending):
        for address in (way, f"/{way}", f"/assets/{way}", f"/assets/{way}?a#b"):
            try:
                asset = here.asset(address)
            except SiteFileError:
                continue
            assert asset is None or SECRET.encode() not in asset.content, address
    _assert_inside("", opened, outside)


@pytest.mark.parametrize(
    "rule", ['@import "{}";', "@import url({});", '@import "{}" screen;', "a {{ b: url({}) }}"]
)
def test_no_style_sheet_imports_from_outside(site, outside, opened, rule):
    (outside / "secret").unlink()  # of two files that fit, libsass would read none
    for way in [*_ways(outside, ".scss"), *_ways(outside, "")]:
        (site / "assets" / "main.scss").write_text(f"---\n---\n{rule.format(way)}\n")
        (site / "_config.yml").write_text(
            f"sass: {{sass_dir: {outside}, load_paths: ['..', {outside}]}}\n"
        )
        try:
            asset = Site(site).asset("/assets/main.css")
        except (SiteFileError, ValueError):
            continue
        found = asset.content.decode() if asset is not None else ""
        assert f".{SECRET}" not in found, way
    _assert_inside("", opened, outside)
