"""Filters of well-known plugins."""

from collections.abc import Callable, Mapping

from editor.preview.liquid.context import Context, Recorder
from editor.preview.liquid.marks import MarkedText
from editor.preview.liquid.page_state import Place
from editor.preview.liquid.values import to_s

#: The names under which sites have the filter that renders Liquid inside a value.
RENDERING = frozenset({"flatify", "liquify", "liquid_render", "render_liquid", "liquefy"})


def flatify(context: Context, value: object) -> str:
    """Render Liquid inside a value, on the variables of the page.

    See "How to nest Liquid template variables inside YAML front matter block" (acegik.net).
    """
    text = to_s(value)
    if "{{" not in text and "{%" not in text:
        return text
    place = context.place
    if isinstance(value, MarkedText):
        place = Place("", own=True, mark=value.mark)
    context.page.take_turns(1)
    context.recorders.append(Recorder())
    try:
        with context.frame({}), context.at(place):
            return context.rendered(text)
    finally:
        context.recorders.pop()


FILTERS: Mapping[str, Callable[..., object]] = dict.fromkeys(RENDERING, flatify)
