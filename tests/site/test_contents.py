"""What is in the folder of a site."""

from editor.site import Document
from tests.sites.files import site_of


def test_pages_are_told_from_files_and_sorted_by_name(tmp_path):
    site = site_of(
        tmp_path,
        b_md="---\n---\n",
        sub__a_html="---\n---\n",
        raw_html="raw",
        node_modules__x_md="---\n---\n",
        _site__y_md="---\n---\n",
        _layouts__l_html="x",
    )
    assert [page.path for page in site.contents.pages] == ["sub/a.html", "b.md"]
    assert [file.file for file in site.contents.static_files] == ["raw.html"]


def test_the_folder_that_jekyll_writes_is_no_part_of_the_site(tmp_path):
    site = site_of(
        tmp_path, _config_yml="destination: out\n", out__a_md="---\n---\n", b_md="---\n---\n"
    )
    assert [page.path for page in site.contents.pages] == ["b.md"]


def test_posts_are_grouped_by_their_tags(tmp_path):
    site = site_of(
        tmp_path,
        **{
            "_posts__2020-01-01-a_md": "---\ntags: [x, y]\n---\n",
            "_posts__2020-01-02-b_md": "---\ntags: x\n---\n",
        },
    )
    groups = site.contents.groups("tags")
    assert {tag: [post.path[-4] for post in posts] for tag, posts in groups.items()} == {
        "x": ["b", "a"],
        "y": ["a"],
    }


def test_a_file_is_a_document_where_its_folder_says_so(tmp_path):
    site = site_of(tmp_path, _config_yml="collections: [docs]")
    found = [
        site.contents.document_at(path)
        for path in ("_docs/a.md", "x/_posts/2020-01-01-a.md", "_drafts/a.md", "docs/a.md")
    ]
    assert [isinstance(each, Document) for each in found] == [True, True, True, False]
