"""URLs from templates such as `/:categories/:year/:title/`.

Source: the page “Permalinks” of Jekyll's documentation.
"""

import datetime as dt
import re
from collections.abc import Callable, Mapping
from urllib.parse import quote

_STYLES = {
    "date": "/:categories/:year/:month/:day/:title:output_ext",
    "pretty": "/:categories/:year/:month/:day/:title/",
    "ordinal": "/:categories/:year/:y_day/:title:output_ext",
    "weekdate": "/:categories/:year/W:week/:short_day/:title:output_ext",
    "none": "/:categories/:title:output_ext",
}
_EXTENSION_STYLES = frozenset({"date", "ordinal", "none"})
_KEY = re.compile(r":([a-z_]+)")
_KEPT = "-._~!$&'()*+,;=:@/?"
#: What stands for a moment in a template, in the words of strftime.
_MOMENT = {
    "year": "%Y", "short_year": "%y", "month": "%m", "short_month": "%b", "long_month": "%B",
    "day": "%d", "y_day": "%j", "hour": "%H", "minute": "%M", "second": "%S",
    "week": "%V", "w_year": "%G", "w_day": "%u", "short_day": "%a", "long_day": "%A",
}  # fmt: skip


def style_of_posts(style: str) -> str:
    """Return the template of posts: a style by its name, or what the site wrote."""
    return _STYLES.get(style, style)


def with_ending(template: str, style: str) -> str:
    """Return a template for pages or documents, ended as the site's style ends its URLs."""
    if style == "pretty":
        return template + "/"
    if style in _EXTENSION_STYLES or style.endswith(":output_ext"):
        return template + ":output_ext"
    return template + ("/" if style.endswith("/") else "")


def page_url(template: str, values: Mapping[str, str]) -> str:
    """Return the URL of a page; what the template does not know stays as written."""
    for name, value in values.items():
        template = template.replace(f":{name}", escaped(value))
    return cleaned(template)


def document_url(template: str, value_of: Callable[[str], str | None]) -> str:
    """Return the URL of a document; of `:a_b` also the beginning `:a` may be what is meant."""

    def replaced(match: re.Match[str]) -> str:
        words = match[1].split("_")
        for count in range(len(words), 0, -1):
            value = value_of("_".join(words[:count]))
            if value is not None:
                rest = "".join(f"_{word}" for word in words[count:])
                return escaped(value) + rest
        return match[0]

    return cleaned(_KEY.sub(replaced, template))


def moment(name: str, date: dt.datetime) -> str | None:
    """Return what a part of a date is in a URL; None if it is no such part."""
    if name in ("i_month", "i_day"):
        return str(date.month if name == "i_month" else date.day)
    form = _MOMENT.get(name)
    return None if form is None else date.strftime(form)


def escaped(path: str) -> str:
    """Return a path as it stands in a URL."""
    return quote(path, safe=_KEPT, errors="surrogateescape")


def cleaned(url: str) -> str:
    """Return a URL from the root, without empty parts and parts of dots."""
    url = re.sub(r"(?<=/)\.+(?=/|$)", "", "/" + url)
    return re.sub("/+", "/", url)
