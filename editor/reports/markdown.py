"""Differences as Markdown that fits into a pull request or a message."""

import re
from collections.abc import Iterator

from editor.language import _, ngettext
from editor.reports.counting import counts
from editor.reports.report import Report
from editor.review.difference import Difference
from editor.review.excerpts import excerpts
from editor.review.sentences import sentence
from editor.review.wording import Fate, wording

_ACTIVE = re.compile(r"([\\`*_{}\[\]<>#|~&@!$])")
_MARKS = {Fate.DELETED: "<del>{}</del>", Fate.INSERTED: "<ins>{}</ins>", Fate.KEPT: "{}"}
#: GitHub makes links and mentions of bare words; nothing in a report is meant as one.
_NO_BREAK = "\u2060"


def markdown_report(report: Report) -> str:
    """Return the report."""
    return "\n".join(_lines(report)).rstrip("\n") + "\n"


def _lines(report: Report) -> Iterator[str]:
    comparison = report.comparison
    yield f"## {escaped(report.title)}"
    yield ""
    said = list(counts(comparison))
    yield f"**{' · '.join(said)}**" if said else _("No differences.")
    for topic, differences in report.by_topic():
        yield ""
        yield f"### {escaped(topic or _('The page itself'))}"
        yield ""
        for each in differences:
            yield f"- {escaped(sentence(comparison, each))}"
            yield from (f"  > {line}  " for line in _wording(each))
    count = len(comparison.formatting)
    if count:
        yield ""
        yield ngettext(
            "{n} place is written differently in the file, but reads the same.",
            "{n} places are written differently in the file, but read the same.",
            count,
        ).format(n=count)


def _wording(difference: Difference) -> Iterator[str]:
    if not difference.is_rewording:
        return
    for changed in difference.changed:
        if changed.old and changed.new:
            yield from excerpts(wording(changed.old, changed.new), _marked)


def _marked(fate: Fate, text: str) -> str:
    """Return a stretch in its mark; spaces stay outside, where Markdown wants them."""
    inside = escaped(text.strip())
    if not inside:
        return text
    lead, tail = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
    return lead + _MARKS[fate].format(inside) + tail


def escaped(text: str) -> str:
    """Return a text of which Markdown makes nothing but itself."""
    return _ACTIVE.sub(r"\\\1", text).replace("://", f":{_NO_BREAK}//")
