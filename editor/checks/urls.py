"""Rules about how addresses are written: those that no browser can open as they are."""

import re
from collections.abc import Callable, Iterator

from editor.checks.link_finder import Link, LinkKind
from editor.checks.problem import Finding, Fix
from editor.checks.prose import FILLED, Prose
from editor.language import _

_QUOTES = "\"'“”‘’„"
_STRAY_END = re.compile(rf"(?:[{_QUOTES}]|&quot;)+$")
_STRAY_START = re.compile(rf"^(?:[{_QUOTES}]|&quot;)+")
_TWICE = re.compile(r"^https?:/{0,2}(?=https?:/)")
_SCHEME = re.compile(
    r"^(?P<scheme>https|http(?!s))(?!://[^/\\])(?::/{0,5}|:?//?|;//|:\\+)(?=[\w\ue001])"
    r"|^(?!https?:)(?P<slip>ht[tp]{1,3}s?|hhtt?ps?|htt?sp|ttps?|hptts?):/{1,2}(?=[\w\ue001])"
)
_WITHOUT_SCHEME = re.compile(
    r"^(?:www\.[\w-]+\.[\w.-]+|[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|gov|edu))(?:[/?#:]|$)",
    re.IGNORECASE,
)
_EMAIL = re.compile(r"^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$")
_HOST = re.compile(r"^https?://([^/?#\s]*)", re.IGNORECASE)
_GOOD_HOST = re.compile(r"^(?:[^@\s]*@)?(?:\[[\da-fA-F:.]+\]|[^\s,;'\"<>()|\\^`{}]+)$")
_SPACE = re.compile(r"\s+")
_MAILTO = re.compile(r"^mailto:(\s+)(?=\S)", re.IGNORECASE)
_MAILTO_INSIDE = re.compile(r"^mailto:[^\s?]*(\s+)@|^mailto:[^\s?]+@(\s+)", re.IGNORECASE)
_SPLIT = re.compile(r"\[([^\[\]\n]+)\]([ \t]+)\((?:https?://|mailto:|/[\w/]|#[\w-])[^)\s]*\)")
_SWAPPED = re.compile(r"\(([^()\[\]\n]+)\)\[((?:https?://|mailto:)[^\]\s]+)\]")


def addresses(prose: Prose, part: str) -> Iterator[Finding]:
    """Find links whose address is not one."""
    for link in prose.links:
        yield from _first(link, part)
        yield from _mailto(link, part)


def split_links(prose: Prose, part: str) -> Iterator[Finding]:
    """Find links that are shown with their brackets."""
    if "](" not in prose.text and "] " not in prose.text and ")[" not in prose.text:
        return
    text = prose.visible
    named = {link.text.lower() for link in prose.links if link.kind is LinkKind.DEFINITION}
    for match in _SPLIT.finditer(text):
        if match[1].lower() not in named:
            message = _("The space between “]” and “(” breaks this link. Remove it.")
            fix = Fix(_("Remove the space"), match.start(2), match.end(2), "")
            yield Finding("split-link", part, match.start(), match.end(), message, fix)
    for match in _SWAPPED.finditer(text):
        written = prose.text[match.start() : match.end()]
        words, _between, address = written[1:-1].partition(")[")
        message = _("The brackets of this link are the wrong way round.")
        fix = Fix(_("Exchange the brackets"), *match.span(), f"[{words}]({address})")
        yield Finding("split-link", part, match.start(), match.end(), message, fix)


def host_of(url: str) -> str:
    """Return the host that an address names; empty where it names none that is certain."""
    match = _HOST.match(url)
    host = match[1].lower() if match else ""
    return "" if FILLED in host else host


def _first(link: Link, part: str) -> Iterator[Finding]:
    """Report the first thing that is wrong with an address; the others may follow from it."""
    for judge in _JUDGES:
        found = judge(link)
        if found is not None:
            rule, message, fix = found
            yield Finding(rule, part, link.start, link.end, message, fix)
            return


_Verdict = tuple[str, str, Fix | None]


def _empty(link: Link) -> _Verdict | None:
    if link.url or link.kind not in (LinkKind.LINK, LinkKind.IMAGE):
        return None
    message = _("This link has no address. Write one between the parentheses.")
    return "empty-link", message, None


def _stray_mark(link: Link) -> _Verdict | None:
    end, start = _STRAY_END.search(link.url), _STRAY_START.match(link.url)
    if bool(end) == bool(start) or link.kind is LinkKind.HTML:
        return None  # none, or a pair that is written on purpose
    match = end or start
    assert match is not None  # noqa: S101 - one of both is there
    where = _("ends") if end else _("begins")
    message = _("The address {where} with a stray quotation mark. Remove it.").format(where=where)
    return "malformed-url", message, _replacing(link, _("Remove the mark"), match.span(), "")


def _twice(link: Link) -> _Verdict | None:
    match = _TWICE.match(link.url)
    if match is None:
        return None
    message = _("The address begins with “http” twice. Remove one of both.")
    return "malformed-url", message, _replacing(link, _("Remove the first"), match.span(), "")


def _scheme(link: Link) -> _Verdict | None:
    match = _SCHEME.match(link.url)
    if match is None:
        return None
    right = f"{match['scheme'] or ('https' if 's' in match['slip'] else 'http')}://"
    message = _("The address has to begin with “{right}”.").format(right=right)
    label = _("Begin with “{right}”").format(right=right)
    return "malformed-url", message, _replacing(link, label, match.span(), right)


def _no_scheme(link: Link) -> _Verdict | None:
    if _EMAIL.match(link.url) and link.kind is not LinkKind.AUTOMATIC:
        message = _("An e-mail address needs “mailto:” before it to become a link.")
        return "malformed-url", message, _replacing(link, _("Add “mailto:”"), (0, 0), "mailto:")
    if not _WITHOUT_SCHEME.match(link.url):
        return None
    message = _("The address needs “https://” before it; now it leads to a page of this site.")
    return "malformed-url", message, _replacing(link, _("Add “https://”"), (0, 0), "https://")


def _host(link: Link) -> _Verdict | None:
    match = _HOST.match(link.url)
    if match is None or (_GOOD_HOST.match(match[1]) and ".." not in match[1]):
        return None
    message = _("“{host}” is not the name of a place on the web.").format(host=match[1])
    return "malformed-url", message, None


def _inner_space(link: Link) -> _Verdict | None:
    if not link.url.lower().startswith(("http://", "https://")) or not _SPACE.search(link.url):
        return None
    message = _("There is a space in the address. Remove it, or write “%20” for it.")
    return "malformed-url", message, None


_JUDGES: tuple[Callable[[Link], _Verdict | None], ...] = (
    _empty, _stray_mark, _twice, _scheme, _no_scheme, _host, _inner_space,
)  # fmt: skip


def _mailto(link: Link, part: str) -> Iterator[Finding]:
    match = _MAILTO.match(link.url) or _MAILTO_INSIDE.match(link.url)
    if match is None:
        return
    group = next(number for number in range(1, len(match.groups()) + 1) if match[number])
    message = _("There is a space in the e-mail address. Remove it.")
    fix = _replacing(link, _("Remove the space"), match.span(group), "")
    yield Finding("mailto-space", part, link.start, link.end, message, fix)


def _replacing(link: Link, label: str, span: tuple[int, int], text: str) -> Fix:
    return Fix(label, link.url_start + span[0], link.url_start + span[1], text)
