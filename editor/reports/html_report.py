"""Differences as one HTML file that needs nothing else: to be mailed, read offline, printed."""

from collections.abc import Iterator
from html import escape
from pathlib import Path

from editor.document.document import Document
from editor.document.faq import Item, Position, Topic
from editor.language import _, ngettext
from editor.preview.surroundings import surroundings
from editor.reports.counting import counts
from editor.reports.html_marks import all_marked, marked_pair
from editor.reports.rendering import RenderedSide
from editor.reports.report import Report
from editor.resources import resource_text
from editor.review.difference import Difference, Kind, Subject
from editor.review.sentences import sentence
from editor.review.wording import Fate, wording

_POLICY = (
    "default-src 'none'; img-src data:; style-src 'unsafe-inline'; form-action 'none'; "
    "base-uri 'none'"
)
_TEXTS = frozenset({Kind.QUESTION, Kind.ANSWER})
_MARKS = {Fate.DELETED: ("del", "went"), Fate.INSERTED: ("ins", "came")}


def html_report(report: Report, path: Path | None = None, language: str = "en") -> str:
    """Return the page.

    Args:
        report: what is compared.
        path: the file, from which its site is found; None for one that was never saved.
        language: of the sentences.
    """
    return _Writer(report, path).page(language)


class _Writer:
    """Writes one report."""

    def __init__(self, report: Report, path: Path | None) -> None:
        where = str(path.resolve()) if path is not None else ""
        around = surroundings(where)
        self._report = report
        self._comparison = report.comparison
        self._old = RenderedSide(report.comparison.old, where, around)
        self._new = RenderedSide(report.comparison.new, where, around)

    def page(self, language: str) -> str:
        """Return the whole page."""
        title = escape(self._report.title)
        look = resource_text("preview/page.css") + resource_text("reports/report.css")
        body = "\n".join([*self._head(), *self._contents(), *self._groups(), *self._formatting()])
        return (
            f'<!DOCTYPE html>\n<html lang="{escape(language)}">\n<head>\n<meta charset="utf-8">\n'
            f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
            '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
            f"<title>{title}</title>\n<style>\n{look}</style>\n</head>\n"
            f"<body>\n<main>\n{body}\n</main>\n</body>\n</html>\n"
        )

    def _head(self) -> Iterator[str]:
        report = self._report
        yield f"<h1>{escape(report.title)}</h1>"
        before, after = _("Before: {name}"), _("After: {name}")
        names = before.format(name=report.old_name), after.format(name=report.new_name)
        yield f'<p class="summary">{escape(names[0])}<br>{escape(names[1])}</p>'
        said = list(counts(self._comparison))
        if not said:
            yield f"<p>{escape(_('No differences.'))}</p>"
        else:
            cells = "".join(f"<li>{escape(each)}</li>" for each in said)
            yield f'<ul class="counts">{cells}</ul>'
            legend = _("Inserted words are underlined, deleted words are struck out.")
            yield f'<p class="legend">{escape(legend)}</p>'

    def _contents(self) -> Iterator[str]:
        """Yield the sentences on their own, each a link to what it is about."""
        if len(self._comparison.differences) < 2:  # noqa: PLR2004 - one needs no list
            return
        rows = "\n".join(
            f'<li><a href="#d{number}">{escape(sentence(self._comparison, each))}</a></li>'
            for number, each in enumerate(self._comparison.differences, 1)
        )
        yield f'<nav aria-label="{escape(_("All differences"))}"><ol>{rows}</ol></nav>'

    def _groups(self) -> Iterator[str]:
        number = 0
        for topic, differences in self._report.by_topic():
            yield f"<section><h2>{escape(topic or _('The page itself'))}</h2>"
            for each in differences:
                number += 1
                said = escape(sentence(self._comparison, each))
                yield f'<section class="difference" id="d{number}"><h3>{said}</h3>'
                yield from self._shown(each)
                yield "</section>"
            yield "</section>"

    def _formatting(self) -> Iterator[str]:
        count = len(self._comparison.formatting)
        if count:
            said = ngettext(
                "{n} place is written differently in the file, but reads the same.",
                "{n} places are written differently in the file, but read the same.",
                count,
            )
            yield f'<p class="legend">{escape(said.format(n=count))}</p>'

    def _shown(self, difference: Difference) -> Iterator[str]:
        """Yield what is to be seen of a difference, below its sentence."""
        kinds = difference.kinds
        if Kind.ADDED in kinds and difference.new is not None:
            yield from _alone(
                self._articles(self._comparison.new, difference.new, self._new), "ins"
            )
        elif Kind.REMOVED in kinds and difference.old is not None:
            yield from _alone(
                self._articles(self._comparison.old, difference.old, self._old), "del"
            )
        elif difference.subject is Subject.ITEM:
            yield from self._pair(difference)
        else:
            yield from _wordings(difference)

    def _articles(self, document: Document, place: Position, side: RenderedSide) -> Iterator[str]:
        """Yield a question, or the questions that came or went with their topic."""
        node = document.faq.at(place)
        if isinstance(node, Item):
            yield side.article(node)
        if not isinstance(node, Topic):
            return
        matching = self._comparison.matching
        known = matching.back if side is self._new else matching.pairs
        for row, _child in enumerate(node.children):
            if (*place, row) not in known:
                yield from self._articles(document, (*place, row), side)

    def _pair(self, difference: Difference) -> Iterator[str]:
        """Yield a question before and after; further details as they are written."""
        old, new = self._items(difference)
        if old is not None and new is not None and difference.kinds & _TEXTS:
            before, after = marked_pair(self._old.article(old), self._new.article(new))
            yield (
                f'<div class="pair"><div><p class="side">{escape(_("Before"))}</p>{before}</div>'
                f'<div><p class="side">{escape(_("After"))}</p>{after}</div></div>'
            )
        else:
            yield from _wordings(difference)

    def _items(self, difference: Difference) -> tuple[Item | None, Item | None]:
        sides = (self._comparison.old, difference.old), (self._comparison.new, difference.new)
        nodes = [document.faq.at(place) if place else None for document, place in sides]
        old, new = (node if isinstance(node, Item) else None for node in nodes)
        return old, new


def _alone(articles: Iterator[str], name: str) -> Iterator[str]:
    for each in articles:
        yield f'<div class="alone {name}">{all_marked(each, name)}</div>'


def _wordings(difference: Difference) -> Iterator[str]:
    """Yield texts that are no answers as they are written, with marks."""
    for changed in difference.changed:
        pieces = wording(changed.old or "", changed.new or "")
        yield f'<p class="wording">{"".join(_stretch(each.fate, each.text) for each in pieces)}</p>'


def _stretch(fate: Fate, text: str) -> str:
    if fate not in _MARKS:
        return escape(text)
    tag, name = _MARKS[fate]
    return f'<{tag} class="{name}">{escape(text)}</{tag}>'
