"""The options that sites set, as named sets to compare under."""

from collections.abc import Mapping

#: What Jekyll 4 sets when `_config.yml` says nothing.
JEKYLL: Mapping[str, object] = {
    "input": "GFM",
    "hard_wrap": False,
    "auto_ids": True,
    "toc_levels": [1, 2, 3, 4, 5, 6],
    "entity_output": "as_char",
    "smart_quotes": "lsquo,rsquo,ldquo,rdquo",
    "guess_lang": True,
    "footnote_nr": 1,
    "show_warnings": False,
    "syntax_highlighter": "rouge",
    "syntax_highlighter_opts": {"default_lang": "plaintext", "guess_lang": True},
}

SETS: Mapping[str, Mapping[str, object]] = {
    "jekyll": JEKYLL,
    "kramdown": {"input": "kramdown"},
    "GFM": {"input": "GFM"},
    "jekyll with kramdown's input": {**JEKYLL, "input": "kramdown"},
    "hard wrap": {**JEKYLL, "hard_wrap": True},
    "without ids": {**JEKYLL, "auto_ids": False},
    "prefixed ids": {**JEKYLL, "auto_id_prefix": "faq-", "header_offset": 1},
    "stripped ids": {**JEKYLL, "auto_id_stripping": True},
    "stripped ids of kramdown": {"input": "kramdown", "auto_id_stripping": True},
    "some levels": {**JEKYLL, "toc_levels": "2..3", "header_offset": 2},
    "levels in a list": {"input": "kramdown", "toc_levels": "1,3"},
    "markdown in HTML": {**JEKYLL, "parse_block_html": True},
    "markdown in kramdown's HTML": {"input": "kramdown", "parse_block_html": True},
    "no markdown in HTML spans": {**JEKYLL, "parse_span_html": False},
    "straight quotes": {**JEKYLL, "smart_quotes": "apos,apos,quot,quot"},
    "German quotes": {**JEKYLL, "smart_quotes": ["sbquo", "lsquo", "bdquo", "ldquo"]},
    "numeric entities": {"input": "kramdown", "entity_output": "numeric"},
    "symbolic entities": {"input": "kramdown", "entity_output": "symbolic"},
    "entities as written": {**JEKYLL, "entity_output": "as_input"},
    "symbols of its own": {
        **JEKYLL,
        "typographic_symbols": {"hellip": "...", "mdash": "---", "ndash": "--", "laquo": "&lt;<"},
    },
    "footnotes from five": {
        **JEKYLL,
        "footnote_nr": 5,
        "footnote_prefix": "x",
        "footnote_backlink": "&uarr; up",
    },
    "footnotes inline": {**JEKYLL, "footnote_backlink_inline": True},
    "footnotes without a way back": {**JEKYLL, "footnote_backlink": ""},
    "plain code": {**JEKYLL, "syntax_highlighter": None},
    "a default language": {
        **JEKYLL,
        "syntax_highlighter_opts": {
            "default_lang": "text",
            "span": {"disable": True},
            "block": {"line_numbers": False},
        },
    },
    "no mathematics": {**JEKYLL, "math_engine": None},
    "links of its own": {**JEKYLL, "link_defs": {"b": ["https://example.org", "title"]}},
    "without GFM's ways": {**JEKYLL, "gfm_quirks": []},
    "no typography": {**JEKYLL, "gfm_quirks": "paragraph_end,no_auto_typographic"},
    "joined lines": {**JEKYLL, "remove_line_breaks_for_cjk": True},
    "without HTML tags": {
        **JEKYLL,
        "remove_block_html_tags": True,
        "remove_span_html_tags": True,
    },
    "one language": {"input": "kramdown", "enable_coderay": False, "syntax_highlighter": "rouge"},
}
