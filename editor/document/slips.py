"""The usual slips in YAML, in words for somebody who has never heard of it."""

import re
from dataclasses import dataclass

#: libyaml's wording, and ours: the first row that is found in the message counts.
_QUOTE = "put the text in quotation marks"
_CROOKED = "this line does not line up with the ones above it"
_SENTENCES = {
    "quoted scalar.*end of (stream|document)": "the quotation mark that opens here never closes",
    "unknown escape": "a backslash between double quotation marks must be written twice",
    "mapping values are not allowed": "a second colon with a space behind it stands in this line, "
    f"or the line above is not finished; {_QUOTE}",
    "tab character|'\\\\t'|found a tab": "a tab stands here; indent with spaces",
    "alphabetic or numeric character": f"a text cannot begin with * or &; {_QUOTE}",
    "cannot start any token": f"a text cannot begin with this character; {_QUOTE}",
    "',' or '[\\]}]'": "a comma or a closing bracket is missing before this place",
    "expected ':'": f"a colon is missing here, or {_CROOKED}",
    "expected '-' indicator": "this line does not line up with the list above it",
    "expected key|block mapping|block collection": f"{_CROOKED}, "
    "or a quotation mark before it is missing",
    "sequence entries are not allowed": "a list cannot begin here; it needs a line of its own",
    "undefined alias": "this refers to something that is defined nowhere",
    "node content": "a closing bracket or a value is missing here",
    "document start": "there is text here that belongs to no setting",
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
            return Slip(sentence, is_at_beginning="opens here" in sentence)
    return Slip(message, is_at_beginning=False)
