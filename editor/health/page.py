"""The health of a FAQ as one HTML file that needs nothing else, and as lines of text."""

from collections.abc import Callable, Iterator, Mapping
from html import escape

from editor.health.figures import Figures
from editor.health.health import Health
from editor.health.plots import plot
from editor.language import _, ngettext
from editor.resources import resource_text

CURVES: Mapping[str, Callable[[Figures], int]] = {
    _("Questions"): lambda figures: figures.questions,
    _("Words"): lambda figures: figures.words,
    _("Minutes to read"): lambda figures: figures.minutes,
    _("Problems"): lambda figures: figures.problems,
}
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'"
_MOST_SAID = 20


def as_lines(found: Health, name: str) -> Iterator[str]:
    """Yield what can be said in a terminal."""
    yield name
    first = found.points[0] if found.points else None
    for title, of in CURVES.items():
        was = ""
        if first is not None:
            day = first.when.astimezone().date().isoformat()
            was = _(" ({n} on {day})").format(n=of(first.figures), day=day)
        yield f"  {title}: {of(found.now)}{was}"
    if not found.points:
        return
    yield f"  {untouched_sentence(found)}"
    for each in found.untouched[:_MOST_SAID]:
        yield f"    {each.since.astimezone().date().isoformat()}  {each.question}"
    if len(found.untouched) > _MOST_SAID:
        yield "    …"


def untouched_sentence(found: Health) -> str:
    """Return how many questions nobody has touched for a year."""
    count = len(found.untouched)
    if not count:
        return _("Every question was changed within the last year.")
    return ngettext(
        "{n} question was not changed for a year or more:",
        "{n} questions were not changed for a year or more:",
        count,
    ).format(n=count)


def as_html(found: Health, name: str, language: str = "en") -> str:
    """Return the page."""
    title = escape(_("Health of “{name}”").format(name=name))
    look = resource_text("preview/page.css") + resource_text("reports/report.css")
    body = "\n".join([f"<h1>{title}</h1>", *_curves(found), *_untouched(found)])
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(language)}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{title}</title>\n<style>\n{look}</style>\n</head>\n"
        f"<body>\n<main>\n{body}\n</main>\n</body>\n</html>\n"
    )


def _curves(found: Health) -> Iterator[str]:
    for title, of in CURVES.items():
        yield f"<h2>{escape(title)}: {of(found.now)}</h2>"
        if not found.points:
            continue
        values = [(each.when, of(each.figures)) for each in found.points]
        yield f'<figure class="curve">{plot(values, title)}</figure>'
        rows = "".join(
            f"<tr><td>{when.astimezone().date().isoformat()}</td><td>{value}</td></tr>"
            for when, value in values
        )
        head = f"<tr><th>{escape(_('Since'))}</th><th>{escape(title)}</th></tr>"
        said = escape(_("As a table"))
        yield f"<details><summary>{said}</summary><table>{head}{rows}</table></details>"


def _untouched(found: Health) -> Iterator[str]:
    if not found.points:
        return
    yield f"<h2>{escape(untouched_sentence(found))}</h2>"
    if found.untouched:
        rows = "".join(
            f"<tr><td>{each.since.astimezone().date().isoformat()}</td>"
            f"<td>{escape(each.question)}</td></tr>"
            for each in found.untouched
        )
        head = f"<tr><th>{escape(_('Since'))}</th><th>{escape(_('Question'))}</th></tr>"
        yield f"<table>{head}{rows}</table>"
