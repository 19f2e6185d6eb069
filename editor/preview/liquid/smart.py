"""Typographic quotes, dashes and dots, as the filter `smartify` makes them.

After the rules of SmartyPants (John Gruber, "SmartyPants"), which kramdown follows.
"""

import html
import re

_SIGNS = {
    "---": "—", "--": "–", "...": "…", "<< ": "«\xa0", "<<": "«", " >>": "\xa0»", ">>": "»",
}  # fmt: skip
_PUNCTUATION = r"!\"#$%&'()*+,\-./:;<=>?@\[\\\]^_`{|}~"
_RULES = (
    (re.compile(rf"\"(?=[{_PUNCTUATION}]\B)"), "”"),
    (re.compile(rf"'(?=[{_PUNCTUATION}]\B)"), "’"),
    (re.compile(r"\"'(?=\w)"), "“‘"),
    (re.compile(r"'\"(?=\w)"), "‘“"),
    (re.compile(r"'(?=\d\ds)"), "’"),
    (re.compile(r"(?:(?<=\s)|(?<=^))'(?=\w)"), "‘"),
    (re.compile(r"(?<=[^\s\[{(\-])'"), "’"),
    (re.compile(r"'(?=\s|s\b|$)"), "’"),
    (re.compile(r"'"), "‘"),
    (re.compile(r"(?:(?<=\s)|(?<=^))\"(?=\w)"), "“"),
    (re.compile(r"(?<=[^\s\[{(\-])\""), "”"),
    (re.compile(r"\"(?=\s|$)"), "”"),
    (re.compile(r"\""), "“"),
)
_SIGN = re.compile("|".join(re.escape(sign) for sign in _SIGNS))
_SINGLE = re.compile(r"='([^'\"<>]*)'")
_PLAIN = re.compile(r"(</?[a-zA-Z!][^<>]*>|&(?:\w+|#\d+|#x[0-9a-fA-F]+);)")


def smartened(text: str) -> str:
    """Return a text with typographic signs; tags and entities stay as they are."""
    text = text.replace("\r\n", "\n").removesuffix("\n")
    parts = _PLAIN.split(text)
    return "".join(_kept(part) if index % 2 else _smart(part) for index, part in enumerate(parts))


def _kept(part: str) -> str:
    """Return a tag with its attributes in double quotes, or an entity as a character."""
    if part.startswith("<"):
        return _SINGLE.sub(r'="\1"', part)
    character = html.unescape(part)
    return part if character in "&<>" else character


def _smart(text: str) -> str:
    for rule, sign in _RULES:
        text = rule.sub(sign, text)
    text = _SIGN.sub(lambda match: _SIGNS[match.group()], text)
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
