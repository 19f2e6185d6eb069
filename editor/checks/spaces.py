"""The rule about spaces at the end of a line that break it in the middle of a sentence."""

import re
from collections.abc import Iterator

from editor.checks.problem import Finding, Fix
from editor.checks.prose import Prose
from editor.language import _

#: A long line that stops behind a small letter and goes on with a small letter in the next one:
#: whoever means a line break, in a poem or an address, begins the next line with a capital.
_BREAK = re.compile(r"^[^|\n]{40,}[^\W\d_A-Z]( {2,})\n[ \t]*[a-zà-öø-ÿ]+[ ,;]", re.MULTILINE)


def accidental_breaks(prose: Prose, part: str) -> Iterator[Finding]:
    """Find line breaks that two spaces make where no line ends."""
    if "  \n" not in prose.text:
        return
    for match in _BREAK.finditer(prose.visible):
        message = _("The spaces at the end of this line break the sentence in two lines.")
        fix = Fix(_("Remove the spaces"), match.start(1), match.end(1), "")
        yield Finding("accidental-break", part, match.start(1), match.end(1), message, fix)
