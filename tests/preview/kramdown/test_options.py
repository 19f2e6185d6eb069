"""Options are read as YAML gives them."""

import pytest

from editor.preview.kramdown.options import JEKYLL, Options, read


@pytest.mark.parametrize(
    ("given", "name", "value"),
    [
        ({"entity_output": ":as_char"}, "entity_output", "as_char"),
        ({"toc_levels": "2..4"}, "toc_levels", (2, 3, 4)),
        ({"toc_levels": [1, "3"]}, "toc_levels", (1, 3)),
        ({"toc_levels": "2-3"}, "toc_levels", (1, 2, 3, 4, 5, 6)),
        ({"auto_ids": "false"}, "auto_ids", False),
        ({"header_offset": "2"}, "header_offset", 2),
        ({"header_offset": "two"}, "header_offset", 0),
        ({"smart_quotes": "apos,apos,quot,quot"}, "smart_quotes", ("apos", "apos", "quot", "quot")),
        ({"math_engine": None}, "math_engine", ""),
        ({"gfm_quirks": "paragraph_end,no_auto_typographic"}, "gfm_quirks",
         ("paragraph_end", "no_auto_typographic")),
    ],
)  # fmt: skip
def test_an_option_is_read(given, name, value):
    assert getattr(read(given), name) == value


def test_unknown_options_are_ignored():
    assert read({"enable_coderay": True}) == Options()


def test_jekyll_sets_what_its_documentation_says():
    options = read(JEKYLL)
    assert not options.hard_wrap
    assert options.syntax_highlighter_opts["default_lang"] == "plaintext"
