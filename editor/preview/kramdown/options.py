"""The options that kramdown takes, read from what YAML gives.

Source: https://kramdown.gettalong.org/options.html
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from typing import Any

#: What Jekyll 4 sets where `_config.yml` says nothing.
JEKYLL: Mapping[str, object] = {
    "input": "GFM",
    "auto_ids": True,
    "toc_levels": [1, 2, 3, 4, 5, 6],
    "entity_output": "as_char",
    "smart_quotes": "lsquo,rsquo,ldquo,rdquo",
    "hard_wrap": False,
    "guess_lang": True,
    "footnote_nr": 1,
    "show_warnings": False,
    "syntax_highlighter": "rouge",
    "syntax_highlighter_opts": {"default_lang": "plaintext", "guess_lang": True},
}


@dataclass(frozen=True, slots=True)
class Options:
    """kramdown's options with kramdown's own defaults."""

    auto_ids: bool = True
    auto_id_prefix: str = ""
    auto_id_stripping: bool = False
    transliterated_header_ids: bool = False
    parse_block_html: bool = False
    parse_span_html: bool = True
    html_to_native: bool = False
    remove_block_html_tags: bool = True
    remove_span_html_tags: bool = False
    remove_line_breaks_for_cjk: bool = False
    header_offset: int = 0
    hard_wrap: bool = True
    footnote_nr: int = 1
    footnote_prefix: str = ""
    footnote_backlink: str = "&#8617;"
    footnote_backlink_inline: bool = False
    footnote_link_text: str = "%s"
    entity_output: str = "as_char"
    math_engine: str = "mathjax"
    syntax_highlighter: str = "rouge"
    toc_levels: tuple[int, ...] = (1, 2, 3, 4, 5, 6)
    gfm_quirks: tuple[str, ...] = ("paragraph_end",)
    smart_quotes: tuple[str, ...] = ("lsquo", "rsquo", "ldquo", "rdquo")
    forbidden_inline_options: tuple[str, ...] = ("template",)
    link_defs: Mapping[str, Any] = field(default_factory=dict)
    typographic_symbols: Mapping[str, str] = field(default_factory=dict)
    syntax_highlighter_opts: Mapping[str, object] = field(default_factory=dict)


_MOST_KNOWN = 64
_known: dict[str, Options] = {}


def read(values: Mapping[str, object], base: Options | None = None) -> Options:
    """Return options from values as YAML or `{::options}` give them; others are ignored."""
    base = base or Options()
    known = {name: reader(values[name]) for name, reader in _READERS.items() if name in values}
    known = {name: value for name, value in known.items() if value is not None}
    return replace(base, **known) if known else base


def read_once(values: Mapping[str, object]) -> Options:
    """Return options from values; those of a site are the same for thousands of texts."""
    key = repr(values)
    options = _known.get(key)
    if options is None:
        if len(_known) >= _MOST_KNOWN:
            _known.clear()
        options = _known[key] = read(values)
    return options


def _flag(value: object) -> bool:
    return value not in (False, None) and _word(value).lower() not in ("false", "no", "off", "")


def _word(value: object) -> str:
    """Return a text; Ruby's symbols may have their colon."""
    return "" if value is None else str(value).removeprefix(":")


def _text(value: object) -> str:
    return "" if value is None else str(value)


def _number(value: object) -> int | None:
    match = re.fullmatch(r"\s*([-+]?\d+)\s*", str(value))
    return int(match[1]) if match else None


def _words(value: object) -> tuple[str, ...]:
    given = value if isinstance(value, list | tuple) else str(value or "").split(",")
    return tuple(word for word in (_word(each).strip() for each in given) if word)


def _quotes(value: object) -> tuple[str, ...]:
    words = _words(value)
    return words if len(words) == 4 else ("lsquo", "rsquo", "ldquo", "rdquo")  # noqa: PLR2004 - two pairs


_HEADER_LEVELS = range(1, 7)
_LEVELS = re.compile(r"\d(?:,\d)*|\d\.\.\d")


def _levels(value: object) -> tuple[int, ...] | None:
    if isinstance(value, str) and not _LEVELS.fullmatch(value):
        return None
    given = value if isinstance(value, list | tuple) else str(value).split(",")
    levels: list[int] = []
    for each in given:
        numbers = [int(number) for number in re.findall(r"\d+", str(each))] or [0]
        levels += range(numbers[0], numbers[-1 if ".." in str(each) else 0] + 1)
    # What names a level that no header has says nothing at all.
    return tuple(levels) if all(level in _HEADER_LEVELS for level in levels) else None


def _engine(value: object) -> str:
    return "" if value is None or value is False or _word(value) == "nil" else _word(value)


def _mapping(value: object) -> Mapping[str, Any]:
    if not isinstance(value, Mapping):
        return {}
    return {_word(key): each for key, each in value.items()}


def _symbols(value: object) -> Mapping[str, str]:
    if isinstance(value, Mapping):
        return {_word(key): _text(each) for key, each in value.items()}
    pairs = (pair.partition("=>") for pair in str(value or "").split(","))
    return {key.strip(): text.strip() for key, _, text in pairs if key.strip()}


_TYPES = {"bool": _flag, "int": _number, "str": _text}
_READERS: dict[str, Any] = {
    each.name: _TYPES[each.type if isinstance(each.type, str) else each.type.__name__]
    for each in fields(Options)
    if each.type in (bool, int, str)
} | {
    "entity_output": _word,
    "math_engine": _engine,
    "syntax_highlighter": _engine,
    "toc_levels": _levels,
    "gfm_quirks": _words,
    "smart_quotes": _quotes,
    "forbidden_inline_options": _words,
    "link_defs": _mapping,
    "typographic_symbols": _symbols,
    "syntax_highlighter_opts": _mapping,
}
