"""What templates know about files that are copied."""

from tests.sites.files import site_of


def test_a_file_has_a_path_an_ending_and_a_time(tmp_path):
    config = "collections: [docs]\ndefaults: [{scope: {path: img}, values: {image: true}}]\n"
    site = site_of(tmp_path, _config_yml=config, img__a_png="x", _docs__b_txt="y")
    image, other = site.variables()["static_files"]
    assert {key: image[key] for key in image if key != "modified_time"} == {
        "name": "a.png", "basename": "a", "extname": ".png", "path": "/img/a.png",
        "collection": None, "image": True,
    }  # fmt: skip
    assert image["modified_time"].timestamp() > 0
    assert (other["path"], other["collection"]) == ("_docs/b.txt", "docs")
    assert str(image) == "Jekyll::Drops::StaticFileDrop"


def test_a_file_that_is_gone_has_no_time(tmp_path):
    site = site_of(tmp_path, a_txt="x")
    (file,) = site.variables()["static_files"]
    (tmp_path / "a.txt").unlink()
    site.refresh()
    assert file["modified_time"] is None
