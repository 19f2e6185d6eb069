"""Jekyll's filters on words: slugs, counts, sentences, whole numbers.

See "Liquid Filters" in Jekyll's manual.
"""

import re
from collections.abc import Callable, Mapping

from editor.language import _
from editor.preview.liquid.context import Context
from editor.preview.liquid.numbers import leading_integer
from editor.preview.liquid.problems import LiquidFailure
from editor.preview.liquid.values import inspect, is_list, is_true, to_s
from editor.site.naming import slug

#: Unlike Python, Ruby does not end a word at a no-break space.
_WORD = re.compile(r"[^ \t\n\v\f\r\0]+")
_CJK = re.compile(
    r"[\u2e80-\u2eff\u2f00-\u2fdf\u3005\u3007\u3021-\u3029\u3038-\u303b\u3041-\u3096\u309d-\u309f"
    r"\u30a1-\u30fa\u30fd-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\u1100-\u11ff"
    r"\u3131-\u318e\uf900-\ufaff\uff66-\uff9d\U00020000-\U0002fa1f]"
)


def slugify(_context: Context, value: object, mode: object = None) -> object:
    """Return a text as a part of an address; see "Options for the slugify filter"."""
    if value is None:
        return None
    if not isinstance(value, str):
        raise LiquidFailure(
            _("{value} is no text that could become a part of an address.").format(
                value=inspect(value)
            )
        )
    return slug(value, to_s(mode) if is_true(mode) else "default")


def number_of_words(_context: Context, value: object, mode: object = None) -> int:
    """Count words; with `cjk` or `auto` a Chinese, Japanese or Korean letter counts as one."""
    if not isinstance(value, str):
        raise LiquidFailure(
            _("{value} is no text whose words could be counted.").format(value=inspect(value))
        )
    if mode == "cjk" or (mode == "auto" and _CJK.search(value)):
        return len(_CJK.findall(value)) + len(_WORD.findall(_CJK.sub(" ", value)))
    return len(_WORD.findall(value))


def array_to_sentence_string(_context: Context, value: object, word: object = "and") -> object:
    """Return the items of a list as a sentence names them."""
    if not is_list(value) and not (isinstance(value, str) and len(value) <= 2):  # noqa: PLR2004
        raise LiquidFailure(_("{value} is no list.").format(value=inspect(value)))
    texts = [to_s(each) for each in value]
    if len(texts) <= 1:
        return "".join(texts)
    if len(texts) == 2:  # noqa: PLR2004 - both
        return f"{texts[0]} {to_s(word)} {texts[1]}"
    return f"{', '.join(texts[:-1])}, {to_s(word)} {texts[-1]}"


def to_integer(_context: Context, value: object) -> int:
    if isinstance(value, bool) or value is None:
        return int(value or 0)
    if isinstance(value, int | float):
        return int(value)
    if isinstance(value, str):
        return leading_integer(value)
    raise LiquidFailure(_("{value} is no number.").format(value=inspect(value)))


FILTERS: Mapping[str, Callable[..., object]] = {
    "array_to_sentence_string": array_to_sentence_string, "number_of_words": number_of_words,
    "slugify": slugify, "to_integer": to_integer,
}  # fmt: skip
