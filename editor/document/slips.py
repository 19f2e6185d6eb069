"""The usual slips in YAML, in words for somebody who has never heard of it."""

import re
from dataclasses import dataclass

#: libyaml's wording, and ours: the first row that is found in the message counts.
_SENTENCES = (
    ("quoted scalar.*end of (stream|document)", "the quotation mark that opens here never closes"),
    ("unknown escape", "a backslash in a text with double quotation marks must be written twice"),
    ("mapping values are not allowed",
     "a second colon with a space behind it stands in this line, or the line above is not finished;"
     " put the text in quotation marks"),
    ("tab character|'\\\\t'|found a tab", "a tab stands here; indent with spaces"),
    ("alphabetic or numeric character",
     "a text cannot begin with * or &; put it in quotation marks"),
    ("cannot start any token", "a text cannot begin with this character; put it in quotation marks"),
    ("',' or '[\\]}]'", "a comma or a closing bracket is missing before this place"),
    ("expected ':'", "a colon is missing here, or the line does not line up with the ones above it"),
    ("expected '-' indicator", "this line does not line up with the list above it"),
    ("expected key|block mapping|block collection",
     "this line does not line up with the ones above it, or a quotation mark before it is missing"),
    ("sequence entries are not allowed", "a list cannot begin here; it belongs on a line of its own"),
    ("undefined alias", "this refers to something that is defined nowhere"),
    ("node content", "a closing bracket or a value is missing here"),
    ("document start", "there is text here that belongs to no setting"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Slip:
    """What is wrong, and whether the place to look at is where it began."""

    sentence: str
    is_at_beginning: bool


def explained(message: str) -> Slip:
    """Return the sentence for a message of libyaml; the message itself where there is none."""
    for pattern, sentence in _SENTENCES:
        if re.search(pattern, message):
            return Slip(sentence, is_at_beginning="opens here" in sentence)
    return Slip(message, is_at_beginning=False)
