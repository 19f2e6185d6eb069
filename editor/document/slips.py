"""The usual slips in YAML, in words for somebody who has never heard of it."""

import re
from dataclasses import dataclass

from editor.language import _

_UNCLOSED = _("the quotation mark that opens here never closes")
#: libyaml's wording, and ours: the first row that is found in the message counts.
_SENTENCES = {
    "quoted scalar.*end of (stream|document)": _UNCLOSED,
    "unknown escape": _("a backslash between double quotation marks must be written twice"),
    "mapping values are not allowed": _(
        "a second colon with a space behind it stands in this line, "
        "or the line above is not finished; put the text in quotation marks"
    ),
    "tab character|'\\\\t'|found a tab": _("a tab stands here; indent with spaces"),
    "alphabetic or numeric character": _(
        "a text cannot begin with * or &; put the text in quotation marks"
    ),
    "cannot start any token": _(
        "a text cannot begin with this character; put the text in quotation marks"
    ),
    "',' or '[\\]}]'": _("a comma or a closing bracket is missing before this place"),
    "expected ':'": _(
        "a colon is missing here, or this line does not line up with the ones above it"
    ),
    "expected '-' indicator": _("this line does not line up with the list above it"),
    "expected key|block mapping|block collection": _(
        "this line does not line up with the ones above it, "
        "or a quotation mark before it is missing"
    ),
    "sequence entries are not allowed": _("a list cannot begin here; it needs a line of its own"),
    "undefined alias": _("this refers to something that is defined nowhere"),
    "node content": _("a closing bracket or a value is missing here"),
    "document start": _("there is text here that belongs to no setting"),
}


@dataclass(frozen=True, slots=True)
class Slip:
    """What is wrong, and whether the place to look at is where it began."""

    sentence: str
    is_at_beginning: bool


def explained(message: str) -> Slip:
    """Return the sentence for a message of libyaml; the message itself where there is none."""
    for pattern, sentence in _SENTENCES.items():
        if re.search(pattern, message):
            return Slip(sentence, is_at_beginning=sentence is _UNCLOSED)
    return Slip(message, is_at_beginning=False)
