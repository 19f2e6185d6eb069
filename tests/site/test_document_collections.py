"""Collections: which files they hold and in which order."""

import pytest

from tests.sites.files import site_of


def site_with(folder, settings, fronts):
    files = {f"_docs__{name}_md": f"---\n{front}\n---\n" for name, front in fronts.items()}
    config = f"timezone: UTC\ncollections: {{docs: {settings}}}\n"
    return site_of(folder, _config_yml=config, **files)


@pytest.mark.parametrize(
    ("settings", "fronts", "order"),
    [
        ("{}", {"c": "", "a": "", "b": ""}, "abc"),
        ("{}", {"a": "date: 2021-01-02", "b": "date: 2021-01-01"}, "ba"),
        ("{sort_by: o}", {"a": "o: 3", "b": "", "c": "o: 1.5"}, "cab"),
        ("{sort_by: o}", {"a": "o: 3", "b": "o: x", "c": "o: 2"}, "abc"),
        ("{sort_by: date}", {"a": "", "b": "date: 2021-01-01"}, "ba"),
        ("{order: [c.md, b.md]}", {"a": "", "b": "", "c": ""}, "cba"),
    ],
)
def test_documents_have_an_order(tmp_path, settings, fronts, order):
    site = site_with(tmp_path, settings, fronts)
    assert "".join(each["slug"] for each in site.variables()["docs"]) == order


def test_what_is_hidden_unpublished_or_no_document_is_left_out(tmp_path):
    site = site_of(
        tmp_path,
        _config_yml="collections: [docs]",
        _docs__a_md="---\n---\n",
        _docs___b_md="---\n---\n",
        _docs__c_md="---\npublished: false\n---\n",
        _docs__raw_txt="raw",
    )
    (collection,) = [each for each in site.variables()["collections"] if each["label"] == "docs"]
    assert [each["name"] for each in collection["docs"]] == ["a.md"]
    assert [each["name"] for each in collection["files"]] == ["raw.txt"]
    assert collection["output"] is False
    assert collection.to_s() == "[#<Jekyll::Document _docs/a.md collection=docs>]"


def test_posts_come_from_every_folder_and_no_post_from_the_future(tmp_path):
    site = site_of(
        tmp_path,
        _posts__2020_01_01_a_md="no date in its name",
        **{
            "sub___posts__2020-01-02-b_md": "---\n---\n",
            "_posts__2020-01-01-a_md": "---\n---\n",
            "_posts__2099-01-01-c_md": "---\n---\n",
            "_posts__nodate_md": "---\n---\n",
            "_drafts__d_md": "---\n---\n",
        },
    )
    assert [post["slug"] for post in site.variables()["posts"]] == ["b", "a"]


def test_a_site_may_show_drafts_the_future_and_few_posts(tmp_path):
    files = {
        "_posts__2020-01-01-a_md": "---\n---\n",
        "_posts__2099-01-01-c_md": "---\n---\n",
        "_drafts__d_md": "---\n---\n",
    }
    config = "timezone: UTC\nshow_drafts: true\n"
    posts = site_of(tmp_path / "a", _config_yml=config, **files).variables()["posts"]
    assert [post["slug"] for post in posts] == ["d", "a"]
    config = "timezone: UTC\nfuture: true\nlimit_posts: 1\n"
    posts = site_of(tmp_path / "b", _config_yml=config, **files).variables()["posts"]
    assert [post["slug"] for post in posts] == ["c"]


def test_a_long_reading_tells_how_far_it_is(tmp_path):
    steps = []
    files = {f"_posts__2020-01-01-p{n}_md": "---\n---\n" for n in range(120)}
    folder = site_of(tmp_path, **files).root
    from editor.site import find_site  # noqa: PLC0415 - the name shows what is told

    site = find_site(folder, lambda *step: steps.append(step))
    assert len(site.variables()["posts"]) == 120
    assert steps[0] == ("Reading posts", 0, 120)
    assert steps[-1] == ("Reading posts", 120, 120)
